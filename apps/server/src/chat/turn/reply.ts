import { CODE_FILES, type Code, type EventBody } from "@roseram/db";
import { type Continuation, createContinuation, type Passage } from "./continuation.ts";
import { type Draft, tooLong } from "./draft.ts";
import { linkFiles, splitDocument } from "../parse/split-document.ts";
import { createStreamParser, type ParserEnd, type StreamParser } from "../parse/stream-parser.ts";
import type { CallOutcome, Received } from "./turn.ts";

/** What the model was asked for once, as it arrives: in one call, or in several when it broke off. */
export interface Reply {
  readonly nonce: string;
  /** All of it so far, as the model sent it. */
  readonly text: string;
  /** Why it makes no sense to read on. */
  readonly verdict: CallOutcome | null;
  /** The next call goes on where this one broke off, or `stopped` of itself without saying that this was all. */
  resume(stopped: boolean): void;
  push(text: string): readonly EventBody[];
  /** The call has ended. */
  pause(): readonly EventBody[];
  received(): Received;
  /** The reply is whole: what was held back is applied. */
  settle(): readonly EventBody[];
}

/** Three whole files, the words, and as much again for edits that name what they replace. */
const FILES_LONG = 8;

export function createReply(options: {
  draft: Draft;
  mode: "build" | "discuss";
  nonce: string;
  maxFileBytes: number;
  /** What has arrived of it before, with this nonce. The draft takes it; nobody is told of it again. */
  received?: string;
}): Reply {
  const { draft, mode, nonce } = options;
  const maxCharacters = options.maxFileBytes * FILES_LONG;
  const newParser = (): StreamParser => createStreamParser({ nonce, fences: mode === "build" });
  let parser = newParser();
  let text = "";
  let continuation: Continuation | null = null;
  /** Something arrived in this call. */
  let began = false;
  let unjoined = false;
  let restarted = false;
  take(options.received ?? "");

  return {
    nonce,
    get text() {
      return text;
    },
    get verdict(): CallOutcome | null {
      if (unjoined) return { as: "unjoined" };
      // Also of what is not shown: code in a discussion, blocks of no file, words between edits.
      if (text.length > maxCharacters) return { as: "refused", error: tooLong(maxCharacters) };
      return draft.fault?.code === "TOO_LARGE" ? { as: "refused", error: draft.fault } : null;
    },
    resume(stopped) {
      const { openFile } = parsed(text);
      continuation = createContinuation({ received: text, nonce, openFile, stopped });
      [began, unjoined, restarted] = [false, false, false];
    },
    push(piece) {
      began = true;
      return continuation ? join(continuation.push(piece)) : take(piece);
    },
    pause: () => (continuation && began ? join(continuation.finish()) : []),
    received() {
      const { open, blocks, complete } = parsed(text);
      const sealed = text.trimEnd().endsWith(`@@roseram:${nonce} end`);
      return { characters: text.length, blocks, open, complete, sealed };
    },
    settle() {
      const end = parser.finish();
      const events = end.events.flatMap((event) => draft.apply(event));
      return [...events, ...draft.rewrite(asThreeFiles(draft.state.code, end))];
    },
  };

  function take(piece: string): readonly EventBody[] {
    text += piece;
    return parser.push(piece).flatMap((event) => draft.apply(event));
  }

  function join({ seam, text: piece }: Passage): readonly EventBody[] {
    if (seam === "refused") unjoined = true;
    if (seam !== "restarted" || restarted) return piece === "" ? [] : take(piece);
    restarted = true;
    parser = newParser();
    text = "";
    return [...draft.restartReply(), ...take(piece)];
  }

  /** Where it stands, if no more came. A parser of its own: the one that reads on must not think that it ended. */
  function parsed(whole: string) {
    const scratch = newParser();
    const before = scratch.push(whole);
    const end = scratch.finish();
    const opened = [...before, ...end.events].findLast(({ type }) => type === "open" || type === "close");
    return { ...end, openFile: opened?.type === "open" ? opened.file : null };
  }
}

/** Models that ignore the format write one page with everything in it, or link their files by names of their own. */
function asThreeFiles(code: Code, { single, fenced }: ParserEnd): Code {
  if (single) {
    const { html, css, javascript } = splitDocument(code.html);
    return { html, css: css || code.css, javascript: javascript || code.javascript };
  }
  if (!fenced) return code;
  const beside = CODE_FILES.filter((file) => file !== "html" && code[file] !== "");
  return { ...code, html: linkFiles(code.html, beside) };
}
