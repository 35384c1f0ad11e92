import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createForge } from "../src/local/forge/forge.ts";
import { octokitOf } from "../src/local/forge/test-forge.ts";
import { NetlifyAPI } from "netlify";
import { buildServer } from "./built-server.ts";
import { createPerson, type Person, signUp } from "./harness.ts";
import { type Served, startProgram } from "./program.ts";

/* Deploys to this machine: the program that is killed is the provider too, and both go on from what is on the disk. */

let built: Awaited<ReturnType<typeof buildServer>>;
let dataDir: string;
let program: Served;

const start = () =>
  startProgram(built.main, dataDir, { SITES_PORT: "0", LIMIT_CONCURRENT_DEPLOYMENTS: "50" });

beforeAll(async () => {
  built = await buildServer("local-deploy-kills");
  dataDir = mkdtempSync(join(tmpdir(), "roseram-local-kills-"));
  program = await start();
}, 60_000);
afterAll(async () => {
  await program.end("SIGKILL");
  built.remove();
  rmSync(dataDir, { recursive: true, force: true });
});

interface Publisher {
  person: Person;
  readonly projectId: string;
}

async function newPublisher(): Promise<Publisher> {
  const person = await signUp(program.url);
  const projectId = await person.createProject("Bakery");
  const { data } = await person.ask(
    `mutation ($projectId: ID!, $code: GeneratedCodeInput!) {
       saveCode(input: { projectId: $projectId, code: $code }) { userErrors { message } } }`,
    { projectId, code: { html: "<h1>Bread</h1>", css: "h1 {}", javascript: "// bread" } },
  );
  expect(data.saveCode.userErrors).toEqual([]);
  return { person, projectId };
}

async function deployBoth({ person, projectId }: Publisher): Promise<void> {
  const { data, errors } = await person.ask(
    `mutation ($projectId: ID!) {
       github: deployProject(input: { projectId: $projectId, type: GITHUB }) { deployment { target } userErrors { message } }
       netlify: deployProject(input: { projectId: $projectId, type: NETLIFY }) { deployment { target } userErrors { message } } }`,
    { projectId },
  );
  const accepted = { deployment: { target: "LOCAL" }, userErrors: [] };
  expect([errors, data]).toEqual([undefined, { github: accepted, netlify: accepted }]);
}

interface Shown {
  readonly id: string;
  readonly type: "GITHUB" | "NETLIFY";
  readonly status: string;
  readonly errorMessage: string | null;
}

/** Follows until the steps that were shown, of both providers, are so many, or both deployments have ended. */
async function follow({ person, projectId }: Publisher, steps = Infinity): Promise<Shown[]> {
  const ended = new Map<string, Shown>();
  const updates = person.subscribe(
    `subscription ($projectId: ID!) { deploymentUpdated(projectId: $projectId) { id type status errorMessage } }`,
    { projectId },
  );
  let shown = 0;
  for await (const { data } of updates) {
    const row: Shown = data.deploymentUpdated;
    shown += 1;
    if (row.status !== "PENDING" && row.status !== "IN_PROGRESS") ended.set(row.id, row);
    if (ended.size === 2 || shown >= steps) break;
  }
  return [...ended.values()];
}

it("killed again and again while it publishes to its own machine, it publishes once", async () => {
  const publishers = await Promise.all(Array.from({ length: 6 }, newPublisher));
  await Promise.all(publishers.map(deployBoth));
  // Each project is at another step when the last of them has come to its own.
  for (const kill of [1, 2]) {
    await Promise.all(publishers.map((publisher, index) => follow(publisher, kill + index)));
    await program.end("SIGKILL");
    for (const { person } of publishers) await person.socket.dispose();
    program = await start();
    for (const publisher of publishers)
      publisher.person = createPerson(program.url, publisher.person.token, publisher.person.id);
  }
  for (const publisher of publishers) {
    const ends = await follow(publisher);
    expect(ends.map(({ status, errorMessage }) => [status, errorMessage])).toEqual([
      ["SUCCESS", null],
      ["SUCCESS", null],
    ]);
    await publisher.person.socket.dispose();
  }
  expect(await program.end("SIGTERM")).toBe(0);

  const forge = await createForge({
    dataDir,
    log: { warn: () => undefined, error: (it) => expect(it).toBeNull() },
  });
  try {
    for (const { person } of publishers) {
      const { rest } = octokitOf(forge, forge.tokenFor(person.id));
      const [repository, ...others] = (await rest.repos.listForAuthenticatedUser()).data;
      const at = { owner: repository?.owner.login ?? "", repo: repository?.name ?? "" };
      const commits = (await rest.repos.listCommits(at)).data.map(({ commit }) => commit.message);
      expect(others).toEqual([]);
      expect(commits.filter((message) => message.startsWith("Publish "))).toHaveLength(1);
      const netlify = new NetlifyAPI(forge.tokenFor(person.id), forge.netlify);
      const [site, ...otherSites] = await netlify.listSites();
      const deploys = await netlify.listSiteDeploys({ siteId: site?.id ?? "" });
      expect(otherSites).toEqual([]);
      expect(deploys.map(({ id, state }) => [id, state])).toEqual([[site?.published_deploy?.id, "ready"]]);
    }
  } finally {
    await forge.close();
  }
}, 180_000);
