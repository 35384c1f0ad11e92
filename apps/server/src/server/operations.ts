import type { Context } from "@roseram/schema";
import { validationRules } from "@roseram/schema";
import {
  type DocumentNode,
  type ExecutionArgs,
  GraphQLError,
  type GraphQLSchema,
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

export type Operations = ReturnType<typeof createOperations>;

export function createOperations(schema: GraphQLSchema, contextFor: (caller: Verified | null) => Context) {
  const passed = new Map<string, DocumentNode>();
  const viewers = new WeakMap<object, string>();

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
      const contextValue = contextFor(caller);
      if (caller) viewers.set(contextValue, caller.id);
      return {
        schema,
        document,
        operationName: request.operationName,
        variableValues: request.variables,
        contextValue,
      };
    },
    /** The id of the person whose rights a context of `prepare` has. */
    viewerOf: (contextValue: unknown): string | null =>
      typeof contextValue === "object" && contextValue !== null ? (viewers.get(contextValue) ?? null) : null,
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
