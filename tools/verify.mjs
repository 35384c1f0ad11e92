// npm run verify: everything that must hold before a change lands, each step with its time. Stops at nothing,
// so that one run shows every problem; exits 1 if any step failed.
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const node = process.execPath;
const bin = (name) => join(root, "node_modules", ".bin", name);
const env = { ...process.env, NX_TUI: "false", NX_DAEMON: "false" };

const steps = [
  ["format", bin("prettier"), ["--check", "--log-level", "warn", "."]],
  // The boundary rule passes silently without a project graph: `nx show projects` makes it first.
  ["project graph", bin("nx"), ["show", "projects"]],
  ["lint", bin("eslint"), ["--max-warnings", "0", "."]],
  ["boundaries catch planted violations", node, ["tools/boundaries.mjs"]],
  ["the rule for words knows English", node, ["tools/lint/words-in-one-place.spec.mjs"]],
  ["types", bin("nx"), ["run-many", "-t", "typecheck", "--output-style=static"]],
  ["drift of schema.graphql and the web app's documents", node, ["tools/drift.mjs"]],
  ["drift of database.generated.ts", node, ["tools/types.mjs", "--check"]],
];

let failed = 0;
for (const [name, command, args] of steps) {
  const begun = Date.now();
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: root, encoding: "utf8", env });
  const seconds = ((Date.now() - begun) / 1000).toFixed(1);
  process.stdout.write(`${status === 0 ? "ok  " : "FAIL"}  ${name}  ${seconds} s\n`);
  if (status !== 0) {
    failed += 1;
    process.stdout.write(`${stdout}${stderr}\n`);
  }
}
process.stdout.write(
  failed ? `verify: ${failed} of ${steps.length} steps failed\n` : "verify: all steps passed\n",
);
process.exit(failed ? 1 : 0);
