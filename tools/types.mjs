// libs/db/src/database.generated.ts, written by Supabase's own generator from the complete chain of migrations.
//   node tools/types.mjs           writes the file
//   node tools/types.mjs --check   fails if it differs from the migrations
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { format, resolveConfig } from "prettier";
import { findPostgres, startMigratedPostgres, supabaseCli } from "../supabase/tests/postgres.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const file = join(root, "libs", "db", "src", "database.generated.ts");
const check = process.argv.includes("--check");

/** What is missing on this machine is a failure in CI, and elsewhere a note: everything else works without. */
const skip = (what) => {
  process.stderr.write(`types: ${what} database.generated.ts was not ${check ? "checked" : "written"}.\n`);
  process.exit(process.env.CI === "true" ? 1 : 0);
};

if (findPostgres() === null)
  skip("No PostgreSQL on this machine (apt-get install postgresql, or set POSTGRES_BIN).");
try {
  supabaseCli(["--version"]);
} catch {
  skip("The Supabase CLI could not be had from the registry (npx supabase@3.1.0).");
}

const postgres = await startMigratedPostgres();
let answer;
try {
  answer = supabaseCli(["gen", "types", "typescript", "--schema", "public", `--remote=${postgres.url}`]);
} finally {
  await postgres.stop();
}
// The CLI's remarks on the connection come first, on the same stream.
const begins = answer.indexOf("export type Json");
if (begins < 0 || !answer.includes("export type Database"))
  throw new Error("The generator wrote no Database type.");
const types = await format(
  `// Written by tools/types.mjs from supabase/migrations. Do not edit.\n${answer.slice(begins)}`,
  { ...(await resolveConfig(file)), parser: "typescript" },
);

if (!check) {
  writeFileSync(file, types);
  process.stdout.write("types: libs/db/src/database.generated.ts is written.\n");
} else if (readFileSync(file, "utf8") !== types) {
  process.stderr.write(
    "types: database.generated.ts differs from the migrations. Run: node tools/types.mjs\n",
  );
  process.exitCode = 1;
} else {
  process.stdout.write("types: database.generated.ts is what the migrations say.\n");
}
