// npm start: build what changed, then become the server. In one process, so that signals and the exit
// status need no forwarding.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { nx, root } from "./nx.mjs";

const build = nx(["run-many", "-t", "build", "--output-style=static"]);
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
