import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  root: fileURLToPath(new URL("../../apps/server", import.meta.url)),
  test: {
    environment: "node",
    include: ["test/witness/*.contract.ts"],
    testTimeout: 60_000,
    hookTimeout: 90_000,
  },
});
