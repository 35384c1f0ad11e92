import { expect, it } from "vitest";
import { Ended, type Life, openLife } from "./life.ts";

const MINUTE = 60_000;
const open = (options: { cancelled?: boolean; limitMs?: number; shutdown?: AbortSignal } = {}) =>
  openLife({
    limitMs: options.limitMs ?? MINUTE,
    shutdown: options.shutdown ?? new AbortController().signal,
    cancelled: options.cancelled ?? false,
  });
const step = (
  life: Life,
  said: { publishing?: boolean; published?: boolean; cancelRequested?: boolean } = {},
) => {
  const { publishing, published, cancelRequested = false } = said;
  try {
    life.pass({ publishing, published, cancelRequested });
    return "goes on";
  } catch (error) {
    return error instanceof Ended ? "ended" : error;
  }
};

type Act = (life: Life) => void;
const cancel: Act = (life) => life.cancel();
const publishing: Act = (life) => void step(life, { publishing: true });
const published: Act = (life) => void step(life, { published: true });

it.each<[string, readonly Act[], { aborted: boolean; next: string }]>([
  ["before anything", [cancel], { aborted: true, next: "ended" }],
  ["while a call is under way", [(life) => void step(life), cancel], { aborted: true, next: "ended" }],
  ["while the call that publishes is under way", [publishing, cancel], { aborted: false, next: "ended" }],
  ["once visitors see it", [publishing, published, cancel], { aborted: false, next: "goes on" }],
  ["of what is seen without a word before", [published, cancel], { aborted: false, next: "goes on" }],
  [
    "after the call that should have published, which did not",
    [publishing, (life) => void step(life), cancel],
    { aborted: true, next: "ended" },
  ],
])("a cancellation %s", (_, acts, { aborted, next }) => {
  const life = open();
  for (const act of acts) act(life);
  expect(life.signal.aborted).toBe(aborted);
  expect(step(life)).toBe(next);
  life.close();
});

it("a cancellation that waited for an answer comes too late if the answer is that it is published", () => {
  const life = open();
  publishing(life);
  life.cancel();
  expect(life.cancelled).toBe(true);
  expect(step(life, { published: true })).toBe("goes on");
  expect([life.cancelled, life.ending]).toEqual([false, null]);
  life.close();
});

it("a cancellation that another process took is heard at the next step", () => {
  const life = open();
  expect(step(life, { cancelRequested: true })).toBe("ended");
  expect([life.ending, life.signal.aborted]).toEqual(["cancelled", true]);
  life.close();
});

it("looking back ends at the first step, even the one that would publish, unless visitors see it already", () => {
  const looking = open({ cancelled: true });
  expect(looking.signal.aborted).toBe(false);
  expect(step(looking, { publishing: true })).toBe("ended");
  const found = open({ cancelled: true });
  found.cancel();
  expect(found.signal.aborted).toBe(false);
  expect(step(found, { published: true })).toBe("goes on");
  expect(step(found)).toBe("goes on");
  looking.close();
  found.close();
});

it("what visitors see may be told to its end also when the time is over, but not by a process that stops", () => {
  const late = open();
  late.end("late");
  expect([step(late, { published: true }), step(late)]).toEqual(["goes on", "goes on"]);
  const stopped = open();
  stopped.end("shutdown");
  expect(step(stopped, { published: true })).toBe("ended");
  late.close();
  stopped.close();
});

it("only the first reason to end counts", () => {
  const life = open();
  life.end("lost");
  life.cancel();
  expect(life.ending).toBe("lost");
  life.close();
});

it("ends when the process stops, also if it has already, and when its time is over", async () => {
  const shutdown = new AbortController();
  const life = open({ shutdown: shutdown.signal });
  shutdown.abort();
  expect([life.ending, step(life)]).toEqual(["shutdown", "ended"]);
  life.close();
  const late = open({ shutdown: shutdown.signal });
  expect(late.ending).toBe("shutdown");
  late.close();

  const short = open({ limitMs: 1 });
  await new Promise((resolve) => short.signal.addEventListener("abort", resolve));
  expect(short.ending).toBe("late");
  short.close();
});
