import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { see } from "../../local/forge/test-forge.ts";
import { Ended } from "../life.ts";
import type { Access } from "../publish.ts";
import { createGithubPublisher } from "./publisher.ts";
import { impatient, openTestGithub, SITE, type TestGithub } from "./test-github.ts";

let github: TestGithub;
const publisher = createGithubPublisher({ patience: impatient() });
beforeAll(async () => {
  github = await openTestGithub();
});
beforeEach(() => github.clear());
afterAll(() => github.end());

const mine = (repo: string) => ({ owner: github.login, repo });
const PAGES = { pages: true };

describe("a publish with GitHub Pages", () => {
  it("shows the site at its own address, from a public repository, without Jekyll", async () => {
    const project = github.project("Shown");
    const result = await project.begin(SITE, PAGES).attempt(publisher);
    expect((await see(result.url)).body).toBe(SITE["index.html"]);
    expect(result.publication.url).not.toBe(result.url);
    expect(result.publication.files).toContain(".nojekyll");
    expect((await github.ada.rest.repos.get(mine("shown"))).data.private).toBe(false);
    expect(result).not.toHaveProperty("notice");
  });

  it("is shown again by the next one, which need not ask for it", async () => {
    const project = github.project("Shown again");
    const first = await project.begin(SITE, PAGES).attempt(publisher);
    github.clear();
    const second = await project.begin({ "index.html": "two" }).attempt(publisher);
    expect(second.url).toBe(first.url);
    expect((await see(second.url)).body).toBe("two");
    expect(github.requests.filter((line) => line.includes("/pages"))).toEqual([
      `GET /repos/${github.login}/shown-again/pages`,
      `GET /repos/${github.login}/shown-again/pages/builds/latest`,
    ]);
  });

  it("is the repository's address again once it is asked to be off", async () => {
    const project = github.project("Off");
    await project.begin(SITE, PAGES).attempt(publisher);
    const result = await project.begin(SITE, { pages: false }).attempt(publisher);
    expect(result.url).toBe(result.publication.url);
    expect((await github.read(mine("off"))).files).toEqual(SITE);
  });

  it("takes Pages that are on already for what they are", async () => {
    const at = mine((await github.repository("on-already", {})).repo);
    const { data } = await github.ada.rest.repos.createPagesSite({
      ...at,
      source: { branch: "main", path: "/" },
    });
    const body = { ...(await github.ada.rest.repos.get(at)).data, has_pages: false };
    github.test.forge.faults.push({ match: /GET .*\/on-already$/, status: 200, body });
    const result = await github
      .project()
      .begin(SITE, { ...PAGES, repository: at.repo })
      .attempt(publisher);
    expect(result.url).toBe(data.html_url);
  });

  it("moves Pages of its own repository to the branch that is published", async () => {
    const project = github.project("Follows");
    await project.begin(SITE, PAGES).attempt(publisher);
    await project.begin({ "index.html": "live" }, { ...PAGES, branch: "live" }).attempt(publisher);
    const { data } = await github.ada.rest.repos.getPages(mine("follows"));
    expect(data.source).toMatchObject({ branch: "live", path: "/" });
  });

  it("leaves Pages of somebody else's repository as they are, and says so", async () => {
    const at = mine((await github.repository("docs", {})).repo);
    await github.ada.rest.repos.createPagesSite({ ...at, source: { branch: "main", path: "/docs" } });
    const result = await github
      .project()
      .begin(SITE, { ...PAGES, repository: "docs" })
      .attempt(publisher);
    expect(result.url).toBe(result.publication.url);
    expect(result.notice).toBe(
      "The site is in the repository, but GitHub Pages of it shows main/docs. Choose the branch main in the settings of the repository.",
    );
    expect((await github.ada.rest.repos.getPages(at)).data.source?.path).toBe("/docs");
  });

  const published = "The site is in the repository, but";
  it.each([
    [
      "the plan does not have it",
      {
        status: 422,
        body: { message: "Your current plan does not support GitHub Pages for this repository." },
      },
      `${published} GitHub Pages of a private repository needs a paid plan. Make the repository public, or upgrade.`,
    ],
    [
      "the token may not turn it on",
      { status: 403, body: { message: "Resource not accessible by personal access token" } },
      `${published} the token may not turn on GitHub Pages. It needs the permissions Pages and Administration: read and write. Or turn it on in the settings of the repository.`,
    ],
    [
      "GitHub does not answer",
      { status: 502, times: 9 },
      `${published} GitHub did not answer when GitHub Pages was to be turned on. Publish again to try once more.`,
    ],
    [
      "GitHub refuses for another reason",
      { status: 422, body: { message: "No." } },
      `${published} GitHub Pages could not be turned on ("No").`,
    ],
  ])("is a success with a notice when %s", async (_what, fault, notice) => {
    github.test.forge.faults.push({ match: /POST .*\/pages$/, ...fault });
    const result = await github.project().begin(SITE, PAGES).attempt(publisher);
    expect(result.notice).toBe(notice);
    expect(result.url).toBe(result.publication.url);
    expect(result.commitSha).not.toBeNull();
  });

  const builds = /GET .*\/builds\/latest/;
  it("waits until the site is built, and says so if it takes too long", async () => {
    const building = { match: builds, status: 200, body: { status: "building", commit: null } };
    github.test.forge.faults.push({ ...building, times: 2 });
    const deployment = github.project().begin(SITE, PAGES);
    expect(await deployment.attempt(publisher)).not.toHaveProperty("notice");
    expect(deployment.steps.at(-1)).toBe("Waiting for GitHub Pages to show it");

    github.test.forge.faults.push({ ...building, times: 3 });
    const late = await github.project().begin(SITE, PAGES).attempt(publisher);
    expect(late.notice).toBe("GitHub Pages is still building the site. It can take some minutes to appear.");
    expect(late.url).not.toBe(late.publication.url);
  });

  it("does not take the build of an earlier commit for its own", async () => {
    github.test.forge.faults.push({
      match: builds,
      times: 3,
      status: 200,
      body: { status: "built", commit: "0".repeat(40) },
    });
    expect((await github.project().begin(SITE, PAGES).attempt(publisher)).notice).toContain("still building");
  });

  it("says that a build failed", async () => {
    const body = { status: "errored", commit: null, error: { message: "Page build failed." } };
    github.test.forge.faults.push({ match: builds, status: 200, body });
    expect((await github.project().begin(SITE, PAGES).attempt(publisher)).notice).toBe(
      "The site is in the repository, but GitHub Pages could not build it. The settings of the repository say why.",
    );
  });

  it("says when its time is over that the site is published all the same", async () => {
    const over = new AbortController();
    const waiting = createGithubPublisher({
      patience: {
        ...impatient(),
        async wait(ms, signal) {
          if (ms > 0) over.abort(new Ended("late"));
          signal.throwIfAborted();
        },
      },
    });
    github.test.forge.faults.push({ match: builds, times: 3, status: 404 });
    const deployment = github.project().begin(SITE, PAGES);
    const result = await deployment.attempt(waiting, { signal: over.signal });
    expect(result).toMatchObject({
      url: result.publication.url,
      notice:
        "The site is in the repository, but GitHub Pages was not ready in time. Publish again to look after it.",
    });
  });

  it("is left to the next attempt when the process stops", async () => {
    const stopped = new AbortController();
    github.test.forge.faults.push({ match: builds, times: 3, status: 404 });
    const stopping = createGithubPublisher({
      patience: {
        ...impatient(),
        async wait(ms, signal) {
          if (ms > 0) stopped.abort(new Ended("shutdown"));
          signal.throwIfAborted();
        },
      },
    });
    const deployment = github.project().begin(SITE, PAGES);
    await expect(deployment.attempt(stopping, { signal: stopped.signal })).rejects.toThrow(Ended);
    github.clear();
    expect(await deployment.attempt(publisher)).not.toHaveProperty("notice");
  });

  it("shows no address that is none of the web", async () => {
    const access = (): Access => github.access();
    github.test.forge.faults.push({
      match: /POST .*\/pages$/,
      status: 201,
      body: { html_url: "javascript:alert(1)", source: { branch: "main", path: "/" } },
    });
    const result = await github.project(undefined, { access }).begin(SITE, PAGES).attempt(publisher);
    expect(result.url).toBe(result.publication.url);
  });
});
