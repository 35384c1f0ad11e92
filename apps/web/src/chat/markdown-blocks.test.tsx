import { render } from "@testing-library/react";
import fc from "fast-check";
import { expect, test } from "vitest";
import { Markdown } from "./Markdown.tsx";
import { markdownBlocks } from "./markdown-blocks.ts";

const htmlOf = (text: string): string => {
  const { container, unmount } = render(<Markdown text={text} />);
  const html = container.innerHTML;
  unmount();
  return html;
};
/** The same, read in one: a definition that nobody names keeps it together. */
const wholeOf = (text: string): string => htmlOf(`[nobody]: /x\n\n${text}`);

test("a text that grows changes in its last block alone", () => {
  const text = "# Bread\n\nA page for **bread**.\n\n- a map\n\n- hours\n\nThat is all.";
  const blocks = markdownBlocks(text);
  expect(blocks).toHaveLength(4);
  expect(markdownBlocks(`${text} Almost.`).slice(0, 3)).toEqual(blocks.slice(0, 3));
});

test.each([
  ["a loose list", "- one\n\n- two\n\n  more of it\n\nafter"],
  ["an ordered list behind words", "Words\n1. one\n\n2. two"],
  ["a fence with blank lines", "```js\na\n\nb\n```\n\nafter"],
  ["a fence with a shorter fence inside", "````\n```\n\nx\n```\n\ny\n````\n\nz"],
  ["a fence that does not end", "words\n\n~~~\na\n\nb"],
  ["indented code", "words\n\n    a\n\n    b\n\nafter"],
  ["a table", "| a | b |\n| - | - |\n| 1 | 2 |\n\n| not a table"],
  ["quotes", "> a\n\n> b\nlazy\n\nafter"],
  ["a heading under its words", "Words\n=====\n\nMore\n---\n\n---\n\n***"],
  ["a link that is named later", "A [page][p].\n\nMore.\n\n[p]: https://bread.example"],
  ["a footnote", "A page[^1].\n\n[^1]: It is small.\n\nAfter."],
  ["HTML that holds blank lines", "<pre>\na\n\nb\n</pre>\n\nafter *it*"],
  ["a comment", "<!-- a\n\nb -->\n\nafter *it*"],
])("%s means the same in blocks as in one", (_, text) => {
  for (let end = 0; end <= text.length; end += 1) {
    const begun = text.slice(0, end);
    expect(htmlOf(begun), begun).toBe(wholeOf(begun));
  }
});

test("any Markdown means the same in blocks as in one", () => {
  const line = fc.constantFrom(
    "",
    "",
    "words",
    "# head",
    "- item",
    "* other",
    "12. number",
    "  in it",
    "    code",
    "```",
    "~~~",
    "> quote",
    "> - item",
    "| a | b |",
    "| - | - |",
    "---",
    "===",
    "<div>",
    "</div>",
    "<!--",
    "-->",
    "[p]: /x",
    "[p]",
    "\t- tab",
    "-",
    "+ ```",
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const text = lines.join("\n");
      expect(htmlOf(text)).toBe(wholeOf(text));
    }),
    { numRuns: 400 },
  );
});
