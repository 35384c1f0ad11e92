import {
  Arg,
  Args,
  Authorized,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  ID,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
  Subscription,
} from "type-graphql";
import { existing } from "../api-error.ts";
import { Generation, GenerationMode } from "../chat/generation.type.ts";
import { ChatMessageConnection, MESSAGE_ORDER, messagePosition } from "../chat/message.type.ts";
import { idempotencyKey, uuid } from "../check.ts";
import type { SignedIn } from "../context.ts";
import { PageArgs, pageRequest, toConnection } from "../pages/connection.ts";
import { CONNECTION, HEAVY } from "../pages/cost.ts";
import type { Order } from "../pages/cursor.ts";
import { PROJECTS_READ, PROJECTS_WRITE } from "../partners/scopes.ts";
import { UserError, userErrorsField, userErrorsOf } from "../user-error.type.ts";
import {
  CreateProjectInput,
  DuplicateProjectInput,
  ProjectFilter,
  ProjectOrder,
  UpdateProjectInput,
  changesOf,
  createErrors,
  duplicateErrors,
  emptyToNull,
  projectSelection,
  updateErrors,
} from "./project.input.ts";
import { GeneratedCode, Project, ProjectConnection, ProjectStats } from "./project.type.ts";
import type { ProjectSort } from "./projects.port.ts";
import { VERSION_ORDER, versionPosition } from "./version.resolver.ts";
import { Version, VersionConnection } from "./version.type.ts";

@ObjectType({ description: "What createProject did.", simpleResolvers: true })
export class CreateProjectPayload {
  @Field(() => Project, { nullable: true, description: "The new project; null if nothing was created." })
  project?: Project | null;

  @Field(() => [UserError], userErrorsField)
  userErrors!: UserError[];
}

@ObjectType({ description: "What updateProject did.", simpleResolvers: true })
export class UpdateProjectPayload {
  @Field(() => Project, {
    nullable: true,
    description: "The project as it is now; null if the input was refused.",
  })
  project?: Project | null;

  @Field(() => [UserError], userErrorsField)
  userErrors!: UserError[];
}

@ObjectType({ description: "What duplicateProject did.", simpleResolvers: true })
export class DuplicateProjectPayload {
  @Field(() => Project, { nullable: true, description: "The copy; null if nothing was created." })
  project?: Project | null;

  @Field(() => [UserError], userErrorsField)
  userErrors!: UserError[];
}

const DEFAULT_SORT: ProjectSort = { field: "updatedAt", direction: "desc" };
const orderOf = ({ field, direction }: ProjectSort): Order => ({
  name: `projects.${field}.${direction}`,
  value: field === "name" ? "text" : "time",
});

@Resolver(() => Project)
export class ProjectResolver {
  @Authorized()
  @Directive(PROJECTS_READ)
  @Query(() => Project, {
    nullable: true,
    description: "One of your projects; null if there is none with this id.",
  })
  project(
    @Ctx() { projects }: SignedIn,
    @Arg("id", () => ID, { description: "The project, a UUID." }) id: string,
  ) {
    return projects.find(uuid(id, "id"));
  }

  @Authorized()
  @Directive(CONNECTION)
  @Directive(PROJECTS_READ)
  @Query(() => ProjectConnection, { description: "Your projects, page by page." })
  async projects(
    @Ctx() { projects }: SignedIn,
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => ProjectFilter, { nullable: true, description: "Which projects. Without it: all." })
    filter?: ProjectFilter | null,
    @Arg("orderBy", () => ProjectOrder, {
      nullable: true,
      description: "In which order. Without it: last changed first.",
    })
    orderBy?: ProjectOrder | null,
  ) {
    const sort = orderBy ?? DEFAULT_SORT;
    const order = orderOf(sort);
    const slice = await projects.list(projectSelection(filter), sort, pageRequest(page, order));
    return toConnection(slice, order, (project) => ({ value: project[sort.field], id: project.id }));
  }

  @Directive(HEAVY)
  @FieldResolver(() => GeneratedCode, {
    description: "The site as it is now: the current version's code, or three empty files.",
  })
  code(@Ctx() { projects }: SignedIn, @Root() project: Project) {
    return projects.code(project.id);
  }

  @FieldResolver(() => ProjectStats, { description: "The project's figures." })
  stats(@Ctx() { projects }: SignedIn, @Root() project: Project) {
    return projects.stats(project.id);
  }

  @FieldResolver(() => Version, { nullable: true, description: "The newest version; null in a draft." })
  currentVersion(@Ctx() { projects }: SignedIn, @Root() project: Project) {
    return project.currentVersionId === null ? null : projects.version(project.currentVersionId);
  }

  @FieldResolver(() => Generation, {
    nullable: true,
    description: "The answer being written or waiting to be; at most one per project.",
  })
  activeGeneration(@Ctx() { chat }: SignedIn, @Root() project: Project) {
    return chat.activeGeneration(project.id);
  }

  @Directive(HEAVY)
  @FieldResolver(() => Int, {
    description:
      "About how many tokens a message would send to the model beside its own: instructions, code, conversation. An estimate.",
  })
  promptTokens(
    @Ctx() { chat }: SignedIn,
    @Root() project: Project,
    @Arg("mode", () => GenerationMode, {
      defaultValue: "build",
      description: "What the model would be asked to do.",
    })
    mode: GenerationMode,
  ) {
    return chat.promptTokens(project.id, mode);
  }

  @Directive(CONNECTION)
  @FieldResolver(() => ChatMessageConnection, {
    description: "The conversation, oldest first. `last` without `before` is its end.",
  })
  async messages(@Ctx() { chat }: SignedIn, @Root() project: Project, @Args(() => PageArgs) page: PageArgs) {
    const slice = await chat.messages(project.id, pageRequest(page, MESSAGE_ORDER));
    return toConnection(slice, MESSAGE_ORDER, messagePosition);
  }

  @Directive(CONNECTION)
  @FieldResolver(() => VersionConnection, { description: "The versions, oldest first." })
  async versions(
    @Ctx() { projects }: SignedIn,
    @Root() project: Project,
    @Args(() => PageArgs) page: PageArgs,
  ) {
    const slice = await projects.versions(project.id, pageRequest(page, VERSION_ORDER));
    return toConnection(slice, VERSION_ORDER, versionPosition);
  }

  @Authorized()
  @Directive(PROJECTS_WRITE)
  @Mutation(() => CreateProjectPayload, {
    description: "Starts a project. An account holds at most 200, unless the operator set another limit.",
  })
  async createProject(
    @Ctx() { projects, limits }: SignedIn,
    @Arg("input", () => CreateProjectInput, { description: "The new project." }) input: CreateProjectInput,
  ): Promise<CreateProjectPayload> {
    const key = idempotencyKey(input.idempotencyKey);
    const refused = createErrors(input);
    if (refused.length > 0) return { userErrors: refused };
    const { outcome, projectId } = await projects.create({
      name: input.name.trim(),
      description: emptyToNull(input.description),
      idempotencyKey: key,
    });
    const userErrors = userErrorsOf(outcome, limits.projectsPerUser);
    return { project: projectId === null ? null : await existing(projects.find(projectId)), userErrors };
  }

  @Authorized()
  @Directive(PROJECTS_WRITE)
  @Mutation(() => UpdateProjectPayload, {
    description:
      "Changes a project's name, description, status, branch or what its preview may load. Of an archived one only the status can be changed.",
  })
  async updateProject(
    @Ctx() { projects }: SignedIn,
    @Arg("input", () => UpdateProjectInput, { description: "What to change." }) input: UpdateProjectInput,
  ): Promise<UpdateProjectPayload> {
    const id = uuid(input.id, "input.id");
    const refused = updateErrors(input);
    if (refused.length > 0) return { userErrors: refused };
    const userErrors = userErrorsOf(await projects.update(id, changesOf(input)));
    return { project: await projects.find(id), userErrors };
  }

  @Authorized()
  @Directive(PROJECTS_WRITE)
  @Mutation(() => DuplicateProjectPayload, {
    description:
      "Copies a project's name, description and current code into a new project. Messages, links and deployments stay behind.",
  })
  async duplicateProject(
    @Ctx() { projects, limits }: SignedIn,
    @Arg("input", () => DuplicateProjectInput, { description: "The project to copy." })
    input: DuplicateProjectInput,
  ): Promise<DuplicateProjectPayload> {
    const id = uuid(input.id, "input.id");
    const key = idempotencyKey(input.idempotencyKey);
    const refused = duplicateErrors(input);
    if (refused.length > 0) return { userErrors: refused };
    const name = input.name?.trim() ?? null;
    const { outcome, projectId } = await projects.duplicate({ id, name, idempotencyKey: key });
    const userErrors = userErrorsOf(outcome, limits.projectsPerUser);
    return { project: projectId === null ? null : await existing(projects.find(projectId)), userErrors };
  }

  @Authorized()
  @Directive(PROJECTS_READ)
  @Subscription(() => Project, {
    description:
      "The project, each time a generation starts or ends or its code, name or status changes, from now on. Completes when it is deleted.",
    subscribe: ({ args, context }: { args: { projectId: string }; context: SignedIn }) =>
      context.projects.updates(uuid(args.projectId, "projectId")),
  })
  projectUpdated(
    @Ctx() { projects }: SignedIn,
    @Root() updatedId: string,
    @Arg("projectId", () => ID, { description: "The project, a UUID." }) _projectId: string,
  ) {
    return existing(projects.find(updatedId));
  }
}
