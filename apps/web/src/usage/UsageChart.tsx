import { useState } from "react";
import type { KeyboardEvent } from "react";
import { count, shortCount } from "../ui/format.ts";
import { words } from "../words/usage.ts";
import { type Column, gridOf } from "./columns.ts";

const said = words.chart;

const HEIGHT = 188;
/** Of a column's width, the bar takes this much. */
const BAR = 0.72;
const LABELS = 5;

const steps: Record<string, number> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 };
/** The column that a key leads to; null for a key that does not. */
const stepTo = (key: string, from: number, length: number): number | null => {
  if (key === "Home") return 0;
  if (key === "End") return length - 1;
  const by = steps[key];
  return by === undefined ? null : Math.min(Math.max(from + by, 0), length - 1);
};

/** Where a walk begins: at the last column that has something. */
const walkFrom = (columns: readonly Column[]): number =>
  Math.max(
    columns.findLastIndex((column) => column.tokens > 0),
    0,
  );

const valueOf = (column: Column | undefined): string =>
  column
    ? said.column(
        column.span.name,
        column.tokens,
        column.parts.filter((part) => part.tokens > 0),
      )
    : said.nothing;

/** Stacked bars, one column a day or a month; a gap where nothing was used. */
export function UsageChart({ columns, title }: { columns: readonly Column[]; title: string }) {
  const [at, setAt] = useState<number | null>(null);
  const highest = Math.max(...columns.map((column) => column.tokens), 0);
  const grid = gridOf(highest);
  const top = grid.at(-1) ?? 1;
  const width = 100 / columns.length;
  const every = Math.ceil(columns.length / LABELS);
  const today = columns.findIndex((column) => column.span.now);
  const legend = columns.reduce<Column["parts"]>(
    (most, { parts }) => (parts.length > most.length ? parts : most),
    [],
  );
  const total = columns.reduce((sum, column) => sum + column.tokens, 0);
  const most = columns.find((column) => column.tokens === highest);
  const summary = total === 0 ? said.none(title) : said.summary(title, total, most?.span.name ?? "", highest);
  const hovered = at === null ? null : (columns[at] ?? null);
  // The days to come have nothing to read.
  const past = today < 0 ? columns.length : today + 1;
  const walked = at ?? walkFrom(columns);
  const walk = (event: KeyboardEvent) => {
    const to = stepTo(event.key, walked, past);
    if (to === null) return;
    event.preventDefault();
    setAt(to);
  };
  const shown = (index: number) =>
    index === today || (index % every === 0 && (today < 0 || Math.abs(today - index) >= every * 0.7));
  return (
    <figure className="usage-chart">
      <figcaption className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <h2 className="flex-1 text-body">{title}</h2>
        <ul className="flex gap-4 text-small text-ink-2" aria-label={said.kinds}>
          {legend.map((part) => (
            <li key={part.name} className="flex items-center gap-1.75">
              <i className="swatch" style={{ background: part.colour }} aria-hidden="true" />
              {part.name}
            </li>
          ))}
        </ul>
      </figcaption>
      <div className="usage-plot" onPointerLeave={() => setAt(null)}>
        <div className="usage-scale num" style={{ height: HEIGHT }} aria-hidden="true">
          {grid.map((line) => (
            <span key={line} style={{ bottom: (line / top) * HEIGHT }}>
              {line === 0 ? "0" : line % 1000 === 0 ? `${line / 1000}k` : shortCount(line)}
            </span>
          ))}
        </div>
        <div className="relative min-w-0 flex-1">
          <svg
            role="img"
            aria-label={summary}
            width="100%"
            height={HEIGHT}
            className="block overflow-visible"
          >
            {at !== null && (
              <rect
                x={`${at * width}%`}
                width={`${width}%`}
                y={-6}
                height={HEIGHT + 6}
                className="usage-tint"
              />
            )}
            {grid.map((line) => {
              const y = HEIGHT - Math.round((line / top) * HEIGHT) - 0.5;
              return <line key={line} x1="0" x2="100%" y1={y} y2={y} className="usage-line" />;
            })}
            {columns.map((column, index) => {
              let foot = HEIGHT - 1;
              return (
                <g
                  key={column.span.from}
                  onPointerEnter={() => setAt(index)}
                  onPointerDown={() => setAt(index)}
                >
                  <rect
                    x={`${index * width}%`}
                    width={`${width}%`}
                    y={0}
                    height={HEIGHT}
                    fill="transparent"
                  />
                  {column.parts.map((part) => {
                    if (part.tokens === 0) return null;
                    // What was used is never too little to be seen; between two parts the ground shows through.
                    const height = Math.max((part.tokens / top) * HEIGHT - 1, 1.5);
                    foot -= height + 1;
                    return (
                      <rect
                        key={part.name}
                        x={`${(index + (1 - BAR) / 2) * width}%`}
                        width={`${width * BAR}%`}
                        y={foot + 1}
                        height={height}
                        rx={1.5}
                        fill={part.colour}
                      />
                    );
                  })}
                </g>
              );
            })}
          </svg>
          {/* The arrows lead from column to column; what stands there is shown, and read out as the value. */}
          <div
            role="slider"
            tabIndex={0}
            className="usage-walk"
            aria-label={said.walk(title)}
            aria-valuemin={1}
            aria-valuemax={past}
            aria-valuenow={walked + 1}
            aria-valuetext={valueOf(columns[walked])}
            onKeyDown={walk}
            onFocus={(event) => event.currentTarget.matches(":focus-visible") && setAt(walked)}
            onBlur={() => setAt(null)}
          />
          <div className="usage-axis num" aria-hidden="true">
            {columns.map((column, index) =>
              shown(index) ? (
                <span
                  key={column.span.from}
                  data-now={column.span.now || undefined}
                  // Under its column; the last one, which may be wider than that, inside the chart.
                  style={{ left: `min(${(index + 0.5) * width}%, 100% - 1.25rem)` }}
                >
                  {column.span.now && column.span.from === column.span.to ? said.today : column.span.label}
                </span>
              ) : null,
            )}
          </div>
          {hovered && at !== null && (
            <div
              className="popup usage-readout num"
              style={
                at < columns.length / 2 ? { left: `${(at + 1) * width}%` } : { right: `${100 - at * width}%` }
              }
            >
              <b>{hovered.span.name}</b>
              {hovered.tokens === 0 && <span className="text-ink-3">{said.nothing}</span>}
              {hovered.parts
                .filter((part) => part.tokens > 0)
                .map((part) => (
                  <span key={part.name} className="flex justify-between gap-6 text-ink-2">
                    {part.name} <span>{count(part.tokens)}</span>
                  </span>
                ))}
            </div>
          )}
        </div>
      </div>
      <details className="mt-3 text-small text-ink-3">
        <summary className="reach w-fit cursor-pointer rounded-chip">{said.figures}</summary>
        <ColumnTable columns={columns} legend={legend} />
      </details>
    </figure>
  );
}

function ColumnTable({ columns, legend }: { columns: readonly Column[]; legend: Column["parts"] }) {
  const used = columns.filter((column) => column.tokens > 0);
  if (used.length === 0) return <p className="mt-2">{said.nothingUsed}</p>;
  return (
    <div className="overflow-x-auto">
      <table className="ledger mt-2">
        <thead>
          <tr>
            <th scope="col">{said.when}</th>
            {legend.map((part) => (
              <th key={part.name} scope="col" className="figure">
                {part.name}
              </th>
            ))}
            <th scope="col" className="figure">
              {words.tables.tokens}
            </th>
          </tr>
        </thead>
        <tbody>
          {used.map((column) => (
            <tr key={column.span.from}>
              <th scope="row">
                <span className="max-tablet:sr-only">{column.span.name}</span>
                <span className="tablet:hidden" aria-hidden="true">
                  {column.span.label}
                </span>
              </th>
              {legend.map((part) => (
                <td key={part.name} className="figure">
                  {count(column.parts.find((one) => one.name === part.name)?.tokens ?? 0)}
                </td>
              ))}
              <td className="figure text-ink">{count(column.tokens)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
