import { CODE_FILES, type Code, type GenerationReport } from "@roseram/db";
import { diffLines } from "diff";
import type { Tally } from "./draft.ts";
import type { Warning } from "../gate/gate.ts";
import type { Turn } from "./turn.ts";

/** Two files that have little in common are counted as wholly changed instead of being compared to the end. */
const MAX_CHANGED_LINES = 4_000;
const MAX_COMPARE_MS = 200;

/** What a person can be told of how a generation went; null when no code was written. */
export function reportOf(generation: {
  base: Code;
  code: Code;
  tally: Tally;
  turn: Turn;
  warnings: readonly Warning[];
}): GenerationReport | null {
  const { base, code, tally, turn, warnings } = generation;
  if (tally.blocks + tally.wholeFiles === 0) return null;
  const files = CODE_FILES.filter((file) => base[file] !== code[file]).map((file) => ({
    file,
    ...changedLines(base[file], code[file]),
  }));
  const { exact, "trailing-space": trailingSpace, indentation, unicode } = tally.steps;
  const { answer, continue: continues, edits, file, repair } = turn.calls;
  return {
    blocks: tally.blocks,
    applied: exact + trailingSpace + indentation + unicode,
    steps: { exact, trailingSpace, indentation, unicode },
    wholeFiles: tally.wholeFiles,
    calls: answer + continues + edits + file + repair,
    repairs: repair,
    // Going on with an earlier generation is what was asked for, not a cut of this one.
    continues: answer === 0 ? continues - 1 : continues,
    changedLines: {
      added: files.reduce((sum, { added }) => sum + added, 0),
      removed: files.reduce((sum, { removed }) => sum + removed, 0),
    },
    files,
    warnings: warnings.map(({ code, file, message }) => ({ code, file, message })),
  };
}

export function changedLines(before: string, after: string): { added: number; removed: number } {
  const changes = diffLines(before, after, { maxEditLength: MAX_CHANGED_LINES, timeout: MAX_COMPARE_MS });
  if (!changes) return { added: lines(after), removed: lines(before) };
  const count = (kind: "added" | "removed") =>
    changes.reduce((sum, change) => sum + (change[kind] ? change.count : 0), 0);
  return { added: count("added"), removed: count("removed") };
}

function lines(text: string): number {
  return text === "" ? 0 : text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
}
