import { expect, test } from "vitest";
import { placeOf } from "./viewport.ts";

const room = { width: 868, height: 748 };
const upright = { turned: false, full: false };

test("a desktop fills the stage", () => {
  expect(placeOf({ device: "desktop", ...upright }, room)).toBeNull();
});

test.each([
  ["phone", 390],
  ["tablet", 820],
] as const)("a %s that fits stands in the middle at its own size, and no larger", (device, width) => {
  const place = placeOf({ device, ...upright }, { width: 2000, height: 748 });
  expect(place).toEqual({ width, height: 700, left: (2000 - width) / 2, top: 24, scale: 1, fitting: 1 });
});

test("in a stage that is narrower it is scaled down, and as high as the stage", () => {
  const place = placeOf({ device: "tablet", ...upright }, { width: 458, height: 748 });
  expect(place).toMatchObject({ width: 820, height: 1180, left: 24, scale: 0.5, fitting: 0.5 });
});

test("no page is higher than the glass of its device", () => {
  expect(placeOf({ device: "phone", ...upright }, { width: 868, height: 2000 })?.height).toBe(844);
});

test("on its side, a device is as wide as it was high", () => {
  expect(placeOf({ device: "phone", turned: true, full: false }, room)).toMatchObject({
    width: 844,
    height: 390,
    left: 24,
  });
  expect(placeOf({ device: "tablet", turned: true, full: false }, room)?.fitting).toBeCloseTo(820 / 1180);
});

test("at 100 % it begins at the edge of a stage that is too narrow, and says at which scale it would fit", () => {
  expect(placeOf({ device: "tablet", turned: true, full: true }, room)).toEqual({
    width: 1180,
    height: 700,
    left: 24,
    top: 24,
    scale: 1,
    fitting: 820 / 1180,
  });
});
