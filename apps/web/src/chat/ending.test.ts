import { expect, test } from "vitest";
import { endingOf } from "./ending.ts";

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

test("an answer that ended well, or is still written, has no such ending", () => {
  expect(endingOf({ status: "COMPLETED", error: null, baseVersion: null }, [])).toBeNull();
  expect(endingOf({ status: "RUNNING", error: null, baseVersion: null }, [])).toBeNull();
});
