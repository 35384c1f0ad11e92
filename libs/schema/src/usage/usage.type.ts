import { Directive, Field, Float, Int, ObjectType } from "type-graphql";
import { PROJECTS } from "../pages/cost.ts";
import { CalendarDate, DateTimeISO, SafeInt } from "../scalars.ts";

@ObjectType({
  description: "An amount of money, by the price table that the operator set.",
  simpleResolvers: true,
})
export class Cost {
  @Field(() => Float, { description: "How much, in whole units of the currency: 0.25 is a quarter." })
  amount!: number;

  @Field(() => String, { description: "The currency as in ISO 4217: `USD`, `EUR`." })
  currency!: string;
}

@ObjectType({ description: "What was used on one day, for one purpose.", simpleResolvers: true })
export class UsageDay {
  @Field(() => CalendarDate, { description: "The day, in UTC." })
  date!: string;

  @Field(() => String, {
    description:
      "What for: `chat.build`, `chat.discuss`, or `chat.repair` for calls that put an answer right. More may follow.",
  })
  endpoint!: string;

  @Field(() => SafeInt, { description: "Tokens read and written." })
  tokens!: number;

  @Field(() => Int, { description: "Calls of the model, failed ones included." })
  requests!: number;
}

@ObjectType({ description: "What was used in one project.", simpleResolvers: true })
export class UsageProject {
  @Field(() => SafeInt, { description: "Tokens read and written." })
  tokens!: number;

  @Field(() => Int, { description: "Calls of the model, failed ones included." })
  requests!: number;

  @Field(() => Cost, {
    nullable: true,
    description: "What it cost, failed calls included; null without a price.",
  })
  cost?: Cost | null;

  projectId!: string | null;
}

@ObjectType({ description: "What was used of one model.", simpleResolvers: true })
export class UsageModel {
  @Field(() => String, {
    description: "The model's name; empty for calls that were recorded before names were.",
  })
  model!: string;

  @Field(() => SafeInt, { description: "Tokens read and written." })
  tokens!: number;

  @Field(() => Int, { description: "Calls of the model, failed ones included." })
  requests!: number;

  @Field(() => Cost, {
    nullable: true,
    description: "What it cost, failed calls included; null without a price.",
  })
  cost?: Cost | null;
}

@ObjectType({
  description: "What you used of the model from one day to another, both included.",
  simpleResolvers: true,
})
export class UsageSummary {
  @Field(() => CalendarDate, { description: "The first day." })
  from!: string;

  @Field(() => CalendarDate, { description: "The last day." })
  to!: string;

  @Field(() => SafeInt, { description: "Tokens read and written." })
  totalTokens!: number;

  @Field(() => SafeInt, { description: "Tokens read: the prompts." })
  inputTokens!: number;

  @Field(() => SafeInt, { description: "Tokens written: the answers." })
  outputTokens!: number;

  @Field(() => Int, { description: "Calls of the model, failed ones included." })
  requests!: number;

  @Field(() => Int, { description: "Calls that failed. They do not count against the quota." })
  failedRequests!: number;

  @Field(() => Cost, {
    nullable: true,
    description: "What it cost, by the price table; null when no call had a price.",
  })
  cost?: Cost | null;

  @Field(() => [UsageDay], {
    description: "By day and purpose, oldest first. Days without a call are left out.",
  })
  days!: readonly UsageDay[];

  @Directive(PROJECTS)
  @Field(() => [UsageProject], { description: "By project, most tokens first." })
  projects!: readonly UsageProject[];

  @Field(() => [UsageModel], { description: "By model, most tokens first." })
  models!: readonly UsageModel[];
}

@ObjectType({
  description:
    "How much of the model you may still use. Tokens count by the calendar month in UTC, messages by the last minute.",
  simpleResolvers: true,
})
export class Quota {
  @Field(() => SafeInt, { description: "Tokens of this month that count. Calls that failed do not." })
  tokensUsed!: number;

  @Field(() => SafeInt, {
    description: "Tokens set aside for calls that are under way; given back when they end.",
  })
  tokensReserved!: number;

  @Field(() => SafeInt, {
    nullable: true,
    description: "Tokens allowed in a month; null when there is no limit.",
  })
  tokensLimit?: number | null;

  @Field(() => SafeInt, {
    nullable: true,
    description: "Tokens left this month, what is set aside taken off; null when there is no limit.",
  })
  tokensRemaining?: number | null;

  @Field(() => DateTimeISO, { description: "When the month began." })
  periodStart!: string;

  @Field(() => DateTimeISO, { description: "When the next one begins, and the count with it." })
  periodEnd!: string;

  @Field(() => Int, { description: "Messages and tries again of the last minute." })
  requestsUsed!: number;

  @Field(() => Int, {
    nullable: true,
    description: "Messages and tries again allowed in a minute; null when there is no limit.",
  })
  requestsLimit?: number | null;

  @Field(() => DateTimeISO, {
    nullable: true,
    description: "When the next message goes through; null when it does now.",
  })
  requestsFreeAt?: string | null;
}
