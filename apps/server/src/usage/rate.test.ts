import { expect, it } from "vitest";
import { createRate } from "./rate.ts";

it("lets so many through in any minute, for each key, and says when there is room again", () => {
  let time = 0;
  const rate = createRate(2, () => time);
  expect(rate.take("ada")).toBe(0);
  time = 10_000;
  expect(rate.take("ada")).toBe(0);
  expect(rate.take("ada")).toBe(50);
  expect(rate.take("eve")).toBe(0);
  time = 59_999;
  expect(rate.take("ada")).toBe(1);
  time = 60_000;
  expect(rate.take("ada")).toBe(0);
  expect(rate.take("ada")).toBe(10);
});

it("does not count what was refused", () => {
  let time = 0;
  const rate = createRate(1, () => time);
  rate.take("ada");
  for (time = 1_000; time < 60_000; time += 1_000) expect(rate.take("ada")).toBeGreaterThan(0);
  expect(rate.take("ada")).toBe(0);
});
