import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openTestForge, see, type TestForge } from "../src/local/forge/test-forge.ts";
import { buildServer } from "./built-server.ts";
import { createPerson, type Person, signUp } from "./harness.ts";
import { type Moment, openProviderGate, type Provider, type ProviderGate } from "./provider-gate.ts";
import { type Served, type Signal, startProgram } from "./program.ts";

/*
 * The built program, killed or stopped while it publishes, and started again; and deployments that are cancelled. Between it and the providers stands a gate that stops
 * each deployment at another of its requests, so that one end strikes all of them: before the provider has heard of the
 * request, or when it has done what was asked and nobody knows. Whatever was going on, a visitor sees it published once.
 */

const PROVIDERS = ["github", "netlify"] as const;
/** From when the program answers to the end of every deployment, on a machine that starts it in a few seconds. */
const RECOVERY_MS = 15_000;
/** A machine that is busy with something else is slow in both. */
const recoveryMs = (startMs: number) => Math.max(RECOVERY_MS, 3 * startMs);
const PATIENCE_MS = 60_000;
const PATH = { github: "/github", netlify: "/netlify/api/v1" } as const satisfies Record<Provider, string>;

let built: Awaited<ReturnType<typeof buildServer>>;
let forge: TestForge;
let gate: ProviderGate;
let dataDir: string;
let program: Served;

beforeAll(async () => {
  built = await buildServer("deploy-kills");
  forge = await openTestForge();
  gate = await openProviderGate(new URL(forge.forge.githubUrl).origin);
  dataDir = mkdtempSync(join(tmpdir(), "roseram-kills-"));
  program = await start();
}, PATIENCE_MS);
afterAll(async () => {
  await program.end("SIGKILL");
  await gate.close();
  await forge.end();
  built.remove();
  rmSync(dataDir, { recursive: true, force: true });
});

const start = () =>
  startProgram(built.main, dataDir, {
    LOCAL_DEPLOYS: "0",
    GITHUB_API_URL: gate.url + PATH.github,
    NETLIFY_API_URL: gate.url + PATH.netlify,
    LIMIT_CONCURRENT_DEPLOYMENTS: "50",
  });

/** Somebody with an account at each provider and one project. */
interface Publisher {
  readonly token: string;
  readonly projectId: string;
  person: Person;
  versionId: string | null;
  readonly deployed: Record<Provider, string[]>;
}

async function newPublisher(): Promise<Publisher> {
  const person = await signUp(program.url);
  const token = forge.forge.tokenFor(person.id);
  for (const provider of PROVIDERS) {
    const { data, errors } = await person.ask(
      `mutation ($provider: DeploymentType!, $token: String!) {
         connectIntegration(input: { provider: $provider, token: $token }) { integration { isActive } userErrors { message } } }`,
      { provider: provider.toUpperCase(), token },
    );
    expect([errors, data?.connectIntegration]).toEqual([
      undefined,
      { integration: { isActive: true }, userErrors: [] },
    ]);
  }
  const projectId = await person.createProject("Bakery");
  return { token, projectId, person, versionId: null, deployed: { github: [], netlify: [] } };
}

const pageOf = (title: string) =>
  `<link rel="stylesheet" href="styles.css"><h1>${title}</h1><script src="script.js"></script>`;

async function save(publisher: Publisher, title: string): Promise<void> {
  const { data, errors } = await publisher.person.ask(
    `mutation ($projectId: ID!, $code: GeneratedCodeInput!, $baseVersionId: ID) {
       saveCode(input: { projectId: $projectId, code: $code, baseVersionId: $baseVersionId }) { version { id } userErrors { message } } }`,
    {
      projectId: publisher.projectId,
      baseVersionId: publisher.versionId,
      code: { html: pageOf(title), css: `/* ${title} */`, javascript: `// ${title}` },
    },
  );
  expect([errors, data?.saveCode.userErrors]).toEqual([undefined, []]);
  publisher.versionId = data.saveCode.version.id;
}

async function deploy(publisher: Publisher, provider: Provider): Promise<string> {
  const { data, errors } = await publisher.person.ask(
    `mutation ($projectId: ID!, $type: DeploymentType!) {
       deployProject(input: { projectId: $projectId, type: $type }) { deployment { id target } userErrors { message } } }`,
    { projectId: publisher.projectId, type: provider.toUpperCase() },
  );
  expect([errors, data?.deployProject.userErrors]).toEqual([undefined, []]);
  expect(data.deployProject.deployment.target).toBe("REMOTE");
  const id: string = data.deployProject.deployment.id;
  publisher.deployed[provider].push(id);
  return id;
}

async function cancel({ person }: Publisher, id: string): Promise<void> {
  const { data, errors } = await person.ask(
    `mutation ($id: ID!) { cancelDeployment(input: { id: $id }) { deployment { cancelRequested } userErrors { message } } }`,
    { id },
  );
  expect([errors, data?.cancelDeployment]).toEqual([
    undefined,
    { deployment: { cancelRequested: true }, userErrors: [] },
  ]);
}

interface Ended {
  readonly status: string;
  readonly commitSha: string | null;
  readonly deployId: string | null;
  readonly errorMessage: string | null;
  readonly at: number;
}

/** Resolves by the live view of the project's deployments, however far it is by now. */
async function ended({ person, projectId }: Publisher, id: string): Promise<Ended> {
  const updates = person.subscribe(
    `subscription ($projectId: ID!) { deploymentUpdated(projectId: $projectId) { id status commitSha deployId errorMessage } }`,
    { projectId },
  );
  for await (const { data, errors } of updates) {
    if (errors) throw new Error(JSON.stringify(errors));
    const { status, ...row } = data.deploymentUpdated;
    if (row.id === id && status !== "PENDING" && status !== "IN_PROGRESS")
      return { ...row, status, at: performance.now() };
  }
  throw new Error("The live view ended before the deployment.");
}

async function within<T>(ms: number, what: string, work: Promise<T>): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error(`Not within ${Math.round(ms)} ms: ${what}`)), ms);
  try {
    return await Promise.race([work, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}

/** What is at the providers: one repository and one site, and in them each deployment once, the last one live. */
async function expectPublishedOnce(publisher: Publisher, provider: Provider, title: string, end: Ended) {
  const { person, deployed } = publisher;
  if (provider === "github") {
    const { rest } = forge.octokit(person.id);
    const repositories = (await rest.repos.listForAuthenticatedUser()).data;
    expect(repositories.map(({ name }) => name)).toEqual(["bakery"]);
    const at = { owner: repositories[0]?.owner.login ?? "", repo: "bakery" };
    const commits = (await rest.repos.listCommits({ ...at, sha: "main" })).data;
    const published = commits.flatMap(
      ({ commit }) => /^Roseram-Deploy: (\S+)$/m.exec(commit.message)?.[1] ?? [],
    );
    expect(published.reverse()).toEqual(deployed.github);
    expect(commits[0]?.sha).toBe(end.commitSha);
    const { data: file } = await rest.repos.getContent({ ...at, path: "index.html" });
    const content = "content" in file ? file.content : "";
    expect(Buffer.from(content, "base64").toString()).toBe(pageOf(title));
    return;
  }
  const netlify = forge.netlify(person.id);
  const sites = await netlify.listSites();
  expect(sites).toHaveLength(1);
  const [site] = sites;
  const deploys = await netlify.listSiteDeploys({ siteId: site?.id ?? "" });
  expect(deploys.map(({ title: named }) => named).reverse()).toEqual(
    deployed.netlify.map((id) => `roseram:${id}`),
  );
  expect(deploys.map(({ state }) => state)).toEqual(deploys.map(() => "ready"));
  expect(site?.published_deploy?.id).toBe(end.deployId);
  expect((await see(forge.forge.sitesUrl(site?.name ?? ""))).body).toBe(pageOf(title));
}

/** Whether a visitor sees anything of a first publish. */
async function isLive({ person }: Publisher, provider: Provider): Promise<boolean> {
  if (provider === "netlify")
    return (await forge.netlify(person.id).listSites()).some(({ published_deploy: live }) => live);
  const { rest } = forge.octokit(person.id);
  const [repository] = (await rest.repos.listForAuthenticatedUser()).data;
  if (!repository) return false;
  const { data } = await rest.repos.listCommits({ owner: repository.owner.login, repo: repository.name });
  return data.some(({ commit }) => commit.message.includes("Roseram-Deploy:"));
}

const requests: Record<"first" | "changed" | "unchanged", Record<Provider, number>> = {
  first: { github: 0, netlify: 0 },
  changed: { github: 0, netlify: 0 },
  unchanged: { github: 0, netlify: 0 },
};
const recoveries: Record<Provider, number[]> = { github: [], netlify: [] };
const starts: number[] = [];

it("a deployment that nobody disturbs asks each provider so often", async () => {
  const publisher = await newPublisher();
  for (const [kind, title] of [
    ["first", "One"],
    ["changed", "Two"],
    ["unchanged", "Two"],
  ] as const) {
    if (kind !== "unchanged") await save(publisher, title);
    for (const provider of PROVIDERS) {
      gate.watch(publisher.token, provider);
      const end = await within(PATIENCE_MS, kind, ended(publisher, await deploy(publisher, provider)));
      requests[kind][provider] = gate.count(publisher.token, provider);
      expect(end).toMatchObject({ status: "SUCCESS", errorMessage: null });
      if (kind === "unchanged") publisher.deployed[provider].pop();
      await expectPublishedOnce(publisher, provider, title, end);
    }
  }
  say(`requests with 3 files: ${JSON.stringify(requests)}`);
}, 120_000);

const FIRST = ["first", "One"] as const;
const CHANGED = ["changed", "Two"] as const;

it.each<[Signal, Moment, readonly (typeof FIRST | typeof CHANGED)[]]>([
  ["SIGKILL", "before", [FIRST, CHANGED]],
  ["SIGKILL", "answer", [FIRST, CHANGED]],
  ["SIGTERM", "answer", [FIRST]],
])(
  "ended by %s at each request of a publish, %s, the next start publishes each once",
  async (signal, moment, kinds) => {
    const most = Math.max(...Object.values(requests).flatMap(({ github, netlify }) => [github, netlify]));
    expect(most).toBeGreaterThan(0);
    const publishers = await Promise.all(Array.from({ length: most }, newPublisher));

    for (const [kind, title] of kinds) {
      const struck: { publisher: Publisher; provider: Provider; id: string; at: number }[] = [];
      const stopped = publishers.map(async (publisher, index) => {
        await save(publisher, title);
        const at = index + 1;
        for (const provider of PROVIDERS) {
          if (at > requests[kind][provider]) continue;
          const held = gate.hold(publisher.token, provider, at, moment);
          const id = await deploy(publisher, provider);
          struck.push({ publisher, provider, id, at });
          await held;
        }
      });
      await within(PATIENCE_MS, "every deployment is stopped", Promise.all(stopped));

      expect(await program.end(signal)).toBe(signal === "SIGTERM" ? 0 : null);
      gate.open();
      for (const { person } of publishers) await person.socket.dispose();
      program = await start();
      const startMs = performance.now() - program.startedAt;
      starts.push(startMs);
      for (const publisher of publishers)
        publisher.person = createPerson(program.url, publisher.person.token, publisher.person.id);

      const ends = struck.map(async (one) => ({
        ...one,
        end: await within(
          recoveryMs(startMs),
          `${one.provider} ${kind} ${one.at} ${moment}`,
          ended(one.publisher, one.id),
        ),
      }));
      for (const { publisher, provider, at, end } of await Promise.all(ends)) {
        expect({ ...end, kind, moment, provider, at }).toMatchObject({
          status: "SUCCESS",
          errorMessage: null,
        });
        recoveries[provider].push(end.at - program.startedAt);
        await expectPublishedOnce(publisher, provider, title, end);
      }
    }
    for (const { person } of publishers) await person.socket.dispose();
  },
  180_000,
);

it.each<[Moment]>([["before"], ["answer"]])(
  "cancelled at each request, %s, it is a success exactly if visitors see it",
  async (moment) => {
    const seen = new Set<string>();
    const most = Math.max(requests.first.github, requests.first.netlify);
    expect(most).toBeGreaterThan(0);
    const all = Array.from({ length: most }, async (_, index) => {
      const publisher = await newPublisher();
      await save(publisher, "One");
      const stopped = PROVIDERS.filter((provider) => index < requests.first[provider]).map(
        async (provider) => {
          const held = gate.hold(publisher.token, provider, index + 1, moment);
          const id = await deploy(publisher, provider);
          await held;
          await cancel(publisher, id);
          return { publisher, provider, id };
        },
      );
      return Promise.all(stopped);
    });
    const cancelled = (await within(PATIENCE_MS, "every deployment is stopped", Promise.all(all))).flat();
    gate.open();
    for (const { publisher, provider, id } of cancelled) {
      const { status } = await within(PATIENCE_MS, `${provider} ends`, ended(publisher, id));
      expect([provider, status]).toEqual([
        provider,
        (await isLive(publisher, provider)) ? "SUCCESS" : "CANCELLED",
      ]);
      seen.add(status);
    }
    for (const { publisher } of cancelled) await publisher.person.socket.dispose();
    expect(seen).toContain("CANCELLED");
  },
  120_000,
);

afterAll(() => {
  for (const [what, times] of Object.entries({ ...recoveries, "of which the start": starts })) {
    const sorted = times.sort((a, b) => a - b);
    const seconds = (at: number) => `${((sorted[at] ?? 0) / 1000).toFixed(1)} s`;
    const last = sorted.length - 1;
    say(`recovery, ${what}: ${sorted.length} times, p50 ${seconds(last >> 1)}, max ${seconds(last)}`);
  }
});

function say(line: string): void {
  process.stdout.write(`deploy-kills ${line}\n`);
}
