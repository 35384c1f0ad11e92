// npm run dev: the API on PORT (4000), rebuilt and restarted on a change of server or libraries; the web app with hot
// reload on WEB_PORT (4173), which passes everything else on to the API.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { build, createServer } from "vite";
import { nx, root } from "./nx.mjs";

if (existsSync(join(root, ".env"))) process.loadEnvFile(join(root, ".env"));

const prepared = nx(["run-many", "-t", "build", "--output-style=static"]);
if (prepared.status !== 0) {
  process.stderr.write(
    `${prepared.stdout ?? ""}${prepared.stderr ?? ""}\nThe build failed; nothing was started.\n`,
  );
  process.exit(prepared.status ?? 1);
}

/** The next server, with its libraries loaded already. */
const prepare = () =>
  spawn(process.execPath, ["--enable-source-maps", join(root, "tools/dev-server.mjs")], {
    cwd: root,
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });

let server;
let next = prepare();
let preparing;
let restarting = Promise.resolve();
const stop = () =>
  new Promise((done) => {
    if (!server || server.exitCode !== null || server.signalCode !== null) return done();
    server.once("exit", done);
    server.kill("SIGTERM");
  });
const restart = () => {
  restarting = restarting.then(async () => {
    await stop();
    server = next ?? prepare();
    server.send("serve");
    next = undefined;
    // Not at once: it would take its time from the one that starts now.
    clearTimeout(preparing);
    preparing = setTimeout(() => (next ??= prepare()), 3000);
  });
};

const watcher = await build({
  root: join(root, "apps/server"),
  logLevel: "warn",
  build: { watch: {}, emptyOutDir: false },
});
watcher.on("event", (event) => {
  if (event.code === "BUNDLE_END") event.result?.close?.();
  if (event.code === "END") restart();
  if (event.code === "ERROR") process.stderr.write(`${event.error?.message ?? event.error}\n`);
});

const api = `http://127.0.0.1:${process.env.PORT ?? 4000}`;
const onward = { target: api, changeOrigin: true };
const web = await createServer({
  root: join(root, "apps/web"),
  server: {
    host: "127.0.0.1",
    port: Number(process.env.WEB_PORT ?? 4173),
    strictPort: true,
    proxy: {
      "/graphql": { ...onward, ws: true, rewriteWsOrigin: true },
      "^/(auth/v1|account)/": onward,
      "^/(config.json|schema.graphql|preview-frame|playground|assets/.*)$": onward,
    },
  },
});
await web.listen();
process.stdout.write(
  `\nOpen ${web.resolvedUrls?.local[0]} (the web app, reloaded on a change; the API behind it is ${api})\n\n`,
);

const end = async () => {
  await web.close();
  await watcher.close();
  await restarting;
  await stop();
  process.exit(0);
};
// Vite listens to SIGTERM too and would end the process before the server has drained.
process.removeAllListeners("SIGTERM");
process.once("exit", () => {
  server?.kill("SIGTERM");
  next?.kill("SIGTERM");
});
process.once("SIGINT", end);
process.once("SIGTERM", end);
