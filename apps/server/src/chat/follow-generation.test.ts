import {
  EMPTY_CODE,
  type EventBody,
  foldEvents,
  type SequencedEvent,
  type StoredGeneration,
} from "@roseram/db";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createEventLog, generationTopic, projectTopic } from "../event-log.ts";
import { followGeneration, type FollowedEvent } from "./follow-generation.ts";

/** A table of events and the row beside it, as the database would answer. */
function fakeStore() {
  const log = createEventLog({ maxEvents: 8 });
  const events: SequencedEvent[] = [];
  let row: StoredGeneration | null = {
    id: "g",
    projectId: "p",
    userId: "u",
    ownerId: "u",
    status: "running",
    attempt: 1,
    lastSeq: 0,
    stopRequested: false,
  };
  let kept = 0;
  const store = {
    log,
    events,
    find: async () => row,
    readEvents: async (_id: string, after: number, limit: number) =>
      events.filter(({ seq }) => seq > after && seq > kept).slice(0, limit),
    readState: async () =>
      row && {
        status: row.status,
        attempt: row.attempt,
        lastSeq: row.lastSeq,
        ...foldEvents({ text: "", code: EMPTY_CODE }, events),
      },
    append(body: EventBody, options: { live?: boolean } = {}) {
      const event = { ...body, seq: events.length + 1 };
      events.push(event);
      if (row)
        row = { ...row, lastSeq: event.seq, status: body.kind === "finished" ? "completed" : row.status };
      if (options.live !== false) log.append(generationTopic("g"), [event]);
    },
    expire: () => {
      kept = events.length;
      log.forget(generationTopic("g"));
    },
    deleteProject() {
      row = null;
      log.touch(projectTopic("p"));
    },
    putProjectAside() {
      if (row) row = { ...row, ownerId: null, status: "cancelled" };
      log.touch(projectTopic("p"));
    },
  };
  return store;
}

type Store = ReturnType<typeof fakeStore>;

const follow = (
  store: Store,
  after = 0,
  options: { tooFar?: number; userId?: string; signal?: AbortSignal } = {},
) =>
  followGeneration({
    generations: store,
    log: store.log,
    userId: options.userId ?? "u",
    generationId: "g",
    after,
    pollMs: 60_000,
    ...(options.tooFar === undefined ? {} : { tooFar: options.tooFar }),
    ...(options.signal ? { signal: options.signal } : {}),
  });

async function all(iterator: AsyncIterable<FollowedEvent>): Promise<FollowedEvent[]> {
  const seen: FollowedEvent[] = [];
  for await (const event of iterator) seen.push(event);
  return seen;
}

const text = (value: string): EventBody => ({ kind: "text", payload: { text: value } });
const seqs = (events: readonly FollowedEvent[]) => events.map(({ seq }) => seq);
const textOf = (events: readonly FollowedEvent[], start = "") =>
  events.reduce(
    (state, event) =>
      event.kind === "text"
        ? state + event.payload.text
        : event.kind === "snapshot"
          ? event.payload.text
          : state,
    start,
  );

describe("following a generation", () => {
  it("gives every event after the cursor once, from table and memory, then live, and ends", async () => {
    const store = fakeStore();
    for (let n = 0; n < 30; n += 1) store.append(text(`${n},`));
    const seen = all(follow(store, 3));
    for (let n = 30; n < 60; n += 1) {
      store.append(text(`${n},`));
      await Promise.resolve();
    }
    store.append({ kind: "finished", payload: {} });
    expect(seqs(await seen)).toEqual(Array.from({ length: 58 }, (_, n) => n + 4));
    expect(store.log.figures().watches).toBe(0);
  });

  it("ends byte-equal from any cursor, whatever the pace, a loss of memory or a snapshot", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ text: fc.string({ maxLength: 3 }), live: fc.boolean(), pause: fc.nat(2) }), {
          maxLength: 40,
        }),
        fc.nat(40),
        fc.constantFrom(2, 5_000),
        async (steps, cursor, tooFar) => {
          const store = fakeStore();
          const start = Math.min(cursor, steps.length);
          for (const step of steps.slice(0, start)) store.append(text(step.text), step);
          const before = steps
            .slice(0, start)
            .map((step) => step.text)
            .join("");
          const seen = all(follow(store, start, { tooFar }));
          for (const step of steps.slice(start)) {
            store.append(text(step.text), step);
            for (let n = 0; n < step.pause; n += 1) await Promise.resolve();
          }
          store.append({ kind: "finished", payload: {} });
          const events = await seen;
          expect(textOf(events, before)).toBe(steps.map((step) => step.text).join(""));
          expect(events.at(-1)).toEqual({ seq: steps.length + 1, kind: "finished", payload: {} });
          expect(seqs(events)).toEqual([...new Set(seqs(events))].sort((a, b) => a - b));
        },
      ),
    );
  });

  it("sends one snapshot when the events are gone, with the seq of the last one in it", async () => {
    const store = fakeStore();
    store.append(text("a"));
    store.append(text("b"));
    store.append({ kind: "finished", payload: {} });
    store.expire();
    const events = await all(follow(store, 0));
    expect(events).toEqual([
      { seq: 2, kind: "snapshot", payload: { reason: "resumed", attempt: 1, text: "ab", code: EMPTY_CODE } },
      { seq: 3, kind: "finished", payload: {} },
    ]);
    expect(seqs(await all(follow(store, 2)))).toEqual([3]);
    expect(seqs(await all(follow(store, 3)))).toEqual([3]);
  });

  it("sends a snapshot to a subscriber that has fallen too far behind", async () => {
    const store = fakeStore();
    store.append(text("a"));
    const iterator = follow(store, 0, { tooFar: 10 });
    expect((await iterator.next()).value).toMatchObject({ seq: 1 });
    for (let n = 0; n < 100; n += 1) store.append(text("x"));
    expect((await iterator.next()).value).toMatchObject({ seq: 101, kind: "snapshot" });
    store.append(text("y"));
    expect((await iterator.next()).value).toMatchObject({ seq: 102, kind: "text" });
    await iterator.return?.();
  });

  it("refuses a stranger as if there were nothing, and a cursor beyond the end", async () => {
    const store = fakeStore();
    store.append(text("a"));
    await expect(follow(store, 0, { userId: "other" }).next()).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(follow(store, 2).next()).rejects.toMatchObject({ code: "BAD_USER_INPUT" });
    await expect(follow(store, -1).next()).rejects.toMatchObject({ code: "BAD_USER_INPUT" });
    expect(store.log.figures().watches).toBe(0);
  });

  it.each(["deleteProject", "putProjectAside"] as const)("ends with NOT_FOUND on %s", async (how) => {
    const store = fakeStore();
    store.append(text("a"));
    const iterator = follow(store, 1);
    const pending = iterator.next();
    await Promise.resolve();
    store[how]();
    await expect(pending).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(store.log.figures().watches).toBe(0);
  });

  it("leaves nothing behind when its consumer goes while it waits", async () => {
    const store = fakeStore();
    const iterator = follow(store);
    const pending = iterator.next();
    await iterator.return?.();
    expect((await pending).done).toBe(true);
    await Promise.resolve();
    expect(store.log.figures().watches).toBe(0);
  });
});
