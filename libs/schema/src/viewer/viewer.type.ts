import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { ACCOUNT_READ, ANY_TOKEN } from "../partners/scopes.ts";
import { DateTimeISO } from "../scalars.ts";

@ObjectType({ description: "An account's figures.", simpleResolvers: true })
export class UserStats {
  @Field(() => Int, { description: "Projects, archived ones included." })
  totalProjects!: number;

  @Field(() => Int, { description: "Deployments to GitHub." })
  githubDeployments!: number;

  @Field(() => Int, { description: "Deployments to Netlify." })
  netlifyDeployments!: number;

  @Field(() => Int, { description: "Messages that the person has written." })
  totalPrompts!: number;

  @Field(() => DateTimeISO, { nullable: true, description: "When a project last changed." })
  lastActivity?: string | null;
}

@ObjectType({ description: "You: the account that the token belongs to.", simpleResolvers: true })
export class Viewer {
  @Directive(ANY_TOKEN)
  @Field(() => ID, { description: "A UUID." })
  id!: string;

  @Directive(ACCOUNT_READ)
  @Field(() => String, { nullable: true, description: "The account's e-mail address." })
  email?: string | null;
}
