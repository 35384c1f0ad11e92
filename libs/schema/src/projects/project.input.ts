import { Field, ID, InputType } from "type-graphql";
import { badInput } from "../api-error.ts";
import { boundedText, longerThan, requiredText, storable } from "../check.ts";
import type { Limits } from "../context.ts";
import { branchErrors } from "../deployments/names.ts";
import { describeEnum } from "../enum.ts";
import type { UserError } from "../user-error.type.ts";
import type { ProjectChanges, ProjectSelection, ProjectSort } from "./projects.port.ts";
import { GeneratedCodeInput, ProjectStatus } from "./project.type.ts";

const MAX_NAME = 255;
const MAX_DESCRIPTION = 2000;
const MAX_FILE_NAME = 255;
const MAX_FILTER_TEXT = 200;
const KEY =
  "1 to 255 characters of your choice, kept for 24 hours: the same key with the same input gives the same result instead of a second one; with another input it is a CONFLICT.";

export const ProjectOrderField = { UPDATED_AT: "updatedAt", CREATED_AT: "createdAt", NAME: "name" } as const;
describeEnum(ProjectOrderField, "ProjectOrderField", "What projects are sorted by.", {
  UPDATED_AT: "When they last changed.",
  CREATED_AT: "When they were created.",
  NAME: "Their name.",
});

export const OrderDirection = { ASC: "asc", DESC: "desc" } as const;
describeEnum(OrderDirection, "OrderDirection", "Which end of an order comes first.", {
  ASC: "Oldest first, or A to Z.",
  DESC: "Newest first, or Z to A.",
});

@InputType({ description: "How to sort projects. Without it: those that changed last come first." })
export class ProjectOrder implements ProjectSort {
  @Field(() => ProjectOrderField, { defaultValue: "updatedAt", description: "What to sort by." })
  field!: ProjectSort["field"];

  @Field(() => OrderDirection, { defaultValue: "desc", description: "Which end comes first." })
  direction!: ProjectSort["direction"];
}

@InputType({ description: "Which projects to return: those that match everything given." })
export class ProjectFilter {
  @Field(() => ProjectStatus, { nullable: true, description: "Only projects of this status." })
  status?: ProjectStatus | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Only projects whose name or description contains this, whatever the case. At most 200 characters.",
  })
  text?: string | null;
}

@InputType({ description: "The new project." })
export class CreateProjectInput {
  @Field(() => String, { description: "1 to 255 characters; spaces around it are dropped." })
  name!: string;

  @Field(() => String, { nullable: true, description: "A note about it, at most 2000 characters." })
  description?: string | null;

  @Field(() => String, { nullable: true, description: KEY })
  idempotencyKey?: string | null;
}

@InputType({ description: "What to change. Fields that are left out stay as they are." })
export class UpdateProjectInput {
  @Field(() => ID, { description: "The project, a UUID." })
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: "1 to 255 characters; spaces around it are dropped. Not null.",
  })
  name?: string | null;

  @Field(() => String, { nullable: true, description: "At most 2000 characters; null removes it." })
  description?: string | null;

  @Field(() => ProjectStatus, {
    nullable: true,
    description:
      "ARCHIVED puts the project away. DRAFT or ACTIVE bring it back: as ACTIVE if it has a version, else as DRAFT. Not null.",
  })
  status?: ProjectStatus | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The branch that deployments to GitHub write: a valid git branch name of at most 255 characters. Not null.",
  })
  githubBranch?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether its pages may load pictures from other hosts in the preview. Not null.",
  })
  remoteImages?: boolean | null;
}

@InputType({
  description: "The project to copy: its name, description and current code. Nothing else comes along.",
})
export class DuplicateProjectInput {
  @Field(() => ID, { description: "The project, a UUID." })
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: "The copy's name, 1 to 255 characters. Without it: the original's name and the word copy.",
  })
  name?: string | null;

  @Field(() => String, { nullable: true, description: KEY })
  idempotencyKey?: string | null;
}

@InputType({ description: "Code that a person edited, to become a new version." })
export class SaveCodeInput {
  @Field(() => ID, { description: "The project, a UUID." })
  projectId!: string;

  @Field(() => GeneratedCodeInput, {
    description: "The three files, complete. Unchanged code makes no new version.",
  })
  code!: GeneratedCodeInput;

  @Field(() => ID, {
    nullable: true,
    description:
      "The version that was edited, a UUID. If it is no longer the current one, nothing is saved. Left out or null: saved on top of whatever is current.",
  })
  baseVersionId?: string | null;
}

@InputType({ description: "A site to become a new version: a zip archive, or one HTML file." })
export class ImportCodeInput {
  @Field(() => ID, { description: "The project, a UUID." })
  projectId!: string;

  @Field(() => String, {
    description: "The file's name, at most 255 characters. What the file is is told by its content.",
  })
  fileName!: string;

  @Field(() => String, {
    description:
      "The file in Base64, at most 3 MiB before it is encoded, unless the operator set another limit. A zip holds at most 200 entries of at most 3 MiB together: index.html at the top or in one folder, with styles.css and script.js beside it, or else the only .css and the only .js. The rest is left out. Of an HTML file inline styles and scripts become styles.css and script.js. Text is UTF-8.",
  })
  content!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      "The version that was looked at, a UUID. If it is no longer the current one, nothing is saved. Left out or null: saved on top of whatever is current.",
  })
  baseVersionId?: string | null;
}

@InputType({ description: "The version to bring back." })
export class RestoreVersionInput {
  @Field(() => ID, { description: "The version, a UUID." })
  versionId!: string;
}

/** What is asked for, or BAD_USER_INPUT: a filter is not something a screen shows a field error for. */
export function projectSelection(filter: ProjectFilter | null | undefined): ProjectSelection {
  const text = filter?.text?.trim() ?? "";
  if (longerThan(text, MAX_FILTER_TEXT)) {
    throw badInput(`filter.text must be at most ${MAX_FILTER_TEXT} characters.`);
  }
  if (!storable(text)) throw badInput("filter.text contains a character that no text holds.");
  return { status: filter?.status ?? null, text: text === "" ? null : text };
}

export function createErrors(input: CreateProjectInput): UserError[] {
  return [
    ...requiredText(input.name, ["name"], "The name", MAX_NAME),
    ...boundedText(input.description ?? "", ["description"], "The description", MAX_DESCRIPTION),
  ];
}

export function duplicateErrors(input: DuplicateProjectInput): UserError[] {
  return input.name == null ? [] : requiredText(input.name, ["name"], "The name", MAX_NAME);
}

export function updateErrors(input: UpdateProjectInput): UserError[] {
  const errors: UserError[] = [];
  if (input.name !== undefined)
    errors.push(...requiredText(input.name ?? "", ["name"], "The name", MAX_NAME));
  errors.push(...boundedText(input.description ?? "", ["description"], "The description", MAX_DESCRIPTION));
  if (input.status === null) {
    errors.push({ code: "REQUIRED", field: ["status"], message: "The status is empty. Choose one." });
  }
  if (input.remoteImages === null) {
    errors.push({ code: "REQUIRED", field: ["remoteImages"], message: "Say true or false." });
  }
  if (input.githubBranch !== undefined)
    errors.push(...branchErrors(input.githubBranch ?? "", ["githubBranch"]));
  return errors;
}

/** Only what was given: an absent field is left alone, a null description is removed. */
export function changesOf(input: UpdateProjectInput): ProjectChanges {
  return {
    ...(input.name != null && { name: input.name.trim() }),
    ...(input.description !== undefined && { description: emptyToNull(input.description) }),
    ...(input.status != null && { status: input.status }),
    ...(input.githubBranch != null && { githubBranch: input.githubBranch }),
    ...(input.remoteImages != null && { remoteImages: input.remoteImages }),
  };
}

export const emptyToNull = (text: string | null | undefined): string | null =>
  text == null || text.trim() === "" ? null : text;

export function codeErrors(code: GeneratedCodeInput, limits: Limits): UserError[] {
  const files = [
    ["html", code.html, "index.html"],
    ["css", code.css, "styles.css"],
    ["javascript", code.javascript, "script.js"],
  ] as const;
  return files.flatMap(([file, text, name]): UserError[] => {
    const field = ["code", file];
    if (new TextEncoder().encode(text).length > limits.codeBytes) {
      const allowed = limits.codeBytes.toLocaleString("en");
      return [{ code: "TOO_LONG", field, message: `${name} is too large: at most ${allowed} bytes.` }];
    }
    if (!storable(text)) {
      const message = `${name} contains a character that cannot be saved (U+0000 or half of a pair).`;
      return [{ code: "INVALID", field, message }];
    }
    return [];
  });
}

export const importErrors = (input: ImportCodeInput): UserError[] => [
  ...requiredText(input.fileName, ["fileName"], "The file name", MAX_FILE_NAME),
  ...(input.content === "" ? [emptyFile] : []),
];
const emptyFile: UserError = {
  code: "REQUIRED",
  field: ["content"],
  message: "The file is empty. Choose another one.",
};
