import { type Code, type CodeFile, EMPTY_CODE, type EventBody, foldEvent, type FoldState } from "@roseram/db";
import { locateEdit } from "./apply-edits.ts";
import type { ParserEvent } from "./stream-parser.ts";

export const PATH_OF_FILE: Readonly<Record<CodeFile, string>> = {
  html: "index.html",
  css: "styles.css",
  javascript: "script.js",
};

export interface Fault {
  readonly code: "EDIT_FAILED" | "INVALID_CODE" | "TOO_LARGE";
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

/**
 * The page while it is being written: a copy beside the project's code. Every change of it is an event, and
 * the events fold to exactly this state. All blocks of an answer count or none: the first fault decides.
 */
export interface Draft {
  readonly state: FoldState;
  readonly fault: Fault | null;
  readonly changed: readonly CodeFile[];
  apply(event: ParserEvent): readonly EventBody[];
  /** What keeps a finished answer from becoming a version, or null. */
  refusal(): Fault | null;
}

export function createDraft(options: { base: Code; mode: "build" | "discuss"; maxFileBytes: number }): Draft {
  let state: FoldState = { text: "", code: options.base };
  let fault: Fault | null = null;
  const changed = new Set<CodeFile>();
  const bytes = new Map<CodeFile, number>();
  let textBytes = 0;

  return {
    get state() {
      return state;
    },
    get fault() {
      return fault;
    },
    get changed() {
      return [...changed];
    },
    apply(event) {
      const bodies = eventsOf(event);
      for (const body of bodies) state = foldEvent(state, body);
      return bodies;
    },
    refusal() {
      if (fault) return fault;
      if (changed.size === 0) return null;
      if (!/<(?:!doctype\s+html|html|head|body)[\s>/]/i.test(state.code.html)) {
        return {
          code: "INVALID_CODE",
          message: `What arrived for index.html is not a page. ${UNCHANGED}`,
        };
      }
      for (const file of changed) {
        if (Buffer.byteLength(state.code[file]) > options.maxFileBytes) return tooLarge(file);
      }
      return null;
    },
  };

  function eventsOf(event: ParserEvent): readonly EventBody[] {
    if (event.type === "text") {
      textBytes += Buffer.byteLength(event.text);
      if (textBytes > options.maxFileBytes)
        fault ??= {
          code: "TOO_LARGE",
          message: `The answer is longer than ${size(options.maxFileBytes)}. ${UNCHANGED}`,
        };
      return [{ kind: "text", payload: { text: event.text } }];
    }
    // A discussion changes no code, whatever the model writes.
    if (options.mode === "discuss") return [];
    switch (event.type) {
      case "open":
        changed.add(event.file);
        bytes.set(event.file, 0);
        return [{ kind: "replace", payload: { file: event.file, text: "" } }];
      case "code": {
        const total = (bytes.get(event.file) ?? 0) + Buffer.byteLength(event.text);
        bytes.set(event.file, total);
        if (total > options.maxFileBytes) fault ??= tooLarge(event.file);
        return [{ kind: "code", payload: { file: event.file, text: event.text } }];
      }
      case "edit": {
        const match = locateEdit(state.code[event.file], event.search, event.replace);
        if (!match.found) {
          fault ??= { code: "EDIT_FAILED", message: missed(event.file, event.search, match.reason) };
          return [];
        }
        changed.add(event.file);
        return [{ kind: "splice", payload: { file: event.file, ...match.splice } }];
      }
      case "problem":
        fault ??=
          event.problem === "path"
            ? {
                code: "INVALID_CODE",
                message: `The answer wrote to ${quoted(event.detail)}; a site here is index.html, styles.css and script.js. ${UNCHANGED}`,
              }
            : { code: "EDIT_FAILED", message: `An edit came in a form that cannot be applied. ${UNCHANGED}` };
        return [];
      case "close":
        return [];
    }
  }

  function tooLarge(file: CodeFile): Fault {
    return {
      code: "TOO_LARGE",
      message: `${PATH_OF_FILE[file]} grew beyond ${size(options.maxFileBytes)}. ${UNCHANGED}`,
    };
  }
}

export const UNCHANGED = "Your page is unchanged; what arrived is kept.";

/** True when two states hold the same page. */
export function sameCode(a: Code, b: Code): boolean {
  return a.html === b.html && a.css === b.css && a.javascript === b.javascript;
}

export function codeOf(value: Partial<Code> | null | undefined): Code {
  return { ...EMPTY_CODE, ...value };
}

function missed(file: CodeFile, search: string, reason: "missing" | "ambiguous" | "empty"): string {
  const path = PATH_OF_FILE[file];
  const first = search.split("\n").find((line) => line.trim() !== "");
  if (reason === "empty" || first === undefined)
    return `An edit of ${path} does not say what it replaces. ${UNCHANGED}`;
  const lines = `lines from ${quoted(first.trim())}`;
  if (reason === "ambiguous") return `An edit of ${path} fits more than one place (${lines}). ${UNCHANGED}`;
  return `An edit of ${path} looks for ${lines}, which are not there. ${UNCHANGED}`;
}

function quoted(text: string): string {
  const short = text.length > 60 ? `${text.slice(0, 60).toWellFormed()}...` : text;
  return `"${short}"`;
}

function size(bytes: number): string {
  return bytes >= 1024 * 1024
    ? `${Math.round(bytes / 1024 / 1024)} MB`
    : `${Math.max(1, Math.round(bytes / 1024))} kB`;
}
