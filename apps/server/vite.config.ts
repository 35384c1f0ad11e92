import { defineConfig } from "vitest/config";

export default defineConfig({
  // graphql ships an ESM and a CommonJS build; type-graphql loads the latter. One alias keeps it to one copy.
  resolve: { alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }] },
  build: {
    ssr: true,
    rollupOptions: {
      input: {
        main: "src/main.ts",
        "rotate-keys": "src/rotate-keys.ts",
        "inspect-worker": "src/chat/gate/inspect-worker.ts",
      },
    },
    target: "node24",
    outDir: "dist",
    emptyOutDir: true,
    sourcemap: true,
  },
  test: { environment: "node", testTimeout: 30_000, hookTimeout: 60_000 },
});
