// npm start: build what changed, then become the server. In one process, so that signals and the exit
// status need no forwarding.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const nx = join(root, "node_modules", "nx", "bin", "nx.js");
const build = spawnSync(process.execPath, [nx, "run-many", "-t", "build", "--output-style=static"], {
  cwd: root,
  encoding: "utf8",
  env: { ...process.env, NX_TUI: "false", NX_DAEMON: "false" },
});
if (build.status !== 0) {
  process.stderr.write(
    `${build.stdout ?? ""}${build.stderr ?? ""}\nThe build failed; nothing was started.\n`,
  );
  process.exit(build.status ?? 1);
}
const main = join(root, "apps", "server", "dist", "main.js");
if (!existsSync(main)) {
  process.stderr.write(`The build left no ${main}; nothing was started.\n`);
  process.exit(1);
}
await import(main);
