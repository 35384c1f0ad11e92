import { type Answer, type StreamEvent, fold } from "./fold.ts";

/** Where events come from: everything after a cursor, until the end or an error. */
export type EventSource = (
  after: number,
  sink: { next: (event: StreamEvent) => void; failed: (error: unknown) => void; ended: () => void },
) => () => void;

interface Options {
  readonly start: Answer;
  readonly source: EventSource;
  /** When readers hear of it: once per frame, however many events came. */
  readonly schedule: (work: () => void) => void;
  readonly later: (work: () => void, ms: number) => () => void;
  readonly onFinished: () => void;
  /** The server refuses the stream itself (the project is gone, the person signed out). */
  readonly onRefused: (error: unknown) => void;
}

export interface LiveAnswer {
  readonly get: () => Answer;
  readonly subscribe: (listener: () => void) => () => void;
  readonly close: () => void;
}

const AGAIN_AFTER_MS = 1000;

/**
 * Follows one generation. The subscription may break off, repeat itself or leave a gap: what is shown is always the
 * fold of 1 to lastSeq, and after anything odd it subscribes again from there.
 */
export const liveAnswer = ({
  start,
  source,
  schedule,
  later,
  onFinished,
  onRefused,
}: Options): LiveAnswer => {
  let answer = start;
  let closed = false;
  let scheduled = false;
  let leave = () => {};
  let stopWaiting = () => {};
  const listeners = new Set<() => void>();

  const tell = () => {
    if (scheduled) return;
    scheduled = true;
    schedule(() => {
      scheduled = false;
      if (!closed) for (const listener of listeners) listener();
    });
  };

  const follow = () => {
    // Events that a subscription still delivers after it was left belong to nobody.
    let current = true;
    let unsubscribe = () => {};
    leave = () => {
      current = false;
      unsubscribe();
    };
    const again = (ms: number) => {
      leave();
      stopWaiting = later(() => !closed && follow(), ms);
    };
    unsubscribe = source(answer.lastSeq, {
      next: (event) => {
        if (!current || closed) return;
        const next = fold(answer, event);
        if (next === "gap") return again(0);
        if (next === answer) return;
        answer = next;
        tell();
        if (answer.finished) {
          leave();
          onFinished();
        }
      },
      failed: (error) => {
        if (!current || closed) return;
        leave();
        onRefused(error);
      },
      ended: () => {
        if (current && !closed && !answer.finished) again(AGAIN_AFTER_MS);
      },
    });
    if (!current) unsubscribe();
  };

  follow();
  return {
    get: () => answer,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      closed = true;
      stopWaiting();
      leave();
    },
  };
};
