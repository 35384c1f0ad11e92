// npm run contract: the local forge against the published descriptions of the APIs it stands in for. Prism is a package
// of this folder and not of the product, which would install it for everybody.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = dirname(fileURLToPath(import.meta.url));
const root = join(folder, "../..");

const versionIn = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : null);
const run = (command, args, cwd) => spawnSync(command, args, { cwd, stdio: "inherit" }).status ?? 1;

const wanted = versionIn(join(folder, "package.json")).dependencies["@stoplight/prism-cli"];
const prism = join(folder, "node_modules/@stoplight/prism-cli/package.json");
if (versionIn(prism)?.version !== wanted) {
  // No scripts: one of the packages reports its installation to its makers.
  const status = run("npm", ["ci", "--omit=dev", "--ignore-scripts", "--no-audit", "--no-fund"], folder);
  if (status !== 0) process.exit(status);
}
const vitest = join(root, "node_modules/vitest/vitest.mjs");
process.exitCode = run(process.execPath, [vitest, "run", "-c", join(folder, "vitest.config.mjs")], root);
