import { diff3Merge } from "node-diff3";
import { type Code, type CodeFile, codeFiles, fileText, withFile } from "../chat/fold.ts";

/** A place that both changed, each in its own way. */
export interface Overlap {
  /** The same for the same two texts, so that a choice outlives another edit elsewhere. */
  readonly key: string;
  readonly file: CodeFile;
  /** Where it begins in theirs, counted from 1. */
  readonly line: number;
  readonly mine: readonly string[];
  readonly theirs: readonly string[];
}
export type Choice = "mine" | "theirs" | "both";
export type Choices = Readonly<Record<string, Choice>>;
type Part = readonly string[] | Overlap;

/** Two sets of edits of the same base: what both agree on, and where they meet. */
export interface Merge {
  readonly files: Readonly<Record<CodeFile, readonly Part[]>>;
  readonly overlaps: readonly Overlap[];
}

/** What diff3Merge answers, whose own types say less. */
interface Piece {
  readonly ok?: readonly string[];
  readonly conflict?: {
    readonly a: readonly string[];
    readonly b: readonly string[];
    readonly bIndex: number;
  };
}

const isOverlap = (part: Part): part is Overlap => "key" in part;

const partsOf = (file: CodeFile, base: string, mine: string, theirs: string): readonly Part[] => {
  if (mine === base || mine === theirs) return [theirs.split("\n")];
  if (theirs === base) return [mine.split("\n")];
  const pieces: readonly Piece[] = diff3Merge(mine.split("\n"), base.split("\n"), theirs.split("\n"), {
    excludeFalseConflicts: true,
  });
  return pieces.map(({ ok, conflict }, at): Part => {
    if (!conflict) return ok ?? [];
    const { a, b, bIndex } = conflict;
    return {
      key: JSON.stringify([file, at, a, b]),
      file,
      line: bIndex + 1,
      mine: a,
      theirs: b,
    };
  });
};

export const mergeOf = (base: Code, mine: Code, theirs: Code): Merge => {
  const of = (file: CodeFile) =>
    partsOf(file, fileText(base, file), fileText(mine, file), fileText(theirs, file));
  const files = { HTML: of("HTML"), CSS: of("CSS"), JAVASCRIPT: of("JAVASCRIPT") };
  return { files, overlaps: codeFiles.flatMap((file) => files[file].filter(isOverlap)) };
};

const linesOf = (part: Part, choices: Choices): readonly string[] => {
  if (!isOverlap(part)) return part;
  const choice = choices[part.key] ?? "both";
  if (choice === "both") return [...part.theirs, ...part.mine];
  return part[choice];
};

/** The files with both sets of edits; where they meet, what was chosen, and both texts where nothing was. */
export const mergedCode = ({ files }: Merge, choices: Choices): Code =>
  codeFiles.reduce<Code>(
    (code, file) => withFile(code, file, files[file].flatMap((part) => linesOf(part, choices)).join("\n")),
    { html: "", css: "", javascript: "" },
  );
