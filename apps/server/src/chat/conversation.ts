import type { Generations, Refusal, UsageLimits } from "@roseram/db";
import type { ConversationPort, GenerationEventPayload } from "@roseram/schema";
import { ServiceError } from "../errors.ts";
import { type EventLog, generationTopic, projectTopic } from "../event-log.ts";
import { inputHash } from "../input-hash.ts";
import { type FollowedEvent, followGeneration } from "./follow-generation.ts";

/** What a person may do in a conversation. Every SQL function behind it checks the owner again. */
export function createConversation(deps: {
  generations: Generations;
  log: EventLog;
  modelName: string;
  usageLimits: UsageLimits;
  /** Puts a generation in the queue and wakes a worker. */
  enqueue: (generationId: string) => Promise<void>;
  /** Ends the model call at once, if it runs in this process. */
  stopRunning: (generationId: string) => void;
}): { forViewer(userId: string): ConversationPort } {
  const { generations, log, modelName, usageLimits, enqueue } = deps;

  /** The row is written; a queue that is away only means that the sweep enqueues it a little later. */
  const start = async (generationId: string, projectId: string | null) => {
    if (projectId) log.touch(projectTopic(projectId));
    await enqueue(generationId).catch(() => undefined);
  };

  return {
    forViewer: (userId) => ({
      async send({ projectId, content, mode, idempotencyKey }) {
        const sent = await generations.send({
          userId,
          projectId,
          content: content.toWellFormed().replaceAll("\0", "\uFFFD"),
          mode,
          model: modelName,
          idempotencyKey,
          inputHash: idempotencyKey === null ? null : inputHash({ projectId, mode, content }),
          limits: usageLimits,
        });
        const { outcome } = sent;
        if (isRefusal(outcome)) throw refusal(outcome, sent.freesAt);
        if (sent.outcome === "OK" && sent.generationId) await start(sent.generationId, projectId);
        return { ...sent, outcome };
      },

      async retry(generationId) {
        const retried = await generations.retry(userId, generationId, modelName, usageLimits);
        const { outcome } = retried;
        if (isRefusal(outcome)) throw refusal(outcome, retried.freesAt);
        if (retried.outcome === "OK" && retried.generationId) {
          const stored = await generations.find(retried.generationId);
          await start(retried.generationId, stored?.projectId ?? null);
        }
        return { ...retried, outcome };
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

      events(generationId, after) {
        const followed = followGeneration({ generations, log, userId, generationId, after });
        return mapped(followed, (event) => payloadOf(generationId, event));
      },
    }),
  };
}

const isRefusal = (outcome: string): outcome is Refusal =>
  outcome === "RATE_LIMITED" || outcome === "QUOTA_EXCEEDED";

function refusal(outcome: Refusal, freesAt: string | null): ServiceError {
  const seconds = freesAt === null ? 1 : Math.max(1, Math.ceil((Date.parse(freesAt) - Date.now()) / 1000));
  const message =
    outcome === "RATE_LIMITED"
      ? `Too many requests in this minute. The next one goes through in ${seconds} s; your text is kept.`
      : "All tokens of this month are used. It starts again on the first of the next.";
  return new ServiceError(outcome, message, seconds);
}

function payloadOf(generationId: string, event: FollowedEvent): GenerationEventPayload {
  const { seq } = event;
  if (event.kind === "finished") return { seq, generationId, kind: "finished" };
  if (event.kind === "snapshot") return { seq, generationId, kind: "snapshot", ...event.payload };
  if (event.kind === "text") return { seq, generationId, kind: "text", ...event.payload };
  if (event.kind === "splice") return { seq, generationId, kind: "splice", ...event.payload };
  return { seq, generationId, kind: event.kind, ...event.payload };
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
