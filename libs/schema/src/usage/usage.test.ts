import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ID, OTHER_ID, project, run, signedIn } from "../testing.ts";
import type { Period } from "./usage.port.ts";
import type { Quota, UsageSummary } from "./usage.type.ts";

const exists = () => Promise.resolve(true);

const summary = (period: Period, changes: Partial<UsageSummary> = {}): UsageSummary => ({
  ...period,
  totalTokens: 30,
  inputTokens: 20,
  outputTokens: 10,
  requests: 3,
  failedRequests: 1,
  cost: { amount: 0.25, currency: "USD" },
  days: [{ date: "2026-11-22", endpoint: "chat.build", tokens: 30, requests: 3 }],
  projects: [
    { projectId: ID, tokens: 20, requests: 2, cost: null },
    { projectId: null, tokens: 10, requests: 1, cost: null },
  ],
  models: [{ model: "fake", tokens: 30, requests: 3, cost: { amount: 0.25, currency: "USD" } }],
  ...changes,
});

beforeEach(() => void vi.useFakeTimers({ now: new Date("2026-11-22T10:16:06Z"), toFake: ["Date"] }));
afterEach(() => void vi.useRealTimers());

test("usage is given by day, by project and by model; deleted projects are one nameless entry", async () => {
  const context = signedIn({
    account: { exists },
    usage: { summary: (period) => Promise.resolve(summary(period)) },
    projects: { find: () => Promise.resolve(project()) },
  });
  const { data, errors } = await run(
    `{ viewer { usage { from to totalTokens inputTokens outputTokens requests failedRequests cost { amount currency }
      days { date endpoint tokens requests } projects { project { name } tokens requests cost { amount } }
      models { model tokens requests cost { amount } } } } }`,
    context,
  );
  expect(errors).toEqual([]);
  expect(data).toEqual({
    viewer: {
      usage: {
        from: "2026-11-01",
        to: "2026-11-22",
        totalTokens: 30,
        inputTokens: 20,
        outputTokens: 10,
        requests: 3,
        failedRequests: 1,
        cost: { amount: 0.25, currency: "USD" },
        days: [{ date: "2026-11-22", endpoint: "chat.build", tokens: 30, requests: 3 }],
        projects: [
          { project: { name: "Bakery" }, tokens: 20, requests: 2, cost: null },
          { project: null, tokens: 10, requests: 1, cost: null },
        ],
        models: [{ model: "fake", tokens: 30, requests: 3, cost: { amount: 0.25 } }],
      },
    },
  });
});

test.each([
  ["", { from: "2026-11-01", to: "2026-11-22" }],
  ['(to: "2024-02-29")', { from: "2024-02-01", to: "2024-02-29" }],
  ['(from: "2026-10-05")', { from: "2026-10-05", to: "2026-11-22" }],
  ['(from: "2026-11-22", to: "2026-11-22")', { from: "2026-11-22", to: "2026-11-22" }],
  ['(from: "2025-10-19")', { from: "2025-10-19", to: "2026-11-22" }],
])("the period of usage%s is %j", async (args, expected) => {
  const asked: Period[] = [];
  const context = signedIn({
    account: { exists },
    usage: { summary: (period) => (asked.push(period), Promise.resolve(summary(period))) },
  });
  await run(`{ viewer { usage${args} { from } } }`, context);
  expect(asked).toEqual([expected]);
});

test.each([
  ['from: "2026-11-23"', "BAD_USER_INPUT: from must not be after to."],
  ['from: "2025-10-18"', "BAD_USER_INPUT: from and to may be at most 400 days apart."],
])("a period with %s is refused", async (args, expected) => {
  const { errors } = await run(`{ viewer { usage(${args}) { from } } }`, signedIn({ account: { exists } }));
  expect(errors).toEqual([expected]);
});

test.each(["2026-02-30", "2026-13-01", "22.11.2026", "2026-11-22T00:00:00Z", ""])(
  "%j is not a day",
  async (day) => {
    await expect(run(`{ viewer { usage(to: "${day}") { from } } }`, signedIn())).rejects.toThrow(
      "A Date is a day like 2026-11-22.",
    );
    const { errors } = await run("query ($to: Date) { viewer { usage(to: $to) { from } } }", signedIn(), {
      to: day,
    });
    expect(errors[0]).toContain("A Date is a day like 2026-11-22.");
  },
);

test("a quota without a limit has none left to tell, and a full minute says when it frees up", async () => {
  const quota: Quota = {
    tokensUsed: 7,
    tokensReserved: 3,
    tokensLimit: null,
    tokensRemaining: null,
    periodStart: "2026-11-01T00:00:00+00:00",
    periodEnd: "2026-12-01T00:00:00+00:00",
    requestsUsed: 60,
    requestsLimit: 60,
    requestsFreeAt: "2026-11-22T10:16:29.5+00:00",
  };
  const context = signedIn({ account: { exists }, usage: { quota: () => Promise.resolve(quota) } });
  const source = `{ viewer { quota { tokensUsed tokensReserved tokensLimit tokensRemaining periodStart periodEnd
    requestsUsed requestsLimit requestsFreeAt } } }`;
  expect((await run(source, context)).data).toEqual({
    viewer: {
      quota: {
        ...quota,
        periodStart: "2026-11-01T00:00:00.000Z",
        periodEnd: "2026-12-01T00:00:00.000Z",
        requestsFreeAt: "2026-11-22T10:16:29.500Z",
      },
    },
  });
});

test("tokens beyond an Int are given in full", async () => {
  const context = signedIn({
    account: { exists },
    usage: { summary: (period) => Promise.resolve(summary(period, { totalTokens: 5_000_000_000 })) },
  });
  expect(await run("{ viewer { usage { totalTokens } } }", context)).toEqual({
    data: { viewer: { usage: { totalTokens: 5_000_000_000 } } },
    errors: [],
  });
});

test("every project of a summary is asked for under its own id", async () => {
  const asked: string[] = [];
  const context = signedIn({
    account: { exists },
    usage: {
      summary: (period) =>
        Promise.resolve(
          summary(period, {
            projects: [ID, OTHER_ID].map((projectId) => ({ projectId, tokens: 1, requests: 1 })),
          }),
        ),
    },
    projects: { find: (id) => (asked.push(id), Promise.resolve(project({ id }))) },
  });
  await run("{ viewer { usage { projects { project { id } } } } }", context);
  expect(asked).toEqual([ID, OTHER_ID]);
});
