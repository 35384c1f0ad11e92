import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createGithubPublisher } from "./publisher.ts";
import { failure, impatient, openTestGithub, SITE, type TestGithub } from "./test-github.ts";

let github: TestGithub;
const publisher = createGithubPublisher({ patience: impatient() });
beforeAll(async () => {
  github = await openTestGithub();
});
beforeEach(() => github.clear());
afterAll(() => github.end());

const mine = (repo: string) => ({ owner: github.login, repo });

describe("a first publish", () => {
  it("makes a private repository, and one commit whose tree is the site", async () => {
    const project = github.project("Crumb & Co");
    const deployment = project.begin(SITE);
    const result = await deployment.attempt(publisher);

    const { files, messages, head } = await github.read(mine("crumb-and-co"));
    expect(files).toEqual(SITE);
    expect(messages).toEqual([
      `Publish v1 of Crumb & Co\n\nRoseram-Deploy: ${deployment.id}`,
      "Initial commit",
    ]);
    const repository = (await github.ada.rest.repos.get(mine("crumb-and-co"))).data;
    expect(repository.private).toBe(true);
    expect(result).toEqual({
      url: repository.html_url,
      commitSha: head,
      commitUrl: `${repository.html_url}/commit/${head}`,
      deployId: null,
      publication: {
        account: github.login,
        owner: github.login,
        repository: "crumb-and-co",
        branch: "main",
        url: repository.html_url,
        files: ["index.html", "styles.css", "script.js"],
        createdByUs: true,
      },
    });
  });

  it("is public if that was asked for", async () => {
    await github.project("Open").begin(SITE, { private: false }).attempt(publisher);
    expect((await github.ada.rest.repos.get(mine("open"))).data.private).toBe(false);
  });

  it("shows each step", async () => {
    const deployment = github.project("Steps").begin(SITE);
    await deployment.attempt(publisher);
    expect(deployment.steps).toEqual([
      "Opening the Git server on this machine",
      `Looking for ${github.login}/steps`,
      `Making the repository ${github.login}/steps`,
      "Reading the branch main",
      "Writing the commit",
      "Publishing to main",
    ]);
  });

  it("stores the commit before the branch moves, says that it does, and the place as soon as it did", async () => {
    const deployment = github.project("Order").begin(SITE);
    const seen: object[] = [];
    const result = await deployment.attempt({
      ...publisher,
      publish: (work) =>
        publisher.publish({
          ...work,
          async advance(step, brought = {}) {
            const before = github.requests.filter((line) => line.startsWith("PATCH")).length;
            const { publishing, published } = brought;
            if (publishing || published)
              seen.push({ before, stored: brought.state?.["commit"], publishing, published });
            await work.advance(step, brought);
          },
        }),
    });
    expect(seen).toEqual([
      { before: 0, stored: result.commitSha, publishing: true, published: undefined },
      { before: 1, stored: undefined, publishing: undefined, published: true },
    ]);
  });

  it("makes the branch that shows the site the first one of a repository that was made for it", async () => {
    const project = github.project("Trunk", { githubBranch: "site/live" });
    await project.begin(SITE).attempt(publisher);
    expect((await github.ada.rest.repos.get(mine("trunk"))).data.default_branch).toBe("site/live");
    expect((await github.read(mine("trunk"), "site/live")).files).toEqual(SITE);
  });

  it("keeps every character of paths and contents", async () => {
    const site = { "über uns/naïve 日本.html": "é 🌹 \u2028 \"'\\ </script>", "a/b/c.txt": "" };
    const result = await github.project("Bytes").begin(site).attempt(publisher);
    expect((await github.read(mine("bytes"))).files).toEqual(site);
    expect(result.publication.files).toEqual(Object.keys(site));
  });

  it("writes the project's name as one line, whatever it holds", async () => {
    await github
      .project("Two\r\nRoseram-Deploy: forged\u0000")
      .begin(SITE, { repository: "lines" })
      .attempt(publisher);
    const [message = ""] = (await github.read(mine("lines"))).messages;
    expect(message.match(/^Roseram-Deploy: .*$/gm)).toHaveLength(1);
  });

  it("takes no repository of the same name that it did not make", async () => {
    const at = await github.repository("taken", { "mine.txt": "mine" });
    const project = github.project("Taken");
    expect(await failure(project.begin(SITE).attempt(publisher))).toMatchObject({
      code: "NAME_TAKEN",
      message: `${github.login}/taken already exists on this machine. Publish into it, or choose another name. Nothing was changed.`,
    });
    expect((await github.read(at)).messages).toHaveLength(2);
    expect(project.publication).toBeNull();
  });

  it("takes none of another project of the same name either, also when both are published at once", async () => {
    const [one, two] = [github.project("Twins"), github.project("Twins")];
    const ends = await Promise.allSettled([one, two].map((each) => each.begin(SITE).attempt(publisher)));
    expect(ends.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const refused = ends.find((end) => end.status === "rejected");
    expect(refused?.reason).toMatchObject({ code: "NAME_TAKEN" });
  });
});

describe("a publish again", () => {
  it("adds one commit, and removes what the site no longer has", async () => {
    const project = github.project("Again");
    await project.begin(SITE).attempt(publisher);
    const { "index.html": page, "script.js": script } = SITE;
    const second = project.begin({ "index.html": `${page}!`, "new.css": "p{}" });
    const result = await second.attempt(publisher);
    const { files, messages, head } = await github.read(mine("again"));
    expect(files).toEqual({ "index.html": `${page}!`, "new.css": "p{}" });
    expect(script).toBeDefined();
    expect(messages).toHaveLength(3);
    expect(head).toBe(result.commitSha);
    expect(result).not.toHaveProperty("notice");
  });

  it("of the same site makes no commit, and says so", async () => {
    const project = github.project("Same");
    const first = await project.begin(SITE).attempt(publisher);
    const again = await project.begin(SITE).attempt(publisher);
    expect(again).toMatchObject({
      url: first.url,
      commitSha: first.commitSha,
      notice: "Nothing has changed: main holds exactly this site already.",
    });
    expect((await github.read(mine("same"))).messages).toHaveLength(2);
  });

  it("of an earlier version is a commit on top, never a step back", async () => {
    const project = github.project("Back");
    await project.begin(SITE).attempt(publisher);
    await project.begin({ "index.html": "two" }).attempt(publisher);
    await project.begin(SITE).attempt(publisher);
    const { files, messages } = await github.read(mine("back"));
    expect(files).toEqual(SITE);
    expect(messages).toHaveLength(4);
  });

  it("keeps the files of somebody who began its history anew", async () => {
    const project = github.project("Rewritten");
    await project.begin(SITE).attempt(publisher);
    const at = mine("rewritten");
    const { git } = github.ada.rest;
    const tree = await git.createTree({
      ...at,
      tree: [{ path: "theirs.txt", mode: "100644", content: "theirs" }],
    });
    const root = await git.createCommit({ ...at, message: "Initial commit", tree: tree.data.sha });
    await git.updateRef({ ...at, ref: "heads/main", sha: root.data.sha, force: true });
    await project.begin({ "index.html": "two" }).attempt(publisher);
    expect((await github.read(at)).files).toEqual({ "theirs.txt": "theirs", "index.html": "two" });
  });

  it("is never dated before what it stands on", async () => {
    const project = github.project("Dated");
    await project.begin(SITE).attempt(publisher);
    const at = mine("dated");
    const { git } = github.ada.rest;
    const { head } = await github.read(at);
    const { tree } = (await git.getCommit({ ...at, commit_sha: head })).data;
    const author = { name: "Theirs", email: "theirs@example.test", date: "2050-01-02T03:04:05Z" };
    const ahead = await git.createCommit({
      ...at,
      message: "Ahead",
      tree: tree.sha,
      parents: [head],
      author,
    });
    await git.updateRef({ ...at, ref: "heads/main", sha: ahead.data.sha });
    await project.begin({ "index.html": "two" }).attempt(publisher);
    const commit = await git.getCommit({ ...at, commit_sha: (await github.read(at)).head });
    expect(commit.data.author.date).toBe("2050-01-02T03:04:05Z");
  });

  it("keeps what somebody else has put into the repository since", async () => {
    const project = github.project("Shared");
    await project.begin(SITE).attempt(publisher);
    await github.push(mine("shared"), { CNAME: "bread.example", ".github/workflows/a.yml": "on: push" });
    await project.begin({ "index.html": "two" }).attempt(publisher);
    expect((await github.read(mine("shared"))).files).toEqual({
      "index.html": "two",
      CNAME: "bread.example",
      ".github/workflows/a.yml": "on: push",
    });
  });

  it("goes to the same repository when the project was renamed", async () => {
    const project = github.project("Old name");
    await project.begin(SITE).attempt(publisher);
    const { publication, published } = project;
    const renamed = github.project("New name");
    Object.assign(renamed, { publication, published });
    await renamed.begin({ "index.html": "two" }).attempt(publisher);
    expect((await github.read(mine("old-name"))).files).toEqual({ "index.html": "two" });
  });

  it("makes a repository again that it had made and that is gone, and says so", async () => {
    const project = github.project("Gone");
    await project.begin(SITE).attempt(publisher);
    await github.ada.rest.repos.delete(mine("gone"));
    const result = await project.begin({ "index.html": "two" }).attempt(publisher);
    expect(result.notice).toBe(`${github.login}/gone was no longer there, so the repository was made again.`);
    expect((await github.read(mine("gone"))).files).toEqual({ "index.html": "two" });
  });

  it("does not make one again that it had not made", async () => {
    await github.repository("theirs", {});
    const project = github.project();
    await project.begin(SITE, { repository: "theirs" }).attempt(publisher);
    await github.ada.rest.repos.delete(mine("theirs"));
    expect(await failure(project.begin(SITE).attempt(publisher))).toMatchObject({
      code: "NOT_FOUND",
      message: `${github.login}/theirs is no longer there. Choose another repository. Nothing was changed.`,
    });
  });

  it("with another account goes to another repository, and says so", async () => {
    const project = github.project("Moved", {});
    await project.begin(SITE).attempt(publisher);
    const owned = project.publication;
    const bob = github.project("Moved", { access: () => github.access("bob") });
    bob.publication = owned;
    const result = await bob.begin(SITE).attempt(publisher);
    const login = github.test.forge.loginFor("bob");
    expect(result.publication).toMatchObject({ account: login, owner: login, repository: "moved" });
    expect(result.notice).toBe(
      `${login} is connected now, so this is another repository. What ${github.login} published stays where it is.`,
    );
    expect((await github.read(mine("moved"))).messages).toHaveLength(2);
  });

  it("to another branch begins at the first one, and leaves that as it is", async () => {
    const project = github.project("Branches");
    await project.begin(SITE).attempt(publisher);
    await project.begin({ "index.html": "draft" }, { branch: "feature/x" }).attempt(publisher);
    const at = mine("branches");
    expect((await github.read(at, "feature/x")).files).toEqual({ "index.html": "draft" });
    expect((await github.read(at)).files).toEqual(SITE);
    expect((await github.ada.rest.repos.get(at)).data.default_branch).toBe("main");
  });

  it("of the same site to another branch needs no new commit", async () => {
    const project = github.project("Pointer");
    const first = await project.begin(SITE).attempt(publisher);
    const result = await project.begin(SITE, { branch: "live" }).attempt(publisher);
    expect(result.commitSha).toBe(first.commitSha);
    expect((await github.read(mine("pointer"), "live")).head).toBe(first.commitSha);
  });
});

describe("a publish into a repository that was there", () => {
  it("keeps its files, replaces those of the same path and says which", async () => {
    const at = await github.repository("ours", { LICENSE: "MIT", "index.html": "old", "script.js": "let a" });
    const project = github.project();
    const result = await project.begin(SITE, { repository: "ours" }).attempt(publisher);
    const { files } = await github.read(at);
    expect(files).toEqual({ ...SITE, LICENSE: "MIT", "README.md": "# ours\n" });
    expect(result.notice).toBe(
      `index.html of ${github.login}/ours was replaced. The history of the repository still has what was there.`,
    );
    expect(project.publication).toMatchObject({ createdByUs: false, files: Object.keys(SITE) });
  });

  it("removes only what it published there", async () => {
    const at = await github.repository("mixed", { "old.css": "theirs" });
    const project = github.project();
    await project.begin(SITE, { repository: "mixed" }).attempt(publisher);
    await project.begin({ "index.html": "two" }).attempt(publisher);
    expect(Object.keys((await github.read(at)).files)).toEqual(["README.md", "index.html", "old.css"]);
  });

  it("is no failure when somebody removed a file that is to be removed", async () => {
    const project = github.project("Hollow");
    await project.begin(SITE).attempt(publisher);
    const at = mine("hollow");
    const file = (await github.ada.rest.repos.getContent({ ...at, path: "script.js" })).data;
    if (!("sha" in file)) throw new Error("It is a folder.");
    await github.ada.rest.repos.deleteFile({ ...at, path: "script.js", message: "Out", sha: file.sha });
    await project.begin({ "index.html": "two" }).attempt(publisher);
    expect((await github.read(at)).files).toEqual({ "index.html": "two" });
  });

  it("forgets the files of the place it was published to before", async () => {
    await github.repository("second", { "script.js": "theirs" });
    const project = github.project("First");
    await project.begin(SITE).attempt(publisher);
    await project.begin({ "index.html": "x" }, { repository: "second" }).attempt(publisher);
    expect((await github.read(mine("second"))).files).toMatchObject({
      "script.js": "theirs",
      "index.html": "x",
    });
  });

  it("begins an empty one with a first commit, and leaves nothing but the site", async () => {
    const at = await github.repository("empty");
    await github.project().begin(SITE, { repository: "empty" }).attempt(publisher);
    const { files, messages } = await github.read(at);
    expect(files).toEqual(SITE);
    expect(messages).toHaveLength(2);
  });

  it("keeps the one commit of a repository that somebody else has begun", async () => {
    const at = await github.repository("begun", {});
    await github.project().begin(SITE, { repository: "begun" }).attempt(publisher);
    expect((await github.read(at)).files).toEqual({ ...SITE, "README.md": "# begun\n" });
  });

  it("adds nothing to one that only does not answer for a moment", async () => {
    await github.repository("conflict", { LICENSE: "MIT" });
    github.clear();
    github.test.forge.faults.push({ match: /GET .*\/git\/ref/, status: 409, body: { message: "Conflict" } });
    const error = await failure(github.project().begin(SITE, { repository: "conflict" }).attempt(publisher));
    expect(error).toMatchObject({ code: "REJECTED", retryable: true });
    expect(github.requests.filter((line) => !line.startsWith("GET"))).toEqual([]);
  });

  it("begins a branch of an empty one that is not its first", async () => {
    const at = await github.repository("empty-branch");
    await github.project().begin(SITE, { repository: "empty-branch", branch: "live" }).attempt(publisher);
    expect((await github.read(at, "live")).files).toEqual(SITE);
  });

  it("finds it by owner and name, whatever their case", async () => {
    const at = await github.repository("Cased", {});
    const project = github.project();
    await project.begin(SITE, { repository: `${github.login.toUpperCase()}/cASED` }).attempt(publisher);
    expect(project.publication?.repository).toBe("Cased");
    expect((await github.read(at)).files).toMatchObject(SITE);
  });

  it("follows one that was renamed, and remembers its new name", async () => {
    const project = github.project("Before");
    await project.begin(SITE).attempt(publisher);
    await github.ada.rest.repos.update({ ...mine("before"), name: "after" });
    const location = `${github.access().apiUrl}/repos/${github.login}/after`;
    github.test.forge.faults.push({ match: /GET .*\/before$/, status: 301, headers: { location } });
    await project.begin({ "index.html": "two" }).attempt(publisher);
    expect(project.publication).toMatchObject({ repository: "after", createdByUs: true });
    expect((await github.read(mine("after"))).files).toEqual({ "index.html": "two" });
  });

  it("makes one that is named and not there in the person's own account", async () => {
    const project = github.project();
    await project.begin(SITE, { repository: "named" }).attempt(publisher);
    expect(project.publication).toMatchObject({ repository: "named", createdByUs: true });
  });

  it("makes none in an organization or another account", async () => {
    const error = await failure(github.project().begin(SITE, { repository: "acme/site" }).attempt(publisher));
    expect(error).toMatchObject({ code: "NOT_FOUND", retryable: false });
    expect(error.message).toBe(
      'acme/site was not found: on this machine there are only repositories of your own. Name it without the owner, "site". Nothing was changed.',
    );
    expect(github.requests.filter((line) => !line.startsWith("GET"))).toEqual([]);
  });

  it.each([
    ["is archived", { archived: true }, "REJECTED", "is archived"],
    ["may only be read", { permissions: { push: false } }, "PERMISSION_MISSING", "may read"],
  ])("writes nothing to one that %s", async (_name, more, code, words) => {
    const at = await github.repository(`closed-${code.toLowerCase()}`, {});
    const body = { ...(await github.ada.rest.repos.get(mine(at.repo))).data, ...more };
    github.clear();
    github.test.forge.faults.push({ match: /GET .*\/closed-/, status: 200, body });
    const error = await failure(github.project().begin(SITE, { repository: at.repo }).attempt(publisher));
    expect(error).toMatchObject({ code, message: expect.stringContaining(words) });
    expect(github.requests.filter((line) => !line.startsWith("GET"))).toEqual([]);
  });
});

describe("somebody else's push", () => {
  /** Pushes right before the branch is moved, so many times. */
  function pushing(times: number, at: { owner: string; repo: string }) {
    let left = times;
    return {
      ...publisher,
      publish: (work: Parameters<typeof publisher.publish>[0]) =>
        publisher.publish({
          ...work,
          async advance(step, brought = {}) {
            await work.advance(step, brought);
            if (brought.publishing && left-- > 0) await github.push(at, { [`theirs-${left}.txt`]: "theirs" });
          },
        }),
    };
  }

  it("is kept, and the site is published on top of it", async () => {
    const project = github.project("Pushed");
    await project.begin(SITE).attempt(publisher);
    const deployment = project.begin({ "index.html": "two" });
    const result = await deployment.attempt(pushing(1, mine("pushed")));
    const { files, messages } = await github.read(mine("pushed"));
    expect(files).toEqual({ "index.html": "two", "theirs-0.txt": "theirs" });
    expect(messages.slice(0, 2)).toEqual([expect.stringContaining("Publish v2"), "By somebody else"]);
    expect(result.notice).toBe(
      "Somebody else pushed to main meanwhile. Their change is kept, and the site is published on top of it.",
    );
    expect(deployment.steps).toContain("Somebody else pushed meanwhile, building on top of their change");
  });

  it("a second time is told, and nothing is forced", async () => {
    const project = github.project("Busy");
    await project.begin(SITE).attempt(publisher);
    const error = await failure(project.begin({ "index.html": "two" }).attempt(pushing(2, mine("busy"))));
    expect(error).toMatchObject({ code: "CHANGED_MEANWHILE", retryable: true });
    expect((await github.read(mine("busy"))).messages.slice(0, 2)).toEqual([
      "By somebody else",
      "By somebody else",
    ]);
  });

  it("that makes the branch first is built upon too", async () => {
    const at = await github.repository("raced", { "a.txt": "a" });
    const start = (await github.read(at)).head;
    await github.ada.rest.git.createRef({ ...at, ref: "refs/heads/other", sha: start });
    const project = github.project();
    const result = await project.begin(SITE, { repository: "raced", branch: "live" }).attempt({
      ...publisher,
      publish: (work) =>
        publisher.publish({
          ...work,
          async advance(step, brought = {}) {
            await work.advance(step, brought);
            if (!brought.publishing) return;
            await github.ada.rest.git
              .createRef({ ...at, ref: "refs/heads/live", sha: start })
              .catch(() => undefined);
          },
        }),
    });
    expect((await github.read(at, "live")).head).toBe(result.commitSha);
  });
});
