import { createHash } from "node:crypto";
import { retry } from "@octokit/plugin-retry";
import { throttling } from "@octokit/plugin-throttling";
import { Octokit } from "@octokit/rest";
import { z } from "zod";
import type { Access } from "../publish.ts";
import * as answers from "./answers.ts";
import type { Place, TreeEntry } from "./answers.ts";
import { createAsk } from "./ask.ts";
import { boundedFetch } from "./bounded-fetch.ts";
import { nameOf } from "./names.ts";
import type { Patience } from "./patience.ts";
import { Refusal } from "./refusal.ts";

/*
 * GitHub's REST API as far as a publish needs it. Answers are read for the few fields that are used; a failure is a Refusal.
 */

/**
 * A refusal stays one when it is asked for again, but for a request that took too long. The plugin's own list is short: 409,
 * an empty repository, and 429, which ask() waits out, are not in it.
 */
const NEVER_REPEATED = Array.from({ length: 100 }, (_, at) => 400 + at).filter((status) => status !== 408);

const Client = Octokit.plugin(retry, throttling);
const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

export type GithubClient = ReturnType<typeof createGithubClient>;

export function createGithubClient(options: {
  access: Access;
  signal: AbortSignal;
  patience: Patience;
  onWait(until: string | null): Promise<void>;
}) {
  const { access, signal, patience, onWait } = options;
  const { token } = access;
  const octokit = new Client({
    auth: token,
    baseUrl: access.apiUrl,
    userAgent: "roseram-builder",
    log: silent,
    request: { fetch: boundedFetch({ timeoutMs: patience.requestMs, signal }) },
    // Not as request.retries: that repeats what is not to be repeated, too.
    retry: { doNotRetry: NEVER_REPEATED, retries: patience.retries, retryAfterBaseValue: patience.retryMs },
    throttle: {
      enabled: patience.spacesWrites && !access.local,
      // The queue of writes is shared in the process by all of one id: a person waits for nobody else.
      id: createHash("sha256").update(token).digest("base64url"),
      // Waited out by ask(), which shows it and can be interrupted.
      onRateLimit: () => false,
      onSecondaryRateLimit: () => false,
    },
  });
  const ask = createAsk({ token, signal, patience, onWait });
  const { git, repos, users } = octokit.rest;

  return {
    user: () =>
      ask("account", null, answers.user, async () => {
        const { data, headers } = await users.getAuthenticated();
        const expiration = headers["github-authentication-token-expiration"] ?? null;
        return { data: { data, scopes: headers["x-oauth-scopes"] ?? null, expiration } };
      }),

    /** null: it is not there, or the token cannot see it. A renamed one is found by its old name. */
    repository: (place: Place) =>
      found(ask("find", nameOf(place), answers.repository, () => repos.get({ ...only(place) }))),
    /** With a first commit, so that the Git Data API works. */
    createRepository: (asked: { name: string; private: boolean; description: string }) =>
      ask("create", asked.name, answers.repository, () =>
        repos.createForAuthenticatedUser({ ...asked, auto_init: true }),
      ),
    setDefaultBranch: (place: Place, branch: string) =>
      ask("write", nameOf(place), z.unknown(), () =>
        repos.update({ ...only(place), default_branch: branch }),
      ),

    /** The commit that a branch stands at; null: there is no such branch. */
    head: (place: Place, branch: string) =>
      found(
        ask("read", nameOf(place), answers.ref, () => git.getRef({ ...only(place), ref: `heads/${branch}` })),
      ),
    commit: (place: Place, sha: string) =>
      ask("read", nameOf(place), answers.commit, () => git.getCommit({ ...only(place), commit_sha: sha })),
    /** All files by path, with the ids of their contents. */
    tree: (place: Place, sha: string) =>
      ask("read", nameOf(place), answers.listing, () =>
        git.getTree({ ...only(place), tree_sha: sha, recursive: "1" }),
      ),
    /** The latest commits of a branch, newest first. */
    history: (place: Place, branch: string) =>
      ask("read", nameOf(place), z.array(answers.made), () =>
        repos.listCommits({ ...only(place), sha: branch, per_page: 50 }),
      ),

    /** The first file of a repository without commits, on its default branch: only the contents API works there. */
    createFirstFile: (place: Place, file: { path: string; text: string; message: string }) =>
      ask("write", nameOf(place), z.unknown(), () =>
        repos.createOrUpdateFileContents({
          ...only(place),
          path: file.path,
          message: file.message,
          content: Buffer.from(file.text).toString("base64"),
        }),
      ),
    /** On top of a tree, or nothing but these files. */
    createTree: (place: Place, files: readonly TreeEntry[], base: string | null) =>
      ask("write", nameOf(place), answers.made, () =>
        git.createTree({
          ...only(place),
          ...(base !== null && { base_tree: base }),
          tree: files.map(({ path, content }) => ({
            path,
            mode: "100644" as const,
            type: "blob" as const,
            ...(content === null ? { sha: null } : { content }),
          })),
        }),
      ),
    createCommit: (
      place: Place,
      asked: {
        message: string;
        tree: string;
        parents: readonly string[];
        author: { name: string; email: string; date: string };
      },
    ) =>
      ask("write", nameOf(place), answers.made, () =>
        git.createCommit({ ...only(place), ...asked, parents: [...asked.parents] }),
      ),
    createBranch: (place: Place, branch: string, sha: string) =>
      ask("move", nameOf(place), z.unknown(), () =>
        git.createRef({ ...only(place), ref: `refs/heads/${branch}`, sha }),
      ),
    moveBranch: (place: Place, branch: string, sha: string) =>
      ask("move", nameOf(place), z.unknown(), () =>
        git.updateRef({ ...only(place), ref: `heads/${branch}`, sha, force: false }),
      ),

    pages: (place: Place) =>
      found(ask("pages", nameOf(place), answers.pages, () => repos.getPages({ ...only(place) }))),
    createPages: (place: Place, branch: string) =>
      ask("pages", nameOf(place), answers.pages, () =>
        repos.createPagesSite({ ...only(place), source: { branch, path: "/" } }),
      ),
    movePages: (place: Place, branch: string) =>
      ask("pages", nameOf(place), z.unknown(), () =>
        repos.updateInformationAboutPagesSite({ ...only(place), source: { branch, path: "/" } }),
      ),
    latestBuild: (place: Place) =>
      found(ask("pages", nameOf(place), answers.build, () => repos.getLatestPagesBuild({ ...only(place) }))),
  };
}

/** Nothing else of it: the vendor's client takes more for parameters, and "url" for the address. */
const only = ({ owner, repo }: Place): Place => ({ owner, repo });

function found<T>(answer: Promise<T>): Promise<T | null> {
  return answer.catch((error: unknown) => {
    if (error instanceof Refusal && error.status === 404) return null;
    throw error;
  });
}
