import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { estimateTokens } from "./tokens.ts";

const vectors: { text: string; tokens: number }[] = JSON.parse(
  readFileSync(`${import.meta.dirname}/../../../server/src/chat/prompt/token-vectors.json`, "utf8"),
);

test.each(vectors)("$text is estimated at $tokens, as the server does", ({ text, tokens }) => {
  expect(estimateTokens(text)).toBe(tokens);
});

test("a longer text is never estimated lower", () => {
  const text = vectors.map((vector) => vector.text).join(" ");
  let before = 0;
  for (let end = 1; end <= text.length; end += 7) {
    const tokens = estimateTokens(text.slice(0, end));
    expect(tokens).toBeGreaterThanOrEqual(before);
    before = tokens;
  }
});
