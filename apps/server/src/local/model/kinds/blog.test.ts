import { describe, expect, test } from "vitest";
import { everyPage, inLanguage, pageOf } from "../test-brief.ts";
import { attribute, elementsOf, faultsOf, textOf, wordsOf } from "../test-page.ts";
import { kinds } from "./index.ts";

const titlesIn = (html: string) =>
  elementsOf(html)
    .filter((element) => element.tagName === "article")
    .map((element) =>
      textOf(elementsOf(html).find((other) => attribute(other, "href") === `#${attribute(element, "id")}`)),
    );

describe("a blog", () => {
  test.each(everyPage("blog"))("is a page without faults, with posts to read: $called", ({ code }) => {
    expect(faultsOf(code)).toEqual([]);
    expect(titlesIn(code.html)).toHaveLength(4);
  });

  test("has as many posts as were asked for", () => {
    expect(titlesIn(pageOf("blog", { counts: { posts: 3 } }).html)).toHaveLength(3);
    expect(titlesIn(pageOf("blog", { counts: { posts: 50 } }).html)).toHaveLength(7);
  });

  test("writes about its topic first, and under the titles it was given", () => {
    expect(titlesIn(pageOf("blog", { topic: "garden", ...inLanguage("de") }).html)[0]).toMatch(
      /Notizen aus einem Jahr/,
    );
    expect(titlesIn(pageOf("blog", { items: ["Why rye", "The oven"] }).html)).toEqual([
      "Why rye",
      "The oven",
    ]);
  });

  test("is called what it is called, and says what it is about", () => {
    const words = wordsOf(pageOf("blog", { name: "Slow Letters", subject: "letterpress" }).html);
    expect(words).toContain("Slow Letters");
    expect(words).toContain("letterpress");
  });
});

describe("documentation", () => {
  const pages = everyPage("blog", { variants: ["docs"], name: "Loomly Desk" });
  test.each(pages)("is a page without faults: $called", ({ code }) => {
    expect(faultsOf(code)).toEqual([]);
    expect(wordsOf(code.html)).toContain("npm install loomly-desk");
    expect(elementsOf(code.html).filter(({ tagName }) => tagName === "pre")).toHaveLength(5);
  });

  test("has its contents on its cover or at its side", () => {
    const covers = pages.map(({ code }) => code.html.includes('class="cover"'));
    expect(new Set(covers).size).toBe(2);
  });

  test("has the sections it was asked to have", () => {
    const { html } = pageOf("blog", { variants: ["docs"], items: ["Login", "Webhooks", "Limits"] });
    expect(elementsOf(html).flatMap((item) => (item.tagName === "h2" ? [textOf(item)] : []))).toEqual([
      "Login",
      "Webhooks",
      "Limits",
    ]);
  });

  test.each(["documentation for my api", "a docs site", "eine dokumentation"])(
    "is asked for by: %s",
    (request) => {
      expect(request).toMatch(kinds.blog?.asked ?? "");
      expect(request).toMatch(kinds.blog?.variants?.docs ?? "");
    },
  );
});
