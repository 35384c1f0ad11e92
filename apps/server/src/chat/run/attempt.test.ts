import { EMPTY_CODE, type GenerationInput } from "@roseram/db";
import { expect, it } from "vitest";
import { createEventLog } from "../../event-log.ts";
import { type AttemptDeps, type Ending, runAttempt } from "./attempt.ts";

const input: GenerationInput = {
  mode: "build",
  model: "a",
  projectName: "A",
  projectDescription: null,
  content: "a page",
  baseCode: EMPTY_CODE,
  history: [],
  preferences: {},
  retryOf: null,
  kept: null,
};

/** An attempt that was ended like this before its first call; what it did. */
async function ended(ending: Ending) {
  const done: string[] = [];
  const abort = new AbortController();
  abort.abort();
  const generations: AttemptDeps["generations"] = {
    appendEvents: async () => ({ outcome: "OK", stopRequested: false }),
    beginCall: async () => {
      done.push("began a call");
      return { outcome: "OK", freesAt: null };
    },
    endCall: async () => undefined,
    complete: async ({ status }) => {
      done.push(status);
      return { outcome: "OK", status, versionId: null, lastSeq: 1 };
    },
  };
  const deps: AttemptDeps = {
    generations,
    log: createEventLog(),
    model: { name: "a", demo: false, stream: async () => Promise.reject(new Error("asked")) },
    inspector: { inspect: async () => ({ findings: [], warnings: [] }), close: async () => undefined },
    maxFileBytes: 1_000,
    budget: { contextTokens: 10_000, answerTokens: 1_000 },
    usageLimits: { requestsPerMinute: 0, tokensPerMonth: 0 },
    prices: null,
    onError: (error) => done.push(String(error)),
  };
  const key = { id: "1", attempt: 1, lastSeq: 0 };
  await runAttempt(deps, key, input, { signal: abort.signal, ending: () => ending, end: () => undefined });
  return done;
}

// A row of usage and a prompt would be written down for a call that nobody makes.
it.each([
  ["lost", []],
  ["shutdown", []],
  ["stopped", ["cancelled"]],
] as const)("an attempt that is %s before a call makes none", async (ending, done) => {
  expect(await ended(ending)).toEqual(done);
});
