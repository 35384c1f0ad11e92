import type { GenerationErrorCode } from "../__generated__/graphql.ts";
import { words } from "../words/chat.ts";
import { fileName } from "./fold.ts";
import type { FileProgress } from "./file-progress.ts";

/** How an answer that did not end well is told: what happened, then what is safe and what to do. */
export interface Ending {
  readonly headline: string;
  readonly detail: string;
  /** The server's own words, where they name something a person can look up. */
  readonly words: string | null;
}

interface Ended {
  readonly status: string;
  readonly error: { readonly code: GenerationErrorCode; readonly message: string } | null | undefined;
  readonly baseVersion: { readonly number: number } | null | undefined;
}

/** The same once a version holds what arrived: that is said in place of what is safe, with the version itself. */
export const keptEnding = (ending: Ending, status: string): Ending =>
  status === "CANCELLED" ? { ...ending, headline: words.ending.stoppedKept } : { ...ending, detail: "" };

/** The first sentence, and the rest. */
const split = (message: string): Pick<Ending, "headline" | "detail"> => {
  const [, headline = message, detail = ""] = /^(.+?\.)\s+(.+)$/su.exec(message) ?? [];
  return { headline, detail };
};

export const endingOf = (
  { status, error, baseVersion }: Ended,
  rows: readonly FileProgress[],
): Ending | null => {
  if (status === "CANCELLED") return { headline: words.ending.stopped, detail: "", words: null };
  if (status !== "FAILED" && status !== "INCOMPLETE") return null;
  const broken = rows.find((row) => row.state === "broken");
  const where = broken ? fileName[broken.file] : null;
  const unchanged = baseVersion ? words.ending.unchanged(baseVersion.number) : words.ending.nothingSaved;
  const kept = rows.some((row) => row.state !== "waiting") ? words.ending.kept(unchanged) : unchanged;
  const plain = (headline: string, detail = kept): Ending => ({ headline, detail, words: null });
  const quoted = (headline: string, detail = kept): Ending => ({
    headline,
    detail,
    words: error?.message ?? null,
  });
  switch (error?.code) {
    case "MODEL_AUTH":
      return plain(words.ending.auth.headline, words.ending.auth.detail);
    case "MODEL_NOT_FOUND":
      return quoted(words.ending.notFound, words.ending.again.model(unchanged));
    case "MODEL_RATE_LIMITED":
      return plain(words.ending.rateLimited, words.ending.again.later(unchanged));
    case "MODEL_UNAVAILABLE":
      return plain(words.ending.unavailable, words.ending.again.soon(kept));
    case "MODEL_REJECTED":
      return quoted(words.ending.rejected);
    case "MODEL_STALLED":
      return plain(words.ending.stalled(where));
    case "MODEL_LENGTH":
      return plain(words.ending.length(where));
    case "EDIT_FAILED":
      return quoted(words.ending.editFailed);
    case "INVALID_CODE":
      return quoted(words.ending.invalid);
    case "TOO_LARGE":
      return quoted(words.ending.tooLarge);
    case "TOO_MANY_ATTEMPTS":
      return plain(words.ending.attempts);
    case "QUOTA_EXCEEDED":
      // The server says in one sentence what is short, then when it starts again.
      return { ...split(error.message), words: null };
    case "INTERNAL":
      return plain(words.ending.internal, words.ending.again.soon(kept));
    default:
      return plain(words.ending.broke(where));
  }
};
