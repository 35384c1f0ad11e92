import type { CodeFile } from "@roseram/db";
import { KEPT } from "./answer.ts";
import type { Miss } from "./draft.ts";
import type { Finding } from "../gate/gate.ts";
import { PATH_OF_FILE } from "../site-paths.ts";

/*
 * What a generation does next. Pure: no clock, no chance, no I/O. A reply is what the model was asked for once: the
 * answer, edits anew, whole files, a repair. It may take several calls, because one that broke off is continued.
 *
 *   call ── whole ──> settle ── every block landed ──> inspect ── nothing found ──> end: completed
 *    │ ▲                │                                │
 *    │ └─ continue ×2   └─ missed: edits ×1, file ×1     └─ found: repair ×2, the same twice stops
 *    └─ nothing left to try, too large, refused, stopped ──> end: incomplete, failed, cancelled
 *
 * What goes on with an earlier generation begins at `continue`, or, where no byte is known to go on from, with a call
 * for the rest of it.
 */

export type ReplyPurpose = "answer" | "edits" | "file" | "repair";

const MAX_CONTINUES = 2;
const MAX_REPAIRS = 2;
/** Of one generation, whatever the model answers: the answer, continuations, edits anew, whole files, repairs. */
export const MAX_CALLS = 1 + MAX_CONTINUES + 1 + 1 + MAX_REPAIRS;

export interface TurnError {
  readonly code: string;
  readonly message: string;
}

export type Step =
  /** `rest`: what is missing of an answer that broke off nobody knows where. */
  | { readonly do: "call"; readonly purpose: "answer" | "continue" | "rest" }
  | { readonly do: "call"; readonly purpose: "edits" | "file"; readonly misses: readonly Miss[] }
  | { readonly do: "call"; readonly purpose: "repair"; readonly findings: readonly Finding[] }
  /** The reply is whole: apply what was held back, and say what did not land. */
  | { readonly do: "settle" }
  /** Everything landed: say what is wrong with the page. */
  | { readonly do: "inspect" }
  | {
      readonly do: "end";
      readonly status: "completed" | "incomplete" | "cancelled" | "failed";
      readonly error: TurnError | null;
    };

export type CallOutcome =
  | { readonly as: "finished"; readonly finish: "stop" | "length" | "filtered" | null }
  /** The model failed; what it had said before, if anything, is in the reply. */
  | { readonly as: "failed"; readonly error: TurnError; readonly began: boolean }
  /** A continuation that could not be joined to what had been received. */
  | { readonly as: "unjoined" }
  /** The call was not made, or not read to its end: the quota is used up, the answer has outgrown its limit. */
  | { readonly as: "refused"; readonly error: TurnError }
  | { readonly as: "stopped" }
  | { readonly as: "crashed" };

/** What has arrived of the reply, in all its calls. */
export interface Received {
  readonly characters: number;
  readonly blocks: number;
  readonly open: CodeFile | null;
  /** Every block was closed. */
  readonly complete: boolean;
  /** The last thing that was said is the format's own end: nothing can be missing. */
  readonly sealed: boolean;
}

export type Happened =
  | { readonly what: "called"; readonly end: CallOutcome; readonly received: Received }
  | {
      readonly what: "settled";
      readonly fault: TurnError | null;
      readonly misses: readonly Miss[];
      readonly changed: boolean;
    }
  | { readonly what: "inspected"; readonly findings: readonly Finding[] };

export interface Turn {
  readonly mode: "build" | "discuss";
  readonly reply: ReplyPurpose;
  /** The calls that were asked for, by purpose. */
  readonly calls: Readonly<Record<ReplyPurpose | "continue", number>>;
  /** Something of any reply has arrived. */
  readonly began: boolean;
  /** How the reply broke off, while it is being continued. */
  readonly broken: TurnError | null;
  /** What the last repair was asked to mend. */
  readonly unmended: readonly Finding[];
  /** Files whose shrinking the model was asked about: what it repeats is meant. */
  readonly questioned: readonly CodeFile[];
}

export interface Move {
  readonly turn: Turn;
  readonly step: Step;
}

/** What there is at the start: nothing, the reply up to the byte where it broke off, or what had been made of one. */
export type Start = "nothing" | "reply" | "draft";

const FIRST_CALL = { nothing: "answer", reply: "continue", draft: "rest" } as const;

export function firstMove(mode: Turn["mode"], start: Start = "nothing"): Move {
  const goesOn = start === "reply" ? 1 : 0;
  const turn = {
    mode,
    reply: "answer",
    calls: { answer: 1 - goesOn, continue: goesOn, edits: 0, file: 0, repair: 0 },
    began: start !== "nothing",
    broken: null,
    unmended: [],
    questioned: [],
  } as const;
  return { turn, step: { do: "call", purpose: FIRST_CALL[start] } };
}

export function nextMove(turn: Turn, happened: Happened): Move {
  switch (happened.what) {
    case "called":
      return afterCall(
        { ...turn, began: turn.began || happened.received.characters > 0 },
        happened.end,
        happened.received,
      );
    case "settled":
      return afterSettling(turn, happened);
    case "inspected":
      return afterInspection(turn, happened.findings);
  }
}

function afterCall(turn: Turn, end: CallOutcome, received: Received): Move {
  if (end.as === "stopped") return ended(turn, "cancelled", null);
  if (end.as === "refused") return broke(turn, end.error);
  if (end.as === "crashed") return broke(turn, CRASHED);
  if (end.as === "finished" && end.finish === "filtered") return broke(turn, FILTERED);
  if (end.as !== "unjoined" && isWhole(turn, end, received)) return { turn, step: { do: "settle" } };

  if (received.characters === 0) {
    if (end.as === "failed") return broke(turn, end.error);
    // Silence instead of the answer is an error; instead of a correction it is one that corrected nothing.
    if (turn.reply === "answer") return broke(turn, SILENT);
    return { turn, step: { do: "settle" } };
  }
  // What refuses a continuation for good (the key, the account) is worth more to know than that it was one.
  if (end.as === "failed" && !end.began && !mayPass(end.error)) return broke(turn, end.error);
  const broken = end.as === "unjoined" ? (turn.broken ?? brokenOff(received)) : reasonOf(end, received);
  if (turn.calls.continue >= MAX_CONTINUES) return broke(turn, broken);
  return { turn: counted({ ...turn, broken }, "continue"), step: { do: "call", purpose: "continue" } };
}

function afterSettling(turn: Turn, settled: Extract<Happened, { what: "settled" }>): Move {
  const { fault, misses } = settled;
  if (fault) return broke(turn, fault);
  const [first] = misses;
  if (first) {
    for (const purpose of ["edits", "file"] as const)
      if (turn.calls[purpose] === 0)
        return { turn: asked(turn, purpose), step: { do: "call", purpose, misses } };
    return broke(turn, { code: "EDIT_FAILED", message: `${first.message} ${KEPT}` });
  }
  if (turn.mode === "build" && settled.changed) return { turn, step: { do: "inspect" } };
  return ended(turn, "completed", null);
}

function afterInspection(turn: Turn, found: readonly Finding[]): Move {
  const findings = found.filter(({ code, file }) => code !== "SHRUNK" || !turn.questioned.includes(file));
  const [first] = findings;
  if (!first) return ended(turn, "completed", null);
  const keys = new Set(findings.map(({ key }) => key));
  const mendedNothing = turn.unmended.length > 0 && turn.unmended.every(({ key }) => keys.has(key));
  if (mendedNothing || turn.calls.repair >= MAX_REPAIRS)
    return broke(turn, { code: "INVALID_CODE", message: `${first.message} ${KEPT}` });
  const shrunk = findings.filter(({ code }) => code === "SHRUNK").map(({ file }) => file);
  const repairing = {
    ...asked(turn, "repair"),
    unmended: findings,
    questioned: [...turn.questioned, ...shrunk],
  };
  return { turn: repairing, step: { do: "call", purpose: "repair", findings } };
}

/** A reply of prose is whole when the model says so; one with blocks, when they are closed as well. */
function isWhole(turn: Turn, end: CallOutcome, received: Received): boolean {
  const stopped = end.as === "finished" && end.finish === "stop" && received.characters > 0;
  if (turn.mode === "discuss" || received.blocks === 0) return stopped;
  return received.complete && (stopped || received.sealed);
}

function reasonOf(end: CallOutcome, received: Received): TurnError {
  if (end.as === "finished" && end.finish === "length")
    return {
      code: "MODEL_LENGTH",
      message: `The answer reached the model's length limit${where(received)}. ${KEPT}`,
    };
  if (end.as === "failed" && end.error.code === "MODEL_STALLED") return end.error;
  return brokenOff(received);
}

function brokenOff(received: Received): TurnError {
  return { code: "MODEL_INTERRUPTED", message: `The answer broke off${where(received)}. ${KEPT}` };
}

function mayPass({ code }: TurnError): boolean {
  return code === "MODEL_STALLED" || code === "MODEL_INTERRUPTED";
}

const counted = (turn: Turn, purpose: keyof Turn["calls"]): Turn => ({
  ...turn,
  calls: { ...turn.calls, [purpose]: turn.calls[purpose] + 1 },
});
const asked = (turn: Turn, reply: ReplyPurpose): Turn => ({ ...counted(turn, reply), reply, broken: null });

const ended = (turn: Turn, status: "completed" | "cancelled", error: null): Move => ({
  turn,
  step: { do: "end", status, error },
});
/** Nothing of it becomes a version. What arrived is kept, if anything did. */
const broke = (turn: Turn, error: TurnError): Move => ({
  turn,
  step: { do: "end", status: turn.began ? "incomplete" : "failed", error },
});

const where = ({ open }: Received) => (open ? ` in ${PATH_OF_FILE[open]}` : "");

const CRASHED: TurnError = {
  code: "INTERNAL",
  message: "Something went wrong on our side. Your message and your page are safe. Try again.",
};
const FILTERED: TurnError = {
  code: "MODEL_REJECTED",
  message: `The model's own rules ended the answer. ${KEPT}`,
};
const SILENT: TurnError = {
  code: "MODEL_REJECTED",
  message: "The model answered with nothing. Your message is kept. Try again.",
};
