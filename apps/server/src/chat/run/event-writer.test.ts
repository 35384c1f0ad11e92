import { EMPTY_CODE, type EventBody, foldEvents, type FoldState } from "@roseram/db";
import { describe, expect, it } from "vitest";
import { createEventLog, generationTopic } from "../../event-log.ts";
import { createEventWriter } from "./event-writer.ts";

const text = (value: string): EventBody => ({ kind: "text", payload: { text: value } });

function setup(answer?: (call: number) => "OK" | "FENCED" | Error) {
  const log = createEventLog();
  const calls: { firstSeq: number; events: readonly EventBody[]; checkpoint: FoldState | null }[] = [];
  const lost: unknown[] = [];
  let stops = 0;
  let state: FoldState = { text: "", code: EMPTY_CODE };
  const writer = createEventWriter({
    generations: {
      async appendEvents(input) {
        const outcome = answer?.(calls.length) ?? "OK";
        calls.push(input);
        if (outcome instanceof Error) throw outcome;
        return { outcome, stopRequested: false };
      },
    },
    log,
    generationId: "g",
    attempt: 1,
    lastSeq: 0,
    state: () => state,
    onLost: (error) => lost.push(error),
    onStopRequested: () => (stops += 1),
  });
  const write = (...events: EventBody[]) => {
    state = foldEvents(state, events);
    writer.write(events);
  };
  return { log, calls, lost, writer, write, stops: () => stops };
}

describe("writing a generation's events", () => {
  it("numbers them without gaps, and stores before it delivers", async () => {
    const { log, calls, writer, write } = setup();
    const watch = log.watch([generationTopic("g")]);
    write(text("a"));
    expect(log.read(generationTopic("g"), 0, 10)).toBe(null);
    await watch.woken();
    expect(calls).toHaveLength(1);
    write(text("b"), text("c"), { kind: "replace", payload: { file: "html", text: "" } }, text("d"));
    expect(await writer.finish()).toBe(true);
    expect(log.read(generationTopic("g"), 0, 10)).toEqual([
      { seq: 1, ...text("a") },
      { seq: 2, ...text("bc") },
      { seq: 3, kind: "replace", payload: { file: "html", text: "" } },
      { seq: 4, ...text("d") },
    ]);
    expect(writer.lastSeq).toBe(4);
  });

  it("makes few appends of many deltas", async () => {
    const { calls, writer, write } = setup();
    for (let n = 0; n < 5_000; n += 1) write(text("x"));
    await writer.finish();
    expect(calls.length).toBeLessThan(4);
    expect(calls.flatMap(({ events }) => events)).toHaveLength(calls.length);
  });

  it("stores the state of the moment every 200 events", async () => {
    const { calls, writer, write } = setup();
    for (let n = 0; n < 500; n += 1) {
      write(text("x"), { kind: "code", payload: { file: "css", text: "y" } });
      await writer.ready();
    }
    await writer.finish();
    const seen: EventBody[] = [];
    let checkpoints = 0;
    for (const call of calls) {
      seen.push(...call.events);
      if (!call.checkpoint) continue;
      checkpoints += 1;
      const folded = foldEvents({ text: "", code: EMPTY_CODE }, seen);
      expect({ text: call.checkpoint.text, code: call.checkpoint.code }).toEqual(folded);
    }
    expect(checkpoints).toBeGreaterThan(0);
  });

  it("gives up at once when another attempt has taken over", async () => {
    const { calls, lost, log, writer, write } = setup(() => "FENCED");
    write(text("a"));
    expect(await writer.finish()).toBe(false);
    write(text("b"));
    expect(lost).toEqual([null]);
    expect(calls).toHaveLength(1);
    expect(log.read(generationTopic("g"), 0, 10)).toBe(null);
  });

  it("outlives a database that is away for a moment", async () => {
    const { calls, lost, writer, write } = setup((call) => (call < 2 ? new Error("away") : "OK"));
    write(text("a"));
    expect(await writer.finish()).toBe(true);
    expect(calls).toHaveLength(3);
    expect(lost).toEqual([]);
  });
});
