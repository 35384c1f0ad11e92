import { type Kind, kindNames, kinds } from "../kinds/index.ts";
import { type Lang, sectionNames, type SectionName } from "../texts/types.ts";
import type { Brief } from "./brief.ts";
import { coloursIn, isColour } from "./colours.ts";
import { contactIn, countsIn, currencyIn, itemsIn, pricesIn } from "./facts.ts";
import { languageOf } from "./language.ts";
import { countWords, lists, moodWords, partsBegin, sectionWords, topicWords, words } from "./lexicon.ts";
import { announcedIn, endsInName, headlineIn, nameIn, subjectIn, untold } from "./name.ts";
import type { Table } from "./table.ts";
import { meantBy, plain, READ, whole } from "./text.ts";
import { unknownIn } from "./unknown.ts";
import { dateIn, hoursIn } from "./when.ts";

/** What a request asks for. The same text is always the same brief; a `fallback` decides where it names no language. */
export function readBrief(request: string, fallback: Lang = "en"): Brief {
  const text = corrected(request.normalize("NFC").slice(0, READ));
  const language = languageOf(text, fallback);
  const lang = language.talk;
  const headline = headlineIn(text);
  const announced = latest(text, announcedIn);
  const told = untold(text, [announced, headline]);
  const [prices, items, hours] = [pricesIn(told), itemsIn(told), hoursIn(told)];
  const contact = contactIn(told, lang, isColour);
  // "Call Anna" in a list is nobody's name, and words inside the name say nothing about kind or colour: a bar called
  // "Orange Timer" sells drinks.
  const unlisted = withoutEntries(told, [...items, ...prices.map(({ of }) => of)]);
  const name =
    announced ??
    latest(unlisted, (part) => nameIn(part, lang, /\bquiz|trivia|cuestionario/.test(plain(part))));
  const rest = blanked(unlisted, [name, headline]);
  const { meant, refused } = parted(plain(rest));
  const head = meant.slice(0, partsBegin.exec(meant)?.index);
  const subject = subjectIn(rest, name, lang);
  const topicOf = (part: string) => nearest(topicWords, part.replace(words.noTopic, " "));
  // "for my choir with a shop": a part of the page says nothing about whose page it is.
  const topic = topicOf(head) ?? topicOf(plain(name ?? "")) ?? (subject ? null : topicOf(meant));
  const kind = latest(meant, (part) => kindOf(part, topic !== null));
  const { uncoloured } = coloursIn(meant);
  const colours = latest(meant, (part) => {
    const found = coloursIn(part).colours;
    return found.length > 0 ? found : null;
  });
  const isTold = {
    hours: hours.length > 0,
    prices:
      prices.some((price) => price.of !== "") && lastAt(sectionWords.get("menu")?.any ?? /(?!)/g, meant) < 0,
    contact: [contact.phone, contact.email, contact.street].some((line) => line !== null),
  };
  return {
    language,
    kind,
    variants: Object.entries((kind && kinds[kind]?.variants) ?? {}).flatMap(([variant, pattern]) =>
      pattern.test(meant) ? [variant] : [],
    ),
    topic,
    name,
    subject,
    headline,
    colours: colours ?? [],
    mood: lastOf(moodWords, uncoloured),
    dark:
      lastAt(words.darkPage, uncoloured) >
      Math.max(lastAt(words.lightPage, uncoloured), lastAt(words.darkPage, refused)),
    ...sectionsIn(meant, refused, kind, isTold),
    counts: countsIn(meant),
    contact,
    prices,
    hours,
    date: dateIn(told, language.page),
    items,
    currency: currencyIn(meant),
    site: meant.search(words.site) >= 0,
    program: meant.search(words.program) >= 0,
    unknown: unknownIn(rest, lang, { kind, items, refused }),
  };
}

/** The text without these parts of it. */
const blanked = (text: string, parts: readonly (string | null)[]) =>
  parts.reduce<string>(
    (left, part) => (part ? left.replaceAll(new RegExp(whole(part), "giu"), "·") : left),
    text,
  );

/** The text without the entries of its lists: where each stands last, since a kind may be called the same before. */
const withoutEntries = (text: string, entries: readonly string[]) =>
  [...new Set(entries)]
    .filter(Boolean)
    .sort((a, b) => b.length - a.length)
    .reduce((left, entry) => {
      const at = [...left.matchAll(new RegExp(whole(entry), "giu"))].at(-1);
      return at ? `${left.slice(0, at.index)}·${left.slice(at.index + at[0].length)}` : left;
    }, text);

/** Mistyped words as they were meant; what is quoted, written capital, announced as a name or part of an address stays. */
const corrected = (text: string) =>
  text.replace(/["“„«][^"”“»\n]{0,80}["”“»]|[\p{L}\d.@_+-]{5,}/gu, (word, at: number) => {
    const isPlain = /^\p{Ll}+$/u.test(word) || (at === 0 && /^\p{L}\p{Ll}+$/u.test(word));
    const isName = endsInName(text.slice(0, at));
    return !isPlain || isName || isWord(plain(word)) ? word : (meantBy(plain(word), lists.spelled) ?? word);
  });

const tables = [topicWords, sectionWords, moodWords, countWords];
const isWord = (simple: string) =>
  tables.some((table) => [...table.values()].some(({ any }) => simple.replace(any, "") === ""));

/** What the person said last counts: what follows "no, wait" first, and where that says nothing, the whole. */
function latest<T>(text: string, find: (part: string) => T | null): T | null {
  for (const mark of [...plain(text).matchAll(words.correcting)].reverse()) {
    const found = find(text.slice(mark.index + mark[0].length));
    if (found !== null) return found;
  }
  return find(text);
}

/** Two texts of one length: what is wanted, and what is refused by "no", "ohne", "sans" or "sin"; blanks elsewhere. */
function parted(simple: string): { meant: string; refused: string } {
  let [meant, refused] = [simple, " ".repeat(simple.length)];
  for (const match of simple.matchAll(words.refusing)) {
    const from = match.index + match[0].length;
    const clause = simple.slice(from, from + 120).split(/[.;:!?\n]/)[0] ?? "";
    const scope = clause.split(words.refusalEnds)[0] ?? "";
    const parts = scope.split(/(\s*,\s*|\s+(?:or|nor|oder|noch|ou|ni|o|and|und|et|y|e)\s+)/);
    const both = match[0].search(words.refusingAll) >= 0;
    let length = 0;
    for (let at = 0; at < parts.length; at += 2) {
      const before = parts[at - 1] ?? "";
      const ahead = parts.slice(at).some((part) => /^\s+(or|nor|oder|noch|ou|ni|o)\s+$/.test(part));
      const goesOn = at === 0 || /or|noch|ou|ni|\so\s/.test(before) || (/,/.test(before) ? ahead : both);
      if (!goesOn || (parts[at] ?? "").trim().split(/\s+/).length > 5) break;
      length += before.length + (parts[at] ?? "").length;
    }
    const end = from + length;
    meant = meant.slice(0, match.index) + " ".repeat(end - match.index) + meant.slice(end);
    refused = refused.slice(0, from) + simple.slice(from, end) + refused.slice(end);
  }
  return { meant, refused };
}

const lastAt = (pattern: RegExp, text: string) => [...text.matchAll(pattern)].at(-1)?.index ?? -1;

function lastOf<T extends string>(table: Table<T>, text: string): T | null {
  let [found, last]: [T | null, number] = [null, -1];
  for (const [name, { any }] of table) {
    const at = lastAt(any, text);
    if (at > last) [found, last] = [name, at];
  }
  return found;
}

/** What is called "a clinic" or "a game" is told by the word before it. */
const vague: ReadonlySet<string> = new Set(["practice", "school", "software", "hotel", "event", "game"]);

/** The first that is named; of two side by side the second, which the first only describes: "wedding photographer". */
function nearest<T extends string>(
  patterns: Iterable<readonly [T, { readonly any: RegExp }]>,
  text: string,
): T | null {
  const found = [...patterns].flatMap(([name, { any }]) =>
    [...text.matchAll(any)].map((match) => ({ name, at: match.index, end: match.index + match[0].length })),
  );
  found.sort((a, b) => a.at - b.at || b.end - a.end);
  let first = found[0];
  for (const next of found.slice(1))
    if (first && next.at >= first.end && next.at - first.end <= 1 && !vague.has(next.name)) first = next;
  return first?.name ?? null;
}

function kindOf(simple: string, hasTopic: boolean): Kind | null {
  const text = simple.replace(words.serviceShop, (whole) => "·".repeat(whole.length));
  const begin = partsBegin.exec(text);
  const patterns = kindNames.flatMap((name) => {
    const asked = kinds[name]?.asked;
    return asked && name !== "landing" ? [[name, { any: new RegExp(asked.source, "g") }] as const] : [];
  });
  const found = nearest(patterns, begin ? text.slice(0, begin.index) : text);
  if (found) return found;
  if (hasTopic || kinds.landing?.asked.test(simple)) return "landing";
  return nearest(patterns, text);
}

/** Of a part that is asked for and refused the later word counts. What was told has its place on the page. */
function sectionsIn(
  meant: string,
  refused: string,
  kind: Kind | null,
  told: Partial<Record<SectionName, boolean>>,
): Pick<Brief, "sections" | "without"> {
  const own: Partial<Record<Kind, readonly SectionName[]>> = {
    pricing: ["prices"],
    shop: ["offers", "prices"],
    portfolio: ["gallery"],
  };
  const sections: SectionName[] = [];
  const without: SectionName[] = [];
  for (const name of sectionNames) {
    const any = sectionWords.get(name)?.any;
    const [yes, no] = any ? [lastAt(any, meant), lastAt(any, refused)] : [-1, -1];
    if (no > yes) without.push(name);
    else if ((yes >= 0 || told[name]) && !(kind && own[kind]?.includes(name))) sections.push(name);
  }
  return { sections, without };
}
