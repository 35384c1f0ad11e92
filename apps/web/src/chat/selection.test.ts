import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type Selection, readSelection, selectionName, withSelection } from "./selection.ts";

interface Vector {
  readonly content: string;
  readonly selection: Selection | null;
  readonly words?: string;
}

/** The server reads the same line: both are held to the same vectors. */
const vectors: readonly Vector[] = JSON.parse(
  readFileSync(`${import.meta.dirname}/../../../server/src/chat/prompt/selection-vectors.json`, "utf8"),
);

test.each(vectors)("$content", ({ content, selection, words }) => {
  expect(readSelection(content)).toEqual({ selection, words: words ?? content });
});

test.each(vectors.filter((one) => one.selection !== null))(
  "what is written is read again: $content",
  ({ selection }) => {
    expect(readSelection(withSelection(selection, "Make it\n\nlarger"))).toEqual({
      selection,
      words: "Make it\n\nlarger",
    });
  },
);

test("a chip names the tag and its place", () => {
  expect(selectionName({ selector: "main#m > h1.big:nth-of-type(2)", lines: { from: 4, to: 4 } })).toBe(
    "h1 in index.html, line 4",
  );
  expect(selectionName({ selector: "section", lines: { from: 4, to: 9 } })).toBe(
    "section in index.html, lines 4-9",
  );
  expect(selectionName({ selector: "ul > li.card", lines: null })).toBe("li, made by a script");
});

test("a line that is long and nearly one is read in no time", () => {
  const content = `Selected: ${"a.b".repeat(100_000)} in index.html`;
  expect(readSelection(content).selection).toBeNull();
});
