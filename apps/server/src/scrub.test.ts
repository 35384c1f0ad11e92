import { describe, expect, it } from "vitest";
import { scrub } from "./scrub.ts";

describe("words that are shown", () => {
  it.each([
    ["Incorrect API key provided: sk-proj-abc123def456.", "Incorrect API key provided: ***."],
    ["key my-own-secret refused", "key *** refused"],
    ["Authorization: Bearer abc.def failed", "Authorization: Bearer *** failed"],
    ["two\n lines", "two lines"],
    ["a\u0000b\u001b[31mc", "a b [31mc"],
    ["", ""],
  ])("%j become %j", (said, shown) => {
    expect(scrub(said, "my-own-secret")).toBe(shown);
  });

  it("are cut, never inside a character", () => {
    expect(scrub("x".repeat(1_000))).toHaveLength(200);
    expect(scrub("x".repeat(1_000), null, 500)).toHaveLength(500);
    expect(scrub(`x${"\u{1F338}".repeat(200)}`).isWellFormed()).toBe(true);
  });
});
