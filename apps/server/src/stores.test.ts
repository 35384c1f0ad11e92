import { createClients, createGenerations, UNLIMITED } from "@roseram/db";
import { openEmbedded } from "@roseram/db/embedded";
import type { Embedded } from "@roseram/db/embedded";
import { buildApiSchema } from "@roseram/schema";
import type { ConversationPort, Identity } from "@roseram/schema";
import { strFromU8, unzipSync } from "fflate";
import { graphql, subscribe, parse } from "graphql";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createContext } from "./context.ts";
import type { Caller } from "./context.ts";
import { createEventLog } from "./event-log.ts";
import { createStores } from "./stores.ts";
import type { Stores } from "./stores.ts";

const UNKNOWN = "99999999-9999-4999-8999-999999999999";
const schema = buildApiSchema();

let db: Embedded;
let stores: Stores;
let calls: string[] = [];
let ada: Caller;
let eve: Caller;
const stopped: string[] = [];
const forgotten: string[] = [];

beforeAll(async () => {
  db = await openEmbedded({ dataDir: null, onLog: () => undefined });
  const clients = createClients({
    ...db,
    fetch: (input, init) => {
      calls.push(String(input instanceof Request ? input.url : input));
      return db.fetch(input, init);
    },
  });
  stores = createStores({
    clients,
    direct: {
      ...db.direct,
      query(sql, params) {
        calls.push(sql);
        return db.direct.query(sql, params);
      },
    },
    limits: { projectsPerUser: 200, messageCharacters: 32_000, codeBytes: 1_048_576, deletedProjectDays: 30 },
    usageLimits: UNLIMITED,
    models: ["none"],
    currency: null,
    eventLog: createEventLog(),
    chat: conversationOf,
    deployments: {
      allowLocal: true,
      enqueue: () => Promise.resolve(),
      cancelRunning: () => undefined,
    },
    integrations: () => NO_INTEGRATIONS,
    apiTokens: { problem: null, revoked: () => undefined },
    forget: async (userId) => void forgotten.push(userId),
  });
  ada = await signUp("ada@example.com");
  eve = await signUp("eve@example.com");
});
afterAll(() => db.close());

const nobody = () => Promise.reject(new Error("Nobody connects an account here."));
const NO_INTEGRATIONS = {
  providers: [],
  connect: nobody,
  disconnect: nobody,
  connectGithubDevice: nobody,
  deviceUpdates: nobody,
};

/** The rows of sending and stopping, without a model that works on them. */
function conversationOf(viewer: Identity): ConversationPort {
  const generations = createGenerations(db.direct);
  return {
    async send(input) {
      const { outcome, ...sent } = await generations.send({
        ...input,
        userId: viewer.id,
        model: "none",
        inputHash: null,
        limits: UNLIMITED,
      });
      if (outcome === "RATE_LIMITED" || outcome === "QUOTA_EXCEEDED") throw new Error(outcome);
      return { outcome, ...sent };
    },
    async retry(id) {
      const { outcome, generationId } = await generations.retry(viewer.id, id, "none", UNLIMITED);
      if (outcome === "RATE_LIMITED" || outcome === "QUOTA_EXCEEDED") throw new Error(outcome);
      return { outcome, generationId };
    },
    continue: () => {
      throw new Error("Nobody goes on here.");
    },
    async stop(id) {
      stopped.push(id);
      return generations.stop(viewer.id, id);
    },
    events: () => {
      throw new Error("Nobody follows here.");
    },
  };
}

async function signUp(email: string): Promise<Caller> {
  const response = await db.fetch(`${db.url}/auth/v1/signup`, {
    method: "POST",
    headers: { apikey: db.publishableKey, "content-type": "application/json" },
    body: JSON.stringify({ email, password: "correct horse battery staple" }),
  });
  const { access_token: token, user } = (await response.json()) as {
    access_token: string;
    user: { id: string };
  };
  return { token, viewer: { id: user.id, email }, apiToken: null };
}

type Data = Record<string, unknown>;

/** The text at a path of an answer. */
function textAt(data: Data | null, ...path: string[]): string {
  let value: unknown = data;
  for (const key of path)
    value = typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
  if (typeof value !== "string") throw new Error(`There is no text at ${path.join(".")}.`);
  return value;
}

/** Runs an operation as a person; errors come as their codes. */
async function run(caller: Caller, source: string, variableValues: Record<string, unknown> = {}) {
  calls = [];
  const result = await graphql({
    schema,
    source,
    variableValues,
    contextValue: createContext(stores, caller),
  });
  const codes = (result.errors ?? []).map(({ originalError, message }) =>
    originalError && "code" in originalError ? originalError.code : message,
  );
  return { data: JSON.parse(JSON.stringify(result.data ?? null)) as Data, codes, calls: calls.length };
}

const createProject =
  "mutation ($input: CreateProjectInput!) { createProject(input: $input) { project { id } userErrors { code } } }";
const create = async (caller: Caller, name: string): Promise<string> =>
  textAt((await run(caller, createProject, { input: { name } })).data, "createProject", "project", "id");
const save = async (caller: Caller, projectId: string, html: string): Promise<string> =>
  textAt(
    (
      await run(
        caller,
        "mutation ($input: SaveCodeInput!) { saveCode(input: $input) { version { id } userErrors { code } } }",
        { input: { projectId, code: { html, css: "", javascript: "" } } },
      )
    ).data,
    "saveCode",
    "version",
    "id",
  );
const converse = (projectId: string, count: number) =>
  db.direct.query(
    `with version as (select id from public.versions where project_id = $1 limit 1),
     messages as (
       insert into public.chat_messages (project_id, role, content)
       select $1, case when n % 2 = 1 then 'user' else 'assistant' end, 'Message ' || n from generate_series(1, $3::int) n
       returning id, role, seq)
     insert into public.generations (project_id, user_id, status, mode, model, message_id, answer_id, version_id, code, finished_at)
     select $1, $2, 'completed', 'build', 'none', q.id, a.id, (select id from version),
       '{"html":"","css":"","javascript":""}', now()
     from messages q join messages a on a.seq = q.seq + 1 where q.role = 'user'`,
    [projectId, ada.viewer.id, count],
  );

/** A call of the model and its prompt for every generation of the first project, and one call in each of the others. */
const used = (projectIds: readonly string[]) =>
  db.direct.query(
    `with prompts as (
       insert into public.generation_prompts (generation_id, attempt, call, messages)
       select id, 1, 1, '[{"role": "user", "content": "Hello"}]' from public.generations where project_id = any($1::uuid[]))
     insert into public.api_usage (user_id, project_id, generation_id, attempt, call, purpose, endpoint, model, outcome, finished_at)
     select p.user_id, p.id, g.id, 1, 1, 'answer', 'chat.build', 'none', 'ok', now()
     from public.projects p left join public.generations g on g.project_id = p.id where p.id = any($1::uuid[])`,
    [projectIds],
  );
const failed = (projectIds: readonly string[]) =>
  db.direct.query(
    `insert into public.error_logs (user_id, project_id, generation_id, version_id, error_type, error_message, fingerprint)
     select p.user_id, p.id, (select g.id from public.generations g where g.user_id = p.user_id limit 1),
       (select v.id from public.versions v join public.projects q on q.id = v.project_id where q.user_id = p.user_id limit 1),
       'INTERNAL', 'Something went wrong.', p.id::text
     from public.projects p where p.id = any($1::uuid[])`,
    [projectIds],
  );

const fetchesCode = (address: string) =>
  /[=,:(](generated_)?code[,)&]/.test(`${decodeURIComponent(address)}&`);

test("what an operation costs in database calls does not depend on the page's size", async () => {
  const ids: string[] = [];
  for (let index = 0; index < 52; index++) ids.push(await create(ada, `Project ${index}`));
  const [id = ""] = ids;
  await save(ada, id, "<p>");
  await converse(id, 100);
  await used(ids);
  await failed(ids);
  const operations: [string, number][] = [
    [
      "projects(first: $n) { nodes { id name status updatedAt stats { messageCount totalTokens } } pageInfo { hasNextPage endCursor } }",
      2,
    ],
    [
      "projects(first: $n) { totalCount nodes { id currentVersion { number } activeGeneration { status } } }",
      4,
    ],
    [
      "projects(first: $n) { nodes { id messages(last: 2) { totalCount nodes { content } } versions(first: 2) { nodes { number } } deployments { nodes { status } } } }",
      5,
    ],
    [
      `project(id: "${id}") { messages(last: $n) { nodes { content generation { id status } version { number } } pageInfo { hasPreviousPage } } }`,
      4,
    ],
    [`project(id: "${id}") { versions(first: $n) { nodes { number origin createdAt message { id } } } }`, 2],
    [
      `project(id: "${id}") { messages(last: $n) { nodes { generation { report { calls } calls { status prompt { content } } prompt { role } } } } }`,
      5,
    ],
    // Whether the account exists, the page, and what its entries refer to.
    [
      "viewer { errorLogs(first: $n) { totalCount nodes { message project { name } generation { id } version { number } } } }",
      6,
    ],
    // Whether the account exists, by day, by project and by model, and the projects' names.
    [
      "viewer { usage { totalTokens projects { project { name } } } } projects(first: $n) { nodes { id } }",
      6,
    ],
    ["viewer { quota { tokensUsed } preferences models } projects(first: $n) { nodes { id } }", 4],
  ];
  for (const [fields, expected] of operations) {
    const source = `query ($n: Int!) { ${fields} }`;
    const figures: number[] = [];
    for (const n of [5, 50]) {
      const { codes, calls: made } = await run(ada, source, { n });
      expect(codes, fields).toEqual([]);
      expect(calls.filter(fetchesCode), fields).toEqual([]);
      figures.push(made);
    }
    expect(figures, fields).toEqual([expected, expected]);
  }
});

test("a foreign id and an unknown id get the same answer in every query, mutation and subscription", async () => {
  const project = await create(eve, "Secret");
  const version = await save(eve, project, "<p>secret");
  const sent = await run(
    eve,
    'mutation ($id: ID!) { sendMessage(input: { projectId: $id, content: "hi" }) { generation { id } } }',
    { id: project },
  );
  const generation = textAt(sent.data, "sendMessage", "generation", "id");
  await failed([project]);
  const [{ id: errorId } = { id: "" }] = await db.direct.query<{ id: string }>(
    "select id from public.error_logs where project_id = $1",
    [project],
  );
  const answers = async (projectId: string, versionId: string, generationId: string, errorLogId: string) => [
    await run(ada, `{ project(id: "${projectId}") { id code { html } } }`),
    await run(ada, `{ generation(id: "${generationId}") { id text } }`),
    await run(ada, `{ deployment(id: "${projectId}") { id } }`),
    await run(ada, `mutation { updateProject(input: { id: "${projectId}", name: "x" }) { project { id } } }`),
    await run(ada, `mutation { deleteProject(input: { id: "${projectId}" }) { deletedProjectId } }`),
    await run(ada, `mutation { duplicateProject(input: { id: "${projectId}" }) { project { id } } }`),
    await run(
      ada,
      `mutation { sendMessage(input: { projectId: "${projectId}", content: "x" }) { message { id } } }`,
    ),
    await run(
      ada,
      `mutation { saveCode(input: { projectId: "${projectId}", code: { html: "", css: "", javascript: "" } }) { version { id } } }`,
    ),
    await run(
      ada,
      `mutation { importCode(input: { projectId: "${projectId}", fileName: "a.html", content: "${btoa("<p>mine")}" }) { version { id } } }`,
    ),
    await run(
      ada,
      `mutation { importCode(input: { projectId: "${projectId}", fileName: "a.html", content: "${btoa("<p>mine")}", baseVersionId: "${versionId}" }) { version { id } } }`,
    ),
    await run(
      ada,
      `{ viewer { errorLogs(filter: { projectId: "${projectId}" }) { totalCount nodes { id } } } }`,
    ),
    await run(
      ada,
      `mutation { reportPreviewError(input: { projectId: "${projectId}", message: "x" }) { errorLog { id } } }`,
    ),
    await run(
      ada,
      `mutation { reportPreviewError(input: { projectId: "${projectId}", versionId: "${versionId}", message: "x" }) { errorLog { id } } }`,
    ),
    await run(ada, `mutation { resolveErrorLog(input: { id: "${errorLogId}" }) { errorLog { id } } }`),
    await stores.versionOf(ada.token, ada.viewer, versionId),
    await run(ada, `mutation { restoreVersion(input: { versionId: "${versionId}" }) { version { id } } }`),
    await run(ada, `mutation { stopGeneration(input: { id: "${generationId}" }) { generation { id } } }`),
    await run(ada, `mutation { retryGeneration(input: { id: "${generationId}" }) { generation { id } } }`),
    await subscribe({
      schema,
      document: parse(`subscription { projectUpdated(projectId: "${projectId}") { id } }`),
      contextValue: createContext(stores, ada),
    }),
  ];
  const foreign = await answers(project, version, generation, errorId);
  expect(foreign).toEqual(await answers(UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN));
  expect(JSON.stringify(foreign)).not.toContain("secret");
  expect(foreign.slice(0, 4).map((answer) => answer && "codes" in answer && answer.codes)).toEqual([
    [],
    [],
    [],
    ["NOT_FOUND"],
  ]);
  expect((await run(eve, `{ project(id: "${project}") { name } }`)).data).toEqual({
    project: { name: "Secret" },
  });
});

test("the same creation sent twice at once is one project, and another input with its key a CONFLICT", async () => {
  const input = { name: "Twice", description: "d", idempotencyKey: "key-1" };
  const [one, two] = await Promise.all([
    run(ada, createProject, { input }),
    run(ada, createProject, { input }),
  ]);
  expect(one.data).toEqual(two.data);
  expect(textAt(one.data, "createProject", "project", "id")).toMatch(/^[0-9a-f-]{36}$/);
  expect((await run(ada, createProject, { input: { ...input, description: "e" } })).codes).toEqual([
    "CONFLICT",
  ]);
  expect((await run(eve, createProject, { input: { ...input, description: "e" } })).codes).toEqual([]);
});

test("projectUpdated sends what each mutation changed and completes when the project is deleted", async () => {
  const id = await create(ada, "Watched");
  const followed = await subscribe({
    schema,
    document: parse(`subscription { projectUpdated(projectId: "${id}") { name status } }`),
    contextValue: createContext(stores, ada),
  });
  if (!(Symbol.asyncIterator in followed)) throw new Error("It was refused.");
  const next = async () => JSON.parse(JSON.stringify((await followed.next()).value ?? null)) as Data | null;
  await run(ada, `mutation { updateProject(input: { id: "${id}", name: "Renamed" }) { project { id } } }`);
  expect(await next()).toEqual({ data: { projectUpdated: { name: "Renamed", status: "DRAFT" } } });
  await save(ada, id, "<p>");
  expect(await next()).toEqual({ data: { projectUpdated: { name: "Renamed", status: "ACTIVE" } } });
  await run(ada, `mutation { deleteProject(input: { id: "${id}" }) { deletedProjectId } }`);
  expect(await next()).toBeNull();
});

test("an export holds what its owner has, and nothing of anybody else", async () => {
  const owner = await signUp("exporter@example.com");
  const id = await create(owner, "Crumb & Co");
  await save(owner, id, "<p>one");
  await save(owner, id, "<p>two");
  await run(
    owner,
    'mutation ($id: ID!) { sendMessage(input: { projectId: $id, content: "hello" }) { message { id } } }',
    { id },
  );
  await db.direct.query(
    `insert into public.user_integrations (user_id, provider, token_encrypted, metadata)
     values ($1, 'github', 'v1:sealed-secret', '{"account": "ada", "last4": "WXYZ"}')`,
    [owner.viewer.id],
  );
  await db.direct.query(
    `insert into public.publications (project_id, type, target, owner, repository)
     values ($1, 'github', 'remote', 'ada', 'crumb-co')`,
    [id],
  );
  const parts: Uint8Array[] = [];
  for await (const part of await stores.exportOf(owner.token, owner.viewer)) parts.push(part);
  const files = unzipSync(new Uint8Array(Buffer.concat(parts)));
  const folder = `projects/crumb-co-${id.slice(0, 8)}`;
  expect(Object.keys(files).filter((path) => !path.startsWith(folder))).toEqual([
    "account.json",
    "preferences.json",
    "integrations.json",
    "api-tokens.json",
    "usage.json",
    "errors.json",
    "deleted-projects.json",
  ]);
  const read = (path: string) => strFromU8(files[path] ?? new Uint8Array());
  expect(read("integrations.json")).toContain('"WXYZ"');
  expect(read(`${folder}/publications.json`)).toContain('"crumb-co"');
  expect(Object.keys(files).filter((path) => read(path).includes("sealed-secret"))).toEqual([]);
  expect(strFromU8(files[`${folder}/versions/0002/index.html`] ?? new Uint8Array())).toBe("<p>two");
  expect(strFromU8(files[`${folder}/messages.json`] ?? new Uint8Array())).toContain('"hello"');
});

test("deleting an account stops what runs, takes everything along and ends its subscriptions", async () => {
  const owner = await signUp("leaver@example.com");
  const id = await create(owner, "Going");
  const sent = await run(
    owner,
    'mutation ($id: ID!) { sendMessage(input: { projectId: $id, content: "hi" }) { generation { id } } }',
    { id },
  );
  const quiet = await create(owner, "Nothing runs here");
  const followed = await subscribe({
    schema,
    document: parse(`subscription { projectUpdated(projectId: "${quiet}") { id } }`),
    contextValue: createContext(stores, owner),
  });
  if (!(Symbol.asyncIterator in followed)) throw new Error("It was refused.");
  const ended = followed.next();
  const viewerFollowed = await subscribe({
    schema,
    document: parse("subscription { viewerUpdated { id } }"),
    contextValue: createContext(stores, owner),
  });
  if (!(Symbol.asyncIterator in viewerFollowed)) throw new Error("It was refused.");
  const viewerEnded = viewerFollowed.next();
  const refused = await run(
    owner,
    'mutation { deleteAccount(input: { confirmEmail: "eve@example.com" }) { deletedUserId userErrors { code } } }',
  );
  expect(refused.data).toEqual({ deleteAccount: { deletedUserId: null, userErrors: [{ code: "INVALID" }] } });
  const removed = await run(
    owner,
    'mutation { deleteAccount(input: { confirmEmail: "Leaver@example.com" }) { deletedUserId } }',
  );
  expect(removed.data).toEqual({ deleteAccount: { deletedUserId: owner.viewer.id } });
  expect(stopped).toContain(textAt(sent.data, "sendMessage", "generation", "id"));
  const left = await db.direct.query("select id from public.projects where user_id = $1", [owner.viewer.id]);
  expect(left).toEqual([]);
  expect(forgotten).toEqual([owner.viewer.id]);
  expect((await run(owner, "{ projects { nodes { id } } }")).data).toEqual({ projects: { nodes: [] } });
  expect((await ended).done).toBe(true);
  expect((await viewerEnded).done).toBe(true);
});

test("a token that outlives its account is refused where it would seem to be somebody", async () => {
  const owner = await signUp("gone@example.com");
  expect((await run(owner, "{ viewer { id } }")).codes).toEqual([]);
  await run(
    owner,
    'mutation { deleteAccount(input: { confirmEmail: "gone@example.com" }) { deletedUserId } }',
  );
  for (const source of [
    "{ viewer { id stats { totalProjects } } }",
    'mutation { createProject(input: { name: "x" }) { project { id } } }',
    'mutation { createProject(input: { name: "x", idempotencyKey: "k" }) { project { id } } }',
  ])
    expect((await run(owner, source)).codes, source).toEqual(["UNAUTHENTICATED"]);
  await expect(stores.exportOf(owner.token, owner.viewer)).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
});
