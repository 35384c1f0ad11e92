import { createServer as createHttpServer, type RequestListener } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { createChatStore, createErrorLogCommands, createGenerations, createUsageStore } from "@roseram/db";
import { buildApiSchema, type Context, printApiSchema } from "@roseram/schema";
import compression from "compression";
import express from "express";
import type { Logger } from "pino";
import type { Verified } from "./auth.ts";
import { createConversation } from "./chat/conversation.ts";
import { isWholeEvent } from "./chat/event-payload.ts";
import type { Model } from "./chat/model/model.ts";
import { createInspector } from "./chat/gate/inspector.ts";
import { createGenerationRunner } from "./chat/run/run-generation.ts";
import { createContext } from "./context.ts";
import type { Settings } from "./env.ts";
import { createEventLog } from "./event-log.ts";
import { createJobs } from "./jobs.ts";
import { accountExport } from "./server/account-export.ts";
import { openBackend, openModel } from "./server/backend.ts";
import { embeddedAuth } from "./server/embedded-auth.ts";
import { openDeploys } from "./server/deploys.ts";
import { createErrorAnswers } from "./server/error-answers.ts";
import { addressOf, listen } from "./server/listening.ts";
import { createLog } from "./server/log.ts";
import { createMetrics } from "./server/metrics.ts";
import { createOperations, MESSAGE_BYTES } from "./server/operations.ts";
import { createOriginRules } from "./server/origin.ts";
import { createPlaces } from "./server/places.ts";
import { startPurge } from "./server/purge.ts";
import { readiness } from "./server/readiness.ts";
import { createRequests } from "./server/requests.ts";
import { createSharedResults } from "./server/shared-results.ts";
import { createSockets } from "./server/sockets.ts";
import { createStreams } from "./server/streams.ts";
import { versionExport } from "./server/version-export.ts";
import { findWebDir, securityHeaders, webApp } from "./server/web-app.ts";
import { createStores } from "./stores.ts";
import { createErrorRecorder } from "./usage/error-recorder.ts";
import { noteEnd } from "./usage/generation-faults.ts";

/*
 * The assembly: what is opened, what is mounted in which order, and how it ends. Each part is a file of server/; no other
 * file of the server knows Apollo, express or a socket.
 */

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

const DRAIN_JOBS_MS = 4_000;
const DEMO_NAME = "Demo model (offline)";

export async function createServer(options: ServerOptions): Promise<RunningServer> {
  const { settings } = options;
  const logger = createLog(settings.logLevel);
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

  const backend = await openBackend(settings, url, onMail);
  closing.push(() => backend.close());
  const model = options.model ?? (await openModel(settings, closing));
  const shownModel = { name: model.demo ? DEMO_NAME : model.name, demo: model.demo };

  const { limits } = settings;
  const models = namesOf(settings, model);
  const eventLog = createEventLog();
  const errorRecorder = createErrorRecorder({
    record: createErrorLogCommands(backend.clients.serviceClient()).record,
    eventLog,
    logger,
  });
  const metrics = createMetrics(eventLog);
  const generations = metrics.timed(createGenerations(backend.direct));
  const inspector = createInspector();
  closing.push(() => inspector.close());
  const runner = createGenerationRunner({
    inspector,
    generations,
    log: eventLog,
    model,
    maxFileBytes: settings.limits.codeBytes,
    budget: settings.budget,
    prices: settings.prices,
    logger,
    usageLimits: limits,
    onEnded: (status) => metrics.ended.inc({ status }),
  });
  const ends = {
    find: generations.find,
    read: createChatStore(backend.clients.serviceClient()).generation,
    recorder: errorRecorder,
    eventLog,
    logger,
  };
  const jobs = await createJobs({
    direct: backend.direct,
    alone: settings.supabase === null,
    queues: {
      generations: {
        concurrency: settings.limits.concurrentGenerations,
        async run(id, signal) {
          await runner.run(id, signal);
          await noteEnd(id, ends);
        },
        claimable: () => generations.claimable(),
        unfinished: () => generations.unfinished(),
      },
    },
    onError: (error, message) => logger.error({ err: error }, message),
  });
  const retention = {
    eventHours: limits.eventRetentionHours,
    usageDays: limits.usageRetentionDays,
    errorDays: limits.errorRetentionDays,
    promptDays: limits.promptRetentionDays,
  };
  const purge = startPurge(() => generations.deleteExpired(retention), logger);

  const conversation = createConversation({
    generations,
    log: eventLog,
    models,
    usageLimits: limits,
    quotaOf: (userId) => createUsageStore(backend.direct, userId).quota(limits),
    enqueue: (id) => jobs.enqueue("generations", id),
    stopRunning: (id) => runner.stop(id),
  });
  const deploys = openDeploys();
  const stores = createStores({
    clients: backend.clients,
    direct: backend.direct,
    limits,
    usageLimits: limits,
    models,
    currency: settings.prices?.currency ?? null,
    eventLog,
    chat: (viewer, preferences) => conversation.forViewer(viewer.id, preferences),
    deployments: {
      allowLocal: true,
      enqueue: () => Promise.resolve(),
      cancelRunning: () => undefined,
    },
    integrations: (viewer) => deploys.integrationsFor(viewer.id),
    forget: (userId) =>
      deploys
        .forget(userId)
        .catch((error: unknown) => logger.error({ err: error }, "what an account left outside the database")),
  });
  const errors = createErrorAnswers(logger, ({ told, ...unexpected }) => {
    const { error, requestId: reference, userId, operation } = unexpected;
    const fault = { userId, type: "INTERNAL", message: told, error, context: { operation }, reference };
    void errorRecorder.record(fault);
  });
  const auth = errors.identifying(backend.auth);
  const contextFor = (caller: Verified | null): Context =>
    createContext(stores, caller && { token: caller.token, viewer: { id: caller.id, email: caller.email } });

  const schema = buildApiSchema();
  const sdl = printApiSchema(schema);
  const operations = createOperations(schema, contextFor);
  const shared = createSharedResults({ isWhole: isWholeEvent, ...operations });
  const places = createPlaces(settings.limits.socketsPerUser);
  const origins = createOriginRules({
    checkHost: settings.supabase === null,
    listenHost: settings.host,
    publicUrl: settings.publicUrl,
  });
  const maxBodyBytes = settings.limits.codeBytes * 6 + MESSAGE_BYTES;
  let draining = false;

  const app = express();
  app.disable("x-powered-by");
  // Behind a proxy on this machine the address in X-Forwarded-For is the person's.
  app.set("trust proxy", "loopback");
  app.use(errors.numbered);
  app.use((request, response, next) => {
    if (origins.hostAllowed(request.headers.host)) return next();
    response
      .status(421)
      .type("text")
      .send("This server does not answer to that name. Open it by its own address.\n");
  });
  app.use(
    compression({
      filter: (request, response) =>
        !/event-stream|zip/.test(String(response.getHeader("content-type"))) &&
        compression.filter(request, response),
    }),
  );

  app.get("/livez", (_request, response) => void response.type("text").send("ok\n"));
  app.get(
    "/readyz",
    readiness({ direct: backend.direct, jobsReady: () => jobs.ready, draining: () => draining }),
  );
  app.get("/config.json", (request, response) => {
    response.setHeader("cache-control", "no-cache");
    response.json({
      // null stands for the page's own origin: it may be reached by more than one name.
      supabaseUrl:
        backend.supabaseUrl ?? settings.publicUrl ?? `${request.protocol}://${request.headers.host ?? ""}`,
      supabasePublishableKey: backend.publishableKey,
      embedded: settings.supabase === null,
      model: shownModel,
    });
  });
  app.get(
    "/schema.graphql",
    (_request, response) => void response.type("text/plain; charset=utf-8").send(sdl),
  );

  if (backend.authFetch)
    app.use("/auth/v1", ...embeddedAuth(backend.authFetch, settings.limits.authPerMinute));
  app.get("/account/export.zip", accountExport(auth, stores.exportOf));
  app.get("/versions/:id/export.zip", versionExport(auth, stores.versionOf));

  // Before /graphql, which would take every path below it.
  const streams = createStreams({ auth, operations, shared, errors, places, maxBodyBytes });
  app.all("/graphql/stream", ...streams.handlers);
  const requests = await createRequests({
    schema,
    auth,
    contextFor,
    report: errors.report,
    maxBodyBytes,
    logger,
  });
  closing.push(() => requests.stop());
  app.use("/graphql", ...requests.handlers);

  app.get("/metrics", metrics.answer);
  app.use(webApp(webDir));
  app.use(errors.answer);
  answer = app;

  const sockets = createSockets({
    auth,
    operations,
    shared,
    report: errors.report,
    origins,
    places,
    subscriptionsPerSocket: settings.limits.subscriptionsPerSocket,
    draining: () => draining,
    onCount: (open) => metrics.sockets.set(open),
    logger,
  });
  http.on("upgrade", sockets.upgrade);

  let stopped: Promise<void> | undefined;
  const stop = async () => {
    draining = true;
    purge.stop();
    const closed = new Promise<void>((resolve) => http.close(() => resolve()));
    const drained = jobs.stop(DRAIN_JOBS_MS);
    await sockets.close();
    await drained;
    eventLog.close();
    await sockets.dispose();
    http.closeIdleConnections();
    await Promise.race([closed, wait(500)]);
    http.closeAllConnections();
    await closed;
    for (const close of closing.reverse()) await Promise.resolve(close()).catch(() => undefined);
  };
  return {
    url: settings.publicUrl ?? url,
    model: shownModel,
    stop: () => (stopped ??= stop()),
  };
}

/** What people may choose from: what the operator named, or the one model there is. */
function namesOf(settings: Pick<Settings, "model">, model: Model): readonly [string, ...string[]] {
  const [first = model.name, ...others] = settings.model?.names ?? [];
  return [first, ...others];
}
