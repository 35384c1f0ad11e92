import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import { expressMiddleware } from "@as-integrations/express5";
import { type Context, validationRules } from "@roseram/schema";
import express, { type Request, type RequestHandler } from "express";
import { GraphQLError, type GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import type { Auth, Verified } from "../auth.ts";
import { ServiceError } from "../errors.ts";
import type { ErrorAnswers } from "./error-answers.ts";
import { inputRefused, introspectionRefused, introspects, MAX_TOKENS } from "./operations.ts";

/** Queries and mutations, one per request: Apollo, with everything off that we do not mean to offer. */
export async function createRequests(options: {
  schema: GraphQLSchema;
  auth: Auth;
  contextFor(caller: Verified | null): Context;
  report: ErrorAnswers["report"];
  maxBodyBytes: number;
  logger: Logger;
}) {
  const { schema, auth, contextFor, report, maxBodyBytes, logger } = options;
  const apollo = new ApolloServer<Context>({
    schema,
    introspection: true,
    // A page elsewhere cannot send any of these without asking first, and the authorization is what it would need.
    csrfPrevention: {
      requestHeaders: ["authorization", "x-apollo-operation-name", "apollo-require-preflight"],
    },
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    nodeEnv: "production",
    parseOptions: { maxTokens: MAX_TOKENS },
    maxRecursiveSelections: 5_000,
    validationRules: [...validationRules],
    formatError: (_formatted, error) => report(error),
    logger: {
      debug: () => undefined,
      info: () => undefined,
      warn: (message) => logger.warn(message),
      error: (message) => logger.error(message),
    },
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      httpRules,
    ],
  });
  await apollo.start();

  return {
    handlers: [
      playgroundInstead,
      express.json({ limit: maxBodyBytes }),
      expressMiddleware(apollo, {
        context: async ({ req }) => {
          try {
            return contextFor(await auth.verify(req.headers.authorization));
          } catch (error) {
            throw withStatus(error, req);
          }
        },
      }),
    ] satisfies RequestHandler[],
    stop: () => apollo.stop(),
  };
}

/** Someone typed the address: the playground is what they look for. */
const playgroundInstead: RequestHandler = (request, response, next) => {
  if (request.method === "GET" && !("query" in request.query) && request.accepts(["json", "html"]) === "html")
    return response.redirect(303, "/playground");
  next();
};

/** Apollo's part: no subscriptions by POST, introspection for the signed-in, and the statuses clients expect. */
const httpRules: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation, document, contextValue }) {
        if (operation?.operation === "subscription")
          throw inputRefused("Subscriptions go over the WebSocket at /graphql, or over /graphql/stream.");
        if (contextValue.viewer === null && introspects(document)) throw introspectionRefused();
      },
      async willSendResponse({ request, response }) {
        // The older media type knows one status for a well-formed answer.
        const accept = request.http?.headers.get("accept") ?? "";
        if (!accept.includes("application/graphql-response+json") && response.http.status === 400) {
          const { body } = response;
          if (
            body.kind === "single" &&
            body.singleResult.errors?.every(({ extensions }) =>
              ["BAD_USER_INPUT", "UNAUTHENTICATED"].includes(String(extensions?.["code"])),
            )
          )
            response.http.status = 200;
        }
      },
    };
  },
};

/** A refused token is 401 for clients that know the newer media type, and an error like any other for the rest. */
function withStatus(error: unknown, request: Request): GraphQLError {
  const modern = (request.headers.accept ?? "").includes("application/graphql-response+json");
  const unavailable = error instanceof ServiceError && error.code === "UNAVAILABLE";
  return new GraphQLError(error instanceof Error ? error.message : "Refused.", {
    originalError: error instanceof Error ? error : null,
    extensions: { http: { status: modern ? (unavailable ? 503 : 401) : 200 } },
  });
}
