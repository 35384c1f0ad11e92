import { words } from "../words/usage.ts";
import type { Span } from "./period.ts";

/** What tokens are spent for, in the order in which they are stacked. */
export const kinds = [
  { endpoint: "chat.build", name: words.kinds.build, colour: "var(--color-data-1)" },
  { endpoint: "chat.discuss", name: words.kinds.discuss, colour: "var(--color-data-2)" },
  { endpoint: "chat.repair", name: words.kinds.repair, colour: "var(--color-data-3)" },
] as const;
/** More may follow: what has no place of its own is counted with it. */
const rest = { endpoint: "", name: words.kinds.other, colour: "var(--color-data-4)" } as const;

export interface UsedDay {
  readonly date: string;
  readonly endpoint: string;
  readonly tokens: number;
  readonly requests: number;
}

export interface Part {
  readonly name: string;
  readonly colour: string;
  readonly tokens: number;
  readonly requests: number;
}

export interface Column {
  readonly span: Span;
  readonly parts: readonly Part[];
  readonly tokens: number;
}

/** By purpose, in the order of the stack; "Other" only where there is some. */
export const partsOf = (used: readonly UsedDay[]): Part[] => {
  const known = new Set<string>(kinds.map((kind) => kind.endpoint));
  const parts = [...kinds, rest].map((kind) => {
    const mine = used.filter((one) =>
      kind.endpoint === "" ? !known.has(one.endpoint) : one.endpoint === kind.endpoint,
    );
    return {
      name: kind.name,
      colour: kind.colour,
      tokens: mine.reduce((sum, one) => sum + one.tokens, 0),
      requests: mine.reduce((sum, one) => sum + one.requests, 0),
    };
  });
  return parts.filter((part) => part.name !== rest.name || part.requests > 0);
};

export const columnsOf = (spans: readonly Span[], used: readonly UsedDay[]): Column[] =>
  spans.map((span) => {
    const parts = partsOf(used.filter(({ date }) => date >= span.from && date <= span.to));
    return { span, parts, tokens: parts.reduce((sum, part) => sum + part.tokens, 0) };
  });

const LINES = 5;
const steps = [1, 2, 5, 10];

/** The lines of the grid from 0 up: five round steps that hold the highest column. */
export const gridOf = (highest: number): number[] => {
  const needed = Math.max(highest, 1) / LINES;
  const power = 10 ** Math.floor(Math.log10(needed));
  const step = Math.max(1, (steps.find((one) => one * power >= needed) ?? 10) * power);
  return Array.from({ length: LINES + 1 }, (_, index) => index * step);
};

/** What the period will have taken at its end if it goes on like this; null while it is too young to say. */
export const paceOf = (used: number, start: string, end: string, now: number): number | null => {
  const length = Date.parse(end) - Date.parse(start);
  const gone = (now - Date.parse(start)) / length;
  return gone < 0.03 || gone > 1 || used === 0 ? null : Math.round(used / gone);
};

const cell = (value: string | number): string =>
  typeof value === "number" ? String(value) : `"${value.replaceAll('"', '""')}"`;

/** The days as a table for a spreadsheet. */
export const csvOf = (used: readonly UsedDay[]): string =>
  [
    ["date", "endpoint", "tokens", "requests"],
    ...used.map((one) => [one.date, one.endpoint, one.tokens, one.requests]),
  ]
    .map((row) => `${row.map(cell).join(",")}\r\n`)
    .join("");
