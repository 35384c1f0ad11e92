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
  Query,
  Resolver,
} from "type-graphql";
import { accountGone } from "../api-error.ts";
import type { Context, Identity, SignedIn } from "../context.ts";
import { HEAVY } from "../pages/cost.ts";
import { UserError, userErrorsField } from "../user-error.type.ts";
import { UserStats, Viewer } from "./viewer.type.ts";

@InputType({ description: "The confirmation that an account is to be deleted." })
export class DeleteAccountInput {
  @Field(() => String, {
    description: "The account's e-mail address (of an account without one its id), typed again.",
  })
  confirmEmail!: string;
}

@ObjectType({ description: "What deleteAccount did.", simpleResolvers: true })
export class DeleteAccountPayload {
  @Field(() => ID, { nullable: true, description: "The id of the account that is gone." })
  deletedUserId?: string | null;

  @Field(() => [UserError], userErrorsField)
  userErrors!: UserError[];
}

@Resolver(() => Viewer)
export class ViewerResolver {
  @Query(() => Viewer, { nullable: true, description: "You; null without a token." })
  async viewer(@Ctx() context: Context): Promise<Viewer | null> {
    if (context.viewer === null) return null;
    if (!(await context.account.exists())) throw accountGone();
    return context.viewer;
  }

  @Directive(HEAVY)
  @FieldResolver(() => UserStats, { description: "The account's figures." })
  stats(@Ctx() { account }: SignedIn) {
    return account.stats();
  }

  @Authorized()
  @Mutation(() => DeleteAccountPayload, {
    description:
      "Deletes your account with all projects, conversations and versions. There is no way back. What was deployed stays where it is.",
  })
  async deleteAccount(
    @Ctx() { viewer, account }: SignedIn,
    @Arg("input", () => DeleteAccountInput, { description: "The confirmation." }) input: DeleteAccountInput,
  ): Promise<DeleteAccountPayload> {
    if (!confirms(input.confirmEmail, viewer)) {
      const message = "This is not the e-mail address of your account. Nothing was deleted.";
      return { userErrors: [{ code: "INVALID", field: ["confirmEmail"], message }] };
    }
    await account.remove();
    return { deletedUserId: viewer.id, userErrors: [] };
  }
}

const confirms = (typed: string, { email, id }: Identity): boolean =>
  typed.trim().toLowerCase() === (email ?? id).toLowerCase();
