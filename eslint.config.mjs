import nx from "@nx/eslint-plugin";
import tseslint from "typescript-eslint";
import wordsInOnePlace from "./tools/lint/words-in-one-place.mjs";

const only = (...names) => names.map((name) => `scope:${name}`);
const forbid = (message, ...group) => ({ group, message });

const react = forbid("The server renders nothing.", "react", "react/*", "react-dom", "react-dom/*");
const openai = forbid("openai has one home: apps/server/src/chat/model.", "openai", "openai/*");
const octokit = forbid("@octokit/rest has one home: apps/server/src/deployments/github.", "@octokit/*");
// By a pattern of its own: a group would take every path with a folder of this name.
const netlify = {
  regex: "^(@netlify/|netlify$)",
  message: "netlify has one home: apps/server/src/deployments/netlify.",
};
const git = forbid(
  "isomorphic-git has one home: apps/server/src/local/forge.",
  "isomorphic-git",
  "isomorphic-git/*",
);
const transport = forbid(
  "Apollo, express and sockets are known to apps/server/src/server.ts and the folder server/ only.",
  "@apollo/server",
  "@as-integrations/*",
  "express",
  "express-rate-limit",
  "compression",
  "helmet",
  "ws",
  "graphql-ws",
  "graphql-sse",
);
const lite = forbid(
  "The embedded Supabase stays in libs/db/src/embedded.",
  "@supabase/lite",
  "@supabase/lite/*",
  "@electric-sql/*",
);
const supabase = forbid("supabase-js is for libs/db, and for the web app's session/.", "@supabase/*");
const typeGraphql = forbid("type-graphql stays in libs/schema.", "type-graphql");
const graphqlLibraries = forbid("libs/db knows nothing of GraphQL.", "graphql", "graphql/*", "type-graphql");
// The web app exports nothing, so the graph rule cannot see an import of it by name.
const web = forbid("The server never imports the web app.", "@roseram/web", "@roseram/web/*");
const node = forbid("libs/schema runs anywhere: no Node built-ins (emit.ts apart).", "node:*", "fs", "path");

const imports = (patterns, paths = []) => ({ "no-restricted-imports": ["error", { patterns, paths }] });
const noProcess = {
  "no-restricted-globals": ["error", { name: "process", message: "Only env.ts reads it." }],
};
const noEnv = {
  "no-restricted-syntax": [
    "error",
    {
      selector: "MemberExpression[object.name='process'][property.name='env']",
      message: "env.ts is the only reader of process.env.",
    },
  ],
};
/** The slices of the server meet in stores.ts or through the event log, never by import. */
const slices = ["projects", "chat", "deployments", "integrations", "usage", "viewer", "partners"];
const sliceRule = (slice, files, homes) => ({
  files,
  ignores: ["**/*.test.ts"],
  rules: imports([
    supabase,
    lite,
    typeGraphql,
    react,
    web,
    transport,
    git,
    ...[openai, octokit, netlify].filter((library) => !homes.includes(library)),
    forbid(
      `Slices never import each other: they meet in stores.ts or through the event log.`,
      ...slices
        .filter((other) => other !== slice)
        .flatMap((other) => [`../${other}/*`, `../../${other}/*`, `../../../${other}/*`]),
    ),
  ]),
});
const sliceRules = [
  ...slices.map((slice) =>
    sliceRule(slice, [`apps/server/src/${slice}/**/*.ts`], slice === "deployments" ? [octokit, netlify] : []),
  ),
  sliceRule("chat", ["apps/server/src/chat/model/**/*.ts"], [openai]),
];

export default tseslint.config(
  {
    ignores: [
      ...["**/dist", "**/__generated__", "**/*.generated.ts", ".nx", ".roseram", "**/*.d.ts"],
      // Pages as people have them, for measuring edits.
      "tools/bench/edits/*/",
    ],
  },
  {
    files: ["**/*.{ts,tsx,mjs}"],
    extends: [tseslint.configs.recommended],
    plugins: { "@nx": nx },
    rules: {
      "@nx/enforce-module-boundaries": [
        "error",
        {
          enforceBuildableLibDependency: false,
          allow: [],
          depConstraints: [
            { sourceTag: "scope:web", onlyDependOnLibsWithTags: only("web") },
            { sourceTag: "scope:server", onlyDependOnLibsWithTags: only("server", "schema", "db") },
            { sourceTag: "scope:schema", onlyDependOnLibsWithTags: only("schema") },
            { sourceTag: "scope:db", onlyDependOnLibsWithTags: only("db") },
          ],
        },
      ],
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", caughtErrors: "none" },
      ],
      eqeqeq: ["error", "always", { null: "ignore" }],
    },
  },
  {
    files: ["apps/server/src/**/*.ts"],
    rules: {
      ...imports([supabase, lite, typeGraphql, react, web, transport, openai, octokit, netlify, git]),
      ...noEnv,
    },
  },
  {
    files: ["apps/server/src/server.ts", "apps/server/src/server/**/*.ts"],
    rules: imports([supabase, lite, typeGraphql, react, web, openai, octokit, netlify, git]),
  },
  ...sliceRules,
  { files: ["apps/server/src/env.ts", "apps/server/**/*.test.ts"], rules: { "no-restricted-syntax": "off" } },
  {
    // What stands in for both vendors is typed, and tested, with their own clients.
    files: ["apps/server/src/local/forge/**/*.ts"],
    rules: imports([supabase, lite, typeGraphql, react, web, transport, openai]),
  },
  {
    files: ["libs/schema/src/**/*.ts"],
    rules: { ...imports([supabase, lite, openai, octokit, netlify, node]), ...noProcess },
  },
  {
    files: ["libs/schema/src/emit.ts", "libs/schema/src/**/*.test.ts"],
    rules: { "no-restricted-imports": "off", "no-restricted-globals": "off" },
  },
  {
    files: ["libs/db/src/**/*.ts"],
    rules: { ...imports([graphqlLibraries, lite, openai, octokit, netlify]), ...noProcess },
  },
  {
    files: ["libs/db/src/embedded/**/*.ts"],
    rules: { ...imports([graphqlLibraries]), "no-restricted-globals": "off" },
  },
  {
    files: ["libs/db/src/**/*.test.ts"],
    rules: { "no-restricted-globals": "off", "no-restricted-imports": "off" },
  },
  {
    files: ["apps/web/src/**/*.{ts,tsx}"],
    rules: {
      ...imports([supabase, lite, typeGraphql, openai, octokit, netlify]),
      "no-restricted-syntax": [
        "error",
        {
          selector: "CallExpression[callee.property.name='from'][callee.object.name=/supabase/i]",
          message: "The web app speaks GraphQL only.",
        },
      ],
    },
  },
  {
    files: ["apps/web/src/session/**/*.{ts,tsx}"],
    rules: imports([lite, typeGraphql, openai, octokit, netlify]),
  },
  {
    files: ["apps/web/src/**/*.{ts,tsx}"],
    ignores: ["apps/web/src/words/**", "**/*.test.{ts,tsx}", "apps/web/src/test-world.tsx"],
    plugins: { roseram: { rules: { "words-in-one-place": wordsInOnePlace } } },
    rules: { "roseram/words-in-one-place": "error" },
  },
);
