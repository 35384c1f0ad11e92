import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { describeEnum } from "../enum.ts";
import { connectionOf } from "../pages/connection.ts";
import type { Order, Position } from "../pages/cursor.ts";
import { ACCOUNT_READ } from "../partners/scopes.ts";
import { DateTimeISO, JSONValue } from "../scalars.ts";

export const ErrorSource = { SERVER: "server", PREVIEW: "preview" } as const;
export type ErrorSource = (typeof ErrorSource)[keyof typeof ErrorSource];
describeEnum(ErrorSource, "ErrorSource", "Where an error happened.", {
  SERVER: "In the server, while it worked for you.",
  PREVIEW: "In a page of yours, while it was shown.",
});

@Directive(ACCOUNT_READ)
@ObjectType({
  description: "Something that went wrong in your work. The same error again is counted, not listed again.",
  simpleResolvers: true,
})
export class ErrorLog {
  @Field(() => ID, { description: "A UUID." })
  id!: string;

  @Field(() => String, {
    description: "What kind it is, in at most 100 characters: a code like `INTERNAL`, or `PREVIEW_ERROR`.",
  })
  type!: string;

  @Field(() => ErrorSource, { description: "Where it happened." })
  source!: ErrorSource;

  @Field(() => String, {
    description: "What happened, in at most 500 characters. Of a page it is the page's own words.",
  })
  message!: string;

  @Field(() => JSONValue, {
    description:
      "Where exactly, as far as known: `line` of a page, `operation` of a request. Nothing of what was written.",
  })
  context!: Record<string, unknown>;

  @Field(() => Int, { description: "How often it happened since it was first seen or last resolved." })
  count!: number;

  @Field(() => Boolean, { description: "Whether you put it away. The same error again starts a new entry." })
  resolved!: boolean;

  @Field(() => String, {
    nullable: true,
    description: "The number to name when you report it; it leads the operator to the log.",
  })
  reference?: string | null;

  @Field(() => DateTimeISO, { description: "When it first happened." })
  createdAt!: string;

  @Field(() => DateTimeISO, { description: "When it last happened." })
  lastSeenAt!: string;

  projectId!: string | null;
  generationId!: string | null;
  versionId!: string | null;
}

export const ErrorLogConnection = connectionOf(() => ErrorLog, "ErrorLog", "errors");
export const ERROR_ORDER: Order = { name: "errorLogs.lastSeenAt.desc", value: "time" };
export const errorPosition = ({ lastSeenAt, id }: ErrorLog): Position => ({ value: lastSeenAt, id });
