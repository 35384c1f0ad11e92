import type { GenerationErrorCode } from "../__generated__/graphql.ts";
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
  status === "CANCELLED" ? { ...ending, headline: "Stopped." } : { ...ending, detail: "" };

/** The first sentence, and the rest. */
const split = (message: string): Pick<Ending, "headline" | "detail"> => {
  const [, headline = message, detail = ""] = /^(.+?\.)\s+(.+)$/su.exec(message) ?? [];
  return { headline, detail };
};

export const endingOf = (
  { status, error, baseVersion }: Ended,
  rows: readonly FileProgress[],
): Ending | null => {
  if (status === "CANCELLED") return { headline: "Stopped. Nothing was saved.", detail: "", words: null };
  if (status !== "FAILED" && status !== "INCOMPLETE") return null;
  const broken = rows.find((row) => row.state === "broken");
  const where = broken ? ` in ${fileName[broken.file]}` : "";
  const unchanged = baseVersion ? `Your page is unchanged, v${baseVersion.number}.` : "Nothing was saved.";
  const kept = rows.some((row) => row.state !== "waiting") ? `${unchanged} What arrived is kept.` : unchanged;
  const plain = (headline: string, detail = kept): Ending => ({ headline, detail, words: null });
  const quoted = (headline: string, detail = kept): Ending => ({
    headline,
    detail,
    words: error?.message ?? null,
  });
  switch (error?.code) {
    case "MODEL_AUTH":
      return plain("The model refused the key.", "Check OPENAI_API_KEY; nothing was counted.");
    case "MODEL_NOT_FOUND":
      return quoted("The server of the model does not know this model.", `${unchanged} Check OPENAI_MODEL.`);
    case "MODEL_RATE_LIMITED":
      return plain("The model takes no more requests for now.", `${unchanged} Try again in a minute.`);
    case "MODEL_UNAVAILABLE":
      return plain("The model could not be reached.", `${kept} Try again in a moment.`);
    case "MODEL_REJECTED":
      return quoted("The model refused this request.");
    case "MODEL_STALLED":
      return plain(`The model stopped sending${where}.`);
    case "MODEL_LENGTH":
      return plain(`The answer was longer than the model allows${where ? `; it ended${where}` : ""}.`);
    case "EDIT_FAILED":
      return quoted("A change did not fit the page as it is.");
    case "INVALID_CODE":
      return quoted("What arrived does not make a page.");
    case "TOO_LARGE":
      return quoted("The page grew larger than a project may be.");
    case "TOO_MANY_ATTEMPTS":
      return plain("The answer was begun three times and never came to its end.");
    case "QUOTA_EXCEEDED":
      // The server says in one sentence what is short, then when it starts again.
      return { ...split(error.message), words: null };
    case "INTERNAL":
      return plain("The server failed while the answer was written.", `${kept} Try again in a moment.`);
    default:
      return plain(`The answer broke off${where}.`);
  }
};
