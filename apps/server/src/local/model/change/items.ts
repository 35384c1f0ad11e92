import { escape } from "../page/html.ts";
import type { Pair, SectionName } from "../texts/types.ts";
import type { Countable } from "../understand/brief.ts";
import { pricesIn } from "../understand/facts.ts";
import { plain } from "../understand/text.ts";
import { type Change, made, type Page } from "./page.ts";
import { find, planOf } from "./parts.ts";
import {
  attribute,
  attributePlace,
  childrenOf,
  type Cut,
  type Element,
  elementsOf,
  linesOf,
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
const homes: Record<Countable, readonly [sections: readonly SectionName[], called: RegExp]> = {
  questions: [["faq"], /question|faq|quiz/i],
  plans: [["prices"], /plan|tier|pric/i],
  items: [["offers", "menu"], /item|task|todo|offer|dish|entr/i],
  posts: [[], /post|article|entr/i],
  projects: [["gallery"], /project|work|case|picture/i],
  products: [["offers"], /product|goods|offer/i],
  people: [["team"], /people|team|person|member/i],
  minutes: [[], /(?!)/],
  pairs: [[], /pair/i],
};

const shape = (element: Element) => `${element.tagName}.${attribute(element, "class") ?? ""}`;

/** Siblings of one shape: the entries of a list, whatever it is made of. */
function entriesIn(elements: readonly Element[]): Element[] {
  const groups = elements.flatMap((parent) => {
    if (/^(nav|form|svg|select|tr|p|h\d|head|figure|g|body|html|main|fieldset)$/.test(parent.tagName))
      return [];
    const children = childrenOf(parent);
    const first = children.find(({ tagName }) =>
      /^(li|article|div|details|tr|section|figure|a|blockquote)$/.test(tagName),
    );
    const alike = first
      ? children.filter((child) => shape(child) === shape(first) && textsIn(child).length > 0)
      : [];
    return alike.length > 1 ? [alike] : [];
  });
  return groups.sort((a, b) => b.length - a.length)[0] ?? [];
}

function listOf({ code: { html } }: Page, what: Countable | SectionName): Element[] {
  const [sections, called] = what in homes ? homes[what as Countable] : [[what as SectionName], /(?!)/];
  const all = elementsOf(html);
  for (const name of sections) {
    const block = find(html, name);
    const entries = block
      ? entriesIn(all.filter((element) => place(element).from >= block.from && place(element).to <= block.to))
      : [];
    if (entries.length > 1) return entries;
  }
  const names = (element: Element) =>
    `${attribute(element, "class") ?? ""} ${attribute(element, "id") ?? ""}`;
  const body = all.find(({ tagName }) => tagName === "main") ?? all.find(({ tagName }) => tagName === "body");
  return entriesIn(
    (body ? within(body) : []).filter(
      (parent) => called.test(names(parent)) || childrenOf(parent).some((child) => called.test(names(child))),
    ),
  );
}

const goal = (now: number, { by, n }: Amount) =>
  Math.min(24, Math.max(1, by === "only" ? n : by === "more" ? now + n : now - n));

export const recount =
  (what: Countable | SectionName, called: string, amount: Amount): Change =>
  (page) => {
    const entries = listOf(page, what);
    if (entries.length < 2) return recountScript(page, what, called, amount);
    const n = goal(entries.length, amount);
    if (n === entries.length) return made(page, page.code, "enough", { x: called, n });
    const { html } = page.code;
    const next =
      n < entries.length
        ? spliced(
            html,
            entries.slice(n).map((entry) => ({ ...linesOf(html, place(entry)), text: "" })),
          )
        : grown(page, entries, n, what);
    return made(page, { ...page.code, html: next }, "counted", { x: called, n });
  };

/** The list with copies of its last entry, told apart by their ids and by texts of their own. */
function grown(page: Page, entries: readonly Element[], n: number, what: Countable | SectionName): string {
  const { html } = page.code;
  const last = entries.at(-1);
  const before = entries.at(-2);
  if (!last || !before) return html;
  const { from, to } = place(last);
  const between = html.slice(place(before).to, from);
  const copies = Array.from({ length: n - entries.length }, (_, at) => {
    const cuts: Cut[] = [...numbered(html, last, at), ...freshTexts(page, entries, what, at)];
    return spliced(
      html.slice(from, to),
      cuts.map((cut) => ({ ...cut, from: cut.from - from, to: cut.to - from })),
    );
  });
  return spliced(html, [
    { from: to, to, text: copies.map((copy) => `${/^\s*$/.test(between) ? between : "\n"}${copy}`).join("") },
  ]);
}

/** Ids of a copy, and what refers to them, go on counting. */
function numbered(html: string, entry: Element, at: number): Cut[] {
  const inside = [entry, ...within(entry)];
  const isId = (name: string, value: string) => name === "id" || (/^data-/.test(name) && /-\d+$/.test(value));
  const ids = new Set(
    inside.flatMap((element) =>
      element.attrs.flatMap(({ name, value }) => (isId(name, value) ? [value] : [])),
    ),
  );
  const next = (id: string) => {
    const stem = id.replace(/-?\d+$/, "");
    let n = 2;
    while (html.includes(`${stem}-${n}"`) || html.includes(`${stem}${n}"`)) n++;
    return `${stem}-${n + at}`;
  };
  return inside.flatMap((element) =>
    element.attrs.flatMap(({ name, value }): Cut[] => {
      const where = attributePlace(html, element, name);
      const parts = value.split(" ");
      return where &&
        /^(id|for|href|headers|name|aria-|data-)/.test(name) &&
        parts.some((part) => ids.has(part.replace(/^#/, "")))
        ? [
            {
              ...where,
              text: parts
                .map((part) => (ids.has(part.replace(/^#/, "")) ? part.replace(/[^#]+/, next) : part))
                .join(" "),
            },
          ]
        : [];
    }),
  );
}

/** What else there is to say of the kind: texts of this model that the page does not have yet, else a neutral one. */
function freshTexts(
  page: Page,
  entries: readonly Element[],
  what: Countable | SectionName,
  at: number,
): Cut[] {
  const { words, topic } = planOf(page);
  const pools: readonly (readonly Pair[])[] = [
    words.topics[topic].items,
    words.people,
    words.quotes,
    words.questions,
    words.softwareQuestions,
  ];
  const written = entries.map((entry) => textsIn(entry).map(({ value }) => tidy(value)));
  const pool =
    pools.find((pairs) =>
      pairs.some((pair) => written.some((texts) => pair.every((text) => texts.includes(text)))),
    ) ?? [];
  const fresh = pool.filter((pair) => !written.some((texts) => texts.includes(pair[0])))[at];
  const known = pool.flatMap((pair) =>
    written.flatMap((texts) =>
      pair.every((text) => texts.includes(text)) ? [pair.map((text) => texts.indexOf(text))] : [],
    ),
  )[0];
  const last = entries.at(-1);
  const texts = last ? textsIn(last) : [];
  const neutral = `${say(page.lang, "entry")} ${entries.length + at + 1}`;
  const places = fresh && known ? known : [texts.findIndex(({ value }) => pricesIn(value).length === 0)];
  return places.flatMap((index, part): Cut[] => {
    const node = texts[index];
    return node
      ? [{ ...place(node), text: escape((fresh && known ? fresh[part] : neutral) ?? neutral) }]
      : [];
  });
}

/** A list in the script: it can be cut, and what more would stand in it this model does not know. */
function recountScript(
  page: Page,
  what: Countable | SectionName,
  called: string,
  amount: Amount,
): ReturnType<Change> {
  const pattern = what in homes ? homes[what as Countable][1] : new RegExp(what, "i");
  const { javascript } = page.code;
  let found: readonly { readonly start: number; readonly end: number }[] = [];
  const see = (name: string, list: { readonly type: string } | null | undefined) => {
    if (
      !pattern.test(plain(name)) ||
      list?.type !== "ArrayExpression" ||
      !("elements" in list) ||
      !Array.isArray(list.elements)
    )
      return;
    const elements: { start: number; end: number; type: string }[] = list.elements.filter(
      (element) => element !== null,
    );
    if (elements.length > Math.max(1, found.length) && new Set(elements.map(({ type }) => type)).size === 1)
      found = elements;
  };
  seeScript(javascript, {
    VariableDeclarator: ({ id, init }) => see(id.type === "Identifier" ? id.name : "", init),
    Property: ({ key, value }) =>
      see(key.type === "Identifier" ? key.name : key.type === "Literal" ? String(key.value) : "", value),
  });
  const n = goal(found.length, amount);
  const [keep, last] = [found[n - 1], found.at(-1)];
  if (!keep || !last)
    return made(page, page.code, found.length > 0 ? "scripted" : "uncounted", { x: called });
  if (n === found.length) return made(page, page.code, "enough", { x: called, n });
  return made(
    page,
    { ...page.code, javascript: spliced(javascript, [{ from: keep.end, to: last.end, text: "" }]) },
    "counted",
    { x: called, n },
  );
}
