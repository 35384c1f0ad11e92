type ApiError = { message: string; extensions?: Record<string, unknown> | undefined };

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

/** The first error of a GraphQL answer, however it reached us. */
function apiErrorOf(error: unknown): ApiError | null {
  if (!isObject(error) || !Array.isArray(error.errors)) return null;
  const first: unknown = error.errors[0];
  if (!isObject(first) || typeof first.message !== "string") return null;
  return { message: first.message, extensions: isObject(first.extensions) ? first.extensions : undefined };
}

export const errorCode = (error: unknown): string | null => {
  const code = apiErrorOf(error)?.extensions?.code;
  return typeof code === "string" ? code : null;
};

/** The server's own words. */
export const errorMessage = (error: unknown): string | null => apiErrorOf(error)?.message ?? null;

/** Seconds until it goes through, where the server says so. */
export const retryAfter = (error: unknown): number | null => {
  const seconds = apiErrorOf(error)?.extensions?.retryAfter;
  return typeof seconds === "number" ? Math.ceil(seconds) : null;
};

const clock = new Intl.DateTimeFormat("en-GB", { timeStyle: "medium" });
/** These words stand still, in a toast or under a field: seconds that do not count down would soon be wrong. */
const clockTime = (seconds: number): string => clock.format(Date.now() + seconds * 1000);

/** What happened, what is safe, what to do. */
export function errorWords(error: unknown): string {
  const api = apiErrorOf(error);
  const code = errorCode(error);
  const extensions = api?.extensions ?? {};
  switch (code) {
    case "RATE_LIMITED": {
      const wait = typeof extensions.retryAfter === "number" ? Math.ceil(extensions.retryAfter) : null;
      return `Too many requests in this minute. ${wait ? `The next one goes through at ${clockTime(wait)}` : "Wait a moment"}; nothing was lost.`;
    }
    case "UNAUTHENTICATED":
      return "The session has ended. Sign in again; your work is kept.";
    case "NOT_FOUND":
    case "FORBIDDEN":
      return "This is not here any more, or it is not yours.";
    case "UNAVAILABLE":
      return "A part of the server is not ready. Nothing was changed; try again in a moment.";
    case "INTERNAL": {
      const reference = typeof extensions.requestId === "string" ? ` Reference ${extensions.requestId}.` : "";
      return `Something failed on the server. Nothing was changed; try again.${reference}`;
    }
    case null:
      return "The server could not be reached. Nothing was changed; try again in a moment.";
    default:
      return api?.message ?? "The server did not take this. Nothing was changed.";
  }
}
