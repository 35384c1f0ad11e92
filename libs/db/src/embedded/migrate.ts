import { DataDirUnusable } from "./lock.ts";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { App } from "./lite.ts";
import { appliedVersions, recordVersion, splitSqlStatements, type PgliteConnection } from "./lite.ts";

export interface Migration {
  readonly version: string;
  readonly name: string;
  readonly sql: string;
}

/** The roles and the default privileges a hosted Supabase project begins with, so that one set of migrations fits both. */
export const PLATFORM_SQL = `
do $$ begin
  if not exists (select from pg_roles where rolname = 'anon') then create role anon nologin noinherit; end if;
  if not exists (select from pg_roles where rolname = 'authenticated') then create role authenticated nologin noinherit; end if;
  if not exists (select from pg_roles where rolname = 'service_role') then create role service_role nologin noinherit bypassrls; end if;
end $$;
grant usage on schema public, auth to anon, authenticated, service_role;
alter default privileges in schema public grant all on tables to anon, authenticated, service_role;
alter default privileges in schema public grant all on sequences to anon, authenticated, service_role;
alter default privileges in schema public grant all on functions to anon, authenticated, service_role;
`;

export const readMigrations = (workspace: string): Migration[] => {
  const folder = join(workspace, "supabase", "migrations");
  return readdirSync(folder)
    .sort()
    .flatMap((file) => {
      const [, version, name] = /^(\d{14})_(.+)\.sql$/.exec(file) ?? [];
      if (version === undefined || name === undefined) return [];
      return [{ version, name, sql: readFileSync(join(folder, file), "utf8") }];
    });
};

/** Two databases with the same fingerprint have the same schema: an image is used only under its own. */
export const fingerprint = (migrations: readonly Migration[], engine: string): string => {
  const hash = createHash("sha256").update(engine).update("\0").update(PLATFORM_SQL);
  for (const { version, name, sql } of migrations) hash.update(`\0${version}\0${name}\0${sql}`);
  return hash.digest("hex");
};

/** Brings the database up to date, in the history table of the Supabase CLI. Each file is one transaction. */
export const migrate = async (
  app: Pick<InstanceType<typeof App>, "ensureSystemSchema">,
  connection: PgliteConnection,
  migrations: readonly Migration[],
): Promise<string[]> => {
  await app.ensureSystemSchema();
  const applied = new Set(await appliedVersions(connection));
  const unknown = [...applied].filter((version) => !migrations.some((known) => known.version === version));
  if (unknown.length > 0)
    throw new DataDirUnusable(
      `This data was written by a newer version of Roseram Builder (migration ${unknown.join(", ")} is unknown ` +
        "here). Update the program, or set ROSERAM_DATA_DIR to another folder. Nothing was changed.",
    );
  if (applied.size === 0) await connection.driver.exec(PLATFORM_SQL);
  const pending = migrations.filter(({ version }) => !applied.has(version));
  for (const { version, name, sql } of pending) {
    await connection.driver.exec("begin");
    try {
      await connection.driver.exec(sql);
      await recordVersion(connection, { version, name, statements: splitSqlStatements(sql) });
      await connection.driver.exec("commit");
    } catch (error) {
      await connection.driver.exec("rollback");
      throw new Error(`Migration ${version}_${name} failed; the data is as it was before it.`, {
        cause: error,
      });
    }
  }
  if (pending.length > 0) await connection.clearSchemaCache();
  return pending.map(({ version }) => version);
};
