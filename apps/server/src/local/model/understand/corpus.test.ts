import postcss from "postcss";
import { describe, expect, it } from "vitest";
import type { Code } from "../conversation.ts";
import { type Kind, kindNames, kinds } from "../kinds/index.ts";
import { type Oklch, toOklch } from "../page/oklch.ts";
import { planFor } from "../plan.ts";
import { attribute, elementsOf, faultsOf, token, wordsOf } from "../test-page.ts";
import { corpus, type Wanted } from "./corpus.ts";
import { readBrief } from "./read-brief.ts";

/** Each page is composed once here, and once more where it is held against itself. */
const made = new Map<string, { code: Code; kind: Kind }>();
function pageOf(request: string) {
  const page = made.get(request) ?? compose(request);
  made.set(request, page);
  return page;
}

function compose(request: string): { code: Code; kind: Kind } {
  const plan = planFor(readBrief(request), request);
  const definition = kinds[plan.kind];
  if (!definition) throw new Error(`Nothing composes "${plan.kind}".`);
  return { code: definition.compose(plan), kind: plan.kind };
}

/** What a brief says, in the words of the corpus. */
function saidOf({ request, so }: Wanted): Record<string, string> {
  const brief = readBrief(request);
  const listed = (items: readonly string[]) => items.join(", ") || "none";
  const all: Record<string, string> = {
    kind: brief.kind ?? "none",
    variant: brief.variants.find((variant) => variant === so.variant) ?? "none",
    lang: brief.language.page,
    foreign: brief.language.foreign ?? "none",
    name: brief.name ?? "none",
    topic: brief.topic ?? "none",
    sections: listed(brief.sections.filter((name) => so.sections?.split(", ").includes(name))),
    without: listed(brief.without),
    colours: listed(
      brief.colours.map(({ name, hex, shade }) => `${shade === "plain" ? "" : `${shade} `}${name ?? hex}`),
    ),
    counts: listed(Object.entries(brief.counts).map(([name, count]) => `${count} ${name}`)),
    mood: brief.mood ?? "none",
    dark: brief.dark ? "yes" : "no",
    items: listed(brief.items),
    says: so.says ?? "",
  };
  return Object.fromEntries(
    Object.entries(all).filter(([key]) => key in so || key === "kind" || key === "lang"),
  );
}

const titled = corpus.map((wanted) => [wanted.request.slice(0, 100).replaceAll("%", ""), wanted] as const);

describe("the corpus", () => {
  it("holds at least sixty requests, of every kind there is", () => {
    expect(corpus.length).toBeGreaterThanOrEqual(60);
    expect(new Set(corpus.map(({ kind }) => kind))).toEqual(new Set([...kindNames, "none"]));
  });

  it.each(titled)("is understood: %s", (_, wanted) => {
    expect(saidOf(wanted)).toEqual({ lang: "en", kind: wanted.kind, ...wanted.so });
  });

  it.each(titled)("has its page: %s", (_, { request, kind, so }) => {
    const { code } = pageOf(request);
    expect(faultsOf(code)).toEqual([]);
    expect(compose(request).code).toEqual(code);
    expect(code.html).toContain(`<html lang="${so.lang ?? "en"}">`);
    const ids = elementsOf(code.html).map((element) => attribute(element, "id"));
    for (const section of so.sections?.split(", ") ?? []) expect(ids).toContain(section);
    for (const section of so.without?.split(", ") ?? []) expect(ids).not.toContain(section);
    const words = `${wordsOf(code.html)}\n${code.javascript}`;
    for (const text of so.says?.split(" + ") ?? []) expect(words).toContain(text);
    if (so.name && so.name !== "none" && kind !== "none") expect(words).toContain(so.name);
    for (const { hex } of readBrief(request).colours.slice(0, 2))
      expect([hex, hasHue(code.css, toOklch(hex))]).toEqual([hex, true]);
  });

  it("has no two pages of a kind that share three in five of their rules", () => {
    const sheets = corpus.map(({ request }) => {
      const { code, kind } = pageOf(request);
      return { kind, request: request.slice(0, 80), rules: rulesOf(code.css) };
    });
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

/** Whether one of the colours of a page is of this hue; its lightness may have moved so that it can be seen. */
const hasHue = (css: string, { l, c, h }: Oklch) =>
  ["ground", "accent", "second", "deep"].some((name) => {
    const made = toOklch(token(css, name));
    const apart = Math.abs(((made.h - h + 540) % 360) - 180);
    return c < 0.04 ? Math.abs(made.l - l) < 0.05 : made.c > 0.02 && apart < 20;
  });

function rulesOf(css: string): ReadonlySet<string> {
  const rules = new Set<string>();
  postcss.parse(css).walkRules((rule) => void rules.add(rule.toString().replace(/\s+/g, " ")));
  return rules;
}
