import { Field, ObjectType } from "type-graphql";
import { DateTimeISO } from "../scalars.ts";
import { DeploymentTarget, DeploymentType } from "./deployment.type.ts";

@ObjectType({
  description: "A place where a project is published: one for each provider and target.",
  simpleResolvers: true,
})
export class Publication {
  @Field(() => DeploymentType, { description: "The provider." })
  type!: DeploymentType;

  @Field(() => DeploymentTarget, { description: "Whether it is at the provider or on this machine." })
  target!: DeploymentTarget;

  @Field(() => String, { nullable: true, description: "The account at the provider that it belongs to." })
  account?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "GitHub: the account or organisation of the repository.",
  })
  owner?: string | null;

  @Field(() => String, { nullable: true, description: "GitHub: the repository's name." })
  repository?: string | null;

  @Field(() => String, { nullable: true, description: "GitHub: the branch that was written last." })
  branch?: string | null;

  @Field(() => String, { nullable: true, description: "Netlify: the site's name." })
  siteName?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The repository or the site; null until it is known. On this machine an address of this machine.",
  })
  url?: string | null;

  @Field(() => Boolean, {
    description: "Whether the repository or the site was made for this project, or was there before.",
  })
  createdByUs!: boolean;

  @Field(() => DateTimeISO, { description: "When it last changed." })
  updatedAt!: string;

  projectId!: string;
  deploymentId!: string | null;
}
