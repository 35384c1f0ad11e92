import express, { type Request, type RequestHandler } from "express";
import { type ExecutionArgs, type ExecutionResult, getOperationAST, GraphQLError, subscribe } from "graphql";
import { createHandler as createSseHandler } from "graphql-sse/lib/use/express";
import type { OperationArgs } from "graphql-sse";
import type { Auth, Verified } from "../auth.ts";
import { type ClientError, ServiceError } from "../errors.ts";
import type { ErrorAnswers } from "./error-answers.ts";
import { atExpiry } from "./expiry.ts";
import { inputRefused, isErrors, type Operations } from "./operations.ts";
import type { Places } from "./places.ts";

/** Operations as server-sent events, for programs that have no WebSocket. One connection is one operation. */
export function createStreams(options: {
  auth: Auth;
  operations: Operations;
  errors: ErrorAnswers;
  places: Places;
  maxBodyBytes: number;
}) {
  const { auth, operations, errors, places, maxBodyBytes } = options;
  const callers = new WeakMap<object, Verified | null>();
  const sse = createSseHandler<undefined>({
    // The other mode keeps what anybody reserves, for ever.
    authenticate: () => null,
    onSubscribe: (request, params) => {
      const args = operations.prepare({ ...params, query: params.query }, callers.get(request.raw) ?? null);
      if (isErrors(args)) return { data: null, errors: args };
      const operation = getOperationAST(args.document, args.operationName)?.operation;
      if (!operation) return { data: null, errors: [inputRefused("operationName must name an operation.")] };
      if (operation === "mutation" && request.method === "GET")
        return { data: null, errors: [inputRefused("A mutation is sent by POST.")] };
      return operation === "subscription" ? followedErrors(args) : asOperation(args);
    },
    onNext: (_context, request, result) => {
      if (!result.errors) return;
      const id = errors.currentId() ?? String(request.context.res.getHeader("x-request-id"));
      return { ...result, errors: result.errors.map((error) => asGraphQLError(errors.report(error, id))) };
    },
  });

  const follow: RequestHandler = async (request, response) => {
    checkStreamRequest(request);
    // A stream that has begun cannot change its status: the token is checked before.
    const caller = await auth.verify(request.headers.authorization);
    if (caller && places.take(caller.id, response) === "full")
      throw new ServiceError("RATE_LIMITED", "Too many connections of one person.", 1);
    callers.set(request, caller);
    const end = caller && atExpiry(caller, () => response.end());
    response.once("close", () => clearTimeout(end ?? undefined));
    await sse(request, response);
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

/** graphql-sse cuts the stream where its source fails; here the failure is its last event. */
async function followedErrors(
  args: ExecutionArgs,
): Promise<AsyncGenerator<ExecutionResult, void, void> | ExecutionResult> {
  const source = await subscribe(args);
  // graphql-sse knows a result by its data.
  if (!isGenerator(source)) return { data: null, ...source };
  const iterator = source;
  const done: IteratorResult<ExecutionResult, void> = { done: true, value: undefined };
  const followed: AsyncGenerator<ExecutionResult, void, void> = {
    async next() {
      try {
        return await iterator.next();
      } catch (error) {
        return { done: false, value: { errors: [asError(error)] } };
      }
    },
    async return() {
      await iterator.return();
      return done;
    },
    async throw(error) {
      await iterator.return();
      throw error;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
    async [Symbol.asyncDispose]() {
      await iterator.return();
    },
  };
  return followed;
}

function isGenerator(
  value: AsyncGenerator<ExecutionResult, void, void> | ExecutionResult,
): value is AsyncGenerator<ExecutionResult, void, void> {
  return Symbol.asyncIterator in value;
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
