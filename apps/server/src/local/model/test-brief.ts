import type { Code } from "./conversation.ts";
import { type Kind, kinds } from "./kinds/index.ts";
import { planFor } from "./plan.ts";
import { type Lang, langs } from "./texts/types.ts";
import type { Brief } from "./understand/brief.ts";

/** A brief in which nothing was asked for, with what a test asks for on top. */
export const briefOf = (asked: Partial<Brief> = {}): Brief => ({
  language: { talk: "en", page: "en", foreign: null, sure: true },
  kind: null,
  variants: [],
  topic: null,
  name: null,
  subject: null,
  headline: null,
  colours: [],
  mood: null,
  dark: false,
  sections: [],
  without: [],
  counts: {},
  contact: { phone: null, email: null, street: null, town: null },
  prices: [],
  hours: [],
  date: null,
  items: [],
  currency: "EUR",
  site: false,
  program: false,
  unknown: [],
  ...asked,
});

/** A page of one kind, in one of its layouts where it is said. */
export function pageOf(kind: Kind, asked: Partial<Brief> = {}, layout?: string, seed = "A page"): Code {
  const definition = kinds[kind];
  if (!definition) throw new Error(`There is no kind "${kind}".`);
  const plan = planFor(briefOf({ kind, ...asked }), seed);
  return definition.compose(layout ? { ...plan, layout } : plan);
}

export const inLanguage = (lang: Lang): Pick<Brief, "language"> => ({
  language: { talk: lang, page: lang, foreign: null, sure: true },
});

/** Every layout of a kind in every language, with a name for a test. */
export const everyPage = (kind: Kind, asked: Partial<Brief> = {}) =>
  langs.flatMap((lang) =>
    (kinds[kind]?.layouts ?? []).map((layout) => ({
      called: `${layout}, ${lang}`,
      code: pageOf(kind, { ...asked, ...inLanguage(lang) }, layout),
    })),
  );
