import type { ErrorRecord } from "@roseram/db";
import { expect, it } from "vitest";
import { createEventLog, viewerTopic } from "../event-log.ts";
import { createErrorRecorder, type Fault } from "./error-recorder.ts";

const ADA = "11111111-1111-4111-8111-111111111111";

function recorded() {
  const entries: ErrorRecord[] = [];
  const logged: object[] = [];
  const eventLog = createEventLog();
  const recorder = createErrorRecorder({
    record: (entry) => (entries.push(entry), Promise.resolve({ outcome: "OK" })),
    eventLog,
    logger: { error: (fields) => void logged.push(fields) },
  });
  const record = async (fault: Partial<Fault>) => {
    await recorder.record({ userId: ADA, type: "INTERNAL", message: "Something went wrong.", ...fault });
    return entries.at(-1);
  };
  return { record, recorder, eventLog, logged };
}

it("a fault is noted with its place and its request, and whoever watches the person is woken", async () => {
  const { record, eventLog } = recorded();
  const watch = eventLog.watch([viewerTopic(ADA)]);
  const woken = watch.woken();
  const entry = await record({ context: { operation: "sendMessage", attempt: 2 }, reference: "r-1" });
  await woken;
  expect(entry).toMatchObject({
    userId: ADA,
    source: "server",
    type: "INTERNAL",
    message: "Something went wrong.",
    context: { operation: "sendMessage", attempt: 2 },
    reference: "r-1",
    stack: null,
  });
  watch.close();
});

it("neither secrets nor what somebody wrote are kept", async () => {
  const { record } = recorded();
  const error = Object.assign(new Error("Unexpected token in <h1>My diary</h1>"), {
    query: "select 'diary'",
  });
  const context = { operation: "saveCode", variables: { html: "My diary" } };
  const entry = await record({ error, context, message: "The key sk-live-0123456789 was refused." });
  expect(entry?.message).toBe("The key *** was refused.");
  expect(entry?.context).toEqual({ operation: "saveCode" });
  expect(entry?.stack).toMatch(/^Error\n {4}at /);
  expect(JSON.stringify(entry)).not.toMatch(/diary|0123456789/i);
});

it("a field's name is the client's, so no more of it is kept than a name needs", async () => {
  const { record } = recorded();
  const entry = await record({ context: { operation: "a".repeat(10_000) } });
  expect(entry?.context).toEqual({ operation: "a".repeat(100) });
  expect(entry?.fingerprint.length).toBeLessThan(200);
});

it("faults of one place are the same, faults of two places are not", async () => {
  const { record } = recorded();
  const here = () => new TypeError("one");
  const there = () => new TypeError("two");
  const [first, again, other] = [here(), here(), there()];
  const fingerprints = [];
  for (const error of [first, again, other]) fingerprints.push((await record({ error }))?.fingerprint);
  expect(fingerprints[0]).toBe(fingerprints[1]);
  expect(fingerprints[2]).not.toBe(fingerprints[0]);
});

it("a fault that cannot be noted fails nothing", async () => {
  const { logged } = recorded();
  const recorder = createErrorRecorder({
    record: () => Promise.reject(new Error("away")),
    eventLog: createEventLog(),
    logger: { error: (fields) => void logged.push(fields) },
  });
  await recorder.record({ userId: ADA, type: "INTERNAL", message: "x" });
  expect(logged).toHaveLength(1);
});
