import { Arg, Authorized, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { existing } from "../api-error.ts";
import { uuid } from "../check.ts";
import type { SignedIn } from "../context.ts";
import { Project } from "../projects/project.type.ts";
import { Version } from "../projects/version.type.ts";
import { Deployment } from "./deployment.type.ts";

@Resolver(() => Deployment)
export class DeploymentResolver {
  @Authorized()
  @Query(() => Deployment, {
    nullable: true,
    description: "One deployment of your projects; null if there is none with this id.",
  })
  deployment(
    @Ctx() { deployments }: SignedIn,
    @Arg("id", () => ID, { description: "The deployment, a UUID." }) id: string,
  ) {
    return deployments.find(uuid(id, "id"));
  }

  @FieldResolver(() => Project, { description: "The project it publishes." })
  project(@Ctx() { projects }: SignedIn, @Root() deployment: Deployment) {
    return existing(projects.find(deployment.projectId));
  }

  @FieldResolver(() => Version, { nullable: true, description: "The version it publishes." })
  version(@Ctx() { projects }: SignedIn, @Root() deployment: Deployment) {
    return deployment.versionId === null ? null : projects.version(deployment.versionId);
  }
}
