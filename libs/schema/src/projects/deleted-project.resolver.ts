import {
  Arg,
  Args,
  Authorized,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  ID,
  InputType,
  Mutation,
  ObjectType,
  Resolver,
  Root,
} from "type-graphql";
import { existing } from "../api-error.ts";
import { uuid } from "../check.ts";
import type { SignedIn } from "../context.ts";
import { PageArgs, pageRequest, toConnection } from "../pages/connection.ts";
import { CONNECTION } from "../pages/cost.ts";
import { PROJECTS_READ, PROJECTS_WRITE, SESSION_ONLY } from "../partners/scopes.ts";
import { DateTimeISO } from "../scalars.ts";
import { UserError, userErrorsField, userErrorsOf } from "../user-error.type.ts";
import { Viewer } from "../viewer/viewer.type.ts";
import {
  DELETED_ORDER,
  DeletedProject,
  DeletedProjectConnection,
  deletedPosition,
} from "./deleted-project.type.ts";
import { Project } from "./project.type.ts";

@InputType({ description: "The project to delete, with its conversation, versions and deployments." })
export class DeleteProjectInput {
  @Field(() => ID, { description: "The project, a UUID." })
  id!: string;
}

@InputType({ description: "The deleted project to bring back." })
export class RestoreProjectInput {
  @Field(() => ID, { description: "The deleted project, a UUID." })
  id!: string;
}

@InputType({ description: "The deleted project to delete for good." })
export class PurgeProjectInput {
  @Field(() => ID, { description: "The deleted project, a UUID." })
  id!: string;
}

@ObjectType({ description: "What deleteProject did.", simpleResolvers: true })
export class DeleteProjectPayload {
  @Field(() => ID, { nullable: true, description: "The id of the project that is gone; null if it is not." })
  deletedProjectId?: string | null;

  @Field(() => [UserError], userErrorsField)
  userErrors!: UserError[];
}

@ObjectType({ description: "What restoreProject did.", simpleResolvers: true })
export class RestoreProjectPayload {
  @Field(() => Project, { nullable: true, description: "The project, back as it was; null if it was not." })
  project?: Project | null;

  @Field(() => [UserError], userErrorsField)
  userErrors!: UserError[];
}

@ObjectType({ description: "What purgeProject did.", simpleResolvers: true })
export class PurgeProjectPayload {
  @Field(() => ID, { nullable: true, description: "The id of the project that is gone for good." })
  deletedProjectId?: string | null;

  @Field(() => [UserError], userErrorsField)
  userErrors!: UserError[];
}

const DAY_MS = 86_400_000;

const NO_ROOM = {
  code: "LIMIT_REACHED",
  message:
    "This project was not deleted: your deleted projects are as many as can be kept. Under Deleted, delete one for good or restore one, then try again.",
} satisfies UserError;

@Resolver(() => DeletedProject)
export class DeletedProjectResolver {
  @FieldResolver(() => DateTimeISO, {
    description: "Until when it can be restored. It is gone for good within an hour after that.",
  })
  keptUntil(@Ctx() { limits }: SignedIn, @Root() { deletedAt }: DeletedProject): string {
    return new Date(Date.parse(deletedAt) + limits.deletedProjectDays * DAY_MS).toISOString();
  }

  @Authorized()
  @Directive(PROJECTS_WRITE)
  @Mutation(() => DeleteProjectPayload, {
    description:
      "Deletes a project with everything in it. From then on it answers as if it had never been; an answer being written is stopped, a deployment under way is cancelled. For 30 days, unless the operator set another time, restoreProject brings it back. LIMIT_REACHED when as many deleted projects are kept as may be, 200 or, if that is more, as many as an account may hold: only those without a message and without a version make room by going earlier, the oldest first. What was deployed stays where it is.",
  })
  async deleteProject(
    @Ctx() { projects }: SignedIn,
    @Arg("input", () => DeleteProjectInput, { description: "The project to delete." })
    input: DeleteProjectInput,
  ): Promise<DeleteProjectPayload> {
    const id = uuid(input.id, "input.id");
    const outcome = await projects.remove(id);
    if (outcome === "LIMIT_REACHED") return { deletedProjectId: null, userErrors: [NO_ROOM] };
    return { deletedProjectId: id, userErrors: userErrorsOf(outcome) };
  }

  @Authorized()
  @Directive(PROJECTS_WRITE)
  @Mutation(() => RestoreProjectPayload, {
    description:
      "Brings a deleted project back with everything in it, as it was. LIMIT_REACHED when the account holds as many projects as it may.",
  })
  async restoreProject(
    @Ctx() { projects, limits }: SignedIn,
    @Arg("input", () => RestoreProjectInput, { description: "The project to bring back." })
    input: RestoreProjectInput,
  ): Promise<RestoreProjectPayload> {
    const id = uuid(input.id, "input.id");
    const outcome = await projects.restore(id);
    const userErrors = userErrorsOf(outcome, limits.projectsPerUser);
    return { project: outcome === "OK" ? await existing(projects.find(id)) : null, userErrors };
  }

  @Authorized()
  @Directive(SESSION_ONLY)
  @Mutation(() => PurgeProjectPayload, {
    description:
      "Deletes a deleted project for good. There is no way back. A project that was not deleted before is NOT_FOUND.",
  })
  async purgeProject(
    @Ctx() { projects }: SignedIn,
    @Arg("input", () => PurgeProjectInput, { description: "The deleted project." })
    input: PurgeProjectInput,
  ): Promise<PurgeProjectPayload> {
    const id = uuid(input.id, "input.id");
    const userErrors = userErrorsOf(await projects.purge(id));
    return { deletedProjectId: id, userErrors };
  }
}

@Resolver(() => Viewer)
export class ViewerDeletedProjectsResolver {
  @Directive(CONNECTION)
  @Directive(PROJECTS_READ)
  @FieldResolver(() => DeletedProjectConnection, {
    description: "Projects that you deleted and can still bring back; what was deleted last comes first.",
  })
  async deletedProjects(@Ctx() { projects }: SignedIn, @Args(() => PageArgs) page: PageArgs) {
    const slice = await projects.deleted(pageRequest(page, DELETED_ORDER));
    return toConnection(slice, DELETED_ORDER, deletedPosition);
  }
}
