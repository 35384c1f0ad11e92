import { luminance } from "../page/oklch.ts";
import type { Brief } from "../understand/brief.ts";
import { coloursIn } from "../understand/colours.ts";
import { pricesIn } from "../understand/facts.ts";
import { countWords, numberWords, sectionWords, words as common } from "../understand/lexicon.ts";
import { plain } from "../understand/text.ts";
import { hoursIn } from "../understand/when.ts";
import { type Amount, isThing, recount } from "./items.ts";
import { corners, darken, type Part, recolour, resize, resizeHeadline, retone, toneNames } from "./looks.ts";
import type { Change } from "./page.ts";
import { add, find, first, last, move, type Named, remove, type Spot } from "./parts.ts";
import { blocksOf } from "./structure.ts";
import { heard, type Heard } from "./words.ts";
import {
  type Detail,
  headline,
  literally,
  priceNamed,
  rename,
  replace,
  setDetail,
  setHours,
  setPrice,
  shorten,
  stands,
} from "./wording.ts";

const w = (...names: readonly Heard[]) =>
  `(?:${names.map((name) => heard.get(name)?.any.source ?? "").join("|")})`;
export const has = (text: string, name: Heard) => text.search(heard.get(name)?.any ?? /(?!)/) >= 0;

/** A quoted text is one letter while a request is read, so that nothing in it is taken for a command. */
const Q = "[\\uE000-\\uE0FF]";
export const quoted =
  /"([^"\n]+)"|[“”„]\s*([^“”„"\n]+?)\s*[“”"]|«\s*([^«»\n]+?)\s*»|»\s*([^«»\n]+?)\s*«|(?<![\p{L}\p{N}])['‘‚]([^'‘’‚\n]+)['’](?!\p{L})/gu;

/** Where a text that is not quoted ends: with its sentence, or where the next command begins. */
const next = `(?:(?:the|die|den|das|der|le|la|les|el|los) )?${w("add", "remove", "move", "make", "header", "footer", "background", "buttons")}`;
const end = `(?=\\s*(?:$|[.;!?]+(?:\\s|$)|\\n)|\\s+(?:please|bitte|instead|s'il|por favor|um(?=\\s*(?:[,.;!]|$)|\\sund))(?![a-z])|,?\\s+(?:and|und|et|y|then|dann|puis)\\s+${next}|,\\s+${next})`;
const text = "([^\\n]{1,120}?)";
const it =
  "(?:it|this|(?:the|die|das|la|le|el) (?:whole )?(?:site|page|website|web|app|shop|business|seite|webseite|pagina|sitio)|es|sie|das|la|le|lo)";
const to = "(?:to|into|with|by|as|for|zu|in|durch|auf|mit|gegen|en|par|pour|a|por|como|con)";
const instead =
  "(?:instead of|in place of|rather than|anstatt|statt|anstelle(?: von)?|au lieu d[eu]|a la place d[eu]|en lugar de|en vez de)";
const write = "(?:write|say|schreibe?n?|ecri(?:s|vez)|escrib[ae])";
const swap = `(?:change|replace|swap|turn|update|exchange|rename|make|ersetze?n?|andere?n?|tausche?n?|aus|change[rz]?|remplace[rz]?|renomme[rz]?|cambi[ae]|reemplaz[ae]|sustituy[ae]|renombra)`;

const grammar = (...patterns: readonly string[]) => patterns.map((pattern) => new RegExp(pattern, "d"));
const headlines = grammar(
  `${w("headline")}[^\\n\\uE000-\\uE0FF]{0,40}?(${Q})(?![^\\n]{0,30}${Q})`,
  `${w("make", "move")}\\s[^\\n]{0,20}?${w("headline")}\\s(?:to|zu|in|auf|en|par|pour|a|por)\\s${text}${end}`,
);
const turned = grammar(
  `(${Q})[^\\n\\uE000-\\uE0FF]{0,24}?\\s${instead}\\s[^\\n\\uE000-\\uE0FF]{0,16}?(${Q})`,
  `(?<![a-z])${write}\\s(?:everywhere |uberall |partout )?${text}\\s${instead}\\s${text}${end}`,
);
const swaps = grammar(
  `(?<![a-z])${instead}\\s${text},?\\s(?:(?:everywhere|uberall|partout)\\s)?${write}\\s(?:(?:everywhere|uberall|partout)\\s)?${text}${end}`,
  `(?<![a-z])${write}\\s${instead}\\s(${Q})\\s(?:everywhere |uberall |partout )?${text}${end}`,
  `(?<![a-z])${swap}\\s${text}\\s${to}\\s${text}(?:\\sum)?${end}`,
  `(${Q})\\s*(?:->|→|=>|(?:should|soll|doit|debe)[^\\n\\uE000-\\uE0FF]{0,24})\\s*(${Q})`,
);
const renames = grammar(
  `(?<![a-z])(?:rename|retitle|benenne?|umbenenne?n?|renomme[rz]?|rebaptise[rz]?|renombr(?:a|ar|e|ala|alo)|rebautiz[ae])(?:-l[ae])?\\s(?:[^\\n]{0,50}?\\s)?(?:to|as|into|zu|in|auf|en|a|como|por)\\s${text}(?:\\sum)?${end}`,
  `${w("make", "move")}\\s(?:[^\\n]{0,12}\\s)?(?:name|namen|nom|nombre)(?![a-z])[^\\n]{0,30}?\\s(?:to|into|zu|in|auf|en|pour|par|a|por)\\s${text}${end}`,
  `(?<![a-z])(?:the|its|our|my|der|unser|le|notre|el|nuestro) (?:new |neue |nouveau |nuevo )?(?:name|nom|nombre) (?:is|should be|shall be|ist|lautet|est|es)(?: now| jetzt)? ${text}${end}`,
  `(?<![a-z])(?:call|name|nenne?|appelle[rz]?|llam[ae])\\s${it}\\s(?:jetzt |in |now )?${text}(?:\\sum)?${end}`,
  `(?<![a-z])(?:appelle[rz]?-l[ae]|llamal[ao])\\s${text}${end}`,
  `(?<![a-z])soll(?:te)?(?: die seite| sie| es)?(?: jetzt| nun| kunftig)?\\s${text}\\sheissen`,
);
const details: readonly (readonly [Detail, readonly RegExp[]])[] = [
  ["phone", grammar(`(${w("phone")})[^\\n]{0,30}?(\\+?\\(?\\d[\\d ()/.-]{4,}\\d|${Q})`)],
  ["email", grammar(`(${w("email")})[^\\n]{0,30}?([\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+|${Q})`)],
  [
    "address",
    grammar(
      `(${w("address")})(?: (?:is|ist|est|es))?(?:[^\\n]{0,12}?\\s(?:to|with|by|now|jetzt|zu|in|auf|durch|lautet|en|par|pour|maintenant|a|por|ahora)\\s|\\s*:\\s*)${text}(?=\\s*(?:$|[.;!?]+(?:\\s|$)|\\n)|,?\\s+(?:and|und|et|y)\\s+${next})`,
    ),
  ],
];

/** The changes that a request asks of a page, in the order in which they are made. */
export function changesIn(html: string, request: string, brief: Brief): Change[] {
  const quotes: string[] = [];
  const written = request
    .normalize("NFC")
    .slice(0, 4000)
    .replace(quoted, (...parts) => {
      const inside = parts.slice(1, 6).find((part) => typeof part === "string");
      return String.fromCharCode(0xe000 + Math.min(255, quotes.push(String(inside)) - 1));
    });
  // What is found in plain letters has its place in the text itself.
  const places = [...written].flatMap((sign, at) => [...plain(sign)].map(() => at)).concat(written.length);
  let simple = [...written].map(plain).join("");
  const given = (from: number, until: number) => {
    const text = written.slice(places[from], places[until]);
    const quote = /[\uE000-\uE0FF]/.exec(text)?.[0];
    return quote
      ? (quotes[quote.charCodeAt(0) - 0xe000] ?? "")
      : text.replace(/^[\s"'“”„«»:]+|[\s"'“”„«»,]+$/g, "").replace(/\s+/g, " ");
  };
  const found: Change[] = [];
  const isLook = (value: string) => coloursIn(plain(value)).colours.length > 0 && value.split(" ").length < 4;
  /** What a pattern has used up is not read again. */
  const take = (
    patterns: readonly RegExp[],
    make: (first: string, second: string, isQuoted: boolean) => Change | null,
  ) => {
    for (const pattern of patterns) {
      const match = pattern.exec(simple);
      const [first, second] = (match?.indices ?? []).slice(1).map((range) => (range ? given(...range) : ""));
      const change =
        match && first ? make(first, second ?? "", /[\uE000-\uE0FF]/.test(match[1] ?? "")) : null;
      if (!match || !change) continue;
      found.push(change);
      simple = `${simple.slice(0, match.index)};${" ".repeat(match[0].length - 1)}${simple.slice(match.index + match[0].length)}`;
      return true;
    }
    return false;
  };
  let lost: Change | null = null;
  const swapOf = (from: string, put: string, isQuoted: boolean): Change | null => {
    if (!put || new RegExp(`^${it}$`).test(plain(from))) return null;
    if (!isQuoted && (isLook(put) || hoursIn(put).length > 0 || pricesIn(put).length > 0)) return null;
    if (isQuoted || stands(html, from)) return replace(from, put);
    lost ??= from.split(" ").length < 5 ? replace(from, put) : null;
    return null;
  };
  take(headlines, (value) =>
    isLook(value) || has(plain(value), "larger") || has(plain(value), "smaller") ? null : headline(value),
  );
  for (const [detail, patterns] of details)
    take(patterns, (called, value) => (/\d|@|\p{L}/u.test(value) ? setDetail(detail, value, called) : null));
  while (take(turned, (put, from) => replace(from, put)) || take(swaps, swapOf));
  take(renames, (value) => (isLook(value) ? null : rename(value)));
  if (brief.hours.length > 0) found.push(setHours);

  let verb: Verb | null = null;
  let waiting: Part[] = [];
  let wasAll = false;
  const clauses = [
    ...simple.matchAll(
      /(?:(?![.;!?]+(?:\s|$)|\n|,\s|\s(?:and|und|et|y|then|dann|puis|luego|sowie)\s)[\s\S])+/g,
    ),
  ];
  for (const { 0: clause, index } of clauses) {
    const said = given(index, index + clause.length);
    const own = verbs.find((name) => has(clause, name));
    if (own || has(clause, "make")) verb = own ?? null;
    if (pricesIn(said).length > 0 && priceNamed(html, said)) {
      found.push(setPrice(said));
      continue;
    }
    const named = sectionsIn(html, clause, (from, until) => given(index + from, index + until)).filter(
      ({ name }) => name !== "hours" || brief.hours.length === 0,
    );
    const counted = countIn(clause, verb, named);
    if (counted) {
      found.push((page) => recount(page, counted.what, counted.called, counted.amount));
      continue;
    }
    const spot = spotIn(clause, named);
    const [what] = named;
    if (what && spot) found.push((page) => move(page, what, spot));
    else
      for (const one of named) {
        const { name } = one;
        if (verb === "remove") found.push((page) => remove(page, one));
        else if (verb && name) found.push((page) => add(page, name));
      }

    const { colours, uncoloured } = coloursIn(clause);
    const parts = partsIn(clause);
    for (const colour of colours) {
      const until = colour.at + (/^[^]*?(?=\S|$)/.exec(uncoloured.slice(colour.at))?.[0].length ?? 0);
      const word = given(index + colour.at, index + until);
      const isSecond: boolean = wasAll && parts.length === 0 && luminance(colour.hex) > 0.5;
      const near = parts.filter(({ at }) => at < colour.at).at(-1) ?? parts.find(({ at }) => at > colour.at);
      const part: Part = near?.part ?? (colour.ground || isSecond ? "background" : "all");
      for (const one of waiting.length > 0 && !near ? waiting : [...waiting, part])
        found.push((page) => recolour(page, one, colour.hex, word));
      wasAll = part === "all";
      waiting = [];
    }
    if (colours.length > 0) continue;
    if (named.length === 0 && !own) waiting = parts.map(({ part }) => part);
    found.push(...looksIn(clause));
  }
  return found.length === 0 && lost ? [lost] : found;
}

const verbs = ["remove", "add", "move"] as const;
type Verb = (typeof verbs)[number];

/** Where a clause names a section. */
type Place = Named & { readonly at: number; readonly until: number };

/** The sections that a clause names: by a heading of the page, or by what people call them. */
function sectionsIn(html: string, clause: string, given: (from: number, until: number) => string): Place[] {
  const headings = blocksOf(html).flatMap(({ title }): Place[] => {
    const words = title.length > 3 ? plain(title) : "";
    const at = words ? ` ${clause} `.search(new RegExp(`[^a-z]${literally(words)}[^a-z]`)) : -1;
    const own = (now: string) => blocksOf(now).find((block) => block.title === title) ?? null;
    return at < 0 ? [] : [{ at, until: at + words.length, name: null, called: title, find: own }];
  });
  const rows = [...sectionWords].map(([name, { any }]) => [name, any] as const);
  const words = [...rows, ["contact", heard.get("form")?.any ?? /(?!)/g] as const].flatMap(([name, any]) =>
    [...clause.matchAll(any)].map(({ index: at, 0: word }): Place => {
      const until = at + word.length;
      return { at, until, name, called: given(at, until), find: (now) => find(now, name) };
    }),
  );
  const all = [...headings, ...words].sort((a, b) => a.at - b.at || b.until - a.until);
  const isSaid = (one: Place, other: Place) =>
    one.at < other.until || (one.name !== null && one.name === other.name);
  return all.filter((one, at) => !all.slice(0, at).some((other) => isSaid(one, other)));
}

function spotIn(clause: string, [what, beside]: readonly Place[]): Spot | null {
  const between = what && beside ? clause.slice(what.until, beside.at) : "";
  if (beside && has(between, "before")) return { beside, after: false };
  if (beside && has(between, "after")) return { beside, after: true };
  return has(clause, "first") ? first : has(clause, "last") ? last : null;
}

const one = /(?<![a-z])(?:an?|one|another|eine?[nmr]?|une?|una?|otr[oa])(?![a-z])/;
const many = new RegExp(`(?<![\\w.,])(\\d{1,2}|${[...numberWords.keys()].join("|")})(?![\\w.,%])`);

/** How many of what: "two more products", "nur drei Kundenstimmen", "une question de moins". */
function countIn(clause: string, verb: Verb | null, named: readonly Named[]) {
  const listed = named.find(({ name }) => name !== null && isThing(name));
  const countable = [...countWords].find(([name, { any }]) => isThing(name) && clause.search(any) >= 0);
  const what = listed?.name ?? countable?.[0] ?? "";
  if (!isThing(what)) return null;
  const number = many.exec(clause)?.[1];
  const n = number ? (numberWords.get(number) ?? Number(number)) : 1;
  const isOne = verb === "remove" && countable && one.test(clause);
  const called = listed?.called ?? (countable && clause.match(countable[1].any)?.[0]) ?? what;
  const amount = (by: Amount["by"]) => ({ what, called, amount: { by, n } });
  if (has(clause, "fewer")) return amount("fewer");
  if (has(clause, "only") && number) return amount("only");
  if (has(clause, "more") && verb !== "remove") return amount("more");
  if (!number && !isOne) return null;
  return amount(verb === "remove" ? "fewer" : verb === "add" ? "more" : "only");
}

const partWords = [
  "header",
  "footer",
  "buttons",
  "links",
  "headings",
  "headline",
  "text",
  "background",
] as const;

function partsIn(clause: string): { part: Part; at: number }[] {
  const all = partWords.flatMap((name) =>
    [...clause.matchAll(heard.get(name)?.any ?? /(?!)/g)].map(({ index }) => ({
      part: name === "headline" ? ("headings" as const) : name,
      at: index,
    })),
  );
  // The background of the header is the header's.
  const whole = all.some(({ part }) => part !== "background" && part !== "text");
  return all.filter(({ part }) => !whole || part !== "background").sort((a, b) => a.at - b.at);
}

function looksIn(clause: string): Change[] {
  const tone = toneNames.find((name) => has(clause, name));
  const dark = clause.search(common.darkPage) >= 0;
  const size = has(clause, "larger") || (has(clause, "smaller") ? false : null);
  const round = has(clause, "round") || (has(clause, "square") ? false : null);
  const found: Change[] = [];
  if (tone) found.push((page) => retone(page, tone));
  else if (dark || clause.search(common.lightPage) >= 0) found.push((page) => darken(page, dark));
  if (size !== null) found.push((page) => (has(clause, "headline") ? resizeHeadline : resize)(page, size));
  if (round !== null) found.push((page) => corners(page, round));
  if (has(clause, "shorter")) found.push(shorten);
  return found;
}

export const asksToUndo = (request: string) => has(plain(request), "undo");
