import { describe, expect, it } from "vitest";
import { changes, createEventLog, type LoggedEvent } from "./event-log.ts";

const event = (seq: number, text = "x"): LoggedEvent => ({ seq, kind: "text", payload: { text } });
const events = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => event(from + n));
const seqs = (read: readonly LoggedEvent[] | null) => read?.map(({ seq }) => seq) ?? null;

describe("a topic of events", () => {
  it("answers every cursor it holds and sends older ones to the table", () => {
    const log = createEventLog({ maxEvents: 10 });
    for (let seq = 1; seq <= 1000; seq += 1) {
      log.append("t", [event(seq)]);
      const oldest = Math.max(1, seq - 9);
      expect(seqs(log.read("t", seq - 1, 5))).toEqual([seq]);
      expect(seqs(log.read("t", seq, 5))).toEqual([]);
      expect(log.read("t", oldest - 1, 100)).toHaveLength(seq - oldest + 1);
      if (oldest > 1) expect(log.read("t", oldest - 2, 100)).toBe(null);
    }
    expect(log.figures().held).toBe(10);
  });

  it("bounds what it holds by size as well as by number", () => {
    const log = createEventLog({ maxCharacters: 10_000 });
    log.append(
      "t",
      Array.from({ length: 50 }, (_, n) => event(n + 1, "x".repeat(1_000))),
    );
    expect(log.figures().held).toBeLessThan(11);
    log.append("t", [event(51, "x".repeat(50_000))]);
    expect(seqs(log.read("t", 50, 10))).toEqual([51]);
  });

  it("starts over after a gap instead of showing a hole", () => {
    const log = createEventLog();
    log.append("t", events(1, 3));
    log.append("t", events(6, 7));
    expect(log.read("t", 3, 10)).toBe(null);
    expect(seqs(log.read("t", 5, 10))).toEqual([6, 7]);
  });

  it("keeps topics apart, with subscribers of unequal speed", async () => {
    const log = createEventLog({ maxEvents: 8 });
    const slow = log.watch(["a"]);
    const quick = log.watch(["b"]);
    for (let seq = 1; seq <= 200; seq += 1) {
      log.append("a", [event(seq, "a")]);
      log.append("b", [event(seq, "b")]);
      await quick.woken();
      expect(log.read("b", seq - 1, 10)).toEqual([event(seq, "b")]);
    }
    await slow.woken();
    expect(log.read("a", 192, 100)?.every((held) => held.kind === "text" && held.payload.text === "a")).toBe(
      true,
    );
    expect(log.figures()).toMatchObject({ topics: 2, held: 16, watches: 2 });
  });
});

describe("a watch", () => {
  it("is woken by what happened before it waited, once", async () => {
    const log = createEventLog();
    const watch = log.watch(["t"]);
    log.touch("t");
    log.touch("t");
    await watch.woken();
    let woken = false;
    const second = watch.woken().then(() => (woken = true));
    await Promise.resolve();
    expect(woken).toBe(false);
    log.touch("t");
    await second;
  });

  it("waits at the longest as it is told each time", async () => {
    const watch = createEventLog().watch(["t"]);
    void watch.woken(3_600_000);
    await watch.woken(1);
    await watch.woken(1);
    watch.close();
  });

  it("holds nothing when it is closed, also while it waits", async () => {
    const log = createEventLog();
    const watch = log.watch(["t", "u"]);
    const pending = watch.woken();
    watch.close();
    await pending;
    expect(log.figures().watches).toBe(0);
    await watch.woken();
  });

  it("ends when the log is closed", async () => {
    const log = createEventLog();
    const iterator = changes(log, "t");
    await iterator.next();
    const pending = iterator.next();
    log.close();
    expect((await pending).done).toBe(true);
    expect((await changes(log, "t").next()).done).toBe(true);
  });
});

describe("the changes of a topic", () => {
  it("come at once, then one for all that happened in between", async () => {
    const log = createEventLog();
    const iterator = changes(log, "t");
    await iterator.next();
    log.touch("t");
    log.touch("t");
    expect((await iterator.next()).done).toBe(false);
    const pending = iterator.next();
    log.touch("t");
    expect((await pending).done).toBe(false);
    await iterator.return?.();
  });

  it("stop at once when the consumer leaves while it waits", async () => {
    const log = createEventLog();
    const iterator = changes(log, "t");
    await iterator.next();
    const pending = iterator.next();
    await iterator.return?.();
    expect((await pending).done).toBe(true);
    expect(log.figures().watches).toBe(0);
  });

  it("leave nothing behind when the consumer left before the first pull", async () => {
    const log = createEventLog();
    const iterator = changes(log, "t");
    await iterator.return?.();
    expect((await iterator.next()).done).toBe(true);
    expect(log.figures().watches).toBe(0);
  });

  it("stop with the signal of their caller", async () => {
    const log = createEventLog();
    const caller = new AbortController();
    const iterator = changes(log, "t", { signal: caller.signal });
    await iterator.next();
    const pending = iterator.next();
    caller.abort();
    expect((await pending).done).toBe(true);
    expect(log.figures().watches).toBe(0);
  });
});
