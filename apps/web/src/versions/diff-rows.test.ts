import fc from "fast-check";
import { expect, test } from "vitest";
import { diffLinesOf, foldRows } from "./diff-rows.ts";

const text = fc
  .array(fc.constantFrom("<p>", "  one two three", "}", "", "color: red;"), { maxLength: 14 })
  .map((lines) => lines.map((line) => `${line}\n`).join(""));

test("both texts can be read back from the rows, folded or not, numbered without gaps", () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const lines = diffLinesOf(before, after);
      const flat = foldRows(lines).flatMap((row) => (row.kind === "fold" ? row.lines : [row]));
      expect(flat).toEqual(lines);
      const old = lines.filter((line) => line.kind !== "added");
      const now = lines.filter((line) => line.kind !== "removed");
      expect(old.map((line) => `${line.text}\n`).join("")).toBe(before);
      expect(now.map((line) => `${line.text}\n`).join("")).toBe(after);
      expect(old.map((line) => line.old)).toEqual(old.map((_, at) => at + 1));
      expect(now.map((line) => line.now)).toEqual(now.map((_, at) => at + 1));
    }),
  );
});

test("a changed word is marked in both lines", () => {
  const [removed, added] = diffLinesOf('<header class="bar light">\n', '<header class="bar bottle">\n');
  expect(removed?.marks.map(([from, to]) => removed.text.slice(from, to))).toEqual(["light"]);
  expect(added?.marks.map(([from, to]) => added.text.slice(from, to))).toEqual(["bottle"]);
});

test("another line is another line, without marks", () => {
  const [removed, added] = diffLinesOf("<p>We bake bread</p>\n", "color: red;\n");
  expect([removed?.marks, added?.marks]).toEqual([[], []]);
});

test("unchanged lines fold, but for three around a change", () => {
  const before = Array.from({ length: 20 }, (_, at) => `line ${at}`).join("\n");
  const rows = foldRows(diffLinesOf(before, before.replace("line 10", "line ten")));
  expect(rows.map((row) => (row.kind === "fold" ? row.lines.length : row.kind))).toEqual([
    7,
    "same",
    "same",
    "same",
    "removed",
    "added",
    "same",
    "same",
    "same",
    6,
  ]);
});
