import { expect, it } from "vitest";
import { costOf } from "./prices.ts";

const prices = {
  currency: "EUR",
  models: { large: { input: 2.5, output: 10 }, own: { input: 0, output: 0 } },
};

it.each([
  ["large", { input: 1_000_000, output: 0 }, 2.5],
  ["large", { input: 1_000, output: 500 }, 0.0075],
  ["own", { input: 1_000, output: 500 }, 0],
])("a call of %s with %j costs %d", (model, tokens, amount) => {
  expect(costOf(prices, model, tokens)).toEqual({ amount, currency: "EUR" });
});

it("a model without a price costs nobody knows what", () => {
  expect(costOf(prices, "small", { input: 1, output: 1 })).toBe(null);
  expect(costOf(prices, "toString", { input: 1, output: 1 })).toBe(null);
  expect(costOf(null, "large", { input: 1, output: 1 })).toBe(null);
});
