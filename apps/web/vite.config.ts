import tailwind from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const server = "http://127.0.0.1:4000";

export default defineConfig({
  plugins: [react(), tailwind()],
  build: {
    // light-dark() and field-sizing reach the browser as written; older targets would rewrite the theme.
    target: ["chrome123", "edge123", "firefox128", "safari17.5"],
    chunkSizeWarningLimit: 5000,
    rolldownOptions: {
      input: ["index.html", "playground.html"],
      // GraphiQL's compiled components carry "use no memo", once per module.
      onLog(level, log, handler) {
        if (log.code !== "MODULE_LEVEL_DIRECTIVE") handler(level, log);
      },
    },
  },
  server: {
    proxy: {
      "/graphql": { target: server, ws: true },
      "/auth/v1": server,
      "/config.json": server,
      "/account": server,
      "/preview-frame": server,
      "/schema.graphql": server,
    },
  },
  test: { environment: "jsdom", setupFiles: ["src/test-setup.ts"], restoreMocks: true },
});
