import {
  Arg,
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
} from "type-graphql";
import { notFound } from "../api-error.ts";
import { requiredText, uuid } from "../check.ts";
import type { SignedIn } from "../context.ts";
import { API_TOKENS } from "../pages/cost.ts";
import { DateTimeISO } from "../scalars.ts";
import { UserError, userErrorsField } from "../user-error.type.ts";
import { Viewer } from "../viewer/viewer.type.ts";
import { ApiToken, ApiTokenScope } from "./api-token.type.ts";
import type { CreatedApiToken, PartnersPort } from "./partners.port.ts";
import { SESSION_ONLY } from "./scopes.ts";

const MAX_NAME_CHARACTERS = 100;

@InputType({ description: "An API token to make." })
export class CreateApiTokenInput {
  @Field(() => String, {
    description: "What to call it, 1 to 100 characters; white space around it is dropped.",
  })
  name!: string;

  @Field(() => [ApiTokenScope], { description: "What it may do, at least one." })
  scopes!: ApiTokenScope[];

  @Field(() => DateTimeISO, {
    nullable: true,
    description: "When it stops working, in the future. Without it: never.",
  })
  expiresAt?: Date | null;
}

@InputType({ description: "The API token to revoke." })
export class RevokeApiTokenInput {
  @Field(() => ID, { description: "The token's id, a UUID." })
  id!: string;
}

@ObjectType({ description: "What createApiToken did.", simpleResolvers: true })
export class CreateApiTokenPayload {
  @Field(() => ApiToken, { nullable: true, description: "The token; null if none was made." })
  apiToken?: ApiToken | null;

  @Field(() => String, {
    nullable: true,
    description: "What the program sends, `rsr_...`. It is shown here and never again.",
  })
  secret?: string | null;

  @Field(() => Viewer, { description: "You, with `apiTokens` as they are now." })
  viewer!: Viewer;

  @Field(() => [UserError], userErrorsField)
  userErrors!: UserError[];
}

@ObjectType({ description: "What revokeApiToken did.", simpleResolvers: true })
export class RevokeApiTokenPayload {
  @Field(() => ApiToken, { nullable: true, description: "The token, which works no more." })
  apiToken?: ApiToken | null;

  @Field(() => Viewer, { description: "You, with `apiTokens` as they are now." })
  viewer!: Viewer;

  @Field(() => [UserError], userErrorsField)
  userErrors!: UserError[];
}

@Resolver(() => Viewer)
export class ViewerApiTokensResolver {
  @Directive(SESSION_ONLY)
  @Directive(API_TOKENS)
  @FieldResolver(() => [ApiToken], {
    description:
      "What programs may sign in with in your name, the newest first; those that you revoked are left out.",
  })
  apiTokens(@Ctx() { partners }: SignedIn) {
    return partners.list();
  }

  @Directive(SESSION_ONLY)
  @FieldResolver(() => String, {
    nullable: true,
    description:
      "Why no API token works on this server, and what its operator has to set; null where they work.",
  })
  apiTokenProblem(@Ctx() { partners }: SignedIn) {
    return partners.problem;
  }

  @Authorized()
  @Directive(SESSION_ONLY)
  @Mutation(() => CreateApiTokenPayload, {
    description:
      "Makes an API token, with which a program acts in your name within its scopes. At most 20 that are not revoked.",
  })
  async createApiToken(
    @Ctx() { partners, viewer }: SignedIn,
    @Arg("input", () => CreateApiTokenInput, { description: "The token to make." })
    input: CreateApiTokenInput,
  ): Promise<CreateApiTokenPayload> {
    const name = input.name.trim();
    const userErrors = requiredText(name, ["name"], "The name", MAX_NAME_CHARACTERS);
    if (input.scopes.length === 0)
      userErrors.push({
        code: "REQUIRED",
        field: ["scopes"],
        message: "A token without a scope can do nothing. Choose one at least.",
      });
    if (userErrors.length > 0) return { viewer, userErrors };
    const expiresAt = input.expiresAt?.toISOString() ?? null;
    const created = await partners.create({ name, scopes: [...new Set(input.scopes)], expiresAt });
    if (created.outcome !== "OK") return { viewer, userErrors: [refusal(created.outcome, partners)] };
    const { apiToken, secret } = created;
    return { apiToken, secret, viewer, userErrors };
  }

  @Authorized()
  @Directive(SESSION_ONLY)
  @Mutation(() => RevokeApiTokenPayload, {
    description:
      "Makes an API token stop working: new requests with it are UNAUTHENTICATED at once, and its open connections end within seconds. There is no way back.",
  })
  async revokeApiToken(
    @Ctx() { partners, viewer }: SignedIn,
    @Arg("input", () => RevokeApiTokenInput, { description: "The token to revoke." })
    input: RevokeApiTokenInput,
  ): Promise<RevokeApiTokenPayload> {
    const apiToken = await partners.revoke(uuid(input.id, "input.id"));
    if (apiToken === null) throw notFound();
    return { apiToken, viewer, userErrors: [] };
  }
}

function refusal(
  outcome: Exclude<CreatedApiToken["outcome"], "OK">,
  { limit, problem }: Pick<PartnersPort, "limit" | "problem">,
): UserError {
  switch (outcome) {
    case "LIMIT_REACHED":
      return {
        code: "LIMIT_REACHED",
        message: `You have ${limit} API tokens, which is the limit. Revoke one to make room.`,
      };
    case "EXPIRED":
      return {
        code: "INVALID",
        field: ["expiresAt"],
        message: "This time is over already. Choose one that is still to come.",
      };
    case "NOT_SET_UP":
      return { code: "NOT_SET_UP", message: problem ?? "API tokens are not set up on this server." };
  }
}
