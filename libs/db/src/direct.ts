import pg from "pg";
import { type Announcements, createAnnouncements } from "./announcements.ts";

/**
 * The few things that are SQL rather than REST: appending events and running jobs. Rows are plain objects; a
 * timestamptz comes as an ISO 8601 string with microseconds, a bigint as a number (a string beyond 2^53).
 */
export interface Direct {
  readonly backend: "pglite" | "postgres";
  /** One statement. */
  query<Row extends object>(sql: string, params?: readonly unknown[]): Promise<Row[]>;
  /** Several statements, without parameters; the rows of all of them, in order. */
  execute(sql: string): Promise<object[]>;
  /** Commits what `work` did with the `query` it is given, or nothing if it throws. Use no other query inside. */
  transaction<T>(work: (query: Direct["query"]) => Promise<T>): Promise<T>;
  /** Between the processes on this database; null where there is only this one. */
  readonly announcements: Announcements | null;
  close(): Promise<void>;
}

const TIMESTAMPTZ = 1184;
const INT8 = 20;

/** "2026-11-22 10:16:06.326+00", as PostgreSQL writes it, is "2026-11-22T10:16:06.326+00:00" in ISO 8601. */
export const isoTimestamp = (value: string): string =>
  value.replace(" ", "T").replace(/([+-]\d\d)$/, "$1:00");

const safeInteger = (value: string): number | string => {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
};

const types: pg.CustomTypesConfig = {
  getTypeParser: (id, format) => {
    if (format !== "binary" && id === TIMESTAMPTZ) return isoTimestamp;
    if (format !== "binary" && id === INT8) return safeInteger;
    return pg.types.getTypeParser(id, format);
  },
};

/** Refuses what cannot work. Never quotes the address: it holds the password. */
export const checkDatabaseUrl = (databaseUrl: string): void => {
  let url: URL;
  try {
    url = new URL(databaseUrl);
  } catch {
    throw new Error("DATABASE_URL is not an address like postgresql://user:password@host:5432/postgres.");
  }
  if (url.protocol !== "postgres:" && url.protocol !== "postgresql:")
    throw new Error("DATABASE_URL must begin with postgresql://.");
  if (url.port === "6543" || url.searchParams.get("pgbouncer") === "true")
    throw new Error(
      "DATABASE_URL is a transaction pooler (port 6543 or pgbouncer=true). Jobs need a session: use the direct " +
        "connection or the session pooler (port 5432).",
    );
};

/** The real PostgreSQL behind Supabase, over a direct connection or a session pooler. */
export function connectDirect(databaseUrl: string): Direct {
  checkDatabaseUrl(databaseUrl);
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    types,
    max: 10,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    application_name: "roseram",
  });
  // An idle connection that the database closes is replaced by the next query; unheard, it would end the process.
  pool.on("error", () => undefined);

  const query = async <Row extends object>(sql: string, params: readonly unknown[] = []): Promise<Row[]> =>
    (await pool.query<Row>(sql, [...params])).rows;

  return {
    backend: "postgres",
    query,
    async execute(sql) {
      const client = await pool.connect();
      let broken: Error | undefined;
      try {
        const results: unknown = await client.query(sql);
        return (Array.isArray(results) ? results : [results]).flatMap(
          ({ rows }: pg.QueryResult<object>) => rows,
        );
      } catch (error) {
        // A batch that began a transaction itself must not leave it open in the pool.
        await client.query("ROLLBACK").catch((reason: Error) => (broken = reason));
        throw error;
      } finally {
        client.release(broken);
      }
    },
    async transaction(work) {
      const client = await pool.connect();
      let broken: Error | undefined;
      try {
        await client.query("BEGIN");
        const result = await work(
          async <Row extends object>(sql: string, params: readonly unknown[] = []) =>
            (await client.query<Row>(sql, [...params])).rows,
        );
        await client.query("COMMIT");
        return result;
      } catch (error) {
        // A connection that cannot even roll back is not returned to the pool.
        await client.query("ROLLBACK").catch((reason: Error) => (broken = reason));
        throw error;
      } finally {
        client.release(broken);
      }
    },
    announcements: createAnnouncements(databaseUrl, query),
    close: () => pool.end(),
  };
}
