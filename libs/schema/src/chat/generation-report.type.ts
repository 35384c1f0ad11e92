import { Field, Int, ObjectType } from "type-graphql";
import { CodeFile } from "./generation-event.type.ts";

@ObjectType({
  description: "How edits found their place: the first of these steps that matched exactly once.",
  simpleResolvers: true,
})
export class EditSteps {
  @Field(() => Int, { description: "Byte for byte." })
  exact!: number;

  @Field(() => Int, { description: "But for white space at the ends of lines." })
  trailingSpace!: number;

  @Field(() => Int, { description: "But for the indentation, which was adapted." })
  indentation!: number;

  @Field(() => Int, { description: "But for look-alike quotes, dashes and spaces." })
  unicode!: number;
}

@ObjectType({ description: "How many lines a change added and removed.", simpleResolvers: true })
export class LineChanges {
  @Field(() => Int, { description: "Lines added." })
  added!: number;

  @Field(() => Int, { description: "Lines removed." })
  removed!: number;
}

@ObjectType({ description: "What a generation changed in one file.", simpleResolvers: true })
export class FileChanges {
  @Field(() => CodeFile, { description: "The file." })
  file!: CodeFile;

  @Field(() => Int, { description: "Lines added." })
  added!: number;

  @Field(() => Int, { description: "Lines removed." })
  removed!: number;
}

@ObjectType({
  description: "Something odd in the code that did not keep it from becoming a version.",
  simpleResolvers: true,
})
export class CodeWarning {
  @Field(() => String, {
    description:
      "For programs: `MISSING_ID`, `MISSING_FILE`, `DUPLICATE_ID`, `EXTERNAL_FILE`, `NOT_LINKED`, `UNCLOSED_ELEMENT`, `SHRUNK` of the code; `STILL_BROKEN` of a fault that was there before; `NOT_CHECKED` when it could not be looked at. More may follow.",
  })
  code!: string;

  @Field(() => CodeFile, { nullable: true, description: "The file; null if it is not in one." })
  file?: CodeFile | null;

  @Field(() => String, { description: "For people: what was noticed." })
  message!: string;
}

@ObjectType({ description: "How a generation's answer came together.", simpleResolvers: true })
export class GenerationReport {
  @Field(() => Int, { description: "Edits the model wrote." })
  blocks!: number;

  @Field(() => Int, { description: "Edits that found their place in the code." })
  applied!: number;

  @Field(() => EditSteps, { description: "How those found it." })
  steps!: EditSteps;

  @Field(() => Int, { description: "Files the model wrote whole." })
  wholeFiles!: number;

  @Field(() => Int, { description: "Calls of the model in the last attempt." })
  calls!: number;

  @Field(() => Int, { description: "Calls that put something right." })
  repairs!: number;

  @Field(() => Int, { description: "Calls that went on with an answer that had broken off." })
  continues!: number;

  @Field(() => LineChanges, { description: "Lines changed in all, against the base version." })
  changedLines!: LineChanges;

  @Field(() => [FileChanges], { description: "Lines changed by file; unchanged files are left out." })
  files!: readonly FileChanges[];

  @Field(() => [CodeWarning], { description: "What was noticed in the code." })
  warnings!: readonly CodeWarning[];
}
