// What the benches share: the built server on a free port and a temporary data folder, a signed-in person, figures.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { performance } from "node:perf_hooks";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { createClient } from "graphql-ws";
import WebSocket from "ws";

export const root = join(dirname(fileURLToPath(import.meta.url)), "../..");

export const freePort = async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
};

/** Resolves with the milliseconds until /readyz answers 200. */
export const untilReady = async (url, child, limitSeconds = 120) => {
  const begun = performance.now();
  while (performance.now() - begun < limitSeconds * 1000) {
    if (child.exitCode !== null)
      throw new Error(`the server ended with ${child.exitCode} before it was ready`);
    const answer = await fetch(`${url}/readyz`).catch(() => null);
    if (answer?.status === 200) return performance.now() - begun;
    await wait(20);
  }
  throw new Error(`not ready after ${limitSeconds} s`);
};

/** The built server as its own process. `stop` ends it with SIGTERM and removes its data. */
export const startProduct = async (env = {}) => {
  const main = join(root, "apps/server/dist/main.js");
  if (!existsSync(main)) throw new Error("Build first: npm run build");
  const data = mkdtempSync(join(tmpdir(), "roseram-bench-"));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [main], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      PORT: String(port),
      SITES_PORT: String(await freePort()),
      ROSERAM_DATA_DIR: data,
      LIMIT_AUTH_PER_MINUTE: "10000",
      LIMIT_REQUESTS_PER_MINUTE: "0",
      ...env,
    },
  });
  let log = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => (log = (log + chunk).slice(-20_000)));
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill("SIGTERM");
      await once(child, "exit");
    }
    rmSync(data, { recursive: true, force: true });
    rmSync(`${data}.lock`, { force: true });
  };
  try {
    await untilReady(url, child);
  } catch (error) {
    await stop();
    throw new Error(`${error.message}\n${log}`, { cause: error });
  }
  return { url, pid: child.pid, stop, log: () => log };
};

/** A new person: `query` sends an operation over HTTP, `subscribe` follows one over a socket of their own. */
export const signUp = async (url, email = `p${Math.random().toString(36).slice(2)}@bench.example`) => {
  const config = await (await fetch(`${url}/config.json`)).json();
  const answer = await fetch(`${url}/auth/v1/signup`, {
    method: "POST",
    headers: { apikey: config.supabasePublishableKey, "content-type": "application/json" },
    body: JSON.stringify({ email, password: "correct horse battery" }),
  });
  const session = await answer.json();
  if (!session.access_token) throw new Error(`sign-up failed: ${answer.status}`);
  const authorization = `Bearer ${session.access_token}`;
  const query = async (text, variables = {}) => {
    const response = await fetch(`${url}/graphql`, {
      method: "POST",
      headers: { authorization, "content-type": "application/json" },
      body: JSON.stringify({ query: text, variables }),
    });
    const { data, errors } = await response.json();
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
  const client = createClient({
    url: `${url.replace(/^http/, "ws")}/graphql`,
    webSocketImpl: WebSocket,
    lazy: false,
    retryAttempts: 0,
    connectionParams: { authorization },
    onNonLazyError: () => {},
  });
  return {
    authorization,
    query,
    subscribe: (text, variables) => client.iterate({ query: text, variables }),
    close: () => client.dispose(),
  };
};

export const createProject = async (person, name) =>
  (
    await person.query(
      `mutation ($input: CreateProjectInput!) { createProject(input: $input) { project { id } userErrors { message } } }`,
      { input: { name } },
    )
  ).createProject.project.id;

export const send = async (person, projectId, content) => {
  const { sendMessage } = await person.query(
    `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { generation { id } userErrors { code message } } }`,
    { input: { projectId, content } },
  );
  if (!sendMessage.generation) throw new Error(JSON.stringify(sendMessage.userErrors));
  return sendMessage.generation.id;
};

export const EVENTS = `subscription ($id: ID!, $after: Int! = 0) {
  generationEvents(generationId: $id, after: $after) { __typename seq ... on GenerationFinished { generation { status } } }
}`;

/** The value below which `share` (0..1) of the samples lie. */
export const quantile = (samples, share) => {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
};
export const ms = (value) => `${value.toFixed(1)} ms`;

/** Resident memory of one process, MiB. */
export const residentMiB = (pid) =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? NaN) / 1024;
