import { Field, ID, ObjectType } from "type-graphql";
import { describeEnum } from "../enum.ts";
import { connectionOf } from "../pages/connection.ts";
import type { Order, Position } from "../pages/cursor.ts";
import { DateTimeISO } from "../scalars.ts";

export const DeploymentType = { GITHUB: "github", NETLIFY: "netlify" } as const;
export type DeploymentType = (typeof DeploymentType)[keyof typeof DeploymentType];
describeEnum(DeploymentType, "DeploymentType", "Where a site is published.", {
  GITHUB: "In a repository on GitHub.",
  NETLIFY: "As a site on Netlify.",
});

export const DeploymentTarget = { REMOTE: "remote", LOCAL: "local" } as const;
export type DeploymentTarget = (typeof DeploymentTarget)[keyof typeof DeploymentTarget];
describeEnum(DeploymentTarget, "DeploymentTarget", "Whether a deployment leaves this machine.", {
  REMOTE: "The provider itself.",
  LOCAL: "The stand-in on this machine, for trying it out without an account.",
});

export const DeploymentStatus = {
  PENDING: "pending",
  IN_PROGRESS: "in_progress",
  SUCCESS: "success",
  FAILED: "failed",
  CANCELLED: "cancelled",
} as const;
export type DeploymentStatus = (typeof DeploymentStatus)[keyof typeof DeploymentStatus];
describeEnum(DeploymentStatus, "DeploymentStatus", "How far a deployment is.", {
  PENDING: "It waits for its turn.",
  IN_PROGRESS: "It is under way; `step` says what is being done.",
  SUCCESS: "It is published.",
  FAILED: "It could not be published; `errorMessage` says why.",
  CANCELLED: "The person cancelled it.",
});

@ObjectType({ description: "One publication of a project's site.", simpleResolvers: true })
export class Deployment {
  @Field(() => ID, { description: "A UUID." })
  id!: string;

  @Field(() => DeploymentType, { description: "Where it is published." })
  type!: DeploymentType;

  @Field(() => DeploymentTarget, { description: "Whether it leaves this machine." })
  target!: DeploymentTarget;

  @Field(() => DeploymentStatus, { description: "How far it is." })
  status!: DeploymentStatus;

  @Field(() => String, {
    nullable: true,
    description: "What is being done, in a few words; null when nothing is.",
  })
  step?: string | null;

  @Field(() => String, { nullable: true, description: "Where to see it, once there is something to see." })
  url?: string | null;

  @Field(() => String, { nullable: true, description: "The commit it made, on GitHub." })
  commitSha?: string | null;

  @Field(() => String, { nullable: true, description: "The provider's id of the deploy, on Netlify." })
  deployId?: string | null;

  @Field(() => String, { nullable: true, description: "Why it failed and what to do, in plain English." })
  errorMessage?: string | null;

  @Field(() => DateTimeISO, { description: "When it was asked for." })
  createdAt!: string;

  @Field(() => DateTimeISO, { description: "When it last changed." })
  updatedAt!: string;

  projectId!: string;
  versionId!: string | null;
}

export const DeploymentConnection = connectionOf(() => Deployment, "Deployment", "deployments");
export const DEPLOYMENT_ORDER: Order = { name: "deployments.createdAt.desc", value: "time" };
export const deploymentPosition = ({ createdAt, id }: Deployment): Position => ({ value: createdAt, id });
