import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { printApiSchema } from "./print.ts";
import { buildApiSchema } from "./schema.ts";

// Built into dist/, so the committed file is one folder up.
const path = fileURLToPath(new URL("../schema.graphql", import.meta.url));
const sdl = printApiSchema(buildApiSchema());

if (!process.argv.includes("--check")) {
  writeFileSync(path, sdl);
} else if (readFileSync(path, "utf8") !== sdl) {
  console.error("libs/schema/schema.graphql is not what the sources emit. Run: npm run codegen");
  process.exitCode = 1;
}
