import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { see } from "../src/local/forge/test-forge.ts";
import { cloned, deploying, hasGit, refusals } from "./deploy-bench.ts";
import { type Bench, createPerson, openBench, type Person } from "./harness.ts";

let bench: Bench;
let ada: Person;
let eve: Person;

beforeAll(async () => {
  bench = await openBench();
  [ada, eve] = [await bench.signUp(), await bench.signUp()];
});
afterAll(() => bench.stop());

let sites = 0;
/** Each is called differently: a repository of an account has one name. */
async function newSite(name = `Crumb & Co ${++sites}`, person = ada) {
  const site = deploying(person, await person.createProject(name));
  await site.save();
  return site;
}

const UNKNOWN = "99999999-9999-4999-8999-999999999999";

describe("a person without an account at GitHub", () => {
  it("publishes a repository on this machine, and every tab sees the same of it", async () => {
    const site = await newSite();
    const otherTab = createPerson(bench.server.url, ada.token);
    const [here, there] = [site.follow(), site.follow(otherTab)];
    const begun = await site.begin("type: GITHUB");
    expect(begun).toMatchObject({ target: "LOCAL", version: { number: 1 }, errorCode: null });
    const [end, alsoEnd] = await Promise.all([here.end(begun.id), there.end(begun.id)]);
    expect(end).toMatchObject({ status: "SUCCESS", step: null, attempt: 1 });
    expect(alsoEnd).toEqual(end);
    for (const { seen } of [here, there]) {
      expect(seen.map(({ id }) => id)).toEqual(seen.map(() => begun.id));
      expect(seen.some(({ status, step }) => status === "IN_PROGRESS" && step !== null)).toBe(true);
    }
    await Promise.all([here.return(), there.return()]);
    await otherTab.socket.dispose();

    const { data } = await ada.ask(
      `query ($id: ID!) { project(id: $id) { githubUrl netlifyUrl latestDeployments { id }
         publications { type target url cloneUrl createdByUs deployment { id } } } }`,
      { id: site.projectId },
    );
    expect(data.project).toEqual({
      githubUrl: end.url,
      netlifyUrl: null,
      latestDeployments: [{ id: begun.id }],
      publications: [
        {
          type: "GITHUB",
          target: "LOCAL",
          url: end.url,
          cloneUrl: `${end.url ?? ""}.git`,
          createdByUs: true,
          deployment: { id: begun.id },
        },
      ],
    });
    expect(end.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/git\/[0-9a-f]{32}\/crumb-and-co-\d+$/);
  });

  it.skipIf(!hasGit)(
    "clones it with git, by its address and by that with .git, with one commit for each change",
    async () => {
      const site = await newSite();
      const first = await site.deploy("type: GITHUB");
      await site.save({ html: "<!doctype html><title>Two</title><p>Two</p>", css: "" });
      const second = await site.deploy("type: GITHUB");
      const same = await site.deploy("type: GITHUB");
      expect(second.url).toBe(first.url);
      expect(same).toMatchObject({ status: "SUCCESS", commitSha: second.commitSha });
      const address = second.url ?? "";
      const [plain, dotGit] = [await cloned(address), await cloned(`${address}.git`)];
      expect(dotGit).toEqual(plain);
      expect(plain.files["index.html"]).toContain("Two");
      expect(plain.files["styles.css"]).toBeUndefined();
      const published = plain.commits.filter(({ subject }) => subject.startsWith("Publish v"));
      expect(published).toEqual([
        { sha: second.commitSha, subject: expect.stringContaining("Publish v2") },
        { sha: first.commitSha, subject: expect.stringContaining("Publish v1") },
      ]);
      expect((await see(second.commitUrl ?? "")).status).toBe(200);
    },
  );

  it("does not find the repository of somebody else by its name", async () => {
    const { url } = await (await newSite("Hidden")).deploy("type: GITHUB");
    expect((await see(url ?? "")).status).toBe(200);
    const guessed = (url ?? "").replace(/[0-9a-f]{32}/, "0".repeat(32));
    expect((await see(guessed)).status).toBe(404);
  });
});

describe("a person without an account at Netlify", () => {
  it("publishes a site on this machine that is seen under a name of its own", async () => {
    const site = await newSite("Späti Süd");
    const done = await site.deploy("type: NETLIFY");
    expect(done).toMatchObject({ status: "SUCCESS", target: "LOCAL" });
    expect(done.url).toMatch(/^http:\/\/[a-z0-9-]+\.localhost:\d+\/?$/);
    const page = await see(done.url ?? "");
    expect(page).toMatchObject({ status: 200, body: expect.stringContaining("<h1>Bread</h1>") });
    expect((await see(`${(done.url ?? "").replace(/\/$/, "")}/styles.css`)).body).toContain("rebeccapurple");
  });

  it("shows a draft at an address of its own, and puts an earlier deployment back at once", async () => {
    const site = await newSite("Drafts");
    const first = await site.deploy("type: NETLIFY");
    await site.save({ html: "<!doctype html><title>2</title><p>Second</p>" });
    const draft = await site.deploy("type: NETLIFY, draft: true");
    expect(draft.url).not.toBe(first.url);
    expect((await see(draft.url ?? "")).body).toContain("Second");
    expect((await see(first.url ?? "")).body).toContain("Bread");

    const second = await site.deploy("type: NETLIFY");
    expect((await see(first.url ?? "")).body).toContain("Second");
    const back = await site.deploy(`type: NETLIFY, restoreDeploymentId: "${first.id}"`);
    expect(back).toMatchObject({ status: "SUCCESS", version: { number: 1 } });
    expect((await see(first.url ?? "")).body).toContain("Bread");

    const { data } = await ada.ask(
      `query ($id: ID!) { deployment(id: $id) { options { siteName restores { id } } }  }`,
      { id: back.id },
    );
    expect(data.deployment.options).toEqual({ siteName: null, restores: { id: first.id } });
    expect((await site.history()).map(({ id }) => id)).toEqual([back.id, second.id, draft.id, first.id]);
  });
});

describe("the history", () => {
  it("is newest first, in pages, and by type, status and target", async () => {
    const site = await newSite();
    const git = await site.deploy("type: GITHUB");
    const web = await site.deploy("type: NETLIFY");
    const ids = async (args: string) => (await site.history(args)).map(({ id }) => id);
    expect(await ids("first: 10")).toEqual([web.id, git.id]);
    expect(await ids("first: 1")).toEqual([web.id]);
    expect(await ids("filter: { type: GITHUB }")).toEqual([git.id]);
    expect(await ids("filter: { status: SUCCESS, target: LOCAL }")).toEqual([web.id, git.id]);
    expect(await ids("filter: { status: FAILED }")).toEqual([]);
    expect(await ids("filter: { target: REMOTE }")).toEqual([]);
    const { data } = await ada.ask(
      `query ($id: ID!) { project(id: $id) { stats { deploymentCount }
         deployments(filter: { type: NETLIFY }) { totalCount } } viewer { stats { githubDeployments } } }`,
      { id: site.projectId },
    );
    expect(data.project).toEqual({ stats: { deploymentCount: 2 }, deployments: { totalCount: 1 } });
  });

  it("gives a new tab the latest of each type at once, and ends with the project", async () => {
    const site = await newSite();
    const git = await site.deploy("type: GITHUB");
    const web = await site.deploy("type: NETLIFY");
    const tab = site.follow();
    const both = [await tab.until(() => true), await tab.until(() => true)].map(({ id }) => id);
    expect(both.sort()).toEqual([git.id, web.id].sort());
    await ada.ask(`mutation { deleteProject(input: { id: "${site.projectId}" }) { deletedProjectId } }`);
    expect((await tab.next()).done).toBe(true);
    expect((await ada.ask(`{ deployment(id: "${git.id}") { id } }`)).data).toEqual({ deployment: null });
  });
});

it("server-sent events carry what the socket carries, and end with the project", async () => {
  const site = await newSite();
  const events = await fetch(`${bench.server.url}/graphql/stream`, {
    method: "POST",
    headers: {
      accept: "text/event-stream",
      authorization: `Bearer ${ada.token}`,
      "content-type": "application/json",
    },
    body: JSON.stringify({
      query: "subscription ($id: ID!) { deploymentUpdated(projectId: $id) { id status } }",
      variables: { id: site.projectId },
    }),
  });
  const { id } = await site.deploy("type: NETLIFY");
  await ada.ask(`mutation { deleteProject(input: { id: "${site.projectId}" }) { deletedProjectId } }`);
  const text = await events.text();
  expect(text).toContain(JSON.stringify({ deploymentUpdated: { id, status: "SUCCESS" } }));
  expect(text.trim().split("\n\n").at(-1)).toMatch(/^event: complete/);
});

describe("a stranger", () => {
  it("sees, follows, publishes, cancels and retries nothing, as if it were not there", async () => {
    const site = await newSite();
    const { id } = await site.deploy("type: NETLIFY");
    const stranger = deploying(eve, site.projectId);
    expect((await eve.ask(`{ deployment(id: "${id}") { id } }`)).data).toEqual({ deployment: null });
    const answers = [
      await stranger.ask("type: NETLIFY"),
      await stranger.ask(`type: NETLIFY, restoreDeploymentId: "${id}"`),
      await stranger.cancel(id),
      await stranger.retry(id),
      await deploying(eve, UNKNOWN).ask("type: NETLIFY"),
      await stranger.cancel(UNKNOWN),
      await stranger.retry(UNKNOWN),
    ];
    expect(answers.map(({ errors }) => errors?.map(({ extensions }) => extensions.code))).toEqual(
      answers.map(() => ["NOT_FOUND"]),
    );
    expect(new Set(answers.map(({ errors }) => errors?.[0]?.message)).size).toBe(1);
    const tab = eve.subscribe(`subscription { deploymentUpdated(projectId: "${site.projectId}") { id } }`);
    expect((await tab.next()).value.errors[0].extensions.code).toBe("NOT_FOUND");
    expect(await site.history()).toHaveLength(1);
  });

  it("cannot put back, or publish the version of, a project of somebody else in their own", async () => {
    const site = await newSite();
    const { id } = await site.deploy("type: NETLIFY");
    const version = await site.save({ css: "h1 { color: red }" });
    const own = await newSite("Eve's", eve);
    for (const input of [`versionId: "${version}"`, `versionId: "${UNKNOWN}"`])
      expect(refusals(await own.ask(`type: NETLIFY, ${input}`), "deployProject")).toEqual([
        "NOT_FOUND versionId",
      ]);
    for (const input of [id, UNKNOWN])
      expect(
        refusals(await own.ask(`type: NETLIFY, restoreDeploymentId: "${input}"`), "deployProject"),
      ).toEqual(["INVALID restoreDeploymentId"]);
    expect(await own.history()).toEqual([]);
  });
});

describe("what cannot be published", () => {
  it("a repository that is there already is left alone until it is named", async () => {
    const [first, second] = [await newSite("Same name"), await newSite("Same name")];
    const { url } = await first.deploy("type: GITHUB");
    const refused = await second.deploy("type: GITHUB");
    expect(refused).toMatchObject({ status: "FAILED", errorCode: "NAME_TAKEN", retryable: false });
    const named = await second.deploy('type: GITHUB, repository: "same-name"');
    expect(named).toMatchObject({ status: "SUCCESS", url });
  });

  it.each([
    ["a repository with a hash", 'type: GITHUB, repository: "a#b"', "INVALID repository"],
    ["a repository with a question mark", 'type: GITHUB, repository: "a?b"', "INVALID repository"],
    ["a repository with dots that lead up", 'type: GITHUB, repository: "../x"', "INVALID repository"],
    ["a repository in another script", 'type: GITHUB, repository: "сайт"', "INVALID repository"],
    ["a branch that git refuses", 'type: GITHUB, branch: "a..b"', "INVALID branch"],
    ["a site with a question mark", 'type: NETLIFY, siteName: "a?b"', "INVALID siteName"],
    ["a site of 300 characters", `type: NETLIFY, siteName: "${"a".repeat(300)}"`, "INVALID siteName"],
    ["a draft on GitHub", "type: GITHUB, draft: true", "INVALID draft"],
  ])("%s is refused by its field, and nothing is begun", async (_name, input, expected) => {
    const site = await newSite();
    expect(refusals(await site.ask(input), "deployProject")).toEqual([expected]);
    expect(await site.history()).toEqual([]);
  });

  it("a project without a version, or one that is archived, says so", async () => {
    const empty = deploying(ada, await ada.createProject());
    expect(refusals(await empty.ask("type: NETLIFY"), "deployProject")).toEqual(["NO_VERSION"]);
    const site = await newSite();
    await ada.ask(
      `mutation { updateProject(input: { id: "${site.projectId}", status: ARCHIVED }) { project { id } } }`,
    );
    expect(refusals(await site.ask("type: NETLIFY"), "deployProject")).toEqual(["ARCHIVED"]);
  });

  it("a provider that was never connected is not published to", async () => {
    const site = await newSite();
    expect(refusals(await site.ask("type: GITHUB, target: REMOTE"), "deployProject")).toEqual([
      "NO_INTEGRATION target",
    ]);
  });
});

describe("asking twice", () => {
  it("gives the same deployment for the same key, also at once, and refuses another input", async () => {
    const site = await newSite();
    const input = 'type: GITHUB, idempotencyKey: "click-1"';
    const answers = await Promise.all(Array.from({ length: 10 }, () => site.ask(input)));
    const ids = answers.map(({ data }) => data.deployProject.deployment.id);
    expect(new Set(ids).size).toBe(1);
    expect(answers.flatMap((answer) => refusals(answer, "deployProject"))).toEqual([]);
    expect(refusals(await site.ask('type: NETLIFY, idempotencyKey: "click-1"'), "deployProject")).toEqual([
      "CONFLICT",
    ]);
    const follower = site.follow();
    await follower.end(ids[0]);
    await follower.return();
    expect((await site.begin(input)).id).toBe(ids[0]);
    expect(await site.history()).toHaveLength(1);
  });

  it("is a new deployment for a copy of the project, at a place of its own", async () => {
    const site = await newSite("Twins");
    const original = await site.deploy("type: NETLIFY");
    const { data } = await ada.ask(
      `mutation { duplicateProject(input: { id: "${site.projectId}", name: "Twins" }) { project { id netlifyUrl } } }`,
    );
    expect(data.duplicateProject.project.netlifyUrl).toBe(null);
    const copy = deploying(ada, data.duplicateProject.project.id);
    await copy.save({ html: "<!doctype html><title>c</title><p>Copy</p>" });
    const done = await copy.deploy("type: NETLIFY");
    expect(done.url).not.toBe(original.url);
    expect((await see(original.url ?? "")).body).toContain("Bread");
  });
});

it("an account that is deleted takes its sites and repositories on this machine along", async () => {
  const leaving = await bench.signUp();
  const site = await newSite("Leaving", leaving);
  const [git, web] = [await site.deploy("type: GITHUB"), await site.deploy("type: NETLIFY")];
  const { data } = await leaving.ask(
    `mutation { deleteAccount(input: { confirmEmail: "${leaving.email}" }) { deletedUserId } }`,
  );
  expect(data.deleteAccount.deletedUserId).toBe(leaving.id);
  for (const { url } of [git, web]) expect((await see(url ?? "")).status).toBe(404);
});

it("the figures count what ended", async () => {
  await (await newSite()).deploy("type: NETLIFY");
  const metrics = await (await fetch(`${bench.server.url}/metrics`)).text();
  expect(metrics).toMatch(/^roseram_deployments_ended_total\{type="netlify",status="success"\} [1-9]/m);
});
