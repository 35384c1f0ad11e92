import { randomBytes } from "node:crypto";
import {
  CODE_FILES,
  type CodeFile,
  type Completion,
  type GenerationInput,
  type Generations,
  type StoredGeneration,
  type UsageLimits,
} from "@roseram/db";
import { type EventLog, generationTopic, projectTopic } from "../event-log.ts";
import { createDraft, type Draft, PATH_OF_FILE, sameCode } from "./draft.ts";
import { createEventWriter, retried } from "./event-writer.ts";
import { type Model, type ModelEnd, ModelError } from "./model.ts";
import { promptFor } from "./prompt.ts";
import { createStreamParser, type ParserEnd } from "./stream-parser.ts";

const MAX_ATTEMPTS = 3;
const BUDGET = { contextTokens: 64_000, answerTokens: 16_000 };
/** How long a finished topic is held in memory for subscribers that are a little behind. */
const HELD_AFTER_END_MS = 15_000;

export interface GenerationRunner {
  /** Runs one generation to its end, or until the signal: then it stays RUNNING and the next start takes it over. */
  run(generationId: string, signal: AbortSignal): Promise<void>;
  /** Ends the model call at once if it runs in this process. */
  stop(generationId: string): void;
}

export interface RunnerLog {
  info(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** Why a model call was aborted. */
type Ending = "stopped" | "lost" | "shutdown" | "refused";

type Result = Pick<Completion, "status" | "error">;

export function createGenerationRunner(deps: {
  generations: Generations;
  log: EventLog;
  model: Model;
  maxFileBytes: number;
  logger: RunnerLog;
  usageLimits: UsageLimits;
  onEnded?: (status: string) => void;
}): GenerationRunner {
  const { generations, log, model, logger } = deps;
  const running = new Map<string, (ending: Ending) => void>();

  return {
    stop(generationId) {
      running.get(generationId)?.("stopped");
    },

    async run(generationId, signal) {
      const stored = await generations.find(generationId);
      if (!stored) return;
      const topic = generationTopic(generationId);
      const touch = () => {
        log.touch(topic);
        log.touch(projectTopic(stored.projectId));
      };
      if (stored.status === "running" && stored.stopRequested) {
        await endStopped(stored);
        log.forget(topic);
        return touch();
      }
      const begun = await generations.beginAttempt(generationId, MAX_ATTEMPTS);
      // The attempt's snapshot, or its end, was written by SQL: subscribers read it from the table.
      log.forget(topic);
      touch();
      if (begun.outcome !== "STARTED") return;
      logger.info({ generationId, attempt: begun.attempt }, "generation started");

      const abort = new AbortController();
      const endings: Ending[] = [];
      const end = (ending: Ending) => {
        endings.push(ending);
        abort.abort();
      };
      const shutdown = () => end("shutdown");
      signal.addEventListener("abort", shutdown, { once: true });
      running.set(generationId, end);
      if (signal.aborted) shutdown();
      try {
        await attempt(
          generationId,
          begun.attempt,
          begun.lastSeq,
          abort.signal,
          end,
          () => endings[0] ?? null,
        );
      } finally {
        signal.removeEventListener("abort", shutdown);
        if (running.get(generationId) === end) running.delete(generationId);
        touch();
        setTimeout(() => log.forget(topic), HELD_AFTER_END_MS).unref();
      }
    },
  };

  /** Its worker died before it could end it: what had arrived is the answer, and the model is not asked again. */
  async function endStopped({ id, attempt: number }: StoredGeneration): Promise<void> {
    const [state, input] = [await generations.readState(id), await generations.findInput(id)];
    if (!state || !input) return;
    const changed = CODE_FILES.filter((file) => state.code[file] !== input.baseCode[file]);
    await generations.complete({
      id,
      attempt: number,
      status: "cancelled",
      error: null,
      text: state.text,
      code: state.code,
      answer: answerOf(state.text, changed),
      makeVersion: false,
      report: null,
    });
  }

  async function attempt(
    id: string,
    number: number,
    lastSeq: number,
    signal: AbortSignal,
    end: (ending: Ending) => void,
    ending: () => Ending | null,
  ): Promise<void> {
    const started = performance.now();
    const input = await generations.findInput(id);
    if (!input) return;
    const nonce = randomBytes(8).toString("hex");
    const prompt = promptFor(input, nonce, BUDGET);
    const messages = "tooLarge" in prompt ? [] : prompt.messages;
    const allowed = await retried(() =>
      generations.beginCall({
        id,
        attempt: number,
        call: 1,
        purpose: "answer",
        model: model.name,
        prompt: messages,
        estimatedTokens: "tooLarge" in prompt ? 0 : prompt.tokens,
        limits: deps.usageLimits,
      }),
    );
    if (allowed.outcome === "FENCED") return;
    if (allowed.outcome === "QUOTA_EXCEEDED") {
      await retried(() => generations.complete({ ...refused(input), id, attempt: number }));
      return;
    }
    const draft = createDraft({ base: input.baseCode, mode: input.mode, maxFileBytes: deps.maxFileBytes });
    const writer = createEventWriter({
      generations,
      log,
      generationId: id,
      attempt: number,
      lastSeq,
      state: () => draft.state,
      onLost: (error) => {
        if (error) logger.error({ err: error, generationId: id }, "events could not be stored");
        end("lost");
      },
      onStopRequested: () => end("stopped"),
    });
    const parser = createStreamParser({ nonce, fences: input.mode === "build" });
    let received = 0;
    let call: ModelEnd | null = null;
    let failure: ModelError | null = null;
    let broken: unknown = null;
    try {
      if ("tooLarge" in prompt) throw new ModelError("MODEL_REJECTED", prompt.message, null);
      call = await model.stream({
        messages,
        signal,
        onText(text) {
          received += text.length;
          for (const event of parser.push(text)) writer.write(draft.apply(event));
          // An answer that has outgrown its limits is not read to its end.
          if (draft.fault?.code === "TOO_LARGE") end("refused");
          return writer.ready();
        },
      });
    } catch (error) {
      if (error instanceof ModelError) failure = error;
      else if (!signal.aborted) broken = error;
    }
    const why = ending();
    if (why === "shutdown" || why === "lost") {
      await writer.finish();
      return;
    }
    const parsed = parser.finish();
    for (const event of parsed.events) writer.write(draft.apply(event));
    if (!(await writer.finish())) return;
    if (broken) logger.error({ err: broken, generationId: id }, "generation failed");

    const result: Result =
      why === "stopped"
        ? { status: "cancelled", error: null }
        : resultOf({ input, draft, parsed, call, failure, received });
    const makeVersion = result.status === "completed" && !sameCode(draft.state.code, input.baseCode);
    const usage = call?.usage ?? estimate(messages, received);
    // A call that failed before it said anything used nothing that we know of.
    const counted = received > 0 || call !== null;
    const completion: Completion = {
      id,
      attempt: number,
      ...result,
      text: draft.state.text,
      code: draft.state.code,
      answer: answerOf(draft.state.text, draft.changed),
      makeVersion,
      report: null,
    };
    await retried(() =>
      generations.endCall({
        id,
        attempt: number,
        call: 1,
        outcome: why === "stopped" ? "stopped" : call === null ? "failed" : "ok",
        inputTokens: counted ? usage.input : null,
        outputTokens: counted ? usage.output : null,
        estimated: counted && !call?.usage,
        durationMs: Math.round(performance.now() - started),
        statusCode: call?.statusCode ?? failure?.statusCode ?? (received > 0 ? 200 : null),
        cost: null,
      }),
    );
    const completed = await retried(() => generations.complete(completion));
    if (completed.outcome === "OK" && completed.lastSeq !== null)
      log.append(generationTopic(id), [{ seq: completed.lastSeq, kind: "finished", payload: {} }]);
    if (completed.status) deps.onEnded?.(completed.status);
    logger.info(
      {
        generationId: id,
        status: completed.status ?? "fenced",
        code: result.error?.code,
        ms: Math.round(performance.now() - started),
      },
      "generation ended",
    );
  }
}

/** The call would have gone beyond the month's tokens: nothing was asked. */
function refused(input: GenerationInput): Omit<Completion, "id" | "attempt"> {
  return {
    status: "failed",
    error: {
      code: "QUOTA_EXCEEDED",
      message:
        "This request needs more tokens than are left of this month. Your message and your page are safe.",
    },
    text: "",
    code: input.baseCode,
    answer: null,
    makeVersion: false,
    report: null,
  };
}

/** How a model call that was not stopped ends. Whatever is not a whole answer leaves the project as it was. */
function resultOf(run: {
  input: GenerationInput;
  draft: Draft;
  parsed: ParserEnd;
  call: ModelEnd | null;
  failure: ModelError | null;
  received: number;
}): Result {
  const { draft, parsed, call, failure, received } = run;
  const broke = received > 0 ? "incomplete" : "failed";
  const refusal = draft.refusal();
  if (refusal?.code === "TOO_LARGE") return { status: "incomplete", error: refusal };
  if (failure) {
    const message =
      failure.code === "MODEL_INTERRUPTED"
        ? `The answer broke off${where(parsed.open)}. ${KEPT}`
        : failure.message;
    return { status: broke, error: { code: failure.code, message } };
  }
  if (!call)
    return {
      status: broke,
      error: {
        code: "INTERNAL",
        message: "Something went wrong on our side. Your message and your page are safe. Try again.",
      },
    };
  if (call.finish === "length")
    return {
      status: "incomplete",
      error: {
        code: "MODEL_LENGTH",
        message: `The answer reached the model's length limit${where(parsed.open)}. ${KEPT}`,
      },
    };
  if (call.finish === "filtered")
    return {
      status: broke,
      error: { code: "MODEL_REJECTED", message: `The model's own rules ended the answer. ${KEPT}` },
    };
  const wrote = run.input.mode === "build" && parsed.blocks > 0;
  if (wrote ? !parsed.complete : call.finish === null)
    return {
      status: broke,
      error: { code: "MODEL_INTERRUPTED", message: `The answer broke off${where(parsed.open)}. ${KEPT}` },
    };
  if (received === 0)
    return {
      status: "failed",
      error: {
        code: "MODEL_REJECTED",
        message: "The model answered with nothing. Your message is kept. Try again.",
      },
    };
  if (refusal) return { status: "incomplete", error: refusal };
  return { status: "completed", error: null };
}

const KEPT = "Your page is unchanged; what arrived is kept.";

function where(open: CodeFile | null): string {
  return open ? ` in ${PATH_OF_FILE[open]}` : "";
}

/** The prose; without any, what changed; nothing if nothing arrived. */
function answerOf(text: string, changed: readonly CodeFile[]): string | null {
  const prose = text.trim();
  if (prose !== "") return prose;
  const paths = changed.map((file) => PATH_OF_FILE[file]);
  const last = paths.pop();
  if (last === undefined) return null;
  return `Changed ${paths.length > 0 ? `${paths.join(", ")} and ${last}` : last}.`;
}

/** About four characters make a token; used only where the model did not say, and marked as an estimate. */
function estimate(messages: readonly { content: string }[], received: number) {
  const sent = messages.reduce((sum, { content }) => sum + content.length, 0);
  return { input: Math.ceil(sent / 4), output: Math.ceil(received / 4) };
}
