import type { Context } from "@roseram/schema";
import compression from "compression";
import express from "express";
import type { GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import type { Auth, Verified } from "../auth.ts";
import type { Settings } from "../env.ts";
import type { Stores } from "../stores.ts";
import { accountExport } from "./account-export.ts";
import type { Backend } from "./backend.ts";
import type { Closing } from "./closing.ts";
import { embeddedAuth } from "./embedded-auth.ts";
import type { ErrorAnswers } from "./error-answers.ts";
import type { Metrics } from "./metrics.ts";
import { MESSAGE_BYTES, type Operations } from "./operations.ts";
import type { OpenConnections } from "../partners/open-connections.ts";
import type { OriginRules } from "./origin.ts";
import type { Places } from "./places.ts";
import { readiness } from "./readiness.ts";
import { createRequests } from "./requests.ts";
import type { SharedResults } from "./shared-results.ts";
import { createStreams } from "./streams.ts";
import { versionExport } from "./version-export.ts";
import { webApp } from "./web-app.ts";

/** What answers a request, and in which order it is asked. */
export async function createApp(options: {
  settings: Pick<Settings, "deploys" | "limits" | "publicUrl" | "supabase">;
  backend: Backend;
  auth: Auth;
  stores: Stores;
  schema: GraphQLSchema;
  sdl: string;
  contextFor(caller: Verified | null): Context;
  operations: Operations;
  shared: SharedResults;
  places: Places;
  openConnections: OpenConnections;
  origins: OriginRules;
  errors: ErrorAnswers;
  metrics: Metrics;
  model: { readonly name: string; readonly demo: boolean };
  /** Where this machine shows a site, with `<site>` in the place of its name; null where it shows none. */
  siteAddress: string | null;
  webDir: string;
  jobsReady(): boolean;
  draining(): boolean;
  logger: Logger;
  closing: Closing;
}): Promise<express.Express> {
  const { settings, backend, auth, stores, schema, operations, shared, places, openConnections, errors } =
    options;
  const maxBodyBytes = settings.limits.codeBytes * 6 + MESSAGE_BYTES;

  const app = express();
  app.disable("x-powered-by");
  // Behind a proxy on this machine the address in X-Forwarded-For is the person's.
  app.set("trust proxy", "loopback");
  app.use(errors.numbered);
  app.use((request, response, next) => {
    if (options.origins.hostAllowed(request.headers.host)) return next();
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
    readiness({ direct: backend.direct, jobsReady: options.jobsReady, draining: options.draining }),
  );
  app.get("/config.json", (request, response) => {
    response.setHeader("cache-control", "no-cache");
    response.json({
      // null stands for the page's own origin: it may be reached by more than one name.
      supabaseUrl:
        backend.supabaseUrl ?? settings.publicUrl ?? `${request.protocol}://${request.headers.host ?? ""}`,
      supabasePublishableKey: backend.publishableKey,
      embedded: settings.supabase === null,
      model: options.model,
      deploys: { local: settings.deploys.local, siteAddress: options.siteAddress },
    });
  });
  app.get(
    "/schema.graphql",
    (_request, response) => void response.type("text/plain; charset=utf-8").send(options.sdl),
  );

  if (backend.authFetch)
    app.use("/auth/v1", ...embeddedAuth(backend.authFetch, settings.limits.authPerMinute));
  app.get("/account/export.zip", accountExport(auth, stores.exportOf));
  app.get("/versions/:id/export.zip", versionExport(auth, stores.versionOf));

  // Before /graphql, which would take every path below it.
  const streams = createStreams({ auth, operations, shared, errors, places, openConnections, maxBodyBytes });
  app.all("/graphql/stream", ...streams.handlers);
  const requests = await createRequests({
    schema,
    auth,
    contextFor: options.contextFor,
    report: errors.report,
    maxBodyBytes,
    logger: options.logger,
  });
  options.closing.push(() => requests.stop());
  app.use("/graphql", ...requests.handlers);

  app.get("/metrics", options.metrics.answer);
  app.use(webApp(options.webDir));
  app.use(errors.answer);
  return app;
}
