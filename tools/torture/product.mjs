// The built server as a process that can be killed and started again on the same data, and the people who use it.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";

const PROBE = new URL("probe.mjs", import.meta.url).href;
export const BUILT = fileURLToPath(new URL("../../apps/server/dist/main.js", import.meta.url));

/** Where a server keeps its data from one start to the next. Only this file's processes are ever signalled. */
export const createSite = (main, modelUrl) => {
  if (!existsSync(main)) throw new Error(`There is no ${main}. Build first: npm run build`);
  const data = mkdtempSync(join(tmpdir(), "roseram-torture-"));
  let running = null;

  const start = async (env = {}) => {
    const begunAt = performance.now();
    const child = spawn(process.execPath, ["--expose-gc", "--import", PROBE, main], {
      cwd: data,
      stdio: ["ignore", "pipe", "pipe", "ipc"],
      env: {
        PATH: process.env.PATH,
        PORT: "0",
        SITES_PORT: "0",
        LOG_LEVEL: "error",
        ROSERAM_DATA_DIR: data,
        OPENAI_BASE_URL: modelUrl,
        OPENAI_MODEL: "torture",
        LIMIT_AUTH_PER_MINUTE: "100000",
        LIMIT_SOCKETS_PER_USER: "100000",
        LIMIT_REQUESTS_PER_MINUTE: "0",
        LIMIT_TOKENS_PER_MONTH: "0",
        ...env,
      },
    });
    let output = "";
    const exited = new Promise((resolve) => child.once("exit", (code, signal) => resolve({ code, signal })));
    const address = new Promise((resolve, reject) => {
      for (const stream of [child.stdout, child.stderr])
        stream.on("data", (chunk) => {
          output = (output + chunk).slice(-20_000);
          const url = /Roseram Builder +(http:\S+)/.exec(output)?.[1];
          if (url) resolve(url);
        });
      void exited.then(({ code, signal }) => reject(new Error(`The server ended (${code ?? signal}).`)));
    });
    const end = (signal) => {
      child.kill(signal);
      return exited;
    };
    /** Whatever the server said that no line of a healthy start says. */
    const complaints = () =>
      output
        .split("\n")
        .filter((line) => /"level":[56]0|uncaught|unhandled|^\s+at /i.test(line))
        .map((line) => line.slice(0, 600))
        .slice(-5);
    const memory = async () => {
      child.send("memory");
      const [answer] = await once(child, "message");
      return answer;
    };
    const server = { begunAt, exited, end, memory, complaints };
    running = server;
    return { ...server, ready: address.then((url) => ({ ...server, url })) };
  };

  return {
    /** Resolves when requests are served. */
    async start(env) {
      const server = await start(env);
      return server.ready;
    },
    /** Resolves at once: for a server that is killed while it starts. */
    launch: start,
    data,
    complaints: () => running?.complaints() ?? [],
    async remove(keep = false) {
      await running?.end("SIGKILL");
      if (keep) return;
      rmSync(data, { recursive: true, force: true });
      rmSync(`${data}.lock`, { force: true });
    },
  };
};

export const metric = async (url, name) => {
  const text = await (await fetch(`${url}/metrics`)).text();
  return Number(new RegExp(`^${name}(?:\\{[^}]*\\})? (\\S+)$`, "m").exec(text)?.[1] ?? NaN);
};

/** A new person's token. */
export const signUp = async (url, name) => {
  const config = await (await fetch(`${url}/config.json`)).json();
  const answer = await fetch(`${url}/auth/v1/signup`, {
    method: "POST",
    headers: { apikey: config.supabasePublishableKey, "content-type": "application/json" },
    body: JSON.stringify({ email: `${name}@torture.example`, password: "correct horse battery" }),
  });
  const session = await answer.json();
  if (!session.access_token) throw new Error(`The sign-up failed: ${answer.status}`);
  return session.access_token;
};

export const ask = async (url, token, query, variables = {}) => {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
};

export const createProject = async (url, token, name) =>
  (
    await ask(
      url,
      token,
      `mutation ($name: String!) { createProject(input: { name: $name }) { project { id } } }`,
      { name },
    )
  ).createProject.project.id;

/** The generation and the message that the server acknowledged. */
export const send = async (url, token, projectId, content, idempotencyKey = null) => {
  const { sendMessage } = await ask(
    url,
    token,
    `mutation ($projectId: ID!, $content: String!, $key: String) {
       sendMessage(input: { projectId: $projectId, content: $content, idempotencyKey: $key }) {
         generation { id } message { id } userErrors { code message } } }`,
    { projectId, content, key: idempotencyKey },
  );
  if (sendMessage.userErrors.length > 0) throw new Error(JSON.stringify(sendMessage.userErrors));
  return { id: sendMessage.generation.id, messageId: sendMessage.message.id };
};

export const generationOf = async (url, token, id) =>
  (
    await ask(
      url,
      token,
      `query ($id: ID!) { generation(id: $id) { status attempt lastSeq text code { html css javascript }
         error { code message } version { id code { html css javascript } } answer { id } message { id } } }`,
      { id },
    )
  ).generation;

/** Every message of a project, oldest first, and how many versions it has. */
export const conversationOf = async (url, token, projectId) => {
  const messages = [];
  for (let after = null; ;) {
    const { project } = await ask(
      url,
      token,
      `query ($id: ID!, $after: String) { project(id: $id) { versions { totalCount } activeGeneration { id }
         code { html css javascript }
         messages(first: 100, after: $after) { nodes { id role content generation { id } } pageInfo { hasNextPage endCursor } } } }`,
      { id: projectId, after },
    );
    messages.push(...project.messages.nodes);
    if (!project.messages.pageInfo.hasNextPage)
      return {
        messages,
        versions: project.versions.totalCount,
        active: project.activeGeneration,
        code: project.code,
      };
    after = project.messages.pageInfo.endCursor;
  }
};
