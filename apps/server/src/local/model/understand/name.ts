import type { Lang } from "../texts/types.ts";
import { lists, sectionWords, topicWords, words } from "./lexicon.ts";
import { plain, whole } from "./text.ts";

const quoted =
  /["“”„«「『]\s?([^"“”„«»「」『』\n]{1,80}?)\s?["“”»」』]|(?<=^|[\s(])['‘‚]([^'’‘\n]{2,60})['’‘](?=$|[\s.,;:!?)])/gu;
/** What stands before a quote that is a text on the page, and before one that is neither that nor a name. */
const headlines =
  "(?:headline|heading|slogan|tagline|motto|claim|überschrift|schlagzeile|titre|accroche|titular|lema|eslogan|título)";
const headlineBefore = new RegExp(
  `${headlines}\\s*(is|:|ist|lautet|est|es|says|saying|that says)?\\s*$`,
  "iu",
);
const textBefore =
  /(says|saying|reads?|text|button|knopf|steht|bouton|botón|tasks?|items?|aufgaben?|tâches?|tareas?|[,:]|\band|\bor|\bund|\bet|\by)\s*(is|:|ist|est|es)?\s*$/iu;
const listed = /^\s*(?:,|and|und|et|y)\s*["“„«]/u;
const named = /\b(?:name|nom|nombre)\s*:\s*$/iu;

const announcing =
  "(?<!\\p{L})(?:called|named|name is|name:|by the name of|under the name(?: of)?|namens|genannt|mit (?:dem )?namen|name ist|hei(?:ß|ss)t|hei(?:ß|ss)en|appelée?s?|nommée?s?|qui s['’]appelle|du nom de|s['’]appelle|nom ?:|llamad[oa]s?|que se llama|se llama|de nombre|nombre:|chiamat[oa]|chamad[oa]|genaamd)\\s+";
const announcements = new RegExp(announcing, "giu");
const announced = new RegExp(`${announcing}(?:\\S+\\s+){0,2}$`, "iu");
/** The text without a name or headline where it is told; elsewhere the same letters may belong to an address or a price. */
export const untold = (text: string, told: readonly (string | null)[]) =>
  told.reduce<string>(
    (left, part) =>
      part
        ? left.replace(
            new RegExp(`(?<=${announcing}|["“„«「『]\\s?|${headlines}\\s?:?\\s?)${whole(part)}`, "iu"),
            "·",
          )
        : left,
    text,
  );

/** Whether a text ends within a name that was announced. */
export const endsInName = (text: string) => announced.test(text.slice(-60));

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

const isIn = (list: ReadonlySet<string>, word: string | undefined) => list.has(plain(word ?? ""));
const isCapital = (word: string | undefined) => /^[\p{Lu}\p{N}\p{Lo}]/u.test(word ?? "");
const isLower = (word: string | undefined) => /^\p{Ll}/u.test(word ?? "");
const split = (text: string) => text.split(/\s+/).filter(Boolean);

/** One line, no control characters, a length that a header can carry. */
export function tidy(text: string | null | undefined): string | null {
  const clean = (text ?? "")
    .replace(/[\p{Cc}\u2028\u2029\s]+/gu, " ")
    .replace(/^["'“”„«»‘’「」『』\s]+|["'“”„«»‘’「」『』\s]+$/gu, "")
    .replace(/[.,;:!?]+$/u, "")
    .trim();
  return clean === "" ? null : [...clean].slice(0, 60).join("").trim();
}

const quotes = (text: string) =>
  [...text.matchAll(quoted)].map((match) => ({
    text: match[1] ?? match[2] ?? "",
    before: text.slice(Math.max(0, match.index - 80), match.index),
    after: text.slice(match.index + match[0].length).slice(0, 8),
  }));

/** "with the headline Fresh every day": without quotes it begins with a capital letter and ends with its clause. */
const headlineAfter = new RegExp(
  `(?:(?<=(?:with|mit|avec|con)\\s(?:\\p{L}{1,5}\\s)?)${headlines}\\s+|${headlines}\\s?:\\s*)([\\p{L}\\d][^\\n,;:.!?"“”„«»]{2,80}?)(?=[\\n,;:.!?]|\\s(?:and|with|und|mit|et|avec|y|con)\\s|$)`,
  "iu",
);

export function headlineIn(text: string): string | null {
  const told = quotes(text).find(({ before }) => headlineBefore.test(before))?.text;
  const open = headlineAfter.exec(text)?.[1];
  return tidy(told ?? (isCapital(open) ? open : null));
}

const quotedNames = (text: string) => quotes(text).filter(({ before }) => !headlineBefore.test(before));

/** The name that is given as one: after "called", or after "Name:". */
export function announcedIn(text: string): string | null {
  const told = quotedNames(text).find(({ before }) => announced.test(before) || named.test(before));
  if (told) return tidy(told.text);
  for (const match of text.matchAll(announcements)) {
    const name = tidy(nameAtStart(split(line(text, match.index + match[0].length)), true));
    if (name) return name === name.toLowerCase() ? withCapitals(name) : name;
  }
  return null;
}

/** The name of the thing where nothing announces it; null when none is given. `topical`: what follows "on" is a topic. */
export function nameIn(written: string, lang: Lang, topical: boolean): string | null {
  const told = quotedNames(written).find(
    ({ before, after }) => !textBefore.test(before) && !listed.test(after),
  );
  if (told) return tidy(told.text);
  if (topical) return null;
  const text = written.replace(townAfter(lang), " , ");
  const german = lang === "de";
  for (const match of text.matchAll(/(?:^|\s)(for|für|pour|para|of|von|de)\s+/giu)) {
    const isOf = /^(?:of|von|de)$/i.test(match[1] ?? "");
    const name = nameAfterNoun(line(text, match.index + match[0].length), german, isOf);
    if (name) return tidy(name);
  }
  if (german) return tidy(housed(text));
  // "Build Harbor Coffee a website": capitals in the middle of a sentence.
  const inside =
    /(?<=[\p{Ll},:]\s)\p{Lu}[\p{L}'’.-]*(?:\s+(?:(?:&|and|of|the)\s+)?\p{Lu}[\p{L}'’.-]*)+(?:\s\d{4}(?!\d))?/gu;
  return tidy([...text.matchAll(inside)].map(([name]) => name).find((name) => !isCommon(name)));
}

/** What stands from here to the end of its clause. */
const line = (text: string, from: number) =>
  text
    .slice(from, from + 150)
    .split(/[\n,;:!?()"“”„«»]|(?<!\b(?:Dr|Dra|St|Mr|Mrs|Ms|Prof|Sr|Sra|Ing|No))\.(?:\s|$)| [-–—] /u)[0] ?? "";

/** "crumb and co" is typed without its capitals. */
const withCapitals = (name: string) =>
  name.replace(/(?<=^| )\p{L}\S*/gu, (word, at: number) =>
    at > 0 && isIn(lists.joins, word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
  );

/** "für die Tischlerei Holzwurm", "for the joinery Woodworm", "for Nils Arden": after the noun, if there is one. */
function nameAfterNoun(text: string, german: boolean, isOf: boolean): string | null {
  const all = split(text.replace(/^(l|un)['’](?=\p{L})/iu, "la "));
  let at = 0;
  while (at < 2 && isIn(lists.determiners, all[at])) at++;
  const isNoun = at > 0;
  while (at < 7 && isLower(all[at]) && !isIn(lists.ends, all[at])) at++;
  if (isOf && at > 0) return null;
  // German nouns are capital too; a house is a part of its name.
  if (german && isNoun && !isIn(lists.houses, all[at])) at++;
  const name = nameAtStart(all.slice(at), false);
  if (!name || name.length < 3 || isCommon(name) || (german && !isNoun && split(name).length < 2))
    return null;
  const next = all[at + split(name).length];
  return next === undefined || isIn(lists.ends, next) ? name : null;
}

/** "Restaurant Krone", "Praxis Dr. Weiß". */
function housed(text: string): string | null {
  for (const match of text.matchAll(
    /(?<!\p{L})\p{Lu}\p{L}+(?=\s+(?:Dr\.\s|[Zz]u[mr]\s|[AaIi]m\s)?\p{Lu})/gu,
  )) {
    const name = nameAtStart(split(line(text, match.index)), false);
    if (isIn(lists.houses, match[0]) && name && split(name).length > 1 && !isIn(lists.houses, split(name)[1]))
      return name;
  }
  return null;
}

/** A language, a weekday, a trade or a part of a page, written capital. */
export const isCommon = (name: string) =>
  split(plain(name)).every(
    (word) =>
      lists.common.has(word) ||
      [words.site, ...[...topicWords.values(), ...sectionWords.values()].map(({ any }) => any)].some(
        (pattern) => word.replace(pattern, "") === "",
      ),
  );

function nameAtStart(all: readonly string[], isAnnounced: boolean): string | null {
  const [first = "", second] = all;
  const small = isAnnounced && !isCapital(first);
  // "called the Blue Door"
  const isName = small
    ? !isIn(lists.ends, first) || (isCapital(second) && !isIn(lists.ends, second))
    : isCapital(first);
  if (!isName || first === "" || (!isAnnounced && /^\d/.test(first))) return null;
  const taken: string[] = [];
  for (const [index, word] of all.slice(0, 7).entries()) {
    const next = all[index + 1] ?? "";
    if (index > 0 && !isCapital(word)) {
      const goesOn =
        isIn(lists.joins, word) && isCapital(next) && !(/^\d/.test(next) && !/^[&+]$/.test(word));
      const company = /^(?:and|und|et|y|&|\+)$/iu.test(word) && isIn(lists.company, next);
      const plainWord = small && taken.length < 4 && (!isIn(lists.ends, word) || /^[&+]$/.test(word));
      if (!goesOn && !company && !plainWord) break;
    }
    taken.push(word);
  }
  while (taken.length > 1 && (isIn(lists.joins, taken.at(-1)) || isIn(lists.ends, taken.at(-1)))) taken.pop();
  return taken.join(" ");
}

const subjectAfter =
  /(?:^|\s)(?:for|für|pour|para)\s+(?:an?|my|our|the|eine[nrms]?|ein|die|das|den|mein\w*|unser\w*|une?|mon|ma|notre|les?|el|los|las|la|mi|una?|nuestr[oa]|l['’])(?:\s+|(?<=['’]))((?:[\p{L}\p{N}&'’-]+\s?){1,6})/iu;

/** "for a dog groomer called ..." gives "Dog groomer". */
export function subjectIn(text: string, name: string | null, lang: Lang): string | null {
  const all = split(subjectAfter.exec(text)?.[1] ?? "");
  // German nouns are capital; an adjective before one is declined and stands in no title.
  const kept = all.slice(lang === "de" ? Math.max(0, all.findIndex(isCapital)) : 0);
  const end = kept.findIndex((word, at) => at > 0 && isIn(lists.ends, word));
  const subject = (end < 0 ? kept : kept.slice(0, end))
    .join(" ")
    .replace(/(?:\s+(?:of|de|du|des|del|d['’]))+$/iu, "");
  const isWeak = split(subject).every((word) => isIn(lists.weak, word));
  if (subject.length < 3 || subject.length > 40 || subject === name || isWeak) return null;
  return subject.charAt(0).toUpperCase() + subject.slice(1);
}
