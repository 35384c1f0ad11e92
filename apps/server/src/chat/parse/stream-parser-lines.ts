import type { CodeFile } from "@roseram/db";

/* What a line of an answer says by itself. The state machine that reads them in order is stream-parser.ts. */

export const FILE_OF_PATH: Readonly<Record<string, CodeFile>> = {
  "index.html": "html",
  "styles.css": "css",
  "script.js": "javascript",
};
const FILE_OF_LANGUAGE: Readonly<Record<string, CodeFile>> = {
  html: "html",
  htm: "html",
  css: "css",
  js: "javascript",
  mjs: "javascript",
  javascript: "javascript",
};
/** Words that stand where a language would and name none. */
const NO_LANGUAGE = /^(?:|file|filename|path|title|name|text|txt|plain|plaintext|code)$/;

/** A longer line is neither a fence nor a section marker: bounds what is held back. */
export const FENCE_LIMIT = 160;
export const SECTION_LIMIT = 64;
/** So much of a fence's beginning is looked at to tell what it is. */
const HEAD_LIMIT = 256;

export interface Fence {
  readonly char: "`" | "~";
  readonly length: number;
}

const FENCE = /^ {0,3}(?:(`{3,})[ \t]*([^`\r\n]*)|(~{3,})[ \t]*([^\r\n]*))\r?\n?$/;
const FENCE_BEGUN = /^ {0,3}(?:`{0,2}|~{1,2}|`{3,}[^`\n]*|~{3,}[^\n]*)$/;

/** Whether the beginning of a line may still become a fence. */
export function mayBeFence(head: string): boolean {
  return head.length < FENCE_LIMIT && FENCE_BEGUN.test(head);
}

export function fenceOpening(line: string): { readonly fence: Fence; readonly info: string } | null {
  const found = line.length > FENCE_LIMIT || !beginsLikeFence(line) ? null : FENCE.exec(line);
  if (!found) return null;
  const marks = found[1] ?? found[3] ?? "";
  const info = (found[2] ?? found[4] ?? "").trim();
  return { fence: { char: found[1] ? "`" : "~", length: marks.length }, info };
}

/** Spares almost every line the expression. */
function beginsLikeFence(line: string): boolean {
  let at = 0;
  while (at < 3 && line.charCodeAt(at) === 0x20) at += 1;
  const first = line.charCodeAt(at);
  return first === 0x60 || first === 0x7e;
}

/** As in CommonMark: the same character, at least as often, and nothing else. */
export function closesFence(fence: Fence, line: string): boolean {
  const found = fenceOpening(line);
  return found !== null && found.info === "" && outlasts(found.fence, fence);
}

/** Whether a bare line of the one would close the other. */
export function outlasts(one: Fence, other: Fence): boolean {
  return one.char === other.char && one.length >= other.length;
}

export interface FenceName {
  /** What the fence holds, as far as its language or its path tell. */
  readonly kind: CodeFile | null;
  /** True when it names one of our paths. */
  readonly named: boolean;
  /** The path that it names, when that is none of ours. */
  readonly stranger: string | null;
}

const PATH = /^(?:[\w.@-]*\/)*[\w@-][\w@.-]*\.[a-z]{1,5}$/i;
/** What may stand before a path in a line that is only its name, besides Markdown and list numbers. */
const BEFORE_NAME = /^(?:file|filename|name|path|datei|fichier|archivo|[-+]|\d{1,2}\.?)$/i;

/** How a fence is named: in its info string, or by the line above it if that is nothing but a path. */
export function fenceNameOf(info: string, lineAbove: string): FenceName {
  const words = info.split(/[\s"'=:;,(){}]+/).filter((word) => word !== "");
  const first = (/^[a-z]/i.test(info) ? words[0] : undefined) ?? "";
  const language = PATH.test(first) ? "" : first.toLowerCase();
  const kind = FILE_OF_LANGUAGE[language] ?? null;
  const path = words.find((word) => PATH.test(word)) ?? pathAlone(lineAbove);
  if (path === undefined) return { kind, named: false, stranger: null };
  const bare = path.replace(/^(?:\.?\/)+/, "").toLowerCase();
  const byPath = FILE_OF_PATH[bare] ?? null;
  const byEnding = FILE_OF_LANGUAGE[bare.slice(bare.lastIndexOf(".") + 1)] ?? null;
  // A diff of styles.css is no style sheet.
  const agrees = kind === null ? NO_LANGUAGE.test(language) : kind === byEnding;
  if (!agrees) return { kind: null, named: false, stranger: null };
  return { kind: byEnding, named: byPath !== null, stranger: byPath === null ? path : null };
}

/** The path that a line is the name of: `### 2. **File: styles.css**`, not a sentence with a path in it. */
function pathAlone(line: string): string | undefined {
  if (line.length > FENCE_LIMIT) return undefined;
  const words = line
    .split(/[\s#>*`"'():]+/)
    .map((word) => word.replace(/^_+|_+$/g, ""))
    .filter((word) => word !== "" && !BEFORE_NAME.test(word));
  const [path] = words;
  return words.length === 1 && path !== undefined && PATH.test(path) ? path : undefined;
}

export type Head = "document" | "sections" | "other";

// A comment ends at its first end, so that there is one way to read a row of them.
const DOCUMENT = /^\s*(?:<!--(?:(?!-->).)*-->\s*)*<(?:!doctype\s+html|html[\s>])/is;
const SECTIONS = /^\s*<{5,9} ?SEARCH/i;
/** Every beginning of what the two above match, and little else. */
const UNDECIDED =
  /^\s*(?:<!--(?:(?!-->).)*-->\s*)*(?:<!--(?:(?!-->).)*|<[!a-z-]{0,8}\s*[a-z]{0,4}|<{1,9} ?[a-z]{0,6})?$/is;

/**
 * What the first characters in a fence are the beginning of; null while that is open. No more than the limit is looked
 * at, however much has arrived: else it would depend on how the stream was cut.
 */
export function headOf(text: string): Head | null {
  const head = text.slice(0, HEAD_LIMIT);
  if (head.length < HEAD_LIMIT && UNDECIDED.test(head)) return null;
  if (SECTIONS.test(head)) return "sections";
  return DOCUMENT.test(head) ? "document" : "other";
}

export interface SectionMarker {
  readonly marker: "search" | "divider" | "replace";
  readonly length: number;
}

const SECTION = /^(?:(<{5,9}) ?SEARCH:?|(={5,9})|(>{5,9}) ?REPLACE:?)[ \t]*\r?\n?$/i;

/** The line of an edit that begins, divides or ends a section whose SEARCH line had so many brackets. */
export function sectionMarker(line: string, brackets: number): SectionMarker | null {
  const found = line.length > SECTION_LIMIT ? null : SECTION.exec(line);
  if (!found) return null;
  if (found[1]) return { marker: "search", length: found[1].length };
  if (found[3]) return { marker: "replace", length: found[3].length };
  const length = found[2]?.length ?? 0;
  return length === 7 || length === brackets ? { marker: "divider", length } : null;
}
