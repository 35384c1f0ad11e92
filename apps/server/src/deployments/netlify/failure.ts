import { z } from "zod";
import { scrub } from "../../scrub.ts";

/** What went wrong with one request, and nothing of the vendor's error: that one carries the token in its headers. */
export class NetlifyFailure extends Error {
  override readonly name = "NetlifyFailure";
  readonly status: number | null;
  /** What Netlify says of single fields: `subdomain` is a site's name. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
  /** When it may be asked again, ISO 8601. */
  readonly retryAt: string | null;

  constructor(
    readonly code: "REFUSED" | "LIMITED" | "UNREACHABLE",
    /** Netlify's words, scrubbed, or a system's code. May be empty. */
    message: string,
    more: Partial<Pick<NetlifyFailure, "status" | "fields" | "retryAt">> = {},
  ) {
    super(message);
    this.status = more.status ?? null;
    this.fields = more.fields ?? {};
    this.retryAt = more.retryAt ?? null;
  }

  /** Asked again a moment later, it may go well. */
  get passing(): boolean {
    return this.code === "UNREACHABLE" || (this.code === "REFUSED" && (this.status === 408 || this.busy));
  }

  private get busy(): boolean {
    return this.status !== null && this.status >= 500;
  }
}

const text = z.string().optional().catch(undefined);
const vendorShape = z.object({
  status: z.number().optional().catch(undefined),
  code: text,
  // An answer that is JSON is here, any other is under `data`.
  json: z
    .object({
      message: text,
      error: text,
      errors: z
        .record(z.string(), z.union([z.array(z.string()), z.string().transform((one) => [one])]))
        .optional()
        .catch(undefined),
    })
    .optional()
    .catch(undefined),
  data: text,
});

/** The boundary: whatever the vendor's client threw becomes a failure of ours. */
export function failureOf(error: unknown, token: string): NetlifyFailure {
  const read = vendorShape.safeParse(error);
  const { status, code, json, data } = read.success ? read.data : {};
  // The token is the only thing of a header that comes from outside.
  if (code === "ERR_INVALID_CHAR") return new NetlifyFailure("REFUSED", "", { status: 401 });
  const clean = (words: string) => scrub(words, token);
  // Below 400 it answered well, but with what is not its API: a sign-in page of the network, say.
  if (status === undefined || status < 400)
    return new NetlifyFailure("UNREACHABLE", clean(code ?? ""), { status: status ?? null });
  const fields = Object.fromEntries(
    Object.entries(json?.errors ?? {}).map(([field, words]) => [field, words.map(clean)]),
  );
  const ofFields = Object.entries(fields).map(([field, words]) => `${field} ${words.join(", ")}`);
  const said = json?.message ?? json?.error ?? (ofFields.join("; ") || plain(data) || "");
  return new NetlifyFailure("REFUSED", clean(said), { status, fields });
}

/** A proxy's page of HTML tells a person nothing. */
const plain = (data: string | undefined) => (data?.trimStart().startsWith("<") ? "" : data);
