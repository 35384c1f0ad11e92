import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openTestForge, type TestForge } from "../../local/forge/test-forge.ts";
import type { Access } from "../publish.ts";
import { createGithubPublisher } from "./publisher.ts";
import { newProject } from "./test-work.ts";

let test: TestForge;
let ada: ReturnType<TestForge["octokit"]>;
let access: Access;
const requests: string[] = [];
const publisher = createGithubPublisher({
  patience: { retryMs: 1, settleMs: [1, 1, 1], buildMs: [0, 1, 1], requestMs: 5_000 },
});

beforeAll(async () => {
  test = await openTestForge({ onRequest: (line) => void requests.push(line) });
  ada = test.octokit("ada");
  access = { apiUrl: test.forge.githubUrl, token: test.forge.tokenFor("ada"), local: true };
});
beforeEach(() => {
  requests.length = 0;
  test.forge.faults.length = 0;
});
afterAll(() => test.end());

const SITE = { "index.html": "<h1>Bread</h1>", "styles.css": "h1 { color: green }", "script.js": "1;" };

/** The files of a branch, and its history, newest first. */
async function published(url: string, branch = "main") {
  const repo = url.split("/").at(-1) ?? "";
  const at = { owner: test.forge.loginFor("ada"), repo };
  const commits = (await ada.rest.repos.listCommits({ ...at, sha: branch })).data;
  const { tree } = (await ada.rest.git.getTree({ ...at, tree_sha: branch, recursive: "1" })).data;
  return {
    files: tree.filter(({ type }) => type === "blob").map(({ path }) => path),
    messages: commits.map(({ commit }) => commit.message),
    head: commits[0],
  };
}

describe("a first publish", () => {
  it("makes a private repository and one commit whose tree is the site", async () => {
    const project = newProject("Crumb & Co");
    const deployment = project.begin(SITE);
    const result = await deployment.run(publisher, access);

    expect(result.url).toMatch(/\/crumb-and-co$/);
    const { files, messages, head } = await published(result.url);
    expect(files).toEqual(["index.html", "script.js", "styles.css"]);
    expect(messages).toEqual([
      `Publish v1 of Crumb & Co\n\nRoseram-Deploy: ${deployment.id}`,
      "Initial commit",
    ]);
    expect(head?.sha).toBe(result.commitSha);
    expect(head?.commit.author?.date).toBe("2026-03-04T05:06:07Z");
    expect(result.commitUrl).toBe(`${result.url}/commit/${result.commitSha}`);
    expect(project.publication).toMatchObject({
      account: test.forge.loginFor("ada"),
      repository: "crumb-and-co",
      branch: "main",
      files: ["index.html", "styles.css", "script.js"],
      createdByUs: true,
    });
  });
});
