import { Directive, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { describeEnum } from "../enum.ts";
import { connectionOf } from "../pages/connection.ts";
import { PROJECTS_READ } from "../partners/scopes.ts";
import { DateTimeISO } from "../scalars.ts";

export const ProjectStatus = { DRAFT: "draft", ACTIVE: "active", ARCHIVED: "archived" } as const;
export type ProjectStatus = (typeof ProjectStatus)[keyof typeof ProjectStatus];
describeEnum(ProjectStatus, "ProjectStatus", "Where a project is in its life.", {
  DRAFT: "Nothing has been made yet: there is no version.",
  ACTIVE: "It has at least one version. A project becomes active with its first.",
  ARCHIVED: "Put away and read-only. Setting another status brings it back.",
});

@ObjectType({ description: "The three files of a site.", simpleResolvers: true })
export class GeneratedCode {
  @Field(() => String, { description: "The page, index.html." })
  html!: string;

  @Field(() => String, { description: "The styles, styles.css." })
  css!: string;

  @Field(() => String, { description: "The behaviour, script.js." })
  javascript!: string;
}

@InputType({ description: "The three files of a site, complete." })
export class GeneratedCodeInput {
  @Field(() => String, {
    description: "The page, index.html. At most 1 MiB of UTF-8, unless the operator set another limit.",
  })
  html!: string;

  @Field(() => String, {
    description: "The styles, styles.css. At most 1 MiB of UTF-8, unless the operator set another limit.",
  })
  css!: string;

  @Field(() => String, {
    description: "The behaviour, script.js. At most 1 MiB of UTF-8, unless the operator set another limit.",
  })
  javascript!: string;
}

@ObjectType({ description: "A project's figures.", simpleResolvers: true })
export class ProjectStats {
  @Field(() => Int, { description: "Messages in the conversation, the model's included." })
  messageCount!: number;

  @Field(() => Int, { description: "Deployments, whatever became of them." })
  deploymentCount!: number;

  @Field(() => Int, { description: "Tokens that the conversation has used." })
  totalTokens!: number;

  @Field(() => DateTimeISO, { nullable: true, description: "When the last message was written." })
  lastInteraction?: string | null;
}

@Directive(PROJECTS_READ)
@ObjectType({
  description: "A website in the making: its conversation, its versions and its deployments.",
  simpleResolvers: true,
})
export class Project {
  @Field(() => ID, { description: "A UUID." })
  id!: string;

  @Field(() => String, { description: "1 to 255 characters." })
  name!: string;

  @Field(() => String, { nullable: true, description: "The owner's note about it, at most 2000 characters." })
  description?: string | null;

  @Field(() => ProjectStatus, { description: "Where it is in its life." })
  status!: ProjectStatus;

  @Field(() => String, { nullable: true, description: "Its repository, once it was deployed to GitHub." })
  githubUrl?: string | null;

  @Field(() => String, { nullable: true, description: "Its site, once it was deployed to Netlify." })
  netlifyUrl?: string | null;

  @Field(() => String, { description: "The branch that deployments to GitHub write." })
  githubBranch!: string;

  @Field(() => Boolean, {
    description:
      "Whether its pages may load pictures from other hosts in the preview. Those hosts then see who looks at it, and when.",
  })
  remoteImages!: boolean;

  @Field(() => DateTimeISO, { description: "When it was created." })
  createdAt!: string;

  @Field(() => DateTimeISO, { description: "When it last changed; a new message is a change." })
  updatedAt!: string;

  @Field(() => DateTimeISO, {
    nullable: true,
    description: "When the model last made a version of it.",
  })
  lastGenerated?: string | null;

  currentVersionId!: string | null;
}

export const ProjectConnection = connectionOf(() => Project, "Project", "projects");
