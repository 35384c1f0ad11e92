import { Args, Ctx, Directive, FieldResolver, Resolver, Root } from "type-graphql";
import type { SignedIn } from "../context.ts";
import { HEAVY } from "../pages/cost.ts";
import { ACCOUNT_READ } from "../partners/scopes.ts";
import { Project } from "../projects/project.type.ts";
import { Viewer } from "../viewer/viewer.type.ts";
import { PeriodArgs, periodOf } from "./usage.input.ts";
import { Quota, UsageProject, UsageSummary } from "./usage.type.ts";

@Resolver(() => Viewer)
export class ViewerUsageResolver {
  @Directive(ACCOUNT_READ)
  @Directive(HEAVY)
  @FieldResolver(() => UsageSummary, {
    description:
      "What you used of the model. Kept for 400 days, unless the operator set another time; deleting a project deletes none of it.",
  })
  usage(@Ctx() { usage }: SignedIn, @Args(() => PeriodArgs) period: PeriodArgs) {
    return usage.summary(periodOf(period, new Date().toISOString().slice(0, 10)));
  }

  @Directive(ACCOUNT_READ)
  @FieldResolver(() => Quota, { description: "How much of the model you may still use." })
  quota(@Ctx() { usage }: SignedIn) {
    return usage.quota();
  }
}

@Resolver(() => UsageProject)
export class UsageProjectResolver {
  @FieldResolver(() => Project, {
    nullable: true,
    description: "The project; null for everything that was used in projects that are deleted.",
  })
  project(@Ctx() { projects }: SignedIn, @Root() { projectId }: UsageProject) {
    return projectId === null ? null : projects.find(projectId);
  }
}
