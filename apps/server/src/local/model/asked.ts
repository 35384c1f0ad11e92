import { plain } from "./language.ts";
import {
  askedPatterns,
  builtInPatterns,
  looksPattern,
  partsBegin,
  sectionPatterns,
  tradePatterns,
} from "./vocabulary.ts";
import { moreWords, type Asked } from "./words/more.ts";
import type { Kind, Lang, SectionName, Trade, Words } from "./words/types.ts";

/** Which section stands for what people ask for under names of its own. */
export const sectionOf: Record<Asked, SectionName> = {
  booking: "contact",
  registration: "contact",
  dates: "hours",
  examples: "gallery",
};

export const askedIn = (simple: string): Asked[] =>
  askedPatterns.filter(([, pattern]) => pattern.test(simple)).map(([name]) => name);

/** The headings of such sections: what the person called them. */
export function titlesOf(asked: readonly Asked[], words: Words): Partial<Record<SectionName, string>> {
  const own = moreWords(words.lang).asked;
  return Object.fromEntries(asked.map((name) => [sectionOf[name], own[name].title]));
}

const between: Record<Lang, string> = {
  en: "and|plus|&",
  de: "und|sowie|&",
  fr: "et",
  es: "y|e",
  it: "e|ed",
  pt: "e",
  nl: "en",
};
const article =
  /^(?:an?|the|our|my|some|also|eine?[nmrs]?|die|der|das|den|dem|unser\w*|mein\w*|une?|des|les?|la|l['’]|nos|notre|mon|ma|mes|un[ao]?s?|el|los|las|mis?|nuestr\w+|il|lo|i|gli|dei|delle|degli|uma?s?|os?|as?|meus?|minhas?|een|het|de|onze|mijn)\s+/iu;
/** A clause of its own rather than one more part. */
const clause =
  /^(?:it|that|which|who|so|make|made|please|should|has|is|use|in|mach\w*|bitte|soll\w*|auf|es|qui|que|fais|dans|haz|che|fai|faca|die|dat|maak|op|thanks?|thank you|danke|merci|gracias|grazie|obrigad[oa])\b/;

/** What stands in the list after "with" and is none of the parts this model knows, in the person's words. */
export function unknownParts(
  text: string,
  lang: Lang,
  page: { kind: Kind | null; trade: Trade | null; leftOut: readonly Asked[] },
): string[] {
  const begin = new RegExp(`(?<=\\s)(?:${partsBegin.source})`, "iu").exec(text);
  if (!begin || /[:\n]/.test(begin[0])) return [];
  const list = text.slice(begin.index + begin[0].length).split(/[.!?;:\n]/)[0] ?? "";
  const items = list.split(new RegExp(`,|\\s(?:${between[lang]})(?=\\s)`, "iu"));
  const trade = tradePatterns.find(([name]) => name === page.trade)?.[1];
  const patterns = [
    ...sectionPatterns.map(([, pattern]) => pattern),
    ...askedPatterns.filter(([name]) => !page.leftOut.includes(name)).map(([, pattern]) => pattern),
    looksPattern,
    builtInPatterns[page.kind ?? "landing"],
    trade,
  ];
  return items
    .map((item) => item.trim())
    .filter(
      (item) =>
        (!clause.test(plain(item)) || article.test(item)) &&
        !patterns.some((pattern) => pattern?.test(plain(item)) || pattern?.test(plain(bare(item)))),
    )
    .map((item) => {
      const left = askedPatterns.find(
        ([name, pattern]) => page.leftOut.includes(name) && pattern.test(plain(item)),
      );
      // In its plain form: after "with" German declines it.
      return left && !bare(item).includes(" ") ? moreWords(lang).asked[left[0]].title : bare(item);
    })
    .filter((item) => /^[\p{L}'’ -]{3,60}$/u.test(item) && item.split(/\s+/).length <= 6);
}

const bare = (item: string) => item.replace(article, "").trim();
