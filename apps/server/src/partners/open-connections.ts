import type { Verified } from "../auth.ts";

type Caller = Pick<Verified, "expiresAt" | "apiToken">;

/** Longer than a timer can be set. */
const LONGEST_MS = 2 ** 31 - 1;
const CHECK_MS = 5_000;

export type OpenConnections = ReturnType<typeof createOpenConnections>;

/**
 * A connection lives no longer than the token that opened it. Until when is known of each; that an API token was revoked,
 * or its account deleted, perhaps by another instance, is looked up every few seconds for all that are open.
 */
export function createOpenConnections(options: {
  /** Those of the given API tokens that may still be used. */
  usable(ids: readonly string[]): Promise<ReadonlySet<string>>;
  checkMs?: number;
}) {
  const { usable, checkMs = CHECK_MS } = options;
  const open = new Map<string, Set<(reason: string) => void>>();
  let checking: NodeJS.Timeout | null = null;

  function follow(id: string, end: (reason: string) => void): () => void {
    const ends = open.get(id) ?? new Set();
    open.set(id, ends.add(end));
    checking ??= setInterval(() => void check(), checkMs).unref();
    return () => {
      ends.delete(end);
      if (ends.size > 0 || open.get(id) !== ends) return;
      open.delete(id);
      if (open.size > 0 || checking === null) return;
      clearInterval(checking);
      checking = null;
    };
  }

  async function check(): Promise<void> {
    const ids = [...open.keys()];
    if (ids.length === 0) return;
    // While the database is away nobody can say: the next round asks again, and nothing is read meanwhile.
    const left = await usable(ids).catch(() => null);
    if (left === null) return;
    for (const id of ids)
      if (!left.has(id))
        for (const end of [...(open.get(id) ?? [])]) end("The API token is not valid any more.");
  }

  return {
    /** `end` is called once the token of this caller is worth nothing any more. Gives back what to call when it closes. */
    follow(caller: Caller, end: (reason: string) => void): () => void {
      const leave = caller.apiToken === null ? null : follow(caller.apiToken.id, end);
      const left = caller.expiresAt === null ? null : caller.expiresAt * 1000 - Date.now();
      const timer =
        left === null || (leave !== null && left > LONGEST_MS)
          ? null
          : setTimeout(() => end("The token has expired."), Math.min(Math.max(left, 0), LONGEST_MS)).unref();
      return () => {
        if (timer !== null) clearTimeout(timer);
        leave?.();
      };
    },
    /** At once: a token was revoked, or an account deleted. */
    check,
  };
}
