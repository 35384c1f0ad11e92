// Who may do what: supabase/tests on a real PostgreSQL and on the embedded one, and Supabase's own linter.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  findPostgres,
  migrationFiles,
  platformSql,
  runSql,
  startMigratedPostgres,
  supabaseCli,
} from "../supabase/tests/postgres.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const inCi = process.env.CI === "true";
let failed = false;

const say = (line) => process.stdout.write(`${line}\n`);
/** What is missing on this machine is a failure in CI, and elsewhere a note: the embedded half ran. */
const missing = (what) => {
  say(`rights: NOT RUN: ${what}`);
  failed ||= inCi;
};

const runTests = (name, env) => {
  say(`rights: on ${name}`);
  const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
  const config = join(root, "supabase", "tests", "vitest.config.ts");
  const { status } = spawnSync(process.execPath, [vitest, "run", "-c", config, "--reporter=dot"], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: "inherit",
  });
  failed ||= status !== 0;
};

/** The linter's findings at WARN or above. */
const lint = (url) => {
  let answer;
  try {
    answer = supabaseCli(["db", "advisors", `--remote=${url}`, "--level", "warn", "--output-format", "json"]);
  } catch (error) {
    // It exits 1 on findings, and prints them all the same.
    answer = String(error.stdout ?? "");
  }
  const begins = answer.indexOf('{"results"');
  if (begins < 0) throw new Error("The linter gave no results.");
  return JSON.parse(answer.slice(begins).split("\n")[0]).results;
};

runTests("the embedded database", { RIGHTS_DATABASE_URL: undefined });

if (findPostgres() === null) {
  missing("no PostgreSQL on this machine (apt-get install postgresql, or set POSTGRES_BIN).");
} else {
  const postgres = await startMigratedPostgres();
  try {
    let hasCli = true;
    try {
      supabaseCli(["--version"]);
    } catch {
      hasCli = false;
      missing("Supabase's linter; the CLI could not be had from the registry (npx supabase@3.1.0).");
    }
    if (hasCli) {
      // The founding schema has known faults: a linter that is silent about them would prove nothing.
      await runSql(postgres.url, "create database founding");
      const inFounding = (url) => Object.assign(new URL(url), { pathname: "/founding" }).href;
      await runSql(inFounding(postgres.adminUrl), platformSql());
      await runSql(inFounding(postgres.url), readFileSync(migrationFiles()[0], "utf8"));
      await runSql(inFounding(postgres.adminUrl), "alter database founding set pgrst.db_schemas = 'public'");
      const known = lint(inFounding(postgres.url));
      if (!known.some(({ name }) => name === "auth_users_exposed"))
        throw new Error(
          "Supabase's linter did not find the founding schema's faults; its silence means nothing.",
        );
      const findings = lint(postgres.url);
      for (const { level, name, detail } of findings) say(`rights: ${level} ${name}: ${detail}`);
      say(`rights: Supabase's linter: ${findings.length} findings (founding schema: ${known.length}).`);
      failed ||= findings.length > 0;
    }
    runTests("a real PostgreSQL", { RIGHTS_DATABASE_URL: postgres.url });
  } finally {
    await postgres.stop();
  }
}

say(failed ? "rights: FAILED" : "rights: all as meant.");
process.exitCode = failed ? 1 : 0;
