import { texts } from "../texts/index.ts";
import { langs, type SectionName, topics } from "../texts/types.ts";
import { pricesIn } from "../understand/facts.ts";
import { sectionWords } from "../understand/lexicon.ts";
import { plain } from "../understand/text.ts";
import {
  attribute,
  childrenOf,
  type Element,
  elementsOf,
  firstOf,
  isIn,
  namesOf,
  place,
  type Range,
  type Text,
  textOf,
  textsIn,
  tidy,
  within,
} from "./structure.ts";
import { heard } from "./words.ts";

/** A heading with all that belongs to it: the largest element around it without another heading of its rank. */
export interface Block extends Range {
  readonly title: string;
  /** Of the element, or of one in it or around it, by which links reach it. */
  readonly id: string | null;
  readonly rank: number;
}

const rankOf = ({ tagName }: Element) => (/^h[1-6]$/.test(tagName) ? Number(tagName[1]) : 0);

export function blocksOf(html: string): Block[] {
  const all = elementsOf(html);
  const linked = new Set(all.map((element) => attribute(element, "href")?.replace(/^#/, "")));
  const headings = all.filter((element) => rankOf(element) > 0);
  return headings.flatMap((heading): Block[] => {
    const rank = rankOf(heading);
    if (rank < 2 || !heading.parentNode) return [];
    const rivals = headings.filter((other) => other !== heading && rankOf(other) <= rank);
    const around = all.filter((element) => isIn(place(heading), place(element)));
    const block = around.find(
      (element) =>
        !/^(main|body|html)$/.test(element.tagName) &&
        !rivals.some((other) => isIn(place(other), place(element))),
    );
    const ids = [...(block ? [block, ...within(block)] : []), ...around.toReversed()].map((element) =>
      attribute(element, "id"),
    );
    const id = ids[0] ?? ids.find((one) => one && linked.has(one) && !/^(main|top)$/.test(one)) ?? null;
    const named = { title: tidy(textOf(heading)), id, rank };
    if (block && block !== heading) return [{ ...place(block), ...named }];
    // On a flat page what follows belongs to it, up to the next heading.
    const after = childrenOf(heading.parentNode).filter((next) => place(next).from > place(heading).from);
    const end = after.findIndex(
      (next) => rivals.includes(next) || /^(footer|script|section|main)$/.test(next.tagName),
    );
    const last = after.slice(0, end < 0 ? undefined : end).at(-1) ?? heading;
    return [{ from: place(heading).from, to: place(last).to, ...named }];
  });
}

/** A section by its id, else by the words of its heading. */
export function sectionOf(html: string, name: SectionName): Block | null {
  const own = elementsOf(html).find(
    (element) => attribute(element, "id") === name && !/^(h\d|a|input)$/.test(element.tagName),
  );
  const heading = own && within(own).find((element) => rankOf(element) > 0);
  if (own) return { ...place(own), id: name, title: tidy(textOf(heading)) || name, rank: 2 };
  const ours = langs.flatMap((lang) => {
    const { sections, topics: all } = texts[lang];
    const { title, nav } = sections[name];
    return [title, nav, ...(name === "offers" ? topics.map((topic) => all[topic].offers) : [])];
  });
  const blocks = blocksOf(html).sort((a, b) => a.rank - b.rank);
  const any = sectionWords.get(name)?.any ?? /(?!)/;
  return (
    blocks.find(({ title }) => ours.includes(title)) ??
    blocks.find(({ title }) => plain(title).search(any) >= 0) ??
    null
  );
}

/** The entries of the menu by the places of the page that they lead to. */
export function entriesOf(html: string): Map<string, Element> {
  const all = elementsOf(html)
    .filter(({ tagName }) => tagName === "nav")
    .flatMap(within);
  const links = all.filter((link) => attribute(link, "href")?.startsWith("#"));
  return new Map(
    links.map((link) => [
      attribute(link, "href")?.slice(1) ?? "",
      all.find((item) => item.tagName === "li" && item === link.parentNode) ?? link,
    ]),
  );
}

/** What can be counted: the sections where a page has it, and how code calls it elsewhere. */
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
export const calls = (what: Thing, name: string) => homes[what][1].test(name);

const noList = /^(nav|form|svg|select|tr|p|h\d|head|figure|g|body|html|main|fieldset)$/;
const anEntry = /^(li|article|div|details|tr|section|figure|a|blockquote)$/;
const shape = (element: Element) => `${element.tagName}.${attribute(element, "class") ?? ""}`;

/** Siblings of one shape: the entries of the longest list, whatever it is made of. */
function longestIn(elements: readonly Element[]): Element[] {
  const lists = elements.map((parent) => {
    const children = noList.test(parent.tagName) ? [] : childrenOf(parent);
    const first = children.find(({ tagName }) => anEntry.test(tagName));
    const alike = children.filter((child) => first && shape(child) === shape(first));
    // One alone is no list; and what is nested deep is not read again at every depth.
    return alike.length < 2 ? [] : alike.filter((child) => textsIn(child).length > 0);
  });
  return lists.sort((a, b) => b.length - a.length)[0] ?? [];
}

/** The entries of a list; fewer than two where the page has none of these things. */
export function listOf(html: string, what: Thing): Element[] {
  const sections = homes[what][0].flatMap((name) => sectionOf(html, name) ?? []);
  const inside = sections.map((section) =>
    longestIn(elementsOf(html).filter((element) => isIn(place(element), section))),
  );
  const body = firstOf(html, "main", "body");
  const named = (parent: Element) =>
    [parent, ...childrenOf(parent)].some((one) => calls(what, namesOf(one).slice(1).join(" ")));
  return inside.find((list) => list.length > 1) ?? longestIn((body ? within(body) : []).filter(named));
}

/** The rows of every list: what repeats in it, or its pairs of a term and what is said of it. */
export const rowsOf = (html: string): (Range & { readonly words: Text[] })[][] =>
  elementsOf(html)
    .filter(({ tagName }) => /^(dl|ul|ol|tbody)$/.test(tagName))
    .map((list) => {
      const cells = childrenOf(list);
      return cells.flatMap((cell, at) => {
        const row = cells.slice(at, at + (cell.tagName === "dt" ? 2 : 1));
        const { from } = place(cell);
        return cell.tagName === "dd"
          ? []
          : [{ from, to: place(row.at(-1) ?? cell).to, words: row.flatMap(textsIn) }];
      });
    });

/** What people change of a page by its name, with how links to it begin and how it is written. */
export const details = {
  phone: ["tel:", /(?:\+\d|\(?0\d)[\d\s()/.-]{5,}\d/],
  email: ["mailto:", /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/],
  address: null,
} as const;
export type Detail = keyof typeof details;

/** What stands on the page as a detail; null where nothing does. */
export function detailOf(html: string, kind: Detail): string | null {
  const all = elementsOf(html);
  const ways = details[kind];
  if (ways) {
    const [scheme, pattern] = ways;
    const link = all.find((element) => attribute(element, "href")?.startsWith(scheme));
    const texts = all.flatMap(textsIn).map(({ value }) => pattern.exec(value)?.[0]);
    return [tidy(textOf(link)), ...texts].find((text) => text && /\d|@/.test(text)) ?? null;
  }
  const labels = langs.map((lang) => plain(texts[lang].form.address));
  const label = all.findIndex(
    (one) => one.tagName === "dt" && labels.includes(plain(tidy(textOf(one))).replace(":", "")),
  );
  const own = firstOf(html, "address") ?? (label < 0 ? undefined : all[label + 1]);
  return tidy((own && textsIn(own)[0]?.value) ?? "") || null;
}

/** What the page prices by the name that a request gives it; null where it prices nothing of that name. */
export function pricedBy(html: string, request: string): { node: Text; label: string } | null {
  const wordsOf = (text: string) =>
    plain(text)
      .replaceAll("'", "")
      .match(/[a-z]{3,}/g) ?? [];
  const said = wordsOf(plain(request).replace(heard.pricing, " ").replace(heard.make, " "));
  const isOf = (word: string, words: readonly string[]) =>
    words.some((other) => other.startsWith(word.slice(0, Math.max(4, word.length - 2))));
  const body = firstOf(html, "main", "body");
  let best: { node: Text; label: string; score: number } | null = null;
  let before: string[] = [];
  for (const node of body ? textsIn(body) : []) {
    const isPrice = pricesIn(node.value).length > 0;
    if (!isPrice || /\p{L}{4,}/u.test(node.value)) before.push(node.value);
    if (!isPrice) continue;
    for (const label of before.slice(-4)) {
      const words = wordsOf(label.split(/[:–—]/)[0] ?? label);
      const both = words.filter((word) => isOf(word, said)).length;
      // One word in common names it no more than another: all of one side must be on the other.
      const isNamed = both > 0 && (both === words.length || said.every((word) => isOf(word, words)));
      const score = both / Math.sqrt(words.length + 1);
      if (isNamed && words.length < 8 && score > (best?.score ?? 0))
        best = { node, label: tidy(label), score };
    }
    before = [];
  }
  return best;
}
