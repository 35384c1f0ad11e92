import { ArgsType, Field, ID, InputType, Int } from "type-graphql";
import { badInput } from "../api-error.ts";
import { longerThan, storable, uuid } from "../check.ts";
import { CalendarDate } from "../scalars.ts";
import { ErrorSource } from "./error-log.type.ts";
import type { ErrorSelection, Period } from "./usage.port.ts";

const MAX_DAYS = 400;
const MAX_TYPE = 100;
const DAY_MS = 86_400_000;

@ArgsType()
export class PeriodArgs {
  @Field(() => CalendarDate, {
    nullable: true,
    description: "The first day, in UTC. Without it: the first of the month of `to`.",
  })
  from?: string | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: `The last day, in UTC. Without it: today. The period holds at most ${MAX_DAYS} days.`,
  })
  to?: string | null;
}

@InputType({ description: "Which errors to return: those that match everything given." })
export class ErrorLogFilter {
  @Field(() => Boolean, {
    nullable: true,
    description: "true: only those put away. false: only open ones. Without it: both.",
  })
  resolved?: boolean | null;

  @Field(() => ID, { nullable: true, description: "Only errors of this project, a UUID." })
  projectId?: string | null;

  @Field(() => ErrorSource, { nullable: true, description: "Only errors from here." })
  source?: ErrorSource | null;

  @Field(() => String, { nullable: true, description: "Only errors of this type. At most 100 characters." })
  type?: string | null;
}

@InputType({ description: "The error to put away." })
export class ResolveErrorLogInput {
  @Field(() => ID, { description: "The error, a UUID." })
  id!: string;
}

@InputType({ description: "An error that a page threw while it was shown." })
export class ReportPreviewErrorInput {
  @Field(() => ID, { description: "The project whose page it is, a UUID." })
  projectId!: string;

  @Field(() => ID, {
    nullable: true,
    description: "The version that was shown, a UUID; null if it was no version yet.",
  })
  versionId?: string | null;

  @Field(() => String, {
    description: "What the page said. Control characters are dropped, and so is all beyond 500 characters.",
  })
  message!: string;

  @Field(() => Int, { nullable: true, description: "The line it happened in, 1 or more." })
  line?: number | null;
}

/** The days asked for, or BAD_USER_INPUT. */
export function periodOf({ from, to }: PeriodArgs, today: string): Period {
  const last = to ?? today;
  const first = from ?? `${last.slice(0, 8)}01`;
  const days = (Date.parse(last) - Date.parse(first)) / DAY_MS + 1;
  if (days < 1) throw badInput("from must not be after to.");
  if (days > MAX_DAYS) throw badInput(`from and to may be at most ${MAX_DAYS} days apart.`);
  return { from: first, to: last };
}

export function errorSelection(filter: ErrorLogFilter | null | undefined): ErrorSelection {
  const type = filter?.type ?? null;
  if (type !== null && (longerThan(type, MAX_TYPE) || !storable(type))) {
    throw badInput(`filter.type must be at most ${MAX_TYPE} characters of plain text.`);
  }
  return {
    resolved: filter?.resolved ?? null,
    projectId: filter?.projectId == null ? null : uuid(filter.projectId, "filter.projectId"),
    source: filter?.source ?? null,
    type,
  };
}
