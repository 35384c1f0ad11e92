import { plain } from "./language.ts";
import { withoutTowns } from "./places.ts";
import { kindPatterns, sectionPatterns, tradePatterns } from "./vocabulary.ts";
import type { Lang } from "./words/types.ts";

const quoted =
  /["“”„«「『]\s*([^"“”„«»「」『』\n]{1,60}?)\s*["“”»」』]|(?<=^|\s)['‘‚]([^'’‘\n]{2,60})['’‘](?=$|[\s.,;:!?])/gu;
/** What stands before a quote that is a text on the page, not a name. */
const textBefore =
  /(headline|heading|titled?|slogan|tagline|motto|says|saying|reads?|text|button|überschrift|schlagzeile|titel|knopf|steht|titre|accroche|bouton|título|eslogan|botón|titolo|pulsante|botão|kop|tekst|knop|title)\s*(is|:|that says|saying|ist|lautet|est|es|è|é)?\s*$/iu;

const announced =
  /\b(?:(?:is|are|be)?\s*called|named|name is|by the name of|under the name|namens|genannt|mit (?:dem )?namen|(?:er|sie|es|die|das) hei(?:ß|ss)t|hei(?:ß|ss)t|appel[ée]e?s?|nomm[ée]e?s?|qui s['’]appelle|du nom de|llamad[oa]s?|que se llama|de nombre|chiamat[oa]|che si chiama|di nome|denominat[oa]|chamad[oa]s?|que se chama|de nome|genaamd|met de naam|geheten|die .{0,20}heet)\s+/iu;

/** A name ends before these; "and" ends it only where something in lower case follows. */
const stop =
  /^(?:with|that|which|who|in|on|at|for|where|including|featuring|using|please|it|has|should|mit|das|die|der|welche[rs]?|inklusive|samt|soll|bitte|avec|qui|dans|en|comprenant|con|que|com|com|em|met|dat|met|waar|op|für|pour|para|per|voor|sur|y|und|and|et|e|en|i|plus|als|wie|as|like)$/iu;
const joins =
  /^(?:&|and|of|the|und|de|la|el|y|e|et|di|do|da|dos|das|van|der|den|von|du|des|del|della|am|zum|zur|in|im|le|les|al|à|'n'|n'|\+|\/|-|–|at|to|for|by)$/iu;

const capital = /^[\p{Lu}\p{N}\p{Lo}]/u;

export interface Quote {
  text: string;
  before: string;
}

export function quotes(text: string): Quote[] {
  return [...text.matchAll(quoted)].map((match) => ({
    text: (match[1] ?? match[2] ?? "").trim(),
    before: text.slice(0, match.index),
  }));
}

/** The name of the thing, as the person wrote it; null when none is given. */
export function nameIn(written: string, options: { lang: Lang; aboutTopic?: boolean }): string | null {
  const names = quotes(written).filter((quote) => !textBefore.test(quote.before) && quote.text.length > 0);
  if (names[0]) return tidy(names[0].text);
  const after = announced.exec(written);
  if (after) return tidy(nameAtStart(written.slice(after.index + after[0].length), true));
  // "a quiz on the history of Rome": a topic, not what the quiz is called.
  if (options.aboutTopic) return null;
  const nounsAreCapital = options.lang === "de";
  const text = withoutTowns(written, options.lang);
  const called = nameAfterNoun(text, nounsAreCapital);
  if (called) return tidy(called);
  const forWhom = /(?:^|\s)(?:for|für|pour|para|per|voor|of|von|de|di|van)\s+/giu;
  for (const match of text.matchAll(forWhom)) {
    const name = nameAtStart(text.slice(match.index + match[0].length), false);
    if (name && (wordCount(name) > 1 || !nounsAreCapital) && !known.test(plain(name))) return tidy(name);
  }
  if (nounsAreCapital) {
    const house =
      /\b(?:Restaurant|Caf[eé]|B[aä]ckerei|Hotel|Gasthof|Gasthaus|Pension|Weingut|Salon|Studio|Praxis|Zahnarztpraxis|Kanzlei|Atelier|Blumenladen|Buchhandlung|Konditorei|Pizzeria|Brauerei|Friseur|Yogastudio)\s+(?:(?:Dr\.|am|zum|zur|im|Zum|Zur|Am)\s+)*\p{Lu}[\p{L}'’-]+(?:\s+&\s+\p{Lu}[\p{L}'’-]+)?/u.exec(
        text,
      );
    return tidy(house?.[0] ?? null);
  }
  // "Build Harbor Coffee a website": capitals in the middle of a sentence.
  for (const match of text.matchAll(
    /(?<=[\p{Ll},:]\s)\p{Lu}[\p{L}'’.-]*(?:\s+(?:&|and|of|the)?\s*\p{Lu}[\p{L}'’.-]*)+/gu,
  ))
    if (!known.test(plain(match[0]))) return tidy(match[0]);
  return null;
}

const determiner =
  /^(?:the|my|our|an?|die|das|den|eine?n?|meine?n?|unsere?n?|les?|la|une?|mon|ma|notre|el|l[ao]s?|un[ao]?|mi|nuestr[oa]|il|lo|gli|i|mi[oa]|nostr[oa]|os?|as?|uma?|meu|minha|noss[oa]|de|het|een|mijn|onze?)$/iu;
/** Words that a bare name follows or stands before: "for the joinery Woodworm, with prices". */
const boundary =
  /^(?:with|that|which|who|in|on|at|near|by|from|about|for|to|and|where|including|called|mit|und|das|die|der|im|am|bei|aus|von|samt|für|zu|avec|et|qui|dans|à|en|sur|pour|près|con|que|y|para|per|e|ed|che|a|ad|com|em|no|na|met|dat|op|te|bij|voor|naar|·)$/iu;
/** German writes these apart at times: "für mein Yoga Studio" names nothing. */
const generic =
  /^(studios?|schule|verein|team|club|klub|center|zentrum|website|webseite|seite|homepage|app|shop|store|firma|company|projekt|project|plan|kurse?|school|saas|crm|(mon|diens|donners|frei|sams|sonn)tag|mittwoch)$/;

/** "für die Tischlerei Holzwurm", "for the joinery Woodworm": the name stands right after what the thing is. */
function nameAfterNoun(text: string, nounsAreCapital: boolean): string | null {
  for (const match of text.matchAll(/(?:^|\s)(?:for|für|pour|para|per|voor)\s+/giu)) {
    const line = text.slice(match.index + match[0].length).split(/[\n,;:!?()"“”„«»]/u)[0] ?? "";
    const words = line
      .replace(/^(l|un)['’](?=\p{L})/iu, "$1 ")
      .trim()
      .split(/\s+/);
    let at = 0;
    while (at < 2 && (determiner.test(words[at] ?? "") || (at === 0 && /^(l|un)$/iu.test(words[at] ?? ""))))
      at++;
    if (at === 0) continue;
    const from = at;
    while (/^\p{Ll}/u.test(words[at] ?? "") && !boundary.test(words[at] ?? "")) at++;
    if (nounsAreCapital) {
      const noun = words[at++] ?? "";
      if (!/^\p{Lu}\p{Ll}/u.test(noun) || houses.test(noun)) continue;
    } else if (at === from) continue;
    if (at - from > 5) continue;
    const name = nameAtStart(words.slice(at).join(" "), false);
    if (!name || known.test(plain(name)) || generic.test(plain(name)) || isCommon(plain(name))) continue;
    const next = words[at + wordCount(name)];
    if (next === undefined || boundary.test(next)) return name;
  }
  return null;
}

/** A trade or a part of a page, written capital. */
const isCommon = (simple: string) =>
  wordCount(simple) === 1 &&
  [...tradePatterns, ...sectionPatterns, ...kindPatterns].some(([, pattern]) => pattern.test(simple));

const houses =
  /^(?:Restaurant|Caf[eé]|B[aä]ckerei|Hotel|Gasthof|Gasthaus|Pension|Weingut|Salon|Studio|Praxis|Zahnarztpraxis|Kanzlei|Atelier|Blumenladen|Buchhandlung|Konditorei|Pizzeria|Brauerei|Friseur|Yogastudio)$/u;

/** Capitalised words that are no names. */
const known =
  /^(english|german|french|spanish|italian|portuguese|dutch|html|css|javascript|landing page|faq|seo|i|ai|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|christmas|instagram|facebook|google|pomodoro|quiz|todo|cv|css3|[\d\s.:-]+)( |$)/;

function nameAtStart(text: string, announcedName: boolean): string | null {
  const line =
    text.split(
      /[\n,;:!?()]|(?<!\b(?:Dr|Dra|St|Mr|Mrs|Ms|Prof|Sr|Sra|Sta|Sto|Ing|Dott|Av|No))\.(?:\s|$)| [-–—] /u,
    )[0] ?? "";
  const words = line.trim().split(/\s+/).filter(Boolean);
  const first = words[0];
  if (!first) return null;
  const lower = !capital.test(first);
  if (lower && (!announcedName || stop.test(first))) {
    // "called the Blue Door"
    if (!(announcedName && words[1] && capital.test(words[1]) && !stop.test(words[1]))) return null;
  }
  const taken: string[] = [];
  for (let index = 0; index < words.length && taken.length < 7; index++) {
    const word = words[index] ?? "";
    const next = words[index + 1];
    if (index > 0 && !capital.test(word)) {
      const goesOn = next !== undefined && capital.test(next) && joins.test(word);
      const plainWord = lower && announcedName && !stop.test(word);
      const joined = lower && announcedName && /^(&|\+)$/.test(word);
      if (!goesOn && !plainWord && !joined) break;
      // "called Nordlicht in Hamburg": a place, not a part of the name.
      if (goesOn && /^(in|for|at|to|by|à)$/iu.test(word)) break;
      // "Lena & Paul am 5. September": a date.
      if (goesOn && /^\d/.test(next) && !/^[&+]$/.test(word)) break;
    }
    taken.push(word);
  }
  while (taken.length > 1 && (joins.test(taken.at(-1) ?? "") || stop.test(taken.at(-1) ?? ""))) taken.pop();
  return taken.join(" ") || null;
}

const wordCount = (text: string) => text.split(/\s+/).length;

/** One line, no control characters, a length that a header can carry. */
export function tidy(text: string | null): string | null {
  const clean = (text ?? "")
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .replace(/^["'“”„«»‘’「」『』\s]+|["'“”„«»‘’「」『』\s]+$/gu, "")
    .replace(/[.,;:!?]+$/u, "")
    .replace(/\s+/g, " ")
    .trim();
  return clean === "" ? null : [...clean].slice(0, 60).join("");
}
