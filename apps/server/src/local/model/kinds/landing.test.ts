import { describe, expect, it } from "vitest";
import { planFor } from "../plan.ts";
import { sectionTitle } from "../page/sections.ts";
import { briefOf } from "../test-brief.ts";
import { attribute, elementsOf, faultsOf, textOf, wordsOf } from "../test-page.ts";
import { langs, sectionNames, topics } from "../texts/types.ts";
import type { Brief } from "../understand/brief.ts";
import { landing } from "./landing.ts";

const made = (asked: Partial<Brief>, seed = "a page") => {
  const plan = planFor(briefOf({ kind: "landing", ...asked }), seed);
  return { plan, code: landing.compose(plan) };
};
const speaking = (lang: (typeof langs)[number]) => ({ talk: lang, page: lang, foreign: null, sure: true });
const ids = (html: string) => elementsOf(html).flatMap((element) => attribute(element, "id") ?? []);

describe("a landing page", () => {
  it.each(topics)("about %s has no fault in any language", (topic) => {
    for (const lang of langs)
      expect(faultsOf(made({ topic, language: speaking(lang) }, topic).code)).toEqual([]);
  });

  it("opens in four ways that differ in their markup", () => {
    const openings = new Map<string, string>();
    for (let seed = 0; seed < 40; seed++) {
      const { plan, code } = made({ topic: "bakery", name: "Mill" }, `wish ${seed}`);
      const opening = /<section class="hero[\s\S]*?<\/section>/.exec(code.html)?.[0] ?? "";
      openings.set(plan.layout, opening.replace(/[^<>]*(?=<)/g, ""));
    }
    expect([...openings.keys()].sort()).toEqual(["arch", "band", "split", "type"]);
    expect(new Set(openings.values()).size).toBe(4);
  });

  it("gives the same bytes for the same request", () => {
    expect(made({ topic: "yoga" }).code).toEqual(made({ topic: "yoga" }).code);
  });

  it.each(langs)("has every section that is asked for, under its heading and in the menu, in %s", (lang) => {
    const { plan, code } = made({ topic: "cafe", sections: sectionNames, language: speaking(lang) });
    expect(ids(code.html)).toEqual(expect.arrayContaining([...sectionNames]));
    const headings = elementsOf(code.html).filter(({ tagName }) => tagName === "h2");
    expect(headings.map(textOf)).toEqual(sectionNames.map((id) => sectionTitle(id, plan)));
  });

  it("leaves out what is not wanted", () => {
    const { code } = made({ topic: "bakery", without: ["about", "contact"] });
    expect(ids(code.html)).not.toEqual(expect.arrayContaining(["about"]));
    expect(ids(code.html)).not.toEqual(expect.arrayContaining(["contact"]));
  });

  it("says what the request says, and nothing else in its place", () => {
    const { code } = made({
      topic: "bakery",
      name: "Crumb & Co",
      headline: "Still warm",
      counts: { people: 5 },
      contact: { phone: "+49 341 5550", email: "bread@crumb.test", street: "Kiln Street 4", town: "Leipzig" },
      prices: [{ of: "Sourdough", text: "6.50 €", amount: 6.5 }],
      hours: [
        { from: 0, to: 4, time: "6:30 – 18:00" },
        { from: 2, to: 2, time: null },
        { from: 5, to: 5, time: "7:00 – 13:00" },
      ],
      sections: ["team", "contact"],
    });
    const words = wordsOf(code.html);
    expect(words).toContain("Still warm");
    expect(words).toContain("Kiln Street 4, Leipzig");
    expect(words).toContain("Sourdough 6.50 €");
    expect(words).toMatch(
      /Monday – Tuesday ?6:30 – 18:00 Wednesday ?Closed Thursday – Friday ?6:30 – 18:00 Saturday/,
    );
    expect(words).not.toContain("555 0100");
    expect(elementsOf(code.html).filter((element) => attribute(element, "class") === "role")).toHaveLength(5);
    expect(code.html).toContain('href="tel:+493415550"');
    expect(faultsOf(code)).toEqual([]);
  });

  it("escapes what a person wrote", () => {
    const { code } = made({
      topic: "event",
      name: "</script><b>",
      headline: '"<i>',
      variants: ["event"],
      items: ["<u>"],
    });
    expect(code.html).not.toMatch(/<b>|<i>|<u>/);
    expect(faultsOf(code)).toEqual([]);
  });
});

describe("an occasion", () => {
  it.each([
    ["event", ["programme"]],
    ["wedding", ["day", "reply"]],
    ["soon", ["newsletter"]],
    ["menu", ["menu", "hours"]],
  ] as const)("of the kind %s has its own parts", (variant, parts) => {
    for (const lang of langs) {
      const { code } = made({
        variants: [variant],
        topic: "wedding",
        name: "Anna & João",
        language: speaking(lang),
      });
      expect(faultsOf(code)).toEqual([]);
      expect(ids(code.html)).toEqual(expect.arrayContaining([...parts]));
    }
  });

  it("counts down to the day of the request", () => {
    const { code } = made({ variants: ["event"], date: { iso: "2027-06-12", text: "12 June 2027" } });
    expect(code.javascript).toContain('const day = "2027-06-12"');
    expect(wordsOf(code.html)).toContain("12 June 2027");
  });

  it("is no card where a restaurant's page has other parts too", () => {
    expect(
      made({ topic: "restaurant", variants: ["menu"], sections: ["menu", "team"] }).plan.layout,
    ).not.toBe("menu");
  });
});
