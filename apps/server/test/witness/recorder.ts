import { createServer, request as send, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

/** One request and its answer, as they went over the wire. */
export interface Exchange {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Parsed where it is JSON, null where it is empty. */
  readonly body: unknown;
}

export interface Recorder {
  readonly url: string;
  readonly port: number;
  readonly exchanges: readonly Exchange[];
  close(): Promise<void>;
}

/** Stands between a vendor's client, which shows no headers, and an API: passes everything on and remembers it. */
export async function record(
  upstream: string,
  /** Runs before a request is passed on: what somebody else does just then. */
  before: (asked: { method: string; path: string }) => Promise<void> = async () => undefined,
): Promise<Recorder> {
  const target = new URL(upstream);
  const exchanges: Exchange[] = [];

  async function forward(asked: IncomingMessage, body: Buffer) {
    const { host: _host, "transfer-encoding": _chunked, connection: _kept, ...headers } = asked.headers;
    const path = `${target.pathname.replace(/\/$/, "")}${asked.url ?? "/"}`;
    // A body of known length: Prism reads and writes it anew and would keep a header that no longer fits.
    const length = body.length > 0 || asked.method !== "GET" ? { "content-length": String(body.length) } : {};
    return new Promise<{ answer: IncomingMessage; bytes: Buffer }>((resolve, reject) => {
      const sent = send(
        {
          host: target.hostname,
          port: target.port,
          method: asked.method,
          path,
          headers: { ...headers, ...length },
          agent: false,
        },
        (answer) => void read(answer).then((bytes) => resolve({ answer, bytes }), reject),
      );
      sent.on("error", reject);
      sent.end(body);
    });
  }

  const server = createServer((asked, response) => {
    void (async () => {
      const method = asked.method ?? "GET";
      const path = (asked.url ?? "/").split("?")[0] ?? "/";
      const body = await read(asked);
      await before({ method, path });
      const { answer, bytes } = await forward(asked, body);
      const status = answer.statusCode ?? 0;
      exchanges.push({
        method,
        path,
        status,
        headers: answer.headers,
        body: parsed(bytes, answer.headers["content-type"]),
      });
      const { "transfer-encoding": _chunked, connection: _kept, ...headers } = answer.headers;
      response.writeHead(status, headers);
      response.end(bytes);
    })().catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const port = portOf(server.address());
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    exchanges,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function read(message: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}

function parsed(bytes: Buffer, type = ""): unknown {
  if (bytes.length === 0) return null;
  const text = bytes.toString("utf8");
  return /\bjson\b/.test(type) ? JSON.parse(text) : text;
}

export function portOf(address: string | AddressInfo | null): number {
  if (address === null || typeof address === "string") throw new Error("A listener without a TCP port.");
  return address.port;
}
