import {
  Arg,
  Authorized,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  ID,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
  Subscription,
} from "type-graphql";
import { badInput, existing } from "../api-error.ts";
import { idempotencyKey, uuid } from "../check.ts";
import type { SignedIn } from "../context.ts";
import { CALLS, HEAVY } from "../pages/cost.ts";
import { CHAT, PROJECTS_READ, SESSION_ONLY } from "../partners/scopes.ts";
import { GeneratedCode, Project } from "../projects/project.type.ts";
import { Version } from "../projects/version.type.ts";
import { UserError, userErrorsField, userErrorsOf } from "../user-error.type.ts";
import { ContinueGenerationInput, RetryGenerationInput, StopGenerationInput } from "./chat.input.ts";
import type { ChatPort, ContinueOutcome, GenerationEventPayload, GenerationState } from "./chat.port.ts";
import { GenerationEvent, GenerationFinished } from "./generation-event.type.ts";
import { Generation, GenerationError, GenerationErrorCode, TokenUsage } from "./generation.type.ts";
import { ChatMessage } from "./message.type.ts";
import { ModelCall, PromptMessage } from "./model-call.type.ts";

@ObjectType({ description: "What stopGeneration did.", simpleResolvers: true })
export class StopGenerationPayload {
  @Field(() => Generation, {
    nullable: true,
    description: "The generation as it is now. It may take a moment to end.",
  })
  generation?: Generation | null;

  @Field(() => [UserError], userErrorsField)
  userErrors!: UserError[];
}

@ObjectType({ description: "What retryGeneration did.", simpleResolvers: true })
export class RetryGenerationPayload {
  @Field(() => Generation, {
    nullable: true,
    description: "The new generation; on GENERATION_RUNNING the one that runs already.",
  })
  generation?: Generation | null;

  @Field(() => [UserError], userErrorsField)
  userErrors!: UserError[];
}

@ObjectType({ description: "What continueGeneration did.", simpleResolvers: true })
export class ContinueGenerationPayload {
  @Field(() => Generation, {
    nullable: true,
    description: "The new generation; on GENERATION_RUNNING the one that runs already.",
  })
  generation?: Generation | null;

  @Field(() => Version, {
    nullable: true,
    description: "On CONFLICT the current version, if there is one; else null.",
  })
  version?: Version | null;

  @Field(() => [UserError], userErrorsField)
  userErrors!: UserError[];
}

/** text, code and lastSeq of one object must be one state, so the three share one read of it. */
const states = new WeakMap<Generation, Promise<GenerationState>>();
function stateOf(chat: ChatPort, generation: Generation): Promise<GenerationState> {
  const known = states.get(generation) ?? chat.state(generation.id);
  states.set(generation, known);
  return known;
}

@Resolver(() => Generation)
export class GenerationResolver {
  @Authorized()
  @Directive(PROJECTS_READ)
  @Query(() => Generation, {
    nullable: true,
    description: "One generation of your projects; null if there is none with this id.",
  })
  generation(
    @Ctx() { chat }: SignedIn,
    @Arg("id", () => ID, { description: "The generation, a UUID." }) id: string,
  ) {
    return chat.generation(uuid(id, "id"));
  }

  @FieldResolver(() => Project, { description: "The project it works on." })
  project(@Ctx() { projects }: SignedIn, @Root() generation: Generation) {
    return existing(projects.find(generation.projectId));
  }

  @FieldResolver(() => ChatMessage, { description: "The message it answers." })
  message(@Ctx() { chat }: SignedIn, @Root() generation: Generation) {
    return existing(chat.message(generation.messageId));
  }

  @FieldResolver(() => ChatMessage, {
    nullable: true,
    description: "The model's answer; null until it ended, or if nothing arrived.",
  })
  answer(@Ctx() { chat }: SignedIn, @Root() generation: Generation) {
    return generation.answerId === null ? null : chat.message(generation.answerId);
  }

  @FieldResolver(() => Version, {
    nullable: true,
    description: "The version it started from; null if there was none.",
  })
  baseVersion(@Ctx() { projects }: SignedIn, @Root() generation: Generation) {
    return generation.baseVersionId === null ? null : projects.version(generation.baseVersionId);
  }

  @FieldResolver(() => Version, { nullable: true, description: "The version it made; null if it made none." })
  version(@Ctx() { projects }: SignedIn, @Root() generation: Generation) {
    return generation.versionId === null ? null : projects.version(generation.versionId);
  }

  @FieldResolver(() => Generation, { nullable: true, description: "The generation it is another try of." })
  retryOf(@Ctx() { chat }: SignedIn, @Root() generation: Generation) {
    return generation.retryOfId === null ? null : chat.generation(generation.retryOfId);
  }

  @FieldResolver(() => Generation, {
    nullable: true,
    description:
      "The generation it goes on with: it began with the text and code of that one, and they share one answer.",
  })
  continues(@Ctx() { chat }: SignedIn, @Root() generation: Generation) {
    return generation.continuesId === null ? null : chat.generation(generation.continuesId);
  }

  @FieldResolver(() => Boolean, { description: "Whether the person asked it to stop." })
  stopRequested(@Root() generation: Generation): boolean {
    return generation.stopRequestedAt !== null;
  }

  @Directive(HEAVY)
  @FieldResolver(() => Int, {
    description:
      "The seq of the last event that `text` and `code` contain; the three are read together. 0 before the first.",
  })
  async lastSeq(@Ctx() { chat }: SignedIn, @Root() generation: Generation) {
    return (await stateOf(chat, generation)).lastSeq;
  }

  @Directive(HEAVY)
  @FieldResolver(() => String, { description: "The prose so far." })
  async text(@Ctx() { chat }: SignedIn, @Root() generation: Generation) {
    return (await stateOf(chat, generation)).text;
  }

  @Directive(HEAVY)
  @FieldResolver(() => GeneratedCode, {
    description: "The three files so far; at first those of the base version.",
  })
  async code(@Ctx() { chat }: SignedIn, @Root() generation: Generation) {
    return (await stateOf(chat, generation)).code;
  }

  // The person's standing instructions are in it, and no API token may read preferences.
  @Directive(SESSION_ONLY)
  @Directive(HEAVY)
  @FieldResolver(() => [PromptMessage], {
    description:
      "What the model was sent to answer the message: the first call of the last attempt. Empty before it, and after 30 days, unless the operator set another time.",
  })
  prompt(@Ctx() { chat }: SignedIn, @Root() { id, attempt }: Generation) {
    return attempt === 0 ? [] : chat.prompt({ generationId: id, attempt, number: 1 });
  }

  @Directive(CALLS)
  @FieldResolver(() => [ModelCall], { description: "Every call of the model for it, oldest first." })
  calls(@Ctx() { chat }: SignedIn, @Root() generation: Generation) {
    return chat.calls(generation.id);
  }

  @FieldResolver(() => TokenUsage, {
    nullable: true,
    description: "What all calls of it used of the model; null until it ended.",
  })
  usage(@Root() { inputTokens, outputTokens, usageEstimated }: Generation): TokenUsage | null {
    if (inputTokens === null || outputTokens === null) return null;
    return {
      inputTokens,
      outputTokens,
      totalTokens: inputTokens + outputTokens,
      estimated: usageEstimated === true,
    };
  }

  @FieldResolver(() => GenerationError, {
    nullable: true,
    description: "Why it failed or is incomplete; null if all went well.",
  })
  error(@Root() { errorCode, errorMessage }: Generation): GenerationError | null {
    if (errorCode === null) return null;
    return {
      code: isErrorCode(errorCode) ? errorCode : "INTERNAL",
      message: errorMessage ?? "Something went wrong. Try again.",
    };
  }

  @Authorized()
  @Directive(CHAT)
  @Mutation(() => StopGenerationPayload, {
    description:
      "Asks the model to stop. What it has written stays as the answer. One that has ended is left as it is.",
  })
  async stopGeneration(
    @Ctx() { chat }: SignedIn,
    @Arg("input", () => StopGenerationInput, { description: "The generation to stop." })
    input: StopGenerationInput,
  ): Promise<StopGenerationPayload> {
    const id = uuid(input.id, "input.id");
    const userErrors = userErrorsOf((await chat.stop(id)).outcome);
    return { generation: await chat.generation(id), userErrors };
  }

  @Authorized()
  @Directive(CHAT)
  @Mutation(() => RetryGenerationPayload, {
    description:
      "Sets the model to work again on the same message, starting from the current version. The earlier generation stays as it is. RATE_LIMITED and QUOTA_EXCEEDED say in `retryAfter` when it may be sent again.",
  })
  async retryGeneration(
    @Ctx() { chat }: SignedIn,
    @Arg("input", () => RetryGenerationInput, { description: "The generation to try again." })
    input: RetryGenerationInput,
  ): Promise<RetryGenerationPayload> {
    const { outcome, generationId } = await chat.retry(uuid(input.id, "input.id"));
    const userErrors = userErrorsOf(outcome);
    return { generation: generationId === null ? null : await chat.generation(generationId), userErrors };
  }

  @Authorized()
  @Directive(CHAT)
  @Mutation(() => ContinueGenerationPayload, {
    description:
      "Goes on with an answer that was stopped, broke off or failed, where something of it was kept: a new generation on the same message, whose text and code begin with what was kept. It must be the newest of its project, and no version was made since. The earlier generation stays as it is; its answer becomes that of the new one. RATE_LIMITED and QUOTA_EXCEEDED say in `retryAfter` when it may be sent again.",
  })
  async continueGeneration(
    @Ctx() { chat, projects }: SignedIn,
    @Arg("input", () => ContinueGenerationInput, { description: "The generation to go on with." })
    input: ContinueGenerationInput,
  ): Promise<ContinueGenerationPayload> {
    const { outcome, generationId, versionId } = await chat.continue({
      id: uuid(input.id, "input.id"),
      idempotencyKey: idempotencyKey(input.idempotencyKey),
    });
    const userErrors = continueErrors(outcome);
    return {
      generation: generationId === null ? null : await chat.generation(generationId),
      version: versionId === null ? null : await projects.version(versionId),
      userErrors,
    };
  }

  @Authorized()
  @Directive(PROJECTS_READ)
  @Subscription(() => GenerationEvent, {
    description:
      "What the model writes, as it writes it: everything after a cursor, nothing twice, to the end. Events are kept for 24 hours after the end, unless the operator set another time.",
    subscribe: ({ args, context }: { args: { generationId: string; after: number }; context: SignedIn }) => {
      const id = uuid(args.generationId, "generationId");
      if (args.after < 0) throw badInput("after must be 0 or more.");
      return context.chat.events(id, args.after);
    },
  })
  generationEvents(
    @Root() event: GenerationEventPayload,
    @Arg("generationId", () => ID, { description: "The generation, a UUID." }) _generationId: string,
    @Arg("after", () => Int, {
      defaultValue: 0,
      description:
        "The seq of the last event already seen, 0 for all. More than the generation's lastSeq is BAD_USER_INPUT.",
    })
    _after: number,
  ) {
    return event;
  }
}

@Resolver(() => GenerationFinished)
export class GenerationFinishedResolver {
  @FieldResolver(() => Generation, { description: "The generation in its final state." })
  generation(@Ctx() { chat }: SignedIn, @Root() { generationId }: GenerationFinished) {
    return existing(chat.generation(generationId));
  }
}

function continueErrors(outcome: ContinueOutcome["outcome"]): UserError[] {
  if (outcome === "NOTHING_KEPT")
    return [
      {
        code: "INVALID",
        field: ["id"],
        message:
          "There is nothing to go on with: this answer is complete, or nothing of it was kept. Try again instead.",
      },
    ];
  if (outcome === "CONFLICT")
    return [
      {
        code: "CONFLICT",
        field: ["id"],
        message:
          "The page or the conversation has gone on since this answer ended. Nothing was changed; send a message to go on from what is there now.",
      },
    ];
  return userErrorsOf(outcome);
}

const isErrorCode = (code: string): code is GenerationErrorCode => Object.hasOwn(GenerationErrorCode, code);
