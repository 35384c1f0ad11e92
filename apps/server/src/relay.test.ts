import type { Announcements } from "@roseram/db";
import { afterEach, expect, test, vi } from "vitest";
import { createEventLog, generationTopic, viewerTopic } from "./event-log.ts";
import { relayTouches } from "./relay.ts";
import { topicUpdates } from "./topic-updates.ts";

const ID = "11111111-1111-4111-8111-111111111111";
const topic = viewerTopic(ID);
type Hearing = Parameters<Announcements["listen"]>[0];
type Process = ReturnType<typeof processOn>;

/** A database that tells everyone but the teller. */
function createDatabase() {
  const listeners = new Set<Hearing>();
  return {
    announced: new Array<readonly string[]>(),
    away: false,
    listeners,
    connect(): Announcements {
      let self: Hearing | null = null;
      return {
        announce: (topics) => {
          if (this.away) return Promise.reject(new Error("The database is away."));
          this.announced.push(topics);
          for (const other of listeners) if (other !== self) for (const topic of topics) other.heard(topic);
          return Promise.resolve();
        },
        listen(hearing) {
          self = hearing;
          listeners.add(hearing);
          hearing.begun();
          return { close: () => Promise.resolve(void listeners.delete(hearing)) };
        },
      };
    },
  };
}

function processOn(database: ReturnType<typeof createDatabase>) {
  const log = createEventLog();
  const errors: string[] = [];
  const relay = relayTouches(log, database.connect(), { onError: (_error, what) => errors.push(what) });
  return { log, relay, errors };
}
const updatesIn = async ({ log }: Process) =>
  (await topicUpdates(log, topic, ID, () => Promise.resolve(true)))[Symbol.asyncIterator]();

afterEach(() => vi.useRealTimers());

test("what is touched in one process arrives with who watches in another", async () => {
  const database = createDatabase();
  const [here, there] = [processOn(database), processOn(database)];
  const updates = await updatesIn(there);
  const next = updates.next();
  here.log.touch(topic);
  expect(await next).toEqual({ done: false, value: ID });
});

test("what was heard is not told on", async () => {
  const database = createDatabase();
  const [here] = [processOn(database), processOn(database), processOn(database)];
  here.log.touch(topic);
  await here.relay.stop();
  expect(database.announced).toEqual([[topic]]);
});

test("many touches of a moment are told once each, at most ten times a second", async () => {
  vi.useFakeTimers();
  const database = createDatabase();
  const { log } = processOn(database);
  const stream = generationTopic(ID);
  for (let number = 0; number < 60; number += 1) {
    log.touch(stream);
    log.touch(topic);
    await vi.advanceTimersByTimeAsync(20);
  }
  expect(database.announced.length).toBeLessThanOrEqual(13);
  expect(database.announced.at(-1)).toEqual([stream, topic]);
});

test("what could not be told is told when the database is back, and the fault is said once", async () => {
  vi.useFakeTimers();
  const database = createDatabase();
  const [here, there] = [processOn(database), processOn(database)];
  const next = (await updatesIn(there)).next();
  database.away = true;
  here.log.touch(topic);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(here.errors).toEqual(["what changed is not told to other processes"]);
  database.away = false;
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await next).toEqual({ done: false, value: ID });
});

test("a process that hears again looks at everything: it may have missed something", async () => {
  const database = createDatabase();
  const process = processOn(database);
  const next = (await updatesIn(process)).next();
  for (const { begun } of database.listeners) begun();
  expect(await next).toEqual({ done: false, value: ID });
});

test("one that stops tells what is left, and hears no more", async () => {
  vi.useFakeTimers();
  const database = createDatabase();
  const { log, relay } = processOn(database);
  log.touch(topic);
  log.touch(generationTopic(ID));
  await relay.stop();
  log.touch(viewerTopic("2"));
  expect(database.announced.flat()).toEqual([topic, generationTopic(ID)]);
  expect(database.listeners.size).toBe(0);
});
