import { z } from "zod";
import { scrub } from "../../scrub.ts";

/** What was asked of GitHub when it refused. */
export type Asked = "account" | "find" | "create" | "read" | "write" | "move" | "pages";

/** A failed request in our own words: the vendor's error object holds the request, and with it the token. */
export class Refusal extends Error {
  override readonly name = "Refusal";

  constructor(
    readonly asked: Asked,
    readonly why: "answered" | "unreachable" | "timed out" | "unreadable",
    /** What it was asked for: a repository's name. */
    readonly place: string | null,
    /** 0 without an answer. */
    readonly status: number,
    /** What GitHub says of it, for a person to read: one line, cut, without secrets. */
    readonly words: string,
    readonly headers: Readonly<Record<string, string | undefined>> = {},
  ) {
    super(`${asked}: ${why} ${status} ${words}`.trim());
  }

  says(words: RegExp): boolean {
    return words.test(this.words);
  }
}

const WORDS_LIMIT = 400;

/** The headers that say what to do. No other is kept. */
const HEADERS = [
  "retry-after",
  "x-ratelimit-remaining",
  "x-ratelimit-reset",
  "x-github-sso",
  "x-accepted-github-permissions",
  "x-accepted-oauth-scopes",
  "x-oauth-scopes",
] as const;

const failed = z.object({
  status: z.number(),
  response: z
    .object({ headers: z.record(z.string(), z.unknown()).catch({}), data: z.unknown().optional() })
    .optional()
    .catch(undefined),
  cause: z.unknown().optional(),
});
const body = z.object({
  message: z.string().catch(""),
  errors: z
    .array(
      z
        .union([z.string(), z.looseObject({ message: z.string() }).transform(({ message }) => message)])
        .catch(""),
    )
    .catch([]),
});

/** null: not a failure of the request, but a defect of ours. */
export function refusalOf(
  error: unknown,
  { asked, place, token }: { asked: Asked; place: string | null; token: string },
): Refusal | null {
  const read = failed.safeParse(error);
  if (!read.success) return null;
  const { status, response, cause } = read.data;
  // Without an answer the client reports a status 500 all the same.
  if (!response) {
    const late = cause instanceof Error && cause.name === "TimeoutError";
    return new Refusal(asked, late ? "timed out" : "unreachable", place, 0, "");
  }
  const said = body.safeParse(response.data);
  const words = said.success ? [said.data.message, ...said.data.errors].filter((each) => each !== "") : [];
  return new Refusal(
    asked,
    "answered",
    place,
    status,
    scrub(words.join(": "), token, WORDS_LIMIT),
    Object.fromEntries(
      HEADERS.flatMap((name) => {
        const value = response.headers[name];
        return typeof value === "string" || typeof value === "number"
          ? [[name, scrub(String(value), token, 1_000)]]
          : [];
      }),
    ),
  );
}
