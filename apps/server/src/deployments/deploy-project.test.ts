import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { createEventLog } from "../event-log.ts";
import { createDeploys, type DeployInput } from "./deploy-project.ts";
import { openTestDeployments, type TestDeployments } from "./test-deployments.ts";

type Person = Awaited<ReturnType<TestDeployments["signUp"]>>;
let db: TestDeployments;
let ada: Person;
let eve: Person;
beforeAll(async () => {
  db = await openTestDeployments();
  ada = await db.signUp("ada@example.com");
  eve = await db.signUp("eve@example.com");
});
beforeEach(() => db.direct.query("delete from public.projects"));
afterAll(() => db.close());

function bench(person: Person, { allowLocal = true, enqueue = async (_id: string) => {} } = {}) {
  const enqueued: string[] = [];
  const cancelled: string[] = [];
  const touched: string[] = [];
  const log = createEventLog();
  log.touch = (topic) => void touched.push(topic);
  const deploys = createDeploys({
    store: person.store,
    commands: person.commands,
    log,
    allowLocal,
    enqueue: (id) => (enqueued.push(id), enqueue(id)),
    cancelRunning: (id) => void cancelled.push(id),
  });
  return { ...deploys, enqueued, cancelled, touched };
}
const asked = (projectId: string, changes: Partial<DeployInput> = {}): DeployInput => ({
  projectId,
  type: "github",
  target: null,
  versionId: null,
  options: {},
  idempotencyKey: null,
  ...changes,
});

it("a deployment is written, shown and put in the queue; a queue that is away is for the sweep", async () => {
  const projectId = await ada.addProject();
  const deploys = bench(ada, { enqueue: () => Promise.reject(new Error("away")) });
  const { outcome, deploymentId } = await deploys.deploy(asked(projectId));
  expect(outcome).toBe("OK");
  expect(deploys.enqueued).toEqual([deploymentId]);
  expect(deploys.touched).toEqual([`deployments:${projectId}`]);
  expect(await db.deployments.claimable()).toEqual([deploymentId]);
});

it("fifty who ask at once get one deployment, of which one is told that it is new", async () => {
  const projectId = await ada.addProject();
  const deploys = bench(ada);
  const answers = await Promise.all(Array.from({ length: 50 }, () => deploys.deploy(asked(projectId))));
  expect(answers.filter(({ outcome }) => outcome === "OK")).toHaveLength(1);
  expect(answers.filter(({ outcome }) => outcome === "DEPLOYMENT_RUNNING")).toHaveLength(49);
  expect(new Set(answers.map(({ deploymentId }) => deploymentId)).size).toBe(1);
  expect(deploys.enqueued).toHaveLength(1);
  const rows = await db.direct.query("select id from public.deployments where project_id = $1", [projectId]);
  expect(rows).toHaveLength(1);
});

it("a key that is sent again, and fifty times at once, is the same deployment; with anything else it is refused", async () => {
  const projectId = await ada.addProject();
  const deploys = bench(ada);
  const keyed = asked(projectId, { idempotencyKey: "k", options: { repository: "bakery", private: true } });
  const answers = await Promise.all(Array.from({ length: 50 }, () => deploys.deploy(keyed)));
  const [first] = answers;
  expect(first?.outcome).toBe("OK");
  expect(answers).toEqual(Array(50).fill(first));
  const reordered = { ...keyed, options: { private: true, repository: "bakery" } };
  expect(await deploys.deploy(reordered)).toEqual(first);
  for (const other of [{ options: {} }, { type: "netlify" as const }, { target: "local" as const }])
    expect((await deploys.deploy({ ...keyed, ...other })).outcome).toBe("IDEMPOTENCY_MISMATCH");
});

it("what is refused is neither queued nor shown", async () => {
  const deploys = bench(ada, { allowLocal: false });
  expect((await deploys.deploy(asked(await ada.addProject()))).outcome).toBe("NO_INTEGRATION");
  expect([deploys.enqueued, deploys.touched]).toEqual([[], []]);
});

it("one that waits is cancelled at once, and one under way is told", async () => {
  const projectId = await ada.addProject();
  const deploys = bench(ada);
  const waiting = (await deploys.deploy(asked(projectId))).deploymentId ?? "";
  expect(await deploys.cancel(waiting)).toBe("OK");
  expect(await ada.store.find(waiting)).toMatchObject({ status: "cancelled" });
  const running = (await deploys.deploy(asked(projectId))).deploymentId ?? "";
  await db.deployments.begin(running, 3);
  expect(await deploys.cancel(running)).toBe("OK");
  expect(await ada.store.find(running)).toMatchObject({
    status: "in_progress",
    cancelRequestedAt: expect.any(String),
  });
  expect(deploys.cancelled).toEqual([waiting, running]);
  expect(deploys.touched).toHaveLength(4);
});

it("another try is a new deployment of the same, once however often it is asked for", async () => {
  const projectId = await ada.addProject();
  const deploys = bench(ada);
  const id = (await deploys.deploy(asked(projectId, { options: { branch: "site" } }))).deploymentId ?? "";
  await deploys.cancel(id);
  const answers = await Promise.all(Array.from({ length: 10 }, () => deploys.retry(id)));
  const again = answers.find(({ outcome }) => outcome === "OK")?.deploymentId ?? "";
  expect(answers.filter(({ outcome }) => outcome === "DEPLOYMENT_RUNNING")).toHaveLength(9);
  expect(await ada.store.find(again)).toMatchObject({ retryOfId: id, options: { branch: "site" } });
  expect(deploys.enqueued).toEqual([id, again]);
});

it("a stranger can do nothing, and nobody is woken or told", async () => {
  const projectId = await ada.addProject();
  const id = await ada.deploy(projectId);
  const deploys = bench(eve);
  expect(await deploys.deploy(asked(projectId))).toEqual({ outcome: "NOT_FOUND", deploymentId: null });
  expect(await deploys.cancel(id)).toBe("NOT_FOUND");
  expect(await deploys.retry(id)).toEqual({ outcome: "NOT_FOUND", deploymentId: null });
  expect([deploys.enqueued, deploys.cancelled, deploys.touched]).toEqual([[], [], []]);
  expect(await ada.store.find(id)).toMatchObject({ status: "pending" });
});
