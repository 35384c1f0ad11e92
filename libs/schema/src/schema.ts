import "reflect-metadata";
import { GraphQLSchema, specifiedDirectives } from "graphql";
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
import type { Context } from "./context.ts";
import { DeploymentResolver } from "./deployments/deployment.resolver.ts";
import { costDirective, listSizeDirective } from "./pages/cost.ts";
import { ProjectResolver } from "./projects/project.resolver.ts";
import { VersionResolver } from "./projects/version.resolver.ts";
import { JSONValue } from "./scalars.ts";
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
      VersionResolver,
      ChatMessageResolver,
      GenerationResolver,
      GenerationFinishedResolver,
      DeploymentResolver,
      ViewerResolver,
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
  const config = schema.toConfig();
  return new GraphQLSchema({ ...config, types: [...config.types, JSONValue] });
}
