import postcss from "postcss";
import { describe, expect, it } from "vitest";
import type { Code } from "../conversation.ts";
import { type Kind, kinds } from "../kinds/index.ts";
import { planFor } from "../plan.ts";
import { attribute, elementsOf, faultsOf, wordsOf } from "../test-page.ts";
import { corpus, type Expected } from "./corpus.ts";
import { readBrief } from "./read-brief.ts";

const pageOf = (request: string): { code: Code; kind: Kind } => {
  const plan = planFor(readBrief(request), request);
  const made = kinds[plan.kind];
  if (!made) throw new Error(`Nothing composes "${plan.kind}".`);
  return { code: made.compose(plan), kind: plan.kind };
};

const shown = ({ name, hex, shade }: { name: string | null; hex: string; shade: string }) =>
  `${shade === "plain" ? "" : `${shade} `}${name ?? hex}`;

/** The parts of a brief that a request says something about, in the words of the table. */
function understood(expected: Expected): Partial<Expected> {
  const brief = readBrief(expected.request);
  const has: Required<Expected> = {
    request: expected.request,
    kind: brief.kind,
    variant: brief.variants.find((variant) => variant === expected.variant) ?? brief.variants.join(),
    lang: brief.language.page,
    foreign: brief.language.foreign ?? "",
    name: brief.name,
    topic: brief.topic ?? "other",
    sections: brief.sections.filter((name) => expected.sections?.includes(name)),
    without: brief.without,
    says: expected.says ?? [],
    colours: brief.colours.map(shown),
    counts: brief.counts,
    mood: brief.mood ?? "plain",
    dark: brief.dark,
    items: brief.items,
  };
  return Object.fromEntries(Object.entries(has).filter(([key]) => key in expected));
}

/** Kinds arrive one by one. */
const ready = corpus.filter(({ kind }) => kind === null || kind in kinds);
const short = (expected: Expected) => [expected.request.slice(0, 100).replaceAll("%", ""), expected] as const;

describe("sixty requests", () => {
  it("are at least sixty, of every kind there is", () => {
    expect(corpus.length).toBeGreaterThanOrEqual(60);
    for (const kind of Object.keys(kinds)) expect(corpus.map((entry) => entry.kind)).toContain(kind);
  });

  it.each(ready.map(short))("is understood: %s", (_, expected) => {
    expect({ lang: "en", ...understood(expected) }).toEqual({ lang: "en", ...expected });
  });

  it.each(ready.map(short))("has its page: %s", (_, expected) => {
    const { request, lang = "en", sections = [], without = [], says = [] } = expected;
    const { code } = pageOf(request);
    expect(faultsOf(code)).toEqual([]);
    expect(pageOf(request).code).toEqual(code);
    expect(code.html).toContain(`<html lang="${lang}">`);
    const ids = elementsOf(code.html).map((element) => attribute(element, "id"));
    for (const section of sections) expect(ids).toContain(section);
    for (const section of without) expect(ids).not.toContain(section);
    const words = `${wordsOf(code.html)}\n${code.javascript}`;
    for (const text of [...says, ...(expected.kind === null ? [] : [expected.name ?? ""])])
      expect(words).toContain(text);
    for (const { hex } of readBrief(request).colours.slice(0, 2)) expect(code.css).toContain(hex);
  });

  it("share less than three in five of their rules with another of their kind", () => {
    const pages = ready.map(({ request }) => ({ request: request.slice(0, 80), ...pageOf(request) }));
    const sheets = pages.map(({ code, kind, request }) => ({ kind, request, rules: rulesOf(code.css) }));
    const alike = sheets.flatMap((one, at) =>
      sheets.slice(at + 1).flatMap((other) => {
        if (one.kind !== other.kind) return [];
        const shared = [...one.rules].filter((rule) => other.rules.has(rule)).length;
        const share = shared / Math.min(one.rules.size, other.rules.size);
        return share < 0.6 ? [] : [`${share.toFixed(2)} ${one.kind}: ${one.request} | ${other.request}`];
      }),
    );
    expect(alike).toEqual([]);
  });
});

function rulesOf(css: string): ReadonlySet<string> {
  const rules = new Set<string>();
  postcss.parse(css).walkRules((rule) => void rules.add(rule.toString().replace(/\s+/g, " ")));
  return rules;
}
