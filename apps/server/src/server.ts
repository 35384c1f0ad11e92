import { createServer as createHttpServer, type RequestListener } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { createApiTokenReader, createErrorLogCommands } from "@roseram/db";
import { buildApiSchema, type Context, printApiSchema } from "@roseram/schema";
import type { Logger } from "pino";
import type { Verified } from "./auth.ts";
import { isWholeEvent } from "./chat/event-payload.ts";
import type { Model } from "./chat/model/model.ts";
import { createContext } from "./context.ts";
import type { Settings } from "./env.ts";
import { createEventLog } from "./event-log.ts";
import { createOpenConnections } from "./partners/open-connections.ts";
import { createApp } from "./server/app.ts";
import { openBackend, openModel } from "./server/backend.ts";
import { closeAll, type Closing } from "./server/closing.ts";
import { createErrorAnswers } from "./server/error-answers.ts";
import { addressOf, listen } from "./server/listening.ts";
import { createLog } from "./server/log.ts";
import { createMetrics } from "./server/metrics.ts";
import { createOperations } from "./server/operations.ts";
import { createOriginRules } from "./server/origin.ts";
import { createPlaces } from "./server/places.ts";
import { createSharedResults } from "./server/shared-results.ts";
import { createSockets } from "./server/sockets.ts";
import { findWebDir, securityHeaders } from "./server/web-app.ts";
import { openWork } from "./server/work.ts";
import { relayTouches } from "./relay.ts";
import { createStores } from "./stores.ts";
import { createErrorRecorder } from "./usage/error-recorder.ts";

/*
 * The assembly: what is opened, what is mounted in which order, and how it ends. Each part is a file of server/; no other
 * file of the server knows Apollo, express or a socket.
 */

export interface RunningServer {
  readonly url: string;
  readonly model: { readonly name: string; readonly demo: boolean };
  /** Where sites are seen that were published to this machine, with <site> for the name; null where none are. */
  readonly sitesUrl: string | null;
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
  const closing: Closing = [];
  try {
    return await start(options, logger, closing);
  } catch (error) {
    await closeAll(closing);
    throw error;
  }
}

async function start(
  { settings, webDir = findWebDir(), onMail, ...options }: ServerOptions,
  logger: Logger,
  closing: Closing,
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
  const models = namesOf(settings, model);
  const shownModel = { name: model.demo ? DEMO_NAME : model.name, demo: model.demo };

  const { limits } = settings;
  const eventLog = createEventLog();
  if (backend.direct.announcements) {
    const relay = relayTouches(eventLog, backend.direct.announcements, {
      onError: (err, what) => logger.warn({ err }, what),
    });
    closing.push(() => relay.stop());
  }
  const errorRecorder = createErrorRecorder({
    record: createErrorLogCommands(backend.clients.serviceClient()).record,
    eventLog,
    logger,
  });
  const metrics = createMetrics(eventLog);
  const work = await openWork({
    settings,
    backend,
    model,
    models,
    eventLog,
    errorRecorder,
    metrics,
    logger,
    closing,
  });
  const { deploys } = work;

  const openConnections = createOpenConnections(createApiTokenReader(backend.direct));
  const stores = createStores({
    clients: backend.clients,
    direct: backend.direct,
    limits,
    usageLimits: limits,
    models,
    currency: settings.prices?.currency ?? null,
    eventLog,
    chat: (viewer, preferences) => work.conversation.forViewer(viewer.id, preferences),
    deployments: { ...work.deployments, allowLocal: deploys.local !== null },
    integrations: (viewer) => deploys.integrationsFor(viewer.id),
    apiTokens: { problem: backend.apiTokenProblem, revoked: () => void openConnections.check() },
    forget: async (userId) => {
      void openConnections.check();
      await deploys.forget(userId);
    },
  });
  const errors = createErrorAnswers(logger, ({ told, ...unexpected }) => {
    const { error, requestId: reference, userId, operation } = unexpected;
    const fault = { userId, type: "INTERNAL", message: told, error, context: { operation }, reference };
    void errorRecorder.record(fault);
  });
  const auth = errors.identifying(backend.auth);
  const contextFor = (caller: Verified | null): Context =>
    createContext(
      stores,
      caller && {
        token: caller.token,
        viewer: { id: caller.id, email: caller.email },
        apiToken: caller.apiToken,
      },
    );

  const schema = buildApiSchema();
  const operations = createOperations(schema, contextFor);
  const shared = createSharedResults({ isWhole: isWholeEvent, ...operations });
  const places = createPlaces(limits.socketsPerUser);
  const origins = createOriginRules({
    checkHost: settings.supabase === null,
    listenHost: settings.host,
    publicUrl: settings.publicUrl,
  });
  let draining = false;
  const entry = {
    auth,
    operations,
    shared,
    places,
    openConnections,
    origins,
    logger,
    draining: () => draining,
  };
  answer = await createApp({
    ...entry,
    settings,
    backend,
    stores,
    schema,
    sdl: printApiSchema(schema),
    contextFor,
    errors,
    metrics,
    model: shownModel,
    siteAddress: deploys.local?.sitesUrl ?? null,
    webDir,
    jobsReady: () => work.ready,
    closing,
  });
  const sockets = createSockets({
    ...entry,
    report: errors.report,
    subscriptionsPerSocket: limits.subscriptionsPerSocket,
    onCount: (open) => metrics.sockets.set(open),
  });
  http.on("upgrade", sockets.upgrade);

  let stopped: Promise<void> | undefined;
  const stop = async () => {
    draining = true;
    const closed = new Promise<void>((resolve) => http.close(() => resolve()));
    const drained = work.stop(DRAIN_JOBS_MS);
    await sockets.close();
    await drained;
    eventLog.close();
    await sockets.dispose();
    http.closeIdleConnections();
    await Promise.race([closed, wait(500)]);
    http.closeAllConnections();
    await closed;
    await closeAll(closing);
  };
  return {
    url: settings.publicUrl ?? url,
    model: shownModel,
    sitesUrl: deploys.local?.sitesUrl ?? null,
    stop: () => (stopped ??= stop()),
  };
}

/** What people may choose from: what the operator named, or the one model there is. */
function namesOf(settings: Pick<Settings, "model">, model: Model): readonly [string, ...string[]] {
  const [first = model.name, ...others] = settings.model?.names ?? [];
  return [first, ...others];
}
