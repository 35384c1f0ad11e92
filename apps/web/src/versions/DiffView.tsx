import { useMemo, useState } from "react";
import type { Ref } from "react";
import type { CodeFile } from "../chat/fold.ts";
import { type Piece, highlightLines } from "../code/highlighter.ts";
import { counted } from "../ui/format.ts";
import { type Line, diffLinesOf, foldRows } from "./diff-rows.ts";
import "./versions.css";

type Props = {
  ref?: Ref<HTMLDivElement>;
  file: CodeFile;
  before: string;
  after: string;
  label: string;
};

/** The pieces of a line, cut again where its marks begin and end. */
const withMarks = (pieces: readonly Piece[], marks: Line["marks"]) => {
  if (marks.length === 0) return pieces.map((piece) => ({ ...piece, marked: false }));
  const cut: (Piece & { marked: boolean })[] = [];
  let at = 0;
  for (const piece of pieces) {
    const edges = new Set([0, piece.text.length]);
    for (const edge of marks.flat()) if (edge > at && edge < at + piece.text.length) edges.add(edge - at);
    const sorted = [...edges].sort((a, b) => a - b);
    sorted.slice(1).forEach((to, index) => {
      const from = sorted[index] ?? 0;
      const marked = marks.some(([start, end]) => at + from >= start && at + to <= end);
      cut.push({ text: piece.text.slice(from, to), className: piece.className, marked });
    });
    at += piece.text.length;
  }
  return cut;
};

const signs = { added: "+", removed: "−", same: "" };

/** What changed in one file, unified: two numbers, a sign, and the line, coloured as in the editor. */
export function DiffView({ ref, file, before, after, label }: Props) {
  const rows = useMemo(() => foldRows(diffLinesOf(before, after)), [before, after]);
  const old = useMemo(() => highlightLines(before, file), [before, file]);
  const now = useMemo(() => highlightLines(after, file), [after, file]);
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());

  const lineRow = (line: Line, first: boolean) => {
    const pieces = (line.now === null ? old[(line.old ?? 1) - 1] : now[line.now - 1]) ?? [];
    return (
      <tr
        key={`${line.old ?? ""}:${line.now ?? ""}`}
        data-kind={line.kind}
        data-change={first && line.change !== null ? line.change : undefined}
      >
        <td className="diff-number">{line.old}</td>
        <td className="diff-number">{line.now}</td>
        <td className="diff-sign">{signs[line.kind]}</td>
        <td className="diff-text">
          {withMarks(pieces, line.marks).map((piece, index) =>
            piece.marked ? (
              <mark key={index} className={piece.className}>
                {piece.text}
              </mark>
            ) : (
              <span key={index} className={piece.className}>
                {piece.text}
              </span>
            ),
          )}
        </td>
      </tr>
    );
  };
  let last: number | null = null;
  return (
    <div ref={ref} className="diff" tabIndex={0} role="region" aria-label={label}>
      <table aria-label={label}>
        <tbody>
          {rows.map((row, index) => {
            if (row.kind !== "fold") {
              const first = row.change !== last;
              last = row.change;
              return lineRow(row, first);
            }
            if (open.has(index)) return row.lines.map((line) => lineRow(line, false));
            return (
              <tr key={`fold ${index}`} className="diff-fold">
                <td colSpan={4}>
                  <button type="button" onClick={() => setOpen((before) => new Set([...before, index]))}>
                    {counted(row.lines.length, "line")} unchanged
                  </button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
