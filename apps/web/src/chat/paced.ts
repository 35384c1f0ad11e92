import type { Answer } from "./fold.ts";
import type { LiveAnswer } from "./live-answer.ts";

export interface Reading<Value> {
  readonly get: () => Value;
  readonly subscribe: (listener: () => void) => () => void;
}

/**
 * What is read out of an answer that is being written, once for all who show it: at most every `everyMs`, less often when
 * reading is dear, and not while nobody looks.
 */
export const paced = <Value>(
  answer: Pick<LiveAnswer, "get" | "subscribe">,
  read: (answer: Answer) => Value,
  everyMs: number,
): Reading<Value> => {
  let value = read(answer.get());
  let pause = everyMs;
  let readAt = performance.now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let leave = () => {};
  const listeners = new Set<() => void>();
  const readAgain = () => {
    const began = performance.now();
    value = read(answer.get());
    readAt = performance.now();
    pause = Math.max(everyMs, 10 * (readAt - began));
  };
  const tell = () => {
    clearTimeout(timer);
    timer = undefined;
    readAgain();
    for (const listener of listeners) listener();
  };
  const hear = () => {
    // In the frame of the words that came with it; the timer is for the last of them.
    if (performance.now() - readAt >= pause) tell();
    else timer ??= setTimeout(tell, 2 * pause);
  };
  return {
    get: () => value,
    subscribe: (listener) => {
      if (listeners.size === 0) {
        leave = answer.subscribe(hear);
        readAgain();
      }
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        clearTimeout(timer);
        timer = undefined;
        leave();
      };
    },
  };
};
