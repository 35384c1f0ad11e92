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
  Subscription,
} from "type-graphql";
import { accountGone } from "../api-error.ts";
import type { Context, Identity, SignedIn } from "../context.ts";
import { HEAVY } from "../pages/cost.ts";
import { ACCOUNT_READ, ANY_TOKEN, SESSION_ONLY } from "../partners/scopes.ts";
import { JSONValue } from "../scalars.ts";
import { UserError, userErrorsField } from "../user-error.type.ts";
import { UserStats, Viewer } from "./viewer.type.ts";

@InputType({ description: "The confirmation that an account is to be deleted." })
export class DeleteAccountInput {
  @Field(() => String, {
    description: "The account's e-mail address (of an account without one its id), typed again.",
  })
  confirmEmail!: string;
}

const PREFERENCES =
  "`theme` (system, light, dark), `model` (one of `Viewer.models`), `instructions` (up to 4,000 characters that go with every message), `tone` (plain, friendly, formal, playful) and `language` (a BCP 47 tag) of answers, `editor` { `fontSize` (11 to 20), `wrap`, `tabSize` (2, 4), `lineNumbers` }, `previewWidth` (desktop, tablet, phone), `singleKeys`, `suggestions`, `installationExplained`, `chatWidth` (340 to 560).";

@InputType({ description: "Preferences to change." })
export class UpdatePreferencesInput {
  @Field(() => JSONValue, {
    description: `An object with what changes, merged into what is set; null removes a preference. Known are ${PREFERENCES} Anything else is INVALID, and then nothing is changed.`,
  })
  preferences!: unknown;
}

@ObjectType({ description: "What updatePreferences did.", simpleResolvers: true })
export class UpdatePreferencesPayload {
  @Field(() => Viewer, {
    nullable: true,
    description: "You, with the preferences as they are now; null if the input was refused.",
  })
  viewer?: Viewer | null;

  @Field(() => [UserError], userErrorsField)
  userErrors!: UserError[];
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
  @Directive(ANY_TOKEN)
  @Query(() => Viewer, { nullable: true, description: "You; null without a token." })
  async viewer(@Ctx() context: Context): Promise<Viewer | null> {
    if (context.viewer === null) return null;
    if (!(await context.account.exists())) throw accountGone();
    return context.viewer;
  }

  @Directive(ACCOUNT_READ)
  @Directive(HEAVY)
  @FieldResolver(() => UserStats, { description: "The account's figures." })
  stats(@Ctx() { account }: SignedIn) {
    return account.stats();
  }

  @Directive(SESSION_ONLY)
  @FieldResolver(() => JSONValue, {
    description: `What you set for yourself; what is not set is left out. It may hold ${PREFERENCES}`,
  })
  preferences(@Ctx() { account }: SignedIn) {
    return account.preferences();
  }

  @Directive(ANY_TOKEN)
  @FieldResolver(() => [String], {
    description: "The models that may be preferred. The first one is used without a preference.",
  })
  models(@Ctx() { account }: SignedIn) {
    return account.models;
  }

  @Authorized()
  @Directive(SESSION_ONLY)
  @Mutation(() => UpdatePreferencesPayload, {
    description: "Changes preferences: what is given is merged into what is set.",
  })
  async updatePreferences(
    @Ctx() { account, viewer }: SignedIn,
    @Arg("input", () => UpdatePreferencesInput, { description: "What to change." })
    input: UpdatePreferencesInput,
  ): Promise<UpdatePreferencesPayload> {
    const problems = await account.updatePreferences(input.preferences);
    const userErrors = problems.map(({ code, path, message }): UserError => {
      return { code, field: ["preferences", ...path], message };
    });
    return { viewer: userErrors.length > 0 ? null : viewer, userErrors };
  }

  @Authorized()
  @Directive(SESSION_ONLY)
  @Mutation(() => DeleteAccountPayload, {
    description:
      "Deletes your account with all projects, conversations and versions. There is no way back. What was published at GitHub and Netlify stays there; what was published to this machine goes.",
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

  @Authorized()
  @Directive(ACCOUNT_READ)
  @Subscription(() => Viewer, {
    description:
      "You, each time your preferences, your integrations, your API tokens, what you used of the model, your errors, or your list of projects change, from now on: a project was made, changed or deleted, an answer began or ended, something is being published. Completes when the account is deleted.",
    subscribe: ({ context }: { context: SignedIn }) => context.account.updates(),
  })
  viewerUpdated(@Ctx() { viewer }: SignedIn): Viewer {
    return viewer;
  }
}

const confirms = (typed: string, { email, id }: Identity): boolean =>
  typed.trim().toLowerCase() === (email ?? id).toLowerCase();
