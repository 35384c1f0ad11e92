import { expect, test } from "vitest";
import { createEventLog, projectTopic } from "./event-log.ts";
import { topicUpdates } from "./topic-updates.ts";

const ID = "11111111-1111-4111-8111-111111111111";
const iteratorOf = async (updates: Promise<AsyncIterable<string>>) => (await updates)[Symbol.asyncIterator]();

test("each change arrives, one made before the first pull included", async () => {
  const log = createEventLog();
  const updates = await iteratorOf(topicUpdates(log, projectTopic(ID), ID, () => Promise.resolve(true)));
  log.touch(projectTopic(ID));
  expect(await updates.next()).toEqual({ done: false, value: ID });
  const next = updates.next();
  log.touch(projectTopic(ID));
  expect(await next).toEqual({ done: false, value: ID });
});

test("a change made while the project was being looked up arrives", async () => {
  const log = createEventLog();
  const updates = await iteratorOf(
    topicUpdates(log, projectTopic(ID), ID, () => {
      log.touch(projectTopic(ID));
      return Promise.resolve(true);
    }),
  );
  expect(await updates.next()).toEqual({ done: false, value: ID });
});

test("it ends when the project is gone, and nothing is watched any more", async () => {
  const log = createEventLog();
  let there = true;
  const updates = await iteratorOf(topicUpdates(log, projectTopic(ID), ID, () => Promise.resolve(there)));
  const next = updates.next();
  there = false;
  log.touch(projectTopic(ID));
  expect(await next).toEqual({ done: true, value: undefined });
  expect(log.figures().watches).toBe(0);
});

test("a project that is not there is NOT_FOUND, and nothing stays watched", async () => {
  const log = createEventLog();
  await expect(topicUpdates(log, projectTopic(ID), ID, () => Promise.resolve(false))).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  expect(log.figures().watches).toBe(0);
});

test("a subscriber who leaves, while waiting or before the first pull, stops watching", async () => {
  const log = createEventLog();
  const waiting = await iteratorOf(topicUpdates(log, projectTopic(ID), ID, () => Promise.resolve(true)));
  const next = waiting.next();
  await waiting.return?.();
  expect(await next).toEqual({ done: true, value: undefined });
  const untouched = await iteratorOf(topicUpdates(log, projectTopic(ID), ID, () => Promise.resolve(true)));
  await untouched.return?.();
  expect(log.figures().watches).toBe(0);
});
