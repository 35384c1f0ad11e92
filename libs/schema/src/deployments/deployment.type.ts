import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { describeEnum } from "../enum.ts";
import { connectionOf } from "../pages/connection.ts";
import type { Order, Position } from "../pages/cursor.ts";
import { PROJECTS_READ } from "../partners/scopes.ts";
import { DateTimeISO } from "../scalars.ts";

export const DeploymentType = { GITHUB: "github", NETLIFY: "netlify" } as const;
export type DeploymentType = (typeof DeploymentType)[keyof typeof DeploymentType];
describeEnum(DeploymentType, "DeploymentType", "The provider at which a site is published.", {
  GITHUB: "In a repository on GitHub.",
  NETLIFY: "As a site on Netlify.",
});

export const DeploymentTarget = { REMOTE: "remote", LOCAL: "local" } as const;
export type DeploymentTarget = (typeof DeploymentTarget)[keyof typeof DeploymentTarget];
describeEnum(DeploymentTarget, "DeploymentTarget", "Whether a deployment leaves this machine.", {
  REMOTE: "The provider itself.",
  LOCAL: "The stand-in on this machine, for trying it out without an account. It is not GitHub or Netlify.",
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
  FAILED: "It could not be published; `errorMessage` says why and what to do.",
  CANCELLED: "The person cancelled it before visitors saw anything of it.",
});

export const DeploymentErrorCode = {
  TOKEN_INVALID: "TOKEN_INVALID",
  PERMISSION_MISSING: "PERMISSION_MISSING",
  SSO_REQUIRED: "SSO_REQUIRED",
  RATE_LIMITED: "RATE_LIMITED",
  NOT_FOUND: "NOT_FOUND",
  NAME_TAKEN: "NAME_TAKEN",
  NAME_INVALID: "NAME_INVALID",
  BRANCH_PROTECTED: "BRANCH_PROTECTED",
  CHANGED_MEANWHILE: "CHANGED_MEANWHILE",
  REJECTED: "REJECTED",
  UNREACHABLE: "UNREACHABLE",
  TIMED_OUT: "TIMED_OUT",
  DISCONNECTED: "DISCONNECTED",
  INTERRUPTED: "INTERRUPTED",
  TOO_MANY_ATTEMPTS: "TOO_MANY_ATTEMPTS",
  ARCHIVED: "ARCHIVED",
  INTERNAL: "INTERNAL",
} as const;
export type DeploymentErrorCode = keyof typeof DeploymentErrorCode;
describeEnum(DeploymentErrorCode, "DeploymentErrorCode", "Why a deployment failed.", {
  TOKEN_INVALID:
    "The provider refused the token, or it cannot be opened any more. Connect the account again.",
  PERMISSION_MISSING: "The token lacks a permission; the message names it.",
  SSO_REQUIRED: "The organisation wants the token to be authorised first; `helpUrl` leads there.",
  RATE_LIMITED: "The provider asks to slow down; `retryAt` says until when.",
  NOT_FOUND: "The repository or site does not exist, or the token cannot see it.",
  NAME_TAKEN: "The name is in use. Choose another one, or name the existing one explicitly.",
  NAME_INVALID: "The provider does not accept the name.",
  BRANCH_PROTECTED: "The branch is protected. Choose another one.",
  CHANGED_MEANWHILE:
    "Someone else changed the branch while it was written, more than once. Nothing was overwritten.",
  REJECTED: "The provider refused for another reason; its words are in the message.",
  UNREACHABLE: "The provider could not be reached, or did not work.",
  TIMED_OUT: "It took longer than it may.",
  DISCONNECTED: "The account was disconnected after the deployment was asked for.",
  INTERRUPTED: "The server stopped while it was under way, and could not go on.",
  TOO_MANY_ATTEMPTS: "The server was stopped several times while it was under way.",
  ARCHIVED: "The project was archived before its turn came.",
  INTERNAL: "Something went wrong on our side. It is in your error log.",
});

@ObjectType({
  description: "What a deployment was asked for. What is null was left to the server.",
  simpleResolvers: true,
})
export class DeploymentOptions {
  @Field(() => String, { nullable: true, description: "GitHub: the repository, as `name` or `owner/name`." })
  repository?: string | null;

  @Field(() => String, { nullable: true, description: "GitHub: the branch." })
  branch?: string | null;

  @Field(() => Boolean, { nullable: true, description: "GitHub: whether a new repository is private." })
  private?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "GitHub: whether GitHub Pages serves the site." })
  pages?: boolean | null;

  @Field(() => String, { nullable: true, description: "Netlify: the site's name." })
  siteName?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Netlify: whether it is a draft, seen at an address of its own while the site stays as it is.",
  })
  draft?: boolean | null;

  restoreDeploymentId?: string;
}

@Directive(PROJECTS_READ)
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
    description: "What is being done, in a few words for people; null when nothing is.",
  })
  step?: string | null;

  @Field(() => String, { nullable: true, description: "Where to see it, once there is something to see." })
  url?: string | null;

  @Field(() => String, { nullable: true, description: "The commit it made, on GitHub." })
  commitSha?: string | null;

  @Field(() => String, { nullable: true, description: "Where to see that commit." })
  commitUrl?: string | null;

  @Field(() => String, { nullable: true, description: "The provider's id of the deploy, on Netlify." })
  deployId?: string | null;

  @Field(() => String, { nullable: true, description: "Why it failed and what to do, in plain English." })
  errorMessage?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "A page of the provider where the person can put right what made it fail.",
  })
  helpUrl?: string | null;

  @Field(() => Boolean, { description: "Whether trying again as it is can help, once it failed." })
  retryable!: boolean;

  @Field(() => DateTimeISO, {
    nullable: true,
    description:
      "While it is under way: when it goes on, if it waits for the provider. Once it failed: when to try again.",
  })
  retryAt?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "What the person should know of a success: that the site had to be made again, say.",
  })
  notice?: string | null;

  @Field(() => Int, {
    description: "How often the server began it: more than 1 after a stop of the server. 0 while it waits.",
  })
  attempt!: number;

  @Field(() => DeploymentOptions, { description: "What was asked for." })
  options!: DeploymentOptions;

  @Field(() => DateTimeISO, { description: "When it was asked for." })
  createdAt!: string;

  @Field(() => DateTimeISO, { description: "When it last changed." })
  updatedAt!: string;

  @Field(() => DateTimeISO, { nullable: true, description: "When it was begun; null while it waits." })
  startedAt?: string | null;

  @Field(() => DateTimeISO, { nullable: true, description: "When it ended; null until then." })
  finishedAt?: string | null;

  projectId!: string;
  versionId!: string | null;
  retryOfId!: string | null;
  cancelRequestedAt!: string | null;
  /** As it is stored: rows may be younger than this program. */
  errorCode!: string | null;
}

export const DeploymentConnection = connectionOf(() => Deployment, "Deployment", "deployments");
export const DEPLOYMENT_ORDER: Order = { name: "deployments.createdAt.desc", value: "time" };
export const deploymentPosition = ({ createdAt, id }: Deployment): Position => ({ value: createdAt, id });
