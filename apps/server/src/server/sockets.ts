import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { setTimeout as wait } from "node:timers/promises";
import { GraphQLError, type GraphQLSchema } from "graphql";
import { useServer } from "graphql-ws/use/ws";
import type { Logger } from "pino";
import { type WebSocket, WebSocketServer } from "ws";
import type { Auth, Verified } from "../auth.ts";
import { ServiceError } from "../errors.ts";
import type { ErrorAnswers } from "./error-answers.ts";
import { atExpiry } from "./expiry.ts";
import { MESSAGE_BYTES, type Operations } from "./operations.ts";
import type { OriginRules } from "./origin.ts";
import type { Places } from "./places.ts";

const INIT_TIMEOUT_MS = 10_000;
const DRAIN_MS = 1_000;

interface SocketExtra extends Record<PropertyKey, unknown> {
  caller: Verified | null;
  end: NodeJS.Timeout | undefined;
}

/** Operations over graphql-transport-ws: who may open a socket, for how long, and how much it may hold. */
export function createSockets(options: {
  schema: GraphQLSchema;
  auth: Auth;
  operations: Operations;
  report: ErrorAnswers["report"];
  origins: OriginRules;
  places: Places;
  subscriptionsPerSocket: number;
  draining(): boolean;
  onCount(open: number): void;
  logger: Logger;
}) {
  const { schema, auth, operations, report, origins, places, subscriptionsPerSocket, logger } = options;
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MESSAGE_BYTES,
    perMessageDeflate: false,
  });
  const socketIds = new WeakMap<IncomingMessage, string>();
  const requestIdOf = (extra: { request: IncomingMessage }) => {
    const id = socketIds.get(extra.request) ?? randomUUID();
    socketIds.set(extra.request, id);
    return id;
  };
  const socketServer = useServer<{ authorization?: unknown }, SocketExtra>(
    {
      schema,
      isProd: true,
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
        extra.end = atExpiry(caller, () => extra.socket.close(4403, "The token has expired."));
        return true;
      },
      onClose({ extra }) {
        clearTimeout(extra.end);
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
      onError: ({ extra }, _id, _payload, errors) => errors.map((error) => report(error, requestIdOf(extra))),
      onNext: ({ extra }, _id, _payload, _args, { errors, ...result }) =>
        errors ? { ...result, errors: errors.map((error) => report(error, requestIdOf(extra))) } : undefined,
    },
    sockets,
  );
  sockets.on("connection", (socket) => {
    options.onCount(sockets.clients.size);
    socket.once("close", () => options.onCount(sockets.clients.size));
    // graphql-ws prints what a stranger's odd frame causes; ws itself closes such a socket.
    socket.removeAllListeners("error");
    socket.on("error", (error) => logger.debug({ err: error }, "socket"));
  });

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
      await Promise.all(
        [...sockets.clients].map(async (socket) => {
          await wait(Math.random() * DRAIN_MS);
          socket.close(1001, "The server restarts.");
        }),
      );
    },
    dispose: () => socketServer.dispose(),
  };
}

function pathOf(request: IncomingMessage): string {
  return (request.url ?? "/").split("?")[0] ?? "/";
}

function refuseUpgrade(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
