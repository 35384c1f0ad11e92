import { defineConfig } from "vitest/config";

// One database for all files, opened once: the tests keep apart by having people of their own.
export default defineConfig({
  root: import.meta.dirname,
  test: {
    environment: "node",
    include: ["*.test.ts"],
    isolate: false,
    fileParallelism: false,
    maxWorkers: 1,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
