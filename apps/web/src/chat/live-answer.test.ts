import { expect, test } from "vitest";
import { type StreamEvent, answerAt, emptyCode } from "./fold.ts";
import { type EventSource, liveAnswer } from "./live-answer.ts";

const setUp = () => {
  const subscriptions: { after: number; open: boolean; sink: Parameters<EventSource>[1] }[] = [];
  const frames: (() => void)[] = [];
  const waiting: { work: () => void; ms: number }[] = [];
  const seen: string[] = [];
  const live = liveAnswer({
    start: answerAt({ text: "", code: emptyCode, lastSeq: 0, attempt: 1 }),
    source: (after, sink) => {
      const subscription = { after, open: true, sink };
      subscriptions.push(subscription);
      return () => {
        subscription.open = false;
      };
    },
    schedule: (work) => frames.push(work),
    later: (work, ms) => {
      waiting.push({ work, ms });
      return () => {};
    },
    onFinished: () => seen.push("finished"),
    onRefused: () => seen.push("refused"),
  });
  live.subscribe(() => seen.push(live.get().text));
  const last = () => {
    const subscription = subscriptions.at(-1);
    if (!subscription) throw new Error("nothing is subscribed");
    return subscription;
  };
  return { live, subscriptions, frames, waiting, seen, last };
};
const text = (seq: number, words: string): StreamEvent => ({ __typename: "TextDelta", seq, text: words });

test("many events of one frame are told once", () => {
  const { last, frames, seen } = setUp();
  last().sink.next(text(1, "a"));
  last().sink.next(text(2, "b"));
  expect(seen).toEqual([]);
  for (const frame of frames.splice(0)) frame();
  expect(seen).toEqual(["ab"]);
});

test("a gap subscribes again from the last event that stands", () => {
  const { live, last, subscriptions, waiting } = setUp();
  last().sink.next(text(1, "a"));
  last().sink.next(text(3, "c"));
  expect(subscriptions[0]?.open).toBe(false);
  waiting.shift()?.work();
  expect(last().after).toBe(1);
  last().sink.next(text(2, "b"));
  last().sink.next(text(3, "c"));
  expect(live.get().text).toBe("abc");
});

test("a stream that ends before the end is taken up again, a late event of the old one is nobody's", () => {
  const { live, last, subscriptions, waiting } = setUp();
  const first = last();
  first.sink.next(text(1, "a"));
  first.sink.ended();
  expect(waiting[0]?.ms).toBeGreaterThan(0);
  waiting.shift()?.work();
  first.sink.next(text(2, "ghost"));
  last().sink.next(text(2, "b"));
  expect(live.get().text).toBe("ab");
  expect(subscriptions).toHaveLength(2);
});

test("the end closes the subscription and is told once", () => {
  const { last, seen, waiting } = setUp();
  last().sink.next({ __typename: "GenerationFinished", seq: 1 });
  last().sink.ended();
  expect(seen).toEqual(["finished"]);
  expect(last().open).toBe(false);
  expect(waiting).toHaveLength(0);
});

test("a refusal is not tried again", () => {
  const { last, seen, waiting } = setUp();
  last().sink.failed(new Error("NOT_FOUND"));
  expect(seen).toEqual(["refused"]);
  expect(waiting).toHaveLength(0);
});
