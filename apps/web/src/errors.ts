import { dateFormat } from "./ui/format.ts";
import { words } from "./words/app.ts";

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

const clock = dateFormat({ timeStyle: "medium" });
/** These words stand still, in a toast or under a field: seconds that do not count down would soon be wrong. */
const clockTime = (seconds: number): string => clock(Date.now() + seconds * 1000);

/** What happened, what is safe, what to do. */
export function errorWords(error: unknown): string {
  const api = apiErrorOf(error);
  const said = words.errors;
  switch (errorCode(error)) {
    case "RATE_LIMITED": {
      const wait = retryAfter(error);
      return said.tooMany(wait ? clockTime(wait) : null);
    }
    case "UNAUTHENTICATED":
      return said.signedOut;
    case "NOT_FOUND":
    case "FORBIDDEN":
      return said.gone;
    case "UNAVAILABLE":
      return said.unavailable;
    case "INTERNAL": {
      const reference = api?.extensions?.requestId;
      return said.internal(typeof reference === "string" ? reference : null);
    }
    case null:
      return said.unreachable;
    default:
      return api?.message ?? said.refused;
  }
}
