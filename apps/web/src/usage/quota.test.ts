import { expect, test } from "vitest";
import { type Quota, monthIsOver, quotaWords, shareOf, toneOf } from "./quota.ts";

const quota = (more: Partial<Quota>): Quota => ({
  tokensUsed: 0,
  tokensReserved: 0,
  tokensLimit: 1_000_000,
  tokensRemaining: null,
  periodStart: "2026-11-01T00:00:00.000Z",
  periodEnd: "2026-12-01T00:00:00.000Z",
  requestsUsed: 0,
  requestsLimit: 60,
  requestsFreeAt: null,
  ...more,
});

test("under four fifths, and without a limit, nothing is said", () => {
  expect(quotaWords(quota({ tokensUsed: 799_999 }))).toBeNull();
  expect(quotaWords(quota({ tokensUsed: 9_000_000, tokensLimit: null }))).toBeNull();
});

test("from four fifths on it says what is left, with what is set aside taken off", () => {
  expect(quotaWords(quota({ tokensUsed: 780_000, tokensReserved: 20_000 }))).toEqual({
    words: "200,000 of 1,000,000 tokens are left in November. It starts again on 1 December.",
    tone: "brass",
  });
});

test("when all are used it says so and when it starts again", () => {
  expect(quotaWords(quota({ tokensUsed: 1_000_400 }))).toEqual({
    words: "All 1,000,000 tokens of November are used. It starts again on 1 December.",
    tone: "ember",
  });
  expect(shareOf(quota({ tokensUsed: 1_000_400 }))).toBe(1);
});

test("what was refused in a month may be tried again in the next, by the clock of the quota", () => {
  const refusedAt = "2026-11-22T10:00:00.000Z";
  expect(monthIsOver(refusedAt, new Date("2026-11-30T23:59:59.999Z"))).toBe(false);
  expect(monthIsOver(refusedAt, new Date("2026-12-01T00:00:00.000Z"))).toBe(true);
  expect(monthIsOver(refusedAt, new Date("2027-11-22T10:00:00.000Z"))).toBe(true);
});

test("the meter is ink, then brass, then ember", () => {
  expect([0.5, 0.8, 0.999, 1].map(toneOf)).toEqual(["ink", "brass", "brass", "ember"]);
});
