import {
  Arg,
  Args,
  Authorized,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  ID,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
  Subscription,
} from "type-graphql";
import { existing } from "../api-error.ts";
import { idempotencyKey, uuid } from "../check.ts";
import type { SignedIn } from "../context.ts";
import { PageArgs, pageRequest, toConnection } from "../pages/connection.ts";
import { CONNECTION, PLACES } from "../pages/cost.ts";
import { DEPLOY, PROJECTS_READ } from "../partners/scopes.ts";
import { Project } from "../projects/project.type.ts";
import { Version } from "../projects/version.type.ts";
import { UserError, userErrorsField, userErrorsOf } from "../user-error.type.ts";
import { refusalOf } from "./deploy-refusal.ts";
import {
  CancelDeploymentInput,
  DeployProjectInput,
  DeploymentFilter,
  RetryDeploymentInput,
  deployErrors,
  deploymentSelection,
  requestOf,
} from "./deployment.input.ts";
import {
  DEPLOYMENT_ORDER,
  Deployment,
  DeploymentConnection,
  DeploymentErrorCode,
  DeploymentOptions,
  deploymentPosition,
} from "./deployment.type.ts";
import { Publication } from "./publication.type.ts";

@ObjectType({ description: "What deployProject did.", simpleResolvers: true })
export class DeployProjectPayload {
  @Field(() => Deployment, {
    nullable: true,
    description: "The new deployment; on DEPLOYMENT_RUNNING the one that is under way.",
  })
  deployment?: Deployment | null;

  @Field(() => [UserError], userErrorsField)
  userErrors!: UserError[];
}

@ObjectType({ description: "What cancelDeployment did.", simpleResolvers: true })
export class CancelDeploymentPayload {
  @Field(() => Deployment, {
    nullable: true,
    description:
      "The deployment as it is now. It may take a moment to end, and what visitors see already is a SUCCESS.",
  })
  deployment?: Deployment | null;

  @Field(() => [UserError], userErrorsField)
  userErrors!: UserError[];
}

@ObjectType({ description: "What retryDeployment did.", simpleResolvers: true })
export class RetryDeploymentPayload {
  @Field(() => Deployment, {
    nullable: true,
    description: "The new deployment; on DEPLOYMENT_RUNNING the one that is under way.",
  })
  deployment?: Deployment | null;

  @Field(() => [UserError], userErrorsField)
  userErrors!: UserError[];
}

@Resolver(() => Deployment)
export class DeploymentResolver {
  @Authorized()
  @Directive(PROJECTS_READ)
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

  @FieldResolver(() => Deployment, { nullable: true, description: "The deployment it is another try of." })
  retryOf(@Ctx() { deployments }: SignedIn, @Root() deployment: Deployment) {
    return deployment.retryOfId === null ? null : deployments.find(deployment.retryOfId);
  }

  @FieldResolver(() => Boolean, { description: "Whether the person asked it to end." })
  cancelRequested(@Root() deployment: Deployment): boolean {
    return deployment.cancelRequestedAt !== null;
  }

  @FieldResolver(() => DeploymentErrorCode, { nullable: true, description: "Why it failed, for programs." })
  errorCode(@Root() { errorCode }: Deployment): DeploymentErrorCode | null {
    return errorCode === null || isErrorCode(errorCode) ? errorCode : "INTERNAL";
  }

  @Authorized()
  @Directive(DEPLOY)
  @Mutation(() => DeployProjectPayload, {
    description:
      "Publishes a version. It is done in the background and goes on after a restart of the server; follow it with deploymentUpdated. One at a time for each project and provider.",
  })
  async deployProject(
    @Ctx() { deployments, projects }: SignedIn,
    @Arg("input", () => DeployProjectInput, { description: "What to publish, and where." })
    input: DeployProjectInput,
  ): Promise<DeployProjectPayload> {
    const projectId = uuid(input.projectId, "input.projectId");
    const versionId = input.versionId == null ? null : uuid(input.versionId, "input.versionId");
    const restoreId =
      input.restoreDeploymentId == null ? null : uuid(input.restoreDeploymentId, "input.restoreDeploymentId");
    const key = idempotencyKey(input.idempotencyKey);
    const refused = deployErrors(input);
    if (refused.length > 0) return { userErrors: refused };
    const restored = restoreId === null ? null : await toPutBack(deployments.find(restoreId), projectId);
    if (restoreId !== null && restored === null) {
      await existing(projects.find(projectId));
      return { userErrors: [nothingToPutBack] };
    }
    if (restored !== null && input.target != null && input.target !== restored.target)
      return { userErrors: [putBackElsewhere] };
    const { outcome, deploymentId } = await deployments.deploy({
      projectId,
      type: input.type,
      // What is put back is where it was.
      target: restored?.target ?? input.target ?? null,
      versionId: restored?.versionId ?? versionId,
      options: requestOf(input, restored),
      idempotencyKey: key,
    });
    if (outcome === "NOT_FOUND" && versionId !== null && (await projects.find(projectId)))
      return { userErrors: [noSuchVersion] };
    const userErrors = refusalOf(outcome, input.type);
    return { deployment: deploymentId === null ? null : await deployments.find(deploymentId), userErrors };
  }

  @Authorized()
  @Directive(DEPLOY)
  @Mutation(() => CancelDeploymentPayload, {
    description:
      "Asks a deployment to end. One that has ended, or that visitors see already, is left as it is.",
  })
  async cancelDeployment(
    @Ctx() { deployments }: SignedIn,
    @Arg("input", () => CancelDeploymentInput, { description: "The deployment to cancel." })
    input: CancelDeploymentInput,
  ): Promise<CancelDeploymentPayload> {
    const id = uuid(input.id, "input.id");
    const userErrors = userErrorsOf(await deployments.cancel(id));
    return { deployment: await deployments.find(id), userErrors };
  }

  @Authorized()
  @Directive(DEPLOY)
  @Mutation(() => RetryDeploymentPayload, {
    description:
      "Publishes the same version to the same place again, as a new deployment. The earlier one stays as it is.",
  })
  async retryDeployment(
    @Ctx() { deployments }: SignedIn,
    @Arg("input", () => RetryDeploymentInput, { description: "The deployment to try again." })
    input: RetryDeploymentInput,
  ): Promise<RetryDeploymentPayload> {
    const earlier = await existing(deployments.find(uuid(input.id, "input.id")));
    const { outcome, deploymentId } = await deployments.retry(earlier.id);
    const userErrors = refusalOf(outcome, earlier.type);
    return { deployment: deploymentId === null ? null : await deployments.find(deploymentId), userErrors };
  }

  @Authorized()
  @Directive(PROJECTS_READ)
  @Subscription(() => Deployment, {
    description:
      "The latest deployment of each provider at once, then every deployment of the project each time it changes. Completes when the project is deleted.",
    subscribe: ({ args, context }: { args: { projectId: string }; context: SignedIn }) =>
      context.deployments.updates(uuid(args.projectId, "projectId")),
  })
  deploymentUpdated(
    @Root() updated: Deployment,
    @Arg("projectId", () => ID, { description: "The project, a UUID." }) _projectId: string,
  ): Deployment {
    return updated;
  }
}

@Resolver(() => DeploymentOptions)
export class DeploymentOptionsResolver {
  @FieldResolver(() => Deployment, {
    nullable: true,
    description: "Netlify: the earlier deployment that is put back; null if none is.",
  })
  restores(@Ctx() { deployments }: SignedIn, @Root() { restoreDeploymentId }: DeploymentOptions) {
    return restoreDeploymentId === undefined ? null : deployments.find(restoreDeploymentId);
  }
}

@Resolver(() => Publication)
export class PublicationResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: "GitHub: what `git clone` takes, on this machine too. null on Netlify.",
  })
  cloneUrl(@Root() { type, url }: Publication): string | null {
    return type === "github" && url != null ? `${url}.git` : null;
  }

  @FieldResolver(() => Deployment, {
    nullable: true,
    description: "The deployment that visitors see: the last one that succeeded here, drafts apart.",
  })
  deployment(@Ctx() { deployments }: SignedIn, @Root() { deploymentId }: Publication) {
    return deploymentId === null ? null : deployments.find(deploymentId);
  }
}

@Resolver(() => Project)
export class ProjectDeploymentsResolver {
  @Directive(CONNECTION)
  @FieldResolver(() => DeploymentConnection, { description: "The deployments, newest first." })
  async deployments(
    @Ctx() { deployments }: SignedIn,
    @Root() project: Project,
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => DeploymentFilter, {
      nullable: true,
      description: "Which deployments. Without it: all.",
    })
    filter?: DeploymentFilter | null,
  ) {
    const request = pageRequest(page, DEPLOYMENT_ORDER);
    const slice = await deployments.list(project.id, request, deploymentSelection(filter));
    return toConnection(slice, DEPLOYMENT_ORDER, deploymentPosition);
  }

  @Directive(PLACES)
  @FieldResolver(() => [Deployment], {
    description: "The latest deployment of each provider, whatever became of it.",
  })
  latestDeployments(@Ctx() { deployments }: SignedIn, @Root() project: Project) {
    return deployments.latest(project.id);
  }

  @Directive(PLACES)
  @FieldResolver(() => [Publication], {
    description: "Where it is published: at most one place for each provider and target.",
  })
  publications(@Ctx() { deployments }: SignedIn, @Root() project: Project) {
    return deployments.publications(project.id);
  }
}

/** What is needed of an earlier deployment to put it back; null of one that cannot be. */
async function toPutBack(found: Promise<Deployment | null>, projectId: string) {
  const deployment = await found;
  if (deployment?.projectId !== projectId) return null;
  const { id, type, target, status, deployId, versionId } = deployment;
  if (type !== "netlify" || status !== "success" || deployId == null || versionId === null) return null;
  return { id, target, deployId, versionId };
}

// A foreign deployment and one that does not exist get the same answer.
const nothingToPutBack: UserError = {
  code: "INVALID",
  field: ["restoreDeploymentId"],
  message: "This project has no such deployment that can be put back. Choose one that succeeded on Netlify.",
};
const putBackElsewhere: UserError = {
  code: "INVALID",
  field: ["target"],
  message: "An earlier deployment is put back where it was. Leave this out. Nothing was published.",
};
const noSuchVersion: UserError = {
  code: "NOT_FOUND",
  field: ["versionId"],
  message: "This project has no such version. Nothing was published.",
};

const isErrorCode = (code: string): code is DeploymentErrorCode => Object.hasOwn(DeploymentErrorCode, code);
