import { execFile, spawnSync } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newRepository, openTestForge, publish, see, type TestForge } from "../test-forge.ts";

const hasGit = spawnSync("git", ["--version"]).status === 0;
const run = promisify(execFile);

let test: TestForge;
let folder: string;
let at: { owner: string; repo: string };
let url: string;
let commit: string;
beforeAll(async () => {
  test = await openTestForge();
  folder = await mkdtemp(join(tmpdir(), "clones-"));
  const ada = test.octokit("ada");
  at = await newRepository(ada, "my-site", { private: true });
  await publish(ada, at, { "index.html": "<h1>v1</h1>", "old.html": "old" }, "Publish v1");
  commit = (
    await publish(ada, at, { "index.html": "<h1>v2 & more</h1>", "css/a b é.css": "p{}" }, "Publish <v2>")
  ).commit;
  await ada.rest.git.createRef({ ...at, ref: "refs/heads/gh-pages/live", sha: commit });
  const { data } = await ada.rest.repos.get(at);
  url = data.html_url;
  expect(data.clone_url).toBe(`${url}.git`);
});
afterAll(async () => {
  await test.end();
  await rm(folder, { recursive: true, force: true });
});

/** Nothing of the machine's own settings, and no question at a terminal. */
const git = (...args: string[]) =>
  run("git", args, {
    cwd: folder,
    env: {
      PATH: "/usr/local/bin:/usr/bin:/bin",
      HOME: folder,
      GIT_CONFIG_NOSYSTEM: "1",
      GIT_TERMINAL_PROMPT: "0",
    },
  });

describe.skipIf(!hasGit)("git clone (skipped where there is no git to clone with)", () => {
  it.each(["", ".git", "/"])(
    "of the address%s has the whole history, and git finds no fault with it",
    async (end) => {
      const target = `clone${end.replace(/\W/g, "-")}`;
      await git("clone", "--quiet", url + end, target);
      const log = await git("-C", target, "log", "--format=%s");
      expect(log.stdout.trim().split("\n")).toEqual(["Publish <v2>", "Publish v1", "Initial commit"]);
      const fsck = await git("-C", target, "fsck", "--full", "--strict");
      expect(fsck.stdout + fsck.stderr).not.toMatch(/error|warning|missing|dangling/i);
      expect((await readdir(join(folder, target))).sort()).toEqual([".git", "css", "index.html"]);
      expect(await readFile(join(folder, target, "css/a b é.css"), "utf8")).toBe("p{}");
      expect((await git("-C", target, "rev-parse", "HEAD")).stdout.trim()).toBe(commit);
      expect((await git("-C", target, "branch", "-r", "--format=%(refname:short)")).stdout).toContain(
        "origin/gh-pages/live",
      );
    },
  );

  it("fetches what was published since, and cannot push", async () => {
    await git("clone", "--quiet", url, "later");
    const next = await publish(test.octokit("ada"), at, { "index.html": "v3" }, "Publish v3");
    await git("-C", "later", "pull", "--quiet", "--ff-only");
    expect((await git("-C", "later", "rev-parse", "HEAD")).stdout.trim()).toBe(next.commit);
    await expect(git("-C", "later", "push", "--quiet", "origin", "HEAD:refs/heads/pushed")).rejects.toThrow();
    expect((await git("ls-remote", url)).stdout).not.toContain("pushed");
  });

  it("of another key finds nothing", async () => {
    const guessed = url.replace(/[0-9a-f]{32}/, "0".repeat(32));
    await expect(git("clone", "--quiet", guessed, "guessed")).rejects.toThrow(/not found|404/i);
  });
});

describe("the address of a repository", () => {
  it("holds a key that no list and no neighbour gives away", async () => {
    const { pathname } = new URL(url);
    expect(pathname).toMatch(/^\/git\/[0-9a-f]{32}\/my-site$/);
    for (const path of [
      "/git/",
      "/git",
      `/git/${at.owner}/my-site`,
      "/git/../forge/secret",
      "/git/%2e%2e/secret",
    ])
      expect((await see(new URL(url).origin + path)).status).toBe(404);
  });

  it("shows a person what is in it, with nothing of it as markup", async () => {
    const page = await see(url);
    expect(page.status).toBe(200);
    expect(page.body).toContain(`git clone ${url}.git`);
    expect(page.body).toContain("Publish &lt;v2&gt;");
    expect(page.body).not.toContain("<v2>");
    expect(page.headers["content-security-policy"]).toContain("default-src 'none'");
    expect(page.headers["referrer-policy"]).toBe("no-referrer");
    const seen = await see(`${url}/commit/${commit}`);
    expect(seen).toMatchObject({ status: 200 });
    expect(seen.body).toContain("css/a b é.css");
    expect((await see(`${url}/commit/${"0".repeat(40)}`)).status).toBe(404);
  });

  it("serves references and objects, and no other file of the repository", async () => {
    expect(await see(`${url}.git/HEAD`)).toMatchObject({ status: 200, body: "ref: refs/heads/main\n" });
    const refs = await see(`${url}.git/info/refs?service=git-upload-pack`);
    expect(refs.headers["content-type"]).toBe("text/plain; charset=utf-8");
    expect(refs.body).toContain(`${commit}\trefs/heads/gh-pages/live\n`);
    for (const path of [
      "config",
      "objects/../config",
      "objects/%2e%2e/config",
      "objects/info/packs",
      "refs/heads/main",
      "..%2f..%2fsecret",
    ])
      expect((await see(`${url}.git/${path}`)).status).toBe(404);
    expect((await see(`${url}.git/git-receive-pack`, { method: "POST" })).status).toBe(405);
  });
});

describe("a file's address, as the contents API tells it", () => {
  it("shows the text of that commit, of which nothing runs", async () => {
    const { data } = await test
      .octokit("ada")
      .rest.repos.getContent({ ...at, path: "css/a b é.css", ref: commit });
    const address = Array.isArray(data) ? null : data.download_url;
    const seen = await see(address ?? "");
    expect(seen).toMatchObject({
      status: 200,
      body: "p{}",
      headers: {
        "content-type": "text/plain; charset=utf-8",
        "content-security-policy": "default-src 'none'; sandbox",
        "x-content-type-options": "nosniff",
      },
    });
  });

  it.each(["css", "nothing.css", ""])("is none for %j", async (path) => {
    expect((await see(`${url}/raw/${commit}/${path}`)).status).toBe(404);
  });

  it("is none of another commit, nor of another key", async () => {
    expect((await see(`${url}/raw/${"0".repeat(40)}/index.html`)).status).toBe(404);
    const guessed = url.replace(/[0-9a-f]{32}/, "0".repeat(32));
    expect((await see(`${guessed}/raw/${commit}/index.html`)).status).toBe(404);
  });
});
