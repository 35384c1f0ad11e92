import type { PostgrestSingleResponse } from "@supabase/supabase-js";

export type DbErrorCode = "NOT_FOUND" | "CONFLICT" | "FORBIDDEN" | "INVALID" | "UNAVAILABLE";

/**
 * What a caller of the database may branch on. `reason` is the name of the violated constraint or what a trigger
 * says (ARCHIVED, LIMIT_REACHED); `sqlState` is PostgreSQL's code. Neither holds a value of a row.
 */
export class DbError extends Error {
  override readonly name = "DbError";
  constructor(
    readonly code: DbErrorCode,
    message: string,
    readonly sqlState: string | null = null,
    readonly reason: string | null = null,
  ) {
    super(message);
  }
}

interface Failure {
  readonly code?: string;
  readonly message: string;
}

const CODES: readonly (readonly [RegExp, DbErrorCode, string])[] = [
  [/^PGRST116$/, "NOT_FOUND", "There is no such row."],
  [/^23503$/, "NOT_FOUND", "A row that this one needs is not there."],
  [/^(23505|23P01|40001|40P01)$/, "CONFLICT", "Another change came first."],
  [/^(42501|PGRST30\d)$/, "FORBIDDEN", "The database does not allow this."],
  [/^(22|23502|23514|P0001)/, "INVALID", "The database refused a value."],
  [/^(08|53|57|58|PGRST00)/, "UNAVAILABLE", "The database is not available."],
];

/** `status` is the HTTP status of the REST answer; 0 when there was none. */
export const toDbError = ({ code = "", message }: Failure, status?: number): Error => {
  const [, kind, text] = CODES.find(([pattern]) => pattern.test(code)) ?? [];
  if (kind === undefined || text === undefined) {
    if (code === "" || status === 0 || (status ?? 0) >= 500)
      return new DbError("UNAVAILABLE", "The database is not available.", code || null);
    // A fault of ours (an unknown column, say), not a state of the world: no DbError.
    return new Error(`The database answered ${code}.`);
  }
  const reason = code === "P0001" ? message : (/constraint "([^"]+)"/.exec(message)?.[1] ?? null);
  return new DbError(kind, text, code, reason);
};

/**
 * What a direct query threw, for `catch`: an SQLSTATE as above, a connection that failed or broke as UNAVAILABLE.
 * Anything else is a fault of the program and stays what it is.
 */
export const rethrowDirect = (error: unknown): never => {
  if (!(error instanceof Error)) throw error;
  const code: unknown = Reflect.get(error, "code");
  if (typeof code === "string" && /^[0-9A-Z]{5}$/.test(code) && !/^E[A-Z]{4}$/.test(code))
    throw toDbError({ code, message: error.message });
  // Sockets name their errors (ECONNREFUSED), and the pool has nothing but words for what broke.
  if (typeof code === "string" ? /^E[A-Z_]+$/.test(code) : /connect(ion|ing)?\b/i.test(error.message))
    throw new DbError(
      "UNAVAILABLE",
      "The database is not available.",
      typeof code === "string" ? code : null,
    );
  throw error;
};

/** The data of a supabase-js answer, or a DbError. */
export const unwrap = <T>(response: PostgrestSingleResponse<T>): T => {
  if (response.error !== null) throw toDbError(response.error, response.status);
  return response.data;
};
