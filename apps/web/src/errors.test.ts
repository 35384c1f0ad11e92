import { CombinedGraphQLErrors } from "@apollo/client";
import { afterEach, expect, test, vi } from "vitest";
import { errorCode, errorWords } from "./errors.ts";

afterEach(() => vi.useRealTimers());

const answer = (code: string, more: object = {}, message = "Words of the server.") =>
  new CombinedGraphQLErrors({ errors: [{ message, extensions: { code, ...more } }] });

test.each([
  [answer("NOT_FOUND"), "This is not here any more, or it is not yours."],
  [
    answer("INTERNAL", { requestId: "r-1" }),
    "Something failed on the server. Nothing was changed; try again. Reference r-1.",
  ],
  [answer("QUOTA_EXCEEDED", {}, "All 1,000 tokens are used."), "All 1,000 tokens are used."],
  [
    new TypeError("Failed to fetch"),
    "The server could not be reached. Nothing was changed; try again in a moment.",
  ],
])("%o is said in plain words", (error, words) => {
  expect(errorWords(error)).toBe(words);
});

test("words that stand still say at what time a request goes through", () => {
  vi.useFakeTimers({ now: new Date(2026, 10, 22, 16, 59, 40) });
  expect(errorWords(answer("RATE_LIMITED", { retryAfter: 22.4 }))).toBe(
    "Too many requests in this minute. The next one goes through at 17:00:03; nothing was lost.",
  );
});

test("an error that is no answer of the API has no code", () => {
  expect(errorCode(new Error("x"))).toBeNull();
  expect(errorCode(answer("CONFLICT"))).toBe("CONFLICT");
});
