import { parse as parseScript } from "acorn";
import { simple, type SimpleVisitors } from "acorn-walk";
import { type DefaultTreeAdapterTypes as Tree, parse } from "parse5";
import { escape } from "../page/html.ts";

export type Element = Tree.Element;
export type Text = Tree.TextNode;

/** A piece of a text. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A piece with what shall stand in its place; everything outside of such pieces stays byte for byte. */
export interface Cut extends Range {
  readonly text: string;
}

export const spliced = (text: string, cuts: readonly Cut[]): string =>
  [...cuts]
    .sort((a, b) => b.from - a.from)
    .reduce((now, { from, to, text: put }) => now.slice(0, from) + put + now.slice(to), text);

/** A piece of a text with cuts that name places of the whole. */
export const copied = (text: string, { from, to }: Range, cuts: readonly Cut[]): string =>
  spliced(
    text.slice(from, to),
    cuts.map((cut) => ({ ...cut, from: cut.from - from, to: cut.to - from })),
  );

export const place = (node: Tree.ChildNode): Range => ({
  from: node.sourceCodeLocation?.startOffset ?? 0,
  to: node.sourceCodeLocation?.endOffset ?? 0,
});
export const isIn = (inner: Range, outer: Range) => inner.from >= outer.from && inner.to <= outer.to;

const isElement = (node: Tree.Node): node is Element => "tagName" in node;
export const childrenOf = (node: Tree.ParentNode): Element[] => node.childNodes.filter(isElement);

/** Every node below one, in the order of the page. Without recursion: markup may be nested deeper than the stack. */
function nodesIn(node: Tree.ParentNode): Tree.ChildNode[] {
  const found: Tree.ChildNode[] = [];
  const open = node.childNodes.toReversed();
  for (let next = open.pop(); next; next = open.pop()) {
    found.push(next);
    if ("childNodes" in next) for (const child of next.childNodes.toReversed()) open.push(child);
  }
  return found;
}
export const within = (node: Tree.ParentNode): Element[] => nodesIn(node).filter(isElement);

interface Read {
  readonly html: string;
  readonly root: Tree.Document;
  readonly elements: readonly Element[];
}
let last: Read | null = null;
/** One page is looked at many times between two changes. */
function read(html: string): Read {
  if (last?.html === html) return last;
  const root = parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false });
  return (last = { html, root, elements: within(root).filter((element) => element.sourceCodeLocation) });
}

/** Every element that the text itself names, in the order of the page. */
export const elementsOf = (html: string): readonly Element[] => read(html).elements;

/** The first element of one of these tags. */
export const firstOf = (html: string, ...tags: readonly string[]): Element | undefined =>
  tags.flatMap((tag) => elementsOf(html).find(({ tagName }) => tagName === tag) ?? [])[0];

export const attribute = (element: Element | undefined, name: string): string | null =>
  element?.attrs.find((item) => item.name === name)?.value ?? null;

/** The selectors that an element goes by. */
export const namesOf = (element: Element): string[] => [
  element.tagName,
  ...["id", "class"].flatMap((kind) =>
    (attribute(element, kind)?.match(/\S+/g) ?? []).map((name) => (kind === "id" ? "#" : ".") + name),
  ),
];

export const textOf = (node: Tree.ParentNode | undefined): string =>
  (node ? nodesIn(node) : []).map((one) => ("value" in one ? one.value : "")).join("");
export const tidy = (text: string) => text.replace(/\s+/g, " ").trim();

/** The texts below an element that are not empty. */
export const textsIn = (node: Tree.ParentNode): Text[] =>
  nodesIn(node).flatMap((one) => {
    const around = one.parentNode && "tagName" in one.parentNode ? one.parentNode.tagName : "";
    return "value" in one && one.value.trim() !== "" && !/^(script|style)$/.test(around) ? [one] : [];
  });

/** The value of an attribute as it is written, without its marks. */
export function attributePlace(html: string, element: Element, name: string): Range | null {
  const at = element.sourceCodeLocation?.attrs?.[name];
  const written = at && /^[^=]*=\s*(["']?)([\s\S]*)\1$/.exec(html.slice(at.startOffset, at.endOffset));
  if (!written) return null;
  const to = at.endOffset - (written[1] ?? "").length;
  return { from: to - (written[2] ?? "").length, to };
}

/** What stands between the tags of an element. */
export const insideOf = ({ sourceCodeLocation: at }: Element): Range | null =>
  at?.startTag && at.endTag ? { from: at.startTag.endOffset, to: at.endTag.startOffset } : null;

const spoken = ["aria-label", "alt", "title", "placeholder"];
/** What a page says of itself in its head; the rest of it is for machines. */
const told =
  /^(?:description|application-name|author|apple-mobile-web-app-title|(?:og|twitter):(?:title|description|site_name|image:alt))$/;

/** Where words of the page stand: its texts and the attributes that are read out or shown. */
const wordPlaces = (html: string): Range[] => [
  ...textsIn(read(html).root).map(place),
  ...elementsOf(html).flatMap((element) => {
    const kind = attribute(element, "name") ?? attribute(element, "property") ?? "";
    const names = element.tagName === "meta" && told.test(kind) ? ["content"] : spoken;
    return names.flatMap((name) => attributePlace(html, element, name) ?? []);
  }),
];

/** A text as it is written at the beginning of a place: what would end an attribute is written otherwise. */
export function writtenAt(html: string, { from }: Range, text: string): string {
  const before = html[from - 1];
  if (before === ">" || before === '"') return escape(text);
  return escape(text).replace(before === "'" ? /'/g : /['`=\s]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Where words of the page match, with others in their place. The page is gone through once, however long it is. */
export function reworded(html: string, pattern: RegExp, to: string): Cut[] {
  const places = wordPlaces(html).sort((a, b) => a.from - b.from);
  let at = 0;
  return foundIn(html, { from: 0, to: html.length }, pattern).flatMap((found): Cut[] => {
    while ((places[at]?.to ?? Infinity) < found.to) at++;
    const around = places[at];
    return around && isIn(found, around) ? [{ ...found, text: writtenAt(html, around, to) }] : [];
  });
}

const entities: Readonly<Record<string, string>> = {
  "&": "&(?:amp;)?",
  "<": "(?:<|&lt;)",
  ">": "(?:>|&gt;)",
  '"': '(?:"|&quot;)',
  "'": "(?:'|&#39;|&apos;)",
  "€": "(?:€|&euro;)",
};
/** A pattern for a text as it is written in markup or in a script. */
export const literally = (text: string): string =>
  text
    .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
    .replace(/[&<>"'€]/g, (sign) => entities[sign] ?? sign)
    .replace(/\s+/g, "(?:\\s|&nbsp;)+");

/** Letters of scripts that put no space between words. */
const unspaced = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}";
const bordered = new RegExp(`[^${unspaced}\\P{L}]|\\p{N}`, "u");

/** The same as a whole word. What stands before it is looked at last, so that a long page is searched fast. */
export function wordly(text: string): string {
  const [signs, own] = [[...text], literally(text)];
  const isWord = (sign: string | undefined) => bordered.test(sign ?? "");
  const before = isWord(signs[0]) ? "[\\p{L}\\p{N}]|" : "";
  const after = isWord(signs.at(-1)) ? "(?![\\p{L}\\p{N}])" : "";
  return `${own}(?<!(?:${before}&\\w*)${own})${after}`;
}

export const foundIn = (html: string, { from, to }: Range, pattern: RegExp): Range[] =>
  [...html.slice(from, to).matchAll(pattern)].map(({ 0: text, index }) => ({
    from: from + index,
    to: from + index + text.length,
  }));

/** The whole lines that a piece fills; the piece alone where it shares them. */
export function linesOf(html: string, { from, to }: Range): Range {
  const start = html.lastIndexOf("\n", from - 1) + 1;
  const end = html.indexOf("\n", to);
  const whole = html.slice(start, from).trim() === "" && end >= 0 && html.slice(to, end).trim() === "";
  return whole ? { from: start, to: end + 1 } : { from, to };
}

/** Sees the parts of a script; none where it cannot be read. */
export function seeScript(javascript: string, visitors: SimpleVisitors<unknown>): void {
  try {
    simple(parseScript(javascript, { ecmaVersion: "latest", sourceType: "module" }), visitors);
  } catch {
    // A script that cannot be read is left alone.
  }
}
