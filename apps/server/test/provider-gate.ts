import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request,
  type ServerResponse,
} from "node:http";
import { addressOf, listen } from "../src/server/listening.ts";

export type Provider = "github" | "netlify";
/** Before the provider hears of a request, or when it has done what was asked and nobody knows yet. */
export type Moment = "before" | "answer";

/** Stands between a server and the providers' APIs, and stops one request of a token where a test wants it. */
export interface ProviderGate {
  readonly url: string;
  /** Counts this token's requests from 1 again; holds the n-th at the moment. Resolves once it is held. */
  hold(token: string, provider: Provider, at: number, moment: Moment): Promise<void>;
  /** Counts from 1 again and holds nothing. */
  watch(token: string, provider: Provider): void;
  count(token: string, provider: Provider): number;
  /** Whatever is held is lost, as with the process that asked; from now on everything goes through. */
  open(): void;
  close(): Promise<void>;
}

interface Watched {
  count: number;
  readonly at: number;
  readonly moment: Moment;
  readonly held: PromiseWithResolvers<void>;
}

interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export async function openProviderGate(origin: string): Promise<ProviderGate> {
  const watched = new Map<string, Watched>();
  const held = new Set<ServerResponse>();
  const keyOf = (token: string, provider: Provider) => `${provider} ${token}`;
  const start = (token: string, provider: Provider, at: number, moment: Moment) => {
    const one: Watched = { count: 0, at, moment, held: Promise.withResolvers() };
    watched.set(keyOf(token, provider), one);
    return one;
  };

  const server = createServer(
    (asked, response) => void pass(asked, response).catch(() => response.destroy()),
  );
  await listen(server, 0, "127.0.0.1");
  return {
    url: addressOf(server, "127.0.0.1"),
    hold: (token, provider, at, moment) => start(token, provider, at, moment).held.promise,
    watch: (token, provider) => void start(token, provider, Infinity, "before"),
    count: (token, provider) => watched.get(keyOf(token, provider))?.count ?? 0,
    open() {
      for (const response of held) response.destroy();
      held.clear();
      watched.clear();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };

  async function pass(asked: IncomingMessage, response: ServerResponse): Promise<void> {
    const provider = asked.url?.startsWith("/github") ? "github" : "netlify";
    const token = /\S+$/.exec(asked.headers.authorization ?? "")?.[0] ?? "";
    const body = await bytesOf(asked);
    const one = watched.get(keyOf(token, provider));
    const isHeld = one !== undefined && ++one.count === one.at;
    const hold = () => {
      held.add(response);
      one?.held.resolve();
    };
    if (isHeld && one.moment === "before") return hold();
    const reply = await forwarded(asked, body);
    if (isHeld) return hold();
    response.writeHead(reply.status, reply.headers).end(reply.body);
  }

  function forwarded(asked: IncomingMessage, body: Buffer): Promise<Reply> {
    const target = new URL(asked.url ?? "/", origin);
    return new Promise((resolve, reject) => {
      const headers = { ...asked.headers, host: target.host };
      const sent = request(target, { method: asked.method, headers, agent: false }, (answer) => {
        bytesOf(answer).then(
          (bytes) => resolve({ status: answer.statusCode ?? 502, headers: answer.headers, body: bytes }),
          reject,
        );
      });
      sent.on("error", reject);
      sent.end(body);
    });
  }
}

async function bytesOf(stream: AsyncIterable<unknown>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) if (part instanceof Buffer) parts.push(part);
  return Buffer.concat(parts);
}
