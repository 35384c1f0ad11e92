/** What an entry of the log is called, and what it means for the person. */
export interface ErrorWords {
  readonly headline: string;
  readonly means: string;
}

const safe = "Your page stayed as it was.";
const known: Record<string, ErrorWords> = {
  PREVIEW_ERROR: {
    headline: "The page stopped in its script",
    means:
      "A script of the page threw this while it was shown. What comes after it in that script did not run.",
  },
  EDIT_FAILED: {
    headline: "A change did not fit the page",
    means: `The answer named lines that are not there. ${safe}`,
  },
  INVALID_CODE: {
    headline: "What arrived did not make a page",
    means: `The answer could not be read as a page, also after it was put right. ${safe}`,
  },
  MODEL_AUTH: {
    headline: "The model refused the key",
    means: `Whoever runs this server has to look at OPENAI_API_KEY. ${safe}`,
  },
  MODEL_NOT_FOUND: {
    headline: "The model is not known",
    means: `The server of the model does not know its name. Choose another one in Settings, or look at OPENAI_MODEL. ${safe}`,
  },
  MODEL_RATE_LIMITED: {
    headline: "The model took no more requests",
    means: `It was asked too often for a while. ${safe} Try again.`,
  },
  MODEL_UNAVAILABLE: { headline: "The model could not be reached", means: `${safe} Try again in a moment.` },
  MODEL_REJECTED: { headline: "The model refused the request", means: `Say it in other words. ${safe}` },
  MODEL_STALLED: {
    headline: "The model stopped sending",
    means: `What arrived is kept with its answer. ${safe}`,
  },
  MODEL_INTERRUPTED: {
    headline: "The model stopped in the middle",
    means: `What arrived is kept with its answer. ${safe}`,
  },
  MODEL_LENGTH: {
    headline: "The answer was too long for the model",
    means: `What arrived is kept with its answer. ${safe} Ask for a smaller step.`,
  },
  TOO_LARGE: { headline: "The page grew too large", means: `${safe} Ask for less in one page.` },
  TOO_MANY_ATTEMPTS: {
    headline: "The answer was begun three times",
    means: `It never came to its end. ${safe} Try again.`,
  },
  INTERNAL: {
    headline: "The server failed",
    means:
      "The fault is the server's, not your page's. Nothing was lost. If it comes back, give the reference to whoever runs it.",
  },
};

export const wordsOfError = ({ type, source }: { type: string; source: "SERVER" | "PREVIEW" }): ErrorWords =>
  known[type] ??
  (source === "PREVIEW"
    ? { headline: "The page reported an error", means: "It came from the page while it was shown." }
    : {
        headline: "Something failed on the server",
        means: "Nothing was lost. If it comes back, give the reference to whoever runs it.",
      });

/** Where it happened, as far as it is known: "line 24 · v6". */
export const placeOf = (context: unknown, version: number | null): string => {
  const held: Record<string, unknown> = typeof context === "object" && context !== null ? { ...context } : {};
  const parts = [
    typeof held.file === "string" ? held.file : null,
    typeof held.line === "number" ? `line ${held.line}` : null,
    typeof held.operation === "string" ? held.operation : null,
    version === null ? null : `v${version}`,
  ];
  return parts.filter((part) => part !== null).join(" · ");
};
