import tailwind from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defaultClientConditions } from "vite";
import { defineConfig } from "vitest/config";
import { graphqlDocuments } from "./vite-graphql-documents.ts";

const target = ["chrome123", "edge123", "firefox128", "safari17.5"];

export default defineConfig(({ command }) => ({
  plugins: [graphqlDocuments(), react(), tailwind()],
  // RxJS as it was written: for old browsers it comes translated to ES5, with helpers.
  resolve: { conditions: ["es2015", ...defaultClientConditions] },
  // The playground is built apart: it uses all of GraphQL and of Monaco, and what it shared with the app would grow by
  // that. `vite build` makes both.
  builder: {
    async buildApp(builder) {
      for (const environment of Object.values(builder.environments)) {
        if (environment.config.consumer === "client") await builder.build(environment);
      }
    },
  },
  // A worker loads its parts when it needs them, as a page does.
  worker: { format: "es" },
  build: {
    // light-dark() and field-sizing reach the browser as written; older targets would rewrite the theme.
    target,
    // Which file needs which: the weight of a page's first load is read from it (e2e/first-load.ts).
    manifest: true,
    // Every browser of the target has it.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: "index.html",
      output: {
        codeSplitting: {
          // What nearly every page needs, in a few files instead of fifty: small ones compress badly.
          groups: [
            {
              name: "react",
              test: /node_modules\/(react|react-dom|scheduler|@tanstack|use-sync-external-store|clsx)\//,
              priority: 3,
            },
            {
              name: "apollo",
              test: /node_modules\/(@apollo|graphql|graphql-ws|rxjs|@wry|optimism)\//,
              priority: 2,
            },
            {
              name: "kit",
              test: /src\/(?:ui\/(?!\w*Parts|Tabs)|config\.|errors\.|session\/(?:context|session|problems)\.|(?:builder|integrations|projects|usage)\/search\.)/,
              priority: 1,
            },
            // With what these need in turn, as far as no group above has it.
            {
              name: "behind-the-door",
              test: /src\/(?:session\/Account|commands\/(?:Commands|registry)|settings\/(?:AccountNews|useModelName|models-query)|installation\/stand-ins|useLiveView|ConnectionLine|usage\/(?:quota|errors-query)|deployments\/(?:places|standing)|projects\/keys)/,
            },
            {
              name: "project",
              test: /src\/(?:projects\/(?:NameField|useDeletion|download-version|status|places)|words\/projects)\./,
            },
            { name: "icons", test: /node_modules\/lucide-react\//, minShareCount: 4, priority: 1 },
          ],
        },
      },
    },
  },
  // In development it is served as it was built.
  ...(command === "build" && {
    environments: {
      playground: {
        consumer: "client",
        build: {
          target,
          emptyOutDir: false,
          manifest: false,
          copyPublicDir: false,
          chunkSizeWarningLimit: 5000,
          rolldownOptions: {
            input: "playground.html",
            output: { codeSplitting: true },
            // GraphiQL's compiled components carry "use no memo", once per module.
            onLog(level, log, handler) {
              if (log.code !== "MODULE_LEVEL_DIRECTIVE") handler(level, log);
            },
          },
        },
      },
    },
  }),
  test: {
    environment: "jsdom",
    include: ["src/**/*.test.{ts,tsx}"],
    setupFiles: ["src/test-setup.ts"],
    restoreMocks: true,
    testTimeout: 60_000,
  },
}));
