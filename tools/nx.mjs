// Runs Nx's own entry point with this very Node, wherever the package keeps it.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..");

/** Nx with the given arguments, without its daemon and its full-screen interface. */
export const nx = (args, options = {}) => {
  const manifest = createRequire(import.meta.url).resolve("nx/package.json");
  const { bin } = createRequire(import.meta.url)(manifest);
  return spawnSync(process.execPath, [join(dirname(manifest), bin.nx), ...args], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, NX_TUI: "false", NX_DAEMON: "false" },
    ...options,
  });
};
