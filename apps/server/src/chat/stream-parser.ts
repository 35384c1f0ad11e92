import type { CodeFile } from "@roseram/db";

/*
 * Turns a model's answer, as it arrives, into prose, files and edits.
 *
 *   prose for the person
 *   @@roseram:<nonce> file path="index.html"
 *   raw bytes, nothing escaped
 *   @@roseram:<nonce> edit path="styles.css"
 *   <<<<<<< SEARCH
 *   old lines
 *   =======
 *   new lines
 *   >>>>>>> REPLACE
 *   @@roseram:<nonce> end
 *
 * A marker is a whole line, so only the head of a line that may still become one is held back; everything
 * else is passed on at once. What is emitted is a function of the whole text, never of how it was cut.
 *
 * Small models answer in fenced blocks instead. Those are read as files only where they can be nothing else:
 * a fence that names its path, a whole html document, or css and js after such a document in the same answer.
 * Once a marker of ours was seen, fences are prose.
 */

export type ParserEvent =
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "open"; readonly file: CodeFile }
  | { readonly type: "code"; readonly file: CodeFile; readonly text: string }
  | { readonly type: "edit"; readonly file: CodeFile; readonly search: string; readonly replace: string }
  | { readonly type: "close"; readonly file: CodeFile }
  /** A block that cannot be used: its path is none of the three, or an edit has no sections as agreed. */
  | { readonly type: "problem"; readonly problem: "path" | "edit"; readonly detail: string };

export interface ParserEnd {
  readonly events: readonly ParserEvent[];
  /** The file whose block was still open. */
  readonly open: CodeFile | null;
  /** True when every block was closed, the last one by its end marker (or closing fence). */
  readonly complete: boolean;
  readonly blocks: number;
}

export interface StreamParser {
  push(chunk: string | Uint8Array): readonly ParserEvent[];
  finish(): ParserEnd;
}

const FILE_OF_PATH: Readonly<Record<string, CodeFile>> = {
  "index.html": "html",
  "styles.css": "css",
  "script.js": "javascript",
};
const FILE_OF_LANGUAGE: Readonly<Record<string, CodeFile>> = {
  html: "html",
  htm: "html",
  css: "css",
  js: "javascript",
  javascript: "javascript",
};

/** A longer line is content, whatever it begins with: bounds what is held back. */
const MARKER_LIMIT = 512;
const FENCE_OPEN = /^( {0,3})(`{3,})[ \t]*([A-Za-z]*)[ \t]*([^`\r\n]*)\r?\n?$/;
const FENCE_MAY_OPEN = /^ {0,3}(?:`{0,2}|`{3,}[^`\n]*)$/;
const DOCUMENT_HEAD = /^\s{0,256}<(?:!doctype\s{1,32}html|html[\s>])/i;
const DOCUMENT_MAY_HEAD = /^\s{0,256}(?:<[!a-z]{0,8}\s{0,32}[a-z]{0,4})?$/i;
const PATH_IN_TEXT = /(?:^|[\s"'`*_=:(/])(index\.html|styles\.css|script\.js)(?=$|[\s"'`*_:)},])/;
const PATH_LINE =
  /^[\s#>*_`"'-]*(?:file(?:name)?:?\s*)?[`*_"']*(index\.html|styles\.css|script\.js)[\s:*_`"']*$/i;

type State =
  | { readonly in: "prose" }
  | { readonly in: "file"; readonly file: CodeFile }
  | { readonly in: "skipped" }
  | {
      readonly in: "edit";
      readonly file: CodeFile;
      part: "between" | "search" | "replace";
      search: string;
      replace: string;
    }
  | { readonly in: "fenced-file"; readonly file: CodeFile; readonly ticks: number }
  | { readonly in: "fenced-prose"; readonly ticks: number }
  /** An html fence without a path: a file if a document begins, prose if not. */
  | { readonly in: "fence-head"; readonly opening: string; readonly ticks: number; head: string };

export function createStreamParser(options: { nonce: string; fences: boolean }): StreamParser {
  const marker = `@@roseram:${options.nonce} `;
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  let carry = ""; // a high surrogate whose other half may be in the next chunk
  let state: State = { in: "prose" };
  let line = ""; // the head of the current line, while it may become a marker
  let holding = true; // false: the rest of this line is content
  let proseLine = ""; // what a fence may be named by: the last line of prose that is not blank
  let currentProseLine = "";
  let marked = false;
  let ended = false;
  let blocks = 0;
  let fencedDocument = false;
  let events: ParserEvent[] = [];

  return {
    push(chunk) {
      events = [];
      consume(wellFormed(typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true }), false));
      return events;
    },
    finish() {
      events = [];
      consume(wellFormed(decoder.decode(), true));
      if (holding && line !== "" && !cutMarker(line)) lineDone(line);
      if (state.in === "fence-head") headDecided(state, false);
      const open =
        state.in === "file" || state.in === "fenced-file" || state.in === "edit" ? state.file : null;
      return { events, open, blocks, complete: open === null && ended };
    },
  };

  /** U+0000 and lone surrogates become U+FFFD; a pair that was cut between two chunks stays whole. */
  function wellFormed(text: string, last: boolean): string {
    let whole = carry + text;
    carry = "";
    const end = whole.charCodeAt(whole.length - 1);
    if (!last && end >= 0xd800 && end <= 0xdbff) {
      carry = whole.slice(-1);
      whole = whole.slice(0, -1);
    }
    return whole.toWellFormed().replaceAll("\0", "\uFFFD");
  }

  function consume(text: string): void {
    let from = 0;
    while (from < text.length) {
      const newline = text.indexOf("\n", from);
      const to = newline < 0 ? text.length : newline + 1;
      const piece = text.slice(from, to);
      from = to;
      if (holding) {
        line += piece;
        if (newline >= 0) lineDone(line);
        else if (!mayBeMarker(line)) {
          holding = false;
          const held = line;
          line = "";
          content(held);
        }
      } else {
        content(piece);
        if (newline >= 0) holding = true;
      }
    }
  }

  /** A whole line (with its end, unless the text ended) that was held from its start. */
  function lineDone(whole: string): void {
    line = "";
    holding = true;
    if (directive(whole) || fence(whole)) return;
    content(whole);
  }

  function mayBeMarker(head: string): boolean {
    if (state.in === "edit") return true; // an edit's lines are taken whole
    if (head.length > MARKER_LIMIT) return false;
    if (head.length < marker.length ? marker.startsWith(head) : head.startsWith(marker)) return true;
    if (state.in === "prose") return options.fences && !marked && FENCE_MAY_OPEN.test(head);
    if ("ticks" in state) return /^ {0,3}`*[ \t]*\r?$/.test(head);
    return false;
  }

  /** The text ended inside what would have become a marker: it is nobody's content. */
  function cutMarker(rest: string): boolean {
    if (rest.length > MARKER_LIMIT || directiveOf(rest)) return false;
    return rest.startsWith(marker) || marker.startsWith(rest);
  }

  function directiveOf(whole: string): { verb: "file" | "edit" | "end"; path: string } | null {
    if (whole.length > MARKER_LIMIT || !whole.startsWith(marker)) return null;
    const rest = whole.slice(marker.length).trim();
    if (rest === "end") return { verb: "end", path: "" };
    const block = /^(file|edit)\s+path=(["']?)([^"']*)\2$/.exec(rest);
    return block ? { verb: block[1] === "file" ? "file" : "edit", path: block[3] ?? "" } : null;
  }

  /** Acts on a marker line; false when the line is content. */
  function directive(whole: string): boolean {
    const found = directiveOf(whole);
    if (!found) return false;
    marked = true;
    closeBlock();
    if (found.verb === "end") {
      // An end without a block closes nothing, and says nothing about blocks to come.
      ended = blocks > 0;
      return true;
    }
    ended = false;
    blocks += 1;
    const file = FILE_OF_PATH[found.path];
    if (!file) {
      events.push({ type: "problem", problem: "path", detail: found.path });
      state = { in: "skipped" };
    } else if (found.verb === "file") {
      openFile(file, { in: "file", file });
    } else {
      state = { in: "edit", file, part: "between", search: "", replace: "" };
    }
    return true;
  }

  function openFile(file: CodeFile, next: State): void {
    events.push({ type: "open", file });
    state = next;
  }

  function closeBlock(): void {
    if (state.in === "fence-head") headDecided(state, false);
    if (state.in === "edit" && state.part !== "between")
      events.push({ type: "problem", problem: "edit", detail: state.search });
    if (state.in === "file" || state.in === "fenced-file" || state.in === "edit")
      events.push({ type: "close", file: state.file });
    state = { in: "prose" };
  }

  /** Acts on the opening or closing line of a fenced block; false when the line is content. */
  function fence(whole: string): boolean {
    if ("ticks" in state) {
      const closing = /^ {0,3}(`{3,})[ \t]*\r?\n?$/.exec(whole);
      if (!closing || (closing[1] ?? "").length < state.ticks) return false;
      if (state.in === "fence-head") headDecided(state, false);
      if (state.in === "fenced-file") {
        closeBlock();
        ended = true;
      } else {
        state = { in: "prose" };
        prose(whole);
      }
      return true;
    }
    if (state.in !== "prose" || !options.fences || marked || whole.length > MARKER_LIMIT) return false;
    const opening = FENCE_OPEN.exec(whole);
    if (!opening) return false;
    const ticks = (opening[2] ?? "").length;
    const language = (opening[3] ?? "").toLowerCase();
    const info = `${opening[3] ?? ""}${opening[4] ?? ""}`;
    const path =
      PATH_IN_TEXT.exec(` ${info}`)?.[1] ??
      PATH_IN_TEXT.exec(opening[4] ?? "")?.[1] ??
      PATH_LINE.exec(proseLine)?.[1];
    const named = path === undefined ? undefined : FILE_OF_PATH[path.toLowerCase()];
    const byLanguage = FILE_OF_LANGUAGE[language];
    if (named) openFenced(named, ticks);
    else if (byLanguage === "html") state = { in: "fence-head", opening: whole, ticks, head: "" };
    else if (byLanguage && fencedDocument) openFenced(byLanguage, ticks);
    else {
      state = { in: "fenced-prose", ticks };
      prose(whole);
    }
    return true;
  }

  function openFenced(file: CodeFile, ticks: number): void {
    blocks += 1;
    ended = false;
    if (file === "html") fencedDocument = true;
    openFile(file, { in: "fenced-file", file, ticks });
  }

  /** The first characters of an html fence told whether it is a document; what was held is passed on. */
  function headDecided(held: Extract<State, { in: "fence-head" }>, isDocument: boolean): void {
    if (isDocument) openFenced("html", held.ticks);
    else {
      state = { in: "fenced-prose", ticks: held.ticks };
      prose(held.opening);
    }
    if (held.head !== "") content(held.head);
  }

  function content(text: string): void {
    switch (state.in) {
      case "prose":
      case "fenced-prose":
        return prose(text);
      case "file":
      case "fenced-file":
        return code(state.file, text);
      case "edit":
        return editLine(state, text);
      case "fence-head":
        state.head += text;
        if (DOCUMENT_HEAD.test(state.head)) headDecided(state, true);
        else if (!DOCUMENT_MAY_HEAD.test(state.head)) headDecided(state, false);
        return;
      case "skipped":
        return;
    }
  }

  function prose(text: string): void {
    for (const [index, part] of text.split("\n").entries()) {
      if (index > 0) {
        if (currentProseLine.trim() !== "") proseLine = currentProseLine;
        currentProseLine = "";
      }
      if (currentProseLine.length < MARKER_LIMIT)
        currentProseLine = (currentProseLine + part.slice(0, MARKER_LIMIT)).slice(0, MARKER_LIMIT);
    }
    const last = events.at(-1);
    if (last?.type === "text") events[events.length - 1] = { type: "text", text: last.text + text };
    else if (text !== "") events.push({ type: "text", text });
  }

  function code(file: CodeFile, text: string): void {
    const last = events.at(-1);
    if (last?.type === "code" && last.file === file)
      events[events.length - 1] = { type: "code", file, text: last.text + text };
    else if (text !== "") events.push({ type: "code", file, text });
  }

  function editLine(edit: Extract<State, { in: "edit" }>, whole: string): void {
    const bare = whole.trimEnd();
    if (edit.part === "between") {
      if (bare === "<<<<<<< SEARCH") edit.part = "search";
      else if (bare !== "") events.push({ type: "problem", problem: "edit", detail: bare.slice(0, 200) });
    } else if (edit.part === "search") {
      if (bare === "=======") edit.part = "replace";
      else edit.search += whole;
    } else if (bare === ">>>>>>> REPLACE") {
      events.push({ type: "edit", file: edit.file, search: edit.search, replace: edit.replace });
      edit.part = "between";
      edit.search = "";
      edit.replace = "";
    } else edit.replace += whole;
  }
}
