import { describe, expect, test } from "vitest";
import { everyPage, inLanguage, pageOf } from "../test-brief.ts";
import { attribute, elementsOf, faultsOf, wordsOf } from "../test-page.ts";
import { kinds } from "./index.ts";

const monthsIn = (html: string) =>
  elementsOf(html).flatMap((element) => {
    const month = attribute(element, "data-month");
    return month === null ? [] : [Number(month)];
  });

describe("a pricing page", () => {
  test.each(everyPage("pricing"))("is a page without faults: $called", ({ code }) => {
    expect(faultsOf(code)).toEqual([]);
    expect(monthsIn(code.html)).toEqual([9, 24, 59]);
  });

  test.each([
    [2, [9, 24]],
    [4, [0, 9, 24, 59]],
    [9, [0, 9, 24, 59, 129]],
  ])("asked for %i plans it has those of %j", (plans, prices) => {
    for (const layout of ["cards", "table"])
      expect(monthsIn(pageOf("pricing", { counts: { plans } }, layout).html)).toEqual(prices);
  });

  test("has the plans and prices of the request, in its currency", () => {
    const { html } = pageOf("pricing", {
      currency: "USD",
      prices: [
        { of: "Hobby", text: "$5", amount: 5 },
        { of: "Studio", text: "$12.50", amount: 12.5 },
      ],
    });
    expect(monthsIn(html)).toEqual([5, 12.5]);
    expect(wordsOf(html)).toMatch(/Hobby.*\$5 a month.*Studio.*\$12\.50 a month/);
  });

  test("names the plans as it was told to, and offers what its topic offers", () => {
    const words = wordsOf(
      pageOf("pricing", { items: ["Ruhig", "Munter"], topic: "gym", ...inLanguage("de") }).html,
    );
    expect(words).toMatch(/Ruhig.*Munter/);
    expect(words).not.toContain("Speicher");
  });

  test.each(["a pricing page", "pricing", "eine preisseite", "une page de tarifs", "una tabla de precios"])(
    "is asked for by: %s",
    (request) => expect(request).toMatch(kinds.pricing?.asked ?? ""),
  );
});
