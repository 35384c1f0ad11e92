import { Ctx, Directive, FieldResolver, Resolver, Root } from "type-graphql";
import type { SignedIn } from "../context.ts";
import { HEAVY } from "../pages/cost.ts";
import { SESSION_ONLY } from "../partners/scopes.ts";
import { ModelCall, PromptMessage } from "./model-call.type.ts";

@Resolver(() => ModelCall)
export class ModelCallResolver {
  // The person's standing instructions are in it, and no API token may read preferences.
  @Directive(SESSION_ONLY)
  @Directive(HEAVY)
  @FieldResolver(() => [PromptMessage], {
    description:
      "What the model was sent. Kept for 30 days, unless the operator set another time; empty after that.",
  })
  prompt(@Ctx() { chat }: SignedIn, @Root() { generationId, attempt, number }: ModelCall) {
    return chat.prompt({ generationId, attempt, number });
  }
}
