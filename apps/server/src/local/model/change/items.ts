import type { Expression, Pattern, PrivateIdentifier } from "acorn";
import { escape } from "../page/html.ts";
import type { Pair } from "../texts/types.ts";
import { pricesIn } from "../understand/facts.ts";
import { calls, listOf, type Thing } from "./find.ts";
import { type Change, made, type Page } from "./page.ts";
import { planOf } from "./sections.ts";
import {
  attribute,
  attributePlace,
  copied,
  type Cut,
  type Element,
  linesOf,
  place,
  seeScript,
  spliced,
  textsIn,
  tidy,
  within,
  writtenAt,
} from "./structure.ts";
import { say } from "./words.ts";

/** What there shall be of something: so many more or fewer, or exactly so many. */
export interface Amount {
  readonly by: "more" | "fewer" | "only";
  readonly n: number;
}
const goal = (now: number, { by, n }: Amount) =>
  Math.min(24, Math.max(1, by === "only" ? n : by === "more" ? now + n : now - n));

export const recount =
  (what: Thing, x: string, amount: Amount): Change =>
  (page) => {
    const { html, javascript } = page.code;
    const entries = listOf(html, what);
    const coded = entries.length > 1 ? [] : codedList(javascript, what);
    const now = Math.max(coded.length, entries.length);
    if (now < 2 && coded.length === 0) return made(page, {}, "uncounted", { x });
    const n = goal(now, amount);
    if (n === now) return made(page, {}, "enough", { x, n });
    if (coded.length === 0) {
      const gone = entries.slice(n).map((entry) => ({ ...linesOf(html, place(entry)), text: "" }));
      return made(page, { html: n > now ? grown(page, entries, n) : spliced(html, gone) }, "counted", {
        x,
        n,
      });
    }
    // A list in the script can be cut; what more would stand in it this model does not know.
    const [keep, last] = [coded[n - 1], coded.at(-1)];
    if (!keep || !last) return made(page, {}, "scripted", { x });
    const cut = { from: keep.end, to: last.end, text: "" };
    return made(page, { javascript: spliced(javascript, [cut]) }, "counted", { x, n });
  };

/** The longest list in the script that is called so. */
function codedList(javascript: string, what: Thing): readonly Expression[] {
  let found: readonly Expression[] = [];
  const see = (name: Pattern | Expression | PrivateIdentifier, list: Pattern | Expression | null = null) => {
    const word = name.type === "Identifier" ? name.name : name.type === "Literal" ? String(name.value) : "";
    if (!calls(what, word) || list?.type !== "ArrayExpression") return;
    const elements = list.elements.filter((element) => element !== null && element.type !== "SpreadElement");
    if (elements.length > Math.max(1, found.length)) found = elements;
  };
  seeScript(javascript, {
    VariableDeclarator: ({ id, init }) => see(id, init ?? null),
    Property: ({ key, value }) => see(key, value),
  });
  return found;
}

/** The list with copies of its last entry, told apart by their ids and by texts of their own. */
function grown(page: Page, entries: readonly Element[], n: number): string {
  const { html } = page.code;
  const [before, last] = entries.slice(-2);
  if (!last || !before) return html;
  const { from, to } = place(last);
  const between = /^\s*$/.exec(html.slice(place(before).to, from))?.[0] ?? "\n";
  const copies = Array.from({ length: n - entries.length }, (_, at) =>
    copied(html, { from, to }, [...numbered(html, last, at), ...freshTexts(page, entries, last, at)]),
  );
  return spliced(html, [{ from: to, to, text: copies.map((copy) => between + copy).join("") }]);
}

/** Ids of a copy, and what refers to them, go on counting. */
function numbered(html: string, entry: Element, at: number): Cut[] {
  const all = [entry, ...within(entry)].flatMap((element) =>
    element.attrs.map(({ name, value }) => ({ element, name, value })),
  );
  // Radio buttons of one name are one question.
  const isId = ({ element, name, value }: (typeof all)[number]) =>
    name === "id" ||
    (/^data-/.test(name) && /-\d+$/.test(value)) ||
    (name === "name" && attribute(element, "type") === "radio");
  const ids = all.filter(isId).map(({ value }) => value);
  const next = (id: string) => {
    const stem = id.replace(/-?\d+$/, "");
    let n = 2;
    while (html.includes(`${stem}-${n}"`) || html.includes(`${stem}${n}"`)) n++;
    return `${stem}-${n + at}`;
  };
  return all.flatMap(({ element, name, value }): Cut[] => {
    const where = /^(id|for|href|headers|name|aria-|data-)/.test(name) && attributePlace(html, element, name);
    const text = value.replace(/[^\s#]+/g, (part) => (ids.includes(part) ? next(part) : part));
    return where && text !== value ? [{ ...where, text: writtenAt(html, where, text) }] : [];
  });
}

/** What else there is to say of the kind: texts of this model that the page does not have yet, else a neutral one. */
function freshTexts(page: Page, entries: readonly Element[], last: Element, at: number): Cut[] {
  const { words, topic } = planOf(page);
  const { people, quotes, questions, softwareQuestions } = words;
  const written = entries.map((entry) => textsIn(entry).map(({ value }) => tidy(value)));
  const isIn = (pair: Pair) => written.findIndex((texts) => pair.every((text) => texts.includes(text)));
  const pools = [words.topics[topic].items, people, quotes, questions, softwareQuestions];
  const pool = pools.find((pairs) => pairs.some((pair) => isIn(pair) >= 0)) ?? [];
  const fresh = pool.filter(([first]) => !written.some((texts) => texts.includes(first)))[at];
  const pair = pool.find((one) => isIn(one) >= 0);
  const own = pair ? (written[isIn(pair)] ?? []) : [];
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
