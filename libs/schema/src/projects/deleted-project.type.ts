import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { DeploymentTarget, DeploymentType } from "../deployments/deployment.type.ts";
import { connectionOf } from "../pages/connection.ts";
import { PLACES } from "../pages/cost.ts";
import type { Order, Position } from "../pages/cursor.ts";
import { DateTimeISO } from "../scalars.ts";

@ObjectType({ description: "A place that was made for a deleted project. It stays.", simpleResolvers: true })
export class DeletedProjectPlace {
  @Field(() => DeploymentType, { description: "The provider." })
  type!: DeploymentType;

  @Field(() => DeploymentTarget, { description: "Whether it is at the provider or on this machine." })
  target!: DeploymentTarget;
}

@ObjectType({
  description:
    "What is left to see of a project that was deleted. Nothing in it can be read until it is restored.",
  simpleResolvers: true,
})
export class DeletedProject {
  @Field(() => ID, { description: "The project's, a UUID." })
  id!: string;

  @Field(() => String, { description: "1 to 255 characters." })
  name!: string;

  @Field(() => Int, { description: "Messages in the conversation, the model's included." })
  messageCount!: number;

  @Field(() => Int, { description: "Versions." })
  versionCount!: number;

  @Directive(PLACES)
  @Field(() => [DeletedProjectPlace], { description: "Where it was published. What is there stays." })
  places!: readonly DeletedProjectPlace[];

  @Field(() => DateTimeISO, { description: "When it was deleted." })
  deletedAt!: string;
}

export const DeletedProjectConnection = connectionOf(
  () => DeletedProject,
  "DeletedProject",
  "deleted projects",
);
export const DELETED_ORDER: Order = { name: "deletedProjects.deletedAt.desc", value: "time" };
export const deletedPosition = ({ deletedAt, id }: DeletedProject): Position => ({ value: deletedAt, id });
