import { describe, expect, test } from "vitest";
import { count, counted, duration, money, shortCount, shortened, timeAgo } from "./format.ts";

describe("times", () => {
  const now = new Date(2026, 10, 22, 12, 0, 0);
  const at = (day: number, hour: number, minute = 0, month = 10, year = 2026) =>
    new Date(year, month, day, hour, minute).toISOString();
  test.each([
    [at(22, 12), "now"],
    [at(22, 11, 35), "25 min ago"],
    [at(22, 9), "3 h ago"],
    [at(21, 23), "yesterday"],
    [at(19, 9), "Thursday"],
    [at(15, 9), "15 Nov"],
    [at(9, 9), "9 Nov"],
    [at(9, 9, 0, 5, 2025), "9 Jun 2025"],
    [at(22, 13), "now"],
  ])("%s is %s", (iso, words) => {
    expect(timeAgo(iso, now)).toBe(words);
  });
});

test("figures are exact under 10,000, then short in tight places", () => {
  expect(shortCount(9999)).toBe("9,999");
  expect(shortCount(38_219)).toBe("38.2k");
  expect(shortCount(999_999)).toBe("1.0M");
  expect(count(186_118)).toBe("186,118");
  expect(counted(1, "message")).toBe("1 message");
  expect(counted(0, "message")).toBe("0 messages");
});

test("a long name is cut to what fits into a sentence, and no letter in two", () => {
  expect(shortened("Crumb & Co")).toBe("Crumb & Co");
  expect(shortened("x".repeat(61))).toBe(`${"x".repeat(59)}…`);
  expect(shortened("🌹🌹🌹", 2)).toBe("🌹…");
});

test("small sums of money keep the digits that make them", () => {
  expect(money({ amount: 1234.5, currency: "USD" })).toBe("$1,234.50");
  expect(money({ amount: 0.0123, currency: "EUR" })).toBe("€0.0123");
  expect(money({ amount: 2, currency: "credits" })).toBe("2.00 credits");
});

test("a time that was measured is as exact as it is short", () => {
  expect([840, 11_400, 89_000, 150_000].map(duration)).toEqual(["0.8 s", "11 s", "89 s", "3 min"]);
});
