import { expect, test } from "vitest";
import { type Report, editsWords, effortWords, purposeWords } from "./report.ts";

const report = (more: Partial<Report>): Report => ({
  blocks: 0,
  applied: 0,
  steps: { exact: 0, trailingSpace: 0, indentation: 0, unicode: 0 },
  wholeFiles: 0,
  calls: 1,
  repairs: 0,
  continues: 0,
  ...more,
});
const steps = (more: Partial<Report["steps"]>) => ({ ...report({}).steps, ...more });

test("edits that all fitted are told in three words, without edits nothing is", () => {
  expect(editsWords(report({}))).toBeNull();
  expect(editsWords(report({ blocks: 1, applied: 1, steps: steps({ exact: 1 }) }))).toBe(
    "1 edit, word for word",
  );
});

test("how the others found their place, and which did not, is told in plain words", () => {
  expect(
    editsWords(
      report({ blocks: 6, applied: 5, steps: steps({ exact: 3, trailingSpace: 1, indentation: 1 }) }),
    ),
  ).toBe(
    "6 edits: 3 word for word, 1 but for spaces at line ends, 1 by the indentation and 1 found no place",
  );
});

test("more than one call is accounted for", () => {
  expect(effortWords(report({}))).toBeNull();
  expect(effortWords(report({ calls: 4, repairs: 2, continues: 1 }))).toBe(
    "The answer went on once where it broke off and was put right 2 times, in 4 calls of the model",
  );
  expect(effortWords(report({ calls: 2, wholeFiles: 1 }))).toBe(
    "2 calls of the model, a whole file among them",
  );
});

test("a purpose is a phrase, also one that is new", () => {
  expect(["answer", "REPAIR", "later"].map(purposeWords)).toEqual([
    "The answer",
    "Putting the page right",
    "Another call",
  ]);
});
