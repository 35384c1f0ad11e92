import type { Generations, QuotaRow, Refusal, UsageLimits } from "@roseram/db";
import type { ConversationPort, GenerationEventPayload } from "@roseram/schema";
import { type EventLog, generationTopic, projectTopic, viewerTopic } from "../event-log.ts";
import { inputHash } from "../input-hash.ts";
import { payloadOf } from "./event-payload.ts";
import { followGeneration } from "./follow-generation.ts";
import { refusal } from "./refusal.ts";

/** What a person may do in a conversation. Every SQL function behind it checks the owner again. */
export function createConversation(deps: {
  generations: Generations;
  log: EventLog;
  /** Every model that may be preferred, the one for everybody else first. */
  models: readonly [string, ...string[]];
  usageLimits: UsageLimits;
  quotaOf: (userId: string) => Promise<Pick<QuotaRow, "requestsLimit" | "tokensLimit">>;
  /** Puts a generation in the queue and wakes a worker. */
  enqueue: (generationId: string) => Promise<void>;
  /** Ends the model call at once, if it runs in this process. */
  stopRunning: (generationId: string) => void;
}): { forViewer(userId: string, preferences: () => Promise<{ readonly model?: string }>): ConversationPort } {
  const { generations, log, models, usageLimits, enqueue } = deps;

  /** The row is written; a queue that is away only means that the sweep enqueues it a little later. */
  const start = async (userId: string, generationId: string, projectId: string | null) => {
    if (projectId) log.touch(projectTopic(projectId));
    log.touch(viewerTopic(userId));
    await enqueue(generationId).catch(() => undefined);
  };

  /** A model that is preferred and not offered any more is no reason to refuse the message. */
  const modelFor = async (preferences: () => Promise<{ readonly model?: string }>) => {
    const { model } = models.length > 1 ? await preferences() : {};
    return models.find((name) => name === model) ?? models[0];
  };
  const accepted = async <Outcome extends string>(
    userId: string,
    { outcome, freesAt }: { outcome: Outcome | Refusal; freesAt: string | null },
  ): Promise<Outcome> => {
    if (isRefusal(outcome)) throw refusal(outcome, freesAt, await deps.quotaOf(userId));
    return outcome;
  };

  return {
    forViewer: (userId, preferences) => ({
      async send({ projectId, content, mode, idempotencyKey }) {
        const sent = await generations.send({
          userId,
          projectId,
          content: content.toWellFormed().replaceAll("\0", "\uFFFD"),
          mode,
          model: await modelFor(preferences),
          idempotencyKey,
          inputHash: idempotencyKey === null ? null : inputHash({ projectId, mode, content }),
          limits: usageLimits,
        });
        const outcome = await accepted(userId, sent);
        if (outcome === "OK" && sent.generationId) await start(userId, sent.generationId, projectId);
        return { ...sent, outcome };
      },

      async retry(generationId) {
        const model = await modelFor(preferences);
        const retried = await generations.retry(userId, generationId, model, usageLimits);
        const outcome = await accepted(userId, retried);
        if (outcome === "OK" && retried.generationId) {
          const stored = await generations.find(retried.generationId);
          await start(userId, retried.generationId, stored?.projectId ?? null);
        }
        return { ...retried, outcome };
      },

      async continue({ id, idempotencyKey }) {
        const continued = await generations.continue({
          userId,
          id,
          model: await modelFor(preferences),
          idempotencyKey,
          inputHash: idempotencyKey === null ? null : inputHash({ id }),
          limits: usageLimits,
        });
        const outcome = await accepted(userId, continued);
        if (outcome === "OK" && continued.generationId) {
          const stored = await generations.find(continued.generationId);
          await start(userId, continued.generationId, stored?.projectId ?? null);
        }
        return { ...continued, outcome };
      },

      async stop(generationId) {
        const { outcome } = await generations.stop(userId, generationId);
        if (outcome === "OK") {
          deps.stopRunning(generationId);
          const stored = await generations.find(generationId);
          log.touch(generationTopic(generationId));
          if (stored) log.touch(projectTopic(stored.projectId));
        }
        return { outcome };
      },

      events: (generationId, after) => eventsOf({ generations, log, userId, generationId, after }),
    }),
  };
}

function isRefusal(outcome: string): outcome is Refusal {
  return outcome === "RATE_LIMITED" || outcome === "QUOTA_EXCEEDED";
}

/** Holds nothing of the operation that asked: it may be followed for hours. */
function eventsOf(
  input: Parameters<typeof followGeneration>[0],
): AsyncIterableIterator<GenerationEventPayload> {
  return mapped(followGeneration(input), (event) => payloadOf(input.generationId, event));
}

/** Keeps `return()` of the source: leaving must reach it also while a pull is pending. */
function mapped<A, B>(source: AsyncIterableIterator<A>, change: (value: A) => B): AsyncIterableIterator<B> {
  const done: IteratorResult<B> = { done: true, value: undefined };
  return {
    async next() {
      const result = await source.next();
      return result.done ? done : { done: false, value: change(result.value) };
    },
    async return() {
      await source.return?.();
      return done;
    },
    async throw(error) {
      await source.return?.();
      throw error;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
