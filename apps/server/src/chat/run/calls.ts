import type { CallPurpose, Generations, UsageLimits } from "@roseram/db";
import type { Prices } from "../../env.ts";
import { retried } from "./event-writer.ts";
import type { Model, ModelEnd, ModelMessage } from "../model/model.ts";
import { ModelError } from "../model/model-error.ts";
import { estimateTokens } from "../prompt/tokens.ts";
import type { CallOutcome, TurnError } from "../turn/turn.ts";

export interface Call {
  readonly purpose: CallPurpose;
  readonly messages: readonly ModelMessage[];
  /** Of the messages, estimated. */
  readonly tokens: number;
  readonly signal: AbortSignal;
  readonly onText: (text: string) => void | Promise<void>;
  /** Why the signal was given; "left": the attempt is not ours any more, or this process ends. */
  readonly verdict: () => CallOutcome | "left" | null;
}

/** The calls of one attempt. Each is written down before it is made, and completed after it, whatever became of it. */
export function createCalls(options: {
  generations: Pick<Generations, "beginCall" | "endCall">;
  model: Model;
  modelName: string;
  limits: UsageLimits;
  prices: Prices | null;
  id: string;
  attempt: number;
}) {
  const { generations, model, modelName, id, attempt } = options;
  let count = 0;

  /** null: whoever takes over closes what is open. */
  return async ({
    purpose,
    messages,
    tokens,
    signal,
    onText,
    verdict,
  }: Call): Promise<CallOutcome | null> => {
    const key = { id, attempt, call: (count += 1) };
    const begun = await retried(() =>
      generations.beginCall({
        ...key,
        purpose,
        model: modelName,
        prompt: messages,
        estimatedTokens: tokens,
        limits: options.limits,
      }),
    );
    if (begun.outcome === "FENCED") return null;
    if (begun.outcome === "QUOTA_EXCEEDED") return { as: "refused", error: quotaUsedUp(begun.freesAt) };

    const started = performance.now();
    const stream = await listen(model, { model: modelName, messages, signal, onText });
    const judged = verdict();
    if (judged === "left") return null;
    if (judged === null && stream.crash) throw stream.crash.error;
    const outcome = judged ?? outcomeOf(stream);
    const usage = usageOf(stream, tokens);
    await retried(() =>
      generations.endCall({
        ...key,
        ...usage,
        outcome: outcome.as === "stopped" ? "stopped" : isAnswer(outcome, stream) ? "ok" : "failed",
        durationMs: performance.now() - started,
        statusCode: stream.end?.statusCode ?? stream.failure?.statusCode ?? (stream.text === "" ? null : 200),
        cost: costOf(options.prices, modelName, usage),
      }),
    );
    return outcome;
  };
}

/** A stream of the model, after it: how it ended, or failed, or what of ours did. */
interface Stream {
  readonly text: string;
  readonly end: ModelEnd | null;
  readonly failure: ModelError | null;
  readonly crash: { readonly error: unknown } | null;
}

async function listen(model: Model, call: Parameters<Model["stream"]>[0]): Promise<Stream> {
  let text = "";
  let crash: Stream["crash"] = null;
  try {
    const end = await model.stream({
      ...call,
      onText(piece) {
        text += piece;
        try {
          return call.onText(piece);
        } catch (error) {
          // To the model's client it would look like a connection that broke off.
          crash = { error };
          throw error;
        }
      },
    });
    return { text, end, failure: null, crash };
  } catch (error) {
    if (error instanceof ModelError) return { text, end: null, failure: error, crash };
    return { text, end: null, failure: null, crash: crash ?? { error } };
  }
}

function outcomeOf({ end, failure, text }: Stream): CallOutcome {
  if (end) return { as: "finished", finish: end.finish };
  if (!failure) return { as: "crashed" };
  return { as: "failed", error: { code: failure.code, message: failure.message }, began: text !== "" };
}

/** It said something, and came to an end of its own. */
function isAnswer(outcome: CallOutcome, { text }: Stream): boolean {
  return outcome.as === "finished" && outcome.finish !== null && text !== "";
}

interface CountedUsage {
  readonly inputTokens: number | null;
  readonly outputTokens: number | null;
  readonly estimated: boolean;
}

/** What the model reported; else an estimate that says so. A call that failed before a word used nothing we know of. */
function usageOf({ end, text }: Stream, promptTokens: number): CountedUsage {
  if (end?.usage) return { inputTokens: end.usage.input, outputTokens: end.usage.output, estimated: false };
  if (!end && text === "") return { inputTokens: null, outputTokens: null, estimated: false };
  return { inputTokens: promptTokens, outputTokens: estimateTokens(text), estimated: true };
}

function costOf(prices: Prices | null, model: string, { inputTokens, outputTokens }: CountedUsage) {
  // A model may have any name, also one that every object has something under.
  const price = prices !== null && Object.hasOwn(prices.models, model) ? prices.models[model] : undefined;
  if (!prices || !price || (inputTokens === null && outputTokens === null)) return null;
  const millionths = (inputTokens ?? 0) * price.input + (outputTokens ?? 0) * price.output;
  return { amount: millionths / 1_000_000, currency: prices.currency };
}

/** Periods are calendar months, UTC: it frees up on the first of the next. */
export function quotaUsedUp(freesAt: string | null): TurnError {
  const error = (when: string) => ({
    code: "QUOTA_EXCEEDED",
    message: `The tokens that are left${when} Your message and your page are safe.`,
  });
  const frees = freesAt === null ? NaN : Date.parse(freesAt);
  if (Number.isNaN(frees)) return error(" are not enough for this.");
  const named = (at: number, format: Intl.DateTimeFormatOptions) =>
    new Date(at).toLocaleDateString("en-GB", { ...format, timeZone: "UTC" });
  const month = named(frees - 1, { month: "long" });
  return error(
    ` of ${month} are not enough for this. It starts again on ${named(frees, { day: "numeric", month: "long" })}.`,
  );
}
