import { expect, test } from "vitest";
import { editIn, pointedIn, pointedName, wishIn } from "./pointing.ts";

const box = { x: 1, y: -2.5, width: 30, height: 4 };
const good = { at: 3, tag: "h1", id: "top", classes: "big bold", text: " Fresh\n bread ", box };

test("an element is facts of the right shape", () => {
  const pointed = pointedIn(good);
  expect(pointed).toEqual({
    at: 3,
    tag: "h1",
    id: "top",
    classes: ["big", "bold"],
    text: "Fresh bread",
    box,
  });
  expect(pointed && pointedName(pointed)).toBe("h1#top");
  expect(pointed && pointedName({ ...pointed, id: "" })).toBe("h1.big.bold");
});

test.each([
  null,
  "h1",
  {},
  { ...good, tag: "<h1>" },
  { ...good, tag: 7 },
  { ...good, tag: { toString: () => "h1" } },
  { ...good, box: null },
  { ...good, box: { ...box, x: Number.NaN } },
  { ...good, box: { ...box, width: Number.POSITIVE_INFINITY } },
  { ...good, box: { ...box, height: -1 } },
  { ...good, box: { ...box, y: "1" } },
])("%j is no element", (element) => {
  expect(pointedIn(element)).toBeNull();
});

test("what cannot be in a selector is left out, and texts are cut", () => {
  expect(
    pointedIn({ at: 1.5, tag: "p", id: "a b", classes: "x, [y] z", text: "y".repeat(500), box }),
  ).toMatchObject({ at: null, id: "", classes: ["z"], text: "y".repeat(60) });
  expect(pointedIn({ ...good, at: -1, id: 7, classes: 7, text: 7 })).toMatchObject({
    at: null,
    id: "",
    classes: [],
    text: "",
  });
  expect(pointedIn({ ...good, text: "a\u202eb\u0000c" })?.text).toBe("a b c");
});

test("a text that is changed is bounded and of the right types", () => {
  expect(editIn({ at: 1, before: "a", after: "b" })).toEqual({ at: 1, before: "a", after: "b" });
  expect(editIn({ at: 1 })).toBeNull();
  expect(editIn({ at: "1", before: "a", after: "b" })).toBeNull();
  expect(editIn({ at: 1, before: "a", after: "b".repeat(20_001) })).toBeNull();
  expect(editIn({ at: 1, before: "a", after: { toString: () => "b" } })).toBeNull();
  expect(wishIn({ at: 2, text: "a" })).toEqual({ at: 2, text: "a" });
  expect(wishIn({ at: {}, text: ["a"] })).toEqual({ at: null, text: null });
});
