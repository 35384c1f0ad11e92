import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openStores } from "../test/stores.ts";
import type { Opened, Person } from "../test/stores.ts";
import { createDeployments, type DeploymentEnd } from "./deployment-attempts.ts";
import { readDeploymentOptions } from "./deployment-options.ts";
import { createDeploymentCommands, createDeploymentStore } from "./deployments.ts";
import { createIntegrationCommands } from "./integrations.ts";
import type { PageRequest } from "./pages.ts";
import { createProjectCommands } from "./projects.ts";
import { deploymentsUnderWay } from "./viewer.ts";

const UNKNOWN = "99999999-9999-4999-8999-999999999999";
const CODE = { html: "<p>bread</p>", css: "", javascript: "" };

let db: Opened;
let ada: Person;
let eve: Person;
beforeAll(async () => {
  db = await openStores();
  ada = await db.signUp("ada@example.com");
  eve = await db.signUp("eve@example.com");
});
beforeEach(async () => {
  await db.direct.query("delete from public.projects");
  await db.direct.query("delete from public.user_integrations");
});
afterAll(() => db.close());

const page = (changes: Partial<PageRequest> = {}): PageRequest => ({
  limit: 100,
  backward: false,
  after: null,
  before: null,
  ...changes,
});

async function addProject(owner = ada): Promise<string> {
  const commands = createProjectCommands(db.service, owner.id, 1000);
  const { projectId } = await commands.create({
    name: "Bakery",
    description: null,
    key: null,
    inputHash: null,
  });
  await commands.saveCode({ projectId, code: CODE, baseVersionId: null });
  return projectId;
}

type Question = Parameters<ReturnType<typeof createDeploymentCommands>["deploy"]>[0];
async function deploy(projectId: string, changes: Partial<Question> = {}): Promise<string> {
  const { outcome, deploymentId } = await createDeploymentCommands(db.service, ada.id).deploy({
    projectId,
    type: "github",
    target: null,
    versionId: null,
    options: {},
    allowLocal: true,
    key: null,
    inputHash: null,
    ...changes,
  });
  expect(outcome).toBe("OK");
  return deploymentId ?? "";
}

const success = (id: string, attempt: number, changes: Partial<DeploymentEnd> = {}): DeploymentEnd => ({
  id,
  attempt,
  status: "success",
  url: "https://example.test/bakery",
  commitSha: "c0ffee",
  deployId: null,
  error: null,
  publication: null,
  ...changes,
});
const failure = (id: string, attempt: number): DeploymentEnd =>
  success(id, attempt, {
    status: "failed",
    url: null,
    commitSha: null,
    error: {
      code: "RATE_LIMITED",
      message: "GitHub asks\0 us to slow down.",
      retryable: true,
      retryAt: "2030-01-01T00:00:00.000Z",
      helpUrl: "https://example.test/help",
    },
  });

test("a deployment is asked for, cancelled and tried again; what it was asked for stays", async () => {
  const projectId = await addProject();
  const store = createDeploymentStore(ada.client);
  const commands = createDeploymentCommands(db.service, ada.id);
  const options = { repository: "ada/bakery", private: true };
  const id = await deploy(projectId, { options });
  expect(await store.find(id)).toMatchObject({
    type: "github",
    target: "local",
    status: "pending",
    options,
    attempt: 0,
    retryOfId: null,
    projectId,
  });
  expect(await commands.cancel(id)).toEqual({ outcome: "OK", ended: true });
  const again = await commands.retry({ id, allowLocal: true });
  expect(again.outcome).toBe("OK");
  expect(await store.find(again.deploymentId ?? "")).toMatchObject({
    status: "pending",
    retryOfId: id,
    options,
  });
  expect(await commands.retry({ id, allowLocal: true })).toEqual({
    outcome: "DEPLOYMENT_RUNNING",
    deploymentId: again.deploymentId,
  });
});

test("what may not be deployed is said, and a stranger learns nothing", async () => {
  const projectId = await addProject();
  const question: Question = {
    projectId,
    type: "netlify",
    target: null,
    versionId: null,
    options: {},
    allowLocal: false,
    key: null,
    inputHash: null,
  };
  const mine = createDeploymentCommands(db.service, ada.id);
  const theirs = createDeploymentCommands(db.service, eve.id);
  expect((await mine.deploy(question)).outcome).toBe("NO_INTEGRATION");
  expect((await mine.deploy({ ...question, target: "local" })).outcome).toBe("LOCAL_NOT_ALLOWED");
  expect(await theirs.deploy(question)).toEqual({ outcome: "NOT_FOUND", deploymentId: null });
  const keyed = { ...question, allowLocal: true, key: "k", inputHash: "h" };
  const { deploymentId } = await mine.deploy(keyed);
  expect(await mine.deploy(keyed)).toEqual({ outcome: "OK", deploymentId });
  expect((await mine.deploy({ ...keyed, inputHash: "other" })).outcome).toBe("IDEMPOTENCY_MISMATCH");
  expect(await theirs.cancel(deploymentId ?? "")).toEqual({ outcome: "NOT_FOUND", ended: false });
  expect((await theirs.retry({ id: deploymentId ?? "", allowLocal: true })).outcome).toBe("NOT_FOUND");
  const store = createDeploymentStore(eve.client);
  expect(await store.find(deploymentId ?? "")).toBeNull();
  expect(await store.latest(projectId)).toEqual([]);
  expect(await store.publications(projectId)).toEqual([]);
  expect((await store.list(projectId, page())).rows).toEqual([]);
});

test("a worker reads what to publish, stores what each step brought, and ends it", async () => {
  const projectId = await addProject();
  const deployments = createDeployments(db.direct);
  const id = await deploy(projectId, { options: { branch: "site" } });
  expect(await deployments.claimable()).toEqual([id]);
  expect(await deployments.begin(id, 3)).toEqual({
    outcome: "STARTED",
    attempt: 1,
    cancelRequested: false,
  });
  expect(await deployments.unfinished()).toEqual([id]);
  expect(
    await deployments.advance({
      id,
      attempt: 1,
      step: "Making \ud800 the commit",
      state: { commit: "a\0b", removed: 1 },
      publication: { owner: "ada", repository: "bakery", createdByUs: true },
      contentDigest: "digest",
    }),
  ).toEqual({ outcome: "OK", cancelRequested: false });
  await deployments.advance({ id, attempt: 1, step: null, state: { removed: null } });
  expect(await deployments.findInput(id)).toEqual({
    id,
    projectId,
    userId: ada.id,
    type: "github",
    target: "local",
    createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*\+00:00$/),
    startedAt: expect.any(String),
    projectName: "Bakery",
    githubBranch: "main",
    version: { id: expect.any(String), number: 1, code: CODE },
    options: { branch: "site" },
    state: { commit: "a\ufffdb" },
    publication: {
      account: null,
      owner: "ada",
      repository: "bakery",
      branch: null,
      siteId: null,
      siteName: null,
      url: null,
      files: [],
      createdByUs: true,
    },
    published: null,
    token: null,
  });
  expect((await createDeploymentStore(ada.client).find(id))?.step).toBe("Making \ufffd the commit");

  const end = success(id, 1, {
    publication: { files: ["index.html"] },
    notice: "It was made again.",
    commitUrl: "https://example.test/c0ffee",
  });
  expect(await deployments.finish(end)).toBe("OK");
  expect(await deployments.finish(end)).toBe("FENCED");
  expect(await deployments.advance({ id, attempt: 1, step: "late" })).toEqual({
    outcome: "FENCED",
    cancelRequested: false,
  });
  expect(await createDeploymentStore(ada.client).find(id)).toMatchObject({
    status: "success",
    url: "https://example.test/bakery",
    commitSha: "c0ffee",
    commitUrl: "https://example.test/c0ffee",
    helpUrl: null,
    notice: "It was made again.",
    step: null,
  });
  expect(await deployments.find(id)).toEqual({
    id,
    projectId,
    userId: ada.id,
    type: "github",
    target: "local",
    status: "success",
    attempt: 1,
    cancelRequested: false,
  });
  expect((await deployments.findInput(await deploy(projectId)))?.published).toEqual({
    id,
    contentDigest: "digest",
    url: "https://example.test/bakery",
    commitSha: "c0ffee",
    deployId: null,
  });
});

test("a worker gets the owner's token for the provider, and none on this machine", async () => {
  const projectId = await addProject();
  const deployments = createDeployments(db.direct);
  const accounts = createIntegrationCommands(db.service, ada.id);
  const metadata = {
    account: "ada",
    scopes: null,
    last4: null,
    expiresAt: null,
    validatedAt: null,
    invalidReason: null,
    notice: null,
  };
  const { id } = await accounts.save({ provider: "github", sealedToken: "v1:k:sealed", metadata });
  const remote = await deploy(projectId);
  expect((await deployments.findInput(remote))?.token).toEqual({
    id,
    userId: ada.id,
    provider: "github",
    sealed: "v1:k:sealed",
    isActive: true,
  });
  const local = await deploy(projectId, { type: "netlify" });
  expect((await deployments.findInput(local))?.token).toBeNull();
  await accounts.remove("github");
  expect((await deployments.findInput(remote))?.token).toBeNull();
});

test("a failure is kept with what helps: why, whether and when to try again", async () => {
  const projectId = await addProject();
  const deployments = createDeployments(db.direct);
  const id = await deploy(projectId);
  await deployments.begin(id, 3);
  await deployments.advance({ id, attempt: 1, step: "Waiting", retryAt: "2030-01-01T00:00:00.000Z" });
  const store = createDeploymentStore(ada.client);
  expect(new Date((await store.find(id))?.retryAt ?? "")).toEqual(new Date("2030-01-01T00:00:00Z"));
  expect(await deployments.finish(failure(id, 1))).toBe("OK");
  expect(await store.find(id)).toMatchObject({
    status: "failed",
    errorCode: "RATE_LIMITED",
    errorMessage: "GitHub asks\ufffd us to slow down.",
    retryable: true,
    helpUrl: "https://example.test/help",
    notice: null,
    finishedAt: expect.any(String),
  });
});

test("nothing is left of a deployment whose project is gone", async () => {
  const projectId = await addProject();
  const deployments = createDeployments(db.direct);
  const id = await deploy(projectId);
  await deployments.begin(id, 3);
  await ada.client.from("projects").delete().eq("id", projectId);
  expect(await deployments.find(id)).toBeNull();
  expect(await deployments.findInput(id)).toBeNull();
  expect(await deployments.begin(id, 3)).toEqual({
    outcome: "NOT_FOUND",
    attempt: 0,
    cancelRequested: false,
  });
  expect((await deployments.advance({ id, attempt: 1, step: "late" })).outcome).toBe("FENCED");
  expect(await deployments.finish(success(id, 1))).toBe("FENCED");
  expect(await deployments.find(UNKNOWN)).toBeNull();
});

test("a history is told apart by type, status and target, with its own count and pages", async () => {
  const projectId = await addProject();
  const other = await addProject();
  await db.direct.query(
    `insert into public.deployments (project_id, user_id, type, target, status, created_at, finished_at)
     select p.id, p.user_id, (array['github', 'netlify'])[n % 2 + 1], (array['remote', 'local'])[n / 2 % 2 + 1],
       (array['success', 'failed'])[n / 4 % 2 + 1], '2026-01-01T00:00:00Z'::timestamptz + n * interval '1 second', now()
     from public.projects p, generate_series(0, 15) n`,
  );
  const store = createDeploymentStore(ada.client);
  const any = { type: null, status: null, target: null };
  const [all, failed, one] = await Promise.all([
    store.list(projectId, page()),
    store.list(projectId, page(), { ...any, status: "failed" }),
    store.list(projectId, page({ limit: 1 }), { type: "netlify", status: "success", target: "local" }),
  ]);
  expect(all.rows).toHaveLength(16);
  expect(await all.total()).toBe(16);
  expect(failed.rows).toEqual(all.rows.filter(({ status }) => status === "failed"));
  expect(await failed.total()).toBe(8);
  const matching = all.rows.filter(
    ({ type, status, target }) => type === "netlify" && status === "success" && target === "local",
  );
  expect(matching).toHaveLength(2);
  expect(one.rows).toEqual(matching.slice(0, 1));
  expect([await one.total(), await one.hasNext(), await one.hasPrevious()]).toEqual([2, true, false]);

  db.calls();
  await Promise.all(
    [projectId, other].map((id) => store.list(id, page(), { ...any, type: "github" as const })),
  );
  expect(db.calls()).toHaveLength(1);
});

test("the newest of each type, and the places, of any number of projects are a call each", async () => {
  const deployments = createDeployments(db.direct);
  const projects = [await addProject(), await addProject(), await addProject()];
  const [first = "", second = "", untouched = ""] = projects;
  const old = await deploy(first);
  await deployments.begin(old, 3);
  await deployments.finish(success(old, 1, { publication: { repository: "bakery" } }));
  const newest = await deploy(first);
  const site = await deploy(first, { type: "netlify" });
  const only = await deploy(second, { type: "netlify" });
  const store = createDeploymentStore(ada.client);
  db.calls();
  const latest = await Promise.all(projects.map((id) => store.latest(id)));
  expect(db.calls()).toHaveLength(1);
  expect(latest.map((rows) => rows.map(({ id }) => id))).toEqual([[newest, site], [only], []]);
  const places = await Promise.all(projects.map((id) => store.publications(id)));
  expect(db.calls()).toHaveLength(1);
  expect(places).toEqual([
    [
      expect.objectContaining({
        projectId: first,
        type: "github",
        target: "local",
        repository: "bakery",
        files: [],
        createdByUs: false,
        deploymentId: old,
      }),
    ],
    [],
    [],
  ]);
  expect(await store.latest(untouched)).toEqual([]);
});

test("stored options that are none are left out", () => {
  expect(
    readDeploymentOptions({
      repository: "bakery",
      branch: 7,
      private: "yes",
      pages: false,
      siteName: "a".repeat(301),
      restoreDeployId: "d1",
      unknown: true,
    }),
  ).toEqual({ repository: "bakery", pages: false, restoreDeployId: "d1" });
  for (const value of [null, 3, "x", [], undefined]) expect(readDeploymentOptions(value)).toEqual({});
});

test("what is under way of a deleted project is still found for its person, and for nobody else", async () => {
  const kept = await deploy(await addProject());
  const ended = await deploy(await addProject());
  await createDeploymentCommands(db.service, ada.id).cancel(ended);
  const projectId = await addProject();
  const id = await deploy(projectId);
  await createDeployments(db.direct).begin(id, 3);
  await createProjectCommands(db.service, ada.id, 1000).remove(projectId);
  expect(await createDeploymentStore(ada.client).find(id)).toBeNull();
  const found = await deploymentsUnderWay(db.direct, ada.id);
  expect(found.map((one) => one.id).sort()).toEqual([kept, id].sort());
  expect(await deploymentsUnderWay(db.direct, eve.id)).toEqual([]);
});
