import { Field, Int, ObjectType } from "type-graphql";
import { describeEnum } from "../enum.ts";

export const PromptRole = { SYSTEM: "system", USER: "user", ASSISTANT: "assistant" } as const;
export type PromptRole = (typeof PromptRole)[keyof typeof PromptRole];
describeEnum(PromptRole, "PromptRole", "In whose name a part of a prompt speaks.", {
  SYSTEM: "Roseram Builder: the instructions.",
  USER: "The person: the request, with the code it is about.",
  ASSISTANT: "The model: what it answered before.",
});

export const CallPurpose = {
  ANSWER: "answer",
  CONTINUE: "continue",
  EDITS: "edits",
  FILE: "file",
  REPAIR: "repair",
} as const;
export type CallPurpose = (typeof CallPurpose)[keyof typeof CallPurpose];
describeEnum(CallPurpose, "CallPurpose", "What a call of the model was for.", {
  ANSWER: "To answer the message: the first call of an attempt.",
  CONTINUE: "To go on with an answer that broke off.",
  EDITS: "To ask again for edits that did not fit the code.",
  FILE: "To ask for a whole file instead of edits.",
  REPAIR: "To put right what was found wrong in the code.",
});

export const ModelCallStatus = {
  RUNNING: "open",
  OK: "ok",
  FAILED: "failed",
  STOPPED: "stopped",
  LOST: "lost",
} as const;
export type ModelCallStatus = (typeof ModelCallStatus)[keyof typeof ModelCallStatus];
describeEnum(ModelCallStatus, "ModelCallStatus", "How a call of the model ended.", {
  RUNNING: "It has not ended.",
  OK: "The model answered.",
  FAILED: "The model, its provider or the connection failed.",
  STOPPED: "The person stopped it.",
  LOST: "The server that made it ended first, or it was never made: the quota was used up, say.",
});

@ObjectType({ description: "One part of what a model was sent.", simpleResolvers: true })
export class PromptMessage {
  @Field(() => PromptRole, { description: "In whose name it speaks." })
  role!: PromptRole;

  @Field(() => String, { description: "The text, as it was sent." })
  content!: string;
}

@ObjectType({ description: "One call of the model for a generation.", simpleResolvers: true })
export class ModelCall {
  @Field(() => Int, { description: "The attempt it belongs to: 1, 2 or 3." })
  attempt!: number;

  @Field(() => Int, { description: "1, 2, 3 ... within the attempt." })
  number!: number;

  @Field(() => CallPurpose, { description: "What it was for." })
  purpose!: CallPurpose;

  @Field(() => ModelCallStatus, { description: "How it ended." })
  status!: ModelCallStatus;

  @Field(() => Int, {
    nullable: true,
    description: "Tokens read: the prompt. Null until it ended, and when nobody knows.",
  })
  inputTokens?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "Tokens written: the answer. Null until it ended, and when nobody knows.",
  })
  outputTokens?: number | null;

  @Field(() => Boolean, {
    description: "True when the provider did not say, and the figures are our estimate.",
  })
  estimated!: boolean;

  @Field(() => Int, {
    nullable: true,
    description: "How long it took, in milliseconds; null until it ended.",
  })
  durationMs?: number | null;

  generationId!: string;
}
