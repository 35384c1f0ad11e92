import type { EventBody } from "@roseram/db";

/*
 * The bus. A topic of events is a bounded log: the newest events in memory, all of them in the table. A
 * subscriber is a cursor that is woken and pulls at its own speed, so nothing is ever queued per subscriber
 * and a publisher never waits. A topic without events (a project) only wakes: its row is the truth.
 */

export type LoggedEvent = EventBody & { readonly seq: number };

export interface Watch {
  /** Resolves when a topic was touched since the last call, when the time is over, or when closed. */
  woken(timeoutMs?: number): Promise<void>;
  readonly closed: boolean;
  close(): void;
}

export interface EventLog {
  /** Appends events that are already stored, in order, and wakes the topic's subscribers. */
  append(topic: string, events: readonly LoggedEvent[]): void;
  /** Wakes everyone who watches the topic, here and wherever else this is told. */
  touch(topic: string): void;
  /** Wakes who watches here: it was touched elsewhere. */
  wake(topic: string): void;
  /** Something may have been touched unheard. */
  wakeAll(): void;
  /** Hears of every topic that is touched here; answers how to stop. */
  onTouched(listener: (topic: string) => void): () => void;
  /** Events after the cursor; null when they are not all held here, and the table must answer. */
  read(topic: string, after: number, limit: number): readonly LoggedEvent[] | null;
  /** The newest seq held, or null. */
  last(topic: string): number | null;
  /** Forgets what is held of a topic; its subscribers read on from the table. */
  forget(topic: string): void;
  watch(topics: readonly string[]): Watch;
  /** Wakes and closes every watch: the server is stopping. */
  close(): void;
  figures(): { topics: number; held: number; watches: number };
}

export const generationTopic = (id: string) => `generation:${id}`;
export const projectTopic = (id: string) => `project:${id}`;
/** Any of a project's deployments. */
export const deploymentsTopic = (projectId: string) => `deployments:${projectId}`;
/** What a person set, used and saw fail. */
export const viewerTopic = (id: string) => `viewer:${id}`;

interface Ring {
  events: LoggedEvent[];
  first: number; // index of the oldest event that counts as held
  weight: number; // characters from `first` on
}

export function createEventLog(options: { maxEvents?: number; maxCharacters?: number } = {}): EventLog {
  const maxEvents = options.maxEvents ?? 4_096;
  const maxCharacters = options.maxCharacters ?? 4_000_000;
  const rings = new Map<string, Ring>();
  const watchers = new Map<string, Set<() => void>>();
  const touchListeners = new Set<(topic: string) => void>();
  const open = new Set<Watch>();
  let stopped = false;

  const log: EventLog = {
    append(topic, events) {
      if (events.length === 0) return;
      let ring = rings.get(topic);
      const newest = ring?.events.at(-1)?.seq;
      if (!ring || newest === undefined || events[0]?.seq !== newest + 1) {
        // Another process wrote in between, or nothing is held yet: what is held begins here.
        ring = { events: [], first: 0, weight: 0 };
        rings.set(topic, ring);
      }
      for (const event of events) {
        ring.events.push(event);
        ring.weight += weightOf(event);
      }
      trim(ring);
      log.touch(topic);
    },
    touch(topic) {
      log.wake(topic);
      for (const listener of touchListeners) listener(topic);
    },
    wake(topic) {
      const set = watchers.get(topic);
      if (set) for (const wake of set) wake();
    },
    wakeAll() {
      for (const set of watchers.values()) for (const wake of set) wake();
    },
    onTouched(listener) {
      touchListeners.add(listener);
      return () => touchListeners.delete(listener);
    },
    read(topic, after, limit) {
      const ring = rings.get(topic);
      const oldest = ring?.events[ring.first];
      if (!ring || !oldest || after + 1 < oldest.seq) return null;
      const from = ring.first + (after + 1 - oldest.seq);
      return ring.events.slice(from, from + limit);
    },
    last(topic) {
      return rings.get(topic)?.events.at(-1)?.seq ?? null;
    },
    forget(topic) {
      rings.delete(topic);
    },
    watch(topics) {
      let touched = false;
      let waiting: (() => void) | null = null;
      let closed = stopped;
      // One for all waits of the same length: many wait again fifty times a second.
      let timer: NodeJS.Timeout | null = null;
      let timerMs: number | undefined;
      const wake = () => {
        touched = true;
        waiting?.();
      };
      for (const topic of topics) {
        const set = watchers.get(topic) ?? new Set();
        set.add(wake);
        watchers.set(topic, set);
      }
      const watch: Watch = {
        get closed() {
          return closed;
        },
        woken(timeoutMs) {
          if (touched || closed) {
            touched = false;
            return Promise.resolve();
          }
          if (timer && timeoutMs === timerMs) timer.refresh();
          else {
            if (timer) clearTimeout(timer);
            timer = timeoutMs === undefined ? null : setTimeout(() => waiting?.(), timeoutMs).unref();
            timerMs = timeoutMs;
          }
          return new Promise((resolve) => {
            waiting = () => {
              waiting = null;
              touched = false;
              resolve();
            };
          });
        },
        close() {
          closed = true;
          if (timer) clearTimeout(timer);
          open.delete(watch);
          for (const topic of topics) {
            const set = watchers.get(topic);
            set?.delete(wake);
            if (set?.size === 0) watchers.delete(topic);
          }
          waiting?.();
        },
      };
      if (closed) watch.close();
      else open.add(watch);
      return watch;
    },
    close() {
      stopped = true;
      for (const watch of [...open]) watch.close();
      rings.clear();
    },
    figures() {
      let held = 0;
      for (const ring of rings.values()) held += ring.events.length - ring.first;
      return { topics: rings.size, held, watches: open.size };
    },
  };
  return log;

  function trim(ring: Ring): void {
    while (
      ring.events.length - ring.first > maxEvents ||
      (ring.weight > maxCharacters && ring.events.length - ring.first > 1)
    ) {
      const dropped = ring.events[ring.first];
      if (dropped) ring.weight -= weightOf(dropped);
      ring.first += 1;
    }
    // What was dropped goes when it is an eighth of what is held: appending stays at constant cost, and memory near the limit.
    if (ring.first * 8 > ring.events.length - ring.first) {
      ring.events = ring.events.slice(ring.first);
      ring.first = 0;
    }
  }
}

function weightOf(event: LoggedEvent): number {
  switch (event.kind) {
    case "finished":
      return 64;
    case "snapshot": {
      const { text, code } = event.payload;
      return 64 + text.length + code.html.length + code.css.length + code.javascript.length;
    }
    default:
      return 64 + event.payload.text.length;
  }
}

/**
 * An async generator that ends at once when its consumer leaves, also while it waits: `return()` on a plain
 * generator queues behind the pending `next()`, and a socket that closed would keep its subscription for ever.
 */
export function leavable<T>(
  source: (signal: AbortSignal) => AsyncGenerator<T, void, undefined>,
  outer?: AbortSignal,
): AsyncIterableIterator<T> {
  const left = new AbortController();
  const leave = () => left.abort();
  if (outer?.aborted) leave();
  else outer?.addEventListener("abort", leave, { once: true });
  const inner = source(left.signal);
  const done = (): IteratorResult<T> => {
    outer?.removeEventListener("abort", leave);
    return { done: true, value: undefined };
  };
  return {
    async next() {
      if (left.signal.aborted) return done();
      try {
        const result = await inner.next();
        return result.done || left.signal.aborted ? done() : result;
      } catch (error) {
        if (left.signal.aborted) return done();
        done();
        throw error;
      }
    },
    async return() {
      leave();
      // Not awaited: a pending database read may take its time, the consumer need not.
      void inner.return().catch(() => undefined);
      return done();
    },
    async throw(error) {
      leave();
      void inner.return().catch(() => undefined);
      done();
      throw error;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

/** Runs `wait` until the consumer leaves. */
export function closeOnLeave(watch: Watch, signal: AbortSignal): void {
  if (signal.aborted) watch.close();
  else signal.addEventListener("abort", () => watch.close(), { once: true });
}

/** Yields at once and whenever the topic was touched; touches while the consumer is busy count as one. */
export function changes(
  log: EventLog,
  topic: string,
  options: { signal?: AbortSignal; pollMs?: number } = {},
): AsyncIterableIterator<void> {
  return leavable(async function* (signal) {
    const watch = log.watch([topic]);
    closeOnLeave(watch, signal);
    try {
      while (!watch.closed) {
        yield;
        await watch.woken(options.pollMs);
      }
    } finally {
      watch.close();
    }
  }, options.signal);
}
