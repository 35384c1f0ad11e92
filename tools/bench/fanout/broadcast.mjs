// The least a server can do: one text per event, sent to every socket.
import { once } from "node:events";
import { WebSocketServer } from "ws";
import { readTokens } from "./tokens.mjs";

const server = new WebSocketServer({ port: 0, host: "127.0.0.1", perMessageDeflate: false });
await once(server, "listening");
process.on("message", (tokens) => {
  if (!tokens) return void process.send(process.cpuUsage());
  // A client chooses its id, so the head of its frames is its own; here all have the same.
  void readTokens(tokens, (event) => {
    const text = `{"id":"${"0".repeat(36)}","type":"next","payload":${JSON.stringify({ data: { generationEvents: event } })}}`;
    for (const socket of server.clients) socket.send(text);
  });
});
process.send({ url: `ws://127.0.0.1:${server.address().port}` });
