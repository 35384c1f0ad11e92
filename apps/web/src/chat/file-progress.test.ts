import fc from "fast-check";
import { expect, test } from "vitest";
import { countLines, fileProgress, lineAt } from "./file-progress.ts";
import { emptyCode } from "./fold.ts";

const lines = fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 12 });
const text = (all: readonly string[]) => all.map((line) => `${line}\n`).join("");

test("added minus removed is always the difference in length", () => {
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      const { added, removed } = countLines(text(before), text(after));
      expect(added - removed).toBe(after.length - before.length);
      expect(added).toBeLessThanOrEqual(after.length);
      expect(removed).toBeLessThanOrEqual(before.length);
    }),
  );
});

test("a changed line counts once on each side", () => {
  expect(countLines("one\ntwo\nthree\n", "one\n2\nthree\n")).toEqual({ added: 1, removed: 1 });
});

test("a new file is all added", () => {
  expect(countLines("", "a\nb\nc")).toEqual({ added: 3, removed: 0 });
});

test("what a rewrite has not reached yet is not counted as removed", () => {
  const before = "a\nb\nc\nd\n";
  expect(countLines(before, "a\nB\n", true)).toEqual({ added: 1, removed: 0 });
  expect(countLines(before, "a\nx\nc\n", true)).toEqual({ added: 1, removed: 1 });
  expect(countLines(before, "a\nx\nc\n")).toEqual({ added: 1, removed: 2 });
});

test("the line of the pen is counted from one", () => {
  expect(lineAt("ab\ncd\nef", 0)).toBe(1);
  expect(lineAt("ab\ncd\nef", 4)).toBe(2);
  expect(lineAt("ab\ncd\nef", 8)).toBe(3);
});

test("rows say which file is written, which stands and which waits", () => {
  const code = { html: "<p>\n", css: "a {\n  b", javascript: "" };
  const rows = fileProgress(emptyCode, { code, pen: { file: "CSS", offset: 7 } }, "writing");
  expect(rows.map((row) => row.state)).toEqual(["written", "writing", "waiting"]);
  expect(rows[1]).toMatchObject({ added: 2, removed: 0, line: 2 });
  const broken = fileProgress(emptyCode, { code, pen: { file: "CSS", offset: 7 } }, "broken");
  expect(broken[1]?.state).toBe("broken");
  const done = fileProgress(emptyCode, { code, pen: { file: "CSS", offset: 7 } }, "done");
  expect(done.map((row) => row.state)).toEqual(["written", "written", "waiting"]);
});
