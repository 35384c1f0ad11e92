import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Opened, openStores, type Person } from "../test/stores.ts";
import { type CallPurpose, UNLIMITED } from "./calls.ts";
import { createGenerations } from "./generations.ts";
import { createModelCallStore } from "./model-calls.ts";
import { createUsageStore } from "./usage.ts";

const EMPTY = { html: "", css: "", javascript: "" };

describe("calls of the model", () => {
  let db: Opened;
  let ada: Person;
  let eve: Person;
  const today = new Date().toISOString().slice(0, 10);
  const period = { from: today, to: today };

  const addProject = async (owner = ada): Promise<string> => {
    const [row] = await db.direct.query<{ id: string }>(
      "insert into public.projects (user_id, name) values ($1, 'Shop') returning id",
      [owner.id],
    );
    return row?.id ?? "";
  };
  const send = async (projectId: string, limits = UNLIMITED, mode: "build" | "discuss" = "build") =>
    createGenerations(db.direct).send({
      userId: ada.id,
      projectId,
      content: "Hello",
      mode,
      model: "m1",
      idempotencyKey: null,
      inputHash: null,
      limits,
    });
  const begin = (id: string, call: number, purpose: CallPurpose, tokensPerMonth = 0) =>
    createGenerations(db.direct).beginCall({
      id,
      attempt: 1,
      call,
      purpose,
      model: "m1",
      prompt: [{ role: "user", content: `call ${call}\0\uD800` }],
      estimatedTokens: 100,
      limits: { requestsPerMinute: 0, tokensPerMonth },
    });
  const end = (id: string, call: number, outcome: "ok" | "failed" = "ok", cost: number | null = null) =>
    createGenerations(db.direct).endCall({
      id,
      attempt: 1,
      call,
      outcome,
      inputTokens: 10,
      outputTokens: 5,
      estimated: false,
      durationMs: 12.4,
      statusCode: 200,
      cost: cost === null ? null : { amount: cost, currency: "USD" },
    });
  const complete = (id: string) =>
    createGenerations(db.direct).complete({
      id,
      attempt: 1,
      status: "completed",
      text: "Done.",
      code: EMPTY,
      answer: "Done.",
      makeVersion: false,
      error: null,
      report: null,
      received: null,
    });
  /** A generation with an answer and a repair, 15 tokens each. */
  const generate = async (projectId: string, mode: "build" | "discuss" = "build"): Promise<string> => {
    const id = (await send(projectId, UNLIMITED, mode)).generationId ?? "";
    await createGenerations(db.direct).beginAttempt(id, 3);
    await begin(id, 1, "answer");
    await end(id, 1, "ok", 0.25);
    await begin(id, 2, "repair");
    await end(id, 2, "ok", 0.000001);
    await complete(id);
    return id;
  };
  beforeAll(async () => {
    db = await openStores();
    ada = await db.signUp("ada@example.com");
    eve = await db.signUp("eve@example.com");
  });
  beforeEach(() => db.direct.query("delete from public.projects"));
  beforeEach(() => db.direct.query("delete from public.api_usage"));
  afterAll(() => db.close());

  it("are listed with their prompts, for the owner alone, in one call for many generations", async () => {
    const ids = [await generate(await addProject()), await generate(await addProject())];
    const store = createModelCallStore(ada.client);
    db.calls();
    const calls = await Promise.all(ids.map((id) => store.calls(id)));
    expect(db.calls()).toHaveLength(1);
    expect(calls[0]).toMatchObject([
      { number: 1, attempt: 1, purpose: "answer", status: "ok", inputTokens: 10, outputTokens: 5 },
      { number: 2, attempt: 1, purpose: "repair", status: "ok", durationMs: 12, generationId: ids[0] },
    ]);
    const sent = await Promise.all(
      ids.flatMap((generationId) =>
        [1, 2, 3].map((number) => store.prompt({ generationId, attempt: 1, number })),
      ),
    );
    expect(db.calls()).toHaveLength(1);
    expect(sent.slice(0, 3)).toEqual([
      [{ role: "user", content: "call 1\uFFFD\uFFFD" }],
      [{ role: "user", content: "call 2\uFFFD\uFFFD" }],
      [],
    ]);
    const theirs = createModelCallStore(eve.client);
    expect([await theirs.calls(ids[0] ?? ""), await theirs.prompts(ids[0] ?? "")]).toEqual([[], []]);
  });

  it("are summed by day and endpoint, by project and by model", async () => {
    const shop = await addProject();
    const gone = await addProject();
    await generate(shop);
    await generate(gone, "discuss");
    await db.direct.query("delete from public.projects where id = $1", [gone]);
    await db.direct.query(
      `insert into public.api_usage (user_id, endpoint, tokens_used, outcome, counted, finished_at, cost, currency)
       values ($1, 'chat.build', 7, 'failed', false, now(), 9, 'EUR')`,
      [ada.id],
    );
    const store = createUsageStore(db.direct, ada.id);
    expect(await store.byDay(period, "USD")).toMatchObject([
      { date: today, endpoint: "chat.build", requests: 2, failedRequests: 1, tokens: 22, cost: 0.25 },
      { date: today, endpoint: "chat.discuss", requests: 1, failedRequests: 0, tokens: 15, cost: 0.25 },
      {
        date: today,
        endpoint: "chat.repair",
        requests: 2,
        tokens: 30,
        inputTokens: 20,
        outputTokens: 10,
        cost: 0.000002,
      },
    ]);
    expect(await store.byProject(period, null)).toMatchObject([
      { projectId: null, tokens: 37, requests: 3, cost: null },
      { projectId: shop, tokens: 30, requests: 2, cost: null },
    ]);
    expect(await store.byModel(period, "EUR")).toMatchObject([
      { model: "m1", tokens: 60, requests: 4, cost: null },
      { model: null, tokens: 7, requests: 1, cost: 9 },
    ]);
    expect(await createUsageStore(db.direct, eve.id).byDay(period, "USD")).toEqual([]);
  });

  it("belong to the day they were made on, in UTC, both ends included", async () => {
    await db.direct.query(
      `insert into public.api_usage (user_id, endpoint, tokens_used, outcome, finished_at, created_at)
       select $1, 'chat.build', 1, 'ok', now(), t::timestamptz
       from unnest(array['2026-02-28T23:59:59.999999Z', '2026-03-01T00:00:00Z', '2026-03-31T23:59:59.999999Z', '2026-04-01T00:00:00Z']) t`,
      [ada.id],
    );
    const days = await createUsageStore(db.direct, ada.id).byDay(
      { from: "2026-03-01", to: "2026-03-31" },
      null,
    );
    expect(days.map(({ date }) => date)).toEqual(["2026-03-01", "2026-03-31"]);
  });

  it("hold what they are expected to take until they end; what failed is not counted", async () => {
    const id = (await send(await addProject())).generationId ?? "";
    await createGenerations(db.direct).beginAttempt(id, 3);
    const store = createUsageStore(db.direct, ada.id);
    const quota = () => store.quota({ requestsPerMinute: 60, tokensPerMonth: 1000 });
    await begin(id, 1, "answer");
    expect(await quota()).toMatchObject({
      tokensUsed: 0,
      tokensReserved: 100,
      tokensLimit: 1000,
      requestsUsed: 1,
      requestsLimit: 60,
      requestsFreeAt: null,
    });
    await end(id, 1, "ok");
    expect(await quota()).toMatchObject({ tokensUsed: 15, tokensReserved: 0 });
    await begin(id, 2, "continue");
    await end(id, 2, "failed");
    expect(await quota()).toMatchObject({ tokensUsed: 15, tokensReserved: 0 });
    expect(await store.byDay(period, null)).toMatchObject([{ tokens: 30, requests: 2, failedRequests: 1 }]);
  });

  it("are refused beyond the month's tokens, with the start of the next month", async () => {
    const id = (await send(await addProject())).generationId ?? "";
    await createGenerations(db.direct).beginAttempt(id, 3);
    const now = new Date();
    const next = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1)).toISOString();
    const refused = await begin(id, 1, "answer", 99);
    expect(refused.outcome).toBe("QUOTA_EXCEEDED");
    expect(new Date(refused.freesAt ?? "").toISOString()).toBe(next);
    expect(await begin(id, 1, "answer", 100)).toEqual({ outcome: "OK", freesAt: null });
    expect(await begin(id, 1, "answer", 100)).toEqual({ outcome: "OK", freesAt: null });
    expect((await begin(id, 2, "repair", 199)).outcome).toBe("QUOTA_EXCEEDED");
    const { outcome } = await send(await addProject(), { requestsPerMinute: 0, tokensPerMonth: 100 });
    expect(outcome).toBe("QUOTA_EXCEEDED");
    expect((await send(await addProject(), { requestsPerMinute: 0, tokensPerMonth: 101 })).outcome).toBe(
      "OK",
    );
  });

  it("may report anything: counts and costs are brought within their bounds", async () => {
    const id = (await send(await addProject())).generationId ?? "";
    const generations = createGenerations(db.direct);
    await generations.beginAttempt(id, 3);
    for (const call of [1, 2]) {
      await begin(id, call, call === 1 ? "answer" : "repair");
      await generations.endCall({
        id,
        attempt: 1,
        call,
        outcome: "ok",
        inputTokens: 1e300,
        outputTokens: call === 1 ? Number.NaN : -4.5,
        estimated: true,
        durationMs: 1e12,
        statusCode: 200,
        cost: { amount: 1e300, currency: "USD" },
      });
    }
    expect((await complete(id)).outcome).toBe("OK");
    const [row] = await db.direct.query(
      "select input_tokens, output_tokens, usage_estimated from public.generations where id = $1",
      [id],
    );
    expect(row).toEqual({ input_tokens: 2_147_483_647, output_tokens: 0, usage_estimated: true });
  });
});
