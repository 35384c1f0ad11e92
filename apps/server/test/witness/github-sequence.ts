import type { Octokit } from "@octokit/rest";
import { refusal } from "./refusal.ts";

/*
 * What publishing asks of GitHub, in one story: the same requests are sent to whatever speaks its API, and what came back
 * is compared. Every author and date is given, so that equal histories have equal ids.
 */

export interface Told {
  readonly octokit: Octokit;
  readonly owner: string;
}

export interface Step {
  readonly name: string;
  /** Routes that only some stand-ins have. */
  readonly needs?: "pages";
  run(told: Told): Promise<unknown>;
}

const MISSING = "0123456789abcdef0123456789abcdef01234567";
const ada = { name: "Ada", email: "ada@example.com", date: "2025-01-02T03:04:05Z" };
const file = (path: string, content: string) => ({
  path,
  content,
  mode: "100644" as const,
  type: "blob" as const,
});

const site = (owner: string) => ({ owner, repo: "my-site" });
const empty = (owner: string) => ({ owner, repo: "empty-site" });

/** The head of the branch, its tree, and what was published on top, as a publisher keeps it from step to step. */
async function publish({ octokit, owner }: Told, files: readonly ReturnType<typeof file>[], message: string) {
  const { git } = octokit.rest;
  const at = site(owner);
  const head = await git.getRef({ ...at, ref: "heads/main" });
  const parent = head.data.object.sha;
  await git.getCommit({ ...at, commit_sha: parent });
  const tree = await git.createTree({ ...at, tree: [...files] });
  const commit = await git.createCommit({
    ...at,
    message,
    tree: tree.data.sha,
    parents: [parent],
    author: ada,
    committer: ada,
  });
  await git.updateRef({ ...at, ref: "heads/main", sha: commit.data.sha, force: false });
  return { parent, tree: tree.data.sha, commit: commit.data.sha };
}

const first = [file("index.html", "<h1>One</h1>"), file("styles.css", "h1{}"), file("script.js", "")];
const changed = [file("index.html", "<h1>Two</h1>"), file("styles.css", "h1{}")];

export const githubSequence: readonly Step[] = [
  { name: "whose token it is", run: ({ octokit }) => octokit.rest.users.getAuthenticated() },
  { name: "how much may be asked", run: ({ octokit }) => octokit.rest.rateLimit.get() },
  {
    name: "a repository that is not there",
    run: ({ octokit, owner }) => octokit.rest.repos.get(site(owner)),
  },
  {
    name: "a new repository",
    run: ({ octokit }) =>
      octokit.rest.repos.createForAuthenticatedUser({ name: "my-site", private: true, auto_init: true }),
  },
  {
    name: "a name that is taken",
    run: ({ octokit }) => octokit.rest.repos.createForAuthenticatedUser({ name: "my-site" }),
  },
  {
    name: "a name that is too long",
    run: ({ octokit }) => octokit.rest.repos.createForAuthenticatedUser({ name: "n".repeat(101) }),
  },
  { name: "the repository", run: ({ octokit, owner }) => octokit.rest.repos.get(site(owner)) },
  { name: "the first publish", run: (told) => publish(told, first, "Publish v1") },
  { name: "a changed publish that leaves a file out", run: (told) => publish(told, changed, "Publish v2") },
  {
    name: "an unchanged publish: the tree is the one that stands",
    async run({ octokit, owner }) {
      const { git } = octokit.rest;
      const at = site(owner);
      const head = await git.getRef({ ...at, ref: "heads/main" });
      await git.getCommit({ ...at, commit_sha: head.data.object.sha });
      await git.createTree({ ...at, tree: [...changed] });
    },
  },
  {
    name: "one file added to the tree that stands, one removed from it",
    async run({ octokit, owner }) {
      const { git } = octokit.rest;
      const at = site(owner);
      const head = await git.getRef({ ...at, ref: "heads/main" });
      const commit = await git.getCommit({ ...at, commit_sha: head.data.object.sha });
      await git.createTree({
        ...at,
        base_tree: commit.data.tree.sha,
        tree: [
          file("pages/about.html", "<p>About</p>"),
          { path: "styles.css", mode: "100644", type: "blob", sha: null },
        ],
      });
    },
  },
  {
    name: "a tree in all its depth",
    async run({ octokit, owner }) {
      const at = site(owner);
      const tree = await octokit.rest.git.createTree({ ...at, tree: [file("a/b/c.txt", "c")] });
      await octokit.rest.git.getTree({ ...at, tree_sha: tree.data.sha, recursive: "true" });
      await octokit.rest.git.getTree({ ...at, tree_sha: tree.data.sha });
    },
  },
  {
    name: "a file as base64, and read again",
    async run({ octokit, owner }) {
      const at = site(owner);
      const content = Buffer.from([0, 1, 2, 255]).toString("base64");
      const blob = await octokit.rest.git.createBlob({ ...at, content, encoding: "base64" });
      await octokit.rest.git.getBlob({ ...at, file_sha: blob.data.sha });
    },
  },
  {
    name: "a blob that is not there",
    run: ({ octokit, owner }) => octokit.rest.git.getBlob({ ...site(owner), file_sha: MISSING }),
  },
  {
    name: "a tree on a base that is not there",
    run: ({ octokit, owner }) =>
      octokit.rest.git.createTree({ ...site(owner), base_tree: MISSING, tree: [file("a.txt", "a")] }),
  },
  {
    name: "a tree that names a blob that is not there",
    run: ({ octokit, owner }) =>
      octokit.rest.git.createTree({
        ...site(owner),
        tree: [{ path: "a.txt", mode: "100644", type: "blob", sha: MISSING }],
      }),
  },
  {
    name: "a tree that is not there",
    run: ({ octokit, owner }) => octokit.rest.git.getTree({ ...site(owner), tree_sha: MISSING }),
  },
  {
    name: "a commit of a tree that is not there",
    run: ({ octokit, owner }) =>
      octokit.rest.git.createCommit({ ...site(owner), message: "x", tree: MISSING, parents: [] }),
  },
  {
    name: "a commit that is not there",
    run: ({ octokit, owner }) => octokit.rest.git.getCommit({ ...site(owner), commit_sha: MISSING }),
  },
  {
    name: "a branch that is not there",
    run: ({ octokit, owner }) => octokit.rest.git.getRef({ ...site(owner), ref: "heads/nowhere" }),
  },
  {
    name: "a branch that is moved and is not there",
    async run({ octokit, owner }) {
      const at = site(owner);
      const head = await octokit.rest.git.getRef({ ...at, ref: "heads/main" });
      await octokit.rest.git.updateRef({ ...at, ref: "heads/nowhere", sha: head.data.object.sha });
    },
  },
  {
    name: "a branch moved to a commit that is not there",
    run: ({ octokit, owner }) =>
      octokit.rest.git.updateRef({ ...site(owner), ref: "heads/main", sha: MISSING }),
  },
  {
    name: "someone else pushed meanwhile",
    async run({ octokit, owner }) {
      const { git } = octokit.rest;
      const at = site(owner);
      const head = (await git.getRef({ ...at, ref: "heads/main" })).data.object.sha;
      const { data } = await git.getCommit({ ...at, commit_sha: head });
      const before = data.parents[0]?.sha ?? "";
      const tree = await git.createTree({ ...at, tree: [file("index.html", "<h1>Late</h1>")] });
      const commit = await git.createCommit({
        ...at,
        message: "Late",
        tree: tree.data.sha,
        parents: [before],
        author: ada,
        committer: ada,
      });
      await git.updateRef({ ...at, ref: "heads/main", sha: commit.data.sha, force: false });
    },
  },
  {
    name: "a new branch, listed, moved, and named a second time",
    async run({ octokit, owner }) {
      const { git, repos } = octokit.rest;
      const at = site(owner);
      const head = (await git.getRef({ ...at, ref: "heads/main" })).data.object.sha;
      await git.createRef({ ...at, ref: "refs/heads/roseram-site", sha: head });
      await git.getRef({ ...at, ref: "heads/roseram-site" });
      await git.listMatchingRefs({ ...at, ref: "heads/roseram" });
      await repos.listBranches(at);
      await git.createRef({ ...at, ref: "refs/heads/roseram-site", sha: head });
    },
  },
  {
    name: "a branch of a commit that is not there",
    run: ({ octokit, owner }) =>
      octokit.rest.git.createRef({ ...site(owner), ref: "refs/heads/lost", sha: MISSING }),
  },
  {
    name: "a branch whose name is none",
    async run({ octokit, owner }) {
      const at = site(owner);
      const head = (await octokit.rest.git.getRef({ ...at, ref: "heads/main" })).data.object.sha;
      await octokit.rest.git.createRef({ ...at, ref: "refs/heads/a..b", sha: head });
    },
  },
  {
    name: "a branch deleted, and once more",
    async run({ octokit, owner }) {
      await octokit.rest.git.deleteRef({ ...site(owner), ref: "heads/roseram-site" });
      await octokit.rest.git.deleteRef({ ...site(owner), ref: "heads/roseram-site" });
    },
  },
  {
    name: "the history of the branch, and its latest commit",
    async run({ octokit, owner }) {
      await octokit.rest.repos.listCommits({ ...site(owner), sha: "main" });
      await octokit.rest.repos.getCommit({ ...site(owner), ref: "main" });
    },
  },
  {
    name: "the history of a branch that is not there",
    run: ({ octokit, owner }) => octokit.rest.repos.listCommits({ ...site(owner), sha: "nowhere" }),
  },
  {
    name: "a file and a folder as they stand",
    async run({ octokit, owner }) {
      const at = site(owner);
      await octokit.rest.repos.getContent({ ...at, path: "index.html" });
      await octokit.rest.repos.getContent({ ...at, path: "nothing.html" });
    },
  },
  {
    name: "a file written, overwritten, refused and removed by the contents API",
    async run({ octokit, owner }) {
      const { repos } = octokit.rest;
      const at = { ...site(owner), path: "pages/contact.html" };
      const people = { author: ada, committer: ada };
      const text = (content: string) => Buffer.from(content).toString("base64");
      const made = await repos.createOrUpdateFileContents({
        ...at,
        ...people,
        message: "New",
        content: text("a"),
      });
      const sha = made.data.content?.sha ?? "";
      const next = await repos.createOrUpdateFileContents({
        ...at,
        ...people,
        message: "Next",
        content: text("b"),
        sha,
      });
      await repos.getContent({ ...site(owner), path: "pages" });
      const stale = await refusal(
        repos.createOrUpdateFileContents({ ...at, ...people, message: "Stale", content: text("c"), sha }),
      );
      const bare = await refusal(
        repos.createOrUpdateFileContents({ ...at, ...people, message: "Bare", content: text("c") }),
      );
      await repos.deleteFile({ ...at, ...people, message: "Gone", sha: next.data.content?.sha ?? "" });
      return [stale, bare];
    },
  },
  {
    name: "a repository without commits refuses the Git Data API",
    async run({ octokit, owner }) {
      await octokit.rest.repos.createForAuthenticatedUser({ name: "empty-site" });
      await octokit.rest.git.getRef({ ...empty(owner), ref: "heads/main" });
    },
  },
  {
    name: "no history without commits",
    run: ({ octokit, owner }) => octokit.rest.repos.listCommits(empty(owner)),
  },
  {
    name: "no tree without commits",
    run: ({ octokit, owner }) => octokit.rest.git.createTree({ ...empty(owner), tree: [file("a.txt", "a")] }),
  },
  {
    name: "no blob without commits",
    run: ({ octokit, owner }) => octokit.rest.git.createBlob({ ...empty(owner), content: "a" }),
  },
  {
    name: "no commit without commits",
    run: ({ octokit, owner }) =>
      octokit.rest.git.createCommit({ ...empty(owner), message: "x", tree: MISSING, parents: [] }),
  },
  {
    name: "no branch without commits",
    run: ({ octokit, owner }) =>
      octokit.rest.git.createRef({ ...empty(owner), ref: "refs/heads/main", sha: MISSING }),
  },
  {
    name: "a first file by the contents API, which gives the empty repository its branch",
    async run({ octokit, owner }) {
      await octokit.rest.repos.createOrUpdateFileContents({
        ...empty(owner),
        path: "index.html",
        message: "First",
        content: Buffer.from("<h1>First</h1>").toString("base64"),
        author: ada,
        committer: ada,
      });
      await octokit.rest.git.getRef({ ...empty(owner), ref: "heads/main" });
    },
  },
  {
    name: "no pages yet",
    needs: "pages",
    run: ({ octokit, owner }) => octokit.rest.repos.getPages(site(owner)),
  },
  {
    name: "pages of a branch that is not there",
    needs: "pages",
    run: ({ octokit, owner }) =>
      octokit.rest.repos.createPagesSite({ ...site(owner), source: { branch: "nowhere", path: "/" } }),
  },
  {
    name: "pages switched on, asked for, built, and switched on again",
    needs: "pages",
    async run({ octokit, owner }) {
      const { repos } = octokit.rest;
      const at = site(owner);
      await repos.createPagesSite({ ...at, source: { branch: "main", path: "/" } });
      await repos.getPages(at);
      await repos.getLatestPagesBuild(at);
      await repos.updateInformationAboutPagesSite({ ...at, source: { branch: "main", path: "/" } });
      await repos.createPagesSite({ ...at, source: { branch: "main", path: "/" } });
    },
  },
  {
    name: "pages switched off, and once more",
    needs: "pages",
    async run({ octokit, owner }) {
      await octokit.rest.repos.deletePagesSite(site(owner));
      await octokit.rest.repos.deletePagesSite(site(owner));
    },
  },
  {
    name: "the repositories of the account",
    run: ({ octokit }) => octokit.rest.repos.listForAuthenticatedUser({ per_page: 1 }),
  },
  {
    name: "a repository renamed, and to a name that is taken",
    async run({ octokit, owner }) {
      await octokit.rest.repos.update({ ...empty(owner), name: "other-site", description: "Other" });
      await octokit.rest.repos.update({ owner, repo: "other-site", name: "my-site" });
    },
  },
  {
    name: "a repository deleted, and once more",
    async run({ octokit, owner }) {
      await octokit.rest.repos.delete({ owner, repo: "other-site" });
      await octokit.rest.repos.delete({ owner, repo: "other-site" });
    },
  },
];
