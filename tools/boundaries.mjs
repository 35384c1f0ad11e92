// Plants one violation for each import rule of the house and fails unless the linter refuses every one of them.
// The texts are linted under the names of files that do not exist, so nothing is written.
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ESLint } from "eslint";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const planted = [
  ["apps/web/src/planted.ts", `import "@roseram/db";`, "@nx/enforce-module-boundaries"],
  ["apps/web/src/planted.ts", `import "@roseram/schema";`, "@nx/enforce-module-boundaries"],
  ["apps/web/src/planted.ts", `import "../../../libs/schema/src/index.ts";`, "@nx/enforce-module-boundaries"],
  ["apps/web/src/projects/planted.ts", `import "@supabase/supabase-js";`, "no-restricted-imports"],
  [
    "apps/web/src/session/planted.ts",
    `const supabase: { from(table: string): void } = { from() {} };\nsupabase.from("projects");`,
    "no-restricted-syntax",
  ],
  ["apps/server/src/planted.ts", `import "@roseram/web";`, "no-restricted-imports"],
  ["apps/server/src/planted.ts", `import "../../web/src/main.tsx";`, "@nx/enforce-module-boundaries"],
  ["apps/server/src/planted.ts", `import "type-graphql";`, "no-restricted-imports"],
  ["apps/server/src/planted.ts", `import "@supabase/supabase-js";`, "no-restricted-imports"],
  ["apps/server/src/planted.ts", `export const port = process.env["PORT"];`, "no-restricted-syntax"],
  ["apps/server/src/planted.ts", `import "express";`, "no-restricted-imports"],
  ["apps/server/src/planted.ts", `import "@apollo/server/plugin/disabled";`, "no-restricted-imports"],
  ["apps/server/src/jobs.ts", `import "ws";`, "no-restricted-imports"],
  ["apps/server/src/chat/model/model.ts", `import "graphql-sse/lib/use/express";`, "no-restricted-imports"],
  ["apps/server/src/projects/planted.ts", `import "graphql-ws/use/ws";`, "no-restricted-imports"],
  ["apps/server/src/server/planted.ts", `import "openai";`, "no-restricted-imports"],
  ["apps/server/src/server/planted.ts", `export const port = process.env["PORT"];`, "no-restricted-syntax"],
  ["apps/server/src/chat/planted.ts", `import "../viewer/delete-account.ts";`, "no-restricted-imports"],
  [
    "apps/server/src/chat/model/planted.ts",
    `import "../../viewer/delete-account.ts";`,
    "no-restricted-imports",
  ],
  ["apps/server/src/chat/turn/planted.ts", `import "openai";`, "no-restricted-imports"],
  ["apps/server/src/chat/planted.ts", `import "@octokit/rest";`, "no-restricted-imports"],
  ["apps/server/src/deployments/planted.ts", `import "isomorphic-git";`, "no-restricted-imports"],
  ["apps/server/src/local/forge/planted.ts", `import "express";`, "no-restricted-imports"],
  ["apps/server/src/jobs.ts", `import "openai";`, "no-restricted-imports"],
  ["apps/server/src/deployments/planted.ts", `import "openai";`, "no-restricted-imports"],
  ["libs/schema/src/planted.ts", `import "@roseram/db";`, "@nx/enforce-module-boundaries"],
  ["libs/schema/src/planted.ts", `import "openai";`, "no-restricted-imports"],
  ["libs/schema/src/planted.ts", `import "node:fs";`, "no-restricted-imports"],
  ["libs/schema/src/planted.ts", `export const id = process.pid;`, "no-restricted-globals"],
  ["libs/db/src/planted.ts", `import "@roseram/schema";`, "@nx/enforce-module-boundaries"],
  ["libs/db/src/planted.ts", `import "graphql";`, "no-restricted-imports"],
  ["libs/db/src/planted.ts", `import "@supabase/lite";`, "no-restricted-imports"],
  ["libs/db/src/planted.ts", `export const id = process.pid;`, "no-restricted-globals"],
];

const eslint = new ESLint({ cwd: root });
let missed = 0;
for (const [path, text, rule] of planted) {
  const [result] = await eslint.lintText(text, { filePath: join(root, path) });
  if (!result?.messages.some((message) => message.ruleId === rule && message.severity === 2)) {
    missed += 1;
    const said =
      result?.messages.map((message) => `${message.ruleId}: ${message.message}`).join("; ") || "nothing";
    process.stdout.write(`not refused: ${path}: ${text} (expected ${rule}, the linter said ${said})\n`);
  }
}
process.stdout.write(`${planted.length - missed} of ${planted.length} planted violations refused\n`);
process.exit(missed ? 1 : 0);
