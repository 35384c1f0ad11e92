import { describe, expect, it } from "vitest";
import { descriptionFor, isMadeFor, placeNamed, repositoryName, samePlace } from "./names.ts";

describe("the name of a repository that nobody named", () => {
  it.each([
    ["Crumb & Co", "crumb-and-co"],
    ["Tidewater  Ceramics!", "tidewater-ceramics"],
    ["Crème brûlée", "creme-brulee"],
    ["Straße 7", "strasse-7"],
    ["Bäckerei Łódź", "baeckerei-lodz"],
    ["日本語", "my-site"],
    ["...", "my-site"],
    ["", "my-site"],
    ["x.git", "x-git"],
    ["--a--", "a"],
    [`${"a".repeat(59)} b`, "a".repeat(59)],
    ["\u202eevil\u0000/../..", "evil"],
  ])("of %j is %j", (project, expected) => {
    expect(repositoryName(project)).toBe(expected);
  });
});

describe("a named repository", () => {
  it.each([
    ["site", { owner: "ada", repo: "site" }],
    ["acme/site", { owner: "acme", repo: "site" }],
    [" acme/site ", { owner: "acme", repo: "site" }],
  ])("%j is %j", (text, expected) => {
    expect(placeNamed(text, "ada")).toEqual(expected);
  });

  it("is the same whatever its case", () => {
    expect(samePlace({ owner: "Ada", repo: "Site" }, { owner: "ada", repo: "site" })).toBe(true);
    expect(samePlace({ owner: "ada", repo: "site" }, { owner: "ada", repo: "site2" })).toBe(false);
  });
});

describe("the description of a repository", () => {
  it("tells for which project it was made, and for no other", () => {
    const description = descriptionFor("01234567-89ab-4def-8123-456789abcdef");
    expect(description).toBe("Built with Roseram Builder (project 01234567)");
    expect(isMadeFor("01234567-89ab-4def-8123-456789abcdef", description)).toBe(true);
    expect(isMadeFor("11234567-89ab-4def-8123-456789abcdef", description)).toBe(false);
    expect(isMadeFor("01234567-89ab-4def-8123-456789abcdef", null)).toBe(false);
  });
});
