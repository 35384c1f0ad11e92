import { CODE_FILES, type Code, type CodeFile, type EventBody, foldEvent, type FoldState } from "@roseram/db";
import { KEPT } from "./answer.ts";
import { type EditStep, locateEdit, nearestLines } from "../edits/apply-edits.ts";
import { PATH_OF_FILE } from "../site-paths.ts";
import type { ParserEvent } from "../parse/stream-parser.ts";

/** What no further call of the model can put right. */
export interface Fault {
  readonly code: "INVALID_CODE" | "TOO_LARGE";
  readonly message: string;
}

/** A section of an edit block that found no place. */
export interface Miss {
  readonly file: CodeFile;
  readonly search: string;
  readonly replace: string;
  readonly reason: "missing" | "ambiguous" | "empty";
  readonly nearest: { readonly line: number; readonly text: string } | null;
  /** For the person. */
  readonly message: string;
}

/** How the blocks of all replies fared. */
export interface Tally {
  readonly blocks: number;
  readonly steps: Readonly<Record<EditStep, number>>;
  readonly wholeFiles: number;
}

/**
 * The page while it is being written: a copy beside the project's code. Every change of it is an event, and the events
 * fold to exactly this state. Blocks that land stay in it; it is a page only when `misses` is empty.
 */
export interface Draft {
  readonly state: FoldState;
  readonly fault: Fault | null;
  /** What has not landed: the misses of this reply, and those of earlier ones that it has not made good. */
  readonly misses: readonly Miss[];
  readonly changed: readonly CodeFile[];
  readonly tally: Tally;
  /** Another reply of the model begins. The person has read what the first one said: the rest only corrects. */
  beginReply(): void;
  apply(event: ParserEvent): readonly EventBody[];
  /** The reply is being written from its start again: what it did so far no longer stands. */
  restartReply(): readonly EventBody[];
  /** Puts other code in the place of what was written: the same page, parted otherwise. */
  rewrite(code: Code): readonly EventBody[];
}

/** Everything that a reply changes, and that is as it was when the reply begins anew. */
interface Written {
  readonly state: FoldState;
  readonly fault: Fault | null;
  readonly misses: readonly Miss[];
  /** Misses of earlier replies: each edit that lands in the file makes one good, a whole file all of them. */
  readonly owed: readonly Miss[];
  /** Sections in no form that was agreed; their file is known when their block closes. */
  readonly spoilt: readonly string[];
  /** So many characters were looked through for the edits of this reply. */
  readonly looked: number;
  readonly written: readonly CodeFile[];
  readonly tally: Tally;
}

export function createDraft(options: {
  base: Code;
  mode: "build" | "discuss";
  maxFileBytes: number;
  attempt: number;
  /** What an earlier generation had made of the page: replies only go on with it. */
  kept?: FoldState;
}): Draft {
  const { base, mode, maxFileBytes, attempt, kept } = options;
  let now: Written = {
    state: kept ?? { text: "", code: base },
    fault: null,
    misses: [],
    owed: [],
    spoilt: [],
    looked: 0,
    written: [],
    tally: {
      blocks: 0,
      steps: { exact: 0, "trailing-space": 0, indentation: 0, unicode: 0 },
      wholeFiles: 0,
    },
  };
  let start = now;
  let replies = kept ? 1 : 0;
  let muted = false;
  const bytes = { text: Buffer.byteLength(now.state.text), html: 0, css: 0, javascript: 0 };

  return {
    get state() {
      return now.state;
    },
    get fault() {
      return now.fault;
    },
    get misses() {
      return [...now.owed, ...now.misses];
    },
    get changed() {
      return CODE_FILES.filter((file) => now.state.code[file] !== base[file]);
    },
    get tally() {
      return now.tally;
    },
    beginReply() {
      replies += 1;
      muted = replies > 1 && now.state.text.trim() !== "";
      now = { ...now, owed: [...now.owed, ...now.misses], misses: [], looked: 0 };
      start = now;
    },
    apply(event) {
      return fold(eventsOf(event));
    },
    restartReply() {
      now = start;
      bytes.text = Buffer.byteLength(start.state.text);
      return [snapshot()];
    },
    rewrite(code) {
      const files = CODE_FILES.filter((file) => now.state.code[file] !== code[file]);
      return fold(files.map((file) => ({ kind: "replace", payload: { file, text: code[file] } })));
    },
  };

  function fold(events: readonly EventBody[]): readonly EventBody[] {
    for (const event of events) now = { ...now, state: foldEvent(now.state, event) };
    return events;
  }

  function eventsOf(event: ParserEvent): readonly EventBody[] {
    if (event.type === "text") return textEvents(event.text);
    // A discussion changes no code, whatever the model writes.
    if (mode === "discuss") return [];
    switch (event.type) {
      case "open":
        return openEvents(event.file);
      case "code":
        grow(event.file, event.text);
        return [{ kind: "code", payload: { file: event.file, text: event.text } }];
      case "edit":
        return editEvents(event.file, event.search, event.replace);
      case "problem":
        if (event.problem === "path") refuse({ code: "INVALID_CODE", message: strange(event.detail) });
        else if (now.spoilt.length < MOST_MISSES) now = { ...now, spoilt: [...now.spoilt, event.detail] };
        else refuse(tooMuch());
        return [];
      case "close":
        for (const section of now.spoilt) miss(event.file, section, "", "empty");
        now = { ...now, spoilt: [] };
        return [];
    }
  }

  function textEvents(text: string): readonly EventBody[] {
    if (muted) return [];
    grow("text", text);
    return [{ kind: "text", payload: { text } }];
  }

  /** The first time a file is written, it is replaced. Later, what was shown of it no longer stands. */
  function openEvents(file: CodeFile): readonly EventBody[] {
    const again = replies > 1 || now.written.includes(file);
    bytes[file] = 0;
    wrote(file);
    now = {
      ...now,
      misses: now.misses.filter((one) => one.file !== file),
      owed: now.owed.filter((one) => one.file !== file),
      tally: { ...now.tally, wholeFiles: now.tally.wholeFiles + 1 },
    };
    if (!again) return [{ kind: "replace", payload: { file, text: "" } }];
    return [snapshot({ ...now.state.code, [file]: "" })];
  }

  function editEvents(file: CodeFile, search: string, replace: string): readonly EventBody[] {
    const content = now.state.code[file];
    now = { ...now, looked: now.looked + content.length + search.length };
    if (now.looked > MOST_LOOKED) {
      refuse(tooMuch());
      return [];
    }
    const match = locateEdit(content, search, replace);
    const { tally } = now;
    now = { ...now, tally: { ...tally, blocks: tally.blocks + 1 } };
    if (!match.found) {
      miss(file, search, replace, match.reason);
      return [];
    }
    const { splice, step } = match;
    bytes[file] = Buffer.byteLength(content);
    grow(file, splice.text);
    wrote(file);
    const paid = now.owed.findIndex((one) => one.file === file);
    now = {
      ...now,
      owed: now.owed.filter((_one, index) => index !== paid),
      tally: { ...now.tally, steps: { ...tally.steps, [step]: tally.steps[step] + 1 } },
    };
    return [{ kind: "splice", payload: { file, ...splice } }];
  }

  function wrote(file: CodeFile): void {
    if (!now.written.includes(file)) now = { ...now, written: [...now.written, file] };
  }

  function miss(file: CodeFile, search: string, replace: string, reason: Miss["reason"]): void {
    if (now.misses.length >= MOST_MISSES) return refuse(tooMuch());
    const nearest = now.misses.length < MOST_HINTS ? nearestLines(now.state.code[file], search) : null;
    const message = missed(file, search, reason);
    now = { ...now, misses: [...now.misses, { file, search, replace, reason, nearest, message }] };
  }

  /** The first fault decides. */
  function refuse(fault: Fault): void {
    now = { ...now, fault: now.fault ?? fault };
  }

  function grow(part: CodeFile | "text", text: string): void {
    bytes[part] += Buffer.byteLength(text);
    if (bytes[part] <= maxFileBytes) return;
    refuse(
      part === "text" ? tooLong(maxFileBytes) : outgrown(`${PATH_OF_FILE[part]} grew beyond`, maxFileBytes),
    );
  }

  function snapshot(code: Code = now.state.code): EventBody {
    return { kind: "snapshot", payload: { reason: "repaired", attempt, text: now.state.text, code } };
  }
}

/** Of one reply: two hundred edits of a page of 1 MB take seconds, thousands of a small page do not. */
const MOST_LOOKED = 200 * 1024 * 1024;
/** Of one reply, edits that found no place. */
const MOST_MISSES = 1_000;
/** So many misses are given their nearest lines. */
const MOST_HINTS = 20;

function missed(file: CodeFile, search: string, reason: Miss["reason"]): string {
  const path = PATH_OF_FILE[file];
  const first = search.split("\n").find((line) => line.trim() !== "");
  if (reason === "empty" || first === undefined) return `An edit of ${path} does not say what it replaces.`;
  const lines = `lines from ${quoted(first.trim())}`;
  if (reason === "ambiguous") return `An edit of ${path} fits more than one place (${lines}).`;
  return `An edit of ${path} looks for ${lines}, which are not there.`;
}

function strange(path: string): string {
  return `The answer wrote to ${quoted(path)}; a site here is index.html, styles.css and script.js. ${KEPT}`;
}

function quoted(text: string): string {
  const short = text.length > 60 ? `${text.slice(0, 60).toWellFormed()}...` : text;
  return `"${short}"`;
}

/** Of an answer with more than so many bytes. */
export function tooLong(bytes: number): Fault {
  return outgrown("The answer is longer than", bytes);
}

function tooMuch(): Fault {
  return { code: "TOO_LARGE", message: `The answer has more edits than can be looked for. ${KEPT}` };
}

function outgrown(what: string, bytes: number): Fault {
  return { code: "TOO_LARGE", message: `${what} ${size(bytes)}. ${KEPT}` };
}

function size(bytes: number): string {
  return bytes >= 1024 * 1024
    ? `${Math.round(bytes / 1024 / 1024)} MB`
    : `${Math.max(1, Math.round(bytes / 1024))} kB`;
}
