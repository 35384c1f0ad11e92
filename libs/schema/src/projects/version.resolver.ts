import {
  Arg,
  Authorized,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  Mutation,
  ObjectType,
  Resolver,
  Root,
} from "type-graphql";
import { ChatMessage } from "../chat/message.type.ts";
import { uuid } from "../check.ts";
import type { SignedIn } from "../context.ts";
import { HEAVY } from "../pages/cost.ts";
import type { Order, Position } from "../pages/cursor.ts";
import { PROJECTS_WRITE } from "../partners/scopes.ts";
import { UserError, userErrorsField, userErrorsOf } from "../user-error.type.ts";
import {
  ImportCodeInput,
  RestoreVersionInput,
  SaveCodeInput,
  codeErrors,
  importErrors,
} from "./project.input.ts";
import { GeneratedCode, Project } from "./project.type.ts";
import type { ProjectsPort, VersionOutcome } from "./projects.port.ts";
import { Version } from "./version.type.ts";

export const VERSION_ORDER: Order = { name: "versions.number.asc", value: "number" };
export const versionPosition = ({ number, id }: Version): Position => ({ value: number, id });

@ObjectType({ description: "What saveCode did.", simpleResolvers: true })
export class SaveCodePayload {
  @Field(() => Version, {
    nullable: true,
    description:
      "The version that was made, or the current one if nothing changed; on CONFLICT the newer one.",
  })
  version?: Version | null;

  @Field(() => Project, { nullable: true, description: "The project as it is now." })
  project?: Project | null;

  @Field(() => [UserError], userErrorsField)
  userErrors!: UserError[];
}

@ObjectType({ description: "What importCode did.", simpleResolvers: true })
export class ImportCodePayload {
  @Field(() => Version, {
    nullable: true,
    description:
      "The version that was made, or the current one if nothing changed; on CONFLICT the newer one.",
  })
  version?: Version | null;

  @Field(() => Project, { nullable: true, description: "The project as it is now." })
  project?: Project | null;

  @Field(() => [String], {
    description: "What else the archive held, by its path: a site is three files, the rest was left out.",
  })
  leftOut!: readonly string[];

  @Field(() => [UserError], userErrorsField)
  userErrors!: UserError[];
}

@ObjectType({ description: "What restoreVersion did.", simpleResolvers: true })
export class RestoreVersionPayload {
  @Field(() => Version, {
    nullable: true,
    description: "The new version, with the code of the one brought back.",
  })
  version?: Version | null;

  @Field(() => Project, { nullable: true, description: "The project as it is now." })
  project?: Project | null;

  @Field(() => [UserError], userErrorsField)
  userErrors!: UserError[];
}

@Resolver(() => Version)
export class VersionResolver {
  @Directive(HEAVY)
  @FieldResolver(() => GeneratedCode, { description: "The site's files in this version." })
  code(@Ctx() { projects }: SignedIn, @Root() version: Version) {
    return projects.versionCode(version.id);
  }

  @FieldResolver(() => ChatMessage, {
    nullable: true,
    description: "The message that asked for it; null if the model did not make it.",
  })
  message(@Ctx() { chat }: SignedIn, @Root() version: Version) {
    return version.messageId === null ? null : chat.message(version.messageId);
  }

  @Authorized()
  @Directive(PROJECTS_WRITE)
  @Mutation(() => SaveCodePayload, {
    description: "Saves edited code as a new version. Refused while the model is at work.",
  })
  async saveCode(
    @Ctx() { projects, limits }: SignedIn,
    @Arg("input", () => SaveCodeInput, { description: "The edited code." }) input: SaveCodeInput,
  ): Promise<SaveCodePayload> {
    const projectId = uuid(input.projectId, "input.projectId");
    const baseVersionId =
      input.baseVersionId == null ? null : uuid(input.baseVersionId, "input.baseVersionId");
    const refused = codeErrors(input.code, limits);
    if (refused.length > 0) return { userErrors: refused };
    const { html, css, javascript } = input.code;
    return changed(
      projects,
      await projects.saveCode({ projectId, code: { html, css, javascript }, baseVersionId }),
    );
  }

  @Authorized()
  @Directive(PROJECTS_WRITE)
  @Mutation(() => ImportCodePayload, {
    description:
      "Makes a new version of a zip archive or an HTML file. Nothing is lost. Refused while the model is at work.",
  })
  async importCode(
    @Ctx() { projects }: SignedIn,
    @Arg("input", () => ImportCodeInput, { description: "The file." }) input: ImportCodeInput,
  ): Promise<ImportCodePayload> {
    const projectId = uuid(input.projectId, "input.projectId");
    const baseVersionId =
      input.baseVersionId == null ? null : uuid(input.baseVersionId, "input.baseVersionId");
    const refused = importErrors(input);
    if (refused.length > 0) return { leftOut: [], userErrors: refused };
    const { fileName, content } = input;
    const imported = await projects.importCode({ projectId, fileName, content, baseVersionId });
    if (imported.outcome === "REFUSED") {
      const { code, message } = imported;
      return { leftOut: [], userErrors: [{ code, field: ["content"], message }] };
    }
    return { ...(await changed(projects, imported)), leftOut: imported.leftOut };
  }

  @Authorized()
  @Directive(PROJECTS_WRITE)
  @Mutation(() => RestoreVersionPayload, {
    description:
      "Makes a new version with the code of an earlier one. Nothing is lost. Refused while the model is at work.",
  })
  async restoreVersion(
    @Ctx() { projects }: SignedIn,
    @Arg("input", () => RestoreVersionInput, { description: "The version to bring back." })
    input: RestoreVersionInput,
  ): Promise<RestoreVersionPayload> {
    return changed(projects, await projects.restoreVersion(uuid(input.versionId, "input.versionId")));
  }
}

type Change = VersionOutcome<"OK" | "CONFLICT" | "NOT_FOUND" | "ARCHIVED" | "GENERATION_RUNNING">;

async function changed(
  projects: ProjectsPort,
  { outcome, versionId, projectId }: Change,
): Promise<SaveCodePayload> {
  const userErrors = userErrorsOf(outcome);
  const [version, project] = await Promise.all([
    versionId === null ? null : projects.version(versionId),
    projectId === null ? null : projects.find(projectId),
  ]);
  return { version, project, userErrors };
}
