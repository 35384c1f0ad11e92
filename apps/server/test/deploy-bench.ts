import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { createForge, type Forge } from "../src/local/forge/forge.ts";
import type { Answer, Person } from "./harness.ts";

export interface DeploymentView {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly status: "PENDING" | "IN_PROGRESS" | "SUCCESS" | "FAILED" | "CANCELLED";
  readonly step: string | null;
  readonly url: string | null;
  readonly commitSha: string | null;
  readonly commitUrl: string | null;
  readonly errorCode: string | null;
  readonly errorMessage: string | null;
  readonly retryable: boolean;
  readonly attempt: number;
  readonly version: { readonly number: number } | null;
  readonly retryOf: { readonly id: string } | null;
}

export const DEPLOYMENT = `id type target status step url commitSha commitUrl errorCode errorMessage retryable attempt
  version { number } retryOf { id }`;

const SITE = {
  html: '<!doctype html><title>Crumb</title><link rel="stylesheet" href="styles.css"><h1>Bread</h1>',
  css: "h1 { color: rebeccapurple }",
  javascript: "",
};

/** A person's hands: what the web app does, in words. */
export function deploying(person: Person, projectId: string) {
  const mutate = async (name: string, input: string): Promise<Answer> =>
    person.ask(
      `mutation { ${name}(input: { ${input} }) { deployment { ${DEPLOYMENT} } userErrors { code field message } } }`,
    );
  const deployer = {
    projectId,
    async save(code: Partial<typeof SITE> = {}): Promise<string> {
      const { data, errors } = await person.ask(
        `mutation ($projectId: ID!, $code: GeneratedCodeInput!) {
           saveCode(input: { projectId: $projectId, code: $code }) { version { id } userErrors { code } } }`,
        { projectId, code: { ...SITE, ...code } },
      );
      const id: unknown = data?.saveCode?.version?.id;
      if (typeof id !== "string") throw new Error(`Not saved: ${JSON.stringify({ data, errors })}`);
      return id;
    },
    /** The answer as it is. */
    ask: (input: string) => mutate("deployProject", `projectId: "${projectId}", ${input}`),
    async begin(input: string): Promise<DeploymentView> {
      return deploymentOf(await deployer.ask(input), "deployProject");
    },
    /** From asking to its end. */
    async deploy(input: string): Promise<DeploymentView> {
      const follower = deployer.follow();
      try {
        const { id } = await deployer.begin(input);
        return await follower.end(id);
      } finally {
        await follower.return();
      }
    },
    cancel: (id: string) => mutate("cancelDeployment", `id: "${id}"`),
    retry: (id: string) => mutate("retryDeployment", `id: "${id}"`),
    /** What a tab of this person sees. */
    follow(as: Person = person) {
      const source = as.subscribe(
        `subscription ($id: ID!) { deploymentUpdated(projectId: $id) { ${DEPLOYMENT} } }`,
        { id: projectId },
      );
      const seen: DeploymentView[] = [];
      const until = async (matches: (row: DeploymentView) => boolean): Promise<DeploymentView> => {
        for (;;) {
          const { done, value } = await source.next();
          if (done) throw new Error(`It ended without it: ${JSON.stringify(seen.at(-1))}`);
          if (value.errors) throw new Error(JSON.stringify(value.errors));
          seen.push(value.data.deploymentUpdated);
          const row = seen.at(-1);
          if (row && matches(row)) return row;
        }
      };
      return {
        seen,
        until,
        end: (id: string) => until((row) => row.id === id && !isUnderWay(row)),
        next: () => source.next(),
        return: async () => void (await source.return?.()),
      };
    },
    async history(args = "last: 100"): Promise<DeploymentView[]> {
      const { data } = await person.ask(
        `query ($id: ID!) { project(id: $id) { deployments(${args}) { nodes { ${DEPLOYMENT} } } } }`,
        { id: projectId },
      );
      return data.project.deployments.nodes;
    },
  };
  return deployer;
}

export const isUnderWay = ({ status }: DeploymentView) => status === "PENDING" || status === "IN_PROGRESS";

export function deploymentOf({ data, errors }: Answer, mutation: string): DeploymentView {
  const payload = data?.[mutation];
  if (!payload?.deployment || payload.userErrors.length > 0)
    throw new Error(`${mutation}: ${JSON.stringify(errors ?? payload)}`);
  return payload.deployment;
}

/** The codes of the user errors, with the field that each is about. */
export const refusals = ({ data, errors }: Answer, mutation: string): string[] =>
  errors
    ? errors.map(({ extensions }) => extensions.code)
    : data[mutation].userErrors.map(({ code, field }: { code: string; field: string[] | null }) =>
        [code, ...(field ?? [])].join(" "),
      );

const run = promisify(execFile);

export const hasGit = await run("git", ["--version"]).then(
  () => true,
  () => false,
);

/** What `git clone` brings, by the real git: files of the last commit, and the subjects of all, newest first. */
export async function cloned(address: string) {
  const folder = await mkdtemp(join(tmpdir(), "clone-"));
  const env = { ...process.env, GIT_TERMINAL_PROMPT: "0", GIT_CONFIG_GLOBAL: "/dev/null" };
  const git = async (...args: string[]) => (await run("git", args, { cwd: folder, env })).stdout;
  try {
    await git("clone", "--quiet", address, "site");
    const inside = (...args: string[]) => git("-C", "site", ...args);
    const paths = (await inside("ls-tree", "-r", "--name-only", "HEAD")).split("\n").filter(Boolean);
    const files = Object.fromEntries(
      await Promise.all(paths.map(async (path) => [path, await inside("show", `HEAD:${path}`)] as const)),
    );
    const log = (await inside("log", "--format=%H %s")).split("\n").filter(Boolean);
    return { files, commits: log.map((line) => ({ sha: line.slice(0, 40), subject: line.slice(41) })) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Providers that are not this server's own: a second forge, behind a door that can be shut or held. */
export interface Providers {
  readonly forge: Forge;
  readonly variables: Record<string, string>;
  tokenOf(name: string): string;
  /** Keeps the next matching request waiting: `reached` once it has come, until `release`. */
  hold(match: string): { readonly reached: Promise<void>; release(): void };
  /** "METHOD /path" of all that came. */
  readonly requests: string[];
  close(): Promise<void>;
}

export async function openProviders(): Promise<Providers> {
  const dataDir = await mkdtemp(join(tmpdir(), "providers-"));
  const log = { warn: () => undefined, error: () => undefined };
  const forge = await createForge({ dataDir, log });
  const origin = new URL(forge.githubUrl);
  const requests: string[] = [];
  const holds: { match: string; reached(): void; released: Promise<void> }[] = [];

  const door = createServer((incoming, outgoing) => {
    const line = `${incoming.method ?? ""} ${incoming.url ?? ""}`;
    requests.push(line);
    const at = holds.findIndex(({ match }) => line.includes(match));
    const [held] = at < 0 ? [] : holds.splice(at, 1);
    held?.reached();
    void (held?.released ?? Promise.resolve()).then(() => {
      const headers = { ...incoming.headers, host: origin.host };
      const { port, hostname } = origin;
      const { method, url: path } = incoming;
      const onward = request({ hostname, port, method, path, headers }, (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      });
      onward.on("error", () => outgoing.destroy());
      outgoing.on("error", () => onward.destroy());
      incoming.pipe(onward);
    });
  });
  await new Promise<void>((resolve) => door.listen(0, "127.0.0.1", resolve));
  const address = door.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const people = new Map<string, string>();

  return {
    forge,
    requests,
    variables: {
      GITHUB_API_URL: `http://127.0.0.1:${port}/github`,
      NETLIFY_API_URL: `http://127.0.0.1:${port}${forge.netlify.pathPrefix}`,
      ENCRYPTION_KEYS: randomBytes(32).toString("base64"),
    },
    tokenOf(name) {
      const id = people.get(name) ?? crypto.randomUUID();
      people.set(name, id);
      return forge.tokenFor(id);
    },
    hold(match) {
      const reached = Promise.withResolvers<void>();
      const released = Promise.withResolvers<void>();
      holds.push({ match, reached: reached.resolve, released: released.promise });
      return { reached: reached.promise, release: released.resolve };
    },
    async close() {
      door.closeAllConnections();
      await new Promise<void>((resolve) => door.close(() => resolve()));
      await forge.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
