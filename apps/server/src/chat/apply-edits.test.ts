import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { locateEdit } from "./apply-edits.ts";

function apply(content: string, search: string, replace: string): string {
  const match = locateEdit(content, search, replace);
  if (!match.found) return match.reason;
  const { at, remove, text } = match.splice;
  return content.slice(0, at) + text + content.slice(at + remove);
}

describe("applying an edit", () => {
  it.each([
    ["replaces whole lines", "a\nb\nc\n", "b\n", "x\ny\n", "a\nx\ny\nc\n"],
    ["removes lines", "a\nb\nc\n", "b\n", "", "a\nc\n"],
    ["matches the last line without its end", "a\nb", "b\n", "x\n", "a\nx"],
    [
      "keeps the indentation that the first line left out",
      "<p>\n  old\n</p>\n",
      "old\n",
      "new\n",
      "<p>\n  new\n</p>\n",
    ],
    ["prefers the line that begins alike", "x {\n  x {\n", "x {\n", "y {\n", "y {\n  x {\n"],
    ["keeps CRLF", "a\r\nb\r\n", "b\r\n", "x\r\n", "a\r\nx\r\n"],
    ["does not treat the old lines as a pattern", "a.*$&\nb\n", "a.*$&\n", "$1$&\n", "$1$&\nb\n"],
    ["fills an empty file", "", "", "a\n", "a\n"],
  ])("%s", (_name, content, search, replace, expected) => {
    expect(apply(content, search, replace)).toBe(expected);
  });

  it.each([
    ["lines that are not there", "a\nb\n", "c\n", "missing"],
    ["lines that stand there twice", "a\nb\na\n", "a\n", "ambiguous"],
    ["lines that overlap themselves", "a\na\na\n", "a\na\n", "ambiguous"],
    ["a part of a line", "background-color: red;\n", "color: red;\n", "missing"],
    ["nothing to look for in a file that has content", "a\n", "", "empty"],
  ])("refuses %s", (_name, content, search, reason) => {
    expect(apply(content, search, "x\n")).toBe(reason);
  });

  it("changes nothing outside the lines it names", () => {
    const line = fc.stringMatching(/^[ -~]{1,8}$/).map((text) => `${text}\n`);
    fc.assert(
      fc.property(
        fc.array(line),
        fc.array(line, { minLength: 1 }),
        fc.array(line),
        line,
        (before, old, after, next) => {
          const content = [...before, ...old, ...after].join("");
          const match = locateEdit(content, old.join(""), next);
          if (!match.found) return;
          const { at, remove } = match.splice;
          expect(content.slice(at, at + remove).trim()).toBe(old.join("").trim());
        },
      ),
    );
  });
});
