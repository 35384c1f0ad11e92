// npm run test:live: publishes to GitHub and Netlify themselves, with the tokens it is given, and removes what it made. It is
// never part of the tests that run by themselves: docs/witnesses.md.
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = dirname(fileURLToPath(import.meta.url));
const root = join(folder, "../..");
const vendors = [
  ["GitHub", "ROSERAM_LIVE_GITHUB_TOKEN"],
  ["Netlify", "ROSERAM_LIVE_NETLIFY_TOKEN"],
];

const missing = vendors.filter(([, variable]) => !process.env[variable]);
for (const [vendor, variable] of missing)
  process.stdout.write(`live: ${vendor} NOT RUN: ${variable} is not set.\n`);
if (missing.length < vendors.length) {
  const vitest = join(root, "node_modules/vitest/vitest.mjs");
  const { status } = spawnSync(process.execPath, [vitest, "run", "-c", join(folder, "vitest.config.mjs")], {
    cwd: root,
    stdio: "inherit",
  });
  process.exitCode = status ?? 1;
}
