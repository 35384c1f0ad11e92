import { askedIn, sectionOf, unknownParts } from "./asked.ts";
import { coloursIn, type NamedColour } from "./colours.ts";
import { dateIn, type FoundDate } from "./dates.ts";
import { cuisineIn, type Dishes } from "./compose/cuisines.ts";
import { hoursIn, type Opening } from "./hours.ts";
import { languageOf, plain, type Language } from "./language.ts";
import { nameIn, quotes, tidy } from "./name.ts";
import { townAfter, withoutTowns } from "./places.ts";
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
import type { Asked } from "./words/more.ts";
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
  /** Parts that were named in words of their own: "registration" for the contact form. */
  asked: Asked[];
  /** What was asked for and is nothing this model has, as the person wrote it. */
  unknown: string[];
}

export function readBrief(request: string, fallback: Lang = "en"): Brief {
  const text = request.slice(0, 8000);
  const language = languageOf(text, fallback);
  const name = nameIn(text, {
    lang: language.talk,
    aboutTopic: /\bquiz|trivia|cuestionario/.test(plain(text)),
  });
  // Words inside the name say nothing about kind or colour: a bar called "Orange Timer" sells drinks.
  const rest = name ? text.split(name).join(" · ") : text;
  const simple = plain(rest);
  const begin = partsBegin.exec(simple);
  const head = begin ? simple.slice(0, begin.index) : simple;
  const subject = subjectIn(rest, name, language.talk);
  // "for my choir with a shop": a part of the page says nothing about whose page it is.
  const trade =
    find(tradePatterns, head) ??
    find(tradePatterns, plain(name ?? "")) ??
    (subject ? null : find(tradePatterns, simple));
  const kind = kindOf(simple, head, trade);
  const openings = hoursIn(rest);
  const sections = sectionsIn(simple, kind);
  if (openings.length > 0 && !sections.includes("hours")) sections.push("hours");
  const wanted = askedIn(begin ? simple.slice(begin.index) : simple);
  // Opening hours and dates would stand in the same place; an event has its date already.
  const noDates = sections.includes("hours") || kind === "event" || kind === "invitation" || kind === "soon";
  const asked = wanted.filter((key) => !(key === "dates" && noDates));
  for (const key of asked) if (!sections.includes(sectionOf[key])) sections.push(sectionOf[key]);
  return {
    language,
    kind,
    trade,
    name,
    subject,
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
    asked,
    unknown: unknownParts(withoutTowns(rest, language.talk), language.talk, {
      kind,
      trade,
      leftOut: wanted.filter((key) => !asked.includes(key)),
    }),
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
function placeIn(text: string, lang: Lang): string | null {
  for (const match of text.matchAll(townAfter(lang))) {
    const place = match[1] ?? "";
    if (!noPlace.test(plain(place)) && coloursIn(place).length === 0 && dateIn(`1 ${place}`, "en") === null)
      return place;
  }
  return null;
}
const noPlace =
  /^(english|german|french|spanish|italian|portuguese|dutch|englisch|deutsch|franzosisch|spanisch|italienisch|form|html|css|javascript|react|next|comic|sans|saas|quiz|faq|rsvp|interesse|fragen|bedarf|regen|problemen)\b/;

/** ", software engineer in Berlin" after the name. */
function roleIn(after: string): string | null {
  const role =
    /^\s*,\s*(?:an?\s+|une?\s+|eine?\s+|uma?\s+|un[ao]?\s+|een\s+)?(\p{L}[\p{L} &/-]{3,40}?)(?=\s+(?:in|from|based|at|aus|bei|à|en|em|a|te|with|mit|avec|con|com|met)\s|[,.;:\n]|$)/u.exec(
      after,
    )?.[1];
  return role ? role.charAt(0).toUpperCase() + role.slice(1) : null;
}

/** "for a dog groomer called ..." gives "dog groomer". */
function subjectIn(text: string, name: string | null, lang: Lang): string | null {
  const article =
    /(?:^|\s)(?:for|für|pour|para|per|voor)\s+(?:(?:il|lo|la|i) (?:mi[oa]|nostr[oa])|[oa] (?:meu|minha|noss[oa])|an?|my|our|the|eine[nrms]?|ein|die|das|den|mein\w*|unser\w*|une?|mon|ma|notre|les?|el|los|las|la|mi|nuestr[oa]|il|lo|gli|[ao]s?|uma?|meu|minha|noss[oa]|een|het|de|mijn|onze?|uno?|un['’]|l['’])(?:\s+|(?<=['’]))((?:[\p{L}\p{N}&'’-]+\s?){1,6})/iu.exec(
      text,
    );
  if (!article?.[1]) return null;
  const words = article[1].trim().split(/\s+/);
  // German nouns are capital; an adjective before one is declined and stands in no title.
  const noun = lang === "de" ? words.findIndex((word) => /^\p{Lu}/u.test(word)) : 0;
  const kept = words.slice(Math.max(0, noun));
  const end = kept.findIndex((word) => ends.test(word));
  const subject = (end < 0 ? kept : kept.slice(0, end)).join(" ").replace(loose, "");
  if (subject.length < 3 || subject.length > 40 || subject === name || weak.test(plain(subject))) return null;
  return subject.charAt(0).toUpperCase() + subject.slice(1);
}
const ends =
  /^(called|named|with|in|that|which|who|and|using|including|featuring|offering|selling|so|as|about|namens|genannt|mit|und|das|die|der|bei|nahe|am|aus|samt|inklusive|appel[ée]e?|nomm[ée]e?|avec|et|qui|dans|près|sur|à|llamad[oa]|con|que|y|en|cerca|sobre|chiamat[oa]|che|e|ed|a|ad|vicino|presso|chamad[oa]|com|em|no|na|perto|genaamd|met|dat|op|te|bij|nabij|from|near|at|around|outside|to|zu|im|um|by|where|·)$/iu;
/** Left at the end where the words were cut. */
const loose = /(?:\s+(?:of|for|von|für|de|d['’]|du|des|di|del|della|do|da|dos|van|voor))+$/iu;
const weak =
  /^((new|small|little|own|neue[ns]?|kleine[ns]?|petite?|nouveau|pequen[oa]|nuev[oa]|nuov[oa]|nov[oa]|kleine?|nieuwe?) )*(my|new|start-?up|brand|product|family|website|page|site|web|webseite|seite|friend|freundin?|company|business|firma|client|kunden?|it|me|them|project|projekt|projet|proyecto|progetto|projeto|entreprise|empresa|azienda|bedrijf|mobile|work|arbeit|people)$/;

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
