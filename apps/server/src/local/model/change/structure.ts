import { parse as parseScript } from "acorn";
import { simple, type SimpleVisitors } from "acorn-walk";
import { type DefaultTreeAdapterTypes as Tree, parse, parseFragment } from "parse5";
import postcss, { type Declaration, type Root } from "postcss";
import { literal } from "../page/html.ts";

export type Element = Tree.Element;

/** A piece of a text with what shall stand in its place; everything outside of such pieces stays byte for byte. */
export interface Cut {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export const spliced = (text: string, cuts: readonly Cut[]): string =>
  [...cuts]
    .sort((a, b) => b.from - a.from)
    .reduce((now, { from, to, text: put }) => now.slice(0, from) + put + now.slice(to), text);

/** A piece of a text with cuts that name places of the whole. */
export const copied = (
  text: string,
  { from, to }: { from: number; to: number },
  cuts: readonly Cut[],
): string =>
  spliced(
    text.slice(from, to),
    cuts.map((cut) => ({ ...cut, from: cut.from - from, to: cut.to - from })),
  );

export const place = (node: Tree.ChildNode): { from: number; to: number } => ({
  from: node.sourceCodeLocation?.startOffset ?? 0,
  to: node.sourceCodeLocation?.endOffset ?? 0,
});

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

export const attribute = (element: Element | undefined, name: string): string | null =>
  element?.attrs.find((item) => item.name === name)?.value ?? null;

/** The names that an element goes by in styles and scripts. */
export const named = (element: Element): string =>
  ["class", "id", "role", "type"].map((name) => attribute(element, name) ?? "").join(" ");

export const textOf = (node: Tree.Node): string =>
  "value" in node ? node.value : "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
export const tidy = (text: string) => text.replace(/\s+/g, " ").trim();

/** The texts below an element that are not empty. */
export const textsIn = (node: Tree.ParentNode): Tree.TextNode[] =>
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
export function attributePlace(
  html: string,
  element: Element,
  name: string,
): { from: number; to: number } | null {
  const at = element.sourceCodeLocation?.attrs?.[name];
  const written = at && /^[^=]*=\s*(["']?)([\s\S]*)\1$/.exec(html.slice(at.startOffset, at.endOffset));
  if (!written) return null;
  const to = at.endOffset - (written[1] ?? "").length;
  return { from: to - (written[2] ?? "").length, to };
}

const spoken = ["content", "aria-label", "alt", "title", "placeholder"];

/** Where words of the page stand: its texts and the attributes that are read out or shown. */
export function wordPlaces(html: string): { from: number; to: number }[] {
  const root = rootOf(html);
  return [
    ...textsIn(root).map(place),
    ...within(root).flatMap((element) => spoken.flatMap((name) => attributePlace(html, element, name) ?? [])),
  ].filter(({ from, to }) => to > from);
}

/** Where a pattern stands in markup, which may spell a letter as an entity. */
export function foundIn(html: string, { from, to }: { from: number; to: number }, pattern: RegExp): Cut[] {
  const places: number[] = [];
  let text = "";
  for (const unit of html.slice(from, to).matchAll(/&(?:#\w+|\w+);|[\s\S]/g)) {
    const letters = unit[0].length === 1 ? unit[0] : textOf(parseFragment(unit[0]));
    for (let at = 0; at < letters.length; at++) places.push(from + unit.index);
    text += letters;
  }
  places.push(to);
  return [...text.matchAll(pattern)].map((match) => ({
    from: places[match.index] ?? from,
    to: places[match.index + match[0].length] ?? to,
    text: match[0],
  }));
}

/** A heading with all that belongs to it: the largest element around it without another heading of its rank. */
export interface Block {
  readonly from: number;
  readonly to: number;
  readonly title: string;
  /** Of the element, or of one in it, by which links reach it. */
  readonly id: string | null;
  readonly rank: number;
}

const rankOf = ({ tagName }: Element) => (/^h[1-6]$/.test(tagName) ? Number(tagName[1]) : 0);

export function blocksOf(html: string): Block[] {
  const all = elementsOf(html);
  const headings = all.filter((element) => rankOf(element) > 0);
  const linked = new Set(all.map((element) => attribute(element, "href")?.replace(/^#/, "")));
  const idOf = (block: Element) => {
    const around: Element[] = [];
    for (let up = block.parentNode; up && isElement(up); up = up.parentNode) around.push(up);
    const ids = [...within(block), ...around].flatMap((element) => attribute(element, "id") ?? []);
    return attribute(block, "id") ?? ids.find((id) => linked.has(id) && !/^(main|top)$/.test(id)) ?? null;
  };
  return headings.flatMap((heading): Block[] => {
    const rank = rankOf(heading);
    const rivals = headings.filter((other) => other !== heading && rankOf(other) <= rank).map(place);
    const isAlone = (node: Element) =>
      !rivals.some(({ from, to }) => from >= place(node).from && to <= place(node).to);
    let block = heading;
    for (
      let up = heading.parentNode;
      up && isElement(up) && !/^(main|body|html)$/.test(up.tagName) && isAlone(up);
      up = up.parentNode
    )
      block = up;
    const named = { title: tidy(textOf(heading)), id: idOf(block), rank };
    if (rank < 2 || !heading.parentNode) return [];
    if (block !== heading) return [{ ...place(block), ...named }];
    // On a flat page what follows belongs to it, up to the next heading.
    const after = childrenOf(heading.parentNode).filter((next) => place(next).from > place(heading).from);
    const next = after.findIndex(
      (element) =>
        (rankOf(element) > 0 && rankOf(element) <= rank) ||
        /^(footer|script|section|main)$/.test(element.tagName),
    );
    const last = (next < 0 ? after : after.slice(0, next)).at(-1) ?? heading;
    return [{ from: place(heading).from, to: place(last).to, ...named }];
  });
}

/** The whole lines that a piece fills; the piece alone where it shares them. */
export function linesOf(
  html: string,
  { from, to }: { from: number; to: number },
): { from: number; to: number } {
  const start = html.lastIndexOf("\n", from - 1) + 1;
  const end = html.indexOf("\n", to);
  const whole = html.slice(start, from).trim() === "" && end >= 0 && html.slice(to, end).trim() === "";
  return whole ? { from: start, to: end + 1 } : { from, to };
}

export function styles(css: string): Root {
  try {
    return postcss.parse(css);
  } catch {
    return postcss.root();
  }
}

/** A declaration's value in the text. */
export function valuePlace(declaration: Declaration): { from: number; to: number } {
  const from =
    (declaration.source?.start?.offset ?? 0) +
    declaration.prop.length +
    (declaration.raws.between ?? ":").length;
  return { from, to: from + (declaration.raws.value?.raw ?? declaration.value).length };
}

/** The custom properties of a page by their names. */
export function tokensOf(css: string): Map<string, Declaration> {
  const found = new Map<string, Declaration>();
  styles(css).walkDecls(/^(--|color-scheme$)/, (declaration) => {
    if (
      declaration.parent?.type === "rule" &&
      "selector" in declaration.parent &&
      /(^|,\s*)(:root|html)$/.test(String(declaration.parent.selector))
    )
      found.set(declaration.prop.replace(/^--/, ""), declaration);
  });
  return found;
}

export const withRule = (css: string, rule: string): string => `${css.trimEnd()}\n\n${rule}\n`.trimStart();

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
  const put = (from: number, end: number, before: string, text: string, written: string) =>
    before !== text && cuts.push({ from, to: end, text: written });
  seeScript(javascript, {
    Literal({ start, end, value }) {
      const text = typeof value === "string" ? value.replace(pattern, () => to) : "";
      if (typeof value === "string") put(start, end, value, text, literal(text));
    },
    TemplateElement({ start, end, value: { raw } }) {
      const text = raw.replace(pattern, () => to.replace(/[`\\]|\$\{/g, "\\$&"));
      put(start, end, raw, text, text);
    },
  });
  return cuts;
}
