import express, { type Request, type RequestHandler, type Response } from "express";
import { type ExecutionArgs, type ExecutionResult, getOperationAST, GraphQLError } from "graphql";
import { createHandler, type OperationArgs } from "graphql-sse";
import type { Auth, Verified } from "../auth.ts";
import { type ClientError, ServiceError } from "../errors.ts";
import type { ErrorAnswers } from "./error-answers.ts";
import type { OpenConnections } from "../partners/open-connections.ts";
import { inputRefused, isErrors, type Operations } from "./operations.ts";
import type { Places } from "./places.ts";
import { isStream, type ResultStream, resultStream } from "./result-stream.ts";
import type { SharedResults } from "./shared-results.ts";

/** Operations as server-sent events, for programs that have no WebSocket. One connection is one operation. */
export function createStreams(options: {
  auth: Auth;
  operations: Operations;
  shared: SharedResults;
  errors: ErrorAnswers;
  places: Places;
  openConnections: OpenConnections;
  maxBodyBytes: number;
}) {
  const { auth, operations, shared, errors, places, openConnections, maxBodyBytes } = options;
  const callers = new WeakMap<object, Verified | null>();
  const sse = createHandler<Request, Reader, undefined>({
    // The other mode keeps what anybody reserves, for ever.
    authenticate: () => null,
    onSubscribe: (request, params) => {
      const args = operations.prepare({ ...params, query: params.query }, callers.get(request.raw) ?? null);
      if (isErrors(args)) return { data: null, errors: args };
      const operation = getOperationAST(args.document, args.operationName)?.operation;
      if (!operation) return { data: null, errors: [inputRefused("operationName must name an operation.")] };
      if (operation === "mutation" && request.method === "GET")
        return { data: null, errors: [inputRefused("A mutation is sent by POST.")] };
      return operation === "subscription"
        ? followed(shared.subscribe(args), request.context)
        : asOperation(args);
    },
    onNext: (_context, request, result) => {
      if (!result.errors) return;
      const id = errors.currentId() ?? String(request.context.response.getHeader("x-request-id"));
      const userId = callers.get(request.raw)?.id ?? null;
      return {
        ...result,
        errors: result.errors.map((error) => asGraphQLError(errors.report(error, id, userId))),
      };
    },
  });

  const follow: RequestHandler = async (request, response) => {
    checkStreamRequest(request);
    // A stream that has begun cannot change its status: the token is checked before.
    const caller = await auth.verify(request.headers.authorization);
    // Who has left meanwhile takes no place and starts no clock: nobody would give them back.
    if (response.closed) return;
    if (caller && places.take(caller.id, response) === "full")
      throw new ServiceError("RATE_LIMITED", "Too many connections of one person.", 1);
    callers.set(request, caller);
    if (caller)
      response.once(
        "close",
        openConnections.follow(caller, () => response.end()),
      );
    const reader = createReader(response);
    const [body, { status, statusText, headers }] = await sse({
      method: request.method,
      url: request.url,
      headers: { get: (name) => String(request.headers[name] ?? "") },
      body: request.body ?? null,
      raw: request,
      context: reader,
    });
    response.writeHead(status, statusText, headers);
    if (body === null || typeof body === "string") response.end(body ?? "");
    else await reader.read(body);
  };

  return { handlers: [express.json({ limit: maxBodyBytes }), follow] satisfies RequestHandler[] };
}

/** What graphql-sse would answer without a code, or with the words of JSON.parse. Throws BAD_USER_INPUT. */
function checkStreamRequest(request: Request): void {
  const refuse = (message: string): never => {
    throw new ServiceError("BAD_USER_INPUT", message);
  };
  if (request.method !== "GET" && request.method !== "POST")
    refuse("A stream is asked for by POST, or by GET.");
  if (!request.accepts("text/event-stream")) refuse("The answer is text/event-stream; accept it.");
  // graphql-sse knows this header in no other form.
  request.headers.accept = "text/event-stream";
  const body: unknown = request.method === "POST" ? request.body : request.query;
  if (request.method === "POST" && (typeof body !== "object" || body === null))
    refuse("The request's body must be JSON, and say so in its content-type.");
  const { query, variables, operationName }: Record<string, unknown> = Object(body);
  if (typeof query !== "string" || query === "") refuse("query must be the text of an operation.");
  if (operationName != null && typeof operationName !== "string") refuse("operationName must be a text.");
  if (request.method === "POST" ? !isVariables(variables) : !isVariablesText(variables))
    refuse("variables must be a JSON object.");
}

function isVariables(value: unknown): boolean {
  return value == null || (typeof value === "object" && !Array.isArray(value));
}

function isVariablesText(value: unknown): boolean {
  if (value === undefined) return true;
  try {
    return isVariables(JSON.parse(String(value)));
  } catch {
    return false;
  }
}

/** Who reads a response, and how far they have come. */
interface Reader {
  readonly response: Response;
  /** Resolves when all results that were given out have left, or nobody reads any more. */
  ready(): Promise<void>;
  read(body: AsyncGenerator<string, void, undefined>): Promise<void>;
}

/**
 * graphql-sse keeps whatever a slow reader has not taken, without end. So a result is asked of its source only when the one
 * before has left: the backlog stays in the log of events, where it costs nothing.
 */
function createReader(response: Response): Reader {
  let given = false;
  let [taken, written] = [nothing, nothing];
  // One listener for all that may wait: a promise per wait would be held until the end.
  response.once("close", () => {
    taken();
    written();
  });
  return {
    response,
    async ready() {
      while (given && !response.closed) await new Promise<void>((resolve) => (taken = resolve));
      given = true;
    },
    async read(body) {
      response.once("close", () => void body.return());
      for await (const text of body) {
        if (response.closed) break;
        await new Promise<void>((resolve) => {
          written = resolve;
          response.write(text, () => resolve());
        });
        // What graphql-sse sends to keep the connection is no result.
        if (text.startsWith(":")) continue;
        given = false;
        taken();
      }
      response.end();
    },
  };
}

function nothing(): void {}

/** At its reader's pace; where the source fails graphql-sse would cut the stream, here the failure is its last event. */
async function followed(
  subscribed: Promise<ResultStream | ExecutionResult>,
  reader: Reader,
): Promise<ResultStream | ExecutionResult> {
  const result = await subscribed;
  // graphql-sse knows a result by its data.
  if (!isStream(result)) return { data: null, ...result };
  return resultStream(
    async () => {
      await reader.ready();
      try {
        return await result.next();
      } catch (error) {
        return { done: false, value: { errors: [asError(error)] } };
      }
    },
    () => result.return(),
  );
}

/** graphql-sse types a context as a record; ours is an interface. */
function asOperation(args: ExecutionArgs): OperationArgs {
  return args as OperationArgs;
}

function asError(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  return new GraphQLError("", { originalError: error instanceof Error ? error : new Error("unknown") });
}

function asGraphQLError({ message, path, extensions }: ClientError): GraphQLError {
  return new GraphQLError(message, { path: path ?? null, extensions: { ...extensions } });
}
