import util from "node:util";
import type { PgliteConnection } from "@supabase/lite/pglite";
import { isoTimestamp } from "../direct.ts";

// Each module of @supabase/lite replaces process.emitWarning by one that throws on Error objects, and so on every
// MaxListenersExceededWarning. The original is put back.
const { emitWarning } = process;
const lite = await import("@supabase/lite");
const { createPgliteConnection } = await import("@supabase/lite/pglite");
process.emitWarning = emitWarning;

export const {
  App,
  InMemoryEmailDriver,
  appliedVersions,
  generateApiKey,
  recordVersion,
  splitSqlStatements,
} = lite;
export type { EmailMessage } from "@supabase/lite";
export type { PgliteConnection };

/** The SQLSTATEs that lite 0.10.0 maps itself; every other one comes out as a 500 without its code. */
const MAPPED = /^(42|22|21|55|53)|^(23505|23503|23502|25006)$|^PT|^PGRST/;

/** PostgREST's table of HTTP statuses, for the rest. */
const httpStatus = (sqlState: string): number => {
  if (/^08/.test(sqlState)) return 503;
  if (/^(0L|0P|28)/.test(sqlState)) return 403;
  if (sqlState === "P0001") return 400;
  if (/^(09|25|2D|38|39|3B|40|54|57|58|F0|HV|P0|XX)/.test(sqlState)) return 500;
  return 400;
};

const textOf = (value: object, name: string): string | null => {
  const text: unknown = Reflect.get(value, name);
  return typeof text === "string" ? text : null;
};

/** An error of PGlite carries the query, its parameters and the failing row: tokens and texts that lite would print. */
const strip = (error: unknown): unknown => {
  if (typeof error !== "object" || error === null) return error;
  for (const name of ["query", "params", "parameters", "queryOptions", "where", "internalQuery"])
    Reflect.deleteProperty(error, name);
  const sqlState = textOf(error, "code");
  if (sqlState === "23502" || sqlState === "23514") Reflect.deleteProperty(error, "detail");
  Object.defineProperty(error, util.inspect.custom, {
    value: () => `[embedded database] refused a statement: ${sqlState ?? "no code"}`,
    enumerable: false,
    configurable: true,
  });
  return error;
};

/** lite passes errors coded PGRST through as a function's own answer: the way PostgREST would answer the unmapped. */
const asPostgrest = (error: unknown): unknown => {
  if (typeof error !== "object" || error === null) return error;
  const sqlState = textOf(error, "code");
  if (sqlState === null || !/^[0-9A-Z]{5}$/.test(sqlState) || MAPPED.test(sqlState)) return error;
  const body = {
    code: sqlState,
    message: textOf(error, "message"),
    details: textOf(error, "detail"),
    hint: textOf(error, "hint"),
  };
  return Object.assign(new Error(JSON.stringify(body)), {
    code: "PGRST",
    detail: JSON.stringify({ status: httpStatus(sqlState), headers: {} }),
  });
};

// lite prints every refusal of its REST half (a blank name, a row of somebody else) as if it were a fault of the
// program. The caller gets it as an answer; nobody needs it on the console.
const answered = new WeakSet<object>();
const print = console.error.bind(console);
console.error = (...args: unknown[]) => {
  const [first] = args;
  if (typeof first !== "object" || first === null || !answered.has(first)) print(...args);
};

const harden = (connection: PgliteConnection): PgliteConnection => {
  // Otherwise the first request grants ALL on all tables to everybody, undoing every REVOKE of the migrations.
  Reflect.set(connection, "rlsState", "active");

  const normalize = connection.normalizeDbError.bind(connection);
  connection.normalizeDbError = (error) => {
    const normalized = asPostgrest(strip(normalize(error)));
    if (typeof normalized === "object" && normalized !== null) answered.add(normalized);
    return normalized;
  };

  // Other paths of lite print the error as it comes from the driver.
  const { driver } = connection;
  const query = driver.query.bind(driver);
  const exec = driver.exec.bind(driver);
  driver.query = <T>(...args: Parameters<typeof driver.query>) =>
    query<T>(...args).catch((error: unknown) => Promise.reject(strip(error)));
  driver.exec = (...args) => exec(...args).catch((error: unknown) => Promise.reject(strip(error)));
  return connection;
};

/** PGlite with lite on top, hardened. `dataDir` null is memory; `image` fills a folder that does not exist yet. */
export const connectPglite = async (
  dataDir: string | null,
  image: Uint8Array | null,
): Promise<PgliteConnection> =>
  harden(
    await createPgliteConnection({
      ...(dataDir === null ? {} : { url: dataDir }),
      pgliteOptions: {
        parsers: { 1184: isoTimestamp },
        ...(image === null ? {} : { loadDataDir: new Blob([new Uint8Array(image)]) }),
      },
    }),
  );
