import type { GenerationEventPayload } from "@roseram/schema";
import type { FollowedEvent } from "./follow-generation.ts";

/** One object per event, however many follow it: what is made of it can be shared (server/shared-results.ts). */
const payloads = new WeakMap<FollowedEvent, GenerationEventPayload>();
const whole = new WeakSet<object>();

/** A stored event as the schema's resolvers take it. */
export function payloadOf(generationId: string, event: FollowedEvent): GenerationEventPayload {
  const known = payloads.get(event);
  if (known) return known;
  const payload = written(generationId, event);
  payloads.set(event, payload);
  if (payload.kind !== "finished") whole.add(payload);
  return payload;
}

/** Whether all that can be asked of it is in it. The end is not: it leads to the generation, and on to the project. */
export function isWholeEvent(event: unknown): event is object {
  return typeof event === "object" && event !== null && whole.has(event);
}

function written(generationId: string, event: FollowedEvent): GenerationEventPayload {
  const { seq } = event;
  if (event.kind === "finished") return { seq, generationId, kind: "finished" };
  if (event.kind === "snapshot") return { seq, generationId, kind: "snapshot", ...event.payload };
  if (event.kind === "text") return { seq, generationId, kind: "text", ...event.payload };
  if (event.kind === "splice") return { seq, generationId, kind: "splice", ...event.payload };
  return { seq, generationId, kind: event.kind, ...event.payload };
}
