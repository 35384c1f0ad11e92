import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openStores } from "../test/stores.ts";
import type { Opened, Person } from "../test/stores.ts";
import { UNLIMITED } from "./calls.ts";
import { createChatStore } from "./chat.ts";
import type { MessageRow } from "./chat.ts";
import { createDeploymentStore } from "./deployments.ts";
import { foldEvents } from "./fold.ts";
import type { EventBody } from "./fold.ts";
import { createGenerations } from "./generations.ts";
import type { PageRequest, Position, Slice } from "./pages.ts";
import { createProjectStore } from "./projects.ts";
import type { GenerationReport } from "./report.ts";
import { createVersionStore } from "./versions.ts";
import { createViewerStore, deleteUser } from "./viewer.ts";

const UNKNOWN = "99999999-9999-4999-8999-999999999999";
const EMPTY = { html: "", css: "", javascript: "" };

let db: Opened;
let ada: Person;
let eve: Person;
beforeAll(async () => {
  db = await openStores();
  ada = await db.signUp("ada@example.com");
  eve = await db.signUp("eve@example.com");
});
beforeEach(() => db.direct.query("delete from public.projects"));
afterAll(() => db.close());

const page = (changes: Partial<PageRequest> = {}): PageRequest => ({
  limit: 100,
  backward: false,
  after: null,
  before: null,
  ...changes,
});
const positionOf = ({ seq, id }: MessageRow): Position => ({ value: seq, id });

async function addProject(owner = ada): Promise<string> {
  const [row] = await db.direct.query<{ id: string }>(
    "insert into public.projects (user_id, name) values ($1, 'Shop') returning id",
    [owner.id],
  );
  return row?.id ?? "";
}

/** A question, its answer, the generation between them and the version it made; `count` times. */
async function converse(projectId: string, count: number, owner = ada): Promise<void> {
  const generations = createGenerations(db.direct);
  for (let turn = 0; turn < count; turn++) {
    const { generationId } = await generations.send({
      userId: owner.id,
      projectId,
      content: `Question ${turn}`,
      mode: "build",
      model: "m",
      idempotencyKey: null,
      inputHash: null,
      limits: UNLIMITED,
    });
    const { attempt } = await generations.beginAttempt(generationId ?? "", 3);
    const call = { id: generationId ?? "", attempt, call: 1 };
    await generations.beginCall({
      ...call,
      purpose: "answer",
      model: "m",
      prompt: [{ role: "user", content: `Question ${turn}` }],
      estimatedTokens: 1,
      limits: UNLIMITED,
    });
    await generations.endCall({
      ...call,
      outcome: "ok",
      inputTokens: 1,
      outputTokens: 2,
      estimated: false,
      durationMs: 1,
      statusCode: 200,
      cost: null,
    });
    await generations.complete({
      id: generationId ?? "",
      attempt,
      status: "completed",
      text: `Answer ${turn}`,
      code: { ...EMPTY, html: `page ${turn}` },
      answer: `Answer ${turn}`,
      makeVersion: true,
      error: null,
      report: null,
      received: null,
    });
  }
}

async function send(projectId: string): Promise<string> {
  const { generationId } = await createGenerations(db.direct).send({
    userId: ada.id,
    projectId,
    content: "Hello",
    mode: "build",
    model: "m",
    idempotencyKey: null,
    inputHash: null,
    limits: UNLIMITED,
  });
  return generationId ?? "";
}

test("a conversation is read oldest first; last without before is its end", async () => {
  const id = await addProject();
  await converse(id, 3);
  const store = createChatStore(ada.client);
  const contents = ({ rows }: Slice<MessageRow>) => rows.map(({ content }) => content);
  expect(contents(await store.messages(id, page({ limit: 3 })))).toEqual([
    "Question 0",
    "Answer 0",
    "Question 1",
  ]);
  const end = await store.messages(id, page({ limit: 2, backward: true }));
  expect(contents(end)).toEqual(["Question 2", "Answer 2"]);
  expect([await end.hasPrevious(), await end.hasNext(), await end.total()]).toEqual([true, false, 6]);
});

test("pages of a conversation neither skip nor repeat while messages are added and deleted", async () => {
  const id = await addProject();
  await converse(id, 4);
  const store = createChatStore(ada.client);
  const seen: string[] = [];
  let after: Position | null = null;
  for (let more = true, step = 0; more; step++) {
    const slice: Slice<MessageRow> = await store.messages(id, page({ limit: 3, after }));
    seen.push(...slice.rows.map(({ content }) => content));
    const last = slice.rows.at(-1);
    if (last) after = positionOf(last);
    more = await slice.hasNext();
    if (step === 0) await db.direct.query("delete from public.chat_messages where id = $1", [last?.id]);
    if (step === 0) await converse(id, 1);
  }
  expect(seen).toEqual([
    "Question 0",
    "Answer 0",
    "Question 1",
    "Answer 1",
    "Question 2",
    "Answer 2",
    "Question 3",
    "Answer 3",
    "Question 0",
    "Answer 0",
  ]);
});

test("messages with their generations and versions are three calls, five or fifty or a hundred", async () => {
  const id = await addProject();
  await converse(id, 50);
  for (const limit of [5, 50, 100]) {
    const store = createChatStore(ada.client);
    const versions = createVersionStore(ada.client);
    db.calls();
    const { rows } = await store.messages(id, page({ limit, backward: true }));
    const made = await Promise.all(
      rows.map(async (message) => {
        const generation = await store.generationOf(message);
        return generation?.versionId == null ? null : versions.find(generation.versionId);
      }),
    );
    expect(made.at(-1)).toMatchObject({ number: 50, origin: "generation" });
    expect(made.filter((version) => version === null)).toEqual([]);
    expect(db.calls()).toHaveLength(3);
  }
});

test("the generation of a question is the newest that answers it, of an answer the one that wrote it", async () => {
  const id = await addProject();
  await converse(id, 1);
  const store = createChatStore(ada.client);
  const [question, answer] = (await store.messages(id, page())).rows;
  if (question === undefined || answer === undefined) throw new Error("There are two.");
  const first = await store.generationOf(question);
  const { generationId } = await createGenerations(db.direct).retry(ada.id, first?.id ?? "", "m", UNLIMITED);
  expect(await store.generationOf(question)).toMatchObject({
    id: generationId,
    retryOfId: first?.id,
    status: "queued",
  });
  expect(await store.generationOf(answer)).toMatchObject({
    id: first?.id,
    status: "completed",
    inputTokens: 1,
  });
});

test("what a worker is told holds the person's preferences, and which generation is tried again", async () => {
  const project = await addProject();
  const generations = createGenerations(db.direct);
  const first = await send(project);
  expect(await generations.findInput(first)).toMatchObject({ preferences: {}, retryOf: null });
  await db.direct.query(
    `insert into public.user_preferences (user_id, preferences) values ($1, '{"tone":"plain","theme":7}')`,
    [ada.id],
  );
  await generations.stop(ada.id, first);
  const { generationId } = await generations.retry(ada.id, first, "m", UNLIMITED);
  expect(await generations.findInput(generationId ?? "")).toMatchObject({
    preferences: { tone: "plain" },
    retryOf: first,
  });
});

test("a generation's report is read as it was written", async () => {
  const id = await send(await addProject());
  const generations = createGenerations(db.direct);
  const { attempt } = await generations.beginAttempt(id, 3);
  const report: GenerationReport = {
    blocks: 2,
    applied: 1,
    steps: { exact: 1, trailingSpace: 0, indentation: 0, unicode: 0 },
    wholeFiles: 1,
    calls: 2,
    repairs: 0,
    continues: 0,
    changedLines: { added: 3, removed: 1 },
    files: [{ file: "html", added: 3, removed: 1 }],
    warnings: [{ code: "MISSING_ID", file: null, message: "There is no #top." }],
  };
  expect((await createChatStore(ada.client).generation(id))?.report).toBeNull();
  await generations.complete({
    id,
    attempt,
    status: "incomplete",
    text: "",
    code: EMPTY,
    answer: null,
    makeVersion: false,
    error: { code: "X", message: "x" },
    report,
    received: null,
  });
  expect((await createChatStore(ada.client).generation(id))?.report).toEqual(report);
});

test("foreign messages, generations and states look like unknown ones", async () => {
  const foreign = await addProject(eve);
  await converse(foreign, 1, eve);
  const theirs = createChatStore(eve.client);
  const [message] = (await theirs.messages(foreign, page())).rows;
  const generation = message && (await theirs.generationOf(message));
  const store = createChatStore(ada.client);
  const answers = async (project: string, messageId: string, generationId: string) => [
    (await store.messages(project, page())).rows,
    await (await store.messages(project, page())).total(),
    await store.message(messageId),
    await store.generation(generationId),
    await store.state(generationId),
    await store.activeGeneration(project),
  ];
  expect(await answers(foreign, message?.id ?? "", generation?.id ?? "")).toEqual(
    await answers(UNKNOWN, UNKNOWN, UNKNOWN),
  );
});

test("text, code and lastSeq are one state, between checkpoints and at the end", async () => {
  const id = await send(await addProject());
  const generations = createGenerations(db.direct);
  const store = createChatStore(ada.client);
  expect(await store.state(id)).toMatchObject({ lastSeq: 0, text: "", code: EMPTY });
  const { attempt } = await generations.beginAttempt(id, 3);
  const written: EventBody[] = [];
  const append = async (events: EventBody[], checkpoint: boolean) => {
    const firstSeq = written.length + 1;
    written.push(...events);
    const state = foldEvents({ text: "", code: EMPTY }, written);
    await generations.appendEvents({ id, attempt, firstSeq, events, checkpoint: checkpoint ? state : null });
    expect(await store.state(id)).toMatchObject({ lastSeq: written.length, ...state });
  };
  await append([{ kind: "text", payload: { text: "Hi" } }], false);
  await append([{ kind: "code", payload: { file: "html", text: "<p>😀" } }], true);
  await append([{ kind: "splice", payload: { file: "html", at: 3, remove: 2, text: "x" } }], false);
  await append([{ kind: "replace", payload: { file: "css", text: "p{}" } }], false);
  await append(
    Array.from({ length: 2500 }, (_, i): EventBody => ({ kind: "text", payload: { text: ` ${i}` } })),
    false,
  );
});

test("a state never mixes two moments while events are appended", async () => {
  const id = await send(await addProject());
  const generations = createGenerations(db.direct);
  const { attempt } = await generations.beginAttempt(id, 3);
  let text = "";
  const write = async () => {
    for (let seq = 1; seq <= 120; seq++) {
      text += `${seq};`;
      const events: EventBody[] = [{ kind: "text", payload: { text: `${seq};` } }];
      const checkpoint = seq % 7 === 0 ? { text, code: EMPTY } : null;
      await generations.appendEvents({ id, attempt, firstSeq: seq, events, checkpoint });
    }
  };
  const read = async () => {
    for (let turn = 0; turn < 25; turn++) {
      const state = await createChatStore(ada.client).state(id);
      expect(state.text).toBe(Array.from({ length: state.lastSeq }, (_, i) => `${i + 1};`).join(""));
    }
  };
  await Promise.all([write(), read(), read()]);
});

test("the states of many generations are two calls, however many are running", async () => {
  const ids: string[] = [];
  for (let index = 0; index < 12; index++) ids.push(await send(await addProject()));
  const generations = createGenerations(db.direct);
  for (const id of ids) {
    await generations.beginAttempt(id, 3);
    const events: EventBody[] = [{ kind: "text", payload: { text: id } }];
    await generations.appendEvents({ id, attempt: 1, firstSeq: 1, events, checkpoint: null });
  }
  for (const count of [2, 12]) {
    const store = createChatStore(ada.client);
    db.calls();
    const states = await Promise.all(ids.slice(0, count).map((id) => store.state(id)));
    expect(states.map(({ text }) => text)).toEqual(ids.slice(0, count));
    expect(db.calls()).toHaveLength(2);
  }
});

test("the active generation of each project of a page is one call", async () => {
  const [busy, idle] = [await addProject(), await addProject()];
  const id = await send(busy);
  const store = createChatStore(ada.client);
  db.calls();
  const [one, none] = await Promise.all([store.activeGeneration(busy), store.activeGeneration(idle)]);
  expect([one?.id, none]).toEqual([id, null]);
  expect(db.calls()).toHaveLength(1);
  expect(await store.activeGenerations()).toEqual([{ id, projectId: busy }]);
});

test("deployments are read newest first, with equal times told apart, and nobody else's", async () => {
  const id = await addProject();
  const foreign = await addProject(eve);
  await db.direct.query(
    `insert into public.deployments (project_id, user_id, type, status, created_at, finished_at)
     select p.id, p.user_id, 'github', 'success', '2026-01-01T00:00:00Z'::timestamptz + (n / 2) * interval '1 microsecond', now()
     from public.projects p, generate_series(1, 7) n`,
  );
  const store = createDeploymentStore(ada.client);
  const whole = await store.list(id, page());
  expect(whole.rows).toHaveLength(7);
  expect(whole.rows.map(({ createdAt }) => createdAt)).toEqual(
    whole.rows
      .map(({ createdAt }) => createdAt)
      .sort()
      .reverse(),
  );
  const seen: string[] = [];
  for (let after: Position | null = null; ;) {
    const slice: Awaited<ReturnType<typeof store.list>> = await store.list(id, page({ limit: 2, after }));
    seen.push(...slice.rows.map((row) => row.id));
    const last = slice.rows.at(-1);
    if (!(await slice.hasNext()) || last === undefined) break;
    after = { value: last.createdAt, id: last.id };
  }
  expect(seen).toEqual(whole.rows.map((row) => row.id));
  expect((await store.list(foreign, page())).rows).toEqual([]);
  const [theirs] = (await createDeploymentStore(eve.client).list(foreign, page())).rows;
  expect(await store.find(theirs?.id ?? "")).toBeNull();
  expect(await store.find(seen[0] ?? "")).toMatchObject({
    type: "github",
    target: "remote",
    status: "success",
  });
});

test("figures are a person's own, and do not multiply", async () => {
  const id = await addProject();
  await converse(id, 2);
  await converse(await addProject(eve), 1, eve);
  await db.direct.query(
    `insert into public.deployments (project_id, user_id, type, status, finished_at)
     select $1, $2, 'netlify', 'failed', now() from generate_series(1, 3)`,
    [id, ada.id],
  );
  expect(await createViewerStore(ada.client).stats()).toMatchObject({
    totalProjects: 1,
    githubDeployments: 0,
    netlifyDeployments: 3,
    totalPrompts: 2,
  });
  expect(await createProjectStore(ada.client).stats(id)).toMatchObject({
    messageCount: 4,
    deploymentCount: 3,
    totalTokens: 6,
  });
});

test("deleting an account takes everything of it along, and nothing of others", async () => {
  const gone = await db.signUp("gone@example.com");
  await converse(await addProject(gone), 2, gone);
  const kept = await addProject(eve);
  await db.direct.query("insert into public.usage_limits (user_id) values ($1)", [gone.id]);
  await db.direct.query(
    `insert into public.error_logs (user_id, project_id, error_type, error_message)
     select $1, id, 'x', 'of a page that is gone' from public.projects where user_id = $1`,
    [gone.id],
  );
  await db.direct.query(
    `with deployed as (
       insert into public.deployments (project_id, user_id, type)
       select id, user_id, 'github' from public.projects where user_id = $1 returning id, project_id, type, target)
     insert into public.publications (project_id, type, target, deployment_id)
     select project_id, type, target, id from deployed`,
    [gone.id],
  );
  await db.direct.query(
    "insert into public.user_integrations (user_id, provider, token_encrypted) values ($1, 'github', 'sealed')",
    [gone.id],
  );
  await deleteUser(db.direct, gone.id);
  const left = await db.direct.query<{ table: string }>(
    `select 'users' as table from auth.users where id = $1
     union all select 'projects' from public.projects where user_id = $1
     union all select 'generations' from public.generations where user_id = $1
     union all select 'usage' from public.api_usage where user_id = $1
     union all select 'limits' from public.usage_limits where user_id = $1
     union all select 'errors' from public.error_logs where error_message = 'of a page that is gone'
     union all select 'deployments' from public.deployments where user_id = $1
     union all select 'integrations' from public.user_integrations where user_id = $1
     union all select 'publications' from public.publications
     union all select 'prompts' from public.generation_prompts
     union all select 'messages' from public.chat_messages
     union all select 'versions' from public.versions
     union all select 'events' from public.generation_events`,
    [gone.id],
  );
  expect(left).toEqual([]);
  expect(await createProjectStore(eve.client).find(kept)).not.toBeNull();
});
