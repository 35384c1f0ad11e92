import type { Context } from "@roseram/schema";
import { validationRules } from "@roseram/schema";
import {
  type DocumentNode,
  type ExecutionArgs,
  getOperationAST,
  GraphQLError,
  type GraphQLSchema,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
  visit,
} from "graphql";
import type { Verified } from "../auth.ts";

/*
 * What an operation must be before it is run, whichever way it came: Apollo checks plain requests by these limits, and
 * `prepare` checks what comes over the socket or as a stream, which Apollo never sees.
 */

/** An operation without a project's code fits into this. */
export const MESSAGE_BYTES = 1024 * 1024;
export const MAX_TOKENS = 1_000;

/** Documents that passed, by their text: programs send the same few, and an idle subscription then holds no tree of its own. */
const MAX_DOCUMENTS = 200;
const MAX_DOCUMENT_CHARACTERS = 20_000;

/**
 * A subscription may wait for hours. It holds who it is for; a context, with all its stores, is made when something is
 * read, and what was read for one event is not remembered for the next.
 */
class Subscriber {
  constructor(readonly caller: Verified | null) {}
}

export type Operations = ReturnType<typeof createOperations>;

export function createOperations(schema: GraphQLSchema, contextFor: (caller: Verified | null) => Context) {
  const passed = new Map<string, DocumentNode>();

  function read(query: string): DocumentNode | readonly GraphQLError[] {
    const known = passed.get(query);
    let document: DocumentNode;
    try {
      document = known ?? parse(query, { maxTokens: MAX_TOKENS });
    } catch (error) {
      return [error instanceof GraphQLError ? error : new GraphQLError("The operation cannot be read.")];
    }
    if (!known) {
      const errors = validate(schema, document, [...specifiedRules, ...validationRules], { maxErrors: 5 });
      if (errors.length > 0) return errors;
    }
    // The newest stand last, and the oldest goes.
    passed.delete(query);
    if (query.length <= MAX_DOCUMENT_CHARACTERS) passed.set(query, document);
    const [oldest] = passed.keys();
    if (passed.size > MAX_DOCUMENTS && oldest !== undefined) passed.delete(oldest);
    return document;
  }

  return {
    /** What can be executed, or why it is refused. */
    prepare(
      request: {
        query: string;
        operationName?: string | null | undefined;
        variables?: Record<string, unknown> | null | undefined;
      },
      caller: Verified | null,
    ): ExecutionArgs | readonly GraphQLError[] {
      const document = read(request.query);
      if (isErrors(document)) return document;
      if (caller === null && introspects(document)) return [introspectionRefused()];
      const subscribes =
        getOperationAST(document, request.operationName)?.operation === OperationTypeNode.SUBSCRIPTION;
      return {
        schema,
        document,
        operationName: request.operationName,
        variableValues: request.variables,
        contextValue: subscribes ? new Subscriber(caller) : contextFor(caller),
      };
    },
    /** Of a subscription that was prepared: whose it is, and a context for one use of it. */
    viewerOf: (contextValue: unknown) =>
      contextValue instanceof Subscriber ? (contextValue.caller?.id ?? null) : null,
    contextOf: (contextValue: unknown) =>
      contextValue instanceof Subscriber ? contextFor(contextValue.caller) : contextValue,
  };
}

export function isErrors(value: object | readonly GraphQLError[]): value is readonly GraphQLError[] {
  return Array.isArray(value);
}

export function introspects(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Field({ name }) {
      if (name.value === "__schema" || name.value === "__type") found = true;
    },
  });
  return found;
}

// Without a status Apollo takes what a rule of ours refuses for a failure of the server.
export function introspectionRefused(): GraphQLError {
  return new GraphQLError("Sign in to inspect the schema, or read it at /schema.graphql.", {
    extensions: { code: "UNAUTHENTICATED", http: { status: 400 } },
  });
}

export function inputRefused(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: "BAD_USER_INPUT", http: { status: 400 } } });
}
