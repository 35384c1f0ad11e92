import { count } from "../ui/format.ts";

const safe = "Your page stayed as it was.";
/** What failed in pages and on the server. */
export const words = {
  title: "Error log",
  which: "Which errors",
  open: "Open",
  resolved: "Resolved",
  all: "All",
  source: "Source",
  sourceOf: (source: string) => `Source: ${source}`,
  sources: { any: "Any source", PREVIEW: "In a page", SERVER: "On the server" },
  sameIsOneRow: "The same error is one row with a count.",
  notLoaded: "The log did not load.",
  loading: "The log is loading",
  empty: {
    resolved: "Nothing is marked as resolved.",
    source: "No errors from there.",
    open: "No open errors. What fails in your pages or deploys is listed here.",
  },
  earlier: "Show earlier ones",
  loadingMore: "Loading",
  tryAgain: "Try again",
  isResolved: ", resolved",
  isOpen: ", open",
  resolve: "Resolve",
  resolving: "Resolving",
  where: "Where",
  ofProject: (version: number, project: string) => `v${version} of ${project}`,
  isCurrent: ", the current one",
  otherIsCurrent: (version: number) => `, v${version} is current`,
  says: "Says",
  means: "Means",
  firstSeen: "First seen",
  inPreview: "in the preview",
  onServer: "on the server",
  reference: "Reference",
  markResolved: "Mark as resolved",
  ask: "Ask for a fix",
  asking: "Asking",
  goBack: (version: number) => `Go back to v${version}`,
  goingBack: "Going back",
  copy: "Copy details",
  copied: {
    where: (place: string) => `Where: ${place}`,
    firstSeen: (time: string) => `First seen: ${time}`,
    seen: (times: number) => `Seen: ${count(times)} times`,
    reference: (reference: string) => `Reference: ${reference}`,
  },
  line: (line: number) => `line ${line}`,
  wasResolved: "Marked as resolved. If it happens again, it is listed anew.",
  nothingRestored: "Nothing was restored.",
  restored: (from: number, as: number) => `v${from} restored as v${as}`,
  undo: "Undo",

  /** By the type of the entry: what it is called, and what it means for the person. */
  known: {
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
    MODEL_UNAVAILABLE: {
      headline: "The model could not be reached",
      means: `${safe} Try again in a moment.`,
    },
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
  },
  unknownOfPage: {
    headline: "The page reported an error",
    means: "It came from the page while it was shown.",
  },
  unknownOfServer: {
    headline: "Something failed on the server",
    means: "Nothing was lost. If it comes back, give the reference to whoever runs it.",
  },
};
