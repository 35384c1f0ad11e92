import { describe, expect, it } from "vitest";
import { planFor } from "../plan.ts";
import { briefOf } from "../test-brief.ts";
import { attribute, elementsOf, faultsOf, wordsOf } from "../test-page.ts";
import { langs, type Topic } from "../texts/types.ts";
import type { Brief } from "../understand/brief.ts";
import { portfolio } from "./portfolio.ts";

const made = (asked: Partial<Brief>, seed = "a portfolio") => {
  const plan = planFor(briefOf({ kind: "portfolio", ...asked }), seed);
  return { plan, code: portfolio.compose(plan) };
};
const projects = (html: string) =>
  elementsOf(html).filter((element) => attribute(element, "class") === "project");

describe("a portfolio", () => {
  it.each([[], ["photo"], ["cv"]])("has no fault in any language %s", (...variants) => {
    for (const lang of langs)
      for (const topic of ["design", "photo", "architect", "other"] satisfies Topic[])
        for (const seed of ["one", "two", "three"])
          expect(
            faultsOf(
              made({ variants, topic, language: { talk: lang, page: lang, foreign: null, sure: true } }, seed)
                .code,
            ),
          ).toEqual([]);
  });

  it("shows its work as a grid with filters or case by case", () => {
    const layouts = new Map(
      Array.from({ length: 20 }, (_, seed) => made({}, `wish ${seed}`)).map(({ plan, code }) => [
        plan.layout,
        code,
      ]),
    );
    expect([...layouts.keys()].sort()).toEqual(["cases", "grid"]);
    expect(layouts.get("grid")?.html).toContain('class="filters"');
    expect(layouts.get("cases")?.html).not.toContain('class="filters"');
  });

  it("shows the projects that the request names, or as many as it wants", () => {
    expect(projects(made({ counts: { projects: 4 } }).code.html)).toHaveLength(4);
    const { code } = made({ items: ["Harbour bath", "Tea house"] });
    expect(projects(code.html)).toHaveLength(2);
    expect(wordsOf(code.html)).toContain("Tea house");
  });

  it("of photographs opens them in a dialog", () => {
    const { code } = made({ topic: "photo" });
    expect(code.html).toContain("<dialog");
    expect(code.javascript).toContain("showModal");
  });

  it("that is a life says name, trade and how to reach the person, and prints", () => {
    const { code } = made({
      variants: ["cv"],
      name: "Maria Adler",
      subject: "Software engineer",
      contact: { phone: null, email: "maria@adler.test", street: null, town: "Berlin" },
    });
    expect(wordsOf(code.html)).toMatch(/Maria Adler Software engineer/);
    expect(code.html).toContain("mailto:maria@adler.test");
    expect(code.css).toContain("@media print");
  });
});
