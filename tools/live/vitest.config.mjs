import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  root: fileURLToPath(new URL("../../apps/server", import.meta.url)),
  test: {
    environment: "node",
    include: ["test/witness/*.live.ts"],
    testTimeout: 900_000,
    hookTimeout: 60_000,
  },
});
