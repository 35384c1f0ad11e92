import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import {
  createServer as createHttpServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
} from "node:http";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { Duplex } from "node:stream";
import { Readable } from "node:stream";
import { setTimeout as wait } from "node:timers/promises";
import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import { expressMiddleware } from "@as-integrations/express5";
import { connectDirect, createClients, createGenerations, type Direct } from "@roseram/db";
import { buildApiSchema, type Context, printApiSchema, validationRules } from "@roseram/schema";
import compression from "compression";
import express, {
  type ErrorRequestHandler,
  type NextFunction,
  type Request,
  type RequestHandler,
  type Response,
} from "express";
import { ipKeyGenerator, rateLimit } from "express-rate-limit";
import {
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  getOperationAST,
  GraphQLError,
  parse,
  specifiedRules,
  subscribe,
  validate,
  visit,
} from "graphql";
import { createHandler as createSseHandler } from "graphql-sse/lib/use/express";
import type { OperationArgs } from "graphql-sse";
import { useServer } from "graphql-ws/use/ws";
import helmet from "helmet";
import pino, { type Logger } from "pino";
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import { type WebSocket, WebSocketServer } from "ws";
import { type Auth, createAuth, type Verified } from "./auth.ts";
import { createConversation } from "./chat/conversation.ts";
import { createModel, type Model } from "./chat/model.ts";
import { createGenerationRunner } from "./chat/run-generation.ts";
import { createContext } from "./context.ts";
import type { Settings } from "./env.ts";
import { clientError, type ClientError, ServiceError } from "./errors.ts";
import { createEventLog } from "./event-log.ts";
import { createJobs } from "./jobs.ts";
import { createOriginRules } from "./server/origin.ts";
import { createPlaces } from "./server/places.ts";
import { createStores } from "./stores.ts";

export interface RunningServer {
  readonly url: string;
  readonly model: { readonly name: string; readonly demo: boolean };
  /** Drains and closes; resolves within about eight seconds. */
  stop(): Promise<void>;
}

export interface ServerOptions {
  /** A null dataDir keeps the embedded database in memory. */
  readonly settings: Omit<Settings, "dataDir"> & { readonly dataDir: string | null };
  /** The built web app; found beside the workspace when left out. */
  readonly webDir?: string;
  /** The embedded Auth has no mail server: what it would send. */
  readonly onMail?: (mail: { to: string; text: string }) => void;
  /** Overrides the model of the settings. */
  readonly model?: Model;
}

/** The database opened, or why it cannot be. */
interface Backend {
  readonly direct: Direct;
  readonly clients: ReturnType<typeof createClients>;
  readonly auth: Auth;
  /** What the browser is told. */
  readonly supabaseUrl: string | null;
  readonly publishableKey: string;
  /** Supabase Auth in this process, or null when the browser talks to the real one. */
  readonly authFetch: typeof fetch | null;
  close(): Promise<void>;
}

const SOCKET_MESSAGE_BYTES = 1024 * 1024;
const INIT_TIMEOUT_MS = 10_000;
const DRAIN_JOBS_MS = 4_000;
const DRAIN_SOCKETS_MS = 1_000;
const HOUR_MS = 3_600_000;
const DEMO_NAME = "Demo model (offline)";

export async function createServer(options: ServerOptions): Promise<RunningServer> {
  const { settings } = options;
  const logger = pino({ level: settings.logLevel, base: null, serializers: { err: withoutValues } });
  const closing: (() => Promise<unknown> | unknown)[] = [];
  try {
    return await start(options, logger, closing);
  } catch (error) {
    for (const close of closing.reverse()) await Promise.resolve(close()).catch(() => undefined);
    throw error;
  }
}

async function start(
  { settings, webDir = findWebDir(), onMail, ...options }: ServerOptions,
  logger: Logger,
  closing: (() => Promise<unknown> | unknown)[],
): Promise<RunningServer> {
  // The port first: a second start on the same machine is told so before it touches the data.
  const http = createHttpServer();
  await listen(http, settings.port, settings.host);
  const url = addressOf(http, settings.host);
  closing.push(() => http.close());
  let answer: RequestListener = (_request, response) => {
    response.writeHead(503, { "content-type": "text/plain", "retry-after": "1" }).end("Starting.\n");
  };
  // On every answer, also the first and the refused: some headers hold for an origin, and must not come and go.
  const headers = securityHeaders(settings);
  http.on("request", (request, response) => headers(request, response, () => answer(request, response)));

  const backend = settings.supabase
    ? await openSupabase(settings.supabase)
    : await openEmbeddedBackend(settings, url, onMail);
  closing.push(() => backend.close());
  const model = options.model ?? (await openModel(settings, closing));

  const eventLog = createEventLog();
  const { registry, metrics } = createMetrics();
  const stored = createGenerations(backend.direct);
  const generations: typeof stored = {
    ...stored,
    async appendEvents(input) {
      const end = metrics.append.startTimer();
      return stored.appendEvents(input).finally(end);
    },
  };
  const runner = createGenerationRunner({
    generations,
    log: eventLog,
    model,
    maxFileBytes: settings.limits.codeBytes,
    logger,
    onEnded: (status) => metrics.ended.inc({ status }),
  });
  const jobs = await createJobs({
    direct: backend.direct,
    queue: "generations",
    concurrency: settings.limits.concurrentGenerations,
    run: (id, signal) => runner.run(id, signal),
    claimable: () => generations.claimable(),
    unfinished: settings.supabase ? null : () => generations.unfinished(),
    onError: (error, message) => logger.error({ err: error }, message),
  });
  const purge = () =>
    generations
      .deleteExpired(settings.limits.eventRetentionHours)
      .catch((error: unknown) => logger.error({ err: error }, "expired events could not be deleted"));
  const purging = setInterval(() => void purge(), HOUR_MS);
  purging.unref();
  void purge();

  const conversation = createConversation({
    generations,
    log: eventLog,
    modelName: model.name,
    enqueue: (id) => jobs.enqueue(id),
    stopRunning: (id) => runner.stop(id),
  });
  const stores = createStores({
    clients: backend.clients,
    direct: backend.direct,
    limits: settings.limits,
    eventLog,
    chat: (viewer) => conversation.forViewer(viewer.id),
  });
  const contextFor = (caller: Verified | null): Context =>
    createContext(stores, caller && { token: caller.token, viewer: { id: caller.id, email: caller.email } });

  const schema = buildApiSchema();
  const sdl = printApiSchema(schema);
  const origins = createOriginRules({
    checkHost: settings.supabase === null,
    listenHost: settings.host,
    publicUrl: settings.publicUrl,
  });
  const requestIds = new AsyncLocalStorage<string>();
  const report = (error: unknown, requestId: string): ClientError =>
    clientError(error, requestId, (unexpected) =>
      logger.error({ err: unexpected, requestId }, "request failed"),
    );
  let draining = false;

  // -- The operations, for the socket and for server-sent events

  /** Parses and checks what came over a stream; Apollo does the same for plain requests. */
  const prepare = (
    request: {
      query: string;
      operationName?: string | null | undefined;
      variables?: Record<string, unknown> | null | undefined;
    },
    caller: Verified | null,
  ): ExecutionArgs | readonly GraphQLError[] => {
    let document: DocumentNode;
    try {
      document = parse(request.query, { maxTokens: 1_000 });
    } catch (error) {
      return [error instanceof GraphQLError ? error : new GraphQLError("The operation cannot be read.")];
    }
    const errors = validate(schema, document, [...specifiedRules, ...validationRules], { maxErrors: 5 });
    if (errors.length > 0) return errors;
    if (caller === null && introspects(document)) return [introspectionRefused()];
    return {
      schema,
      document,
      operationName: request.operationName,
      variableValues: request.variables,
      contextValue: contextFor(caller),
    };
  };

  // -- Requests

  const app = express();
  app.disable("x-powered-by");
  // Behind a proxy on this machine the address in X-Forwarded-For is the person's.
  app.set("trust proxy", "loopback");
  app.use((request, response, next) => {
    const id = randomUUID();
    response.setHeader("x-request-id", id);
    if (!origins.hostAllowed(request.headers.host)) {
      response
        .status(421)
        .type("text")
        .send("This server does not answer to that name. Open it by its own address.\n");
      return;
    }
    requestIds.run(id, next);
  });
  app.use(
    compression({
      filter: (request, response) =>
        !/event-stream|zip/.test(String(response.getHeader("content-type"))) &&
        compression.filter(request, response),
    }),
  );

  app.get("/livez", (_request, response) => void response.type("text").send("ok\n"));
  app.get("/readyz", async (_request, response) => {
    const database = await Promise.race([
      backend.direct.query("select 1").then(
        () => true,
        () => false,
      ),
      wait(2_000, false, { ref: false }),
    ]);
    const ready = !draining && jobs.ready && database;
    response.status(ready ? 200 : 503).json({ requests: !draining, jobs: jobs.ready, database });
  });
  app.get("/config.json", (_request, response) => {
    response.setHeader("cache-control", "no-cache");
    response.json({
      // null stands for the page's own origin: it may be reached by more than one name.
      supabaseUrl:
        backend.supabaseUrl ?? settings.publicUrl ?? `${_request.protocol}://${_request.headers.host ?? ""}`,
      supabasePublishableKey: backend.publishableKey,
      embedded: settings.supabase === null,
      model: { name: model.demo ? DEMO_NAME : model.name, demo: model.demo },
    });
  });
  app.get(
    "/schema.graphql",
    (_request, response) => void response.type("text/plain; charset=utf-8").send(sdl),
  );

  if (backend.authFetch)
    app.use("/auth/v1", ...embeddedAuth(backend.authFetch, settings.limits.authPerMinute));

  // A stream that has begun cannot change its status: the token is checked before.
  const signedIn = async (request: Request): Promise<Verified> => {
    const caller = await backend.auth.verify(request.headers.authorization);
    if (!caller) throw new ServiceError("UNAUTHENTICATED", "Sign in to do this.");
    return caller;
  };
  app.get("/account/export.zip", async (request, response) => {
    const { token, id, email } = await signedIn(request);
    const archive = await stores.exportOf(token, { id, email });
    response.setHeader("content-type", "application/zip");
    response.setHeader("content-disposition", 'attachment; filename="roseram-export.zip"');
    response.setHeader("cache-control", "no-store");
    await pipeline(Readable.from(archive), response);
  });

  const places = createPlaces(settings.limits.socketsPerUser);
  const callers = new WeakMap<object, Verified | null>();
  const sse = createSseHandler<undefined>({
    // One connection per operation. The other mode keeps what anybody reserves, for ever.
    authenticate: () => null,
    onSubscribe: (request, params) => {
      const args = prepare({ ...params, query: params.query }, callers.get(request.raw) ?? null);
      if (isErrors(args)) return { data: null, errors: args };
      const operation = getOperationAST(args.document, args.operationName)?.operation;
      if (!operation) return { data: null, errors: [inputRefused("operationName must name an operation.")] };
      if (operation === "mutation" && request.method === "GET")
        return { data: null, errors: [inputRefused("A mutation is sent by POST.")] };
      return operation === "subscription" ? followedErrors(args) : asOperation(args);
    },
    onNext: (_context, request, result) => {
      if (!result.errors) return;
      const id = requestIds.getStore() ?? String(request.context.res.getHeader("x-request-id"));
      return { ...result, errors: result.errors.map((error) => asGraphQLError(report(error, id))) };
    },
  });
  const bodyBytes = settings.limits.codeBytes * 6 + SOCKET_MESSAGE_BYTES;
  app.all("/graphql/stream", express.json({ limit: bodyBytes }), async (request, response) => {
    checkStreamRequest(request);
    const caller = await backend.auth.verify(request.headers.authorization);
    if (caller && places.take(caller.id, response) === "full")
      throw new ServiceError("RATE_LIMITED", "Too many connections of one person.", 1);
    callers.set(request, caller);
    const end = caller && atExpiry(caller, () => response.end());
    response.once("close", () => clearTimeout(end ?? undefined));
    await sse(request, response);
  });

  const apollo = new ApolloServer<Context>({
    schema,
    introspection: true,
    // A page elsewhere cannot send any of these without asking first, and the authorization is what it would need.
    csrfPrevention: {
      requestHeaders: ["authorization", "x-apollo-operation-name", "apollo-require-preflight"],
    },
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    nodeEnv: "production",
    parseOptions: { maxTokens: 1_000 },
    maxRecursiveSelections: 5_000,
    validationRules: [...validationRules],
    formatError: (_formatted, error) => report(error, requestIds.getStore() ?? randomUUID()),
    logger: {
      debug: () => undefined,
      info: () => undefined,
      warn: (message) => logger.warn(message),
      error: (message) => logger.error(message),
    },
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      httpRules,
    ],
  });
  await apollo.start();
  closing.push(() => apollo.stop());
  app.use(
    "/graphql",
    (request, response, next) => {
      // Someone typed the address: the playground is what they look for.
      if (
        request.method === "GET" &&
        !("query" in request.query) &&
        request.accepts(["json", "html"]) === "html"
      )
        return response.redirect(303, "/playground");
      next();
    },
    express.json({ limit: bodyBytes }),
    expressMiddleware(apollo, {
      context: async ({ req }) => {
        try {
          return contextFor(await backend.auth.verify(req.headers.authorization));
        } catch (error) {
          throw withStatus(error, req);
        }
      },
    }),
  );

  app.get("/metrics", async (_request, response) => {
    const figures = eventLog.figures();
    metrics.topics.set(figures.topics);
    metrics.events.set(figures.held);
    metrics.subscribers.set(figures.watches);
    response.type(registry.contentType).send(await registry.metrics());
  });
  app.use(webApp(webDir));
  app.use(errorResponse(report, requestIds));
  answer = app;

  // -- Sockets

  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: SOCKET_MESSAGE_BYTES,
    perMessageDeflate: false,
  });
  interface SocketExtra extends Record<PropertyKey, unknown> {
    caller: Verified | null;
    end: NodeJS.Timeout | undefined;
  }
  const requestIdOf = (extra: { request: IncomingMessage }) => {
    const id = socketIds.get(extra.request) ?? randomUUID();
    socketIds.set(extra.request, id);
    return id;
  };
  const socketIds = new WeakMap<IncomingMessage, string>();
  const socketServer = useServer<{ authorization?: unknown }, SocketExtra>(
    {
      schema,
      isProd: true,
      connectionInitWaitTimeout: INIT_TIMEOUT_MS,
      async onConnect(context) {
        const { extra } = context;
        let caller: Verified | null;
        try {
          caller = await backend.auth.verify(context.connectionParams?.authorization);
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
        if (Object.keys(subscriptions).length > settings.limits.subscriptionsPerSocket)
          return [
            new GraphQLError("", {
              originalError: new ServiceError(
                "RATE_LIMITED",
                `One connection holds at most ${settings.limits.subscriptionsPerSocket} operations at once.`,
                // As long as it takes to complete one of them.
                1,
              ),
            }),
          ];
        return prepare(payload, extra.caller ?? null);
      },
      onError: ({ extra }, _id, _payload, errors) => errors.map((error) => report(error, requestIdOf(extra))),
      onNext: ({ extra }, _id, _payload, _args, { errors, ...result }) =>
        errors ? { ...result, errors: errors.map((error) => report(error, requestIdOf(extra))) } : undefined,
    },
    sockets,
  );
  sockets.on("connection", (socket) => {
    metrics.sockets.set(sockets.clients.size);
    socket.once("close", () => metrics.sockets.set(sockets.clients.size));
    // graphql-ws prints what a stranger's odd frame causes; ws itself closes such a socket.
    socket.removeAllListeners("error");
    socket.on("error", (error) => logger.debug({ err: error }, "socket"));
  });
  http.on("upgrade", (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on("error", () => socket.destroy());
    const { host, origin } = request.headers;
    if (draining) return refuseUpgrade(socket, "503 Service Unavailable");
    if (!origins.hostAllowed(host)) return refuseUpgrade(socket, "421 Misdirected Request");
    if (pathOf(request) !== "/graphql") return refuseUpgrade(socket, "404 Not Found");
    if (!origins.originAllowed(origin, host)) return refuseUpgrade(socket, "403 Forbidden");
    sockets.handleUpgrade(request, socket, head, (opened: WebSocket) =>
      sockets.emit("connection", opened, request),
    );
  });

  let stopped: Promise<void> | undefined;
  const stop = async () => {
    draining = true;
    clearInterval(purging);
    const closed = new Promise<void>((resolve) => http.close(() => resolve()));
    const drained = jobs.stop(DRAIN_JOBS_MS);
    // In slices: all clients at once would come back at once.
    await Promise.all(
      [...sockets.clients].map(async (socket) => {
        await wait(Math.random() * DRAIN_SOCKETS_MS);
        socket.close(1001, "The server restarts.");
      }),
    );
    await drained;
    eventLog.close();
    await socketServer.dispose();
    http.closeIdleConnections();
    await Promise.race([closed, wait(500)]);
    http.closeAllConnections();
    await closed;
    for (const close of closing.reverse()) await Promise.resolve(close()).catch(() => undefined);
  };
  return {
    url: settings.publicUrl ?? url,
    model: { name: model.demo ? DEMO_NAME : model.name, demo: model.demo },
    stop: () => (stopped ??= stop()),
  };
}

// -- What the parts stand on

async function openSupabase(supabase: NonNullable<Settings["supabase"]>): Promise<Backend> {
  const direct = connectDirect(supabase.databaseUrl);
  await assertMigrated(direct).catch(async (error: unknown) => {
    await direct.close();
    throw error;
  });
  const { url, publishableKey, secretKey } = supabase;
  return {
    direct,
    clients: createClients({ url, publishableKey, secretKey }),
    auth: createAuth({ jwtSecret: supabase.jwtSecret, supabaseUrl: url }),
    supabaseUrl: url,
    publishableKey,
    authFetch: null,
    close: () => direct.close(),
  };
}

async function assertMigrated(direct: Direct): Promise<void> {
  let found;
  try {
    [found] = await direct.query<{ ready: boolean }>(
      "select to_regprocedure('public.claimable_generations()') is not null as ready",
    );
  } catch (error) {
    const code = error instanceof Error && "code" in error ? ` (${String(error.code)})` : "";
    throw new StartError(
      `DATABASE_URL: the database cannot be reached${code}. Check its address, user and password.`,
    );
  }
  if (found?.ready !== true)
    throw new StartError(
      "DATABASE_URL: the database lacks the migrations. Push them first: npx supabase db push.",
    );
}

async function openEmbeddedBackend(
  settings: ServerOptions["settings"],
  url: string,
  onMail: ServerOptions["onMail"],
): Promise<Backend> {
  const { openEmbedded } = await import("@roseram/db/embedded");
  const embedded = await openEmbedded({
    dataDir: settings.dataDir,
    siteUrl: settings.publicUrl ?? url,
    onMail: (mail) => onMail?.({ to: mail.to, text: mail.text ?? mail.html ?? "" }),
  });
  return {
    direct: embedded.direct,
    clients: createClients(embedded),
    auth: createAuth({ jwtSecret: embedded.jwtSecret, supabaseUrl: null }),
    supabaseUrl: null,
    publishableKey: embedded.publishableKey,
    authFetch: (input, init) => embedded.fetch(new URL(String(input), embedded.url), init),
    close: () => embedded.close(),
  };
}

async function openModel(
  { model, demoCharsPerSecond, limits }: ServerOptions["settings"],
  closing: (() => Promise<unknown> | unknown)[],
): Promise<Model> {
  const waits = {
    stallMs: limits.modelStallSeconds * 1000,
    firstByteMs: limits.modelFirstByteSeconds * 1000,
  };
  if (model) return createModel({ ...model, demo: false, ...waits });
  const { createLocalModel } = await import("./local/model/server.ts");
  const local = await createLocalModel({ charsPerSecond: demoCharsPerSecond });
  closing.push(() => local.close());
  return createModel({
    name: local.model,
    demo: true,
    apiKey: local.apiKey,
    baseUrl: local.baseUrl,
    ...waits,
  });
}

// -- Rules of plain requests

/** Apollo's part: no subscriptions by POST, introspection for the signed-in, and the statuses clients expect. */
const httpRules: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation, document, contextValue }) {
        if (operation?.operation === "subscription")
          throw inputRefused("Subscriptions go over the WebSocket at /graphql, or over /graphql/stream.");
        if (contextValue.viewer === null && introspects(document)) throw introspectionRefused();
      },
      async willSendResponse({ request, response }) {
        // The older media type knows one status for a well-formed answer.
        const accept = request.http?.headers.get("accept") ?? "";
        if (!accept.includes("application/graphql-response+json") && response.http.status === 400) {
          const { body } = response;
          if (
            body.kind === "single" &&
            body.singleResult.errors?.every(({ extensions }) =>
              ["BAD_USER_INPUT", "UNAUTHENTICATED"].includes(String(extensions?.["code"])),
            )
          )
            response.http.status = 200;
        }
      },
    };
  },
};

function introspects(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Field({ name }) {
      if (name.value === "__schema" || name.value === "__type") found = true;
    },
  });
  return found;
}

// Without a status Apollo takes what a rule of ours refuses for a failure of the server.
function introspectionRefused(): GraphQLError {
  return new GraphQLError("Sign in to inspect the schema, or read it at /schema.graphql.", {
    extensions: { code: "UNAUTHENTICATED", http: { status: 400 } },
  });
}

function inputRefused(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: "BAD_USER_INPUT", http: { status: 400 } } });
}

/** A refused token is 401 for clients that know the newer media type, and an error like any other for the rest. */
function withStatus(error: unknown, request: Request): GraphQLError {
  const modern = (request.headers.accept ?? "").includes("application/graphql-response+json");
  const unavailable = error instanceof ServiceError && error.code === "UNAVAILABLE";
  return new GraphQLError(error instanceof Error ? error.message : "Refused.", {
    originalError: error instanceof Error ? error : null,
    extensions: { http: { status: modern ? (unavailable ? 503 : 401) : 200 } },
  });
}

function isErrors(value: ExecutionArgs | readonly GraphQLError[]): value is readonly GraphQLError[] {
  return Array.isArray(value);
}

/** What graphql-sse would answer without a code, or with the words of JSON.parse. Throws BAD_USER_INPUT. */
function checkStreamRequest(request: Request): void {
  const refuse = (message: string): never => {
    throw new ServiceError("BAD_USER_INPUT", message);
  };
  if (request.method !== "GET" && request.method !== "POST")
    refuse("A stream is asked for by POST, or by GET.");
  if (!request.accepts("text/event-stream")) refuse("The answer is text/event-stream; accept it.");
  // graphql-sse knows this header in no other form.
  request.headers.accept = "text/event-stream";
  const body: unknown = request.method === "POST" ? request.body : request.query;
  if (request.method === "POST" && (typeof body !== "object" || body === null))
    refuse("The request's body must be JSON, and say so in its content-type.");
  const { query, variables, operationName }: Record<string, unknown> = Object(body);
  if (typeof query !== "string" || query === "") refuse("query must be the text of an operation.");
  if (operationName != null && typeof operationName !== "string") refuse("operationName must be a text.");
  if (request.method === "POST" ? !isVariables(variables) : !isVariablesText(variables))
    refuse("variables must be a JSON object.");
}

function isVariables(value: unknown): boolean {
  return value == null || (typeof value === "object" && !Array.isArray(value));
}

function isVariablesText(value: unknown): boolean {
  if (value === undefined) return true;
  try {
    return isVariables(JSON.parse(String(value)));
  } catch {
    return false;
  }
}

/** graphql-sse cuts the stream where its source fails; here the failure is its last event. */
async function followedErrors(
  args: ExecutionArgs,
): Promise<AsyncGenerator<ExecutionResult, void, void> | ExecutionResult> {
  const source = await subscribe(args);
  // graphql-sse knows a result by its data.
  if (!isGenerator(source)) return { data: null, ...source };
  const iterator = source;
  const done: IteratorResult<ExecutionResult, void> = { done: true, value: undefined };
  const followed: AsyncGenerator<ExecutionResult, void, void> = {
    async next() {
      try {
        return await iterator.next();
      } catch (error) {
        return { done: false, value: { errors: [asError(error)] } };
      }
    },
    async return() {
      await iterator.return();
      return done;
    },
    async throw(error) {
      await iterator.return();
      throw error;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
    async [Symbol.asyncDispose]() {
      await iterator.return();
    },
  };
  return followed;
}

function isGenerator(
  value: AsyncGenerator<ExecutionResult, void, void> | ExecutionResult,
): value is AsyncGenerator<ExecutionResult, void, void> {
  return Symbol.asyncIterator in value;
}

/** graphql-sse types a context as a record; ours is an interface. */
function asOperation(args: ExecutionArgs): OperationArgs {
  return args as OperationArgs;
}

function asError(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  return new GraphQLError("", { originalError: error instanceof Error ? error : new Error("unknown") });
}

function asGraphQLError({ message, path, extensions }: ClientError): GraphQLError {
  return new GraphQLError(message, { path: path ?? null, extensions: { ...extensions } });
}

function atExpiry(caller: Verified, act: () => void): NodeJS.Timeout {
  const left = caller.expiresAt * 1000 - Date.now();
  const timer = setTimeout(act, Math.min(Math.max(left, 0), 2 ** 31 - 1));
  timer.unref();
  return timer;
}

function errorResponse(
  report: (error: unknown, id: string) => ClientError,
  ids: AsyncLocalStorage<string>,
): ErrorRequestHandler {
  return (error: unknown, _request: Request, response: Response, next: NextFunction) => {
    if (response.headersSent) return next(error);
    const refused = refusedRequest(error);
    const body = report(refused?.error ?? error, ids.getStore() ?? randomUUID());
    const status = refused?.status ?? STATUS[body.extensions.code];
    response.status(status).json({ errors: [body] });
  };
}

const STATUS: Readonly<Record<ClientError["extensions"]["code"], number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_USER_INPUT: 400,
  CONFLICT: 409,
  QUOTA_EXCEEDED: 429,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
  INTERNAL: 500,
};

/** What the router or the body parser refused, in words. */
function refusedRequest(error: unknown): { status: number; error: ServiceError } | null {
  if (error instanceof URIError)
    return { status: 400, error: new ServiceError("BAD_USER_INPUT", "The address cannot be read.") };
  if (
    !(error instanceof Error) ||
    !("type" in error) ||
    !("status" in error) ||
    typeof error.status !== "number"
  )
    return null;
  const limit = "limit" in error && typeof error.limit === "number" ? error.limit : 0;
  const message =
    error.type === "entity.too.large"
      ? `The request is larger than ${(limit / 1_048_576).toFixed(1)} MB.`
      : error.type === "entity.parse.failed"
        ? "The request's body is not JSON."
        : "The request's body cannot be read.";
  return { status: error.status, error: new ServiceError("BAD_USER_INPUT", message) };
}

// -- The browser's side

function securityHeaders({ publicUrl, supabase }: ServerOptions["settings"]): ReturnType<typeof helmet> {
  const https = publicUrl?.startsWith("https:") === true;
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", "data:", "blob:"],
        fontSrc: ["'self'", "data:"],
        connectSrc: ["'self'", ...(supabase ? [new URL(supabase.url).origin] : [])],
        frameSrc: ["'self'"],
        workerSrc: ["'self'", "blob:"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: https,
    crossOriginEmbedderPolicy: false,
  });
}

/** The page of a stranger's making runs in here: nothing but its own inline code, and no origin of ours. */
const PREVIEW_POLICY =
  "sandbox allow-scripts allow-forms allow-modals; default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; " +
  "img-src data: blob:; font-src data:; connect-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'";

function webApp(webDir: string): express.Router {
  const router = express.Router();
  const page = (name: string) => join(webDir, name);
  const send = (response: Response, name: string) => {
    if (!existsSync(page(name))) {
      response
        .status(503)
        .type("text")
        .send("The web app is not built. Run npm run build, then start again.\n");
      return;
    }
    response.setHeader("cache-control", "no-cache");
    response.sendFile(page(name));
  };
  router.get("/preview-frame", (_request, response) => {
    response.setHeader("content-security-policy", PREVIEW_POLICY);
    send(response, "preview-frame.html");
  });
  router.get("/playground", (_request, response) => send(response, "playground.html"));
  router.use(
    "/assets",
    express.static(page("assets"), { immutable: true, maxAge: "1y", index: false, fallthrough: true }),
    (_request, response) => {
      response.status(404).type("text").send("There is no such file.\n");
    },
  );
  router.use(
    express.static(webDir, {
      index: false,
      maxAge: 0,
      setHeaders: (response) => response.setHeader("cache-control", "no-cache"),
    }),
  );
  router.get("/{*rest}", (request, response, next) => {
    // Every path of the app is one page; a missing file with an ending is a missing file, and Supabase is not here.
    if (
      !request.accepts("html") ||
      /\.[a-z0-9]{1,8}$|^\/+(auth|rest|graphql|storage|realtime|functions)\/v1(\/|$)/i.test(request.path)
    )
      return next();
    send(response, "index.html");
  });
  router.use(
    (_request, response) =>
      void response.status(404).type("text").send("There is nothing at this address.\n"),
  );
  return router;
}

/** Supabase Auth in this process, for the browser. Nothing else of the embedded Supabase can be reached from outside. */
function embeddedAuth(authFetch: typeof fetch, perMinute: number): RequestHandler[] {
  const limiter = rateLimit({
    windowMs: 60_000,
    limit: perMinute,
    standardHeaders: "draft-8",
    legacyHeaders: false,
    keyGenerator: (request) => ipKeyGenerator(request.ip ?? "unknown"),
    // Renewing a session and signing out are no guesses at a password.
    skip: (request) =>
      request.method !== "POST" ||
      request.query["grant_type"] === "refresh_token" ||
      request.path === "/logout",
    handler: (_request, response) => {
      response.status(429).json({
        code: 429,
        error_code: "over_request_rate_limit",
        msg: "Too many attempts in this minute. Wait a moment, then try again.",
      });
    },
  });
  const forward: RequestHandler = async (request, response) => {
    if (!["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"].includes(request.method)) {
      response.status(405).json({ code: 405, error_code: "method_not_allowed", msg: "Not by this method." });
      return;
    }
    const url = new URL(request.originalUrl, "http://auth.local");
    // Dots in a path are resolved by now: what is left must be Auth, and not its administration.
    if (
      !url.pathname.startsWith("/auth/v1/") ||
      /^\/auth\/v1\/(admin|oauth\/admin)(\/|$)/i.test(decodeURIComponent(url.pathname))
    ) {
      response
        .status(404)
        .json({ code: 404, error_code: "not_found", msg: "There is nothing at this address." });
      return;
    }
    const headers = new Headers();
    for (const name of [
      "apikey",
      "authorization",
      "content-type",
      "x-client-info",
      "x-supabase-api-version",
    ]) {
      const value = request.headers[name];
      if (typeof value === "string") headers.set(name, value);
    }
    const body: unknown = request.body;
    const problem = Buffer.isBuffer(body) ? credentialProblem(body) : null;
    if (problem !== null) {
      response.status(400).json({ code: 400, error_code: "validation_failed", msg: problem });
      return;
    }
    const answer = await authFetch(`${url.pathname}${url.search}`, {
      method: request.method,
      headers,
      redirect: "manual",
      ...(Buffer.isBuffer(body) && body.length > 0 ? { body: new Uint8Array(body) } : {}),
    });
    response.status(answer.status);
    for (const name of ["content-type", "location", "x-supabase-api-version"]) {
      const value = answer.headers.get(name);
      if (value) response.setHeader(name, value);
    }
    response.setHeader("cache-control", "no-store");
    response.send(Buffer.from(await answer.arrayBuffer()));
  };
  return [limiter, express.raw({ type: () => true, limit: "64kb" }), forward];
}

/** What Auth would take to the database, which refuses it; broken JSON is left for Auth to name. */
function credentialProblem(body: Buffer): string | null {
  let value: unknown;
  try {
    value = JSON.parse(body.toString());
  } catch {
    return null;
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return "The request's body must be a JSON object.";
  for (const name of ["email", "password", "refresh_token", "token", "token_hash"]) {
    const field: unknown = Reflect.get(value, name);
    if (field != null && typeof field !== "string") return `${name} must be a text.`;
    if (name === "email" && field != null && field.length > 255)
      return "The e-mail address is too long: at most 255 characters.";
  }
  // Escaped, and not a backslash that stands before these characters.
  return /(?<!\\)(?:\\\\)*\\u0000/.test(JSON.stringify(value))
    ? "A text contains U+0000, which cannot be saved."
    : null;
}

// -- The machine's side

function createMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const gauge = (name: string, help: string) =>
    new Gauge({ name: `roseram_${name}`, help, registers: [registry] });
  return {
    registry,
    metrics: {
      sockets: gauge("sockets", "Open WebSockets."),
      topics: gauge("event_topics", "Generations whose newest events are held in memory."),
      events: gauge("events_held", "Events held in memory."),
      subscribers: gauge("subscribers", "Subscribers that wait or read."),
      append: new Histogram({
        name: "roseram_append_seconds",
        help: "Time to store a batch of events.",
        buckets: [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 5],
        registers: [registry],
      }),
      ended: new Counter({
        name: "roseram_generations_ended_total",
        help: "Generations that this process ended.",
        labelNames: ["status"],
        registers: [registry],
      }),
    },
  };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE")
        reject(
          new StartError(
            `Port ${port} is taken by another program. Stop that one, or set PORT to another port.`,
          ),
        );
      else if (error.code === "EACCES")
        reject(new StartError(`Port ${port} is not allowed for you. Set PORT to one above 1023.`));
      else if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND")
        reject(new StartError(`HOST ${host} is no address of this machine.`));
      else reject(error);
    });
    server.listen(port, host, resolve);
  });
}

/** An error of the database carries the statement and its values: what people wrote is not for the log. */
function withoutValues(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const code: unknown = Reflect.get(error, "code");
  return {
    type: error.name,
    message: error.message.slice(0, 500),
    stack: error.stack?.slice(0, 4_000),
    ...(code === undefined ? {} : { code }),
  };
}

/** Why the server cannot start, in words for the operator. */
export class StartError extends Error {
  override readonly name = "StartError";
}

function addressOf(server: Server, host: string): string {
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}

function pathOf(request: IncomingMessage): string {
  return (request.url ?? "/").split("?")[0] ?? "/";
}

function refuseUpgrade(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

/** From its source or from the bundle, the built web app is below the workspace's root. */
function findWebDir(): string {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    const candidate = join(folder, "apps", "web", "dist");
    if (existsSync(join(folder, "apps", "web"))) return candidate;
    if (dirname(folder) === folder) return candidate;
  }
}
