import { Directive, Field, ID, ObjectType } from "type-graphql";
import { describeEnum } from "../enum.ts";
import { DateTimeISO } from "../scalars.ts";
import { SESSION_ONLY } from "./scopes.ts";

export const ApiTokenScope = {
  PROJECTS_READ: "projects:read",
  PROJECTS_WRITE: "projects:write",
  CHAT: "chat",
  DEPLOY: "deploy",
  ACCOUNT_READ: "account:read",
} as const;
export type ApiTokenScope = (typeof ApiTokenScope)[keyof typeof ApiTokenScope];
describeEnum(
  ApiTokenScope,
  "ApiTokenScope",
  "What an API token may do. None of them manages API tokens, connected accounts, preferences or the account itself: that takes a person who is signed in.",
  {
    PROJECTS_READ:
      "Read and follow your projects with their code, messages, versions and deployments. Also for reading what the other scopes' mutations answer with.",
    PROJECTS_WRITE: "Create, change and delete projects, and save, import and restore versions.",
    CHAT: "Send messages, and stop and retry answers. What the model writes counts towards your quota.",
    DEPLOY: "Publish projects to the accounts you connected, and cancel and retry that.",
    ACCOUNT_READ: "Read your e-mail address, figures, usage, quota and error log.",
  },
);

@Directive(SESSION_ONLY)
@ObjectType({
  description:
    "What a program signs in with in your name: `Authorization: Bearer rsr_...`. The token itself is shown once, when it is made; only its digest is kept.",
  simpleResolvers: true,
})
export class ApiToken {
  @Field(() => ID, { description: "A UUID." })
  id!: string;

  @Field(() => String, { description: "What you called it." })
  name!: string;

  @Field(() => String, { description: "The last four characters of the token, to tell it by." })
  last4!: string;

  @Field(() => [ApiTokenScope], { description: "What it may do." })
  scopes!: readonly ApiTokenScope[];

  @Field(() => DateTimeISO, { description: "When it was made." })
  createdAt!: string;

  @Field(() => DateTimeISO, { nullable: true, description: "When it stops working; null: never." })
  expiresAt?: string | null;

  @Field(() => DateTimeISO, {
    nullable: true,
    description: "When a program last used it, to the minute; null: never yet.",
  })
  lastUsedAt?: string | null;

  @Field(() => DateTimeISO, {
    nullable: true,
    description: "When it was revoked; null while it may be used.",
  })
  revokedAt?: string | null;
}
