// Told { url, sockets, each, hello, subscribe }, it connects in small steps, subscribes, says so, and keeps still.
import { once } from "node:events";
import WebSocket from "ws";

const AT_ONCE = 50;

const [{ url, sockets, each, hello, subscribe }] = await once(process, "message");
const connect = async () => {
  const socket = new WebSocket(url, hello ? "graphql-transport-ws" : undefined, { perMessageDeflate: false });
  await once(socket, "open");
  if (!hello) return;
  socket.send(hello);
  await once(socket, "message");
  for (let n = 0; n < each; n += 1) socket.send(subscribe.replace("ID", `${n}`.padStart(36, "0")));
};
for (let open = 0; open < sockets; open += AT_ONCE)
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, sockets - open) }, connect));
process.send("connected");
process.on("disconnect", () => process.exit());
