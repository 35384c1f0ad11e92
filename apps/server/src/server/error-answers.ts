import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";
import type { ErrorRequestHandler, RequestHandler } from "express";
import type { Logger } from "pino";
import type { Auth } from "../auth.ts";
import { clientError, type ClientError, ServiceError } from "../errors.ts";

/*
 * One number per request: in the answer's header, in its errors and in the log, so that what a person reports can be
 * found. errors.ts says what a client is told; here it becomes an answer.
 */

export type ErrorAnswers = ReturnType<typeof createErrorAnswers>;

/** What nobody planned, in the request of somebody who is signed in. */
export interface UnexpectedError {
  readonly error: unknown;
  readonly told: string;
  readonly requestId: string;
  readonly userId: string;
  /** The field of the schema that was asked for, by the name that the client gave it, if it came that far. */
  readonly operation: string | null;
}

interface NumberedRequest {
  readonly id: string;
  userId: string | null;
}

export function createErrorAnswers(logger: Logger, onUnexpected: (error: UnexpectedError) => void) {
  const requests = new AsyncLocalStorage<NumberedRequest>();

  const report = (
    error: unknown,
    requestId = requests.getStore()?.id ?? randomUUID(),
    userId = requests.getStore()?.userId ?? null,
  ): ClientError => {
    const unexpected: unknown[] = [];
    const answered = clientError(error, requestId, (cause) => unexpected.push(cause));
    for (const cause of unexpected) {
      logger.error({ err: cause, requestId }, "request failed");
      const { code } = answered.extensions;
      // A database that is away cannot note it either.
      if (userId !== null && code === "INTERNAL")
        onUnexpected({
          error: cause,
          told: answered.message,
          requestId,
          userId,
          operation: typeof answered.path?.[0] === "string" ? answered.path[0] : null,
        });
    }
    return answered;
  };

  /** Everything mounted after it runs under the request's number. */
  const numbered: RequestHandler = (_request, response, next) => {
    const id = randomUUID();
    response.setHeader("x-request-id", id);
    requests.run({ id, userId: null }, next);
  };

  /** The same, and from then on it is known whose request it is. */
  const identifying = (auth: Auth): Auth => ({
    async verify(authorization) {
      const caller = await auth.verify(authorization);
      const request = requests.getStore();
      if (request) request.userId = caller?.id ?? null;
      return caller;
    },
  });

  /** The last one mounted: what a handler threw. */
  const answer: ErrorRequestHandler = (error: unknown, _request, response, _next) => {
    if (response.headersSent) {
      // A download that its reader breaks off is nobody's fault.
      if (!hasCode(error, "ERR_STREAM_PREMATURE_CLOSE")) report(error);
      return void response.destroy();
    }
    const refused = refusedRequest(error);
    const body = report(refused?.error ?? error);
    const status = refused?.status ?? STATUS[body.extensions.code];
    response.status(status).json({ errors: [body] });
  };

  return { numbered, identifying, report, answer, currentId: () => requests.getStore()?.id };
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}

const STATUS: Readonly<Record<ClientError["extensions"]["code"], number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_USER_INPUT: 400,
  CONFLICT: 409,
  QUOTA_EXCEEDED: 429,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
  INTERNAL: 500,
};

/** What the router or the body parser refused, in words. */
function refusedRequest(error: unknown): { status: number; error: ServiceError } | null {
  if (error instanceof URIError)
    return { status: 400, error: new ServiceError("BAD_USER_INPUT", "The address cannot be read.") };
  if (
    !(error instanceof Error) ||
    !("type" in error) ||
    !("status" in error) ||
    typeof error.status !== "number"
  )
    return null;
  const limit = "limit" in error && typeof error.limit === "number" ? error.limit : 0;
  const message =
    error.type === "entity.too.large"
      ? `The request is larger than ${(limit / 1_048_576).toFixed(1)} MB.`
      : error.type === "entity.parse.failed"
        ? "The request's body is not JSON."
        : "The request's body cannot be read.";
  return { status: error.status, error: new ServiceError("BAD_USER_INPUT", message) };
}
