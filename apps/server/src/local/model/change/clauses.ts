import { luminance } from "../page/oklch.ts";
import type { Brief } from "../understand/brief.ts";
import { coloursIn } from "../understand/colours.ts";
import { pricesIn } from "../understand/facts.ts";
import { countWords, numberWords, sectionWords, words as common } from "../understand/lexicon.ts";
import { plain } from "../understand/text.ts";
import { type Block, blocksOf, isThing, pricedBy, sectionOf, type Thing } from "./find.ts";
import { type Amount, recount } from "./items.ts";
import { corners, darken, type Part, recolour, resize, resizeHeadline, retone, toneNames } from "./looks.ts";
import { type Change, made } from "./page.ts";
import { add, first, last, move, type Named, remove, type Spot } from "./sections.ts";
import { literally } from "./structure.ts";
import { has, heard } from "./words.ts";
import { setPrice, shorten } from "./wording.ts";

/** A part of a request between two commas, in plain letters; `given` is what stands there as it was written. */
export interface Clause {
  readonly text: string;
  readonly given: (from: number, until: number) => string;
  /** It goes on with the clause before: there was an "and" between them. */
  readonly joined: boolean;
}
type Meant = Clause & { readonly isFresh: boolean };

/** "anything but green", "all sections but the prices". */
const exception =
  /(?<![a-z])(?:all|any|every|nothing)[a-z]*(?: [a-z]+){0,4} but(?! (?:keep|leave|make|add|remove|move|change) )/;

/** Says what is not to be, or what somebody did before, or tells of an opinion: it asks for nothing itself. */
export const refuses = (text: string): boolean =>
  has(text, "refuse") || has(text, "undo") || exception.test(text);

/** What shall stay asks for nothing either, unless it says how a part shall look or how many there shall be. */
const keeps = (text: string) =>
  has(text, "keep") &&
  !has(text, "only") &&
  (coloursIn(text).colours.length === 0 || partsIn(text).length === 0);

/** The clauses without those that are refused. After a refusal and after "but", a verb said before no longer counts. */
export function meantOf(clauses: readonly Clause[]): Meant[] {
  const meant: Meant[] = [];
  let isRefused = false;
  let isOrder = false;
  for (const clause of clauses) {
    const { text, joined } = clause;
    const hasVerb = has(text, "make") || has(text, "keep") || verbs.some((name) => has(text, name));
    const isBut = text.trimStart().search(heard.but) === 0;
    const goesOn: boolean = isRefused && !hasVerb && !isBut && (joined || isOrder);
    const isFresh = isBut || isRefused;
    isOrder = goesOn ? isOrder : hasVerb;
    isRefused = goesOn || refuses(text) || keeps(text);
    if (!isRefused) meant.push({ ...clause, isFresh });
  }
  return meant;
}

const verbs = ["remove", "add", "move"] as const;
type Verb = (typeof verbs)[number];

/** What clauses ask for: a verb counts for those after it, and parts without a colour wait for the next one. */
export function changesOf(clauses: readonly Meant[], html: string, brief: Brief): Change[] {
  let found: Change[] = [];
  let verb: Verb | undefined;
  let waiting: Said[] = [];
  let wasAll = false;
  let takesLook = false;
  const painted = new Map<Part, Change>();
  const blocks = blocksOf(html);
  for (const clause of clauses) {
    const { text, given } = clause;
    const said = given(0, text.length);
    const own = verbs.find((name) => has(text, name));
    if (own || has(text, "make") || clause.isFresh) verb = own;
    if (clause.isFresh) waiting = [];
    const named = sectionsIn(blocks, clause).filter(
      ({ name }) => name !== "hours" || brief.hours.length === 0,
    );
    const isPrice = pricesIn(said).length > 0;
    const isAlone = html !== "" && clauses.length === 1 && brief.kind === null && !own;
    // Something new with a price is not what has another price now.
    if (isPrice && verb === "add") continue;
    if (isPrice && (isAlone || pricedBy(html, said))) {
      found.push(setPrice(said));
      continue;
    }
    const counted = countIn(text, verb, named);
    if (counted) {
      found.push(recount(counted.what, counted.called, counted.amount));
      continue;
    }
    const spot = spotIn(text, named, verb);
    const [what] = named;
    if (what && spot) found.push(move(what, spot));
    else if (verb === "remove") found.push(...named.map(remove));
    else if (verb) found.push(...named.flatMap(({ name }) => (name ? [add(name)] : [])));

    // What is taken away, or is to be less, must not come by it: "remove the blue and the red", "less red".
    takesLook =
      own === "remove" || (verb === "remove" && ((takesLook && named.length === 0) || article.test(text)));
    const isLess = takesLook || has(text, "fewer");
    const { colours, uncoloured } = coloursIn(text);
    const parts = partsIn(text);
    for (const [nth, { at, hex, ground }] of colours.entries()) {
      const next = colours[nth + 1]?.at ?? text.length;
      const until = Math.min(next, at + uncoloured.slice(at).search(/\S|$/));
      if (isLess || opinion.test(text.slice(until))) continue;
      const isSecond: boolean = wasAll && parts.length === 0 && luminance(hex) > 0.5;
      const near = parts.filter((part) => part.at < at).at(-1) ?? parts[0];
      const part: Part = near?.part ?? (ground || isSecond ? "background" : "all");
      const before = waiting.map((one) => one.part);
      const meant = before.length > 0 && !near ? before : [...before, part];
      for (const one of meant) {
        const change = recolour(one, hex, given(at, until));
        found.push(change);
        found = found.filter((other) => other !== painted.get(one));
        painted.set(one, change);
      }
      wasAll = part === "all";
      waiting = [];
    }
    if (colours.length > 0 || takesLook) continue;
    const sized = parts.length > 0 ? parts : waiting;
    if (named.length === 0 && !own) waiting = sized;
    const unsized = named[0]?.called ?? sized.find(isUnsized)?.word;
    found.push(...looksIn(text, unsized));
  }
  return found;
}

const article = /^\s*(?:(?:and|und|et|y) )?(?:the|der|die|das|den|les?|la|los?|las|el) /;
/** "the red is ugly" tells of a colour. */
const opinion = /^\s*(?:is|are|looks?|feels?|ist|sind|wirkt|sieht|est|es|parece)(?![a-z])/;

/** Where a clause names a section. */
type Place = Named & { readonly at: number; readonly until: number; readonly isTitle: boolean };

/** The sections that a clause names: by a heading of the page, or by what people call them. */
export function sectionsIn(
  blocks: readonly Block[],
  { text, given }: Pick<Clause, "text" | "given">,
): Place[] {
  const headings = blocks.flatMap(({ title }): Place[] => {
    const at = title.length > 3 ? text.search(`(?<![a-z])${literally(plain(title))}(?![a-z])`) : -1;
    const find = (now: string) => blocksOf(now).find((block) => block.title === title) ?? null;
    const name = [...sectionWords].find(([, { any }]) => plain(title).search(any) >= 0)?.[0] ?? null;
    return at < 0 ? [] : [{ at, until: at + title.length, name, called: title, find, isTitle: true }];
  });
  const rows = [...sectionWords].map(([name, { any }]) => [name, any] as const);
  const words = [...rows, ["contact", heard.form] as const].flatMap(([name, any]) =>
    [...text.matchAll(any)].map(({ index: at, 0: word }): Place => {
      const until = at + word.length;
      return {
        at,
        until,
        name,
        called: given(at, until),
        find: (now) => sectionOf(now, name),
        isTitle: false,
      };
    }),
  );
  const all = [...headings, ...words].sort((a, b) => a.at - b.at || b.until - a.until);
  const isSaid = (one: Place, other: Place) =>
    one.at < other.until || (one.name !== null && one.name === other.name);
  return all.filter((one, at) => !all.slice(0, at).some((other) => isSaid(one, other)));
}

/** The section before another, or the one after it. */
const nextTo = (what: Named, step: 1 | -1): Named => ({
  called: "",
  name: null,
  find(html) {
    const all = blocksOf(html).filter(({ rank }) => rank === 2);
    const at = all.findIndex(({ from }) => from === what.find(html)?.from);
    return all[Math.min(all.length - 1, Math.max(0, at + step))] ?? null;
  },
});

function spotIn(text: string, [what, beside]: readonly Place[], verb?: Verb): Spot | null {
  const between = what && beside ? text.slice(what.until, beside.at) : "";
  if (beside && has(between, "before")) return { beside, after: false };
  if (beside && has(between, "after")) return { beside, after: true };
  if (has(text, "first")) return first;
  if (has(text, "last")) return last;
  if (!what || beside || verb !== "move") return null;
  const rest = text.slice(what.until);
  if (has(rest, "before")) return { beside: nextTo(what, -1), after: false };
  return has(rest, "after") ? { beside: nextTo(what, 1), after: true } : null;
}

const one = /(?<![a-z])(?:an?|one|another|eine?[nmr]?|une?|una?|otr[oa])(?![a-z])/;
const many = new RegExp(`(?<![\\w.,])(\\d{1,2}|${[...numberWords.keys()].join("|")})(?![\\w.,%])`);

interface Counted {
  readonly what: Thing;
  readonly called: string;
  readonly amount: Amount;
}

/** How many of what: "two more products", "nur drei Kundenstimmen", "une question de moins". */
function countIn(text: string, verb: Verb | undefined, named: readonly Place[]): Counted | null {
  const listed = named.find(({ name, isTitle }) => !isTitle && name !== null && isThing(name));
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

/** A part of the page by the word for it. */
interface Said {
  readonly part: Part;
  readonly at: number;
  readonly word: string;
}
const isUnsized = ({ part, word }: Said) => part !== "text" && !has(word, "headline");

function partsIn(text: string): Said[] {
  const all = partNames.flatMap((name) => {
    const part = name === "headline" ? "headings" : name;
    return [...text.matchAll(heard[name])].map(({ index: at, 0: word }) => ({ part, at, word }) as const);
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

/** `unsized`: what a size is asked for that has none of its own. */
function looksIn(text: string, unsized?: string): Change[] {
  if (has(text, "fewer")) return has(text, "muted") ? [retone("muted")] : [];
  const size = has(text, "headline") ? resizeHeadline : resize;
  const sizes = [
    [heard.larger, unsized ? leave(unsized) : size(true)],
    [heard.smaller, unsized ? leave(unsized) : size(false)],
  ] as const;
  return [sizes, ...looks].flatMap((row) => row.find(([word]) => text.search(word) >= 0)?.[1] ?? []);
}

const leave =
  (x: string): Change =>
  (page) =>
    made(page, {}, "unsized", { x });
