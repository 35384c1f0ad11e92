import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { describeEnum } from "../enum.ts";
import { connectionOf } from "../pages/connection.ts";
import { PROJECTS_READ } from "../partners/scopes.ts";
import { DateTimeISO } from "../scalars.ts";

export const VersionOrigin = {
  GENERATION: "generation",
  MANUAL: "manual",
  RESTORE: "restore",
  DUPLICATE: "duplicate",
  IMPORT: "import",
} as const;
export type VersionOrigin = (typeof VersionOrigin)[keyof typeof VersionOrigin];
describeEnum(VersionOrigin, "VersionOrigin", "How a version came to be.", {
  GENERATION: "The model made it.",
  MANUAL: "A person edited the code and saved it.",
  RESTORE: "An earlier version was brought back.",
  DUPLICATE: "It came along when the project was duplicated.",
  IMPORT: "It came from a file.",
});

@Directive(PROJECTS_READ)
@ObjectType({ description: "The site as it was at one time. Versions never change.", simpleResolvers: true })
export class Version {
  @Field(() => ID, { description: "A UUID." })
  id!: string;

  @Field(() => Int, { description: "1, 2, 3 ... within the project." })
  number!: number;

  @Field(() => VersionOrigin, { description: "How it came to be." })
  origin!: VersionOrigin;

  @Field(() => DateTimeISO, { description: "When it was made." })
  createdAt!: string;

  messageId!: string | null;
}

export const VersionConnection = connectionOf(() => Version, "Version", "versions");
