// Fails when a committed generated file differs from what its source makes today. The working tree is left as it was.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const watched = ["libs/schema/schema.graphql", "apps/web/src/__generated__"];

const read = (path) => {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  return statSync(full).isDirectory()
    ? readdirSync(full).flatMap((name) => read(join(path, name)))
    : [[path, readFileSync(full, "utf8")]];
};
const run = (workspace, script) => {
  const { status, stdout, stderr } = spawnSync("npm", ["run", script, "-w", workspace], {
    cwd: root,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`npm run ${script} -w ${workspace} failed:\n${stdout}${stderr}`);
};

const before = new Map(watched.flatMap(read));
const drifted = [];
try {
  run("@roseram/schema", "emit");
  run("@roseram/web", "codegen");
  const after = new Map(watched.flatMap(read));
  for (const path of new Set([...before.keys(), ...after.keys()])) {
    if (before.get(path) !== after.get(path)) drifted.push(path);
  }
} finally {
  for (const path of watched) rmSync(join(root, path), { recursive: true, force: true });
  for (const [path, text] of before) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}
if (drifted.length) {
  process.stdout.write(`Not what its source makes: ${drifted.join(", ")}. Run npm run codegen and commit.\n`);
  process.exit(1);
}
process.stdout.write(`${before.size} generated files are what their sources make\n`);
