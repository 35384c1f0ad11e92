import { DbError } from "@roseram/db";
import { ApiError } from "@roseram/schema";
import { GraphQLError, type GraphQLFormattedError } from "graphql";

export type ErrorCode =
  | "UNAUTHENTICATED"
  | "FORBIDDEN"
  | "NOT_FOUND"
  | "BAD_USER_INPUT"
  | "CONFLICT"
  | "QUOTA_EXCEEDED"
  | "RATE_LIMITED"
  | "UNAVAILABLE"
  | "INTERNAL";

/** What a slice refuses. The message is for the caller; it holds nothing of SQL, a provider or another person. */
export class ServiceError extends Error {
  override readonly name = "ServiceError";
  constructor(
    readonly code: ErrorCode,
    message: string,
    /** Seconds. */
    readonly retryAfter?: number,
  ) {
    super(message);
  }
}

export interface ClientError {
  readonly message: string;
  readonly locations?: GraphQLFormattedError["locations"];
  readonly path?: GraphQLFormattedError["path"];
  readonly extensions: {
    readonly code: ErrorCode;
    readonly requestId: string;
    readonly retryable: boolean;
    readonly retryAfter?: number;
    readonly reason?: string;
  };
}

const RETRYABLE: readonly ErrorCode[] = ["RATE_LIMITED", "UNAVAILABLE", "INTERNAL"];

const DB_ERRORS: Readonly<Record<DbError["code"], readonly [ErrorCode, string]>> = {
  NOT_FOUND: ["NOT_FOUND", "There is nothing with this id."],
  CONFLICT: ["CONFLICT", "Another change came first. Load it and try again."],
  // A row that a person may not touch looks like one that is not there.
  FORBIDDEN: ["NOT_FOUND", "There is nothing with this id."],
  INVALID: ["BAD_USER_INPUT", "A value was refused. Check what you sent."],
  UNAVAILABLE: ["UNAVAILABLE", "The database is away. Nothing was lost; try again in a moment."],
};

/** The codes that graphql and Apollo put on what they refuse themselves. */
const LIBRARY_CODES: Readonly<Record<string, ErrorCode>> = {
  GRAPHQL_PARSE_FAILED: "BAD_USER_INPUT",
  GRAPHQL_VALIDATION_FAILED: "BAD_USER_INPUT",
  BAD_USER_INPUT: "BAD_USER_INPUT",
  BAD_REQUEST: "BAD_USER_INPUT",
  OPERATION_RESOLUTION_FAILURE: "BAD_USER_INPUT",
  PERSISTED_QUERY_NOT_FOUND: "BAD_USER_INPUT",
  PERSISTED_QUERY_NOT_SUPPORTED: "BAD_USER_INPUT",
  UNAUTHENTICATED: "UNAUTHENTICATED",
};

/**
 * The one table from error to client error, for HTTP, socket and SSE. `unexpected` is told what nobody planned:
 * it goes to the log under the request's id, and the client learns the id alone.
 */
export function clientError(
  error: unknown,
  requestId: string,
  unexpected: (error: unknown) => void = () => undefined,
): ClientError {
  const graphql = error instanceof GraphQLError ? error : null;
  const cause = causeOf(error);
  const { code, message, retryAfter, reason } = entry(cause, graphql, unexpected);
  return {
    message,
    ...(graphql?.locations ? { locations: graphql.locations } : {}),
    ...(graphql?.path ? { path: graphql.path } : {}),
    extensions: {
      code,
      requestId,
      retryable: RETRYABLE.includes(code),
      ...(retryAfter === undefined ? {} : { retryAfter }),
      ...(reason === undefined ? {} : { reason }),
    },
  };
}

function entry(
  cause: unknown,
  graphql: GraphQLError | null,
  unexpected: (error: unknown) => void,
): { code: ErrorCode; message: string; retryAfter?: number; reason?: string } {
  if (cause instanceof ServiceError)
    return {
      code: cause.code,
      message: cause.message,
      ...(cause.retryAfter ? { retryAfter: cause.retryAfter } : {}),
    };
  if (cause instanceof ApiError) {
    const { code, message, reason } = cause;
    return { code, message, ...(reason ? { reason } : {}) };
  }
  if (cause instanceof DbError) {
    if (cause.code === "INVALID" && cause.reason === "ARCHIVED")
      return {
        code: "CONFLICT",
        message: "The project is archived. Take it out of the archive to change it.",
      };
    // The token ran out on the way: it was good when it was checked here.
    if (/^PGRST30[13]$/.test(cause.sqlState ?? ""))
      return { code: "UNAUTHENTICATED", message: "The token has expired. Sign in again." };
    const [code, message] = DB_ERRORS[cause.code];
    if (cause.code === "UNAVAILABLE") unexpected(cause);
    return { code, message };
  }
  if (isAuthorization(cause)) return { code: "UNAUTHENTICATED", message: "Sign in to do this." };
  const validation = validationMessage(cause, graphql);
  if (validation !== null) return { code: "BAD_USER_INPUT", message: validation };
  const library = LIBRARY_CODES[String(graphql?.extensions["code"] ?? "")];
  if (graphql && library) return { code: library, message: withoutSuggestion(graphql.message) };
  if (graphql && isRefusedInput(graphql, cause))
    return { code: "BAD_USER_INPUT", message: withoutSuggestion(graphql.message) };
  unexpected(cause);
  return { code: "INTERNAL", message: "Something went wrong on our side. Nothing was lost; try again." };
}

function causeOf(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
}

/**
 * graphql's own refusals have no cause but another one of graphql's (a wrong variable), and no path, unless a
 * variable turned out wrong where a field takes it. A result that graphql cannot write has a path too: that is ours.
 */
function isRefusedInput(graphql: GraphQLError, cause: unknown): boolean {
  if (!(cause instanceof GraphQLError) || graphql.extensions["code"] !== undefined) return false;
  return !graphql.path || graphql.message.startsWith('Argument "');
}

/** type-graphql's refusal of a field that wants a signed-in person. */
function isAuthorization(cause: unknown): boolean {
  return cause instanceof Error && /^Auth(entication|orization)Error$/.test(cause.constructor.name);
}

/** class-validator's findings in words. Its own error repeats the whole input: that part goes no further. */
function validationMessage(cause: unknown, graphql: GraphQLError | null): string | null {
  const errors = listOf(cause, "validationErrors") ?? listOf(graphql?.extensions, "validationErrors");
  if (!errors) return null;
  const messages = errors.flatMap((found) => findings(found, ""));
  return messages.length > 0 ? messages.join(" ") : "A value was refused. Check what you sent.";
}

function findings(found: unknown, path: string): string[] {
  if (typeof found !== "object" || found === null) return [];
  const property = "property" in found ? String(found.property) : "";
  const here = path ? `${path}.${property}` : property;
  const constraints = "constraints" in found && found.constraints ? Object.values(found.constraints) : [];
  const children = "children" in found && Array.isArray(found.children) ? found.children : [];
  return [
    ...constraints.map((text) => `${here}: ${String(text)}.`),
    ...children.flatMap((child) => findings(child, here)),
  ];
}

function listOf(value: unknown, key: string): unknown[] | null {
  if (typeof value !== "object" || value === null || !(key in value)) return null;
  const list: unknown = Reflect.get(value, key);
  return Array.isArray(list) ? list : null;
}

/** The schema is public; guessing at it from error messages is still nobody's need. */
function withoutSuggestion(message: string): string {
  return message.replace(/\s*Did you mean .*$/s, "").trim();
}
