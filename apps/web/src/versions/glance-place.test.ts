import { expect, test } from "vitest";
import { placeBeside } from "./glance-place.ts";

const card = { width: 320, height: 200 };
const window = { width: 1280, height: 800 };
const row = (top: number, right = 680) => ({ left: 410, right, top, bottom: top + 70 });

test("stands on the right of its row", () => {
  expect(placeBeside(row(120), card, window)).toEqual({ left: 690, top: 120 });
});

test("stays inside of the window at its foot", () => {
  expect(placeBeside(row(720), card, window)).toEqual({ left: 690, top: 592 });
});

test("without room on the right it stands below its row, or above the last ones, and covers neither", () => {
  const narrow = { width: 768, height: 800 };
  expect(placeBeside(row(120, 756), card, narrow)).toEqual({ left: 436, top: 200 });
  expect(placeBeside(row(700, 756), card, narrow)).toEqual({ left: 436, top: 490 });
});
