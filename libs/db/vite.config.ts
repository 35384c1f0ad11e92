import { defineConfig } from "vitest/config";

export default defineConfig({
  build: {
    ssr: true,
    rollupOptions: { input: { "make-image": "src/embedded/make-image.ts" } },
    target: "node24",
    outDir: "dist",
    emptyOutDir: true,
  },
  test: { environment: "node", testTimeout: 60_000, hookTimeout: 60_000 },
});
