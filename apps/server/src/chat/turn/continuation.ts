import type { CodeFile } from "@roseram/db";

/*
 * Where an answer that broke off goes on. The model is shown what it had sent and repeats its last line; only what is
 * proven to stand at the end of what was received is taken as that repetition and dropped. Nothing is guessed: a seam
 * that cannot be proven is refused. Only the head of the continuation is held back, until the seam is decided.
 */

/** How a continuation follows what was received. */
export type Seam =
  /** It repeated the end and went on: what is passed on follows byte for byte. */
  | "joined"
  /** It began the open file anew, by its marker line: what is passed on follows, and replaces that file. */
  | "reopened"
  /** It is the whole answer, begun anew: what is passed on replaces what was received. */
  | "restarted"
  | "refused";

export interface Passage {
  /** null: not known yet, and nothing is passed on. */
  readonly seam: Seam | null;
  readonly text: string;
}

export interface Continuation {
  push(text: string): Passage;
  finish(): Passage;
}

export interface Interrupted {
  readonly received: string;
  readonly nonce: string;
  /** The file that is being written whole, if one is. */
  readonly openFile: CodeFile | null;
  /** The model came to an end of its own: it may only have forgotten to say that this was all. */
  readonly stopped?: boolean;
}

/** Characters that are no white space: so many prove a line, so many a part of one. Fewer prove nothing. */
const LINE_PROOF = 12;
const PROOF = 24;
/** Where a text repeats itself, longer stretches are looked at, up to this many characters. */
const ANCHOR_LIMIT = 2_000;
const HEAD_LIMIT = 4_000;
const PREFACE_LINES = 3;

const FENCE = /^ {0,3}`{3,}[ \t]*[\w-]*[ \t]*\r?\n?$/;
const BARE_FENCE = /^ {0,3}`{3,}[ \t]*\r?\n?$/;
const MAY_BE_FENCE = /^ {0,3}`*[ \t]*\r?$/;
/** "Continuing:" and the like: words up to a colon or dots, with nothing that code is made of. */
const ANNOUNCEMENT = /^\p{L}[^<>{}()[\];=/\\@#`"]{0,120}(?::|\.{3}|\u2026)$/u;

/**
 * The end of what was received that a continuation has to repeat: long enough to mean something, and nowhere else in the
 * text. null when there is none: the text ends in repetitions.
 */
export function anchorOf(received: string): string | null {
  let proof = 0;
  let wanted = LINE_PROOF;
  const start = firstWord(received, 0);
  const limit = Math.max(0, received.length - ANCHOR_LIMIT);
  for (let from = received.length - 1; from >= limit; from -= 1) {
    if (!isVisible(received, from)) continue;
    proof += 1;
    const enough = proof >= wanted && (proof >= PROOF || beginsLine(received, from));
    if (from !== start && !enough) continue;
    if (received.indexOf(received.slice(from)) === from) return received.slice(from);
    wanted = proof + LINE_PROOF;
  }
  return null;
}

/** What the model is asked to begin with: the anchor, from the start of its line. */
export function repetitionFor(received: string): string {
  const anchor = anchorOf(received) ?? "";
  const line = received.lastIndexOf("\n", received.length - anchor.length - 1) + 1;
  return received.slice(Math.max(line, received.length - ANCHOR_LIMIT)).toWellFormed();
}

export function createContinuation(interrupted: Interrupted): Continuation {
  const { received, nonce, openFile, stopped = false } = interrupted;
  const lineBreak = received === "" || received.endsWith("\n") ? "" : "\n";
  const anchor = anchorOf(received);
  const opening = openingOf(received);
  const markers = new RegExp(
    `^@@roseram:${nonce} (file|edit) path="?(index\\.html|styles\\.css|script\\.js)"?[ \\t]*\\r?\\n`,
    "m",
  );
  const firstBlock = markers.exec(received);
  let head = "";
  let seam: Seam | null = null;
  let pass = (text: string) => text;
  let passRest = () => "";

  return {
    push(text) {
      if (seam !== null) return { seam, text: seam === "refused" ? "" : pass(text) };
      head += text;
      return decided(decide(false));
    },
    finish() {
      if (seam !== null) return { seam, text: passRest() };
      const last = decided(decide(true) ?? refused);
      return { seam: last.seam, text: last.text + passRest() };
    },
  };

  function decided(passage: Passage | null): Passage {
    if (passage === null) return { seam: null, text: "" };
    seam = passage.seam;
    head = "";
    return { seam, text: pass(passage.text) };
  }

  function decide(ended: boolean): Passage | null {
    const said = withoutPreface(head);
    const went = afterRepetition(head) ?? afterRepetition(said);
    if (went !== null) {
      if (firstBlock && head.slice(0, head.length - said.length).includes("```")) dropClosingFence();
      return { seam: "joined", text: went };
    }
    const confirms = said.startsWith(`@@roseram:${nonce} end`) && (ended || said.includes("\n"));
    if (stopped && confirms) return { seam: "joined", text: lineBreak + said };
    // As long as it says nothing but what was received, it may still come to the end of that.
    if (!ended && head.length < HEAD_LIMIT && received.includes(said)) return null;
    if (opening !== null && said.startsWith(opening)) return { seam: "restarted", text: said };
    const block = markers.exec(head);
    if (block) {
      const found = beginsBlock(block);
      if (found || !mayBegin(block)) return found ?? refused;
    }
    return ended || head.length >= HEAD_LIMIT ? refused : null;
  }

  /** What follows the end of what was received, if the text begins by repeating that, from wherever. */
  function afterRepetition(text: string): string | null {
    const at = anchor === null ? -1 : text.indexOf(anchor);
    if (anchor === null || at < 0) return null;
    const before = received.slice(0, received.length - anchor.length);
    return before.endsWith(text.slice(0, at)) ? text.slice(at + anchor.length) : null;
  }

  /** It did not repeat a line: it began a block. Which one says what that replaces. */
  function beginsBlock(block: RegExpExecArray): Passage | null {
    const [line, verb, path] = block;
    const before = head.slice(0, block.index);
    const bare = before.trim() === "" || isPreface(before);
    const follows: Passage = { seam: "reopened", text: lineBreak + head.slice(block.index) };
    if (bare && !firstBlock) return follows;
    if (bare && verb === "file" && openFile !== null && path === PATHS[openFile]) return follows;
    if (!firstBlock || firstBlock[1] !== verb || firstBlock[2] !== path) return null;
    const start = received.slice(firstBlock.index + firstBlock[0].length);
    const again = head.slice(block.index + line.length);
    const proof = openingOf(start) ?? start;
    return again.startsWith(proof) ? { seam: "restarted", text: head } : null;
  }

  /** The first block's own beginning is not all there yet. */
  function mayBegin(block: RegExpExecArray): boolean {
    if (!firstBlock || firstBlock[1] !== block[1] || firstBlock[2] !== block[2]) return false;
    const start = received.slice(firstBlock.index + firstBlock[0].length);
    return start.startsWith(head.slice(block.index + block[0].length));
  }

  /** A fence that was opened around the continuation closes it: neither line is part of the answer. */
  function dropClosingFence(): void {
    let held = "";
    let startsLine = false;
    let closed = false;
    pass = (text) => {
      if (closed) return "";
      held += text;
      let passed = "";
      for (let end = held.indexOf("\n"); end >= 0; end = held.indexOf("\n")) {
        const line = held.slice(0, end + 1);
        held = held.slice(end + 1);
        if (startsLine && BARE_FENCE.test(line)) {
          closed = true;
          return passed;
        }
        passed += line;
        startsLine = true;
      }
      if (startsLine && MAY_BE_FENCE.test(held)) return passed;
      passed += held;
      if (held !== "") startsLine = false;
      held = "";
      return passed;
    };
    passRest = () => (closed || (startsLine && BARE_FENCE.test(held)) ? "" : held);
  }
}

const refused: Passage = { seam: "refused", text: "" };

const PATHS: Readonly<Record<CodeFile, string>> = {
  html: "index.html",
  css: "styles.css",
  javascript: "script.js",
};

/** What the whole answer begins with, and only it: long enough to be no chance. */
function openingOf(text: string): string | null {
  const from = firstWord(text, 0);
  let seen = 0;
  for (let to = from; to < Math.min(text.length, from + HEAD_LIMIT / 2); to += 1) {
    if (isVisible(text, to)) seen += 1;
    if (seen < PROOF) continue;
    const start = text.slice(from, to + 1);
    if (text.indexOf(start, from + 1) < 0) return start;
    // Words that come again: a longer stretch may not.
    seen = 0;
  }
  return null;
}

/** Blank lines, a fence, an announcement: what models put before the lines they were asked for. */
function isPreface(text: string): boolean {
  return withoutPreface(text) === "";
}

function withoutPreface(text: string): string {
  let from = firstWord(text, 0);
  for (let lines = 0; lines < PREFACE_LINES; lines += 1) {
    const end = text.indexOf("\n", from);
    const line = text.slice(from, end).trimEnd();
    if (end < 0 || !(FENCE.test(line) || ANNOUNCEMENT.test(line))) break;
    from = firstWord(text, end);
  }
  return text.slice(from);
}

function firstWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isVisible(text, at)) at += 1;
  return at;
}

function isVisible(text: string, at: number): boolean {
  return text.charCodeAt(at) > 32;
}

/** Nothing but indentation stands before it on its line. */
function beginsLine(text: string, at: number): boolean {
  let index = at;
  while (index > 0 && (text[index - 1] === " " || text[index - 1] === "\t")) index -= 1;
  return index === 0 || text[index - 1] === "\n";
}
