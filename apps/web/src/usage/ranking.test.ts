import { expect, test } from "vitest";
import { type Order, nextOrder, sorted } from "./ranking.ts";

const row = (name: string, tokens: number, requests: number, cost?: number) => ({
  key: name,
  name,
  tokens,
  requests,
  cost: cost === undefined ? null : { amount: cost, currency: "USD" },
});
const rows = [row("Shop 10", 5, 2, 0.5), row("Shop 2", 5, 9), row("Archive", 80, 1, 0)];
const names = (order: Order | null) => sorted(rows, order).map(({ name }) => name);

test("rows stand by the column, what is equal by name, and what has no price below what costs nothing", () => {
  expect(names({ by: "tokens", up: false })).toEqual(["Archive", "Shop 2", "Shop 10"]);
  expect(names({ by: "requests", up: true })).toEqual(["Archive", "Shop 10", "Shop 2"]);
  expect(names({ by: "name", up: false })).toEqual(["Shop 10", "Shop 2", "Archive"]);
  expect(names({ by: "cost", up: false })).toEqual(["Shop 10", "Archive", "Shop 2"]);
  expect(names(null)).toEqual(["Shop 10", "Shop 2", "Archive"]);
});

test("a column begins as one looks for it, and turns round the second time", () => {
  expect(nextOrder(null, "tokens")).toEqual({ by: "tokens", up: false });
  expect(nextOrder({ by: "tokens", up: false }, "tokens")).toEqual({ by: "tokens", up: true });
  expect(nextOrder({ by: "tokens", up: false }, "name")).toEqual({ by: "name", up: true });
});
