import { describe, expect, it } from "vitest";
import { refusal } from "./refusal.ts";

const now = Date.parse("2026-11-22T10:16:06Z");
const limits = { requestsLimit: 60, tokensLimit: 1_000_000 };
const told = (...args: Parameters<typeof refusal>) => {
  const { code, message, retryAfter } = refusal(...args);
  return { code, message, retryAfter };
};

describe("a request that is not let through", () => {
  it("in a full minute says when the next one is", () => {
    expect(told("RATE_LIMITED", "2026-11-22T10:16:28.001+00:00", limits, now)).toEqual({
      code: "RATE_LIMITED",
      message: "60 requests in this minute. The next one goes through in 23 s; your text is kept.",
      retryAfter: 23,
    });
  });

  it("in a month that is used up says when the next one begins, in UTC whatever the machine's clock", () => {
    expect(told("QUOTA_EXCEEDED", "2026-12-01T00:00:00+00:00", limits, now)).toEqual({
      code: "QUOTA_EXCEEDED",
      message: "All 1,000,000 tokens of November are used. It starts again on 1 December.",
      retryAfter: 740_634,
    });
    expect(told("QUOTA_EXCEEDED", "2027-01-01T00:00:00+00:00", limits, now).message).toBe(
      "All 1,000,000 tokens of December are used. It starts again on 1 January.",
    );
  });

  it("by the answers under way promises no day: some of it frees up when one ends", () => {
    expect(told("QUOTA_EXCEEDED", null, limits, now)).toEqual({
      code: "QUOTA_EXCEEDED",
      message:
        "The answers under way hold all tokens that are left of this month. Send it again when one of them has ended; your text is kept.",
      retryAfter: 30,
    });
  });

  it("never has to wait longer than the minute, whatever the database's clock says", () => {
    expect(told("RATE_LIMITED", "2026-11-22T10:21:06Z", { ...limits, requestsLimit: 1 }, now)).toMatchObject({
      message: "1 request in this minute. The next one goes through in 60 s; your text is kept.",
      retryAfter: 60,
    });
  });

  it("never says that it may be sent at once", () => {
    expect(told("RATE_LIMITED", null, limits, now).retryAfter).toBe(1);
    expect(
      told("RATE_LIMITED", "2026-11-22T10:16:00Z", { ...limits, requestsLimit: null }, now),
    ).toMatchObject({
      message: "Too many requests in this minute. The next one goes through in 1 s; your text is kept.",
      retryAfter: 1,
    });
  });
});
