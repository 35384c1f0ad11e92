// 2,000 subscribers of a generation that says nothing for now: the memory of each, after collections, on a socket of its own and
// a hundred to a socket; beside it, in the same run, as many plain `ws` sockets.
//   node tools/bench/subscribers.mjs [--subscribers=2000]
import { fork } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { BUILT, createProject, createSite, metric, send, signUp } from "../torture/product.mjs";
import { createTokens } from "./fanout/tokens.mjs";

const { values } = parseArgs({ options: { subscribers: { type: "string", default: "2000" } } });
const subscribers = Number(values.subscribers);
const PER_SOCKET = 100;
const QUERY = `subscription ($id: ID!, $after: Int! = 0) { generationEvents(generationId: $id, after: $after) { __typename seq ... on TextDelta { text } } }`;
const PROBE = new URL("../torture/probe.mjs", import.meta.url).href;

const child = (name, execArgv = []) =>
  fork(fileURLToPath(new URL(`subscribers/${name}.mjs`, import.meta.url)), { execArgv });
const told = async (process) => (await once(process, "message"))[0];
const end = async (process) => {
  process.kill("SIGTERM");
  await once(process, "exit");
};

/** What the server's memory grows by while so many are connected, bytes. */
const measure = async (memory, connection, ready = () => wait(500)) => {
  const before = await memory();
  const clients = child("clients");
  try {
    clients.send(connection);
    await told(clients);
    await ready();
    const after = await memory();
    return {
      collected: after.heapUsed + after.external - before.heapUsed - before.external,
      resident: after.rss - before.rss,
    };
  } finally {
    await end(clients);
  }
};

const plain = async () => {
  const server = child("plain", ["--expose-gc", "--import", PROBE]);
  try {
    const { url } = await told(server);
    const memory = async () => {
      server.send("memory");
      return told(server);
    };
    await measure(memory, { url, sockets: 50 }); // the first connections load and compile
    return await measure(memory, { url, sockets: subscribers });
  } finally {
    await end(server);
  }
};

const ours = async (tokens) => {
  const site = createSite(BUILT, tokens.url);
  try {
    const { url, memory } = await site.start();
    const token = await signUp(url, "subscribers");
    const { id } = await send(url, token, await createProject(url, token, "Idle"), "Speak");
    const connection = {
      url: `${url.replace(/^http/, "ws")}/graphql`,
      hello: JSON.stringify({ type: "connection_init", payload: { authorization: `Bearer ${token}` } }),
      subscribe: JSON.stringify({
        id: "ID",
        type: "subscribe",
        payload: { query: QUERY, variables: { id } },
      }),
    };
    const all = (count) => async () => {
      while ((await metric(url, "roseram_subscribers")) < count) await wait(50);
    };
    const none = async () => {
      while ((await metric(url, "roseram_subscribers")) > 0) await wait(50);
    };
    await measure(memory, { ...connection, sockets: 50, each: 1 }, all(50));
    await none();
    const own = await measure(memory, { ...connection, sockets: subscribers, each: 1 }, all(subscribers));
    await none();
    const sockets = subscribers / PER_SOCKET;
    const together = await measure(memory, { ...connection, sockets, each: PER_SOCKET }, all(subscribers));
    await none();
    return { own, together };
  } finally {
    await site.remove();
  }
};

const kib = (bytes) => `${(bytes / subscribers / 1024).toFixed(1).padStart(6)} KiB`;
const row = (name, { collected, resident }) =>
  console.log(`  ${name.padEnd(40)} ${kib(collected)} collected  ${kib(resident)} resident`);
const tokens = await createTokens({ perSecond: 1, seconds: 1 });
try {
  console.log(`Memory of each of ${subscribers} idle subscribers`);
  const sockets = await plain();
  row("plain ws sockets", sockets);
  const { own, together } = await ours(tokens);
  row("Roseram, a socket each", own);
  row(`Roseram, ${PER_SOCKET} to a socket`, together);
  console.log(
    `  a socket each / plain: collected ${(own.collected / sockets.collected).toFixed(1)}, resident ${(own.resident / sockets.resident).toFixed(1)}`,
  );
} finally {
  tokens.close();
}
