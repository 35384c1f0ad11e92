import { expect, test } from "vitest";
import { classicPage, fineGrainedPage, revokePage } from "./token-pages.ts";

const github = "https://github.com/settings/personal-access-tokens/new";

test("the page for a fine-grained token opens filled in: its name, 90 days, and the three permissions", () => {
  const url = new URL(fineGrainedPage(github));
  expect(url.origin + url.pathname).toBe("https://github.com/settings/personal-access-tokens/new");
  expect(Object.fromEntries(url.searchParams)).toEqual({
    name: "Roseram Builder",
    description: "Publishes the sites made with Roseram Builder",
    expires_in: "90",
    contents: "write",
    administration: "write",
    pages: "write",
  });
});

test("the name of a token is short enough for GitHub, which takes forty characters", () => {
  expect(new URL(fineGrainedPage(github)).searchParams.get("name")?.length).toBeLessThanOrEqual(40);
});

test("a classic token is asked for with one scope and nothing more", () => {
  const url = new URL(classicPage(github, "public_repo"));
  expect(url.pathname).toBe("/settings/tokens/new");
  expect(url.searchParams.get("scopes")).toBe("public_repo");
  expect(new URL(classicPage(github, "repo")).searchParams.get("scopes")).toBe("repo");
});

test("a GitHub of the company's own keeps its own address", () => {
  const own = "https://git.example.com/settings/tokens/new?scopes=repo";
  expect(fineGrainedPage(own)).toMatch(
    /^https:\/\/git\.example\.com\/settings\/personal-access-tokens\/new\?/,
  );
  expect(revokePage("GITHUB", own, false)).toBe("https://git.example.com/settings/tokens");
});

test("what is no web address never becomes a link", () => {
  for (const bad of ["", "javascript:alert(1)", "settings/tokens"])
    expect(classicPage(bad, "repo")).toMatch(/^https:\/\/github\.com\//);
});

test("a token is taken back on the page that lists its kind", () => {
  expect(revokePage("GITHUB", github, true)).toBe("https://github.com/settings/personal-access-tokens");
  expect(revokePage("GITHUB", github, false)).toBe("https://github.com/settings/tokens");
  expect(revokePage("NETLIFY", "https://app.netlify.com/user/applications", true)).toBe(
    "https://app.netlify.com/user/applications",
  );
  expect(revokePage("NETLIFY", "javascript:alert(1)", true)).toBeNull();
});
