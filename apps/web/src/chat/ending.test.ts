import { expect, test } from "vitest";
import { endingOf, keptEnding } from "./ending.ts";

const broken = { file: "CSS" as const, state: "broken" as const, added: 4, removed: 0, line: 118 };
const error = { code: "MODEL_INTERRUPTED" as const, message: "socket hang up" };

test("an answer that broke off says where, and that the page stands", () => {
  expect(endingOf({ status: "INCOMPLETE", error, baseVersion: { number: 3 } }, [broken])).toEqual({
    headline: "The answer broke off in styles.css.",
    detail: "Your page is unchanged, v3. What arrived is kept.",
    words: null,
  });
});

test("a refused key names the variable", () => {
  const ending = endingOf(
    { status: "FAILED", error: { code: "MODEL_AUTH", message: "401" }, baseVersion: null },
    [],
  );
  expect(ending?.detail).toBe("Check OPENAI_API_KEY; nothing was counted.");
});

test("tokens that are not enough are told once, with the day it starts again", () => {
  const message =
    "The tokens that are left of November are not enough for this. It starts again on 1 December. Your message and your page are safe.";
  const ended = { status: "FAILED", error: { code: "QUOTA_EXCEEDED" as const, message }, baseVersion: null };
  expect(endingOf(ended, [])).toEqual({
    headline: "The tokens that are left of November are not enough for this.",
    detail: "It starts again on 1 December. Your message and your page are safe.",
    words: null,
  });
  expect(endingOf({ ...ended, error: { code: "QUOTA_EXCEEDED", message: "All used" } }, [])).toEqual({
    headline: "All used",
    detail: "",
    words: null,
  });
});

test("once a version holds what arrived, nothing says that it is not saved", () => {
  const stopped = endingOf({ status: "CANCELLED", error: null, baseVersion: null }, [broken]);
  const cut = endingOf({ status: "INCOMPLETE", error, baseVersion: { number: 3 } }, [broken]);
  expect(stopped && keptEnding(stopped, "CANCELLED").headline).toBe("Stopped.");
  expect(cut && keptEnding(cut, "INCOMPLETE")).toMatchObject({
    headline: "The answer broke off in styles.css.",
    detail: "",
  });
});

test("an answer that ended well, or is still written, has no such ending", () => {
  expect(endingOf({ status: "COMPLETED", error: null, baseVersion: null }, [])).toBeNull();
  expect(endingOf({ status: "RUNNING", error: null, baseVersion: null }, [])).toBeNull();
});
