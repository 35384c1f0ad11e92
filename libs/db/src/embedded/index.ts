import { existsSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Direct } from "../direct.ts";
import { createMutex, type Exclusive } from "../mutex.ts";
import { readImage, writeImage } from "./image.ts";
import { generateKeys, loadKeys } from "./keys.ts";
import { App, connectPglite, InMemoryEmailDriver, type EmailMessage, type PgliteConnection } from "./lite.ts";
import { DataDirUnusable, lockDataDir } from "./lock.ts";
import { fingerprint, migrate, readMigrations } from "./migrate.ts";
import { findWorkspace } from "./workspace.ts";

export { DataDirInUse, DataDirUnusable } from "./lock.ts";

export interface EmbeddedOptions {
  /** The folder for the data, the keys and the lock; null keeps everything in memory. */
  readonly dataDir: string | null;
  /** Where the links in mails lead. */
  readonly siteUrl?: string;
  readonly onLog?: (line: string) => void;
  /** What would have been mailed; there is no mail server here. */
  readonly onMail?: (mail: EmailMessage) => void;
}

export interface Embedded {
  readonly url: string;
  readonly publishableKey: string;
  readonly secretKey: string;
  readonly jwtSecret: string;
  /** Supabase's whole HTTP surface, in process. */
  readonly fetch: typeof globalThis.fetch;
  readonly direct: Direct;
  close(): Promise<void>;
}

const URL_IN_PROCESS = "http://supabase.embedded";

const engine = (): string => {
  const require = createRequire(import.meta.url);
  const versionOf = (name: string): string => {
    try {
      const manifest: unknown = require(`${name}/package.json`);
      return typeof manifest === "object" && manifest !== null
        ? String(Reflect.get(manifest, "version"))
        : "";
    } catch {
      // The package hides its manifest; lite pins the engine, and npm's lock pins lite.
      return "";
    }
  };
  return `lite ${versionOf("@supabase/lite")} pglite ${versionOf("@electric-sql/pglite")}`;
};

/** PGlite is one session: whatever touches it, lite's requests and our own SQL, goes through one mutex. */
const directOver = (
  connection: PgliteConnection,
  exclusive: Exclusive,
  close: () => Promise<void>,
): Direct => {
  const { driver } = connection;
  const run = async <Row extends object>(sql: string, params: readonly unknown[] = []): Promise<Row[]> =>
    (await driver.query<Row>(sql, [...params])).rows;
  // A failed batch that began a transaction would leave it open, for everybody.
  const undo = async (error: unknown): Promise<never> => {
    await driver.exec("rollback").catch(() => undefined);
    throw error;
  };
  return {
    backend: "pglite",
    announcements: null,
    query: (sql, params) => exclusive(() => run(sql, params)),
    execute: (sql) =>
      exclusive(async () => {
        const results = await driver.exec(sql).catch(undo);
        return results.flatMap(({ rows }) => rows);
      }),
    transaction: (work) =>
      exclusive(async () => {
        await driver.exec("begin");
        try {
          const result = await work(run);
          await driver.exec("commit");
          return result;
        } catch (error) {
          return undo(error);
        }
      }),
    close,
  };
};

/** The rights are what everything rests on: a database that answers wrongly here is not served. */
const assertRights = async (connection: PgliteConnection): Promise<void> => {
  const { rows } = await connection.driver.query<{ open: boolean }>(
    `select has_table_privilege('anon', 'public.projects', 'select')
       or has_table_privilege('authenticated', 'public.chat_messages', 'insert')
       or has_column_privilege('authenticated', 'public.user_integrations', 'token_encrypted', 'select')
       or exists (select from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
         and not c.relrowsecurity) as open`,
  );
  if (rows[0]?.open !== false)
    throw new Error(
      "The embedded database's access rights are not what the migrations set; it was not opened.",
    );
};

/**
 * Supabase's Auth and REST over PGlite, in this process. One process per data folder (DataDirInUse otherwise); a new
 * folder starts from the image made at build time, an existing one gets the migrations it lacks.
 */
export async function openEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const { dataDir, onLog = () => undefined } = options;
  const workspace = findWorkspace();
  const migrations = readMigrations(workspace);
  const image = () => readImage(workspace, fingerprint(migrations, engine()));

  const unlock = dataDir === null ? () => undefined : lockDataDir(dataDir);
  let opened: PgliteConnection | undefined;
  let existing = false;
  try {
    const keys = dataDir === null ? await generateKeys() : await loadKeys(dataDir);
    const folder = dataDir === null ? null : join(dataDir, "database");
    const ready = dataDir === null ? null : join(dataDir, "database.ready");
    // Without the mark the first start was cut off before it could acknowledge anything: begin again.
    if (folder !== null && ready !== null && !existsSync(ready))
      rmSync(folder, { recursive: true, force: true });
    const isNew = folder === null || !existsSync(folder);
    existing = !isNew;

    const connection = await connectPglite(folder, isNew ? image() : null);
    opened = connection;
    const mails = new InMemoryEmailDriver({ maxKeepCount: 20 });
    const app = new App({
      connection,
      auth: {
        enabled: true,
        jwt_secret: keys.jwtSecret,
        jwt_expiry: 3600,
        enable_signup: true,
        minimum_password_length: 6,
        publishable_key: keys.publishableKey,
        secret_key: keys.secretKey,
        site_url: options.siteUrl ?? "http://127.0.0.1:4000",
        additional_redirect_urls: [`${options.siteUrl ?? "http://127.0.0.1:4000"}/**`],
        email: { enable_signup: true, enable_confirmations: false },
      },
      api: { enabled: true, schemas: ["public"], max_rows: 1000 },
      options: {
        server: { disableStudio: true, admin: false },
        drivers: {
          email: {
            send: async (mail: EmailMessage) => {
              await mails.send(mail);
              options.onMail?.(mail);
            },
          },
        },
      },
    });
    const applied = await migrate(app, connection, migrations);
    if (applied.length > 0) onLog(`Embedded database: applied ${applied.length} migrations.`);
    await assertRights(connection);
    if (ready !== null) writeFileSync(ready, "", { mode: 0o600 });

    const exclusive = createMutex();
    let closing: Promise<void> | undefined;
    const close = () =>
      (closing ??= exclusive(async () => {
        await connection.close();
        unlock();
      }));
    return {
      url: URL_IN_PROCESS,
      ...keys,
      fetch: async (input, init) => {
        const request = new Request(input, init);
        // The body is read before the mutex is taken: a slow upload must not stop everybody else.
        const body = request.body === null ? null : await request.arrayBuffer();
        const whole = new Request(request.url, { method: request.method, headers: request.headers, body });
        return exclusive(() => app.fetch(whole));
      },
      direct: directOver(connection, exclusive, close),
      close,
    };
  } catch (error) {
    await opened?.close().catch(() => undefined);
    unlock();
    if (!existing || dataDir === null || error instanceof DataDirUnusable) throw error;
    const [reason] = (error instanceof Error ? error.message : String(error)).split("\n");
    throw new DataDirUnusable(
      `The database in ${dataDir} cannot be opened (${reason}). Nothing was deleted. Put a backup of this folder in its ` +
        "place, or set ROSERAM_DATA_DIR to another one.",
      { cause: error },
    );
  }
}

/** Builds the database from the migrations and stores it as the image that new folders start from. */
export async function makeImage(): Promise<void> {
  const workspace = findWorkspace();
  const migrations = readMigrations(workspace);
  const connection = await connectPglite(null, null);
  const app = new App({
    connection,
    auth: { enabled: true, jwt_secret: (await generateKeys()).jwtSecret },
    options: { server: { disableStudio: true, admin: false } },
  });
  await migrate(app, connection, migrations);
  await assertRights(connection);
  const dump = await connection.driver.dumpDataDir("gzip");
  writeImage(workspace, fingerprint(migrations, engine()), new Uint8Array(await dump.arrayBuffer()));
  await connection.close();
}
