import { Field, ID, InputType } from "type-graphql";
import type { UserError } from "../user-error.type.ts";
import { DeploymentStatus, DeploymentTarget, DeploymentType } from "./deployment.type.ts";
import type { DeploymentRequest, DeploymentSelection } from "./deployments.port.ts";
import { MAX_SITE_NAME, branchErrors, repositoryErrors, siteNameErrors } from "./names.ts";

@InputType({ description: "Which deployments to return: those that match everything given." })
export class DeploymentFilter {
  @Field(() => DeploymentType, { nullable: true, description: "Only those to this provider." })
  type?: DeploymentType | null;

  @Field(() => DeploymentStatus, { nullable: true, description: "Only those of this status." })
  status?: DeploymentStatus | null;

  @Field(() => DeploymentTarget, { nullable: true, description: "Only those to this target." })
  target?: DeploymentTarget | null;
}

@InputType({ description: "What to publish, and where." })
export class DeployProjectInput {
  @Field(() => ID, { description: "The project, a UUID." })
  projectId!: string;

  @Field(() => DeploymentType, { description: "The provider." })
  type!: DeploymentType;

  @Field(() => DeploymentTarget, {
    nullable: true,
    description:
      "Left out: the provider itself if an account is connected, also one whose token stopped working, which is then INTEGRATION_INACTIVE; else this machine if the operator allows it. A deployment that fails at the provider never becomes one on this machine.",
  })
  target?: DeploymentTarget | null;

  @Field(() => ID, {
    nullable: true,
    description: "The version to publish, a UUID, of the same project. Left out: the current one.",
  })
  versionId?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "1 to 255 characters of your choice, kept for 24 hours: the same key with the same input gives the same deployment instead of a second one; with another input it is a CONFLICT.",
  })
  idempotencyKey?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "GitHub: the repository, as `name` or `owner/name`; 1 to 100 letters (a to z), digits, hyphens, underscores and dots. It is made if it does not exist. Left out: the one used before, else a name made from the project's. An existing repository with other files is used only when it is named here, and nothing of it is deleted; files of the same names as the site's are replaced.",
  })
  repository?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "GitHub: the branch to write, a valid git branch name of at most 255 characters. Left out: `Project.githubBranch`.",
  })
  branch?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "GitHub: whether a repository that is made is private. Left out: private, unless `pages` is asked for.",
  })
  private?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "GitHub: whether GitHub Pages is switched on, so that the site has an address of its own. For a private repository GitHub wants a paid plan.",
  })
  pages?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: `Netlify: the site's name, 1 to ${MAX_SITE_NAME} small letters (a to z), digits and single hyphens between them. Left out: the site used before, else a name made from the project's.`,
  })
  siteName?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Netlify: publish at an address of its own, and leave the site as it is.",
  })
  draft?: boolean | null;

  @Field(() => ID, {
    nullable: true,
    description:
      "Netlify: an earlier successful deployment of this project, a UUID, that is put back at once, with the version it published. Not together with `versionId`, `draft` or `siteName`, nor with another `target` than its own. On GitHub publish the earlier version instead.",
  })
  restoreDeploymentId?: string | null;
}

@InputType({ description: "The deployment to cancel." })
export class CancelDeploymentInput {
  @Field(() => ID, { description: "The deployment, a UUID." })
  id!: string;
}

@InputType({ description: "The deployment to try again." })
export class RetryDeploymentInput {
  @Field(() => ID, { description: "The deployment, a UUID." })
  id!: string;
}

export const deploymentSelection = (filter: DeploymentFilter | null | undefined): DeploymentSelection => ({
  type: filter?.type ?? null,
  status: filter?.status ?? null,
  target: filter?.target ?? null,
});

const GITHUB_ONLY = ["repository", "branch", "private", "pages"] as const;
const NETLIFY_ONLY = ["siteName", "draft", "restoreDeploymentId"] as const;

export function deployErrors(input: DeployProjectInput): UserError[] {
  const [others, belongs] = input.type === "github" ? [NETLIFY_ONLY, "Netlify"] : [GITHUB_ONLY, "GitHub"];
  const misplaced = others.filter((name) => input[name] != null);
  if (misplaced.length > 0)
    return misplaced.map((name) => invalid(name, `This belongs to deployments to ${belongs}. Leave it out.`));
  const errors: UserError[] = [];
  if (input.repository != null) errors.push(...repositoryErrors(input.repository.trim(), ["repository"]));
  if (input.branch != null) errors.push(...branchErrors(input.branch.trim(), ["branch"]));
  if (input.siteName != null) errors.push(...siteNameErrors(input.siteName.trim(), ["siteName"]));
  if (input.restoreDeploymentId != null)
    for (const name of ["versionId", "draft", "siteName"] as const)
      if (input[name] != null)
        errors.push(invalid(name, "An earlier deployment is put back as it was. Leave this out."));
  return errors;
}

/** What was asked for, without what was left out. */
export function requestOf(
  input: DeployProjectInput,
  restored: { readonly id: string; readonly deployId: string } | null,
): DeploymentRequest {
  return {
    ...(input.repository != null && { repository: input.repository.trim() }),
    ...(input.branch != null && { branch: input.branch.trim() }),
    ...(input.private != null && { private: input.private }),
    ...(input.pages != null && { pages: input.pages }),
    ...(input.siteName != null && { siteName: input.siteName.trim() }),
    ...(input.draft != null && { draft: input.draft }),
    ...(restored !== null && { restoreDeployId: restored.deployId, restoreDeploymentId: restored.id }),
  };
}

const invalid = (field: string, message: string): UserError => ({ code: "INVALID", field: [field], message });
