import { luminance } from "../page/oklch.ts";
import type { Brief } from "../understand/brief.ts";
import { coloursIn } from "../understand/colours.ts";
import { pricesIn } from "../understand/facts.ts";
import { countWords, numberWords, sectionWords, words as common } from "../understand/lexicon.ts";
import { plain } from "../understand/text.ts";
import { blocksOf, isThing, pricedBy, sectionOf, type Thing } from "./find.ts";
import { type Amount, recount } from "./items.ts";
import { corners, darken, type Part, recolour, resize, resizeHeadline, retone, toneNames } from "./looks.ts";
import type { Change } from "./page.ts";
import { add, first, last, move, type Named, remove, type Spot } from "./sections.ts";
import { literally } from "./structure.ts";
import { has, heard } from "./words.ts";
import { setPrice, shorten } from "./wording.ts";

/** A part of a request between two commas, in plain letters; `given` is what stands there as it was written. */
export interface Clause {
  readonly text: string;
  readonly given: (from: number, until: number) => string;
}

const verbs = ["remove", "add", "move"] as const;
type Verb = (typeof verbs)[number];

/** What clauses ask for: a verb counts for those after it, and parts without a colour wait for the next one. */
export function changesOf(clauses: readonly Clause[], html: string, brief: Brief): Change[] {
  const found: Change[] = [];
  let verb: Verb | undefined;
  let waiting: Part[] = [];
  let wasAll = false;
  for (const clause of clauses) {
    const { text, given } = clause;
    const said = given(0, text.length);
    const own = verbs.find((name) => has(text, name));
    if (own || has(text, "make")) verb = own;
    const named = sectionsIn(html, clause).filter(({ name }) => name !== "hours" || brief.hours.length === 0);
    const isPrice = pricesIn(said).length > 0;
    const isAlone = html !== "" && clauses.length === 1 && brief.kind === null && !own;
    if (isPrice && (isAlone || pricedBy(html, said))) {
      found.push(setPrice(said));
      continue;
    }
    const counted = countIn(text, verb, named);
    if (counted) {
      found.push(recount(counted.what, counted.called, counted.amount));
      continue;
    }
    const spot = spotIn(text, named);
    const [what] = named;
    if (what && spot) found.push(move(what, spot));
    else if (verb === "remove") found.push(...named.map(remove));
    else if (verb) found.push(...named.flatMap(({ name }) => (name ? [add(name)] : [])));

    const { colours, uncoloured } = coloursIn(text);
    const parts = partsIn(text);
    for (const { at, hex, ground } of colours) {
      const word = given(at, at + uncoloured.slice(at).search(/\S|$/));
      const isSecond: boolean = wasAll && parts.length === 0 && luminance(hex) > 0.5;
      const near = parts.filter((part) => part.at < at).at(-1) ?? parts[0];
      const part: Part = near?.part ?? (ground || isSecond ? "background" : "all");
      const meant = waiting.length > 0 && !near ? waiting : [...waiting, part];
      found.push(...meant.map((one) => recolour(one, hex, word)));
      wasAll = part === "all";
      waiting = [];
    }
    if (colours.length > 0) continue;
    if (named.length === 0 && !own) waiting = parts.map(({ part }) => part);
    found.push(...looksIn(text));
  }
  return found;
}

/** Where a clause names a section. */
type Place = Named & { readonly at: number; readonly until: number };

/** The sections that a clause names: by a heading of the page, or by what people call them. */
function sectionsIn(html: string, { text, given }: Clause): Place[] {
  const headings = blocksOf(html).flatMap(({ title }): Place[] => {
    const at = title.length > 3 ? text.search(`(?<![a-z])${literally(plain(title))}(?![a-z])`) : -1;
    const find = (now: string) => blocksOf(now).find((block) => block.title === title) ?? null;
    return at < 0 ? [] : [{ at, until: at + title.length, name: null, called: title, find }];
  });
  const rows = [...sectionWords].map(([name, { any }]) => [name, any] as const);
  const words = [...rows, ["contact", heard.form] as const].flatMap(([name, any]) =>
    [...text.matchAll(any)].map(({ index: at, 0: word }): Place => {
      const until = at + word.length;
      return { at, until, name, called: given(at, until), find: (now) => sectionOf(now, name) };
    }),
  );
  const all = [...headings, ...words].sort((a, b) => a.at - b.at || b.until - a.until);
  const isSaid = (one: Place, other: Place) =>
    one.at < other.until || (one.name !== null && one.name === other.name);
  return all.filter((one, at) => !all.slice(0, at).some((other) => isSaid(one, other)));
}

function spotIn(text: string, [what, beside]: readonly Place[]): Spot | null {
  const between = what && beside ? text.slice(what.until, beside.at) : "";
  if (beside && has(between, "before")) return { beside, after: false };
  if (beside && has(between, "after")) return { beside, after: true };
  return has(text, "first") ? first : has(text, "last") ? last : null;
}

const one = /(?<![a-z])(?:an?|one|another|eine?[nmr]?|une?|una?|otr[oa])(?![a-z])/;
const many = new RegExp(`(?<![\\w.,])(\\d{1,2}|${[...numberWords.keys()].join("|")})(?![\\w.,%])`);

interface Counted {
  readonly what: Thing;
  readonly called: string;
  readonly amount: Amount;
}

/** How many of what: "two more products", "nur drei Kundenstimmen", "une question de moins". */
function countIn(text: string, verb: Verb | undefined, named: readonly Named[]): Counted | null {
  const listed = named.find(({ name }) => name !== null && isThing(name));
  const countable = [...countWords].find(([name, { any }]) => isThing(name) && text.search(any) >= 0);
  const what = listed?.name ?? countable?.[0] ?? "";
  if (!isThing(what)) return null;
  const number = many.exec(text)?.[1];
  const n = number ? (numberWords.get(number) ?? Number(number)) : 1;
  const isOne = verb === "remove" && countable && one.test(text);
  const called = listed?.called ?? (countable && text.match(countable[1].any)?.[0]) ?? what;
  const amount = (by: Amount["by"]) => ({ what, called, amount: { by, n } });
  if (has(text, "fewer")) return amount("fewer");
  if (has(text, "only") && number) return amount("only");
  if (has(text, "more") && verb !== "remove") return amount("more");
  if (!number && !isOne) return null;
  return amount(verb === "remove" ? "fewer" : verb === "add" ? "more" : "only");
}

const partNames = [
  "header",
  "footer",
  "buttons",
  "links",
  "headings",
  "headline",
  "text",
  "background",
] as const;

function partsIn(text: string): { part: Part; at: number }[] {
  const all = partNames.flatMap((name) => {
    const part = name === "headline" ? "headings" : name;
    return [...text.matchAll(heard[name])].map(({ index: at }) => ({ part, at }) as const);
  });
  // The background of the header is the header's.
  const whole = all.some(({ part }) => part !== "background" && part !== "text");
  return all.filter(({ part }) => !whole || part !== "background").sort((a, b) => a.at - b.at);
}

/** Looks that have a word each; of those in one row, the first that is said counts. */
const looks: readonly (readonly (readonly [RegExp, Change])[])[] = [
  [
    ...toneNames.map((name) => [heard[name], retone(name)] as const),
    [common.darkPage, darken(true)],
    [common.lightPage, darken(false)],
  ],
  [
    [heard.round, corners(true)],
    [heard.square, corners(false)],
  ],
  [[heard.shorter, shorten]],
];

function looksIn(text: string): Change[] {
  const size = has(text, "headline") ? resizeHeadline : resize;
  const sizes = [
    [heard.larger, size(true)],
    [heard.smaller, size(false)],
  ] as const;
  return [sizes, ...looks].flatMap((row) => row.find(([word]) => text.search(word) >= 0)?.[1] ?? []);
}
