import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Publisher } from "../publish.ts";
import { Cancelled, type Files, Killed, type TestDeployment, type TestProject } from "../test-work.ts";
import { createGithubPublisher } from "./publisher.ts";
import { failure, impatient, openTestGithub, SITE, type Place, type TestGithub } from "./test-github.ts";

let github: TestGithub;
const publisher = createGithubPublisher({ patience: impatient() });
beforeAll(async () => {
  github = await openTestGithub();
});
beforeEach(() => github.clear());
afterAll(() => github.end());

interface Started {
  readonly project: TestProject;
  readonly deployment: TestDeployment;
  readonly at: Place;
  readonly branch: string;
  /** What the branch holds when all is well. */
  readonly files: Files;
}

let names = 0;
const newName = () => `resumed-${++names}`;

const NO_JEKYLL = { ".nojekyll": "Shown as it is, without Jekyll.\n" };
const THEIRS = { LICENSE: "MIT", "README.md": "theirs" };

const starts: Record<string, () => Promise<Started>> = {
  async "a first publish to a branch of its own, with GitHub Pages"() {
    const repo = newName();
    const project = github.project(repo, { githubBranch: "live" });
    const deployment = project.begin(SITE, { pages: true });
    return {
      project,
      deployment,
      at: { owner: github.login, repo },
      branch: "live",
      files: { ...SITE, ...NO_JEKYLL },
    };
  },
  async "a change that removes a file"() {
    const repo = newName();
    const project = github.project(repo);
    await project.begin(SITE).attempt(publisher);
    const files = { "index.html": "two" };
    return {
      project,
      deployment: project.begin(files),
      at: { owner: github.login, repo },
      branch: "main",
      files,
    };
  },
  async "a publish into an empty repository"() {
    const at = await github.repository(newName());
    const project = github.project();
    return {
      project,
      deployment: project.begin(SITE, { repository: at.repo }),
      at,
      branch: "main",
      files: SITE,
    };
  },
  async "a publish to a new branch of a repository with other files"() {
    const at = await github.repository(newName(), THEIRS);
    const project = github.project();
    const deployment = project.begin(SITE, { repository: at.repo, branch: "live" });
    return { project, deployment, at, branch: "live", files: { ...SITE, ...THEIRS } };
  },
};

/** One commit of it, on top of the branch, and everything known of it. */
async function expectPublishedOnce(
  { project, deployment, at, branch, files }: Started,
  work: Promise<unknown>,
) {
  const result = await work;
  const there = await github.read(at, branch);
  expect(there.files).toEqual(files);
  expect(result).toMatchObject({ commitSha: there.head });
  expect(
    there.messages.filter((message) => message.includes(`Roseram-Deploy: ${deployment.id}`)),
  ).toHaveLength(1);
  expect(project.publication).toMatchObject({ repository: at.repo, branch, account: github.login });
  const all = (await github.ada.rest.repos.listForAuthenticatedUser({ per_page: 100 })).data;
  expect(all.filter(({ name }) => name.startsWith(at.repo))).toHaveLength(1);
}

describe.each(Object.keys(starts))("%s, when the process ends", { timeout: 120_000 }, (name) => {
  const start = () => starts[name]?.() ?? expect.fail("There is no such start.");

  it.each(["before", "after"] as const)(
    "right %s a request is done, is published once by the next",
    async (moment) => {
      let deaths = 0;
      for (;;) {
        const started = await start();
        const dying = github.dyingAt(deaths + 1, moment);
        const first = await started.deployment.attempt(dying).catch((error: unknown) => error);
        github.clear();
        if (!dying.died) {
          expect(first).toHaveProperty("commitSha");
          break;
        }
        deaths += 1;
        await expectPublishedOnce(started, started.deployment.attempt(publisher));
      }
      expect(deaths).toBeGreaterThan(6);
    },
  );

  it.each([
    ["before", false],
    ["after", true],
  ])("%s a step is stored, is published once by the next", async (_moment, stored) => {
    let deaths = 0;
    for (;;) {
      const started = await start();
      const dies = { at: deaths + 1, stored };
      const ended = await started.deployment.attempt(publisher, { dies }).catch((error: unknown) => error);
      if (!(ended instanceof Killed)) break;
      deaths += 1;
      await expectPublishedOnce(started, started.deployment.attempt(publisher));
    }
    expect(deaths).toBeGreaterThan(4);
  });
});

describe("an attempt after one that ended", () => {
  it("is a success when the branch moved, also if somebody has pushed on top of it", async () => {
    const project = github.project("On top");
    const deployment = project.begin(SITE);
    const at = { owner: github.login, repo: "on-top" };
    await dieAfterTheMove(deployment);
    await github.push(at, { "theirs.txt": "theirs" });
    const result = await deployment.attempt(publisher);
    const { messages } = await github.read(at);
    expect(messages.slice(0, 2)).toEqual(["By somebody else", expect.stringContaining(deployment.id)]);
    expect(result.commitSha).toBe(deployment.state["commit"]);
  });

  it("asks no more than where the branch is when it moved", async () => {
    const deployment = github.project("Looked").begin(SITE);
    await dieAfterTheMove(deployment);
    github.clear();
    await deployment.attempt(publisher);
    expect(github.requests).toEqual([
      `GET /repos/${github.login}/looked`,
      `GET /repos/${github.login}/looked/git/ref/heads%2Fmain`,
    ]);
  });

  it("says what the first one had to say", async () => {
    const project = github.project("Told");
    await project.begin(SITE).attempt(publisher);
    await github.ada.rest.repos.delete({ owner: github.login, repo: "told" });
    const deployment = project.begin(SITE);
    await dieAfterTheMove(deployment);
    expect((await deployment.attempt(publisher)).notice).toContain("made again");
  });

  it("begins anew when the repository went away meanwhile", async () => {
    const deployment = github.project("Vanished").begin(SITE);
    await dieAfterTheMove(deployment);
    const at = { owner: github.login, repo: "vanished" };
    await github.ada.rest.repos.delete(at);
    await deployment.attempt(publisher);
    expect((await github.read(at)).files).toEqual(SITE);
  });
});

describe("a cancelled deployment", () => {
  it("is not published when the branch did not move", async () => {
    const deployment = github.project("In time").begin(SITE);
    const dying = github.dyingAt(8, "before");
    await deployment.attempt(dying).catch(() => undefined);
    expect(dying.died).toBe(true);
    expect(deployment.state["commit"]).toBeDefined();
    github.clear();
    deployment.cancelled = true;
    await expect(deployment.attempt(publisher)).rejects.toThrow(Cancelled);
    expect(github.requests.filter((line) => !line.startsWith("GET"))).toEqual([]);
    const { messages } = await github.read({ owner: github.login, repo: "in-time" });
    expect(messages).toEqual(["Initial commit"]);
  });

  it("is a success when the branch had moved", async () => {
    const project = github.project("Too late");
    const deployment = project.begin(SITE);
    await dieAfterTheMove(deployment);
    deployment.cancelled = true;
    const result = await deployment.attempt(publisher);
    expect(result.commitSha).toBe((await github.read({ owner: github.login, repo: "too-late" })).head);
    expect(project.publication?.files).toEqual(Object.keys(SITE));
  });

  it("ends at once while GitHub is waited for", async () => {
    const stop = new AbortController();
    const slow: Publisher = createGithubPublisher({
      patience: {
        ...impatient(),
        async wait(_ms, signal) {
          stop.abort(new Cancelled());
          signal.throwIfAborted();
        },
      },
    });
    github.test.forge.faults.push({ match: "GET", status: 429, headers: { "retry-after": "30" } });
    await expect(github.project().begin(SITE).attempt(slow, { signal: stop.signal })).rejects.toThrow(
      Cancelled,
    );
  });

  it("ends at once in the middle of a request", async () => {
    const stop = new AbortController();
    github.test.forge.faults.push({ match: /POST .*trees/, delayMs: 60_000 });
    const deployment = github.project().begin(SITE);
    const ended = deployment.attempt(
      {
        ...publisher,
        publish: (work) =>
          publisher.publish({
            ...work,
            async advance(step, brought) {
              await work.advance(step, brought);
              if (step === "Writing the commit") setImmediate(() => stop.abort(new Cancelled()));
            },
          }),
      },
      { signal: stop.signal },
    );
    await expect(ended).rejects.toThrow(Cancelled);
  });
});

describe("an answer that is lost", () => {
  it("to the move of the branch is looked for there", async () => {
    const once = createGithubPublisher({ patience: { ...impatient(), retries: 0 } });
    github.test.forge.faults.push({ match: "PATCH", drop: "answer" });
    const result = await github.project("Lost answer").begin(SITE).attempt(once);
    const { head } = await github.read({ owner: github.login, repo: "lost-answer" });
    expect(result.commitSha).toBe(head);
  });

  it("and not to be found leaves open whether it is published", async () => {
    const once = createGithubPublisher({ patience: { ...impatient(), retries: 0 } });
    const project = github.project("Unknown");
    await project.begin(SITE).attempt(once);
    github.test.forge.faults.push(
      { match: "PATCH", drop: true },
      { match: /GET .*ref/, times: 9, drop: true },
    );
    // The first look at the branch is let through.
    const deployment = project.begin({ "index.html": "two" });
    const error = await failure(
      deployment.attempt({
        ...once,
        publish: (work) => {
          const held = github.test.forge.faults.splice(0);
          return once.publish({
            ...work,
            async advance(step, brought = {}) {
              await work.advance(step, brought);
              if (brought.publishing) github.test.forge.faults.push(...held);
            },
          });
        },
      }),
    );
    expect(error).toMatchObject({
      code: "UNREACHABLE",
      retryable: true,
      message:
        "The Git server on this machine could not be reached. Whether the site was published is not known; publishing again does no harm. Try again.",
    });
  });
});

describe("a publish that was interrupted when the branch moved, and cannot be looked for", () => {
  it.each([
    ["GitHub is not reached", { drop: true, times: 9 }, "UNREACHABLE"],
    ["the token is refused", { status: 401, body: { message: "Bad credentials" } }, "TOKEN_INVALID"],
    ["the token may not look", { status: 403, body: { message: "No." } }, "REJECTED"],
  ])("leaves open whether it is published: %s", async (_, fault, code) => {
    const deployment = github.project().begin(SITE);
    await dieAfterTheMove(deployment);
    github.test.forge.faults.push({ match: "GET", ...fault });
    const { message, ...error } = await failure(deployment.attempt(publisher));
    expect(error).toMatchObject({ code });
    expect(message).toContain("Whether the site was published is not known; publishing again does no harm.");
    expect(message).not.toContain("Nothing");
  });
});

/** The branch is where it should be, and nobody has noted it. */
async function dieAfterTheMove(deployment: TestDeployment): Promise<void> {
  const dying: Publisher = {
    ...publisher,
    publish: (work) =>
      publisher.publish({
        ...work,
        async advance(step, brought = {}) {
          if (brought.published) throw new Killed();
          await work.advance(step, brought);
        },
      }),
  };
  await expect(deployment.attempt(dying)).rejects.toThrow(Killed);
}
