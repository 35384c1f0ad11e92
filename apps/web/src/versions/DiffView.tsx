import { useEffect, useImperativeHandle, useMemo, useRef, useState } from "react";
import type { Ref } from "react";
import type { CodeFile } from "../chat/fold.ts";
import type { Piece } from "../code/highlighter.ts";
import { Skeleton } from "../ui/Skeleton.tsx";
import { textScale } from "../ui/text-size.ts";
import { words } from "../words/versions.ts";
import type { Diff } from "./diff.ts";
import { type Line, type Row, foldRows } from "./diff-rows.ts";
import { type Pair, type SplitRow, linesOfPair, splitRows } from "./split-rows.ts";
import { useDiff } from "./useDiff.ts";
import { offsetsOf, visibleRows } from "./visible-rows.ts";
import "./versions.css";

export interface DiffHandle {
  /** The next change, or the one before. */
  readonly jump: (by: 1 | -1) => void;
}

type Props = {
  ref?: Ref<DiffHandle>;
  file: CodeFile;
  before: string;
  after: string;
  label: string;
  /** Old and new side by side. */
  split?: boolean;
};

/** As in versions.css with text of the usual size, so that the places of rows are known without drawing them. */
const LINE = 21;
const FOLD = 30;
/** Fewer rows than this are all drawn, so that the browser's own search finds every one. */
const ALL_DRAWN = 600;
/** More characters of a line than anyone reads. */
const LONGEST = 2000;
/** Side by side: the column of numbers, the space behind a text, and the width of a character in the editor's font. */
const NUMBER = 64;
const TEXT_END = 16;
const CHARACTER = 7.5;
const charactersOfSide = (width: number, scale: number): number =>
  Math.floor((width / 2 - NUMBER * scale - TEXT_END) / (CHARACTER * scale));

/** The pieces of a line, each in the parts that its marks cut it into. */
const withMarks = (pieces: readonly Piece[], marks: Line["marks"]) => {
  const cut: { className: string; parts: { text: string; marked: boolean }[] }[] = [];
  let at = 0;
  for (const { text, className } of pieces) {
    if (at >= LONGEST) break;
    const edges = new Set([0, text.length]);
    for (const edge of marks.flat()) if (edge > at && edge < at + text.length) edges.add(edge - at);
    const sorted = [...edges].sort((a, b) => a - b);
    const parts = sorted.slice(1).map((to, index) => {
      const from = sorted[index] ?? 0;
      return {
        text: text.slice(from, Math.min(to, LONGEST - at)),
        marked: marks.some(([start, end]) => at + from >= start && at + to <= end),
      };
    });
    cut.push({ className, parts });
    at += text.length;
  }
  return cut;
};

const signs = { added: "+", removed: "−", same: "" };

function Text({ line, diff }: { line: Line; diff: Diff }) {
  const pieces = (line.now === null ? diff.old[(line.old ?? 1) - 1] : diff.now[line.now - 1]) ?? [];
  return (
    <>
      {withMarks(pieces, line.marks).map(({ className, parts }, index) => (
        <span key={index} className={className}>
          {parts.map(({ text, marked }, part) => (marked ? <mark key={part}>{text}</mark> : text))}
        </span>
      ))}
      {line.text.length > LONGEST && (
        <span className="text-ink-3">{words.longLine(line.text.length - LONGEST)}</span>
      )}
    </>
  );
}

const UnifiedLine = ({ line, diff }: { line: Line; diff: Diff }) => (
  <>
    <td className="diff-number">{line.old}</td>
    <td className="diff-number">{line.now}</td>
    <td className="diff-sign">{signs[line.kind]}</td>
    <td className="diff-text">
      <Text line={line} diff={diff} />
    </td>
  </>
);

const SplitLine = ({ pair: { left, right }, diff }: { pair: Pair; diff: Diff }) => (
  <>
    {[left, right].map((line, side) => (
      <SplitSide
        key={side}
        line={line}
        number={side === 0 ? (line?.old ?? null) : (line?.now ?? null)}
        diff={diff}
      />
    ))}
  </>
);
const SplitSide = ({ line, number, diff }: { line: Line | null; number: number | null; diff: Diff }) => (
  <>
    <td className="diff-number" data-kind={line?.kind ?? "none"}>
      {number}
    </td>
    <td className="diff-text" data-kind={line?.kind ?? "none"}>
      {line && <Text line={line} diff={diff} />}
    </td>
  </>
);

/** The rows with the opened folds in full. */
const opened = (rows: readonly Row[], open: ReadonlySet<Row>): Row[] =>
  rows.flatMap((row): readonly Row[] => (row.kind === "fold" && open.has(row) ? row.lines : [row]));

/** What changed in one file, unified or side by side: numbers, and the line coloured as in the editor. */
export function DiffView({ ref, file, before, after, label, split = false }: Props) {
  const diff = useDiff({ file, before, after });
  const folded = useMemo(() => foldRows(diff?.lines ?? []), [diff]);
  const [open, setOpen] = useState<ReadonlySet<Row>>(new Set());
  const rows: readonly (Row | SplitRow)[] = useMemo(() => {
    const unfolded = opened(folded, open);
    return split ? splitRows(unfolded) : unfolded;
  }, [folded, open, split]);
  /** The row on which each change begins. */
  const starts = useMemo(() => {
    const found: number[] = [];
    rows.forEach((row, at) => {
      if (row.kind !== "fold" && row.change !== null && row.change === found.length) found.push(at);
    });
    return found;
  }, [rows]);
  const widest = useMemo(
    () =>
      (diff?.lines ?? []).reduce((most, { text }) => Math.max(most, Math.min(text.length, LONGEST + 30)), 0),
    [diff],
  );

  const scroller = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 0, width: 0 });
  const all = rows.length <= ALL_DRAWN;
  const scale = textScale();
  const room = charactersOfSide(view.width, scale);
  const offsets = useMemo(
    () =>
      offsetsOf(
        rows.map((row) => {
          if (row.kind === "fold") return FOLD * scale;
          return LINE * scale * (row.kind === "pair" ? linesOfPair(row, room, LONGEST) : 1);
        }),
      ),
    [rows, room, scale],
  );
  useEffect(() => {
    const element = scroller.current;
    if (!element || all) return;
    const look = () =>
      setView({ top: element.scrollTop, height: element.clientHeight, width: element.clientWidth });
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener("scroll", look, { passive: true });
    look();
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", look);
    };
  }, [all]);
  const [from, to] = all ? [0, rows.length] : visibleRows(offsets, view);

  const [at, setAt] = useState(-1);
  useEffect(() => setAt(-1), [diff]);
  useImperativeHandle(
    ref,
    () => ({
      jump: (by) => {
        const next = Math.min(starts.length - 1, Math.max(0, at + by));
        const row = starts[next];
        const element = scroller.current;
        if (row === undefined || !element) return;
        setAt(next);
        // Lines that wrap have their places in the drawing only.
        if (all) element.querySelectorAll("tr")[row]?.scrollIntoView({ block: "center" });
        else element.scrollTop = Math.max(0, (offsets[row] ?? 0) - element.clientHeight / 3);
      },
    }),
    [at, all, starts, offsets],
  );

  if (!diff) {
    return (
      <div className="diff grid content-start gap-2 p-4" role="group" aria-busy="true" aria-label={label}>
        {["w-3/5", "w-5/6", "w-2/5", "w-3/4"].map((width) => (
          <Skeleton key={width} className={`h-3 ${width}`} />
        ))}
      </div>
    );
  }
  return (
    <div ref={scroller} className="diff" tabIndex={0} role="region" aria-label={label}>
      <table
        aria-label={label}
        aria-rowcount={rows.length}
        data-split={split ? (all ? "words" : "characters") : undefined}
        style={split ? undefined : { width: `max(100%, calc(${widest}ch + 8rem))` }}
      >
        {split && (
          // Of a fixed table the first row says the widths; a fold, which spans all columns, would make them equal.
          <colgroup>
            <col style={{ width: NUMBER * scale }} />
            <col />
            <col style={{ width: NUMBER * scale }} />
            <col />
          </colgroup>
        )}
        <tbody>
          {from > 0 && <tr aria-hidden="true" style={{ height: offsets[from] }} />}
          {rows.slice(from, to).map((row, index) => {
            const key = from + index;
            if (row.kind === "fold") {
              return (
                <tr key={key} className="diff-fold">
                  <td colSpan={4}>
                    <button type="button" onClick={() => setOpen((known) => new Set([...known, row]))}>
                      {words.fold(row.lines.length)}
                    </button>
                  </td>
                </tr>
              );
            }
            return (
              <tr
                key={key}
                data-kind={row.kind}
                data-at={(row.change !== null && starts[at] === key) || undefined}
              >
                {row.kind === "pair" ? (
                  <SplitLine pair={row} diff={diff} />
                ) : (
                  <UnifiedLine line={row} diff={diff} />
                )}
              </tr>
            );
          })}
          {to < rows.length && (
            <tr aria-hidden="true" style={{ height: (offsets[rows.length] ?? 0) - (offsets[to] ?? 0) }} />
          )}
        </tbody>
      </table>
    </div>
  );
}
