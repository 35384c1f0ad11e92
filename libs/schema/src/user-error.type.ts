import { Field, ObjectType } from "type-graphql";
import { ApiError, notFound } from "./api-error.ts";
import { describeEnum } from "./enum.ts";

export const UserErrorCode = {
  ARCHIVED: "ARCHIVED",
  CONFLICT: "CONFLICT",
  DEPLOYMENT_RUNNING: "DEPLOYMENT_RUNNING",
  GENERATION_RUNNING: "GENERATION_RUNNING",
  INTEGRATION_INACTIVE: "INTEGRATION_INACTIVE",
  INVALID: "INVALID",
  LIMIT_REACHED: "LIMIT_REACHED",
  LOCAL_NOT_ALLOWED: "LOCAL_NOT_ALLOWED",
  NOT_FOUND: "NOT_FOUND",
  NOT_SET_UP: "NOT_SET_UP",
  NO_INTEGRATION: "NO_INTEGRATION",
  NO_VERSION: "NO_VERSION",
  PROVIDER_UNREACHABLE: "PROVIDER_UNREACHABLE",
  RATE_LIMITED: "RATE_LIMITED",
  REQUIRED: "REQUIRED",
  TOKEN_INVALID: "TOKEN_INVALID",
  TOO_LONG: "TOO_LONG",
} as const;
export type UserErrorCode = keyof typeof UserErrorCode;
describeEnum(
  UserErrorCode,
  "UserErrorCode",
  "Why a mutation changed nothing, in a form a program can branch on.",
  {
    ARCHIVED: "The project is archived, and archived projects are read-only.",
    CONFLICT: "Something newer exists than what the change was based on. It is part of the payload.",
    DEPLOYMENT_RUNNING: "The project is being published there already. It is part of the payload.",
    GENERATION_RUNNING: "The model is at work in this project. Wait for it, or stop it.",
    INTEGRATION_INACTIVE: "The provider refused the stored token. Connect the account again.",
    INVALID: "The value is not one that can be accepted; the message says why.",
    LIMIT_REACHED: "The account holds as many as it may.",
    LOCAL_NOT_ALLOWED: "The operator does not let this machine be published to.",
    NOT_FOUND: "What the input refers to does not exist.",
    NOT_SET_UP: "The operator has not set up what this needs; the message names the variable.",
    NO_INTEGRATION: "No account is connected at the provider.",
    NO_VERSION: "The project has no version yet, so there is nothing to publish.",
    PROVIDER_UNREACHABLE: "The provider could not be asked. Nothing was changed; try again.",
    RATE_LIMITED: "The provider asks to slow down; the message says until when.",
    REQUIRED: "The value is empty.",
    TOKEN_INVALID: "The provider does not accept the token.",
    TOO_LONG: "The value is longer than the limit; the message names it.",
  },
);

@ObjectType({
  description: "Something the person can correct. When there is one, nothing was changed.",
  simpleResolvers: true,
})
export class UserError {
  @Field(() => UserErrorCode, { description: "For programs: what kind of problem it is." })
  code!: UserErrorCode;

  @Field(() => [String], {
    nullable: true,
    description:
      'The path of the value inside `input`, e.g. `["code", "html"]`. Null when no single value is at fault.',
  })
  field?: string[] | null;

  @Field(() => String, { description: "For people: what is wrong and what to do, in plain English." })
  message!: string;
}

export const userErrorsField = {
  description: "What the person can correct. Empty when the change was made.",
};

export type Outcome =
  | "OK"
  | "NOT_FOUND"
  | "ARCHIVED"
  | "GENERATION_RUNNING"
  | "CONFLICT"
  | "LIMIT_REACHED"
  | "IDEMPOTENCY_MISMATCH";

/** The one table from what happened to what the caller is told. Not for people: thrown. For people: user errors. */
export function userErrorsOf(outcome: Outcome, limit = 0): UserError[] {
  switch (outcome) {
    case "OK":
      return [];
    case "NOT_FOUND":
      throw notFound();
    case "IDEMPOTENCY_MISMATCH":
      throw new ApiError(
        "CONFLICT",
        "input.idempotencyKey was used before with another input. Use a new key.",
      );
    case "ARCHIVED":
      return [
        { code: "ARCHIVED", message: "This project is archived and read-only. Bring it back to change it." },
      ];
    case "GENERATION_RUNNING":
      return [
        {
          code: "GENERATION_RUNNING",
          message: "An answer is being written. Wait until it is done, or stop it first.",
        },
      ];
    case "CONFLICT":
      return [
        {
          code: "CONFLICT",
          field: ["baseVersionId"],
          message:
            "A newer version was saved in the meantime. Nothing was overwritten; compare it with yours and save again.",
        },
      ];
    case "LIMIT_REACHED":
      return [
        {
          code: "LIMIT_REACHED",
          message: `You have ${limit.toLocaleString("en")} projects, which is the limit. Delete one to make room.`,
        },
      ];
  }
}
