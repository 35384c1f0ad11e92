import fc from "fast-check";
import { expect, test } from "vitest";
import { diffLinesOf, foldRows } from "./diff-rows.ts";
import { type Pair, splitRows } from "./split-rows.ts";

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
