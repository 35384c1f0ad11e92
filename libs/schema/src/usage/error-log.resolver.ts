import {
  Arg,
  Args,
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
import { badInput, existing, notFound } from "../api-error.ts";
import { Generation } from "../chat/generation.type.ts";
import { uuid } from "../check.ts";
import type { SignedIn } from "../context.ts";
import { PageArgs, pageRequest, toConnection } from "../pages/connection.ts";
import { CONNECTION } from "../pages/cost.ts";
import { ACCOUNT_READ, SESSION_ONLY } from "../partners/scopes.ts";
import { Project } from "../projects/project.type.ts";
import { Version } from "../projects/version.type.ts";
import { UserError, userErrorsField, userErrorsOf } from "../user-error.type.ts";
import { Viewer } from "../viewer/viewer.type.ts";
import { ERROR_ORDER, ErrorLog, ErrorLogConnection, errorPosition } from "./error-log.type.ts";
import {
  ErrorLogFilter,
  ReportPreviewErrorInput,
  ResolveErrorLogInput,
  errorSelection,
} from "./usage.input.ts";

@ObjectType({ description: "What resolveErrorLog did.", simpleResolvers: true })
export class ResolveErrorLogPayload {
  @Field(() => ErrorLog, { nullable: true, description: "The error, put away." })
  errorLog?: ErrorLog | null;

  @Field(() => [UserError], userErrorsField)
  userErrors!: UserError[];
}

@ObjectType({ description: "What reportPreviewError did.", simpleResolvers: true })
export class ReportPreviewErrorPayload {
  @Field(() => ErrorLog, {
    nullable: true,
    description: "The entry of the log: a new one, or the open one of the same error with its count.",
  })
  errorLog?: ErrorLog | null;

  @Field(() => [UserError], userErrorsField)
  userErrors!: UserError[];
}

@Resolver(() => Viewer)
export class ViewerErrorsResolver {
  @Directive(ACCOUNT_READ)
  @Directive(CONNECTION)
  @FieldResolver(() => ErrorLogConnection, {
    description:
      "What went wrong in your work; what happened last comes first. Kept for 90 days, unless the operator set another time.",
  })
  async errorLogs(
    @Ctx() { usage }: SignedIn,
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => ErrorLogFilter, { nullable: true, description: "Which errors. Without it: all." })
    filter?: ErrorLogFilter | null,
  ) {
    const slice = await usage.errorLogs(errorSelection(filter), pageRequest(page, ERROR_ORDER));
    return toConnection(slice, ERROR_ORDER, errorPosition);
  }
}

@Resolver(() => ErrorLog)
export class ErrorLogResolver {
  @FieldResolver(() => Project, {
    nullable: true,
    description: "The project it happened in; null if in none, or if that is deleted.",
  })
  project(@Ctx() { projects }: SignedIn, @Root() { projectId }: ErrorLog) {
    return projectId === null ? null : projects.find(projectId);
  }

  @FieldResolver(() => Generation, { nullable: true, description: "The generation it ended, if it did." })
  generation(@Ctx() { chat }: SignedIn, @Root() { generationId }: ErrorLog) {
    return generationId === null ? null : chat.generation(generationId);
  }

  @FieldResolver(() => Version, { nullable: true, description: "The version it happened in, if in one." })
  version(@Ctx() { projects }: SignedIn, @Root() { versionId }: ErrorLog) {
    return versionId === null ? null : projects.version(versionId);
  }

  @Authorized()
  @Directive(SESSION_ONLY)
  @Mutation(() => ResolveErrorLogPayload, {
    description: "Puts an error away. If it happens again, it is listed anew.",
  })
  async resolveErrorLog(
    @Ctx() { usage }: SignedIn,
    @Arg("input", () => ResolveErrorLogInput, { description: "The error to put away." })
    input: ResolveErrorLogInput,
  ): Promise<ResolveErrorLogPayload> {
    const id = uuid(input.id, "input.id");
    const userErrors = userErrorsOf(await usage.resolveError(id));
    return { errorLog: await usage.errorLog(id), userErrors };
  }

  @Authorized()
  @Directive(SESSION_ONLY)
  @Mutation(() => ReportPreviewErrorPayload, {
    description:
      "Notes an error that a page threw while it was shown. At most 30 in a minute; more are RATE_LIMITED.",
  })
  async reportPreviewError(
    @Ctx() { usage }: SignedIn,
    @Arg("input", () => ReportPreviewErrorInput, { description: "The error." })
    input: ReportPreviewErrorInput,
  ): Promise<ReportPreviewErrorPayload> {
    const projectId = uuid(input.projectId, "input.projectId");
    const versionId = input.versionId == null ? null : uuid(input.versionId, "input.versionId");
    const line = input.line ?? null;
    if (line !== null && line < 1) throw badInput("input.line must be 1 or more.");
    if (input.message.trim() === "") {
      return { userErrors: [{ code: "REQUIRED", field: ["message"], message: "The message is empty." }] };
    }
    const { message } = input;
    const reported = await usage.reportPreviewError({ projectId, versionId, message, line });
    const userErrors = userErrorsOf(reported.outcome);
    if (reported.errorLogId === null) throw notFound();
    return { errorLog: await existing(usage.errorLog(reported.errorLogId)), userErrors };
  }
}
