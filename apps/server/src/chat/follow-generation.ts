import { type Code, type Generations, isEnded, type SequencedEvent } from "@roseram/db";
import { ServiceError } from "../errors.ts";
import { closeOnLeave, type EventLog, generationTopic, leavable, projectTopic } from "../event-log.ts";

/** What a subscriber is sent: a stored event, or the state folded into one when events are gone. */
export type FollowedEvent =
  | SequencedEvent
  | {
      readonly seq: number;
      readonly kind: "snapshot";
      readonly payload: {
        readonly reason: "resumed";
        readonly attempt: number;
        readonly text: string;
        readonly code: Code;
      };
    };

const BATCH = 500;
/** A subscriber further behind than this gets the state instead of the way there. */
const TOO_FAR = 5_000;
/** Without a wake the table is asked: another instance may be the one that writes. */
const POLL_MS = 5_000;

/**
 * The events after a cursor, to the end. Resume and live are one loop: read what is there after the cursor, from
 * memory or from the table; when nothing is, wait to be woken. Nothing is queued for a slow subscriber.
 */
export function followGeneration(deps: {
  generations: Pick<Generations, "find" | "readEvents" | "readState">;
  log: EventLog;
  userId: string;
  generationId: string;
  after: number;
  signal?: AbortSignal;
  pollMs?: number;
  tooFar?: number;
}): AsyncIterableIterator<FollowedEvent> {
  const { generations, log, generationId, after } = deps;
  const topic = generationTopic(generationId);
  const tooFar = deps.tooFar ?? TOO_FAR;
  const pollMs = deps.pollMs ?? POLL_MS;

  return leavable(async function* (signal) {
    const stored = await generations.find(generationId);
    // A foreign generation and an unknown one look alike.
    if (!stored || stored.ownerId !== deps.userId) throw gone();
    if (after < 0 || after > stored.lastSeq)
      throw new ServiceError(
        "BAD_USER_INPUT",
        `after must be between 0 and ${stored.lastSeq}, the generation's lastSeq.`,
      );
    const watch = log.watch([topic, projectTopic(stored.projectId)]);
    closeOnLeave(watch, signal);
    let cursor = after;
    let woken = false;
    try {
      while (!watch.closed) {
        const held = log.read(topic, cursor, BATCH);
        const upToDate = held?.length === 0;
        if (upToDate && !woken) {
          await watch.woken(pollMs);
          woken = true;
          continue;
        }
        woken = false;
        const near = held !== null && !upToDate && (log.last(topic) ?? cursor) - cursor <= tooFar;
        const events = near ? held : await fromTable(cursor);
        for (const event of events) {
          cursor = event.seq;
          yield event;
          if (event.kind === "finished" || watch.closed) return;
        }
        if (held === null && events.length === 0) await watch.woken(pollMs);
      }
    } finally {
      watch.close();
    }
  }, deps.signal);

  /** What the table holds after the cursor; the state where the way there is gone or too long. */
  async function fromTable(cursor: number): Promise<readonly FollowedEvent[]> {
    const now = await generations.find(generationId);
    // The project may have been deleted since.
    if (!now || now.ownerId !== deps.userId) throw gone();
    const finished: FollowedEvent = { seq: now.lastSeq, kind: "finished", payload: {} };
    if (isEnded(now.status) && cursor >= now.lastSeq - 1) return [finished];
    if (now.lastSeq <= cursor) return [];
    if (now.lastSeq - cursor <= tooFar) {
      const events = await generations.readEvents(generationId, cursor, BATCH);
      if (events[0]?.seq === cursor + 1) return events;
    }
    const state = await generations.readState(generationId);
    if (!state) throw gone();
    const { attempt, text, code } = state;
    const seq = isEnded(state.status) ? state.lastSeq - 1 : state.lastSeq;
    const snapshot: FollowedEvent = {
      seq,
      kind: "snapshot",
      payload: { reason: "resumed", attempt, text, code },
    };
    return isEnded(state.status) ? [snapshot, { ...finished, seq: state.lastSeq }] : [snapshot];
  }
}

function gone(): ServiceError {
  return new ServiceError("NOT_FOUND", "There is nothing with this id.");
}
