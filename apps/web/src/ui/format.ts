import { words } from "../words/ui.ts";

/** Made when it is first needed: a phone takes milliseconds for each, and a page needs one or two of them. */
function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}

/** How dates and times are written here, in one way. */
export function dateFormat(options: Intl.DateTimeFormatOptions): (date: Date | number) => string {
  const format = once(() => new Intl.DateTimeFormat("en-GB", options));
  return (date) => format().format(date);
}

const number = once(() => new Intl.NumberFormat("en"));
const list = once(() => new Intl.ListFormat("en-GB", { type: "conjunction" }));
const day = dateFormat({ day: "numeric", month: "short" });
const dayOfYear = dateFormat({ day: "numeric", month: "short", year: "numeric" });
const weekday = dateFormat({ weekday: "long" });
const exact = dateFormat({ dateStyle: "full", timeStyle: "short" });

/** "the page, the styles and the script". */
export const listed = (names: readonly string[]): string => list().format(names);

/** 58204 -> "58,204". */
export const count = (value: number): string => number().format(value);

/** For tight places: exact under 10,000, then 38.2k. */
export const shortCount = (value: number): string =>
  value < 10_000
    ? number().format(value)
    : value < 999_950
      ? `${(value / 1000).toFixed(1)}k`
      : `${(value / 1_000_000).toFixed(1)}M`;

/** 1 -> "1 message", 14 -> "14 messages". */
export const counted = (value: number, one: string, many = `${one}s`): string =>
  `${number().format(value)} ${value === 1 ? one : many}`;

/** A name as it fits into a sentence. */
export const shortened = (name: string, length = 60): string => {
  const letters = [...name];
  return letters.length <= length
    ? name
    : `${letters
        .slice(0, length - 1)
        .join("")
        .trimEnd()}…`;
};

const startOfDay = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();

/** Relative for a week, then a date. */
export function timeAgo(iso: string, now: Date = new Date()): string {
  const then = new Date(iso);
  const seconds = (now.getTime() - then.getTime()) / 1000;
  if (Number.isNaN(seconds)) return "";
  if (seconds < 60) return words.times.now;
  if (seconds < 3600) return words.times.minutes(Math.floor(seconds / 60));
  const days = Math.round((startOfDay(now) - startOfDay(then)) / 86_400_000);
  if (days === 0) return words.times.hours(Math.floor(seconds / 3600));
  if (days === 1) return words.times.yesterday;
  if (days < 7) return weekday(then);
  return then.getFullYear() === now.getFullYear() ? day(then) : dayOfYear(then);
}

/** 22 Nov 2026. */
export const dateOf = (iso: string): string => dayOfYear(new Date(iso));

/** The exact time, for the title on hover. */
export const exactTime = (iso: string): string => exact(new Date(iso));

/** Money by its ISO 4217 code; an unknown code is written as it is. Small sums keep the digits that make them. */
export const money = ({ amount, currency }: { amount: number; currency: string }): string => {
  const digits = amount !== 0 && Math.abs(amount) < 1 ? 4 : 2;
  try {
    return new Intl.NumberFormat("en", {
      style: "currency",
      currency,
      minimumFractionDigits: 2,
      maximumFractionDigits: digits,
    }).format(amount);
  } catch {
    return `${amount.toFixed(digits)} ${currency}`;
  }
};

/** 11.4 s, 3 min: as long as it took, from milliseconds. */
export const duration = (ms: number): string =>
  ms < 10_000
    ? `${(ms / 1000).toFixed(1)} s`
    : ms < 90_000
      ? `${Math.round(ms / 1000)} s`
      : `${Math.round(ms / 60_000)} min`;
