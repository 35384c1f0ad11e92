import { describe, expect, test } from "vitest";
import { everyPage, inLanguage, pageOf } from "../test-brief.ts";
import { attribute, elementsOf, faultsOf, wordsOf } from "../test-page.ts";
import { kinds } from "./index.ts";

const pricesIn = (html: string) =>
  elementsOf(html).flatMap((element) => {
    const price = attribute(element, "data-price");
    return price === null ? [] : [Number(price)];
  });

describe("a shop", () => {
  test.each(everyPage("shop"))("is a page without faults: $called", ({ code }) => {
    expect(faultsOf(code)).toEqual([]);
    expect(pricesIn(code.html)).toHaveLength(8);
  });

  test("sells what the request has prices for, as they were written", () => {
    const { html } = pageOf("shop", {
      prices: [
        { of: "Rye loaf", text: "6.50 €", amount: 6.5 },
        { of: "Pretzel", text: "1.20 €", amount: 1.2 },
        { of: "Jam", text: "4 €", amount: 4 },
      ],
    });
    expect(pricesIn(html)).toEqual([6.5, 1.2, 4]);
    expect(wordsOf(html)).toContain("Rye loaf 6.50 €");
    expect(wordsOf(html)).not.toContain("Textiles");
  });

  test("lists what was listed, with examples of prices in its currency", () => {
    const words = wordsOf(pageOf("shop", { items: ["Brass ring", "Silver chain"], currency: "USD" }).html);
    expect(words).toMatch(/Brass ring \$\d+\.\d\d/);
    expect(words).toContain("Silver chain");
  });

  test.each([
    [3, 3],
    [1, 2],
    [12, 12],
    [400, 12],
  ])("asked for %i products it shows %i", (asked, shown) => {
    expect(pricesIn(pageOf("shop", { topic: "pets", counts: { products: asked } }).html)).toHaveLength(shown);
  });

  test("sells what fits its topic, in its language", () => {
    expect(wordsOf(pageOf("shop", { topic: "books", ...inLanguage("fr") }).html)).toContain(
      "Trilogie des îles",
    );
    expect(wordsOf(pageOf("shop", { topic: "bakery", ...inLanguage("es") }).html)).toContain(
      "Pan de masa madre",
    );
    expect(wordsOf(pageOf("shop", { topic: "bike", ...inLanguage("de") }).html)).toContain("Reiserad");
  });

  test.each([
    "a web shop for candles",
    "an online store",
    "onlineshop fur keramik",
    "une boutique en ligne",
    "una tienda de ceramica",
    "an e-commerce site",
    "a shop",
  ])("is asked for by: %s", (request) => expect(request).toMatch(kinds.shop?.asked ?? ""));

  test.each([
    "a website for my coffee shop",
    "a workshop page",
    "photoshop tips",
    "a site for our bike shop",
  ])("is not asked for by: %s", (request) => expect(request).not.toMatch(kinds.shop?.asked ?? ""));
});
