import "reflect-metadata";
import { assertEnumType, GraphQLObjectType, GraphQLSchema, specifiedDirectives } from "graphql";
import { buildSchemaSync } from "type-graphql";
import type { PubSub } from "type-graphql";
import { ApiError } from "./api-error.ts";
import { GenerationFinishedResolver, GenerationResolver } from "./chat/generation.resolver.ts";
import {
  CodeDelta,
  CodeReplaced,
  CodeSpliced,
  GenerationFinished,
  GenerationSnapshot,
  TextDelta,
} from "./chat/generation-event.type.ts";
import { ChatMessageResolver } from "./chat/message.resolver.ts";
import { ModelCallResolver } from "./chat/model-call.resolver.ts";
import type { Context } from "./context.ts";
import {
  DeploymentOptionsResolver,
  DeploymentResolver,
  ProjectDeploymentsResolver,
  PublicationResolver,
} from "./deployments/deployment.resolver.ts";
import { IntegrationResolver, ViewerIntegrationsResolver } from "./integrations/integration.resolver.ts";
import { ViewerApiTokensResolver } from "./partners/api-token.resolver.ts";
import { guarded } from "./partners/guard.ts";
import { scopeDirectives } from "./partners/scopes.ts";
import { costDirective, listSizeDirective } from "./pages/cost.ts";
import {
  DeletedProjectResolver,
  ViewerDeletedProjectsResolver,
} from "./projects/deleted-project.resolver.ts";
import { ProjectResolver } from "./projects/project.resolver.ts";
import { VersionResolver } from "./projects/version.resolver.ts";
import { JSONValue } from "./scalars.ts";
import { ErrorLogResolver, ViewerErrorsResolver } from "./usage/error-log.resolver.ts";
import { UsageProjectResolver, ViewerUsageResolver } from "./usage/usage.resolver.ts";
import { ViewerResolver } from "./viewer/viewer.resolver.ts";

/** type-graphql asks for a bus even though every subscription here has its own `subscribe`. Nothing may use it. */
const noPubSub: PubSub = {
  publish: () => refuse(),
  subscribe: () => refuse(),
};
function refuse(): never {
  throw new Error("Subscriptions read from their port; there is no bus.");
}

export function buildApiSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: [
      ProjectResolver,
      DeletedProjectResolver,
      ViewerDeletedProjectsResolver,
      VersionResolver,
      ChatMessageResolver,
      GenerationResolver,
      GenerationFinishedResolver,
      ModelCallResolver,
      DeploymentResolver,
      DeploymentOptionsResolver,
      ProjectDeploymentsResolver,
      PublicationResolver,
      IntegrationResolver,
      ViewerIntegrationsResolver,
      ViewerResolver,
      ViewerUsageResolver,
      UsageProjectResolver,
      ViewerErrorsResolver,
      ErrorLogResolver,
      ViewerApiTokensResolver,
    ],
    orphanedTypes: [GenerationSnapshot, TextDelta, CodeDelta, CodeReplaced, CodeSpliced, GenerationFinished],
    directives: [...specifiedDirectives, costDirective, listSizeDirective],
    // What a person can correct is a user error with a path, which class-validator's exceptions cannot be.
    validate: false,
    authChecker: ({ context }: { context: Context }) => {
      if (context.viewer === null) throw new ApiError("UNAUTHENTICATED", "Sign in to do this.");
      return true;
    },
    pubSub: noPubSub,
  });
  return described(schema);
}

const ROOTS = {
  query: "What can be read. Everything but `viewer` needs a token, and shows only what is yours.",
  mutation:
    "What can be changed. What a person can correct comes back as `userErrors`; anything else is a GraphQL error.",
  subscription:
    "What can be followed live, over a WebSocket (graphql-transport-ws) or as server-sent events.",
};

/** type-graphql cannot describe the root types, nor guard all of their fields, and leaves out scalars that no field uses yet. */
function described(schema: GraphQLSchema): GraphQLSchema {
  const config = schema.toConfig();
  const root = (type: GraphQLObjectType | null | undefined, description: string) =>
    type && guarded(new GraphQLObjectType({ ...type.toConfig(), description }));
  const roots = [config.query, config.mutation, config.subscription];
  return new GraphQLSchema({
    ...config,
    query: root(config.query, ROOTS.query),
    mutation: root(config.mutation, ROOTS.mutation),
    subscription: root(config.subscription, ROOTS.subscription),
    directives: [...config.directives, ...scopeDirectives(assertEnumType(schema.getType("ApiTokenScope")))],
    types: [...config.types.filter((type) => !roots.some((one) => one === type)), JSONValue],
  });
}
