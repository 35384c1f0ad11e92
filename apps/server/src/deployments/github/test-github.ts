import { openTestForge, type TestForge } from "../../local/forge/test-forge.ts";
import { ProviderError } from "../provider-error.ts";
import type { Access, Publisher } from "../publish.ts";
import { Killed, openTestProject, type TestProject } from "../test-work.ts";
import type { Patience } from "./patience.ts";
import { createGithubPublisher } from "./publisher.ts";

/** So that nothing is waited for; what is to be waited out is told to `waits`. */
export const impatient = (waits: number[] = []): Partial<Patience> => ({
  retryMs: 1,
  settleMs: [1, 1, 1],
  buildMs: [0, 1, 1],
  spacesWrites: false,
  async wait(ms) {
    waits.push(ms);
  },
});

export type Site = Readonly<Record<string, string>>;
export const SITE: Site = { "index.html": "<h1>Bread</h1>", "styles.css": "h1{}", "script.js": "let a" };

export interface TestGithub {
  readonly test: TestForge;
  /** "METHOD /path" below the API, of each request. */
  readonly requests: string[];
  readonly ada: ReturnType<TestForge["octokit"]>;
  readonly login: string;
  access(userId?: string): Access;
  project(name?: string, more?: { githubBranch?: string; access?: () => Access }): TestProject;
  /** A repository that somebody made, with these files in one commit on top of the first. */
  repository(name: string, files?: Site): Promise<Place>;
  /** Somebody's commit on top of a branch. */
  push(at: Place, files: Site, branch?: string): Promise<string>;
  read(at: Place, branch?: string): Promise<Read>;
  /** A publisher whose process ends at its n-th request: before it arrives, or before its answer does. */
  dyingAt(n: number, moment: "before" | "after"): Publisher & { readonly died: boolean };
  clear(): void;
  end(): Promise<void>;
}

export interface Place {
  readonly owner: string;
  readonly repo: string;
}
export interface Read {
  readonly files: Record<string, string>;
  /** Newest first. */
  readonly messages: string[];
  readonly head: string;
}

export async function openTestGithub(): Promise<TestGithub> {
  const requests: string[] = [];
  let dying: { readonly at: number; readonly moment: "before" | "after"; died: boolean } | null = null;
  const test = await openTestForge({
    onRequest(line) {
      requests.push(line.replace(" /github/", " /"));
      if (dying === null || requests.length < dying.at) return;
      if (requests.length === dying.at) {
        test.forge.faults.push({ match: /./, drop: dying.moment === "before" ? true : "answer" });
        dying.died = true;
      } else test.forge.faults.push({ match: /./, drop: true });
    },
  });
  const ada = test.octokit("ada");
  const access = (userId = "ada"): Access => ({
    apiUrl: test.forge.githubUrl,
    token: test.forge.tokenFor(userId),
    local: true,
  });
  let names = 0;

  async function push({ owner, repo }: Place, files: Site, branch = "main") {
    const at = { owner, repo };
    const parent = (await ada.rest.git.getRef({ ...at, ref: `heads/${branch}` })).data.object.sha;
    const base = (await ada.rest.git.getCommit({ ...at, commit_sha: parent })).data.tree.sha;
    const tree = await ada.rest.git.createTree({
      ...at,
      base_tree: base,
      tree: Object.entries(files).map(([path, content]) => ({ path, content, mode: "100644", type: "blob" })),
    });
    const message = "By somebody else";
    const commit = await ada.rest.git.createCommit({
      ...at,
      message,
      tree: tree.data.sha,
      parents: [parent],
    });
    await ada.rest.git.updateRef({ ...at, ref: `heads/${branch}`, sha: commit.data.sha });
    return commit.data.sha;
  }

  return {
    test,
    requests,
    ada,
    login: test.forge.loginFor("ada"),
    access,
    project: (name = `Site ${++names}`, more = {}) =>
      openTestProject({ type: "github", access: () => access(), name, ...more }),
    async repository(name, files) {
      const { data } = await ada.rest.repos.createForAuthenticatedUser({
        name,
        auto_init: files !== undefined,
      });
      const at = { owner: data.owner.login, repo: data.name };
      if (files && Object.keys(files).length > 0) await push(at, files);
      return at;
    },
    push,
    async read({ owner, repo }, branch = "main") {
      const at = { owner, repo };
      const commits = (await ada.rest.repos.listCommits({ ...at, sha: branch })).data;
      const { tree } = (await ada.rest.git.getTree({ ...at, tree_sha: branch, recursive: "1" })).data;
      const files: Record<string, string> = {};
      for (const { path, sha, type } of tree)
        if (type === "blob")
          files[path] = Buffer.from(
            (await ada.rest.git.getBlob({ ...at, file_sha: sha })).data.content,
            "base64",
          ).toString();
      return { files, messages: commits.map(({ commit }) => commit.message), head: commits[0]?.sha ?? "" };
    },
    dyingAt(n, moment) {
      const mine = { at: n, moment, died: false };
      requests.length = 0;
      dying = mine;
      const publisher = createGithubPublisher({ patience: { ...impatient(), retries: 0 } });
      return {
        ...publisher,
        get died() {
          return mine.died;
        },
        async publish(work) {
          const alive = () => {
            if (mine.died) throw new Killed();
          };
          const result = await publisher.publish({
            ...work,
            async advance(...step) {
              alive();
              await work.advance(...step);
            },
          });
          alive();
          return result;
        },
      };
    },
    clear() {
      dying = null;
      requests.length = 0;
      test.forge.faults.length = 0;
    },
    end: () => test.end(),
  };
}

/** What a person is told. */
export async function failure(work: Promise<unknown>): Promise<ProviderError> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof ProviderError) return error;
  throw error ?? new Error("It did not fail.");
}
