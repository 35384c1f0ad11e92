import { expect, test } from "vitest";
import { placeOf, wordsOfError } from "./error-words.ts";

test("an entry nobody foresaw still has words, by where it came from", () => {
  expect(wordsOfError({ type: "SOMETHING_NEW", source: "SERVER" }).headline).toBe(
    "Something failed on the server",
  );
  expect(wordsOfError({ type: "SOMETHING_NEW", source: "PREVIEW" }).headline).toBe(
    "The page reported an error",
  );
  expect(wordsOfError({ type: "PREVIEW_ERROR", source: "PREVIEW" }).headline).toBe(
    "The page stopped in its script",
  );
});

test("the place is told as far as it is known", () => {
  expect(placeOf({ line: 24, operation: "SendMessage" }, 6)).toBe("line 24 · SendMessage · v6");
  expect(placeOf({ line: "24", nested: {} }, null)).toBe("");
  expect(placeOf(null, 2)).toBe("v2");
});
