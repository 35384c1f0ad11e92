import type { CodeFile } from "@roseram/db";
import {
  closesFence,
  type Fence,
  type FenceName,
  fenceNameOf,
  fenceOpening,
  FILE_OF_PATH,
  headOf,
  mayBeFence,
  outlasts,
  SECTION_LIMIT,
  sectionMarker,
} from "./stream-parser-lines.ts";

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
 * else is passed on at once. What is emitted is a function of the whole text, never of how it was cut, and the
 * events of a beginning are a beginning of the events: nothing is ever taken back.
 *
 * Code fences in a block. No file of ours begins with a code fence, so a block whose first line opens one (```html for
 * index.html, or plain ```) loses that line, and then also the closing fence that is its last line. A closing fence is
 * therefore held back until the next line shows whether it was the last. All other fences in a block are content.
 *
 * Sections of an edit. The words make SEARCH and REPLACE unmistakable, so 5 to 9 brackets will do; a row of equals signs
 * stands in code too, so the divider has exactly as many as the SEARCH line had brackets, or seven. A marker out of turn
 * (two dividers, a SEARCH within a section, a missing REPLACE) spoils its section, which is a problem and never an edit.
 *
 * Small models answer in fenced blocks instead. Those are read as files only where they can be nothing else:
 *   - a fence that names one of our paths, in its info string or alone on the line above;
 *   - a fence with a whole html document; after it, fences of css and js, whatever they are called (linkFiles of
 *     split-document.ts makes the page link them);
 *   - SEARCH/REPLACE sections in a fence of html, css or js: they fit one place or none.
 * Each file is written once: a later fence for it is prose, so that a sample in the explanation overwrites nothing. A
 * fence that names another page, style sheet or script beside ours is a problem of its own ("path"). Everything else is
 * prose, and so is every fence once a marker of ours was seen.
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
  /**
   * True when every block was closed, the last one by its end marker (or closing fence). Fences have no end of the
   * answer: there the provider has to say that it was all.
   */
  readonly complete: boolean;
  readonly blocks: number;
  /** True when files came in fences: their page may link them by other names (linkFiles). */
  readonly fenced: boolean;
  /** True when one whole index.html is all that was written: its styles and script may be inside (splitDocument). */
  readonly single: boolean;
}

export interface StreamParser {
  push(chunk: string | Uint8Array): readonly ParserEvent[];
  finish(): ParserEnd;
}

const LINE_FEED = 0x0a;
const AT_SIGN = 0x40;
/** A longer line is content, whatever it begins with: bounds what is held back. */
const MARKER_LIMIT = 512;
/** What follows a closing fence in a block, blank lines, is held back up to this length. */
const TAIL_LIMIT = 1024;
const BLANK = /^[ \t]*\r?\n?$/;
/** More than an edit can sensibly hold; what goes on and on is not collected. */
const EDIT_LIMIT = 4 * 1024 * 1024;

type State =
  | { readonly in: "prose" }
  | { readonly in: "skipped" }
  | FileBlock
  | EditBlock
  | { readonly in: "fenced-file"; readonly file: CodeFile; readonly fence: Fence; readonly inner: Fence[] }
  | { readonly in: "fenced-prose"; readonly fence: Fence }
  | FenceHead;

interface FileBlock {
  readonly in: "file";
  readonly file: CodeFile;
  first: boolean;
  /** The fence that its first line opened, and a closing line that may be the last. */
  fence: Fence | null;
  tail: string;
}

interface EditBlock {
  readonly in: "edit";
  readonly file: CodeFile;
  /** The fence around the sections, if they came in one. */
  readonly fence: Fence | null;
  part: "between" | "search" | "replace" | "spoiled";
  brackets: number;
  search: string;
  replace: string;
  stray: string;
}

/** A fence was opened, and its first characters will show what it is. */
interface FenceHead {
  readonly in: "fence-head";
  readonly opening: string;
  readonly fence: Fence;
  readonly name: FenceName;
  head: string;
}

export function createStreamParser(options: { nonce: string; fences: boolean }): StreamParser {
  const marker = `@@roseram:${options.nonce} `;
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  let begun = false;
  let carry = ""; // a high surrogate whose other half may be in the next chunk
  let state: State = { in: "prose" };
  let line = ""; // the head of the current line, while it may become a marker
  let holding = true; // false: the rest of this line is content
  let proseLine = ""; // what a fence may be named by: the last line of prose that is not blank
  let currentProseLine = "";
  let marked = false;
  let wrapped: Fence | null = null; // a fence around the whole answer
  let ended = false;
  let blocks = 0;
  let fenced = false;
  let strangers: string[] = [];
  const written = new Set<CodeFile>();
  let edited = false;
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
      // What is still held and is no marker is a part of one, or could be: nobody's content.
      if (holding && line !== "") markerLine(line);
      line = "";
      const open =
        state.in === "file" || state.in === "fenced-file" || state.in === "edit" ? state.file : null;
      const single = blocks === 1 && !edited && written.has("html");
      return { events, open, blocks, fenced, single, complete: open === null && ended };
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
    if (!begun && whole !== "") {
      begun = true;
      // The mark of the stream's encoding is no part of its text.
      if (whole.startsWith("\uFEFF")) whole = whole.slice(1);
    }
    return whole.toWellFormed().replaceAll("\0", "\uFFFD");
  }

  function consume(text: string): void {
    let from = 0;
    while (from < text.length) {
      const plain = holding && line === "" ? plainUntil(text, from) : from;
      if (plain > from) {
        content(text.slice(from, plain));
        holding = text.charCodeAt(plain - 1) === LINE_FEED;
        from = plain;
        continue;
      }
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

  /** In a block nothing but a marker of ours ends the content: the lines before the next "@" need no look each. */
  function plainUntil(text: string, from: number): number {
    const plain = state.in === "skipped" || (state.in === "file" && !state.first && state.fence === null);
    if (!plain || text.charCodeAt(from) === AT_SIGN) return from;
    const next = text.indexOf("\n@", from);
    return next < 0 ? text.length : next + 1;
  }

  /** A whole line, with its end, that was held from its start. */
  function lineDone(whole: string): void {
    line = "";
    if (!markerLine(whole)) content(whole);
  }

  /** Acts on a line that means something here; false when it is content. */
  function markerLine(whole: string): boolean {
    if (directive(whole)) return true;
    switch (state.in) {
      case "prose":
        return opensFence(whole) || closesWrapper(whole);
      case "file":
        return fenceOfBlock(state, whole);
      case "edit":
        return section(state, whole);
      case "fenced-file":
        return lineOfFence(state, whole);
      case "fenced-prose":
      case "fence-head":
        return endsFence(state, whole);
      case "skipped":
        return false;
    }
  }

  /** True for every beginning of a line on which markerLine acts: else a cut would change what it does. */
  function mayBeMarker(head: string): boolean {
    if (head.length > MARKER_LIMIT) return false;
    if (head.length < marker.length ? marker.startsWith(head) : head.startsWith(marker)) return true;
    switch (state.in) {
      case "prose":
        return ((options.fences && !marked) || wrapped !== null) && mayBeFence(head);
      case "file":
        if (state.tail !== "" && BLANK.test(head)) return true;
        return (state.first || state.fence !== null) && mayBeFence(head);
      case "edit":
        return head.length < SECTION_LIMIT;
      case "fenced-file":
      case "fenced-prose":
      case "fence-head":
        return mayBeFence(head);
      case "skipped":
        return false;
    }
  }

  function directiveOf(whole: string): { verb: "file" | "edit" | "end"; path: string } | null {
    if (whole.length > MARKER_LIMIT || !whole.startsWith(marker)) return null;
    const rest = whole.slice(marker.length).trim();
    if (rest === "end") return { verb: "end", path: "" };
    // A path that the stream broke off in may be another one.
    if (!whole.endsWith("\n")) return null;
    const block = /^(file|edit)\s+path=(["']?)([^"']*)\2$/.exec(rest);
    return block ? { verb: block[1] === "file" ? "file" : "edit", path: block[3] ?? "" } : null;
  }

  /** Acts on a marker line of ours; false when the line is none. */
  function directive(whole: string): boolean {
    const found = directiveOf(whole);
    if (!found) return false;
    if (state.in === "fence-head" && state.head.trim() === "") {
      // The whole answer stands in a fence: its lines are neither prose nor a file's.
      wrapped = state.fence;
      state = { in: "prose" };
    }
    marked = true;
    closeBlock();
    if (found.verb === "end") {
      // An end without a block closes nothing, and says nothing about blocks to come.
      ended = blocks > 0;
      return true;
    }
    ended = false;
    blocks += 1;
    const file = FILE_OF_PATH[found.path.replace(/^\.?\//, "")];
    if (!file) {
      report(found.path);
      state = { in: "skipped" };
    } else if (found.verb === "file") {
      open(file);
      state = { in: "file", file, first: true, fence: wrapped, tail: "" };
    } else state = newEdit(file, null);
    return true;
  }

  function open(file: CodeFile): void {
    written.add(file);
    events.push({ type: "open", file });
  }

  function newEdit(file: CodeFile, fence: Fence | null): EditBlock {
    edited = true;
    return { in: "edit", file, fence, part: "between", brackets: 7, search: "", replace: "", stray: "" };
  }

  function closeBlock(): void {
    if (state.in === "fence-head") decided(state, "prose");
    if (state.in === "edit") {
      reportStray(state);
      if (state.part !== "between") spoil(state);
    }
    if (state.in === "file" || state.in === "fenced-file" || state.in === "edit")
      events.push({ type: "close", file: state.file });
    state = { in: "prose" };
  }

  /** The fence around a block's content: its opening on the first line, its closing on the last. */
  function fenceOfBlock(block: FileBlock, whole: string): boolean {
    if (block.first) {
      block.first = false;
      const opening = fenceOpening(whole);
      if (!opening) return false;
      const name = fenceNameOf(opening.info, "");
      if (opening.info !== "" && (name.kind !== block.file || name.stranger !== null)) return false;
      block.fence = opening.fence;
      return true;
    }
    if (!block.fence) return false;
    if (closesFence(block.fence, whole)) {
      flushTail(block);
      block.tail = whole;
      return true;
    }
    if (block.tail === "" || !BLANK.test(whole) || block.tail.length > TAIL_LIMIT) return false;
    block.tail += whole;
    return true;
  }

  function flushTail(block: FileBlock): void {
    const { tail } = block;
    block.tail = "";
    code(block.file, tail);
  }

  /** The lines of an edit that say what the others are. */
  function section(edit: EditBlock, whole: string): boolean {
    if (whole.length > SECTION_LIMIT) return false;
    const found = sectionMarker(whole, edit.brackets);
    if (found === null) {
      if (edit.part !== "between") return false;
      if (edit.fence && closesFence(edit.fence, whole)) {
        closeBlock();
        ended = true;
        return true;
      }
      // Models put the sections into a fence although they need none.
      return fenceOpening(whole) !== null;
    }
    reportStray(edit);
    if (found.marker === "search") {
      if (edit.part === "search" || edit.part === "replace") spoil(edit);
      edit.part = "search";
      edit.brackets = found.length;
      edit.search = "";
      edit.replace = "";
    } else if (found.marker === "divider") {
      if (edit.part === "search") edit.part = "replace";
      else spoil(edit);
    } else {
      if (edit.part === "replace")
        events.push({ type: "edit", file: edit.file, search: edit.search, replace: edit.replace });
      else spoil(edit);
      edit.part = "between";
    }
    return true;
  }

  /** A section out of order is one problem, whatever follows in it. */
  function spoil(edit: EditBlock): void {
    if (edit.part !== "spoiled") events.push(editProblem(edit.search));
    edit.part = "spoiled";
  }

  /** Lines that belong to no section: perhaps a whole file that was called an edit. */
  function reportStray(edit: EditBlock): void {
    if (edit.stray !== "") events.push(editProblem(edit.stray.trimEnd()));
    edit.stray = "";
  }

  /** A fence opened in prose: it is told apart by its name and by its first characters. */
  function opensFence(whole: string): boolean {
    if (!options.fences || marked) return false;
    const opening = fenceOpening(whole);
    if (!opening) return false;
    const name = fenceNameOf(opening.info, proseLine);
    proseLine = "";
    state = { in: "fence-head", opening: whole, fence: opening.fence, name, head: "" };
    return true;
  }

  function closesWrapper(whole: string): boolean {
    if (!wrapped || !closesFence(wrapped, whole)) return false;
    wrapped = null;
    return true;
  }

  function lineOfFence(held: Extract<State, { in: "fenced-file" }>, whole: string): boolean {
    const inner = held.inner.at(-1);
    if (inner && closesFence(inner, whole)) held.inner.pop();
    else if (closesFence(held.fence, whole)) {
      closeBlock();
      ended = true;
      return true;
    } else {
      // A fence within the file (a page about Markdown, say) that would close ours needs its own closing first.
      const opening = fenceOpening(whole);
      if (opening && opening.info !== "" && outlasts(opening.fence, held.fence))
        held.inner.push(opening.fence);
    }
    return false;
  }

  function endsFence(held: Extract<State, { in: "fenced-prose" | "fence-head" }>, whole: string): boolean {
    if (!closesFence(held.fence, whole)) return false;
    if (held.in === "fence-head") decided(held, "prose");
    state = { in: "prose" };
    prose(whole);
    return true;
  }

  /** What a fence is by its first characters; null while they may become more than one thing. */
  function kindOfFence({ name, head }: FenceHead): "file" | "edit" | "prose" | null {
    if (name.kind === null) return head.trim() === "" && head.length < MARKER_LIMIT ? null : "prose";
    const is = headOf(head);
    if (is === null) return null;
    if (is === "sections") return name.stranger === null ? "edit" : "prose";
    if (written.has(name.kind)) return "prose";
    if (name.named) return "file";
    if (name.kind === "html") return is === "document" && name.stranger === null ? "file" : "prose";
    return written.has("html") ? "file" : "prose";
  }

  /** What was held of a fence is passed on. */
  function decided(held: FenceHead, is: "file" | "edit" | "prose"): void {
    const { kind } = held.name;
    if (is === "prose" || kind === null) {
      noteStranger(held);
      state = { in: "fenced-prose", fence: held.fence };
      prose(held.opening);
      if (held.head !== "") content(held.head);
      return;
    }
    blocks += 1;
    ended = false;
    fenced = true;
    for (const path of strangers) report(path);
    strangers = [];
    if (is === "edit") {
      state = newEdit(kind, held.fence);
      reread(held.head);
    } else {
      open(kind);
      state = { in: "fenced-file", file: kind, fence: held.fence, inner: [] };
      content(held.head);
    }
  }

  /** A page or file beside ours is not left out in silence; a sample in an answer that writes nothing is only a sample. */
  function noteStranger({ name: { kind, stranger }, head }: FenceHead): void {
    if (kind === null || stranger === null) return;
    if (written.size > 0 || edited || headOf(head) === "document") report(stranger);
    else strangers.push(stranger);
  }

  function report(path: string): void {
    events.push({ type: "problem", problem: "path", detail: path });
  }

  /** Sections are read by lines: what was taken for the head of a file goes back to where lines are held. */
  function reread(head: string): void {
    const rest = head.slice(head.lastIndexOf("\n") + 1);
    const whole = head.slice(0, head.length - rest.length);
    for (const each of whole.split(/(?<=\n)/)) if (each !== "") lineDone(each);
    line = rest;
    holding = true;
  }

  function content(text: string): void {
    switch (state.in) {
      case "prose":
      case "fenced-prose":
        return prose(text);
      case "file":
        state.first = false;
        if (state.tail !== "") flushTail(state);
        return code(state.file, text);
      case "fenced-file":
        return code(state.file, text);
      case "edit":
        return editContent(state, text);
      case "fence-head": {
        state.head += text;
        const is = kindOfFence(state);
        if (is !== null) decided(state, is);
        return;
      }
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

  function editContent(edit: EditBlock, text: string): void {
    if (edit.part === "search") edit.search += text;
    else if (edit.part === "replace") edit.replace += text;
    else if (edit.part === "between")
      edit.stray =
        edit.stray === "" ? text.trimStart().slice(0, 200) : (edit.stray + text.slice(0, 200)).slice(0, 200);
    if (edit.search.length + edit.replace.length > EDIT_LIMIT) spoil(edit);
  }
}

function editProblem(detail: string): ParserEvent {
  return { type: "problem", problem: "edit", detail: detail.slice(0, 200).toWellFormed() };
}
