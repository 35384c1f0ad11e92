import { mkdtemp, rm } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import type { ReadStream } from "node:fs";
import { Octokit } from "@octokit/rest";
import { NetlifyAPI } from "netlify";
import { createForge, type Forge } from "./forge.ts";
import { sha1 } from "./store/blobs.ts";

/** A forge in a folder of its own, with the vendors' clients of some people. */
export interface TestForge {
  readonly dataDir: string;
  readonly forge: Forge;
  /** What was logged as an error. */
  readonly errors: object[];
  octokit(userId: string): Octokit;
  netlify(userId: string): NetlifyAPI;
  /** Closes and opens again on the same folder. */
  restart(): Promise<void>;
  end(): Promise<void>;
}

export async function openTestForge(
  more: Pick<Parameters<typeof createForge>[0], "limits" | "onRequest"> = {},
): Promise<TestForge> {
  const dataDir = await mkdtemp(join(tmpdir(), "forge-"));
  const errors: object[] = [];
  const log = { warn: () => undefined, error: (fields: object) => void errors.push(fields) };
  const open = () => createForge({ dataDir, log, ...more });
  let forge = await open();
  return {
    dataDir,
    errors,
    get forge() {
      return forge;
    },
    octokit: (userId) => octokitOf(forge, forge.tokenFor(userId)),
    netlify: (userId) => new NetlifyAPI(forge.tokenFor(userId), forge.netlify),
    async restart() {
      await forge.close();
      forge = await open();
    },
    async end() {
      await forge.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

export const octokitOf = ({ githubUrl }: Forge, auth: string | undefined) =>
  new Octokit({ auth, baseUrl: githubUrl, log: silent });

/** A repository with one commit, as a deploy finds it. */
export async function newRepository(
  octokit: Octokit,
  name: string,
  more: { auto_init?: boolean; private?: boolean } = {},
) {
  const { data } = await octokit.rest.repos.createForAuthenticatedUser({ name, auto_init: true, ...more });
  return { owner: data.owner.login, repo: data.name };
}

/** One commit whose tree is these files, on top of the branch. */
export async function publish(
  octokit: Octokit,
  at: { owner: string; repo: string },
  files: Readonly<Record<string, string>>,
  message = "Publish",
) {
  const { git } = octokit.rest;
  const parent = (await git.getRef({ ...at, ref: "heads/main" })).data.object.sha;
  const tree = await git.createTree({
    ...at,
    tree: Object.entries(files).map(([path, content]) => ({ path, content, mode: "100644", type: "blob" })),
  });
  const commit = await git.createCommit({ ...at, message, tree: tree.data.sha, parents: [parent] });
  await git.updateRef({ ...at, ref: "heads/main", sha: commit.data.sha, force: false });
  return { commit: commit.data.sha, tree: tree.data.sha, parent };
}

/** The digest deploy, uploading what is required and nothing else. */
export async function deployFiles(
  netlify: NetlifyAPI,
  siteId: string,
  files: Readonly<Record<string, string>>,
  { draft = false, title = "deploy" } = {},
) {
  const bytes = new Map(Object.entries(files).map(([path, content]) => [path, Buffer.from(content)]));
  const digests = Object.fromEntries([...bytes].map(([path, content]) => [`/${path}`, sha1(content)]));
  const made = await netlify.createSiteDeploy({ siteId, title, body: { draft } });
  const deployId = idOf(made);
  const named = await netlify.updateSiteDeploy({ siteId, deployId, body: { files: digests, draft } });
  const uploaded: string[] = [];
  for (const sha of named.required ?? []) {
    const [path, content] = [...bytes].find(([, each]) => sha1(each) === sha) ?? [];
    if (path === undefined || content === undefined)
      throw new Error("A file is required that was not announced.");
    await netlify.uploadDeployFile({ deployId, path: encoded(path), body: streamOf(content) });
    uploaded.push(path);
  }
  return { deployId, uploaded, deploy: await netlify.getSiteDeploy({ siteId, deployId }) };
}

export const encoded = (path: string) => path.split("/").map(encodeURIComponent).join("/");

/** The client's types know file streams alone; any stream does. */
export const streamOf = (bytes: Uint8Array) => (): ReadStream =>
  Readable.from([bytes]) as unknown as ReadStream;

export function idOf(entity: { id?: string | undefined }): string {
  if (entity.id === undefined) throw new Error("It has no id.");
  return entity.id;
}

export interface Seen {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: string;
}

/** As a browser asks: Node resolves no names under localhost, so the address is loopback and the name is the Host. */
export function see(
  address: string,
  more: { method?: string; headers?: Record<string, string> } = {},
): Promise<Seen> {
  const url = new URL(address);
  return seeRaw(
    url.port,
    `${address.slice(url.origin.length)}` || "/",
    { host: url.host, ...more.headers },
    more.method,
  );
}

/** Exactly this path and these headers: an URL would tidy both. */
export function seeRaw(
  port: string,
  path: string,
  headers: Record<string, string>,
  method = "GET",
): Promise<Seen> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, path, method, headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("error", reject);
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts).toString("utf8"),
        }),
      );
    });
    asked.on("error", reject);
    asked.end();
  });
}
