import type { GenerationInput, Generations, Received, UsageLimits } from "@roseram/db";
import type { Prices } from "../../env.ts";
import { type EventLog, generationTopic } from "../../event-log.ts";
import { answerOf } from "../turn/answer.ts";
import { beginningOf, newNonce } from "./beginning.ts";
import { createCalls } from "./calls.ts";
import { createEventWriter, retried } from "./event-writer.ts";
import { accepted, type Inspection } from "../gate/gate.ts";
import type { Inspector } from "../gate/inspector.ts";
import type { Model, ModelMessage } from "../model/model.ts";
import { type Budget, type Prompt, promptFor } from "../prompt/prompt.ts";
import {
  continuationFor,
  editRetryFor,
  repairFor,
  restFor,
  wholeFileFor,
} from "../prompt/prompt-follow-up.ts";
import { createReply, type Reply } from "../turn/reply.ts";
import { reportOf } from "../turn/report.ts";
import { estimateMessages } from "../prompt/tokens.ts";
import { type CallOutcome, type Happened, nextMove, type Step } from "../turn/turn.ts";

export interface AttemptDeps {
  readonly generations: Pick<Generations, "appendEvents" | "beginCall" | "endCall" | "complete">;
  readonly log: EventLog;
  readonly model: Model;
  readonly inspector: Inspector;
  readonly maxFileBytes: number;
  readonly budget: Budget;
  readonly usageLimits: UsageLimits;
  readonly prices: Prices | null;
  readonly onError: (error: unknown, message: string) => void;
}

/** Why an attempt is ended from outside: by the person, because it is not ours any more, because this process ends. */
export type Ending = "stopped" | "lost" | "shutdown";

export interface AttemptKey {
  readonly id: string;
  readonly attempt: number;
  readonly lastSeq: number;
}

/** One attempt, from its first call to its end; null when the end is not ours to write. */
export async function runAttempt(
  deps: AttemptDeps,
  { id, attempt, lastSeq }: AttemptKey,
  input: GenerationInput,
  life: { readonly signal: AbortSignal; readonly ending: () => Ending | null; end(ending: Ending): void },
): Promise<{ status: string; code: string | null } | null> {
  const { generations, log } = deps;
  const { mode, baseCode: base } = input;
  const { maxFileBytes } = deps;
  const { draft, start, move, ...beginning } = beginningOf(input, { maxFileBytes, attempt });
  const writer = createEventWriter({
    generations,
    log,
    generationId: id,
    attempt,
    lastSeq,
    state: () => draft.state,
    onLost: (error) => {
      if (error) deps.onError(error, "events could not be stored");
      life.end("lost");
    },
    onStopRequested: () => life.end("stopped"),
  });
  const callModel = createCalls({
    ...deps,
    limits: deps.usageLimits,
    modelName: input.model,
    id,
    attempt,
  });
  let { reply } = beginning;
  let sent: readonly ModelMessage[] | null = null;
  let stopped = false;
  let settled = false;
  let inspection: Inspection = { findings: [], warnings: [] };

  let { turn, step } = move;
  while (step.do !== "end") {
    const happened = await take(step).catch((error: unknown) => {
      deps.onError(error, "generation failed");
      return called({ as: "crashed" });
    });
    if (happened === null) break;
    ({ turn, step } = nextMove(turn, happened));
  }
  const isOurs = await writer.finish();
  if (step.do !== "end" || !isOurs) return null;

  const { text, code } = draft.state;
  const completed = step.status === "completed";
  const warnings = [...inspection.warnings, ...inspection.findings.map(accepted)];
  const completion = {
    id,
    attempt,
    status: step.status,
    error: step.error,
    text,
    code,
    answer: answerOf(text, draft.changed),
    makeVersion: completed && draft.changed.length > 0,
    report: reportOf({ base, code, tally: draft.tally, turn, warnings: completed ? warnings : [] }),
    // Of a reply that was never whole, and that began on the page as it still is.
    received:
      completed || settled || turn.reply !== "answer" || start === "draft" || reply.verdict !== null
        ? null
        : receivedOf(reply),
  };
  const { outcome, lastSeq: finishedSeq, status } = await retried(() => generations.complete(completion));
  if (outcome === "OK" && finishedSeq !== null)
    log.append(generationTopic(id), [{ seq: finishedSeq, kind: "finished", payload: {} }]);
  return status && { status, code: step.error?.code ?? null };

  /** What the step brought; null when it is not ours any more. */
  async function take(now: Exclude<Step, { do: "end" }>): Promise<Happened | null> {
    if (life.ending() === "stopped") return called({ as: "stopped" });
    if (now.do === "settle") {
      settled = true;
      writer.write(reply.settle());
      return {
        what: "settled",
        fault: draft.fault,
        misses: draft.misses,
        changed: draft.changed.length > 0,
      };
    }
    if (now.do === "inspect") {
      const { changed, state } = draft;
      inspection = await deps.inspector.inspect({ base, code: state.code, changed, request: input.content });
      return { what: "inspected", findings: inspection.findings };
    }
    if (life.ending() !== null) return null;
    if (now.purpose === "continue") reply.resume(stopped);
    else {
      draft.beginReply();
      reply = createReply({ draft, mode, nonce: newNonce(), maxFileBytes });
    }
    const prompt = promptOf(now);
    if ("tooLarge" in prompt)
      return called({ as: "refused", error: { code: "TOO_LARGE", message: prompt.message } });
    if (now.purpose !== "continue") sent = prompt.messages;

    const enough = new AbortController();
    const hear = (text: string) => {
      writer.write(reply.push(text));
      if (reply.verdict) enough.abort();
      return writer.ready();
    };
    const outcome = await callModel({
      ...prompt,
      purpose: now.purpose === "rest" ? "continue" : now.purpose,
      signal: AbortSignal.any([life.signal, enough.signal]),
      onText: hear,
      verdict() {
        const ending = life.ending();
        if (ending === "stopped") return { as: "stopped" };
        if (ending !== null) return "left";
        writer.write(reply.pause());
        return reply.verdict;
      },
    });
    stopped = outcome?.as === "finished" && outcome.finish === "stop";
    return outcome && called(outcome);
  }

  function called(end: CallOutcome): Happened {
    return { what: "called", end, received: reply.received() };
  }

  function promptOf(call: Extract<Step, { do: "call" }>): Prompt {
    const followUp = { input, nonce: reply.nonce, budget: deps.budget, code: draft.state.code };
    switch (call.purpose) {
      case "answer":
        return promptFor(input, reply.nonce, deps.budget);
      case "continue": {
        const before = sent === null ? promptFor(input, reply.nonce, deps.budget) : { messages: sent };
        if ("tooLarge" in before) return before;
        sent = before.messages;
        const messages = continuationFor(sent, reply.text, reply.nonce, deps.budget);
        return { messages, tokens: estimateMessages(messages) };
      }
      case "rest":
        return restFor(followUp, draft.state.text);
      case "edits":
        return editRetryFor(followUp, call.misses);
      case "file":
        return wholeFileFor(followUp, [...new Set(call.misses.map(({ file }) => file))]);
      case "repair":
        return repairFor(followUp, call.findings);
    }
  }
}

function receivedOf({ nonce, text }: Reply): Received | null {
  return text === "" ? null : { nonce, text };
}
