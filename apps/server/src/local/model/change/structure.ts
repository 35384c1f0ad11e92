import { parse as parseScript } from "acorn";
import { simple, type SimpleVisitors } from "acorn-walk";
import { type DefaultTreeAdapterTypes as Tree, parse } from "parse5";
import { literal } from "../page/html.ts";

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
export const within = (node: Tree.ParentNode): Element[] =>
  childrenOf(node).flatMap((element) => [element, ...within(element)]);

let last: { readonly html: string; readonly root: Tree.Document } | null = null;
/** One page is looked at many times between two changes. */
const rootOf = (html: string) =>
  (last?.html === html
    ? last
    : (last = { html, root: parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false }) })
  ).root;

/** Every element that the text itself names, in the order of the page. */
export const elementsOf = (html: string): Element[] =>
  within(rootOf(html)).filter((element) => element.sourceCodeLocation);

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

export const textOf = (node: Tree.Node | undefined): string =>
  !node
    ? ""
    : "value" in node
      ? node.value
      : "childNodes" in node
        ? node.childNodes.map(textOf).join("")
        : "";
export const tidy = (text: string) => text.replace(/\s+/g, " ").trim();

/** The texts below an element that are not empty. */
export const textsIn = (node: Tree.ParentNode): Text[] =>
  node.childNodes.flatMap((child) =>
    isElement(child)
      ? /^(script|style|template)$/.test(child.tagName)
        ? []
        : textsIn(child)
      : "value" in child && child.value.trim() !== ""
        ? [child]
        : [],
  );

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

const spoken = ["content", "aria-label", "alt", "title", "placeholder"];

/** Where words of the page stand: its texts and the attributes that are read out or shown. */
export const wordPlaces = (html: string): Range[] => [
  ...textsIn(rootOf(html)).map(place),
  ...elementsOf(html).flatMap((element) =>
    spoken.flatMap((name) => attributePlace(html, element, name) ?? []),
  ),
];

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

/** The same as a whole word. */
export const wordly = (text: string): string =>
  `(?<![\\p{L}\\p{N}]|&\\w*)${literally(text)}(?![\\p{L}\\p{N}])`;

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

/** The texts of a script that hold a pattern, with another in its place. */
export function quotedIn(javascript: string, pattern: RegExp, to: string): Cut[] {
  const cuts: Cut[] = [];
  seeScript(javascript, {
    Literal({ start, end, value }) {
      if (typeof value === "string" && value.search(pattern) >= 0)
        cuts.push({ from: start, to: end, text: literal(value.replace(pattern, () => to)) });
    },
    TemplateElement({ start, end, value: { raw } }) {
      const text = raw.replace(pattern, () => to.replace(/[`\\]|\$\{/g, "\\$&"));
      cuts.push({ from: start, to: end, text });
    },
  });
  return cuts;
}
