// Sockets and nothing else: what Node and `ws` need for a connection.
import { once } from "node:events";
import { WebSocketServer } from "ws";

const server = new WebSocketServer({ port: 0, host: "127.0.0.1", perMessageDeflate: false });
await once(server, "listening");
process.send({ url: `ws://127.0.0.1:${server.address().port}` });
