import { type DefaultTreeAdapterTypes as Tree, defaultTreeAdapter, parse, parseFragment } from "parse5";
import type { Selection } from "../chat/selection.ts";

type Element = Tree.Element;
type Node = Tree.ChildNode;

// A preview's page runs scripts, but the tree it is counted in was read without them: <noscript> holds elements there.
const options = { sourceCodeLocationInfo: true, scriptingEnabled: false } as const;

const isElement = (node: Node): node is Element => defaultTreeAdapter.isElementNode(node);
const elementsIn = (nodes: readonly Node[]): Element[] => nodes.filter(isElement);
const attribute = (element: Element, name: string): string | null =>
  element.attrs.find((one) => one.name === name)?.value ?? null;

/** The elements of a page in the order of its document, those inside of templates left out: as a browser counts them. */
const inOrder = (nodes: readonly Node[]): Element[] =>
  elementsIn(nodes).flatMap((element) => [element, ...inOrder(element.childNodes)]);

/**
 * The element that a browser counts as the nth of this page. Null if the two do not read the page alike to the last
 * tag: then no number can be trusted.
 */
const elementAt = (html: string, nth: number): { element: Element; all: readonly Element[] } | null => {
  const all = inOrder(parse(html, options).childNodes);
  const counted = [...new DOMParser().parseFromString(html, "text/html").querySelectorAll("*")];
  if (counted.length !== all.length) return null;
  if (counted.some((one, index) => one.localName !== all[index]?.tagName)) return null;
  const element = all[nth];
  return element ? { element, all } : null;
};

const plainName = /^[a-z][\w-]{0,60}$/i;
const plainTag = /^[a-z][\w-]{0,60}$/i;
const PATH = 12;

/** A way down from the nearest ancestor with an id of its own, or from the body: readable, and one element alone. */
const selectorOf = (element: Element, all: readonly Element[]): string | null => {
  const parts: string[] = [];
  let at: Element | null = element;
  while (at && parts.length < PATH) {
    const one: Element = at;
    if (!plainTag.test(one.tagName)) return null;
    const id = attribute(one, "id");
    if (
      id !== null &&
      plainName.test(id) &&
      all.filter((other) => attribute(other, "id") === id).length === 1
    ) {
      parts.unshift(`${one.tagName}#${id}`);
      break;
    }
    const parent: Element | null = one.parentNode && "tagName" in one.parentNode ? one.parentNode : null;
    const alike = parent
      ? elementsIn(parent.childNodes).filter((other) => other.tagName === one.tagName)
      : [];
    parts.unshift(alike.length > 1 ? `${one.tagName}:nth-of-type(${alike.indexOf(one) + 1})` : one.tagName);
    at = one.tagName === "body" || one.tagName === "head" ? null : parent;
  }
  const selector = parts.join(" > ");
  return selector.length <= 300 ? selector : null;
};

/** Where the nth element of a page stands in its html; null if it is not written there, as `<tbody>` may be. */
export const selectionAt = (html: string, nth: number, tag: string): Selection | null => {
  const found = elementAt(html, nth);
  const place = found?.element.sourceCodeLocation;
  if (!found || !place || found.element.tagName.toLowerCase() !== tag.toLowerCase()) return null;
  const selector = selectorOf(found.element, found.all);
  return selector === null ? null : { selector, lines: { from: place.startLine, to: place.endLine } };
};

/** A text that can be changed in place: where it stands, and what it reads. */
export interface SourceText {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Their text is not what one sees of them, or has lines of its own. */
const notAText = /^(?:script|style|title|textarea|option|pre|noscript|template|svg|math)$/;

/** The one plain text of the nth element of a page, exactly as it is written; null where it has none. */
export const textAt = (html: string, nth: number): SourceText | null => {
  const found = elementAt(html, nth);
  if (!found || notAText.test(found.element.tagName)) return null;
  const [only, more] = found.element.childNodes;
  const place = only?.sourceCodeLocation;
  if (!only || more || !defaultTreeAdapter.isTextNode(only) || !place) return null;
  const { startOffset: from, endOffset: to } = place;
  // A text may have been put together from more than one place: what is written there must read exactly so by itself.
  const raw = html.slice(from, to);
  return !/<[a-z/!?]/i.test(raw) && read(raw) === only.value ? { from, to, text: only.value } : null;
};

/** What a piece of html reads, if it is text alone. */
const read = (written: string): string | null => {
  const [only, more] = parseFragment(written, { scriptingEnabled: false }).childNodes;
  return only && !more && defaultTreeAdapter.isTextNode(only) ? only.value : null;
};

/** A character as it is read, and as it is written; a run of white space is one. */
interface Piece {
  readonly read: string;
  readonly written: string;
}
const SPACE = /[\t\n\f\r ]+/g;
const written = /&(?:#\d+|#x[\da-f]+|[a-z\d]+);|[\t\n\f\r ]+|[\s\S]/giu;

const piecesOf = (raw: string): readonly Piece[] => {
  const pieces = (raw.match(written) ?? []).map((one): Piece => ({
    written: one,
    read: /^[\t\n\f\r ]/.test(one) ? " " : one.length > 1 && one.startsWith("&") ? (read(one) ?? one) : one,
  }));
  const whole = pieces.map((piece) => piece.read).join("");
  // References without their semicolon are rare, and read by what follows them: then the whole text is written anew.
  return whole === read(raw)?.replace(SPACE, " ") ? pieces : [];
};

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const NBSP = "\u00a0";
/** In a field, browsers write a space that would not be seen as one that cannot break. */
const alike = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && (a === b || (a === " " && b === NBSP));

/** The same text with other words: what is unchanged at its two ends stays as it was written, entities included. */
export const rewritten = (raw: string, words: string): string => {
  const lead = /^[\t\n\f\r ]*/.exec(raw)?.[0] ?? "";
  const trail = /[\t\n\f\r ]*$/.exec(raw.slice(lead.length))?.[0] ?? "";
  const before = piecesOf(raw.slice(lead.length, raw.length - trail.length));
  // A control character cannot be written in html, and nobody has typed one.
  const after = [
    ...words
      .replace(/[\0-\x08\x0b\x0e-\x1f\x7f]/g, "")
      .replace(SPACE, " ")
      .replace(/^[ \u00a0]+|[ \u00a0]+$/g, ""),
  ];
  let head = 0;
  while (head < before.length && alike(before[head]?.read, after[head])) head += 1;
  let tail = 0;
  while (
    tail < Math.min(before.length, after.length) - head &&
    alike(before[before.length - 1 - tail]?.read, after[after.length - 1 - tail])
  )
    tail += 1;
  const middle = after
    .slice(head, after.length - tail)
    .join("")
    .replaceAll(NBSP, " ")
    .replace(/ +/g, " ");
  const kept = (pieces: readonly Piece[]) => pieces.map((piece) => piece.written).join("");
  const [first, last] = [before.slice(0, head), before.slice(before.length - tail)];
  // A bare ampersand or bracket could begin something else with what now follows it.
  const beginning = kept(first).replace(/[&<]$/, escaped);
  const inside = beginning + escaped(middle) + kept(last);
  const wanted = [...first.map((piece) => piece.read), middle, ...last.map((piece) => piece.read)].join("");
  const whole = inside === "" || read(inside)?.replace(SPACE, " ") === wanted ? inside : escaped(wanted);
  return lead + whole + trail;
};

/** A page with other words in the nth element's text; null if that does not read `before` any more. */
export const withText = (html: string, nth: number, before: string, words: string): string | null => {
  const found = textAt(html, nth);
  if (!found || found.text.replace(/\r\n?/g, "\n") !== before.replace(/\r\n?/g, "\n")) return null;
  return (
    html.slice(0, found.from) + rewritten(html.slice(found.from, found.to), words) + html.slice(found.to)
  );
};
