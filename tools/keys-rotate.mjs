// npm run keys:rotate: builds what changed of the server, then seals every stored token with the first key.
import { join } from "node:path";
import { nx, root } from "./nx.mjs";

const build = nx([
  "run-many",
  "-t",
  "build",
  "-p",
  "@roseram/server",
  "@roseram/db",
  "--output-style=static",
]);
if (build.status !== 0) {
  process.stderr.write(
    `${build.stdout ?? ""}${build.stderr ?? ""}\nThe build failed; nothing was changed.\n`,
  );
  process.exit(1);
}
await import(join(root, "apps", "server", "dist", "rotate-keys.js"));
