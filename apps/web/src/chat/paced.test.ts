import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Answer, answerAt, emptyCode } from "./fold.ts";
import { paced } from "./paced.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const setUp = () => {
  let answer: Answer = answerAt({ text: "", code: emptyCode, lastSeq: 0, attempt: 1 });
  const listeners = new Set<() => void>();
  let read = 0;
  const reading = paced(
    {
      get: () => answer,
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    ({ text }) => {
      read += 1;
      return text;
    },
    100,
  );
  const write = (text: string) => {
    answer = { ...answer, text };
    for (const listener of listeners) listener();
  };
  return { reading, write, reads: () => read, listeners };
};

test("it is read once for all who show it, and not for every word", () => {
  const { reading, write, reads } = setUp();
  const seen: string[] = [];
  reading.subscribe(() => seen.push(`one ${reading.get()}`));
  reading.subscribe(() => seen.push(`other ${reading.get()}`));
  const before = reads();
  write("a");
  write("ab");
  expect(seen).toEqual([]);
  vi.advanceTimersByTime(100);
  write("abc");
  expect(seen).toEqual(["one abc", "other abc"]);
  expect(reads() - before).toBe(1);
});

test("the last word is shown although nothing follows it", () => {
  const { reading, write } = setUp();
  const seen: string[] = [];
  reading.subscribe(() => seen.push(reading.get()));
  write("end");
  vi.advanceTimersByTime(1000);
  expect(seen).toEqual(["end"]);
});

test("nobody looks: nothing is read; who looks again sees what came meanwhile", () => {
  const { reading, write, reads, listeners } = setUp();
  reading.subscribe(() => {})();
  expect(listeners.size).toBe(0);
  const before = reads();
  write("unseen");
  vi.advanceTimersByTime(1000);
  expect(reads()).toBe(before);
  reading.subscribe(() => {});
  expect(reading.get()).toBe("unseen");
});
