import { describe, expect, it } from "vitest";
import { scrub } from "./scrub.ts";

describe("words that are shown", () => {
  it.each([
    ["Incorrect API key provided: sk-proj-abc123def456.", "Incorrect API key provided: ***."],
    ["key my-own-secret refused", "key *** refused"],
    ["Authorization: Bearer abc.def failed", "Authorization: Bearer *** failed"],
    ["two\n lines", "two lines"],
    ["a\u0000b\u001b[31mc", "a b [31mc"],
    ["git said github_pat_11ABCDEFG0abcdef is revoked", "git said *** is revoked"],
    ["opened by rsl_local-0123456789abcdef_01234567 or nfc_0123456789", "opened by *** or ***"],
    ["sent eyJhbGciOi.eyJzdWIiOi, cut off", "sent ***, cut off"],
    ["left \u202eright\u202c again", "left right again"],
    ["", ""],
  ])("%j become %j", (said, shown) => {
    expect(scrub(said, "my-own-secret")).toBe(shown);
  });

  it("are cut, never inside a character", () => {
    expect(scrub("x".repeat(1_000))).toHaveLength(200);
    expect(scrub("x".repeat(1_000), null, 500)).toHaveLength(500);
    expect(scrub(`x${"\u{1F338}".repeat(200)}`).isWellFormed()).toBe(true);
  });

  it("of any length and any shape are read in no time", () => {
    const almost = "-eyJ".repeat(500_000);
    expect(scrub(almost, null, 500)).toBe(almost.slice(0, 500));
    expect(scrub(`Bearer ${"x".repeat(100_000)}`, null, 500)).toBe("Bearer ***");
  });
});
