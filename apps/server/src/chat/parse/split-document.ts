import type { Code, CodeFile } from "@roseram/db";
import { html as html5 } from "parse5";
import { parse as parseCss } from "postcss";
import { type Element, isElement, readTree, Unreadable } from "../gate/html-tree.ts";

/*
 * A model that knows nothing of our three files writes one page with its styles and its script inside. Here these become
 * styles.css and script.js. The page must do exactly what it did, so a part is moved only where that is certain, and the
 * rest of the text stays as it is, byte for byte: places are taken from the parser, nothing is written anew.
 */

/** A piece of the page's text that is to be replaced. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** An element with raw text: where it stands, and where its text does. */
interface Block {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly movable: boolean;
}

/**
 * The page as three files. `css` and `javascript` are "" where nothing was moved: the page had nothing that could be, or
 * links that file already. Splitting the result again changes nothing.
 *
 * - Styles: the `<style>` elements that follow each other with no other style sheet in between, so that the order of the
 *   rules stays what it was; of several such rows the longest. Those with attributes (media, title, nonce) stay.
 * - Script: one classic inline `<script>`, the longest, and its file is loaded at the same place. Two scripts in one file
 *   would share "use strict", their names and their first error, so the others stay; so do modules, JSON and external ones.
 */
export function splitDocument(html: string): Code {
  const elements = elementsOf(html);
  if (hasBase(elements)) return { html, css: "", javascript: "" };
  const styles = links(elements, "css").ours ? [] : styleRow(html, elements);
  const script = links(elements, "javascript").ours ? null : longestScript(html, elements);
  const [first, ...others] = styles;
  const changes: Change[] = others.map((style) => ({ ...wholeLine(html, style), text: "" }));
  if (first) changes.push({ ...first, text: LINK.css });
  if (script) changes.push({ ...script, text: LINK.javascript });
  return {
    html: applied(html, changes),
    css: styles
      .map(({ text }) => fileText(text, /\\\r?\n/))
      .filter((text) => text !== "")
      .join("\n"),
    javascript: script ? fileText(script.text, /`|\\\r?\n/) : "",
  };
}

/**
 * The page with links to the files that came beside it. Its author may have called them otherwise ("style.css") or have
 * forgotten to link them: the only local link of the kind is made to name ours; without any, ours is put into the head. A
 * page that links several is left alone, for which of them is meant cannot be known; so is one that is not there.
 */
export function linkFiles(html: string, files: readonly CodeFile[]): string {
  if (html.trim() === "") return html;
  const elements = elementsOf(html);
  if (elements.length === 0 || hasBase(elements)) return html;
  const changes = files.flatMap((file) => {
    if (file === "html") return [];
    const { ours, local } = links(elements, file);
    if (ours || local.length > 1) return [];
    const [other] = local;
    return other ? [renamed(other, file)] : added(html, elements, file);
  });
  return applied(html, changes);
}

const PATH = { css: "styles.css", javascript: "script.js" } as const satisfies Partial<
  Record<CodeFile, string>
>;
const LINK = {
  css: `<link rel="stylesheet" href="${PATH.css}">`,
  javascript: `<script src="${PATH.javascript}"></script>`,
} as const satisfies Partial<Record<CodeFile, string>>;

/** The document's own elements, in order; those in templates are not its own. None of a page that is too intricate to read. */
function elementsOf(html: string): readonly Element[] {
  try {
    return readTree(html).visits.flatMap(({ node, inTemplate }) =>
      isElement(node) && !inTemplate ? [node] : [],
    );
  } catch (error) {
    if (error instanceof Unreadable) return [];
    throw error;
  }
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

/** A page that says where its addresses begin would look for our files there. */
const hasBase = (elements: readonly Element[]) =>
  elements.some((element) => element.tagName === "base" && attribute(element, "href") !== undefined);

const relOf = (element: Element) => (attribute(element, "rel") ?? "").toLowerCase().split(/\s+/);

interface Link {
  readonly element: Element;
  readonly attribute: "href" | "src";
}

/** Whether the page links our file of the kind, and its links to other files beside it. */
function links(
  elements: readonly Element[],
  file: "css" | "javascript",
): { ours: boolean; local: readonly Link[] } {
  const name = file === "css" ? "href" : "src";
  const own = elements.filter((element) =>
    file === "css"
      ? element.tagName === "link" && relOf(element).includes("stylesheet")
      : element.tagName === "script",
  );
  const paths = own.map((element) => ({ element, path: localPath(attribute(element, name)) }));
  return {
    ours: paths.some(({ path }) => path === PATH[file]),
    local: paths.flatMap(({ element, path }) => (path === null ? [] : [{ element, attribute: name }])),
  };
}

/** "./styles.css?v=2" is styles.css; null for nothing, and for what lies on another host. */
function localPath(address: string | undefined): string | null {
  const path = (address ?? "").trim().replace(/[?#].*$/s, "");
  if (path === "" || path.startsWith("//") || /^[a-z][a-z0-9+.-]*:/i.test(path)) return null;
  return path.replace(/^(?:\.?\/)+/, "");
}

function renamed(link: Link, file: "css" | "javascript"): Change {
  const place = link.element.sourceCodeLocation?.attrs?.[link.attribute];
  const at = place?.startOffset ?? 0;
  return { from: at, to: place?.endOffset ?? at, text: `${link.attribute}="${PATH[file]}"` };
}

/** A new link, before the end of the head; the script waits for the page, as one at its end would have. */
function added(html: string, elements: readonly Element[], file: "css" | "javascript"): readonly Change[] {
  const placeOf = (name: string) => elements.find(({ tagName }) => tagName === name)?.sourceCodeLocation;
  const at =
    placeOf("head")?.endTag?.startOffset ??
    placeOf("body")?.startTag?.startOffset ??
    placeOf("html")?.startTag?.endOffset ??
    /^\s*<!doctype[^>]*>/i.exec(html)?.[0].length ??
    0;
  const link = file === "css" ? LINK.css : `<script src="${PATH.javascript}" defer></script>`;
  return [{ from: at, to: at, text: `${link}${html.includes("\r\n") ? "\r\n" : "\n"}` }];
}

/** The longest row of inline styles that one style sheet can stand for. */
function styleRow(html: string, elements: readonly Element[]): readonly Block[] {
  const rows: Block[][] = [[]];
  for (const element of elements) {
    const isStyle = element.tagName === "style";
    if (!isStyle && !(element.tagName === "link" && relOf(element).includes("stylesheet"))) continue;
    const block = isStyle ? blockOf(html, element) : null;
    if (!block?.movable || !/^(?:text\/css)?$/i.test(attribute(element, "type") ?? "")) {
      rows.push([]);
      continue;
    }
    // These rules count only at the beginning of a style sheet.
    if (/@(?:import|charset|namespace)/i.test(block.text)) rows.push([]);
    rows.at(-1)?.push(block);
    // What has no end would swallow the next one.
    if (!isWholeCss(block.text)) rows.push([]);
  }
  return longest(rows, (row) => row.reduce((sum, { text }) => sum + text.trim().length, 0)) ?? [];
}

function isWholeCss(css: string): boolean {
  try {
    parseCss(css);
    return true;
  } catch {
    return false;
  }
}

/** The longest inline script that does not ask where it stands. */
function longestScript(html: string, elements: readonly Element[]): Block | null {
  const scripts = elements
    .filter(({ tagName }) => tagName === "script")
    .filter((element) => /^(?:(?:text|application)\/javascript)?$/i.test(attribute(element, "type") ?? ""))
    .map((element) => blockOf(html, element))
    .filter((block) => block !== null)
    .filter(({ movable, text }) => movable && !/currentScript|document\s*\.\s*write/.test(text));
  return longest(scripts, ({ text }) => text.trim().length);
}

function blockOf(html: string, element: Element): Block | null {
  const place = element.sourceCodeLocation;
  if (!place?.startTag || !place.endTag) return null;
  return {
    from: place.startOffset,
    to: place.endOffset,
    text: html.slice(place.startTag.endOffset, place.endTag.startOffset),
    // The styles of a picture count in the page's order too, but belong to the picture.
    movable: element.namespaceURI === html5.NS.HTML && element.attrs.every(({ name }) => name === "type"),
  };
}

/** The first of the longest; null if there is nothing in any. */
function longest<T>(candidates: readonly T[], length: (candidate: T) => number): T | null {
  let best: T | null = null;
  for (const candidate of candidates)
    if (length(candidate) > (best === null ? 0 : length(best))) best = candidate;
  return best;
}

/** The element with its line, if it has one to itself. */
function wholeLine(html: string, { from, to }: Block): { from: number; to: number } {
  const before = /(?:^|\n)([ \t]*)$/.exec(html.slice(Math.max(0, from - 200), from));
  const after = /^[ \t]*\r?\n/.exec(html.slice(to, to + 200));
  if (!before || !after) return { from, to };
  return { from: from - (before[1] ?? "").length, to: to + after[0].length };
}

/** The text as a file: without the indentation it had in the page, unless that may be part of a string. */
function fileText(text: string, strings: RegExp): string {
  const body = text.replace(/^[ \t]*\r?\n/, "").trimEnd();
  if (body === "") return "";
  if (strings.test(body)) return `${body}\n`;
  const lines = body.split("\n");
  const indents = lines.filter((line) => line.trim() !== "").map((line) => /^[ \t]*/.exec(line)?.[0] ?? "");
  const shared = indents.reduce((a, b) => {
    let end = 0;
    while (end < a.length && a[end] === b[end]) end += 1;
    return a.slice(0, end);
  });
  return `${lines.map((line) => (line.startsWith(shared) ? line.slice(shared.length) : line.trimStart())).join("\n")}\n`;
}

function applied(html: string, changes: readonly Change[]): string {
  let text = "";
  let at = 0;
  for (const change of [...changes].sort((a, b) => a.from - b.from)) {
    text += html.slice(at, change.from) + change.text;
    at = change.to;
  }
  return text + html.slice(at);
}
