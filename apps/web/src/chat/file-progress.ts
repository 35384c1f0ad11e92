import { diffArrays } from "diff";
import { type Answer, type Code, type CodeFile, codeFiles, fileText } from "./fold.ts";

export interface FileProgress {
  readonly file: CodeFile;
  /** `waiting`: nothing has changed in it so far. */
  readonly state: "written" | "writing" | "waiting" | "broken" | "stopped";
  readonly added: number;
  readonly removed: number;
  /** The line the pen is on (1 is the first); null unless it is being written, or broke off. */
  readonly line: number | null;
}

export interface Counts {
  readonly added: number;
  readonly removed: number;
}

/** A diff that takes longer is not worth a figure that lives for a tenth of a second. */
const PATIENCE_MS = 40;

const linesOf = (text: string): string[] => {
  const lines = text.split("\n");
  if (lines.at(-1) === "") lines.pop();
  return lines;
};

/**
 * Lines added and removed from `before` to `after`. While a file is rewritten from its top, what stands in `before`
 * behind the last written line is not removed, only not reached: `unfinished` leaves it out.
 */
export const countLines = (before: string, after: string, unfinished = false): Counts => {
  if (before === after) return { added: 0, removed: 0 };
  const old = linesOf(before);
  const now = linesOf(after);
  let top = 0;
  while (top < old.length && top < now.length && old[top] === now[top]) top++;
  let foot = 0;
  while (
    foot < old.length - top &&
    foot < now.length - top &&
    old[old.length - 1 - foot] === now[now.length - 1 - foot]
  ) {
    foot++;
  }
  const oldMiddle = old.slice(top, old.length - foot);
  const nowMiddle = now.slice(top, now.length - foot);
  if (oldMiddle.length === 0 || nowMiddle.length === 0) {
    return { added: nowMiddle.length, removed: unfinished && foot === 0 ? 0 : oldMiddle.length };
  }
  const changes = diffArrays(oldMiddle, nowMiddle, { timeout: PATIENCE_MS });
  if (!changes) return { added: nowMiddle.length, removed: unfinished ? 0 : oldMiddle.length };
  let added = 0;
  let removed = 0;
  let trailing = 0;
  for (const change of changes) {
    if (change.added) added += change.value.length;
    else if (change.removed) {
      removed += change.value.length;
      trailing = change.value.length;
    } else trailing = 0;
  }
  return { added, removed: unfinished && foot === 0 ? removed - trailing : removed };
};

export const lineAt = (text: string, offset: number): number => {
  let line = 1;
  for (let i = text.indexOf("\n"); i !== -1 && i < offset; i = text.indexOf("\n", i + 1)) line++;
  return line;
};

/** The rows under an answer. `phase` says whether the writing goes on, ended well, or broke off. */
export const fileProgress = (
  base: Code,
  answer: Pick<Answer, "code" | "pen">,
  phase: "writing" | "done" | "broken" | "stopped",
): FileProgress[] =>
  codeFiles.map((file) => {
    const before = fileText(base, file);
    const after = fileText(answer.code, file);
    const penHere = phase !== "done" && answer.pen?.file === file && before !== after;
    // A pen in the middle of the file is an edit in place: what follows it stands.
    const unfinished = penHere && answer.pen.offset === after.length;
    const counts = countLines(before, after, unfinished);
    const line = penHere ? lineAt(after, answer.pen.offset) : null;
    if (penHere) return { file, state: phase, ...counts, line };
    return { file, state: before === after ? "waiting" : "written", ...counts, line };
  });
