import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { describeEnum } from "../enum.ts";
import { PROJECTS_READ } from "../partners/scopes.ts";
import { DateTimeISO } from "../scalars.ts";
import { GenerationReport } from "./generation-report.type.ts";

export const GenerationStatus = {
  QUEUED: "queued",
  RUNNING: "running",
  COMPLETED: "completed",
  INCOMPLETE: "incomplete",
  CANCELLED: "cancelled",
  FAILED: "failed",
} as const;
export type GenerationStatus = (typeof GenerationStatus)[keyof typeof GenerationStatus];
describeEnum(GenerationStatus, "GenerationStatus", "How far a generation is.", {
  QUEUED: "It waits for its turn.",
  RUNNING: "The model is writing.",
  COMPLETED: "The answer is complete.",
  INCOMPLETE: "The model's answer broke off or could not all be used; what was usable is kept.",
  CANCELLED: "The person stopped it. What had been written is the answer; no version was made.",
  FAILED: "It could not be done. `error` says why; it can be tried again.",
});

export const GenerationMode = { BUILD: "build", DISCUSS: "discuss" } as const;
export type GenerationMode = (typeof GenerationMode)[keyof typeof GenerationMode];
describeEnum(GenerationMode, "GenerationMode", "What the model is asked to do.", {
  BUILD: "Change the site.",
  DISCUSS: "Talk about it; the code stays as it is.",
});

export const GenerationErrorCode = {
  EDIT_FAILED: "EDIT_FAILED",
  INTERNAL: "INTERNAL",
  INVALID_CODE: "INVALID_CODE",
  MODEL_AUTH: "MODEL_AUTH",
  MODEL_INTERRUPTED: "MODEL_INTERRUPTED",
  MODEL_LENGTH: "MODEL_LENGTH",
  MODEL_NOT_FOUND: "MODEL_NOT_FOUND",
  MODEL_RATE_LIMITED: "MODEL_RATE_LIMITED",
  MODEL_REJECTED: "MODEL_REJECTED",
  MODEL_STALLED: "MODEL_STALLED",
  MODEL_UNAVAILABLE: "MODEL_UNAVAILABLE",
  QUOTA_EXCEEDED: "QUOTA_EXCEEDED",
  TOO_LARGE: "TOO_LARGE",
  TOO_MANY_ATTEMPTS: "TOO_MANY_ATTEMPTS",
} as const;
export type GenerationErrorCode = keyof typeof GenerationErrorCode;
describeEnum(GenerationErrorCode, "GenerationErrorCode", "Why a generation failed or is incomplete.", {
  EDIT_FAILED: "An edit of the model did not fit the code, so it was not applied.",
  INTERNAL: "Something went wrong in the server.",
  INVALID_CODE: "The model's code could not be used.",
  MODEL_AUTH: "The model's provider refused the key. The operator has to look at it.",
  MODEL_INTERRUPTED: "The connection to the model broke off.",
  MODEL_LENGTH: "The answer reached the model's longest length.",
  MODEL_NOT_FOUND: "The provider does not know the model. The operator has to look at it.",
  MODEL_RATE_LIMITED: "The provider accepts no more requests for now. Try again later.",
  MODEL_REJECTED: "The provider refused the request.",
  MODEL_STALLED: "The model stopped sending.",
  MODEL_UNAVAILABLE: "The provider cannot be reached or has a fault.",
  QUOTA_EXCEEDED: "The tokens of the month were used up on the way. `Viewer.quota` says when there are more.",
  TOO_LARGE: "The code grew beyond the limit.",
  TOO_MANY_ATTEMPTS: "It was begun three times and interrupted each time.",
});

@ObjectType({ description: "Why a generation failed or is incomplete.", simpleResolvers: true })
export class GenerationError {
  @Field(() => GenerationErrorCode, { description: "For programs: what kind of problem it was." })
  code!: GenerationErrorCode;

  @Field(() => String, { description: "For people: what happened and what to do, in plain English." })
  message!: string;
}

@ObjectType({ description: "What a generation used of the model.", simpleResolvers: true })
export class TokenUsage {
  @Field(() => Int, { description: "Tokens read: the prompt." })
  inputTokens!: number;

  @Field(() => Int, { description: "Tokens written: the answer." })
  outputTokens!: number;

  @Field(() => Int, { description: "The sum of both." })
  totalTokens!: number;

  @Field(() => Boolean, {
    description: "True when the provider did not say, and the figures are our estimate.",
  })
  estimated!: boolean;
}

@Directive(PROJECTS_READ)
@ObjectType({
  description: "The model's work on one message, from waiting to its end.",
  simpleResolvers: true,
})
export class Generation {
  @Field(() => ID, { description: "A UUID." })
  id!: string;

  @Field(() => GenerationStatus, { description: "How far it is." })
  status!: GenerationStatus;

  @Field(() => GenerationMode, { description: "What the model was asked to do." })
  mode!: GenerationMode;

  @Field(() => String, { description: "The model's name: the one preferred when it was asked for." })
  model!: string;

  @Field(() => GenerationReport, {
    nullable: true,
    description: "How the answer came together; null until it ended, and when there was none.",
  })
  report?: GenerationReport | null;

  @Field(() => Int, { description: "How often it was begun: 0 while it waits, at most 3." })
  attempt!: number;

  @Field(() => DateTimeISO, { description: "When it was asked for." })
  createdAt!: string;

  @Field(() => DateTimeISO, { nullable: true, description: "When it ended; null while it is active." })
  finishedAt?: string | null;

  projectId!: string;
  messageId!: string;
  answerId!: string | null;
  baseVersionId!: string | null;
  versionId!: string | null;
  retryOfId!: string | null;
  continuesId!: string | null;
  stopRequestedAt!: string | null;
  errorCode!: string | null;
  errorMessage!: string | null;
  inputTokens!: number | null;
  outputTokens!: number | null;
  usageEstimated!: boolean | null;
}
