import { diffArrays, diffWordsWithSpace } from "diff";

export type Line = {
  readonly kind: "same" | "added" | "removed";
  readonly old: number | null;
  readonly now: number | null;
  readonly text: string;
  /** What changed inside the line: offsets [from, to). */
  readonly marks: readonly (readonly [number, number])[];
  /** The number of its change, counted from 0; null for what stayed. */
  readonly change: number | null;
};
export type Row = Line | { readonly kind: "fold"; readonly lines: readonly Line[] };

/** Unchanged lines around a change. */
const CONTEXT = 3;
/** Lines less alike than this are another line, not a changed one. */
const ALIKE = 0.4;
const PATIENCE_MS = 500;

const linesOf = (text: string): string[] => {
  const lines = text.split("\n");
  if (lines.at(-1) === "") lines.pop();
  return lines;
};

const wordMarks = (
  before: string,
  after: string,
): { old: [number, number][]; now: [number, number][] } | null => {
  if (before.length + after.length > 2000) return null;
  const old: [number, number][] = [];
  const now: [number, number][] = [];
  let at = 0;
  let to = 0;
  let kept = 0;
  for (const { value, added, removed } of diffWordsWithSpace(before, after)) {
    if (removed) old.push([at, (at += value.length)]);
    else if (added) now.push([to, (to += value.length)]);
    else {
      kept += value.trim().length;
      at += value.length;
      to += value.length;
    }
  }
  const longest = Math.max(before.trim().length, after.trim().length);
  return longest > 0 && kept / longest >= ALIKE ? { old, now } : null;
};

/** Every line of both texts, in order, with what changed inside of lines that are still alike. */
export const diffLinesOf = (before: string, after: string): Line[] => {
  const old = linesOf(before);
  const now = linesOf(after);
  const parts = diffArrays(old, now, { timeout: PATIENCE_MS }) ?? [
    { value: old, removed: true, added: false, count: old.length },
    { value: now, added: true, removed: false, count: now.length },
  ];
  const lines: Line[] = [];
  let atOld = 1;
  let atNow = 1;
  let change = -1;
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index];
    if (!part) continue;
    if (!part.added && !part.removed) {
      for (const text of part.value) {
        lines.push({ kind: "same", old: atOld++, now: atNow++, text, marks: [], change: null });
      }
      continue;
    }
    change++;
    const next = parts[index + 1];
    const gone = part.removed ? part.value : next?.removed ? next.value : [];
    const come = part.added ? part.value : next?.added ? next.value : [];
    if (gone.length > 0 && come.length > 0) index++;
    const pairs = gone.map((text, at) => (come[at] === undefined ? null : wordMarks(text, come[at])));
    gone.forEach((text, at) => {
      lines.push({ kind: "removed", old: atOld++, now: null, text, marks: pairs[at]?.old ?? [], change });
    });
    come.forEach((text, at) => {
      lines.push({ kind: "added", old: null, now: atNow++, text, marks: pairs[at]?.now ?? [], change });
    });
  }
  return lines;
};

/** The lines with the unchanged ones folded, but for a few around each change. */
export const foldRows = (lines: readonly Line[]): Row[] => {
  const near = new Uint8Array(lines.length);
  lines.forEach((line, at) => {
    if (line.kind === "same") return;
    near.fill(1, Math.max(0, at - CONTEXT), Math.min(lines.length, at + CONTEXT + 1));
  });
  const rows: Row[] = [];
  let folded: Line[] = [];
  const close = () => {
    // A fold of one line hides less than it takes.
    if (folded.length === 1) rows.push(...folded);
    else if (folded.length > 1) rows.push({ kind: "fold", lines: folded });
    folded = [];
  };
  lines.forEach((line, at) => {
    if (near[at]) {
      close();
      rows.push(line);
    } else folded.push(line);
  });
  close();
  return rows;
};
