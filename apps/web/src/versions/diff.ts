import type { CodeFile } from "../chat/fold.ts";
import { type Piece, highlightLines } from "../code/highlighter.ts";
import { type Line, diffLinesOf } from "./diff-rows.ts";

/** Two texts line by line, with what changed and in which colours. */
export interface Diff {
  readonly lines: readonly Line[];
  readonly old: readonly (readonly Piece[])[];
  readonly now: readonly (readonly Piece[])[];
}

export interface DiffRequest {
  readonly file: CodeFile;
  readonly before: string;
  readonly after: string;
}

export const isDiffRequest = (data: unknown): data is DiffRequest =>
  typeof data === "object" &&
  data !== null &&
  "file" in data &&
  "before" in data &&
  "after" in data &&
  (data.file === "HTML" || data.file === "CSS" || data.file === "JAVASCRIPT") &&
  typeof data.before === "string" &&
  typeof data.after === "string";

/** Longer texts are not coloured: their lines take longer to colour than to read. */
const COLOURED = 1_000_000;
const plain = (text: string): Piece[][] => text.split("\n").map((line) => [{ text: line, className: "" }]);
const colour = (text: string, file: CodeFile): Piece[][] =>
  text.length > COLOURED ? plain(text) : highlightLines(text, file);

export const diffOf = ({ file, before, after }: DiffRequest): Diff => ({
  lines: diffLinesOf(before, after),
  old: colour(before, file),
  now: colour(after, file),
});
