import type { Line, Row } from "./diff-rows.ts";

/** A row of the split view: the old line on the left, the new one on the right. */
export interface Pair {
  readonly kind: "pair";
  readonly left: Line | null;
  readonly right: Line | null;
  readonly change: number | null;
}
export type SplitRow = Pair | Extract<Row, { kind: "fold" }>;

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
