import fc from "fast-check";
import { expect, test } from "vitest";
import { diffLinesOf, foldRows } from "./diff-rows.ts";
import { type Pair, linesOfPair, splitRows } from "./split-rows.ts";

const text = fc
  .array(fc.constantFrom("<p>", "  one two three", "}", "", "color: red;"), { maxLength: 14 })
  .map((lines) => lines.map((line) => `${line}\n`).join(""));

test("the left side reads as the text before, the right side as the text after", () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const sides = splitRows(foldRows(diffLinesOf(before, after))).flatMap(
        (row): Pick<Pair, "left" | "right">[] =>
          row.kind === "fold" ? row.lines.map((line) => ({ left: line, right: line })) : [row],
      );
      const read = (side: "left" | "right") =>
        sides.flatMap((row) => (row[side] ? [`${row[side]?.text}\n`] : [])).join("");
      expect(read("left")).toBe(before);
      expect(read("right")).toBe(after);
    }),
  );
});

test("a changed line stands beside what it was", () => {
  const [pair] = splitRows(diffLinesOf("<p>one two</p>\n", "<p>one three</p>\n"));
  expect(pair).toMatchObject({ left: { text: "<p>one two</p>" }, right: { text: "<p>one three</p>" } });
});

test("a pair is as high as the longer of its sides, in which a tab takes two characters", () => {
  const heightOf = (before: string, after: string) => {
    const [pair] = splitRows(diffLinesOf(before, after));
    return pair?.kind === "pair" ? linesOfPair(pair, 10, 40) : null;
  };
  expect(heightOf("a\n", "")).toBe(1);
  expect(heightOf("0123456789\n", "0\n")).toBe(1);
  expect(heightOf("0\n", "0123456789a\n")).toBe(2);
  expect(heightOf("0\n", "\t\t1234567\n")).toBe(2);
  expect(heightOf("0\n", `${"long".repeat(100)}\n`)).toBe(4);
});
