import fc from "fast-check";
import { expect, test } from "vitest";
import { type Choice, mergeOf, mergedCode } from "./merge.ts";

const page = (html: string, css = "") => ({ html, css, javascript: "" });
const lines = "one two three four five six".split(" ");
const base = page(lines.join("\n"));
const edited = (change: Record<string, string | undefined>) =>
  page(
    lines
      .map((line) => (line in change ? change[line] : line))
      .filter((line) => line !== undefined)
      .join("\n"),
  );
const chosen = (choice: Choice, merge: ReturnType<typeof mergeOf>) =>
  Object.fromEntries(merge.overlaps.map(({ key }) => [key, choice]));

test("edits in different places of a file are both kept", () => {
  const merge = mergeOf(base, edited({ two: "2" }), edited({ five: "5" }));
  expect(merge.overlaps).toEqual([]);
  expect(mergedCode(merge, {}).html).toBe("one\n2\nthree\nfour\n5\nsix");
});

test("edits in different files are both kept", () => {
  const merge = mergeOf(base, page(base.html, "a{}"), edited({ one: undefined }));
  expect(mergedCode(merge, {})).toEqual(page("two\nthree\nfour\nfive\nsix", "a{}"));
});

test("the same edit on both sides is no overlap", () => {
  const same = edited({ three: "3" });
  expect(mergeOf(base, same, same).overlaps).toEqual([]);
  expect(mergeOf(base, edited({ three: "3", one: "1" }), same).overlaps).toEqual([]);
});

test("a place that both changed is told with both texts and its line, and waits for a choice", () => {
  const merge = mergeOf(base, edited({ three: "mine", six: "6" }), edited({ one: "a\nb", three: "theirs" }));
  expect(merge.overlaps).toMatchObject([{ file: "HTML", line: 4, mine: ["mine"], theirs: ["theirs"] }]);
  const rest = ["a", "b", "two", "|", "four", "five", "6"].join("\n");
  const with_ = (choice: Choice) => mergedCode(merge, chosen(choice, merge)).html;
  expect(with_("mine")).toBe(rest.replace("|", "mine"));
  expect(with_("theirs")).toBe(rest.replace("|", "theirs"));
  expect(with_("both")).toBe(rest.replace("|", "theirs\nmine"));
  expect(mergedCode(merge, {}).html).toBe(with_("both"));
});

test("whatever was edited: what one side left alone is as the other made it, and no text is lost", () => {
  const text = fc.array(fc.constantFrom("a", "b", "c", "}", "")).map((each) => page(each.join("\n")));
  fc.assert(
    fc.property(text, text, text, (before, mine, theirs) => {
      expect(mergedCode(mergeOf(before, mine, before), {})).toEqual(mine);
      expect(mergedCode(mergeOf(before, before, theirs), {})).toEqual(theirs);
      expect(mergedCode(mergeOf(before, mine, mine), {})).toEqual(mine);
      const there = mergeOf(before, mine, theirs);
      const back = mergeOf(before, theirs, mine);
      expect(there.overlaps.length).toBe(back.overlaps.length);
      expect(mergedCode(there, chosen("mine", there))).toEqual(mergedCode(back, chosen("theirs", back)));
    }),
  );
});
