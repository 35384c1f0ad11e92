import { expect, it } from "vitest";
import { createEventLog, viewerTopic } from "../event-log.ts";
import type { Fault } from "./error-recorder.ts";
import { type Ends, noteEnd } from "./generation-faults.ts";

const ended = { model: "m", attempt: 2, projectId: "p", finishedAt: "2026-11-22T10:16:06Z" };

function ends(end: { errorCode: string | null; finishedAt?: string | null }) {
  const faults: Fault[] = [];
  const logged: object[] = [];
  const eventLog = createEventLog();
  const all: Ends = {
    find: () => Promise.resolve({ userId: "u" }),
    read: () => Promise.resolve({ ...ended, errorMessage: "The model refused the key.", ...end }),
    recorder: { record: (fault) => (faults.push(fault), Promise.resolve()) },
    eventLog,
    logger: { error: (fields) => void logged.push(fields) },
  };
  return { all, faults, logged, watch: eventLog.watch([viewerTopic("u")]) };
}

it("a fault that ended a generation is noted with where it was", async () => {
  const { all, faults } = ends({ errorCode: "MODEL_AUTH" });
  await noteEnd("g", all);
  expect(faults).toEqual([
    {
      userId: "u",
      type: "MODEL_AUTH",
      message: "The model refused the key.",
      projectId: "p",
      generationId: "g",
      context: { model: "m", attempt: 2 },
      reference: "g",
    },
  ]);
});

it.each([null, "MODEL_LENGTH", "QUOTA_EXCEEDED", "EDIT_FAILED"])(
  "an end with %s is no fault, but the person's usage has changed",
  async (errorCode) => {
    const { all, faults, watch } = ends({ errorCode });
    const woken = watch.woken();
    await noteEnd("g", all);
    await woken;
    expect(faults).toEqual([]);
  },
);

it("one that goes on, or is gone, is not noted", async () => {
  const going = ends({ errorCode: "INTERNAL", finishedAt: null });
  await noteEnd("g", going.all);
  const gone = ends({ errorCode: "INTERNAL" });
  await noteEnd("g", { ...gone.all, find: () => Promise.resolve(null) });
  expect([...going.faults, ...gone.faults]).toEqual([]);
});

it("a database that is away fails nothing", async () => {
  const { all, logged } = ends({ errorCode: "INTERNAL" });
  await noteEnd("g", { ...all, find: () => Promise.reject(new Error("away")) });
  expect(logged).toHaveLength(1);
});
