import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { see } from "../src/local/forge/test-forge.ts";
import {
  deploying,
  deploymentOf,
  isUnderWay,
  openProviders,
  type Providers,
  refusals,
} from "./deploy-bench.ts";
import { type Bench, openBench, type Person } from "./harness.ts";

/** With accounts at GitHub and Netlify: a second forge, which the server reaches by their variables alone. */

let providers: Providers;
let bench: Bench;

beforeAll(async () => {
  providers = await openProviders();
  bench = await openBench(providers.variables);
});
afterAll(async () => {
  await bench.stop();
  await providers.close();
});

const CONNECT = `mutation ($provider: DeploymentType!, $token: String!) {
  connectIntegration(input: { provider: $provider, token: $token }) {
    integration { provider account isActive last4 } userErrors { code field message } } }`;

const connect = (person: Person, provider: "GITHUB" | "NETLIFY", token: string) =>
  person.ask(CONNECT, { provider, token });

/** A person of whom both providers know. */
async function connected() {
  const person = await bench.signUp();
  const token = providers.tokenOf(person.id);
  for (const provider of ["GITHUB", "NETLIFY"] as const)
    expect(refusals(await connect(person, provider, token), "connectIntegration")).toEqual([]);
  return { person, token };
}

let sites = 0;
async function newSite(person: Person) {
  const site = deploying(person, await person.createProject(`Remote ${++sites}`));
  await site.save();
  return site;
}

const ACCOUNTS = `{ viewer { integrations { provider isActive invalidReason }
  providers { type target integration { isActive } } } }`;

describe("connecting an account", () => {
  it("shows whose it is and the token's end, and from then on publishes there", async () => {
    const person = await bench.signUp();
    const token = providers.tokenOf("connecting");
    const { data } = await connect(person, "GITHUB", `\n ${token} `);
    expect(data.connectIntegration).toEqual({
      integration: {
        provider: "GITHUB",
        account: expect.stringMatching(/^local-/),
        isActive: true,
        last4: token.slice(-4),
      },
      userErrors: [],
    });
    expect((await person.ask(ACCOUNTS)).data.viewer).toEqual({
      integrations: [{ provider: "GITHUB", isActive: true, invalidReason: null }],
      providers: [
        { type: "GITHUB", target: "REMOTE", integration: { isActive: true } },
        { type: "NETLIFY", target: "LOCAL", integration: null },
      ],
    });
    const gone = await person.ask(
      `mutation { disconnectIntegration(input: { provider: GITHUB }) { provider viewer { integrations { id } } } }`,
    );
    expect(gone.data.disconnectIntegration).toEqual({ provider: "GITHUB", viewer: { integrations: [] } });
  });

  it("says of a wrong token, a torn one and a provider that is away different things, and keeps nothing", async () => {
    const person = await bench.signUp();
    const asked = providers.requests.length;
    expect(
      refusals(await connect(person, "GITHUB", "ghp_has a space inside it"), "connectIntegration"),
    ).toEqual(["INVALID token"]);
    expect(
      refusals(await connect(person, "NETLIFY", "ghp_0123456789abcdefghij"), "connectIntegration"),
    ).toEqual(["INVALID token"]);
    expect(providers.requests).toHaveLength(asked);
    expect(
      refusals(await connect(person, "GITHUB", "ghp_0123456789abcdefghij"), "connectIntegration"),
    ).toEqual(["TOKEN_INVALID token"]);
    providers.forge.faults.push({ match: "/user", status: 503, times: 20 });
    const away = await connect(person, "NETLIFY", providers.tokenOf("away"));
    providers.forge.faults.length = 0;
    expect(refusals(away, "connectIntegration")).toEqual(["PROVIDER_UNREACHABLE token"]);
    expect((await person.ask(ACCOUNTS)).data.viewer.integrations).toEqual([]);
  });

  it("by a code is not offered without a client id, which is said", async () => {
    const person = await bench.signUp();
    const begin = "mutation { connectGithubDevice { deviceConnection { id } userErrors { code } } }";
    expect((await person.ask(begin)).data.connectGithubDevice).toEqual({
      deviceConnection: null,
      userErrors: [{ code: "INVALID" }],
    });
    expect((await person.ask("{ viewer { providers { deviceFlow } } }")).data.viewer.providers).toEqual([
      { deviceFlow: false },
      { deviceFlow: false },
    ]);
  });
});

describe("with an account", () => {
  it("publishes at the provider, by its address alone, and never on this machine", async () => {
    const { person } = await connected();
    const site = await newSite(person);
    const git = await site.deploy("type: GITHUB");
    const web = await site.deploy("type: NETLIFY");
    expect([git, web].map(({ status, target }) => [status, target])).toEqual([
      ["SUCCESS", "REMOTE"],
      ["SUCCESS", "REMOTE"],
    ]);
    expect(git.url).toContain(new URL(providers.forge.githubUrl).origin);
    expect((await see(web.url ?? "")).body).toContain("Bread");
    const here = await site.deploy("type: NETLIFY, target: LOCAL");
    expect(here).toMatchObject({ status: "SUCCESS", target: "LOCAL" });
    expect(new URL(here.url ?? "").port).not.toBe(new URL(web.url ?? "").port);
    const { data } = await person.ask(
      `query ($id: ID!) { project(id: $id) { publications { type target } } }`,
      { id: site.projectId },
    );
    expect(data.project.publications).toEqual([
      { type: "GITHUB", target: "REMOTE" },
      { type: "NETLIFY", target: "REMOTE" },
      { type: "NETLIFY", target: "LOCAL" },
    ]);
  });

  it("makes one deployment of fifty clicks at once, and names it to all of them", async () => {
    const { person } = await connected();
    const site = await newSite(person);
    const held = providers.hold("/sites");
    const answers = await Promise.all(Array.from({ length: 50 }, () => site.ask("type: NETLIFY")));
    const ids = new Set(answers.map(({ data }) => data.deployProject.deployment.id));
    expect(ids.size).toBe(1);
    const codes = answers.flatMap((answer) => refusals(answer, "deployProject"));
    expect(codes).toEqual(Array.from({ length: 49 }, () => "DEPLOYMENT_RUNNING"));
    await held.reached;
    const follower = site.follow();
    held.release();
    await follower.end([...ids].join());
    await follower.return();
    expect(await site.history()).toHaveLength(1);
  });

  it("cancels what is under way at once, and tries it again as another deployment", async () => {
    const { person } = await connected();
    const site = await newSite(person);
    const held = providers.hold("/git/trees");
    const { id } = await site.begin("type: GITHUB");
    await held.reached;
    const follower = site.follow();
    const asked = deploymentOf(await site.cancel(id), "cancelDeployment");
    expect(asked.id).toBe(id);
    const ended = await follower.end(id);
    expect(ended).toMatchObject({ status: "CANCELLED", url: null });
    held.release();
    expect(deploymentOf(await site.cancel(id), "cancelDeployment").status).toBe("CANCELLED");

    const again = deploymentOf(await site.retry(id), "retryDeployment");
    expect(again).toMatchObject({ retryOf: { id }, version: ended.version });
    expect(await follower.end(again.id)).toMatchObject({ status: "SUCCESS" });
    await follower.return();
  });

  it("says what is the matter with a refusal of the provider, and which failures are worth another try", async () => {
    const { person } = await connected();
    const site = await newSite(person);
    providers.forge.faults.push({
      match: /^POST \/github\/user\/repos/,
      status: 403,
      body: { message: "Resource not accessible by personal access token" },
      headers: { "x-accepted-github-permissions": "administration=write" },
    });
    const denied = await site.deploy("type: GITHUB");
    providers.forge.faults.length = 0;
    expect(denied).toMatchObject({ status: "FAILED", errorCode: "PERMISSION_MISSING" });
    expect(denied.errorMessage).toMatch(/administration/i);
    expect((await site.history("filter: { status: FAILED }")).map(({ id }) => id)).toEqual([denied.id]);
    const retried = deploymentOf(await site.retry(denied.id), "retryDeployment");
    const follower = site.follow();
    expect(await follower.end(retried.id)).toMatchObject({ status: "SUCCESS" });
    await follower.return();
  });
});

describe("a token that the provider does not accept any more", () => {
  it("fails the deployment, marks the account, tells every tab, and never becomes a deployment here", async () => {
    const { person, token } = await connected();
    const site = await newSite(person);
    const tab = person.subscribe("subscription { viewerUpdated { integrations { provider isActive } } }");
    const told = tab.next();
    providers.forge.faults.push({
      match: "/github/",
      status: 401,
      body: { message: "Bad credentials" },
      times: 9,
    });
    const failed = await site.deploy("type: GITHUB");
    providers.forge.faults.length = 0;
    expect(failed).toMatchObject({ status: "FAILED", errorCode: "TOKEN_INVALID", target: "REMOTE" });
    expect(failed.errorMessage).toMatch(/Reconnect|again/);
    expect((await told).value.data.viewerUpdated.integrations).toContainEqual({
      provider: "GITHUB",
      isActive: false,
    });
    await tab.return?.();

    const { data } = await person.ask(ACCOUNTS);
    const github = { type: "GITHUB", target: "REMOTE", integration: { isActive: false } };
    expect(data.viewer.providers).toContainEqual(github);
    expect(data.viewer.integrations[0].invalidReason).toEqual(expect.any(String));
    const refused = await site.ask("type: GITHUB");
    expect(refusals(refused, "deployProject")).toEqual(["INTEGRATION_INACTIVE"]);
    expect(refusals(await site.retry(failed.id), "retryDeployment")).toEqual(["INTEGRATION_INACTIVE"]);
    expect((await site.history()).map(({ target }) => target)).toEqual(["REMOTE"]);

    expect(refusals(await connect(person, "GITHUB", token), "connectIntegration")).toEqual([]);
    const retried = deploymentOf(await site.retry(failed.id), "retryDeployment");
    const follower = site.follow();
    const end = isUnderWay(retried) ? await follower.end(retried.id) : retried;
    expect(end).toMatchObject({ status: "SUCCESS", target: "REMOTE", retryOf: { id: failed.id } });
    await follower.return();
  });

  it("is still no reason to publish here when the account is disconnected while it waits", async () => {
    const { person } = await connected();
    const site = await newSite(person);
    const held = providers.hold("/sites");
    const { id } = await site.begin("type: NETLIFY");
    await held.reached;
    await person.ask(`mutation { disconnectIntegration(input: { provider: NETLIFY }) { provider } }`);
    const follower = site.follow();
    held.release();
    // The attempt had its token already; the next one has none.
    expect(await follower.end(id)).toMatchObject({ target: "REMOTE" });
    await follower.return();
    expect(refusals(await site.retry(id), "retryDeployment")).toEqual(["NO_INTEGRATION target"]);
  });
});

describe("where this machine may not be published to", () => {
  let without: Bench;
  beforeAll(async () => {
    without = await openBench({ ...providers.variables, LOCAL_DEPLOYS: "0" });
  });
  afterAll(() => without.stop());

  it("only an account publishes", async () => {
    const person = await without.signUp();
    const site = await newSite(person);
    expect(without.server.sitesUrl).toBe(null);
    expect((await person.ask(ACCOUNTS)).data.viewer.providers[0].target).toBe(null);
    expect(refusals(await site.ask("type: NETLIFY"), "deployProject")).toEqual(["NO_INTEGRATION target"]);
    expect(refusals(await site.ask("type: NETLIFY, target: LOCAL"), "deployProject")).toEqual([
      "LOCAL_NOT_ALLOWED target",
    ]);
    await connect(person, "NETLIFY", providers.tokenOf(person.id));
    expect(await site.deploy("type: NETLIFY")).toMatchObject({ status: "SUCCESS", target: "REMOTE" });
  });
});
