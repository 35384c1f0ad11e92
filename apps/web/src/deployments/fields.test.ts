import { expect, test } from "vitest";
import {
  type Known,
  defaultRepository,
  defaultSite,
  deployFields,
  isAtPlace,
  initialFields,
  isChanged,
  isPublicOnly,
  withoutFields,
} from "./fields.ts";

const known: Known = {
  name: "Crumb & Co",
  githubBranch: "main",
  place: null,
  asked: null,
  published: false,
};
const fieldsOf = (more: Partial<Known>) => initialFields({ ...known, ...more });

test.each([
  ["Crumb & Co", "crumb-and-co", "crumb-co"],
  ["  Café Zürich!", "cafe-zuerich", "cafe-zuerich"],
  ["SMØRREBRØD in Łódź", "smorrebrod-in-lodz", "smorrebrod-in-lodz"],
  ["Straße", "strasse", "strasse"],
  ["パン屋", "my-site", ""],
  ["a".repeat(59) + " b", "a".repeat(59), "a".repeat(37)],
])("the name %s stands in an address as %s, or %s", (name, repository, site) => {
  expect(defaultRepository(name)).toBe(repository);
  expect(defaultSite(name)).toBe(site);
});

test("the first deployment is called like the project; a repository is private until one says otherwise", () => {
  expect(fieldsOf({})).toEqual({
    repository: "crumb-and-co",
    branch: "main",
    private: true,
    pages: false,
    siteName: "crumb-co",
    draft: false,
  });
});

test("what is published goes on where it is; what failed goes on with what was asked for", () => {
  const place = { owner: "maria", repository: "bakery", branch: "main", siteName: "crumb-co-x1" };
  const asked = { repository: "other", branch: "live", siteName: "crumb", draft: true };
  expect(fieldsOf({ place, asked, published: true })).toMatchObject({
    repository: "bakery",
    branch: "main",
    siteName: "crumb-co-x1",
    draft: false,
  });
  expect(fieldsOf({ place, asked })).toMatchObject({
    repository: "other",
    branch: "live",
    siteName: "crumb",
    draft: true,
  });
});

test("a default name is left to the server, which asks before it uses a repository that is there", () => {
  expect(deployFields("GITHUB", fieldsOf({}), known)).toEqual({
    branch: "main",
    private: true,
    pages: false,
  });
  expect(deployFields("GITHUB", { ...fieldsOf({}), repository: " bakery " }, known)).toMatchObject({
    repository: "bakery",
  });
});

test("a default name that was given once, to publish into what is there, stays given", () => {
  const asked = { repository: "crumb-and-co" };
  expect(deployFields("GITHUB", fieldsOf({ asked }), { ...known, asked })).toMatchObject({
    repository: "crumb-and-co",
  });
});

test("a known repository is not named again, and whether it is private is not asked again", () => {
  const place = { owner: "maria", repository: "bakery", branch: "main" };
  const fields = fieldsOf({ place, published: true });
  expect(deployFields("GITHUB", fields, { ...known, place })).toEqual({ branch: "main", pages: false });
  expect(deployFields("GITHUB", { ...fields, repository: "maria/bakery" }, { ...known, place })).toEqual({
    branch: "main",
    pages: false,
  });
  expect(deployFields("GITHUB", { ...fields, repository: "crumb-co" }, { ...known, place })).toEqual({
    repository: "crumb-co",
    branch: "main",
    private: true,
    pages: false,
  });
});

test("a branch is always sent, unless none is named", () => {
  expect(deployFields("GITHUB", { ...fieldsOf({}), branch: "gh-pages" }, known)).toMatchObject({
    branch: "gh-pages",
  });
  expect(deployFields("GITHUB", { ...fieldsOf({}), branch: " " }, known)).not.toHaveProperty("branch");
});

test("a default name of a site may be made longer, a given one may not; a known one keeps its name", () => {
  expect(deployFields("NETLIFY", fieldsOf({}), known)).toEqual({ draft: false });
  expect(deployFields("NETLIFY", { ...fieldsOf({}), siteName: "bread " }, known)).toEqual({
    siteName: "bread",
    draft: false,
  });
  const place = { siteName: "crumb-co-x1" };
  expect(deployFields("NETLIFY", fieldsOf({ place }), { ...known, place })).toEqual({ draft: false });
});

test("only a change to what belongs to the provider in view is one", () => {
  const initial = fieldsOf({});
  const typed = { ...initial, siteName: "bread" };
  expect(isChanged("NETLIFY", typed, initial)).toBe(true);
  expect(isChanged("GITHUB", typed, initial)).toBe(false);
});

test("a token for public repositories alone is not asked to make a private one, unless somebody says so", () => {
  const publicOnly = isPublicOnly(["gist", "public_repo"]);
  expect(fieldsOf({ publicOnly }).private).toBe(false);
  expect(fieldsOf({ publicOnly, asked: { private: true } }).private).toBe(true);
  for (const scopes of [null, [], ["repo", "public_repo"]])
    expect(fieldsOf({ publicOnly: isPublicOnly(scopes) }).private).toBe(true);
});

test("what was published is typed no more, what was typed for the other provider is", () => {
  expect(withoutFields("NETLIFY", { siteName: "crumb", draft: true, branch: "site" })).toEqual({
    branch: "site",
  });
});

test("another repository, branch or site is not the place where something is live", () => {
  const place = { owner: "maria", repository: "bakery", branch: "main", siteName: "crumb" };
  const fields = fieldsOf({ place, published: true });
  expect(isAtPlace("GITHUB", fields, place)).toBe(true);
  expect(isAtPlace("NETLIFY", fields, place)).toBe(true);
  for (const change of [{ repository: "other" }, { branch: "site" }])
    expect(isAtPlace("GITHUB", { ...fields, ...change }, place)).toBe(false);
  expect(isAtPlace("NETLIFY", { ...fields, siteName: "other" }, place)).toBe(false);
});
