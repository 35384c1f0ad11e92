import type { Expression, Pattern, PrivateIdentifier } from "acorn";
import { escape } from "../page/html.ts";
import type { Pair, SectionName } from "../texts/types.ts";
import { pricesIn } from "../understand/facts.ts";
import { made, type Made, type Page } from "./page.ts";
import { find, planOf } from "./parts.ts";
import {
  attribute,
  attributePlace,
  childrenOf,
  copied,
  type Cut,
  type Element,
  elementsOf,
  linesOf,
  named,
  place,
  seeScript,
  spliced,
  textsIn,
  tidy,
  within,
} from "./structure.ts";
import { say } from "./words.ts";

/** What there shall be of something: so many more or fewer, or exactly so many. */
export interface Amount {
  readonly by: "more" | "fewer" | "only";
  readonly n: number;
}

/** Where a page has what is counted: in these sections, or where code calls it so. */
const homes = {
  questions: [["faq"], /question|faq|quiz/i],
  plans: [["prices"], /plan|tier|pric/i],
  items: [["offers", "menu"], /item|task|todo|offer|dish|entr/i],
  posts: [[], /post|article|entr/i],
  projects: [["gallery"], /project|work|case|picture/i],
  products: [["offers"], /product|goods|offer/i],
  people: [["team"], /people|team|person|member/i],
  pairs: [[], /pair/i],
  testimonials: [["testimonials"], /testimonial|quote|review/i],
  team: [["team"], /team|people/i],
  faq: [["faq"], /question|faq/i],
  gallery: [["gallery"], /picture|photo|gallery/i],
  offers: [["offers"], /offer|service/i],
  prices: [["prices"], /plan|pric/i],
  menu: [["menu"], /dish|menu/i],
} as const satisfies Record<string, readonly [readonly SectionName[], RegExp]>;
export type Thing = keyof typeof homes;
export const isThing = (name: string): name is Thing => name in homes;

const shape = (element: Element) => `${element.tagName}.${attribute(element, "class") ?? ""}`;
const noList = /^(nav|form|svg|select|tr|p|h\d|head|figure|g|body|html|main|fieldset)$/;
const anEntry = /^(li|article|div|details|tr|section|figure|a|blockquote)$/;

/** Siblings of one shape: the entries of a list, whatever it is made of. */
function entriesIn(elements: readonly Element[]): Element[] {
  const groups = elements.flatMap((parent) => {
    const children = noList.test(parent.tagName) ? [] : childrenOf(parent);
    const first = children.find(({ tagName }) => anEntry.test(tagName));
    const alike = children.filter(
      (child) => first && shape(child) === shape(first) && textsIn(child).length > 0,
    );
    return alike.length > 1 ? [alike] : [];
  });
  return groups.sort((a, b) => b.length - a.length)[0] ?? [];
}

function listOf(html: string, what: Thing): Element[] {
  const [sections, called] = homes[what];
  const all = elementsOf(html);
  for (const name of sections) {
    const block = find(html, name);
    const inside = all.filter(
      (element) => block && place(element).from >= block.from && place(element).to <= block.to,
    );
    const entries = entriesIn(inside);
    if (entries.length > 1) return entries;
  }
  const body = all.find(({ tagName }) => tagName === "main") ?? all.find(({ tagName }) => tagName === "body");
  return entriesIn(
    (body ? within(body) : []).filter((parent) =>
      [parent, ...childrenOf(parent)].some((one) => called.test(named(one))),
    ),
  );
}

const goal = (now: number, { by, n }: Amount) =>
  Math.min(24, Math.max(1, by === "only" ? n : by === "more" ? now + n : now - n));

export function recount(page: Page, what: Thing, called: string, amount: Amount): Made {
  const { html } = page.code;
  const entries = listOf(html, what);
  if (entries.length < 2) return recountScript(page, what, called, amount);
  const n = goal(entries.length, amount);
  if (n === entries.length) return made(page, {}, "enough", { x: called, n });
  const gone = entries.slice(n).map((entry) => ({ ...linesOf(html, place(entry)), text: "" }));
  return made(page, { html: gone.length > 0 ? spliced(html, gone) : grown(page, entries, n) }, "counted", {
    x: called,
    n,
  });
}

/** The list with copies of its last entry, told apart by their ids and by texts of their own. */
function grown(page: Page, entries: readonly Element[], n: number): string {
  const { html } = page.code;
  const [before, last] = entries.slice(-2);
  if (!last || !before) return html;
  const { from, to } = place(last);
  const between = /^\s*$/.exec(html.slice(place(before).to, from))?.[0] ?? "\n";
  const copy = (_: unknown, at: number) =>
    between +
    copied(html, { from, to }, [...numbered(html, last, at), ...freshTexts(page, entries, last, at)]);
  const copies = Array.from({ length: n - entries.length }, copy);
  return spliced(html, [{ from: to, to, text: copies.join("") }]);
}

/** Ids of a copy, and what refers to them, go on counting. */
function numbered(html: string, entry: Element, at: number): Cut[] {
  const inside = [entry, ...within(entry)];
  const isId = (name: string, value: string) => name === "id" || (/^data-/.test(name) && /-\d+$/.test(value));
  const ids = inside.flatMap(({ attrs }) =>
    attrs.flatMap(({ name, value }) => (isId(name, value) ? [value] : [])),
  );
  const next = (id: string) => {
    const stem = id.replace(/-?\d+$/, "");
    let n = 2;
    while (html.includes(`${stem}-${n}"`) || html.includes(`${stem}${n}"`)) n++;
    return `${stem}-${n + at}`;
  };
  const renamed = (value: string) =>
    value.replace(/[^\s#]+/g, (part) => (ids.includes(part) ? next(part) : part));
  return inside.flatMap((element) =>
    element.attrs.flatMap(({ name, value }): Cut[] => {
      const where = attributePlace(html, element, name);
      const isReference = /^(id|for|href|headers|name|aria-|data-)/.test(name) && renamed(value) !== value;
      return where && isReference ? [{ ...where, text: renamed(value) }] : [];
    }),
  );
}

/** What else there is to say of the kind: texts of this model that the page does not have yet, else a neutral one. */
function freshTexts(page: Page, entries: readonly Element[], last: Element, at: number): Cut[] {
  const { words, topic } = planOf(page);
  const pools = [
    words.topics[topic].items,
    words.people,
    words.quotes,
    words.questions,
    words.softwareQuestions,
  ];
  const written = entries.map((entry) => textsIn(entry).map(({ value }) => tidy(value)));
  const isIn = (pair: Pair, texts: readonly string[]) => pair.every((text) => texts.includes(text));
  const pool = pools.find((pairs) => pairs.some((pair) => written.some((texts) => isIn(pair, texts)))) ?? [];
  const fresh = pool.filter(([first]) => !written.some((texts) => texts.includes(first)))[at];
  const own = written.find((texts) => pool.some((pair) => isIn(pair, texts))) ?? [];
  const pair = pool.find((one) => isIn(one, own));
  const texts = textsIn(last);
  const name = texts.findIndex(({ value }) => pricesIn(value).length === 0);
  const put: readonly (readonly [at: number, text: string])[] =
    fresh && pair
      ? pair.map((text, part) => [own.indexOf(text), fresh[part] ?? ""])
      : [[name, `${say(page.lang, "entry")} ${entries.length + at + 1}`]];
  return put.flatMap(([index, text]): Cut[] => {
    const node = texts[index];
    return node ? [{ ...place(node), text: escape(text) }] : [];
  });
}

/** A list in the script: it can be cut, and what more would stand in it this model does not know. */
function recountScript(page: Page, what: Thing, called: string, amount: Amount): Made {
  const { javascript } = page.code;
  let found: readonly Expression[] = [];
  const see = (
    name: Pattern | Expression | PrivateIdentifier,
    list: Pattern | Expression | null | undefined,
  ) => {
    const word = name.type === "Identifier" ? name.name : name.type === "Literal" ? String(name.value) : "";
    if (!homes[what][1].test(word) || list?.type !== "ArrayExpression") return;
    const elements = list.elements.filter((element) => element !== null && element.type !== "SpreadElement");
    if (elements.length > Math.max(1, found.length)) found = elements;
  };
  seeScript(javascript, {
    VariableDeclarator: ({ id, init }) => see(id, init),
    Property: ({ key, value }) => see(key, value),
  });
  const n = goal(found.length, amount);
  const [keep, last] = [found[n - 1], found.at(-1)];
  if (!keep || !last) return made(page, {}, found.length > 0 ? "scripted" : "uncounted", { x: called });
  if (n === found.length) return made(page, {}, "enough", { x: called, n });
  const cut = [{ from: keep.end, to: last.end, text: "" }];
  return made(page, { javascript: spliced(javascript, cut) }, "counted", { x: called, n });
}
