import { expect, test } from "vitest";
import { tokenProblem } from "./check-token.ts";

test("white space at the ends is what copying brings along", () => {
  expect(tokenProblem("  ghp_0123456789\n", "GitHub")).toBeNull();
});

test("white space inside, and nothing at all, are said before anything is sent", () => {
  expect(tokenProblem("ghp_01 23", "GitHub")).toMatch(/Nothing was sent/);
  expect(tokenProblem("nfp_01\n23", "Netlify")).toMatch(/line break inside/);
  expect(tokenProblem(" ", "Netlify")).toBe("Paste the token from Netlify first.");
});
