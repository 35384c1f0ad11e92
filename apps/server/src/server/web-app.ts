import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import express, { type Response } from "express";
import helmet from "helmet";
import type { Settings } from "../env.ts";

/*
 * What a browser loads from here, and what it may do with it: the built web app, the playground, and the frame in which
 * a page of a stranger's making runs.
 */

/** For every answer: some of these headers hold for a whole origin, and must not come and go. */
export function securityHeaders({
  publicUrl,
  supabase,
}: Pick<Settings, "publicUrl" | "supabase">): ReturnType<typeof helmet> {
  const https = publicUrl?.startsWith("https:") === true;
  return helmet({
    // The preview's frame has an opaque origin and cannot be keyed by ours; asking for it only makes browsers warn.
    originAgentCluster: false,
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

/**
 * The page of a stranger's making runs in here: nothing but its own inline code, and no origin of ours. With `images` it
 * may load pictures from https addresses, which is also a way for it to say something to whoever serves them.
 */
const previewPolicy = ({ images }: { images: boolean }) =>
  "sandbox allow-scripts allow-forms; default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; " +
  `img-src data: blob:${images ? " https:" : ""}; font-src data:; connect-src 'none'; form-action 'none'; base-uri 'none'; ` +
  "frame-ancestors 'self'";

/**
 * What a content policy does not cover (WebRTC, hints that open connections, the connection that is opened before a
 * navigation is refused), closed by the browser's network layer: https://wicg.github.io/connection-allowlists/.
 */
const previewConnections = ({ images }: { images: boolean }) =>
  `(response-origin${images ? ' "https://*:*"' : ""})`;

export function webApp(webDir: string): express.Router {
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
  router.get("/preview-frame", (request, response) => {
    const images = request.query["images"] === "1";
    response.setHeader("content-security-policy", previewPolicy({ images }));
    response.setHeader("connection-allowlist", previewConnections({ images }));
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

/** From its source or from the bundle, the built web app is below the workspace's root. */
export function findWebDir(): string {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    const candidate = join(folder, "apps", "web", "dist");
    if (existsSync(join(folder, "apps", "web"))) return candidate;
    if (dirname(folder) === folder) return candidate;
  }
}
