import { describe, expect, test } from "vitest";
import { everyPage, inLanguage, pageOf } from "../test-brief.ts";
import { attribute, elementsOf, faultsOf, textOf, wordsOf } from "../test-page.ts";
import { kinds } from "./index.ts";

const keysOf = (html: string) => elementsOf(html).flatMap((element) => attribute(element, "data-key") ?? []);

describe("a calculator", () => {
  test.each(
    ["plain", "scientific", "tip"].flatMap((variant) =>
      everyPage("calculator", { variants: [variant] }).map((page) => ({ ...page, variant })),
    ),
  )("is a page without faults: $variant, $called", ({ code }) => {
    expect(faultsOf(code)).toEqual([]);
    expect(code.javascript).not.toMatch(/\beval\b|new Function/);
  });

  test("has functions where it is to be scientific, and only there", () => {
    expect(keysOf(pageOf("calculator", { variants: ["scientific"] }).html)).toContain("sin");
    expect(keysOf(pageOf("calculator").html)).toHaveLength(22);
  });

  test.each([
    ["en", "."],
    ["de", ","],
    ["fr", ","],
    ["es", ","],
  ] as const)("writes its decimal sign as people do in %s", (lang, sign) => {
    const keys = elementsOf(pageOf("calculator", inLanguage(lang)).html);
    const point = keys.find((element) => attribute(element, "data-key") === ".");
    expect(textOf(point)).toBe(sign);
  });

  test("splits a bill in the currency of the request", () => {
    const tip = pageOf("calculator", { variants: ["tip"], currency: "USD" });
    expect(wordsOf(tip.html)).toContain("Each pays");
    expect(tip.javascript).toContain('"currency":"USD"');
    // What only the script sets is styled too.
    expect(tip.css).toContain('[aria-invalid="true"]');
    expect(tip.css).toContain('[aria-pressed="true"]');
  });

  test.each(["a calculator", "einen taschenrechner", "une calculatrice", "una calculadora roja"])(
    "is asked for by: %s",
    (request) => expect(request).toMatch(kinds.calculator?.asked ?? ""),
  );
});
