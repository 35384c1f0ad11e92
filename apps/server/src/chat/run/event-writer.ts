import type { Code, EventBody, FoldState, Generations } from "@roseram/db";
import { type EventLog, generationTopic, type LoggedEvent } from "../../event-log.ts";

const COALESCE_MS = 25;
const CHECKPOINT_EVENTS = 200;
const ALIVE_MS = 3_000;
const RETRIES = 4;

export interface EventWriter {
  /** Takes what happened; it is stored and delivered within COALESCE_MS. */
  write(events: readonly EventBody[]): void;
  /** Resolves when the writer has caught up: a stream faster than the database waits here. */
  ready(): Promise<void>;
  /** Stores what is left and stops; false when the attempt is no longer ours. */
  finish(): Promise<boolean>;
  readonly lastSeq: number;
}

/**
 * Gives each event its seq and appends it before anyone sees it: an acknowledged event survives this process.
 * A refused append means another attempt took over, or the generation is gone: `onLost` is told once.
 */
export function createEventWriter(options: {
  generations: Pick<Generations, "appendEvents">;
  log: EventLog;
  generationId: string;
  attempt: number;
  lastSeq: number;
  /** The state with everything applied that was given to `write`. */
  state: () => FoldState;
  onLost: (error: unknown) => void;
  onStopRequested: () => void;
}): EventWriter {
  const { generations, log, generationId, attempt } = options;
  const topic = generationTopic(generationId);
  let lastSeq = options.lastSeq;
  let foldedSeq = lastSeq;
  let waiting: EventBody[] = [];
  let writing: Promise<void> | null = null;
  let timer: NodeJS.Timeout | null = null;
  let lastWrite = 0;
  let lost = false;
  let ended = false;
  const alive = setInterval(() => {
    if (!writing && performance.now() - lastWrite >= ALIVE_MS - 100) flush();
  }, ALIVE_MS);
  alive.unref();

  return {
    write(events) {
      for (const event of events) join(waiting, event);
      if (waiting.length > 0) schedule();
    },
    async ready() {
      if (waiting.length > 64 && writing) await writing;
    },
    async finish() {
      ended = true;
      clearInterval(alive);
      if (timer) clearTimeout(timer);
      timer = null;
      while (!lost && (writing || waiting.length > 0)) {
        if (!writing) flush();
        await writing;
      }
      return !lost;
    },
    get lastSeq() {
      return lastSeq;
    },
  };

  // The first event after a pause goes out at once; those that follow share one append per COALESCE_MS.
  function schedule(): void {
    if (timer || writing || lost || ended) return;
    const since = performance.now() - lastWrite;
    if (since >= COALESCE_MS) flush();
    else
      timer = setTimeout(() => {
        timer = null;
        if (!writing) flush();
      }, COALESCE_MS - since);
  }

  function flush(): void {
    if (lost || writing) return;
    const events = waiting;
    waiting = [];
    lastWrite = performance.now();
    const state = lastSeq + events.length - foldedSeq >= CHECKPOINT_EVENTS ? options.state() : null;
    writing = append(events, state)
      .catch((error: unknown) => lose(error))
      .finally(() => {
        writing = null;
        if (waiting.length > 0) schedule();
      });
  }

  async function append(events: readonly EventBody[], checkpoint: { text: string; code: Code } | null) {
    const firstSeq = lastSeq + 1;
    const input = { id: generationId, attempt, firstSeq, events, checkpoint };
    const result = await retried(() => generations.appendEvents(input));
    if (result.outcome === "FENCED") return lose(null);
    lastSeq += events.length;
    if (checkpoint) foldedSeq = lastSeq;
    const logged = events.map((event, index): LoggedEvent => ({ ...event, seq: firstSeq + index }));
    log.append(topic, logged);
    if (result.stopRequested) options.onStopRequested();
  }

  function lose(error: unknown): void {
    if (lost) return;
    lost = true;
    waiting = [];
    clearInterval(alive);
    // What is held may no longer be what the table says.
    log.forget(topic);
    log.touch(topic);
    options.onLost(error);
  }
}

/** Deltas of one kind become one event: a subscriber and the table see batches, not tokens. */
function join(waiting: EventBody[], event: EventBody): void {
  const last = waiting.at(-1);
  if (event.kind === "text" && last?.kind === "text")
    waiting[waiting.length - 1] = { kind: "text", payload: { text: last.payload.text + event.payload.text } };
  else if (event.kind === "code" && last?.kind === "code" && last.payload.file === event.payload.file)
    waiting[waiting.length - 1] = {
      kind: "code",
      payload: { file: event.payload.file, text: last.payload.text + event.payload.text },
    };
  else waiting.push(event);
}

/** A database that is away for a moment costs nothing; a write that did arrive is refused the second time. */
export async function retried<T>(call: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await call();
    } catch (error) {
      if (tries >= RETRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100 * 2 ** tries));
    }
  }
}
