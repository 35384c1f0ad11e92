import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Octokit } from "@octokit/rest";
import { sha1 } from "../store/blobs.ts";
import { newRepository, octokitOf, openTestForge, publish, see, type TestForge } from "../test-forge.ts";

let test: TestForge;
let ada: Octokit;
beforeAll(async () => {
  test = await openTestForge();
  ada = test.octokit("ada");
});
afterAll(() => test.end());

const MISSING = "f".repeat(40);
const refusal = z.object({ status: z.number(), response: z.object({ data: z.looseObject({}) }) });

/** Status and body of a refusal. */
async function refused(work: Promise<unknown>): Promise<object> {
  const error = await work.then(
    () => expect.fail("It was accepted."),
    (thrown: unknown) => thrown,
  );
  const { status, response } = refusal.parse(error);
  return { ...response.data, status };
}

describe("who asks", () => {
  it("is told who they are, and what the token may do", async () => {
    const { data, headers } = await ada.rest.users.getAuthenticated();
    expect(data.login).toBe(test.forge.loginFor("ada"));
    expect(headers["x-oauth-scopes"]).toBe("repo");
    expect(headers["x-ratelimit-remaining"]).toMatch(/^\d+$/);
  });

  it.each([
    ["no token", undefined, "Requires authentication"],
    ["a made-up token", "ghp_abc", "Bad credentials"],
    ["an empty proof", "rsl_local-0123456789abcdef_", "Bad credentials"],
    [
      "somebody's login with a wrong proof",
      `rsl_local-0123456789abcdef_${"0".repeat(64)}`,
      "Bad credentials",
    ],
  ])("is refused with %s", async (_name, token, message) => {
    const answer = await refused(octokitOf(test.forge, token).rest.users.getAuthenticated());
    expect(answer).toMatchObject({ status: 401, message });
    expect(JSON.stringify(answer)).not.toContain("scopes");
  });

  it("is refused with a token whose last digit was changed", async () => {
    const token = test.forge.tokenFor("ada");
    const changed = token.slice(0, -1) + (token.endsWith("0") ? "1" : "0");
    expect(await refused(octokitOf(test.forge, changed).rest.users.getAuthenticated())).toMatchObject({
      status: 401,
    });
  });

  it("sees nothing of a neighbour, public or private, and cannot write there", async () => {
    for (const hidden of [false, true]) {
      const at = await newRepository(ada, `mine-${hidden}`, { private: hidden });
      const eve = test.octokit("eve").rest;
      const { owner, repo } = at;
      const { commit, tree } = await publish(ada, { owner, repo }, { "index.html": "secret" });
      const attempts = [
        () => eve.repos.get({ owner, repo }),
        () => eve.git.getRef({ owner, repo, ref: "heads/main" }),
        () => eve.git.getCommit({ owner, repo, commit_sha: commit }),
        () => eve.git.getTree({ owner, repo, tree_sha: tree }),
        () => eve.repos.getContent({ owner, repo, path: "index.html" }),
        () => eve.git.updateRef({ owner, repo, ref: "heads/main", sha: commit, force: true }),
        () => eve.repos.createOrUpdateFileContents({ owner, repo, path: "x", message: "x", content: "eA==" }),
        () => eve.repos.delete({ owner, repo }),
      ];
      const unknown = await refused(eve.repos.get({ owner, repo: "never-made" }));
      for (const attempt of attempts) expect(await refused(attempt())).toEqual(unknown);
      expect((await eve.repos.listForAuthenticatedUser()).data).toEqual([]);
    }
  });
});

describe("a repository", () => {
  it("is made with a first commit, found, listed, renamed and removed", async () => {
    const { owner, repo } = await newRepository(ada, "Life", { private: true });
    expect((await ada.rest.repos.get({ owner, repo })).data).toMatchObject({
      private: true,
      default_branch: "main",
      full_name: `${owner}/Life`,
    });
    expect((await ada.rest.repos.get({ owner, repo: "life" })).data.name).toBe("Life");
    const commits = await ada.rest.repos.listCommits({ owner, repo });
    expect(commits.data.map((each) => each.commit.message)).toEqual(["Initial commit"]);
    await ada.rest.repos.update({ owner, repo, name: "Afterlife" });
    const listed = await ada.rest.repos.listForAuthenticatedUser({ per_page: 1 });
    expect(listed.data.map((each) => each.name)).toEqual(["Afterlife"]);
    expect(listed.headers.link).toContain('rel="next"');
    await ada.rest.repos.delete({ owner, repo: "Afterlife" });
    expect(await refused(ada.rest.repos.get({ owner, repo: "Afterlife" }))).toMatchObject({ status: 404 });
  });

  it("is found under the names it had, by reading and by writing, until another is called so", async () => {
    const at = await newRepository(ada, "Before");
    await ada.rest.repos.update({ ...at, name: "between" });
    await ada.rest.repos.update({ ...at, name: "after" });
    expect((await ada.rest.repos.get({ owner: at.owner, repo: "BEFORE" })).data.name).toBe("after");
    expect((await ada.rest.repos.listCommits({ ...at, repo: "between", per_page: 1 })).data).toHaveLength(1);
    const { commit } = await publish(ada, at, { "index.html": "by its old name" });
    const head = await ada.rest.git.getRef({ ...at, repo: "after", ref: "heads/main" });
    expect(head.data.object.sha).toBe(commit);

    const other = await newRepository(ada, "before");
    expect((await ada.rest.repos.get(at)).data.name).toBe("before");
    await ada.rest.repos.delete(other);
    await test.restart();
    ada = test.octokit("ada");
    expect((await ada.rest.repos.get({ ...at, repo: "between" })).data.name).toBe("after");
  });

  it("sends a request on as GitHub does: 301 where it is repeated, 307 where it writes", async () => {
    const at = await newRepository(ada, "sent-on");
    const { id } = (await ada.rest.repos.update({ ...at, name: "sent" })).data;
    const headers = { authorization: `Bearer ${test.forge.tokenFor("ada")}` };
    const asked = (method: string, path: string, as = headers) =>
      fetch(`${test.forge.githubUrl}/repos/${at.owner}/sent-on${path}`, {
        method,
        headers: as,
        redirect: "manual",
      });
    const read = await asked("GET", "/commits?per_page=1");
    expect(read.status).toBe(301);
    expect(read.headers.get("location")).toBe(
      `${test.forge.githubUrl}/repositories/${id}/commits?per_page=1`,
    );
    expect((await asked("POST", "/git/trees")).status).toBe(307);
    const neighbour = { authorization: `Bearer ${test.forge.tokenFor("bob")}` };
    expect((await asked("GET", "", neighbour)).status).toBe(404);
  });

  it("has a name that its owner has not used, whatever its case; a neighbour may use the same", async () => {
    await newRepository(ada, "taken");
    expect(await refused(newRepository(ada, "TAKEN"))).toMatchObject({
      status: 422,
      message: "Repository creation failed.",
      errors: [
        {
          resource: "Repository",
          code: "custom",
          field: "name",
          message: "name already exists on this account",
        },
      ],
    });
    expect((await newRepository(test.octokit("bob"), "taken")).owner).toBe(test.forge.loginFor("bob"));
  });

  it("is made once by ten requests at once", async () => {
    const made = await Promise.allSettled(Array.from({ length: 10 }, () => newRepository(ada, "race")));
    expect(made.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it.each([
    ["my site", "my-site"],
    ["naïve", "na-ve"],
    ["a/b?#\u202e\0c", "a-b-c"],
    ["x.git", "x"],
    ["\u{116d0}".repeat(150), "-"],
  ])("asked for as %j is called %j, which only the answer tells", async (asked, name) => {
    const { data } = await ada.rest.repos.createForAuthenticatedUser({ name: asked });
    expect(data).toMatchObject({ name, full_name: `${data.owner.login}/${name}` });
  });

  it.each(["..", ".", "", ".git", "a.wiki", "y".repeat(101)])("is not called %j", async (name) => {
    expect(await refused(ada.rest.repos.createForAuthenticatedUser({ name }))).toMatchObject({ status: 422 });
  });

  it.each(["a b", "naïve", "x.git"])("is not renamed to %j", async (name) => {
    const at = await newRepository(ada, `renamed-${Buffer.from(name).toString("hex")}`);
    expect(await refused(ada.rest.repos.update({ ...at, name }))).toMatchObject({ status: 422 });
  });

  it("without commits refuses the Git Data API, and takes a first file by the contents API", async () => {
    const at = await newRepository(ada, "empty", { auto_init: false });
    const { git } = ada.rest;
    for (const attempt of [
      () => git.getRef({ ...at, ref: "heads/main" }),
      () => git.createBlob({ ...at, content: "x" }),
      () => git.createTree({ ...at, tree: [{ path: "a", mode: "100644", content: "x" }] }),
      () => git.createCommit({ ...at, message: "x", tree: MISSING }),
      () => git.createRef({ ...at, ref: "refs/heads/main", sha: MISSING }),
    ])
      expect(await refused(attempt())).toMatchObject({ status: 409, message: "Git Repository is empty." });
    const file = { ...at, path: ".nojekyll", message: "Begin", content: "" };
    const { status, data } = await ada.rest.repos.createOrUpdateFileContents(file);
    expect(status).toBe(201);
    expect((await git.getRef({ ...at, ref: "heads/main" })).data.object.sha).toBe(data.commit.sha);
    expect(await refused(ada.rest.repos.createOrUpdateFileContents(file))).toMatchObject({ status: 422 });
  });
});

describe("a publish", () => {
  it("is a commit whose tree is the site: what is left out is removed", async () => {
    const { owner, repo } = await newRepository(ada, "site");
    const at = { owner, repo };
    await publish(ada, at, { "index.html": "one", "about/index.html": "about" }, "v1");
    const { commit, tree } = await publish(ada, at, { "index.html": "two", "css/site.css": "p{}" }, "v2");
    const all = await ada.rest.git.getTree({ ...at, tree_sha: tree, recursive: "1" });
    expect(all.data.tree.map(({ path, type }) => `${type} ${path}`)).toEqual([
      "tree css",
      "blob css/site.css",
      "blob index.html",
    ]);
    const history = await ada.rest.repos.listCommits(at);
    expect(history.data.map(({ commit: { message } }) => message)).toEqual(["v2", "v1", "Initial commit"]);
    const read = await ada.rest.git.getCommit({ ...at, commit_sha: commit });
    expect(read.data).toMatchObject({ message: "v2", tree: { sha: tree } });
    const file = await ada.rest.repos.getContent({ ...at, path: "css/site.css" });
    expect(Buffer.from("content" in file.data ? file.data.content : "", "base64").toString()).toBe("p{}");
  });

  it("of the same files has the tree of the last one, and of the same request the same commit", async () => {
    const { owner, repo } = await newRepository(ada, "same");
    const at = { owner, repo };
    const first = await publish(ada, at, { "index.html": "x" });
    const again = await ada.rest.git.createTree({
      ...at,
      tree: [{ path: "index.html", mode: "100644", content: "x" }],
    });
    expect(again.data.sha).toBe(first.tree);
    const author = { name: "Ada", email: "ada@example.test", date: "2026-01-02T03:04:05Z" };
    const commit = () =>
      ada.rest.git.createCommit({ ...at, message: "m", tree: first.tree, parents: [first.commit], author });
    const [one, two] = [await commit(), await commit()];
    expect(one.data.sha).toBe(two.data.sha);
    expect(one.data.author).toEqual(author);
  });

  it("onto a base keeps what it does not name, and removes what is null", async () => {
    const { owner, repo } = await newRepository(ada, "onto");
    const at = { owner, repo };
    const { tree } = await publish(ada, at, { "README.md": "mine", "a/b.html": "b", "a/c.html": "c" });
    const change = async (entries: { path: string; sha: string | null }[]) =>
      ada.rest.git.createTree({
        ...at,
        base_tree: tree,
        tree: entries.map((each) => ({ mode: "100644", ...each })),
      });
    const blob = (await ada.rest.git.createBlob({ ...at, content: "AAEC", encoding: "base64" })).data.sha;
    const made = await change([
      { path: "a/b.html", sha: null },
      { path: "a/c.html", sha: null },
      { path: "n.bin", sha: blob },
    ]);
    expect(made.data.tree.map(({ path }) => path)).toEqual(["README.md", "n.bin"]);
    const bytes = (await ada.rest.git.getBlob({ ...at, file_sha: blob })).data.content;
    expect(Buffer.from(bytes, "base64")).toEqual(Buffer.from([0, 1, 2]));
    expect(await refused(change([{ path: "never", sha: null }]))).toMatchObject({ status: 422 });
    expect(await refused(change([{ path: "x", sha: MISSING }]))).toMatchObject({ status: 422 });
    const both = { path: "README.md", sha: null, content: "<h1>" };
    expect(await refused(change([both]))).toMatchObject({ status: 422 });
  });

  it("on top of an older head is no fast forward; force would move it, and it never moves by itself", async () => {
    const { owner, repo } = await newRepository(ada, "race-of-two");
    const at = { owner, repo };
    const { tree, parent, commit } = await publish(ada, at, { "index.html": "theirs" });
    const mine = (await ada.rest.git.createCommit({ ...at, message: "mine", tree, parents: [parent] })).data
      .sha;
    const move = (force: boolean) => ada.rest.git.updateRef({ ...at, ref: "heads/main", sha: mine, force });
    expect(await refused(move(false))).toMatchObject({
      status: 422,
      message: "Update is not a fast forward",
    });
    expect((await ada.rest.git.getRef({ ...at, ref: "heads/main" })).data.object.sha).toBe(commit);
    expect((await move(true)).data.object.sha).toBe(mine);
  });

  it("of fifty that start from one head reaches the branch once", async () => {
    const { owner, repo } = await newRepository(ada, "fifty");
    const at = { owner, repo };
    const { tree, commit } = await publish(ada, at, { "index.html": "x" });
    const commits = await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        ada.rest.git.createCommit({ ...at, message: `n ${n}`, tree, parents: [commit] }),
      ),
    );
    const moved = await Promise.allSettled(
      commits.map(({ data: { sha } }) => ada.rest.git.updateRef({ ...at, ref: "heads/main", sha })),
    );
    expect(moved.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await ada.rest.repos.listCommits(at)).data).toHaveLength(3);
  });

  it("makes the branch it is asked for", async () => {
    const { owner, repo } = await newRepository(ada, "branches");
    const at = { owner, repo };
    const { git } = ada.rest;
    expect(await refused(git.getRef({ ...at, ref: "heads/gh-pages" }))).toMatchObject({ status: 404 });
    const sha = (await git.getRef({ ...at, ref: "heads/main" })).data.object.sha;
    const make = (ref: string, of = sha) => git.createRef({ ...at, ref, sha: of });
    expect((await make("refs/heads/site/live")).data.ref).toBe("refs/heads/site/live");
    expect((await git.getRef({ ...at, ref: "heads/site/live" })).data.object.sha).toBe(sha);
    expect(await refused(make("refs/heads/site/live"))).toMatchObject({
      status: 422,
      message: "Reference already exists",
    });
    expect(await refused(make("refs/heads/site"))).toMatchObject({ status: 422 });
    expect(await refused(make("refs/heads/x", MISSING))).toMatchObject({
      status: 422,
      message: "Object does not exist",
    });
    expect(await refused(git.updateRef({ ...at, ref: "heads/nowhere", sha }))).toMatchObject({
      status: 422,
      message: "Reference does not exist",
    });
    await git.deleteRef({ ...at, ref: "heads/site/live" });
    expect((await make("refs/heads/site")).status).toBe(201);
  });

  it.each([
    ["refs/heads/../../config"],
    ["refs/heads/a b"],
    ["refs/heads/a..b"],
    ["refs/heads/.a"],
    ["refs/heads/a.lock"],
    ["refs/heads/"],
    ["heads/main"],
    ["refs/remotes/x"],
    ["refs/heads/a\u202eb"],
    ["refs/heads/a~1"],
    [`refs/heads/${"x".repeat(300)}`],
  ])("makes no branch %j", async (ref) => {
    const { owner, repo } = await newRepository(ada, `ref-${sha1(Buffer.from(ref))}`);
    const sha = (await ada.rest.git.getRef({ owner, repo, ref: "heads/main" })).data.object.sha;
    expect(await refused(ada.rest.git.createRef({ owner, repo, ref, sha }))).toMatchObject({ status: 422 });
  });

  it.each([
    "../x",
    "a/../b",
    "/a",
    "a//b",
    ".git/config",
    ".GIT/hooks/x",
    "a/.git",
    "git~1/config",
    ".g\u200cit/x",
    "a\0b",
    "",
    "x".repeat(2000),
  ])("makes no file %j", async (path) => {
    const { owner, repo } = await newRepository(ada, `path-${sha1(Buffer.from(path))}`);
    expect(
      await refused(ada.rest.git.createTree({ owner, repo, tree: [{ path, mode: "100644", content: "x" }] })),
    ).toMatchObject({ status: 422, message: "tree.path contains a malformed path component" });
  });

  it("by an author who would forge a header is refused", async () => {
    const { owner, repo } = await newRepository(ada, "forged");
    const { tree } = await publish(ada, { owner, repo }, { a: "x" });
    const author = { name: "x\ncommitter root", email: "a@b" };
    expect(
      await refused(ada.rest.git.createCommit({ owner, repo, message: "m", tree, author })),
    ).toMatchObject({ status: 422 });
  });
});

describe("Pages", () => {
  it("are turned on once, say where they are, and show the branch", async () => {
    const { owner, repo } = await newRepository(ada, "pages");
    const at = { owner, repo };
    await publish(ada, at, { "index.html": "<h1>Hello</h1>", "about.html": "about" });
    const { repos } = ada.rest;
    expect(await refused(repos.getPages(at))).toMatchObject({ status: 404 });
    const make = (branch: string) => repos.createPagesSite({ ...at, source: { branch, path: "/" } });
    expect(await refused(make("nowhere"))).toMatchObject({ status: 422 });
    const made = await make("main");
    expect(made.status).toBe(201);
    expect(made.data.html_url).toBe(`${test.forge.sitesUrl(owner)}pages/`);
    expect(await refused(make("main"))).toMatchObject({ status: 409 });
    expect((await repos.getPages(at)).data.html_url).toBe(made.data.html_url);
    expect((await repos.getLatestPagesBuild(at)).data).toMatchObject({ status: "built" });
    expect((await repos.get(at)).data.has_pages).toBe(true);

    const page = `${test.forge.sitesUrl(owner)}pages/`;
    expect(await see(page)).toMatchObject({ status: 200, body: "<h1>Hello</h1>" });
    expect(await see(page.slice(0, -1))).toMatchObject({ status: 301, headers: { location: "/pages/" } });
    expect(await see(`${page}about`)).toMatchObject({ status: 200, body: "about" });
    await publish(ada, at, { "index.html": "<h1>Again</h1>" });
    expect((await see(page)).body).toBe("<h1>Again</h1>");
    expect((await see(`${page}about`)).status).toBe(404);
    await repos.deletePagesSite(at);
    expect((await see(page)).status).toBe(404);
  });
});

describe("faults that a test asks for", () => {
  it("strike the next request that matches, as often as was said", async () => {
    const { owner, repo } = await newRepository(ada, "faulty");
    test.forge.faults.push({
      match: /^GET .*\/git\/ref\//,
      status: 403,
      times: 2,
      headers: { "retry-after": "2" },
      body: { message: "You have exceeded a secondary rate limit." },
    });
    const ask = () => ada.rest.git.getRef({ owner, repo, ref: "heads/main" });
    for (let n = 0; n < 2; n++)
      expect(await refused(ask())).toMatchObject({
        status: 403,
        message: "You have exceeded a secondary rate limit.",
      });
    expect((await ask()).status).toBe(200);
    expect(test.forge.faults).toEqual([]);
  });

  it("break the connection before anything is done, or after all of it was", async () => {
    const { owner, repo } = await newRepository(ada, "dropped");
    const { tree, commit } = await publish(ada, { owner, repo }, { a: "1" });
    const next = (await ada.rest.git.createCommit({ owner, repo, message: "n", tree, parents: [commit] }))
      .data.sha;
    const move = () => ada.rest.git.updateRef({ owner, repo, ref: "heads/main", sha: next });
    const head = async () => (await ada.rest.git.getRef({ owner, repo, ref: "heads/main" })).data.object.sha;
    test.forge.faults.push({ match: "PATCH", drop: true });
    await expect(move()).rejects.toThrow();
    expect(await head()).toBe(commit);
    test.forge.faults.push({ match: "PATCH", drop: "answer" });
    await expect(move()).rejects.toThrow();
    expect(await head()).toBe(next);
  });
});
