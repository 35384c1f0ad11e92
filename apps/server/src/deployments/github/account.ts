import type { Access, Account } from "../publish.ts";
import { createGithubClient } from "./client.ts";
import type { Patience } from "./patience.ts";
import { explain } from "./provider-errors.ts";
import { Refusal } from "./refusal.ts";

/** Whose token it is and what it may do. A person waits for it, so little is repeated and no limit is waited out. */
export async function accountOf(options: {
  access: Access;
  signal: AbortSignal;
  patience: Patience;
}): Promise<Account> {
  const { access } = options;
  const client = createGithubClient({
    ...options,
    patience: { ...options.patience, retries: Math.min(1, options.patience.retries), rateLimits: 0 },
    onWait: async () => undefined,
  });
  try {
    const { login, scopes, expiration } = await client.user();
    return { name: login, scopes: readScopes(scopes), expiresAt: readTime(expiration) };
  } catch (error) {
    throw error instanceof Refusal ? explain(error, { access, branch: null }) : error;
  }
}

/** A fine-grained token has none to name: GitHub leaves the header out. */
const readScopes = (header: string | null) =>
  header === null
    ? null
    : header
        .split(",")
        .map((each) => each.trim())
        .filter((each) => each !== "");

/** "2026-12-31 15:33:32 UTC", or with an offset: "2026-12-31 15:33:32 -0800". */
export function readTime(header: string | null): string | null {
  const [, day, time, zone] =
    /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d) (UTC|[+-]\d{4})$/.exec(header?.trim() ?? "") ?? [];
  if (day === undefined || time === undefined || zone === undefined) return null;
  const offset = zone === "UTC" ? "Z" : `${zone.slice(0, 3)}:${zone.slice(3)}`;
  const at = new Date(`${day}T${time}${offset}`);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}
