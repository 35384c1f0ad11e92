import { expect, test } from "vitest";
import { allowedBy, expiryOf, neediest, refusedWords, stateOf } from "./state.ts";

const now = new Date(2026, 10, 22, 12);
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000 + 3_600_000).toISOString();
const facts = { account: "maria-adler", scopes: null, last4: "4f2a", isActive: true } as const;

test("how near the end of a token is decides its state and its words", () => {
  const at = (iso: string | null) => expiryOf("GITHUB", iso, now);
  expect(at(null)).toEqual({ state: "none", words: "GitHub gives no date" });
  expect(at("not a date")).toEqual({ state: "none", words: "GitHub gives no date" });
  expect(at(inDays(6))).toEqual({ state: "near", words: "In 6 days, on 28 November" });
  expect(at(inDays(1))).toEqual({ state: "near", words: "In a day, on 23 November" });
  expect(at(inDays(0))).toEqual({ state: "near", words: "Within a day, on 22 November" });
  expect(at(inDays(30))).toEqual({ state: "far", words: "On 22 December" });
  expect(at(inDays(90))).toEqual({ state: "far", words: "On 20 February 2027" });
  expect(at(inDays(-3))).toEqual({ state: "over", words: "It ended on 19 November" });
});

test("a connection is refused when the provider refused it, and when its token is over", () => {
  expect(stateOf("GITHUB", null, now)).toBe("none");
  expect(stateOf("GITHUB", facts, now)).toBe("connected");
  expect(stateOf("GITHUB", { ...facts, expiresAt: inDays(3) }, now)).toBe("expiring");
  expect(stateOf("GITHUB", { ...facts, expiresAt: inDays(-1) }, now)).toBe("refused");
  expect(stateOf("GITHUB", { ...facts, isActive: false }, now)).toBe("refused");
});

test("what a token may do is said as far as the provider says it", () => {
  expect(allowedBy("NETLIFY", facts).words).toBe("The whole account");
  expect(allowedBy("GITHUB", facts).words).toBe("Checked at the first deploy");
  expect(allowedBy("GITHUB", { ...facts, scopes: ["gist", "repo"] })).toEqual({
    words: "Public and private repositories",
    scopes: ["repo"],
    lacking: false,
  });
  expect(allowedBy("GITHUB", { ...facts, scopes: ["public_repo"] }).words).toBe("Public repositories only");
  expect(allowedBy("GITHUB", { ...facts, scopes: ["gist"] })).toMatchObject({ lacking: true });
  expect(allowedBy("GITHUB", { ...facts, scopes: [] })).toMatchObject({ lacking: true });
});

test("an account that was refused says why, and that what is published stays", () => {
  const said = refusedWords(
    "GITHUB",
    { ...facts, isActive: false, invalidReason: "Your GitHub token is no longer valid." },
    now,
  );
  expect(said).toBe(
    "Your GitHub token is no longer valid. Your repositories there stay as they are; nothing new is published to GitHub until it is connected again.",
  );
  expect(refusedWords("NETLIFY", { ...facts, isActive: false }, now)).toMatch(
    /^Netlify no longer takes this token\. Your sites/,
  );
  expect(refusedWords("GITHUB", { ...facts, expiresAt: inDays(-2) }, now)).toMatch(
    /^The token has expired\./,
  );
});

test("what was refused is mended before what was never connected; when all is well nothing lies open", () => {
  const github = { type: "GITHUB", integration: null } as const;
  const netlify = { type: "NETLIFY", integration: facts } as const;
  expect(neediest([github, netlify], now)).toBe("GITHUB");
  expect(neediest([github, { ...netlify, integration: { ...facts, isActive: false } }], now)).toBe("NETLIFY");
  expect(neediest([netlify], now)).toBeNull();
});
