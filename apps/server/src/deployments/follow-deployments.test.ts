import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { DeploymentRow } from "@roseram/db";
import { createEventLog, deploymentsTopic, projectTopic } from "../event-log.ts";
import { followDeployments } from "./follow-deployments.ts";
import { openTestDeployments, type TestDeployments } from "./test-deployments.ts";

type Person = Awaited<ReturnType<TestDeployments["signUp"]>>;
let db: TestDeployments;
let ada: Person;
beforeAll(async () => {
  db = await openTestDeployments();
  ada = await db.signUp("ada@example.com");
});
beforeEach(() => db.direct.query("delete from public.projects"));
afterAll(() => db.close());

const HOUR = 3_600_000;
const log = createEventLog();
const exists =
  (projectId: string, person = ada) =>
  async () =>
    (await person.projects.select("id").eq("id", projectId)).data?.length === 1;
const follow = (
  projectId: string,
  more: { person?: Person; lookMs?: { underWay: number; idle: number } } = {},
) =>
  followDeployments(projectId, {
    store: (more.person ?? ada).store,
    exists: exists(projectId, more.person),
    log,
    ...(more.lookMs && { lookMs: more.lookMs }),
  });
const next = async (rows: AsyncIterator<DeploymentRow>) => {
  const { done, value } = await rows.next();
  return done ? "over" : `${value.type} ${value.status} ${value.step ?? "-"}`;
};
const show = (projectId: string) => log.touch(deploymentsTopic(projectId));
const begin = async (id: string, step: string) => {
  const { attempt } = await db.deployments.begin(id, 3);
  await db.deployments.advance({ id, attempt, step });
};
const end = (id: string) =>
  db.deployments.finish({
    id,
    attempt: 1,
    status: "success",
    url: null,
    commitSha: null,
    deployId: null,
    error: null,
    publication: null,
  });

it("shows the latest of each type at once, then each change and nothing twice", async () => {
  const projectId = await ada.addProject();
  await ada.commands.cancel(await ada.deploy(projectId));
  const github = await ada.deploy(projectId);
  const netlify = await ada.deploy(projectId, { type: "netlify" });
  const rows = await follow(projectId);
  expect([await next(rows), await next(rows)].sort()).toEqual(["github pending -", "netlify pending -"]);
  await begin(netlify, "Uploading");
  show(projectId);
  expect(await next(rows)).toBe("netlify in_progress Uploading");
  // Woken for nothing that is seen of a deployment.
  log.touch(projectTopic(projectId));
  show(projectId);
  const change = next(rows);
  await begin(github, "Making the commit");
  show(projectId);
  expect(await change).toBe("github in_progress Making the commit");
  await rows.return?.();
});

it("waits for the first deployment of a project that has none", async () => {
  const projectId = await ada.addProject();
  const rows = await follow(projectId);
  const first = next(rows);
  await ada.deploy(projectId);
  show(projectId);
  expect(await first).toBe("github pending -");
  await rows.return?.();
});

it("shows the end of one also when the next has begun by the time it is looked at", async () => {
  const projectId = await ada.addProject();
  const first = await ada.deploy(projectId);
  await begin(first, "Uploading");
  const rows = await follow(projectId);
  expect(await next(rows)).toBe("github in_progress Uploading");
  await end(first);
  await ada.deploy(projectId);
  show(projectId);
  expect([await next(rows), await next(rows)]).toEqual(["github success -", "github pending -"]);
  await rows.return?.();
});

it("finds without being woken what another process wrote", async () => {
  const projectId = await ada.addProject();
  const id = await ada.deploy(projectId);
  const rows = await follow(projectId, { lookMs: { underWay: 10, idle: HOUR } });
  expect(await next(rows)).toBe("github pending -");
  await begin(id, "Uploading");
  expect(await next(rows)).toBe("github in_progress Uploading");
  await rows.return?.();
});

it("finds what another process began when nothing was under way, and looks more often from then on", async () => {
  const projectId = await ada.addProject();
  const rows = await follow(projectId, { lookMs: { underWay: 10, idle: 20 } });
  const first = next(rows);
  const id = await ada.deploy(projectId);
  expect(await first).toBe("github pending -");
  await begin(id, "Uploading");
  expect(await next(rows)).toBe("github in_progress Uploading");
  await rows.return?.();
});

it("is over when the project is deleted, and when its reader leaves in the middle of waiting", async () => {
  const projectId = await ada.addProject();
  const [deleted, left] = [await follow(projectId), await follow(projectId)];
  const waiting = deleted.next();
  const unread = left.next();
  await left.return?.();
  expect(await unread).toEqual({ done: true, value: undefined });
  await ada.projects.delete().eq("id", projectId);
  log.touch(projectTopic(projectId));
  expect(await waiting).toEqual({ done: true, value: undefined });
  expect(log.figures().watches).toBe(0);
});

it("knows nothing of another's project, nor of one that is not there", async () => {
  const projectId = await ada.addProject();
  const eve = await db.signUp("eve@example.com");
  const unknown = "99999999-9999-4999-8999-999999999999";
  await expect(follow(projectId, { person: eve })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(follow(unknown)).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(log.figures().watches).toBe(0);
});
