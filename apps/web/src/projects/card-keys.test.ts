import { expect, test } from "vitest";
import { cardTowards } from "./card-keys.ts";

/** Three in a row, and two in the last one. */
const boxes = [0, 1, 2, 3, 4].map((index) => ({
  left: (index % 3) * 300,
  top: Math.floor(index / 3) * 260,
}));

test.each([
  ["ArrowRight", 0, 1],
  ["ArrowRight", 2, 3],
  ["ArrowRight", 4, null],
  ["ArrowLeft", 3, 2],
  ["ArrowLeft", 0, null],
  ["ArrowDown", 1, 4],
  ["ArrowDown", 2, 4],
  ["ArrowDown", 3, null],
  ["ArrowUp", 4, 1],
  ["ArrowUp", 1, null],
  ["Home", 3, 0],
  ["End", 0, 4],
  ["Enter", 0, null],
])("%s leads from card %i to %s", (key, from, to) => {
  expect(cardTowards(key, from, boxes)).toBe(to);
});
