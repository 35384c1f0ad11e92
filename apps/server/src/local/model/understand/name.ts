import type { Lang } from "../texts/types.ts";
import { sectionWords, siteWords, topicWords } from "./lexicon.ts";
import { plain } from "./text.ts";

const quoted =
  /["“”„«「『]\s?([^"“”„«»「」『』\n]{1,80}?)\s?["“”»」』]|(?<=^|[\s(])['‘‚]([^'’‘\n]{2,60})['’‘](?=$|[\s.,;:!?)])/gu;
/** What stands before a quote that is a text on the page, not a name. */
const headlineBefore =
  /(headline|heading|slogan|tagline|motto|claim|überschrift|schlagzeile|titre|accroche|titular|lema|eslogan|título)\s*(is|:|ist|lautet|est|es|says|saying|that says)?\s*$/iu;
const textBefore =
  /(says|saying|reads?|text|button|title|titled|knopf|titel|steht|bouton|botón|tasks?|items?|aufgaben?|tâches?|tareas?|[,:]|\band|\bor|\bund|\bet|\by)\s*(is|:|ist|est|es)?\s*$/iu;
const titled = /(?<!\b(?:button|text|says)\s{0,3})\btitled?\s*:?\s*$/iu;

export const announcing =
  /(?<![\p{L}])(?:called|named|name is|name:|by the name of|under the name(?: of)?|namens|genannt|mit (?:dem )?namen|name ist|heißt|heisst|heissen|heißen|appelée?s?|nommée?s?|qui s['’]appelle|du nom de|s['’]appelle|llamad[oa]s?|que se llama|se llama|de nombre)\s+/giu;

const stop =
  /^(?:with|without|that|which|who|whose|in|on|at|for|where|including|featuring|using|please|it|its|has|should|selling|sells|open|opening|we|offers?|and|but|near|from|or|no|mit|ohne|das|die|der|welche[rs]?|inklusive|samt|soll|bitte|für|und|aus|bei|aber|wir|avec|sans|qui|dans|comprenant|et|à|pour|sur|con|sin|que|en|y|para|i|as|als|wie|like|plus)$/iu;
const joins =
  /^(?:&|and|of|the|und|de|la|el|y|et|du|des|del|am|zum|zur|le|les|von|van|der|den|im|al|'n'|n'|\+|\/|-|–|by)$/iu;
const capital = /^[\p{Lu}\p{N}\p{Lo}]/u;
const lower = /^\p{Ll}/u;

const determiner =
  /^(?:the|my|our|an?|die|das|den|eine?n?|meine?n?|unsere?n?|les?|la|une?|mon|ma|notre|el|l[ao]s?|una?|mi|nuestr[oa])$/iu;
/** A bare name follows a noun, and one of these or nothing follows it: "for the joinery Woodworm, with prices". */
const boundary =
  /^(?:with|without|that|which|who|in|on|at|near|by|from|about|for|to|and|where|including|called|mit|ohne|und|das|die|der|im|am|bei|aus|von|samt|für|zu|avec|sans|et|qui|dans|à|en|sur|pour|près|con|sin|que|y|para)$/iu;
const houses =
  "Restaurant|Caf[eé]|B[aä]ckerei|Hotel|Gasthof|Gasthaus|Pension|Weingut|Salon|Studio|Praxis|Zahnarztpraxis|Kanzlei|Atelier|Blumenladen|Buchhandlung|Konditorei|Pizzeria|Brauerei|Friseur|Yogastudio";
const isHouse = new RegExp(`^(?:${houses})$`, "u");
/** "Restaurant Krone", "Praxis Dr. Weiß": German says the house with its name. */
const housed = new RegExp(
  `(?<!\\p{L})(?:${houses})\\s+(?:(?:Dr\\.|am|zum|zur|im|Zum|Zur|Am)\\s+){0,2}(?!(?:${houses})\\s)\\p{Lu}[\\p{L}'’-]+(?:\\s+&\\s+\\p{Lu}[\\p{L}'’-]+)?`,
  "u",
);
/** Capitalised words that are no names. */
const known =
  /^(english|german|french|spanish|italian|portuguese|dutch|polish|japanese|thai|chinese|indian|greek|mexican|html|css|javascript|landing page|faq|seo|i|ai|saas|januar|january|february|march|april|may|june|july|august|september|october|november|december|(mon|tues|wednes|thurs|fri|satur|sun)days?|(diens|donners|frei|sams|sonn)tage?|montage?|mittwoch|christmas|instagram|facebook|google|pomodoro|quiz|todo|to|dos?|cv|dunkel|hell|[\d\s.:-]+)( |$)/;
const generic =
  /^(studios?|schule|verein|team|club|klub|center|zentrum|website|webseite|seite|homepage|app|shop|store|laden|firma|company|projekt|project|plan|kurse?|school|saas|crm|kinder|kids|freund(e|in)?|frau|mann|mutter|vater)$/;

export interface Quote {
  readonly text: string;
  readonly before: string;
  readonly after: string;
}
export const quotes = (text: string): Quote[] =>
  [...text.matchAll(quoted)].map((match) => ({
    text: (match[1] ?? match[2] ?? "").trim(),
    before: text.slice(Math.max(0, match.index - 80), match.index),
    after: text.slice(match.index + match[0].length).slice(0, 8),
  }));

const town: Record<Lang, string> = {
  en: "(?:in|at|near|around|outside)\\s+",
  de: "(?:in|bei|nahe|am(?=\\s+(?:\\p{Lu}\\p{Ll}*see|Rhein|Main|Neckar|Meer)(?!\\p{L})))\\s+",
  fr: "(?:à|en|près\\s+de|aux\\s+environs\\s+de)\\s+|près\\s+d['’]",
  es: "(?:en|cerca\\s+de|junto\\s+a)\\s+",
};
/** One or two capitalised words after such a word: "near Lake Constance". */
export const townAfter = (lang: Lang) =>
  new RegExp(
    `(?<=\\s)(?:${town[lang]})(\\p{Lu}\\p{Ll}[\\p{L}'’-]*(?:[ -]\\p{Lu}\\p{Ll}[\\p{L}'’-]+)?)(?=[\\s.,;:!?)]|$)`,
    "gu",
  );
const withoutTowns = (text: string, lang: Lang) => text.replace(townAfter(lang), " , ");

/** One line, no control characters, a length that a header can carry. */
export function tidy(text: string | null): string | null {
  const clean = (text ?? "")
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .replace(/^["'“”„«»‘’「」『』\s]+|["'“”„«»‘’「」『』\s]+$/gu, "")
    .replace(/[.,;:!?]+$/u, "")
    .replace(/\s+/g, " ")
    .trim();
  return clean === "" ? null : [...clean].slice(0, 60).join("").trim();
}

export const headlineIn = (text: string) =>
  tidy(quotes(text).find((quote) => headlineBefore.test(quote.before))?.text ?? null);

/** The name of the thing, as the person wrote it; null when none is given. `topical`: what follows "on" is a topic. */
export function nameIn(written: string, lang: Lang, topical: boolean): string | null {
  const all = quotes(written);
  const isName = ({ before, text, after }: Quote) =>
    text !== "" &&
    !/^\s*(?:,|and|und|et|y)\s*["“„«]/.test(after) &&
    !headlineBefore.test(before) &&
    (!textBefore.test(before) || titled.test(before));
  const announced = all.find((quote) => new RegExp(`${announcing.source}$`, "iu").test(quote.before));
  const told = announced ?? all.find(isName);
  if (told) return tidy(told.text);
  for (const match of written.matchAll(announcing)) {
    const name = tidy(nameAtStart(written.slice(match.index + match[0].length), true));
    if (name) return name === name.toLowerCase() ? withCapitals(name) : name;
  }
  if (topical) return null;
  const text = withoutTowns(written, lang);
  const nounsAreCapital = lang === "de";
  const called = nameAfterNoun(text, nounsAreCapital);
  if (called) return tidy(called);
  for (const match of text.matchAll(/(?:^|\s)(?:for|für|pour|para|of|von|de)\s+/giu)) {
    const name = nameAtStart(text.slice(match.index + match[0].length), false);
    if (name && (wordCount(name) > 1 || !nounsAreCapital) && !isCommon(name)) return tidy(name);
  }
  if (nounsAreCapital) return tidy(housed.exec(text)?.[0] ?? null);
  // "Build Harbor Coffee a website": capitals in the middle of a sentence.
  const inside = /(?<=[\p{Ll},:]\s)\p{Lu}[\p{L}'’.-]*(?:\s+(?:(?:&|and|of|the)\s+)?\p{Lu}[\p{L}'’.-]*)+/gu;
  return tidy([...text.matchAll(inside)].find((match) => !isCommon(match[0]))?.[0] ?? null);
}

/** "crumb and co" is typed without its capitals. */
const withCapitals = (name: string) =>
  name
    .split(" ")
    .map((word, at) => (at > 0 && joins.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(" ");

/** "für die Tischlerei Holzwurm", "for the joinery Woodworm": the name stands right after what the thing is. */
function nameAfterNoun(text: string, nounsAreCapital: boolean): string | null {
  for (const match of text.matchAll(/(?:^|\s)(?:for|für|pour|para)\s+/giu)) {
    const line =
      text.slice(match.index + match[0].length, match.index + 200).split(/[\n,;:!?()"“”„«»]/u)[0] ?? "";
    const words = line
      .replace(/^(l|un)['’](?=\p{L})/iu, "la ")
      .trim()
      .split(/\s+/);
    let at = 0;
    while (at < 2 && determiner.test(words[at] ?? "")) at++;
    if (at === 0) continue;
    const from = at;
    while (lower.test(words[at] ?? "") && !boundary.test(words[at] ?? "")) at++;
    if (nounsAreCapital) {
      const noun = words[at++] ?? "";
      if (!/^\p{Lu}\p{Ll}/u.test(noun) || isHouse.test(noun)) continue;
    } else if (at === from) continue;
    if (at - from > 5) continue;
    const name = nameAtStart(words.slice(at).join(" "), false);
    const next = words[at + wordCount(name ?? "")];
    if (name && !isCommon(name) && (next === undefined || boundary.test(next))) return name;
  }
  return null;
}

/** A language, a weekday, a trade or a part of a page, written capital. */
function isCommon(name: string): boolean {
  const simple = plain(name);
  if (known.test(simple) || generic.test(simple)) return true;
  const names = (pattern: RegExp) => simple.replace(pattern, "").trim() === "";
  return (
    names(siteWords) ||
    (wordCount(simple) === 1 &&
      [...topicWords.values(), ...sectionWords.values()].some(({ any }) => names(any)))
  );
}

function nameAtStart(text: string, announced: boolean): string | null {
  const line =
    text
      .slice(0, 120)
      .split(/[\n,;:!?()]|(?<!\b(?:Dr|Dra|St|Mr|Mrs|Ms|Prof|Sr|Sra|Ing|No))\.(?:\s|$)| [-–—] /u)[0] ?? "";
  const words = line.trim().split(/\s+/).filter(Boolean);
  const [first = "", second = ""] = words;
  if (first === "") return null;
  const small = !capital.test(first);
  if (!announced && /^\d/.test(first)) return null;
  // "called the Blue Door"
  if (small && (!announced || stop.test(first)) && !(announced && capital.test(second) && !stop.test(second)))
    return null;
  const taken: string[] = [];
  for (const [index, word] of words.slice(0, 7).entries()) {
    const next = words[index + 1] ?? "";
    if (index > 0 && !capital.test(word)) {
      const goesOn = capital.test(next) && joins.test(word) && !(/^\d/.test(next) && !/^[&+]$/.test(word));
      const company =
        /^(and|und|et|y|&|\+)$/iu.test(word) &&
        /^(co|sons?|daughters?|söhne|fils|filles?|hijos)\b/iu.test(next);
      const plainWord = small && announced && taken.length < 4 && (!stop.test(word) || /^[&+]$/.test(word));
      if (!goesOn && !company && !plainWord) break;
    }
    taken.push(word);
  }
  const isLoose = (word: string) => joins.test(word) || stop.test(word);
  while (taken.length > 1 && isLoose(taken.at(-1) ?? "")) taken.pop();
  return taken.join(" ") || null;
}

const wordCount = (text: string) => text.split(/\s+/).filter(Boolean).length;

const subjectEnds =
  /^(called|named|with|without|in|that|which|who|and|using|including|featuring|offering|selling|so|as|about|namens|genannt|mit|ohne|und|das|die|der|bei|nahe|am|aus|samt|inklusive|appelée?|nommée?|avec|sans|et|qui|dans|près|sur|à|llamad[oa]|con|sin|que|y|en|cerca|sobre|from|near|at|around|outside|to|zu|im|um|by|where|·|please|bitte)$/iu;
const subjectAfter =
  /(?:^|\s)(?:for|für|pour|para)\s+(?:an?|my|our|the|eine[nrms]?|ein|die|das|den|mein\w*|unser\w*|une?|mon|ma|notre|les?|el|los|las|la|mi|una?|nuestr[oa]|l['’])(?:\s+|(?<=['’]))((?:[\p{L}\p{N}&'’-]+\s?){1,6})/iu;
/** Left at the end where the words were cut. */
const loose = /(?:\s+(?:of|for|von|für|de|d['’]|du|des|del))+$/iu;
const weak =
  /^((new|small|little|own|neue[ns]?|kleine[ns]?|petite?|nouveau|pequen[oa]|nuev[oa]) )*(my|new|start-?up|brand|product|family|website|page|site|web|webseite|seite|friend|freundin?|company|business|firma|client|kunden?|it|me|them|project|projekt|projet|proyecto|entreprise|empresa|mobile|work|arbeit|people|kids|kinder)$/;

/** "for a dog groomer called ..." gives "Dog groomer". */
export function subjectIn(text: string, name: string | null, lang: Lang): string | null {
  const words = subjectAfter.exec(text)?.[1]?.trim().split(/\s+/) ?? [];
  // German nouns are capital; an adjective before one is declined and stands in no title.
  const kept = words.slice(
    lang === "de"
      ? Math.max(
          0,
          words.findIndex((word) => /^\p{Lu}/u.test(word)),
        )
      : 0,
  );
  const end = kept.findIndex((word) => subjectEnds.test(word));
  const subject = (end < 0 ? kept : kept.slice(0, end)).join(" ").replace(loose, "");
  if (subject.length < 3 || subject.length > 40 || subject === name || weak.test(plain(subject))) return null;
  return subject.charAt(0).toUpperCase() + subject.slice(1);
}
