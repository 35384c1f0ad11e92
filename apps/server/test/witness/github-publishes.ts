import { Octokit } from "@octokit/rest";
import { expect } from "vitest";
import { createGithubPublisher } from "../../src/deployments/github/publisher.ts";
import { newProject } from "./github-project.ts";
import { ProviderError } from "../../src/deployments/provider-error.ts";
import type { Access } from "../../src/deployments/publish.ts";
import { record } from "./recorder.ts";

/*
 * Our own publisher's ways through GitHub's API, and what must stand there afterwards, for whoever speaks that API.
 */

export interface GithubPublish {
  readonly name: string;
  /** What a stand-in may lack. */
  readonly needs?: "pages" | "empty-repositories" | "tokens" | "renames";
  run(at: GithubStand): Promise<void>;
}

export interface GithubStand {
  readonly access: Access;
  readonly owner: string;
}

const publisher = createGithubPublisher({
  patience: { retryMs: 1, settleMs: [1, 1, 1], buildMs: [0, 1, 1], requestMs: 30_000 },
});
const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
const page = { "index.html": "<h1>Bread</h1>", "styles.css": "h1 { color: green }", "script.js": "1;" };

let names = 0;
const newName = () => `Witnessed ${++names}`;

/** What stands on a branch, asked for by the vendor's client and not by ours. */
async function standing({ access, owner }: GithubStand, repo: string, branch = "main") {
  const octokit = octokitOf(access);
  const at = { owner, repo };
  const head = (await octokit.rest.git.getRef({ ...at, ref: `heads/${branch}` })).data.object.sha;
  const commit = (await octokit.rest.git.getCommit({ ...at, commit_sha: head })).data;
  const { tree } = (await octokit.rest.git.getTree({ ...at, tree_sha: commit.tree.sha, recursive: "1" }))
    .data;
  const blobs = tree.filter(({ type }) => type === "blob");
  const files = await Promise.all(
    blobs.map(async ({ path = "", sha = "" }) => {
      const { data } = await octokit.rest.git.getBlob({ ...at, file_sha: sha });
      return [path, Buffer.from(data.content, "base64").toString("utf8")] as const;
    }),
  );
  const history = (await octokit.rest.repos.listCommits({ ...at, sha: branch })).data;
  return {
    head,
    files: Object.fromEntries(files),
    messages: history.map(({ commit: { message } }) => message.split("\n")[0]),
  };
}

const octokitOf = ({ apiUrl: baseUrl, token: auth }: Access) => new Octokit({ auth, baseUrl, log: silent });

async function write({ access, owner }: GithubStand, repo: string, path: string, content: string) {
  await octokitOf(access).rest.repos.createOrUpdateFileContents({
    owner,
    repo,
    path,
    message: `Write ${path}`,
    content: Buffer.from(content).toString("base64"),
  });
}

async function failure(publish: Promise<unknown>): Promise<string> {
  const error: unknown = await publish.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ProviderError)) throw error ?? new Error("It was published.");
  return error.code;
}

export const githubPublishes: readonly GithubPublish[] = [
  {
    name: "tells whose token it is",
    async run({ access, owner }) {
      expect((await publisher.account(access, AbortSignal.timeout(30_000))).name).toBe(owner);
    },
  },
  {
    name: "makes a repository and one commit whose tree is the site, then changes it, then leaves it alone",
    async run(at) {
      const project = newProject(newName());
      const first = await project.begin(page).run(publisher, at.access);
      const repo = project.publication?.repository ?? "";
      expect(await standing(at, repo)).toMatchObject({ head: first.commitSha, files: page });

      const smaller = { "index.html": "<h1>Cake</h1>", "styles.css": page["styles.css"] };
      const second = await project.begin(smaller).run(publisher, at.access);
      const after = await standing(at, repo);
      expect(after).toMatchObject({ head: second.commitSha, files: smaller });
      expect(after.messages).toEqual([
        `Publish v2 of ${project.name}`,
        `Publish v1 of ${project.name}`,
        "Initial commit",
      ]);

      const third = await project.begin(smaller).run(publisher, at.access);
      expect(third.commitSha).toBe(second.commitSha);
      expect((await standing(at, repo)).head).toBe(second.commitSha);
    },
  },
  {
    name: "keeps what others have in their repository, and removes only what it published",
    async run(at) {
      const name = newName().replace(" ", "-");
      await octokitOf(at.access).rest.repos.createForAuthenticatedUser({ name, auto_init: true });
      await write(at, name, "docs/notes.md", "notes");
      const project = newProject(name);
      const options = { repository: `${at.owner}/${name}` };
      await project.begin(page, options).run(publisher, at.access);
      await project.begin({ "index.html": page["index.html"] }, options).run(publisher, at.access);
      const { files } = await standing(at, name);
      expect(Object.keys(files).sort()).toEqual(["README.md", "docs/notes.md", "index.html"]);
    },
  },
  {
    name: "takes no repository that it was not told to take",
    async run(at) {
      const name = newName().replace(" ", "-").toLowerCase();
      await octokitOf(at.access).rest.repos.createForAuthenticatedUser({ name, auto_init: true });
      expect(await failure(newProject(name).begin(page).run(publisher, at.access))).toBe("NAME_TAKEN");
      expect((await standing(at, name)).messages).toEqual(["Initial commit"]);
    },
  },
  {
    name: "begins a branch of its own where it is asked to",
    async run(at) {
      const project = newProject(newName());
      await project.begin(page, { branch: "roseram-site" }).run(publisher, at.access);
      const { files } = await standing(at, project.publication?.repository ?? "", "roseram-site");
      expect(files).toMatchObject(page);
    },
  },
  {
    name: "builds on top of what somebody else pushed in the same moment",
    async run(at) {
      const project = newProject(newName());
      await project.begin(page).run(publisher, at.access);
      const repo = project.publication?.repository ?? "";
      let pushed = false;
      const between = await record(at.access.apiUrl, async ({ method }) => {
        if (method !== "PATCH" || pushed) return;
        pushed = true;
        await write(at, repo, "theirs.txt", "theirs");
      });
      try {
        const changed = { ...page, "index.html": "<h1>Later</h1>" };
        const result = await project.begin(changed).run(publisher, { ...at.access, apiUrl: between.url });
        expect(result.notice).toMatch(/pushed/);
        const { files, messages } = await standing(at, repo);
        expect(files["index.html"]).toBe("<h1>Later</h1>");
        expect(messages.slice(0, 2)).toEqual([`Publish v2 of ${project.name}`, "Write theirs.txt"]);
      } finally {
        await between.close();
      }
    },
  },
  {
    name: "makes one commit however often its process dies",
    async run(at) {
      const project = newProject(newName());
      await project.begin(page).run(publisher, at.access);
      const changed = project.begin({ ...page, "index.html": "<h1>Again</h1>" });
      for (let killAt = 1; killAt < 6; killAt++)
        await changed.run(publisher, at.access, { killAt }).catch(() => undefined);
      const result = await changed.run(publisher, at.access);
      const { head, messages } = await standing(at, project.publication?.repository ?? "");
      expect(head).toBe(result.commitSha);
      expect(messages).toEqual([
        `Publish v2 of ${project.name}`,
        `Publish v1 of ${project.name}`,
        "Initial commit",
      ]);
    },
  },
  {
    name: "goes with its repository when a person renames it",
    needs: "renames",
    async run(at) {
      const project = newProject(newName());
      await project.begin(page).run(publisher, at.access);
      const before = project.publication?.repository ?? "";
      const octokit = octokitOf(at.access);
      await octokit.rest.repos.update({ owner: at.owner, repo: before, name: `${before}-renamed` });
      const changed = { ...page, "index.html": "<h1>Renamed</h1>" };
      const result = await project.begin(changed).run(publisher, at.access);
      expect(await standing(at, `${before}-renamed`)).toMatchObject({
        head: result.commitSha,
        files: changed,
      });
      expect(project.publication?.repository).toBe(`${before}-renamed`);
    },
  },
  {
    name: "gives an empty repository its first commit",
    needs: "empty-repositories",
    async run(at) {
      const name = newName().replace(" ", "-");
      await octokitOf(at.access).rest.repos.createForAuthenticatedUser({ name });
      await newProject(name).begin(page, { repository: name }).run(publisher, at.access);
      expect((await standing(at, name)).files).toMatchObject(page);
    },
  },
  {
    name: "shows the site by Pages, and a second time",
    needs: "pages",
    async run(at) {
      const project = newProject(newName());
      const first = await project.begin(page, { pages: true, private: false }).run(publisher, at.access);
      const second = await project.begin({ ...page, "index.html": "2" }).run(publisher, at.access);
      expect(second.url).toBe(first.url);
      const repo = project.publication?.repository ?? "";
      expect((await octokitOf(at.access).rest.repos.getPages({ owner: at.owner, repo })).data.html_url).toBe(
        first.url,
      );
    },
  },
  {
    name: "says that a token is none",
    needs: "tokens",
    async run(at) {
      const access = { ...at.access, token: "nobody" };
      expect(await failure(newProject(newName()).begin(page).run(publisher, access))).toBe("TOKEN_INVALID");
    },
  },
];
