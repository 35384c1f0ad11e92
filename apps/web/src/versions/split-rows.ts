import type { Line, Row } from "./diff-rows.ts";

/** A row of the split view: the old line on the left, the new one on the right. */
export interface Pair {
  readonly kind: "pair";
  readonly left: Line | null;
  readonly right: Line | null;
  readonly change: number | null;
}
export type SplitRow = Pair | Extract<Row, { kind: "fold" }>;

/** How many lines a text of a side takes, broken after so many characters; a tab is two of them. */
const linesOf = (line: Line | null, room: number, longest: number): number => {
  if (!line || room < 1) return 1;
  const width = Math.min(line.text.length, longest) + (line.text.match(/\t/g)?.length ?? 0);
  return Math.max(1, Math.ceil(width / room));
};

/** The lines of the longer side of a pair, which both sides are as high as. */
export const linesOfPair = ({ left, right }: Pair, room: number, longest: number): number =>
  Math.max(linesOf(left, room, longest), linesOf(right, room, longest));

/** What stayed stands on both sides; of a change, the first removed line beside the first added one, and so on. */
export const splitRows = (rows: readonly Row[]): SplitRow[] => {
  const split: SplitRow[] = [];
  let at = 0;
  while (at < rows.length) {
    const row = rows[at];
    if (!row) break;
    if (row.kind === "fold") {
      split.push(row);
      at += 1;
    } else if (row.kind === "same") {
      split.push({ kind: "pair", left: row, right: row, change: null });
      at += 1;
    } else {
      const removed: Line[] = [];
      const added: Line[] = [];
      for (; at < rows.length; at++) {
        const next = rows[at];
        if (!next || next.kind === "fold" || next.change !== row.change) break;
        (next.kind === "removed" ? removed : added).push(next);
      }
      for (let line = 0; line < Math.max(removed.length, added.length); line++) {
        split.push({
          kind: "pair",
          left: removed[line] ?? null,
          right: added[line] ?? null,
          change: row.change,
        });
      }
    }
  }
  return split;
};
