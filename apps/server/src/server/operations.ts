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

export type Operations = ReturnType<typeof createOperations>;

export function createOperations(schema: GraphQLSchema, contextFor: (caller: Verified | null) => Context) {
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
      let document: DocumentNode;
      try {
        document = parse(request.query, { maxTokens: MAX_TOKENS });
      } catch (error) {
        return [error instanceof GraphQLError ? error : new GraphQLError("The operation cannot be read.")];
      }
      const errors = validate(schema, document, [...specifiedRules, ...validationRules], { maxErrors: 5 });
      if (errors.length > 0) return errors;
      if (caller === null && introspects(document)) return [introspectionRefused()];
      return {
        schema,
        document,
        operationName: request.operationName,
        variableValues: request.variables,
        contextValue: contextFor(caller),
      };
    },
  };
}

export function isErrors(value: ExecutionArgs | readonly GraphQLError[]): value is readonly GraphQLError[] {
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
