import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answer, page } from "./fake-model.ts";
import { type Bench, openBench, type Person } from "./harness.ts";

let bench: Bench;

beforeAll(async () => {
  bench = await openBench({
    LIMIT_REQUESTS_PER_MINUTE: "4",
    LIMIT_TOKENS_PER_MONTH: "10000",
    MODEL_PRICES: JSON.stringify({ currency: "EUR", models: { fake: { input: 1_000, output: 2_000 } } }),
  });
});
afterAll(() => bench.stop());

const SEND = `mutation ($id: ID!) { sendMessage(input: { projectId: $id, content: "Hello" }) { generation { id } userErrors { code } } }`;
const USAGE = `{ viewer {
  usage { totalTokens inputTokens outputTokens requests failedRequests cost { amount currency }
    days { date endpoint tokens requests } projects { project { name } tokens } models { model tokens cost { amount } } }
  quota { tokensUsed tokensReserved tokensLimit tokensRemaining periodStart periodEnd requestsUsed requestsLimit requestsFreeAt } } }`;
const ERRORS = `query ($filter: ErrorLogFilter) { viewer { errorLogs(filter: $filter) { totalCount
  nodes { id type source message context count resolved reference project { id } generation { id } version { id } } } } }`;

const usageOf = async (person: Person) => (await person.ask(USAGE)).data.viewer;
const errorsOf = async (person: Person, filter: object = {}) =>
  (await person.ask(ERRORS, { filter })).data.viewer.errorLogs.nodes;
/** Sends a message and waits for its end, and for what is noted after it. */
async function sent(person: Person, projectId: string): Promise<string> {
  const news = person.subscribe("subscription { viewerUpdated { id } }");
  const told = news.next();
  // Asked on the same socket after it: when this is answered, the subscription is there.
  await person.subscribe("{ viewer { id } }").next();
  const id = await person.send(projectId, "Hello");
  await person.events(id);
  await told;
  await news.return?.();
  return id;
}

describe("usage", () => {
  it("is a person's own: by day, project and model, with its cost and every call's account", async () => {
    const [ada, eve] = [await bench.signUp(), await bench.signUp()];
    const projectId = await ada.createProject("Crumb & Co");
    bench.model.next(answer(page("Crumb & Co")));
    const id = await sent(ada, projectId);
    const { usage, quota } = await usageOf(ada);
    expect(usage).toMatchObject({
      totalTokens: 15,
      inputTokens: 10,
      outputTokens: 5,
      requests: 1,
      failedRequests: 0,
      cost: { amount: 0.02, currency: "EUR" },
      days: [
        { date: new Date().toISOString().slice(0, 10), endpoint: "chat.build", tokens: 15, requests: 1 },
      ],
      projects: [{ project: { name: "Crumb & Co" }, tokens: 15 }],
      models: [{ model: "fake", tokens: 15, cost: { amount: 0.02 } }],
    });
    expect(quota).toMatchObject({
      tokensUsed: 15,
      tokensReserved: 0,
      tokensLimit: 10_000,
      tokensRemaining: 9_985,
      requestsUsed: 1,
      requestsLimit: 4,
      requestsFreeAt: null,
    });
    expect([quota.periodStart, quota.periodEnd]).toEqual([
      expect.stringMatching(/-01T00:00:00\.000Z$/),
      expect.stringMatching(/-01T00:00:00\.000Z$/),
    ]);
    expect(await usageOf(eve)).toMatchObject({
      usage: { totalTokens: 0, cost: null, days: [], projects: [], models: [] },
      quota: { tokensUsed: 0, requestsUsed: 0 },
    });

    const asked = `query ($id: ID!) { generation(id: $id) { prompt { role content }
      calls { attempt number purpose status inputTokens outputTokens estimated durationMs prompt { role content } } } }`;
    const { generation } = (await ada.ask(asked, { id })).data;
    const request = bench.model.requests.at(-1);
    expect(generation.prompt.map((part: { content: string }) => part.content)).toEqual(
      request?.messages.map(({ content }) => content),
    );
    expect(generation.prompt.at(-1)).toEqual({ role: "USER", content: "Hello" });
    expect(generation.calls).toEqual([
      {
        attempt: 1,
        number: 1,
        purpose: "ANSWER",
        status: "OK",
        inputTokens: 10,
        outputTokens: 5,
        estimated: false,
        durationMs: expect.any(Number),
        prompt: generation.prompt,
      },
    ]);
    expect((await eve.ask(asked, { id })).data.generation).toBe(null);

    await ada.ask(`mutation ($id: ID!) { deleteProject(input: { id: $id }) { deletedProjectId } }`, {
      id: projectId,
    });
    expect((await usageOf(ada)).usage).toMatchObject({
      totalTokens: 15,
      projects: [{ project: null, tokens: 15 }],
    });
  });

  it("of a minute is limited: the next message is refused before it is written, with the time", async () => {
    const ada = await bench.signUp();
    const projectId = await ada.createProject();
    for (let count = 0; count < 4; count += 1) await ada.events(await ada.send(projectId, "Hello"));
    const { errors, data } = await ada.ask(SEND, { id: projectId });
    expect(data?.sendMessage).toBeFalsy();
    expect(errors?.[0]?.message).toMatch(
      /^4 requests in this minute\. The next one goes through in \d+ s; your text is kept\.$/,
    );
    expect(errors?.[0]?.extensions).toMatchObject({ code: "RATE_LIMITED", retryable: true });
    expect(errors?.[0]?.extensions).toHaveProperty("retryAfter", expect.any(Number));
    const { quota } = await usageOf(ada);
    expect(quota).toMatchObject({ requestsUsed: 4, requestsFreeAt: expect.stringMatching(/Z$/) });
    const count = `query ($id: ID!) { project(id: $id) { messages { totalCount } } }`;
    expect((await ada.ask(count, { id: projectId })).data.project.messages.totalCount).toBe(8);
    // Of another project too, and not of another person.
    expect((await ada.ask(SEND, { id: await ada.createProject() })).errors).toHaveLength(1);
    const eve = await bench.signUp();
    expect((await eve.ask(SEND, { id: await eve.createProject() })).errors).toBe(undefined);
  });

  it("of a month is limited: what is used up is said with the day it starts again", async () => {
    const ada = await bench.signUp();
    const projectId = await ada.createProject();
    bench.model.next((call) => {
      call.text("Much.");
      call.end("stop", { prompt_tokens: 9_000, completion_tokens: 1_000 });
    });
    const id = await ada.send(projectId, "Hello");
    await ada.events(id);
    const again = `mutation ($id: ID!) { retryGeneration(input: { id: $id }) { generation { id } } }`;
    for (const refused of [await ada.ask(SEND, { id: projectId }), await ada.ask(again, { id })]) {
      expect(refused.errors?.[0]?.extensions).toMatchObject({ code: "QUOTA_EXCEEDED", retryable: false });
      expect(refused.errors?.[0]?.message).toMatch(
        /^All 10,000 tokens of [A-Z][a-z]+ are used\. It starts again on 1 [A-Z][a-z]+\.$/,
      );
    }
    expect((await usageOf(ada)).quota).toMatchObject({ tokensUsed: 10_000, tokensRemaining: 0 });
  });
});

describe("the error log", () => {
  it("holds what failed in a person's work, folded, until it is put away; failed calls cost nothing", async () => {
    const [ada, eve] = [await bench.signUp(), await bench.signUp()];
    const projectId = await ada.createProject();
    const ids: string[] = [];
    for (let count = 0; count < 2; count += 1) {
      bench.model.next((call) =>
        call.status(401, { error: { message: "Incorrect API key: sk-fake-secret-0123456789" } }),
      );
      ids.push(await sent(ada, projectId));
    }
    const [error, ...more] = await errorsOf(ada, { resolved: false });
    expect(more).toEqual([]);
    expect(error).toMatchObject({
      type: "MODEL_AUTH",
      source: "SERVER",
      count: 2,
      resolved: false,
      context: { model: "fake", attempt: 1 },
      project: { id: projectId },
      generation: { id: ids[1] },
    });
    expect(JSON.stringify(error)).not.toContain("0123456789");
    expect(await usageOf(ada)).toMatchObject({
      usage: { requests: 2, failedRequests: 2, totalTokens: 0 },
      quota: { tokensUsed: 0, requestsUsed: 2 },
    });
    expect(await errorsOf(eve)).toEqual([]);

    const resolve = `mutation ($id: ID!) { resolveErrorLog(input: { id: $id }) { errorLog { resolved } } }`;
    expect((await eve.ask(resolve, { id: error.id })).errors?.[0]?.extensions.code).toBe("NOT_FOUND");
    expect((await ada.ask(resolve, { id: error.id })).data.resolveErrorLog.errorLog.resolved).toBe(true);
    expect(await errorsOf(ada, { resolved: false })).toEqual([]);
  });

  it("takes what a page threw: cut, cleaned, counted, and only of one's own pages", async () => {
    const [ada, eve] = [await bench.signUp(), await bench.signUp()];
    const projectId = await ada.createProject();
    const report = (person: Person, input: object) =>
      person.ask(
        `mutation ($input: ReportPreviewErrorInput!) { reportPreviewError(input: $input) { errorLog { count } userErrors { code } } }`,
        { input },
      );
    const message = `x is not defined\u0000\u0007 token Bearer abc.def ${"y".repeat(900)}`;
    const input = { projectId, message, line: 3 };
    await report(ada, input);
    expect((await report(ada, { ...input, line: 4 })).data.reportPreviewError).toEqual({
      errorLog: { count: 2 },
      userErrors: [],
    });
    const [error] = await errorsOf(ada, { source: "PREVIEW", projectId });
    expect(error).toMatchObject({ type: "PREVIEW_ERROR", source: "PREVIEW", count: 2, context: { line: 4 } });
    expect(error.message).toMatch(/^x is not defined token Bearer \*\*\* y+$/);
    expect(error.message).toHaveLength(500);

    const foreign = await report(eve, input);
    const unknown = await report(eve, { ...input, projectId: eve.id });
    for (const refused of [foreign, unknown])
      expect(refused.errors?.[0]).toMatchObject({
        message: "There is nothing with this id.",
        extensions: { code: "NOT_FOUND" },
      });
    expect(await errorsOf(eve)).toEqual([]);
  });

  it("takes thirty errors of pages in a minute, also of the same ones", async () => {
    const ada = await bench.signUp();
    const projectId = await ada.createProject();
    const reports = await Promise.all(
      Array.from({ length: 31 }, (_, n) =>
        ada.ask(
          `mutation ($input: ReportPreviewErrorInput!) { reportPreviewError(input: $input) { errorLog { id } } }`,
          { input: { projectId, message: `error ${n % 2}` } },
        ),
      ),
    );
    const refused = reports.flatMap(({ errors }) => errors ?? []);
    expect(refused.map(({ extensions }) => extensions.code)).toEqual(["RATE_LIMITED"]);
    const counts = (await errorsOf(ada)).map(({ count }: { count: number }) => count);
    expect(counts.reduce((sum: number, count: number) => sum + count, 0)).toBe(30);
  });
});
