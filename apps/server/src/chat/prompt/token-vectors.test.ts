import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { estimateTokens } from "./tokens.ts";

const vectors: { text: string; tokens: number }[] = JSON.parse(
  readFileSync(`${import.meta.dirname}/token-vectors.json`, "utf8"),
);

// The web app counts what is being typed the same way and is held to the same table.
test.each(vectors)("$text is estimated at $tokens", ({ text, tokens }) => {
  expect(estimateTokens(text)).toBe(tokens);
});
