import { coloursIn, type NamedColour } from "./colours.ts";
import { dateIn, type FoundDate } from "./dates.ts";
import { cuisineIn, type Dishes } from "./compose/cuisines.ts";
import { hoursIn, type Opening } from "./hours.ts";
import { languageOf, plain, type Language } from "./language.ts";
import { nameIn, quotes, tidy } from "./name.ts";
import type { Random } from "./random.ts";
import {
  appPattern,
  darkPage,
  kindPatterns,
  kindsOfTheHead,
  partsBegin,
  sectionPatterns,
  sitePattern,
  tradePatterns,
  weddingPattern,
} from "./vocabulary.ts";
import { sectionNames, type Kind, type Lang, type SectionName, type Trade } from "./words/types.ts";

export type Topic = "capitals" | "rome" | "other";

/** A request, understood as far as this model understands. */
export interface Brief {
  language: Language;
  kind: Kind | null;
  trade: Trade | null;
  name: string | null;
  /** What the person calls the thing: "dog groomer". */
  subject: string | null;
  headline: string | null;
  colours: NamedColour[];
  dark: boolean;
  sections: SectionName[];
  date: FoundDate | null;
  /** The town that was named. */
  place: string | null;
  /** What the person of a résumé does. */
  role: string | null;
  openings: Opening[];
  cuisine: Dishes | null;
  /** What a quiz asks about. */
  topic: Topic | null;
  currency: "EUR" | "USD" | "GBP" | "CHF";
  /** A page is meant, although no kind was named. */
  site: boolean;
  /** A program is meant that this model may not know. */
  app: boolean;
  words: number;
}

export function readBrief(request: string, fallback: Lang = "en"): Brief {
  const text = request.slice(0, 8000);
  const language = languageOf(text, fallback);
  const name = nameIn(text, {
    nounsAreCapital: language.talk === "de",
    aboutTopic: /\bquiz|trivia|cuestionario/.test(plain(text)),
  });
  // Words inside the name say nothing about kind or colour: a bar called "Orange Timer" sells drinks.
  const rest = name ? text.split(name).join(" · ") : text;
  const simple = plain(rest);
  const begin = partsBegin.exec(simple);
  const head = begin ? simple.slice(0, begin.index) : simple;
  const trade = find(tradePatterns, head) ?? find(tradePatterns, simple) ?? find(tradePatterns, plain(text));
  const kind = kindOf(simple, head, trade);
  const openings = hoursIn(rest);
  const sections = sectionsIn(simple, kind);
  if (openings.length > 0 && !sections.includes("hours")) sections.push("hours");
  return {
    language,
    kind,
    trade,
    name,
    subject: subjectIn(rest, name),
    headline: headlineIn(text),
    colours: coloursIn(rest),
    dark: darkPage.test(simple),
    sections: sectionNames.filter((key) => sections.includes(key)),
    date: dateIn(text, language.page),
    place: placeIn(rest, language.talk),
    role: name ? roleIn(text.slice(text.indexOf(name) + name.length)) : null,
    openings,
    cuisine: cuisineIn(plain(text)),
    topic: topicIn(simple),
    currency: /\$|dollar|usd/.test(simple)
      ? "USD"
      : /£|pound|gbp/.test(simple)
        ? "GBP"
        : /\bchf\b|franken/.test(simple)
          ? "CHF"
          : "EUR",
    site: sitePattern.test(simple),
    app: appPattern.test(simple),
    words: (text.match(/[\p{L}\p{N}]+/gu) ?? []).length,
  };
}

const find = <T>(patterns: readonly (readonly [T, RegExp])[], text: string): T | null =>
  patterns.find(([, pattern]) => pattern.test(text))?.[0] ?? null;

function kindOf(simple: string, head: string, trade: Trade | null): Kind | null {
  const inHead = find(kindPatterns, head);
  const atWork = trade !== null && !(trade === "florist" && !/floris|flower|blumen|fleur|flor/.test(head));
  const isLanding = /landing/.test(head);
  if (inHead && !(isLanding && kindsOfTheHead.includes(inHead))) {
    // "a website for a photo gallery" is a gallery; "a bakery website" with a gallery is not.
    if (inHead === "gallery" && atWork && trade !== "photo") return "landing";
    return inHead;
  }
  if (weddingPattern.test(head) && !atWork) return "invitation";
  if (isLanding || trade) return "landing";
  const anywhere = kindPatterns.find(
    ([kind, pattern]) => !kindsOfTheHead.includes(kind) && pattern.test(simple),
  );
  return anywhere?.[0] ?? null;
}

function sectionsIn(simple: string, kind: Kind | null): SectionName[] {
  const own: Partial<Record<Kind, SectionName>> = { menu: "prices", pricing: "prices", gallery: "gallery" };
  const found = sectionPatterns.filter(
    ([name, pattern]) => pattern.test(simple) && (!kind || own[kind] !== name),
  );
  const names = new Set(found.map(([name]) => name));
  return sectionNames.filter((name) => names.has(name));
}

const topicIn = (simple: string): Topic | null =>
  /capitals?\b|hauptstad|capitales|capitali\b|capitais|hoofdsted/.test(simple)
    ? "capitals"
    : /\brom(e|a|s|ans?|er)\b|\brom\b|romisch|romain|\broman[oaie]\b|romein/.test(simple)
      ? "rome"
      : /\b(on|about|uber|zum thema|zu|sur|sobre|su|sull[ao']|sulle|over)\b/.test(simple)
        ? "other"
        : null;

/** "a wedding in Porto": one or two capitalised words that are no language, month or colour. */
const at: Record<Lang, string> = { en: "in|at", de: "in", fr: "à", es: "en", it: "a", pt: "em", nl: "in|te" };

function placeIn(text: string, lang: Lang): string | null {
  const named = `(?<=\\s)(?:${at[lang]})\\s+(\\p{Lu}\\p{Ll}[\\p{L}'’-]*(?:[ -]\\p{Lu}\\p{Ll}[\\p{L}'’-]+)?)(?=[\\s.,;:!?)]|$)`;
  for (const match of text.matchAll(new RegExp(named, "gu"))) {
    const place = match[1] ?? "";
    if (!noPlace.test(plain(place)) && coloursIn(place).length === 0 && dateIn(`1 ${place}`, "en") === null)
      return place;
  }
  return null;
}
const noPlace =
  /^(english|german|french|spanish|italian|portuguese|dutch|englisch|deutsch|franzosisch|spanisch|italienisch|form|html|css|javascript|react|next|comic|sans|saas|quiz|faq|rsvp)\b/;

/** ", software engineer in Berlin" after the name. */
function roleIn(after: string): string | null {
  const role =
    /^\s*,\s*(?:an?\s+|une?\s+|eine?\s+|uma?\s+|un[ao]?\s+|een\s+)?(\p{L}[\p{L} &/-]{3,40}?)(?=\s+(?:in|from|based|at|aus|bei|à|en|em|a|te|with|mit|avec|con|com|met)\s|[,.;:\n]|$)/u.exec(
      after,
    )?.[1];
  return role ? role.charAt(0).toUpperCase() + role.slice(1) : null;
}

/** "for a dog groomer called ..." gives "dog groomer". */
function subjectIn(text: string, name: string | null): string | null {
  const article =
    /(?:^|\s)(?:for|für|pour|para|per|voor)\s+(?:an?|my|our|the|eine[nrms]?|ein|mein\w*|unser\w*|une?|mon|ma|notre|el|la|mi|nuestr[oa]|il|lo|(?:il|la) mi[oa]|uma?|o meu|a minha|meu|minha|een|mijn|onze?|uno?|un['’])(?:\s+|(?<=['’]))((?:[\p{L}\p{N}&'’-]+\s?){1,4})/iu.exec(
      text,
    );
  if (!article?.[1]) return null;
  const words = article[1].trim().split(/\s+/);
  const end = words.findIndex((word) => ends.test(word));
  const subject = (end < 0 ? words : words.slice(0, end)).join(" ");
  if (subject.length < 3 || subject.length > 40 || subject === name || weak.test(plain(subject))) return null;
  return subject.charAt(0).toUpperCase() + subject.slice(1);
}
const ends =
  /^(called|named|with|in|that|which|and|using|namens|genannt|mit|und|das|die|der|appel[ée]e?|nomm[ée]e?|avec|et|qui|dans|à|llamad[oa]|con|que|y|en|chiamat[oa]|che|e|a|chamad[oa]|com|genaamd|met|die|dat|op|from|near|at|to|zu|im|um|sur|by|where|·)$/iu;
const weak = /^(my|new|website|page|site|webseite|friend|company|business|firma|client|it|me|them|project)$/;

function headlineIn(text: string): string | null {
  const told = quotes(text).find((quote) =>
    /(headline|heading|slogan|tagline|überschrift|schlagzeile|titre|accroche|título|eslogan|titolo|kop|manchete)\s*(is|:|ist|lautet|says|saying|that says)?\s*$/iu.test(
      quote.before,
    ),
  );
  return tidy(told?.text ?? null);
}

const inventedNames: Record<Trade, readonly [string, ...string[]]> = {
  bike: ["Spoke & Chain", "Freilauf", "Velo Nord"],
  bakery: ["Korn & Kruste", "Levain", "Old Mill"],
  cafe: ["Café Lumen", "Nordwind", "Second Cup"],
  restaurant: ["Fennel", "Ostra", "Table 12"],
  dentist: ["Linden 8", "Clara Dental", "Praxis Nord"],
  yoga: ["Atem", "Lotus 9", "Stillwater"],
  craft: ["Hammer & Lot", "Stein Works", "Kestrel"],
  law: ["Adler & Voss", "Berg Partners", "Moreau Law"],
  hair: ["Kamm & Co", "Studio Mira", "Salon Nove"],
  florist: ["Wild Stem", "Flora Lind", "Peony"],
  photo: ["Mara Voss", "Nils Arden", "Lea Brandt"],
  gym: ["Iron Yard", "Kraftwerk 7", "Lift House"],
  architect: ["Halden Studio", "Nordbau", "Atelier Ferro"],
  shop: ["Tidewater", "Kabinett", "Fable & Oak"],
  hotel: ["Lakeside Nine", "Casa Verde", "Seehaus"],
  software: ["Loomly Desk", "Tidy", "Klarwerk"],
  other: ["Northlight", "Linden & Co", "Fieldwork"],
};

/** A name for a page whose owner gave none. */
export const inventName = (trade: Trade, random: Random) => random.pick(inventedNames[trade]);
