import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Refused, text, type Answer } from "./answers.ts";
import { hostName, type Hosts } from "./hosts.ts";

export interface Call {
  readonly method: string;
  /** As it was sent, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  /** x of x.localhost, where the listener serves such names. */
  readonly label: string | null;
  /** Throws TooLarge above the limit. */
  body(limit: number): Promise<Buffer>;
  /** Ends when the caller leaves or the listener closes. */
  readonly left: AbortSignal;
}

export class TooLarge extends Error {}

export interface Listener {
  readonly port: number;
  /** What the name that it listens at stands for. */
  readonly address: string;
  close(): Promise<void>;
}

/** null as an answer breaks the connection. */
export type Respond = (call: Call) => Promise<Answer | null>;

export async function listen(options: {
  host: string;
  port: number;
  hosts: (port: number) => Hosts;
  respond: Respond;
  onError: (error: unknown, call: Call) => Answer;
}): Promise<Listener> {
  const closing = new AbortController();
  const running = new Set<Promise<void>>();
  let hosts: Hosts | null = null;

  const server = createServer((request, response) => {
    const work = answer(request, response).catch(() => void response.destroy());
    running.add(work);
    void work.finally(() => running.delete(work));
  });
  server.requestTimeout = 120_000;
  // Clients keep connections for later; one that ends just as it is used again would look like an outage.
  server.keepAliveTimeout = 60_000;

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const host = hosts === null ? null : hostName(request.headers.host, hosts);
    if (host === null) return write(response, text(403, "Unknown host.\n"), request.method);
    const target = request.url ?? "/";
    // The absolute form would carry a second host, which nothing has checked.
    if (!target.startsWith("/")) return write(response, text(400, "Bad request.\n"), request.method);
    const left = new AbortController();
    response.on("close", () => left.abort());
    const [path = "/", query = ""] = split(target);
    const call: Call = {
      method: request.method ?? "GET",
      path,
      query: new URLSearchParams(query),
      headers: request.headers,
      label: host.label,
      body: (limit) => readBody(request, limit),
      left: AbortSignal.any([left.signal, closing.signal]),
    };
    let result: Answer | null;
    try {
      result = await options.respond(call);
    } catch (error) {
      result = error instanceof Refused ? error.answer : options.onError(error, call);
    }
    if (result === null) return void request.socket.destroy();
    // What was not read of a refused body would be taken for the next request.
    if (!request.complete) response.setHeader("connection", "close");
    write(response, result, request.method);
  }

  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port, options.host, resolve);
  });
  const { address, port } = tcpOf(server.address());
  hosts = options.hosts(port);

  return {
    port,
    address,
    async close() {
      closing.abort();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
      // Nothing may still be writing to the folder when this is over.
      await Promise.allSettled(running);
    },
  };
}

function split(target: string): [string, string] {
  const at = target.indexOf("?");
  return at < 0 ? [target, ""] : [target.slice(0, at), target.slice(at + 1)];
}

function write(
  response: ServerResponse,
  { status, headers, body }: Answer,
  method: string | undefined,
): void {
  const bytes = body === undefined ? null : Buffer.from(body);
  const bare = status === 204 || status === 304;
  response.writeHead(status, {
    ...headers,
    ...(bare ? {} : { "content-length": String(bytes?.length ?? 0) }),
  });
  response.end(bytes === null || bare || method === "HEAD" ? undefined : bytes);
}

async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  if (Number(request.headers["content-length"] ?? "0") > limit) throw new TooLarge();
  const parts: Buffer[] = [];
  let size = 0;
  for await (const data of request) {
    const bytes = Buffer.from(data);
    size += bytes.length;
    if (size > limit) throw new TooLarge();
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}

function tcpOf(address: string | AddressInfo | null): AddressInfo {
  if (address === null || typeof address === "string") throw new Error("A listener without a TCP port.");
  return address;
}
