import { Field, ID, Int, InterfaceType, ObjectType } from "type-graphql";
import { describeEnum } from "../enum.ts";
import { GeneratedCode } from "../projects/project.type.ts";
import type { GenerationEventPayload } from "./chat.port.ts";

export const CodeFile = { HTML: "html", CSS: "css", JAVASCRIPT: "javascript" } as const;
export type CodeFile = (typeof CodeFile)[keyof typeof CodeFile];
describeEnum(CodeFile, "CodeFile", "One of a site's three files.", {
  HTML: "The page, index.html.",
  CSS: "The styles, styles.css.",
  JAVASCRIPT: "The behaviour, script.js.",
});

export const SnapshotReason = {
  RESUMED: "resumed",
  RESTARTED: "restarted",
  REPAIRED: "repaired",
  CONTINUED: "continued",
} as const;
export type SnapshotReason = (typeof SnapshotReason)[keyof typeof SnapshotReason];
describeEnum(SnapshotReason, "SnapshotReason", "Why text and code are given whole.", {
  RESUMED: "The events up to here are not sent one by one: they are folded into this one.",
  RESTARTED: "The model's work was begun anew after an interruption; what was shown no longer stands.",
  REPAIRED: "A repair changed what had been shown.",
  CONTINUED: "What an earlier generation had brought forth, which this one goes on with: its first event.",
});

const TYPES: Record<GenerationEventPayload["kind"], string> = {
  text: "TextDelta",
  code: "CodeDelta",
  replace: "CodeReplaced",
  splice: "CodeSpliced",
  snapshot: "GenerationSnapshot",
  finished: "GenerationFinished",
};

@InterfaceType({
  description:
    "One step of a generation. Applying the events after any cursor, in order, to the state at that cursor gives the state at the end, byte for byte.",
  resolveType: (event: GenerationEventPayload) => TYPES[event.kind],
})
export abstract class GenerationEvent {
  @Field(() => Int, {
    description:
      "The cursor: 1, 2, 3 ... without gaps. Pass the last one seen as `after` to go on from there.",
  })
  seq!: number;

  @Field(() => ID, { description: "The generation it belongs to, a UUID." })
  generationId!: string;
}

@ObjectType({
  implements: GenerationEvent,
  description:
    "Text and code as a whole, in place of everything before. With the reason RESUMED it stands for all events up to its seq.",
  simpleResolvers: true,
})
export class GenerationSnapshot extends GenerationEvent {
  @Field(() => SnapshotReason, { description: "Why it is given whole." })
  reason!: SnapshotReason;

  @Field(() => Int, { description: "Which attempt of the model it belongs to." })
  attempt!: number;

  @Field(() => String, { description: "The prose so far." })
  text!: string;

  @Field(() => GeneratedCode, { description: "The three files so far." })
  code!: GeneratedCode;
}

@ObjectType({ implements: GenerationEvent, description: "More prose.", simpleResolvers: true })
export class TextDelta extends GenerationEvent {
  @Field(() => String, { description: "To be appended to the prose." })
  text!: string;
}

@ObjectType({ implements: GenerationEvent, description: "More of a file.", simpleResolvers: true })
export class CodeDelta extends GenerationEvent {
  @Field(() => CodeFile, { description: "Which file." })
  file!: CodeFile;

  @Field(() => String, { description: "To be appended to the file." })
  text!: string;
}

@ObjectType({ implements: GenerationEvent, description: "A file, written anew.", simpleResolvers: true })
export class CodeReplaced extends GenerationEvent {
  @Field(() => CodeFile, { description: "Which file." })
  file!: CodeFile;

  @Field(() => String, { description: "The whole file." })
  text!: string;
}

@ObjectType({
  implements: GenerationEvent,
  description: "A change in the middle of a file.",
  simpleResolvers: true,
})
export class CodeSpliced extends GenerationEvent {
  @Field(() => CodeFile, { description: "Which file." })
  file!: CodeFile;

  @Field(() => Int, { description: "Where, in UTF-16 code units from the file's start." })
  at!: number;

  @Field(() => Int, { description: "How many UTF-16 code units are taken out there." })
  remove!: number;

  @Field(() => String, { description: "What is put in their place." })
  text!: string;
}

@ObjectType({
  implements: GenerationEvent,
  description: "The end: always the last event, after which the subscription completes.",
  simpleResolvers: true,
})
export class GenerationFinished extends GenerationEvent {}
