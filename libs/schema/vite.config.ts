import { defineConfig } from "vitest/config";

// graphql ships an ESM and a CommonJS build; type-graphql loads the latter. One alias keeps it to one copy.
export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }] },
  test: { environment: "node" },
});
