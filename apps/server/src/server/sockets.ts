import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { setTimeout as wait } from "node:timers/promises";
import { type ExecutionResult, GraphQLError } from "graphql";
import { handleProtocols, makeServer } from "graphql-ws";
import type { Logger } from "pino";
import { type WebSocket, WebSocketServer } from "ws";
import type { Auth, Verified } from "../auth.ts";
import { ServiceError } from "../errors.ts";
import type { OpenConnections } from "../partners/open-connections.ts";
import type { ErrorAnswers } from "./error-answers.ts";
import { MESSAGE_BYTES, type Operations } from "./operations.ts";
import type { OriginRules } from "./origin.ts";
import type { Places } from "./places.ts";
import { isStream, OVER, type ResultStream, resultStream } from "./result-stream.ts";
import type { SharedResults } from "./shared-results.ts";

const INIT_TIMEOUT_MS = 10_000;
const PING_MS = 12_000;
const DRAIN_MS = 1_000;
/** How long the other side has for its part of closing. */
const CLOSE_MS = 2_000;

interface SocketExtra extends Record<PropertyKey, unknown> {
  readonly socket: WebSocket;
  /** In its errors and in the log. The request itself is not kept: an idle socket should cost little. */
  requestId?: string;
  caller?: Verified;
  leave?: () => void;
}

/** Operations over graphql-transport-ws: who may open a socket, for how long, and how much it may hold. */
export function createSockets(options: {
  auth: Auth;
  operations: Operations;
  shared: SharedResults;
  report: ErrorAnswers["report"];
  origins: OriginRules;
  places: Places;
  openConnections: OpenConnections;
  subscriptionsPerSocket: number;
  draining(): boolean;
  onCount(open: number): void;
  logger: Logger;
}) {
  const {
    auth,
    operations,
    shared,
    report,
    origins,
    places,
    openConnections,
    subscriptionsPerSocket,
    logger,
  } = options;
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MESSAGE_BYTES,
    perMessageDeflate: false,
    handleProtocols,
  });
  const requestIdOf = (extra: SocketExtra) => (extra.requestId ??= randomUUID());
  const protocol = makeServer<{ authorization?: unknown }, SocketExtra>({
    connectionInitWaitTimeout: INIT_TIMEOUT_MS,
    async onConnect(context) {
      const { extra } = context;
      let caller: Verified | null;
      try {
        caller = await auth.verify(context.connectionParams?.authorization);
      } catch (error) {
        const { message, extensions } = report(error, requestIdOf(extra));
        extra.socket.close(extensions.code === "UNAUTHENTICATED" ? 4403 : 1013, message.slice(0, 100));
        return false;
      }
      if (!caller) return true;
      const place = places.take(caller.id, extra.socket);
      if (place === "full") extra.socket.close(4429, "Too many connections of one person.");
      if (place !== "taken") return false;
      extra.caller = caller;
      extra.leave = openConnections.follow(caller, (reason) => end(extra.socket, 4403, reason));
      return true;
    },
    onClose({ extra }) {
      extra.leave?.();
    },
    onSubscribe({ extra, subscriptions }, _id, payload) {
      if (Object.keys(subscriptions).length > subscriptionsPerSocket)
        return [
          new GraphQLError("", {
            originalError: new ServiceError(
              "RATE_LIMITED",
              `One connection holds at most ${subscriptionsPerSocket} operations at once.`,
              // As long as it takes to complete one of them.
              1,
            ),
          }),
        ];
      return operations.prepare(payload, extra.caller ?? null);
    },
    subscribe: (args) => shared.subscribe(args),
    onOperation({ extra }, id, _payload, _args, result) {
      if (!isStream(result)) return;
      const head = `{"id":${JSON.stringify(id)},"type":"next","payload":`;
      return delivered(result, (one) => sent(extra.socket, `${head}${jsonOf(one, extra)}}`));
    },
    onError: ({ extra }, _id, _payload, errors) => errors.map((error) => told(error, extra)),
    onNext: ({ extra }, _id, _payload, _args, { errors, ...result }) =>
      errors ? { ...result, errors: errors.map((error) => told(error, extra)) } : undefined,
  });

  /** Also of a peer that never answers: what it has open ends with it. */
  function end(socket: WebSocket, code: number, reason: string): void {
    socket.close(code, reason);
    const late = setTimeout(() => socket.terminate(), CLOSE_MS).unref();
    socket.once("close", () => clearTimeout(late));
  }

  function told(error: unknown, extra: SocketExtra) {
    return report(error, requestIdOf(extra), extra.caller?.id ?? null);
  }

  function jsonOf(result: ExecutionResult, extra: SocketExtra): string {
    const { errors, ...rest } = result;
    if (!errors) return shared.json(result);
    return JSON.stringify({ ...rest, errors: errors.map((error) => told(error, extra)) });
  }

  const silent = new WeakSet<WebSocket>();
  sockets.on("connection", (socket: WebSocket) => {
    const extra: SocketExtra = { socket };
    options.onCount(sockets.clients.size);
    socket.on("error", (error) => logger.debug({ err: error }, "socket"));
    socket.on("pong", () => silent.delete(socket));
    const closed = protocol.opened(
      {
        protocol: socket.protocol,
        send: (text) => sent(socket, text),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (take) =>
          socket.on("message", (data) => {
            // Until the other side closes too, what it sends still arrives.
            if (socket.readyState !== socket.OPEN) return;
            take(String(data)).catch((error: unknown) => {
              report(error, requestIdOf(extra));
              socket.close(4500, "Something went wrong on our side.");
            });
          }),
      },
      extra,
    );
    socket.once("close", (code, reason) => {
      options.onCount(sockets.clients.size);
      void closed(code, String(reason));
    });
  });

  // One round for all: who has not answered the last one is gone without having said so.
  const pinging = setInterval(() => {
    for (const socket of sockets.clients) {
      if (silent.has(socket)) socket.terminate();
      else if (socket.readyState === socket.OPEN) {
        silent.add(socket);
        socket.ping();
      }
    }
  }, PING_MS);
  pinging.unref();

  return {
    /** Listens to the HTTP server's "upgrade". */
    upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
      socket.on("error", () => socket.destroy());
      const { host, origin } = request.headers;
      if (options.draining()) return refuseUpgrade(socket, "503 Service Unavailable");
      if (!origins.hostAllowed(host)) return refuseUpgrade(socket, "421 Misdirected Request");
      if (pathOf(request) !== "/graphql") return refuseUpgrade(socket, "404 Not Found");
      if (!origins.originAllowed(origin, host)) return refuseUpgrade(socket, "403 Forbidden");
      sockets.handleUpgrade(request, socket, head, (opened: WebSocket) =>
        sockets.emit("connection", opened, request),
      );
    },
    /** Within a second, in slices: all clients at once would come back at once. */
    async close(): Promise<void> {
      clearInterval(pinging);
      await Promise.all(
        [...sockets.clients].map(async (socket) => {
          await wait(Math.random() * DRAIN_MS);
          socket.close(1001, "The server restarts.");
        }),
      );
    },
    async dispose(): Promise<void> {
      for (const socket of sockets.clients) socket.close(1001, "The server restarts.");
      await new Promise<void>((resolve) => sockets.close(() => resolve()));
    },
  };
}

/** Resolves when it has left, so that a socket nobody reads stops asking for more; also when the socket has gone. */
function sent(socket: WebSocket, text: string): Promise<void> {
  return new Promise((resolve) => {
    if (socket.readyState === socket.OPEN) socket.send(text, () => resolve());
    else resolve();
  });
}

/** For graphql-ws a stream without results: they are delivered on the way, as text that may be another subscriber's too. */
function delivered(source: ResultStream, deliver: (result: ExecutionResult) => Promise<void>): ResultStream {
  let left = false;
  return resultStream(
    async () => {
      for (;;) {
        const { done, value } = await source.next();
        if (done || left) return OVER;
        await deliver(value);
      }
    },
    () => {
      left = true;
      return source.return();
    },
  );
}

function pathOf(request: IncomingMessage): string {
  return (request.url ?? "/").split("?")[0] ?? "/";
}

function refuseUpgrade(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
