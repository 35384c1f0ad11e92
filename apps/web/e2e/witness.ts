import { createSocket } from "node:dgram";
import { EventEmitter, once } from "node:events";
import { type Socket, createServer } from "node:net";

/** A place outside that writes down whoever comes by: bare connections, the first line of what is asked, datagrams. */
export interface Witness extends EventEmitter {
  /** `127.0.0.1:<port>` */
  readonly host: string;
  readonly http: string;
  readonly ws: string;
  readonly stun: string;
  readonly seen: string[];
  close(): Promise<void>;
}

const portOf = (address: unknown): number => {
  if (typeof address === "object" && address !== null && "port" in address) return Number(address.port);
  throw new Error("no port");
};

export const witness = async (): Promise<Witness> => {
  const seen: string[] = [];
  const events = new EventEmitter();
  const sockets = new Set<Socket>();
  const tcp = createServer((socket) => {
    sockets.add(socket);
    seen.push("connection");
    socket.once("data", (data) => {
      seen.push(data.toString("latin1").split("\r\n")[0]?.slice(0, 120) ?? "");
      events.emit("request");
      socket.end(
        "HTTP/1.1 200 OK\r\naccess-control-allow-origin: *\r\ncontent-length: 0\r\nconnection: close\r\n\r\n",
      );
    });
    socket.on("error", () => socket.destroy());
    socket.once("close", () => sockets.delete(socket));
  }).listen(0, "127.0.0.1");
  await once(tcp, "listening");
  const udp = createSocket("udp4", (data) => seen.push(`datagram of ${data.length} bytes`));
  udp.bind(0, "127.0.0.1");
  await once(udp, "listening");
  const host = `127.0.0.1:${portOf(tcp.address())}`;
  return Object.assign(events, {
    host,
    http: `http://${host}`,
    ws: `ws://${host}`,
    stun: `stun:127.0.0.1:${portOf(udp.address())}`,
    seen,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await Promise.all([once(tcp.close(), "close"), new Promise<void>((done) => udp.close(done))]);
    },
  });
};
