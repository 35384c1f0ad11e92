import type { Lang } from "./words/types.ts";

/** What stands before a town. A word after one of these is never the name of the thing itself. */
const before: Record<Lang, string> = {
  en: "(?:in|at|near|around|outside)\\s+",
  de: "(?:in|bei|nahe|am(?=\\s+\\p{Lu}\\p{Ll}*see(?!\\p{L}))|am(?=\\s+(?:Rhein|Main|Neckar|Meer)(?!\\p{L})))\\s+",
  fr: "(?:à|en|près\\s+de|aux\\s+environs\\s+de)\\s+|près\\s+d['’]",
  es: "(?:en|cerca\\s+de|junto\\s+a)\\s+",
  it: "(?:a|ad|in|vicino\\s+ad?|presso)\\s+",
  pt: "(?:em|perto\\s+d[eoa]|no|na)\\s+",
  nl: "(?:in|te|bij|nabij)\\s+",
};

/** One or two capitalised words after such a word: "near Lake Constance". */
export const townAfter = (lang: Lang) =>
  new RegExp(
    `(?<=\\s)(?:${before[lang]})(\\p{Lu}\\p{Ll}[\\p{L}'’-]*(?:[ -]\\p{Lu}\\p{Ll}[\\p{L}'’-]+)?)(?=[\\s.,;:!?)]|$)`,
    "gu",
  );

/** The text without its towns, so that none of them is taken for a name. */
export const withoutTowns = (text: string, lang: Lang) =>
  text.replace(
    new RegExp(
      `(?<=\\s)(?:${before[lang]})\\p{Lu}[\\p{L}'’-]*(?:\\s(?:(?:am|an der|of|de|del|di|da|do|sur)\\s)?\\p{Lu}[\\p{L}'’-]*)*`,
      "gu",
    ),
    " , ",
  );
