import { expect, test } from "vitest";
import { branchErrors, repositoryErrors, siteNameErrors } from "./names.ts";

const codes = (errors: readonly { code: string; field?: string[] | null }[]) =>
  errors.map(({ code, field }) => `${code} ${String(field)}`);

test.each(["site", "My.Site_2-x", "ada/site", "a-b-c/x.y", "a".repeat(100), ".github"])(
  "%s is a repository's name",
  (name) => expect(repositoryErrors(name, ["repository"])).toEqual([]),
);

test.each([
  ["nothing", "", "REQUIRED"],
  ["300 characters", "a".repeat(300), "INVALID"],
  ["101 characters", "a".repeat(101), "INVALID"],
  ["a hash", "my#site", "INVALID"],
  ["a question mark", "my?site", "INVALID"],
  ["two dots", "..", "INVALID"],
  ["a step up", "../site", "INVALID"],
  ["a space", "my site", "INVALID"],
  ["letters of other scripts", "späti", "INVALID"],
  ["two slashes", "a/b/c", "INVALID"],
  ["no owner before the slash", "/site", "INVALID"],
  ["no name after the slash", "ada/", "INVALID"],
  ["an owner with two hyphens together", "a--b/site", "INVALID"],
  ["an owner of 40 characters", `${"a".repeat(40)}/site`, "INVALID"],
  ["an ending of git's", "site.git", "INVALID"],
  ["an address", "https://github.com/ada/site", "INVALID"],
])("a repository with %s is refused", (_name, name, code) => {
  expect(codes(repositoryErrors(name, ["repository"]))).toEqual([`${code} repository`]);
});

test.each(["bakery", "my-site-2", "a", "a".repeat(37)])("%s is a site's name", (name) =>
  expect(siteNameErrors(name, ["siteName"])).toEqual([]),
);

test.each([
  ["nothing", " ", "REQUIRED"],
  ["38 characters", "a".repeat(38), "INVALID"],
  ["300 characters", "a".repeat(300), "INVALID"],
  ["a hash", "my#site", "INVALID"],
  ["a question mark", "my?site", "INVALID"],
  ["two dots", "my..site", "INVALID"],
  ["a capital letter", "Bakery", "INVALID"],
  ["letters of other scripts", "späti", "INVALID"],
  ["a hyphen at its end", "bakery-", "INVALID"],
  ["two hyphens together, which tell a draft", "a--b", "INVALID"],
  ["a whole address", "bakery.netlify.app", "INVALID"],
  ["a name of this machine", "localhost", "INVALID"],
  ["a name of a person's pages here", "local-0123456789abcdef", "INVALID"],
])("a site's name with %s is refused", (_name, name, code) => {
  expect(codes(siteNameErrors(name, ["siteName"]))).toEqual([`${code} siteName`]);
});

test.each(["main", "feature/new", "refs-2", "my/refs/x", "gh-pages", "v1.2"])("%s is a branch", (name) =>
  expect(branchErrors(name, ["branch"])).toEqual([]),
);

test.each([
  ["two dots", "a..b"],
  ["a space", "a b"],
  ["a question mark", "a?"],
  ["a step up", "../main"],
  ["an ending in .lock", "x.lock"],
  ["the path of a reference", "refs/heads/main"],
])("a branch with %s is refused", (_name, name) => {
  expect(codes(branchErrors(name, ["branch"]))).toEqual(["INVALID branch"]);
});
