import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { slugOf, suggestionFor } from "./site-name.ts";

const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;

describe("the name of a site", () => {
  it.each([
    ["Crumb & Co", "crumb-co"],
    ["Crème Brûlée", "creme-brulee"],
    ["  --My   Site!--  ", "my-site"],
    ["v1.2 #final?", "v1-2-final"],
    ["../../etc", "etc"],
    ["a".repeat(300), "a".repeat(37)],
    [`${"a".repeat(36)} b`, "a".repeat(36)],
    ["陶器", null],
    ["", null],
  ])("%j becomes %j", (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  it("is one that a host may have, whatever the project is called", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (name) => {
        const slug = slugOf(name) ?? "site";
        return [slug, suggestionFor(slug)].every((each) => NAME.test(each) && each.length <= 37);
      }),
    );
  });

  it("is suggested anew each time", () => {
    expect(suggestionFor("crumb-co")).toMatch(/^crumb-co-[a-z0-9]{4}$/);
    const suggested = new Set(Array.from({ length: 20 }, () => suggestionFor("crumb-co")));
    expect(suggested.size).toBeGreaterThan(15);
  });
});
