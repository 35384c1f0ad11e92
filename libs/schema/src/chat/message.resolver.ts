import {
  Directive,
  Arg,
  Authorized,
  Ctx,
  Field,
  FieldResolver,
  Mutation,
  ObjectType,
  Resolver,
  Root,
} from "type-graphql";
import { idempotencyKey, uuid } from "../check.ts";
import type { SignedIn } from "../context.ts";
import { CHAT } from "../partners/scopes.ts";
import { Version } from "../projects/version.type.ts";
import { UserError, userErrorsField, userErrorsOf } from "../user-error.type.ts";
import { SendMessageInput, messageErrors } from "./chat.input.ts";
import { Generation } from "./generation.type.ts";
import { ChatMessage } from "./message.type.ts";

@ObjectType({ description: "What sendMessage did.", simpleResolvers: true })
export class SendMessagePayload {
  @Field(() => ChatMessage, {
    nullable: true,
    description: "The message as it was saved; null if it was refused.",
  })
  message?: ChatMessage | null;

  @Field(() => Generation, {
    nullable: true,
    description:
      "The model's work on it: follow it with generationEvents. On GENERATION_RUNNING the one that runs already.",
  })
  generation?: Generation | null;

  @Field(() => [UserError], userErrorsField)
  userErrors!: UserError[];
}

@Resolver(() => ChatMessage)
export class ChatMessageResolver {
  @FieldResolver(() => Generation, {
    nullable: true,
    description:
      "Of a person's message the newest generation that answers it; of the model's the one that wrote it.",
  })
  generation(@Ctx() { chat }: SignedIn, @Root() message: ChatMessage) {
    return chat.generationOf(message);
  }

  @FieldResolver(() => Version, {
    nullable: true,
    description: "The version that this generation made; null if it made none.",
  })
  async version(@Ctx() { chat, projects }: SignedIn, @Root() message: ChatMessage) {
    const generation = await chat.generationOf(message);
    return generation?.versionId == null ? null : projects.version(generation.versionId);
  }

  @Authorized()
  @Directive(CHAT)
  @Mutation(() => SendMessagePayload, {
    description:
      "Saves a message and sets the model to work on it. One generation runs per project at a time. RATE_LIMITED and QUOTA_EXCEEDED say in `retryAfter` when it may be sent again; nothing is saved then.",
  })
  async sendMessage(
    @Ctx() { chat, limits }: SignedIn,
    @Arg("input", () => SendMessageInput, { description: "The message." }) input: SendMessageInput,
  ): Promise<SendMessagePayload> {
    const projectId = uuid(input.projectId, "input.projectId");
    const key = idempotencyKey(input.idempotencyKey);
    const refused = messageErrors(input, limits);
    if (refused.length > 0) return { userErrors: refused };
    const sent = await chat.send({
      projectId,
      content: input.content,
      mode: input.mode,
      idempotencyKey: key,
    });
    const userErrors = userErrorsOf(sent.outcome);
    const [message, generation] = await Promise.all([
      // Of the one that runs the message is not the one that was sent.
      sent.messageId === null || userErrors.length > 0 ? null : chat.message(sent.messageId),
      sent.generationId === null ? null : chat.generation(sent.generationId),
    ]);
    return { message, generation, userErrors };
  }
}
