import { expect, test } from "vitest";
import { backAtGithub, branchOf, cloneCommand, placeOf, repositoryOf } from "./row-place.ts";

const row = (id: string, branch: string | null = null, more: object = {}) => ({
  id,
  type: "GITHUB" as const,
  status: "SUCCESS" as const,
  url: "https://github.com/maria/crumb",
  commitUrl: `https://github.com/maria/crumb/commit/${id}`,
  options: {
    __typename: "DeploymentOptions" as const,
    repository: null,
    branch,
    private: null,
    pages: null,
    siteName: null,
    draft: null,
    restores: null,
  },
  ...more,
});
const place = (branch: string, pages: boolean | null, url = "https://maria.github.io/crumb/") => ({
  url: "https://github.com/maria/crumb",
  branch,
  deployment: { id: "d9", url, createdAt: "2026-11-22T10:00:00Z", options: { pages }, version: null },
});

test("a deployment that named no branch wrote the project's of that time", () => {
  const rows = [row("d4"), row("d3", "site"), row("d2"), row("d1", "main")];
  expect(rows.map((one) => branchOf(one, rows, "site"))).toEqual(["site", "site", "main", "main"]);
});

test("where nothing tells the branch, none is guessed", () => {
  const first = row("d1");
  expect(branchOf(first, [row("d2", "site"), first], "site")).toBeNull();
});

test("a version goes back to its own branch, and to its own repository where that is another one", () => {
  const other = row("d1", "main", { commitUrl: "https://github.com/maria/bakery/commit/d1" });
  expect(repositoryOf(other)).toBe("maria/bakery");
  expect(backAtGithub(row("d1", "main"), "main", place("site", true))).toEqual({
    branch: "main",
    pages: false,
  });
  expect(backAtGithub(other, "main", place("main", true))).toEqual({
    repository: "maria/bakery",
    branch: "main",
    pages: false,
  });
});

test.each([
  ["asked for", true, "https://maria.github.io/crumb/", true],
  ["kept on without being asked for", null, "https://maria.github.io/crumb/", true],
  ["asked to be off", false, "https://github.com/maria/crumb", false],
  ["never on", null, "https://github.com/maria/crumb", false],
])("pages that were %s stay so", (_how, asked, url, pages) => {
  expect(backAtGithub(row("d1", "main"), "main", place("main", asked, url)).pages).toBe(pages);
});

test("a row says in a few signs where it went", () => {
  const site = row("n1", null, { type: "NETLIFY", commitUrl: null });
  expect(placeOf(row("d1"), "main")).toBe("crumb@main");
  expect(placeOf(row("d1"), null)).toBe("crumb");
  expect(placeOf({ ...row("d1", "site"), commitUrl: null }, "site")).toBe("site");
  expect(placeOf({ ...site, options: { ...site.options, siteName: "crumb-co" } }, null)).toBe("crumb-co");
  expect(placeOf(site, null)).toBeNull();
});

test("a clone takes the branch that was written, and its name is one word to a shell", () => {
  expect(cloneCommand("http://h/git/k/crumb", "site")).toBe("git clone --branch site http://h/git/k/crumb");
  expect(cloneCommand("http://h/r", "it's$(id)")).toBe("git clone --branch 'it'\\''s$(id)' http://h/r");
  expect(cloneCommand("http://h/r", null)).toBe("git clone http://h/r");
});
