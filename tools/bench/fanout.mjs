// One generation, 200 subscribers, 400 tokens a second: how much of a core the server uses, how late a token is at a subscriber
// after it left the model, whether any is lost. In the same run the same stream through a plain broadcast over `ws`, and
// through graphql-ws with a queue and an execution for each subscriber. Server, subscribers and model are processes of their own.
//   node tools/bench/fanout.mjs [--seconds=20] [--subscribers=200] [--rate=400]
import { fork } from "node:child_process";
import { once } from "node:events";
import { performance } from "node:perf_hooks";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { createTokens } from "./fanout/tokens.mjs";
import { createProject, ms, send, signUp, startProduct } from "./product.mjs";

const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "20" },
    subscribers: { type: "string", default: "200" },
    rate: { type: "string", default: "400" },
  },
});
const [seconds, subscribers, rate] = [values.seconds, values.subscribers, values.rate].map(Number);
const QUERY = `subscription ($id: ID!, $after: Int! = 0) { generationEvents(generationId: $id, after: $after) { __typename seq ... on TextDelta { text } } }`;

const tokens = await createTokens({ perSecond: rate, seconds });
const child = (name) => fork(fileURLToPath(new URL(`fanout/${name}.mjs`, import.meta.url)));
const told = async (process) => (await once(process, "message"))[0];
const end = async (process) => {
  if (process.exitCode !== null) return;
  process.kill("SIGTERM");
  await once(process, "exit");
};

/** Connects the subscribers, lets the model speak, and measures from its first token to the last that arrives. */
const measure = async ({ count, url, hello = null, generationId, ready, begin = () => {}, cpuSeconds }) => {
  const clients = child("clients");
  try {
    const subscribe = JSON.stringify({
      id: "ID",
      type: "subscribe",
      payload: { query: QUERY, variables: { id: generationId } },
    });
    clients.send({ url, count, hello, subscribe });
    await told(clients);
    await ready?.(count);
    begin();
    const before = await cpuSeconds();
    const started = performance.now();
    await tokens.go();
    clients.send("report");
    const report = await told(clients);
    const took = (performance.now() - started) / 1000;
    const cpu = (await cpuSeconds()) - before;
    return {
      ...report,
      cpu: (100 * cpu) / took,
      each: (cpu / report.messages) * 1e6,
      lost: tokens.sent() * count - report.total,
    };
  } finally {
    await end(clients);
  }
};

const baseline = async (name, hello) => {
  const server = child(name);
  try {
    const { url } = await told(server);
    return await measure({
      count: subscribers,
      url,
      hello,
      generationId: "x",
      ready: () => wait(300),
      begin: () => server.send(tokens.url),
      async cpuSeconds() {
        server.send(null);
        const { user, system } = await told(server);
        return (user + system) / 1e6;
      },
    });
  } finally {
    await end(server);
  }
};

const ours = async (counts) => {
  const product = await startProduct({
    OPENAI_BASE_URL: tokens.url,
    OPENAI_API_KEY: "bench",
    OPENAI_MODEL: "bench",
    LIMIT_SOCKETS_PER_USER: String(subscribers + 10),
    LIMIT_REQUESTS_PER_MINUTE: "0",
    LIMIT_TOKENS_PER_MONTH: "0",
  });
  const metric = async (name) => {
    const text = await (await fetch(`${product.url}/metrics`)).text();
    return Number(new RegExp(`^${name} (\\S+)$`, "m").exec(text)?.[1] ?? NaN);
  };
  try {
    const person = await signUp(product.url);
    const results = [];
    for (const count of counts) {
      const generationId = await send(person, await createProject(person, `Bench ${count}`), "Speak");
      results.push(
        await measure({
          count,
          url: `${product.url.replace(/^http/, "ws")}/graphql`,
          hello: JSON.stringify({
            type: "connection_init",
            payload: { authorization: person.authorization },
          }),
          generationId,
          async ready() {
            while ((await metric("roseram_subscribers")) < count) await wait(50);
          },
          cpuSeconds: () => metric("process_cpu_seconds_total"),
        }),
      );
    }
    person.close();
    return results;
  } finally {
    await product.stop();
  }
};

const row = (name, { cpu, each, p50, p99, lost, messages, bytes }) =>
  console.log(
    `  ${name.padEnd(34)} ${cpu.toFixed(1).padStart(5)} % of a core  ${each.toFixed(1).padStart(5)} us a message  p50 ${ms(p50).padStart(8)}  p99 ${ms(p99).padStart(8)}  lost ${lost}  (${messages} messages of ${Math.round(bytes / messages)} bytes)`,
  );
try {
  console.log(
    `${subscribers} subscribers, ${rate} tokens/s for ${seconds} s; a token's way from the model to a subscriber`,
  );
  const broadcast = await baseline("broadcast", null);
  row("ws, the same text to all", broadcast);
  const queues = await baseline("queues", JSON.stringify({ type: "connection_init" }));
  row("graphql-ws, a queue for each", queues);
  const [one, all] = await ours([1, subscribers]);
  row("Roseram, one subscriber", one);
  row("Roseram", all);
  const ratio = (other) =>
    `CPU ${(all.cpu / other.cpu).toFixed(2)}, a message ${(all.each / other.each).toFixed(2)}`;
  console.log(
    `  Roseram / ws broadcast: ${ratio(broadcast)}; Roseram / graphql-ws with queues: ${ratio(queues)}`,
  );
  console.log(
    `  beyond its one generation: ${(all.cpu - one.cpu).toFixed(1)} % of a core for ${subscribers - 1} more`,
  );
  console.log(`  goal: under 15 % of a core, p99 under 50 ms, nothing lost`);
  if (all.lost > 0) process.exitCode = 1;
} finally {
  tokens.close();
}
