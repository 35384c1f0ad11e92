// The subscribers, in a process of their own. Told { url, count, perSocket, hello, subscribe }, they connect and say so; told
// anything else, they wait for the end and report what arrived, how late, and how much of it.
import { once } from "node:events";
import WebSocket from "ws";
import { microseconds, momentsOf } from "./tokens.mjs";

const STEP = 50; // microseconds of a bucket
const buckets = new Uint32Array(400_000);
const received = [];
let messages = 0;
let bytes = 0;
let open = 0;
let everyone = () => {};
const finished = new Promise((resolve) => (everyone = resolve));

const take = (client, data) => {
  const now = microseconds();
  messages += 1;
  bytes += data.length;
  const event = JSON.parse(data).payload?.data.generationEvents;
  if (event?.text)
    for (const moment of momentsOf(event.text)) {
      received[client] += 1;
      buckets[Math.min(buckets.length - 1, Math.floor((now - moment) / STEP))] += 1;
    }
  else if (event?.__typename === "GenerationFinished" && (open -= 1) === 0) everyone();
};

const quantile = (share) => {
  const total = buckets.reduce((sum, count) => sum + count, 0);
  let [left, at] = [share * total, 0];
  while (at < buckets.length && (left -= buckets[at]) > 0) at += 1;
  return (at * STEP) / 1000;
};

const [{ url, count, hello, subscribe }] = await once(process, "message");
open = count;
await Promise.all(
  Array.from({ length: count }, async (_, client) => {
    received[client] = 0;
    const socket = new WebSocket(url, hello ? "graphql-transport-ws" : undefined, {
      perMessageDeflate: false,
    });
    await once(socket, "open");
    if (hello) {
      socket.send(hello);
      await once(socket, "message");
      socket.send(subscribe.replace("ID", `${client}`.padStart(36, "0")));
    }
    socket.on("message", (data) => take(client, data));
  }),
);
process.send("connected");
await once(process, "message");
// What has not come a while after the last message is lost.
let seen = -1;
const late = setInterval(() => (seen === messages ? everyone() : (seen = messages)), 5_000);
await finished;
clearInterval(late);
process.send({
  messages,
  bytes,
  least: Math.min(...received),
  total: received.reduce((sum, tokens) => sum + tokens, 0),
  p50: quantile(0.5),
  p99: quantile(0.99),
});
process.disconnect();
process.exit();
