import { Field, ID, InputType } from "type-graphql";
import { requiredText } from "../check.ts";
import type { Limits } from "../context.ts";
import type { UserError } from "../user-error.type.ts";
import { GenerationMode } from "./generation.type.ts";

@InputType({ description: "A message for the model." })
export class SendMessageInput {
  @Field(() => ID, { description: "The project, a UUID." })
  projectId!: string;

  @Field(() => String, {
    description: "The message, 1 to 32,000 characters, unless the operator set another limit.",
  })
  content!: string;

  @Field(() => GenerationMode, { defaultValue: "build", description: "What the model is to do." })
  mode!: GenerationMode;

  @Field(() => String, {
    nullable: true,
    description:
      "1 to 255 characters of your choice, kept for 24 hours: the same key with the same input gives the same message and generation instead of new ones; with another input it is a CONFLICT.",
  })
  idempotencyKey?: string | null;
}

@InputType({ description: "The generation to stop." })
export class StopGenerationInput {
  @Field(() => ID, { description: "The generation, a UUID." })
  id!: string;
}

@InputType({ description: "The generation to try again." })
export class RetryGenerationInput {
  @Field(() => ID, { description: "The generation, a UUID." })
  id!: string;
}

@InputType({ description: "The generation to go on with." })
export class ContinueGenerationInput {
  @Field(() => ID, { description: "The generation, a UUID. It has ended, and was not completed." })
  id!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "1 to 255 characters of your choice, kept for 24 hours: the same key with the same input gives the same generation instead of a new one; with another input it is a CONFLICT.",
  })
  idempotencyKey?: string | null;
}

export const messageErrors = (input: SendMessageInput, limits: Limits): UserError[] =>
  requiredText(input.content, ["content"], "The message", limits.messageCharacters);
