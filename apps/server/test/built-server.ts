import { rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { build } from "vite";

const app = dirname(import.meta.dirname);

/** The server as it is deployed, built from the sources as they are; `name` keeps suites out of each other's way. */
export async function buildServer(name: string): Promise<{ main: string; remove(): void }> {
  const outDir = join(app, "..", "..", "node_modules", ".cache", `roseram-${name}-${process.pid}`);
  await build({
    root: app,
    logLevel: "error",
    build: {
      ssr: true,
      rollupOptions: { input: { main: "src/main.ts" } },
      target: "node24",
      outDir,
      emptyOutDir: true,
    },
  });
  return { main: join(outDir, "main.js"), remove: () => rmSync(outDir, { recursive: true, force: true }) };
}
