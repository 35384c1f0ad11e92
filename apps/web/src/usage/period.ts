import { dateFormat } from "../ui/format.ts";

/** The server counts by days in UTC, so everything here is a day like "2026-11-22" in UTC. */
export type Period = "week" | "month" | "year";

const DAY_MS = 86_400_000;
const WEEK = 7;
const MONTHS = 12;

const format = (options: Intl.DateTimeFormatOptions) => {
  const formatted = dateFormat({ ...options, timeZone: "UTC" });
  return (day: string): string => formatted(new Date(day));
};
const shortDay = format({ day: "numeric", month: "short" });
const longDay = format({ weekday: "long", day: "numeric", month: "short" });
const shortMonth = format({ month: "short" });
/** "November 2026". */
export const longMonth = format({ month: "long", year: "numeric" });
/** "November". */
export const monthName = format({ month: "long" });
/** "1 December". */
export const dayName = format({ day: "numeric", month: "long" });

export const dayOf = (date: Date): string => date.toISOString().slice(0, 10);
const plusDays = (day: string, days: number): string => dayOf(new Date(Date.parse(day) + days * DAY_MS));
/** The first day of the month that is `months` after that of `day`. */
export const monthStart = (day: string, months: number): string => {
  const date = new Date(day);
  return dayOf(new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1)));
};

/** The last day of that month that was: of the current one today. */
export const lastDayOf = (month: string, today: string): string => {
  const last = plusDays(monthStart(month, 1), -1);
  return last < today ? last : today;
};

/** What is asked of the server, both days included: a period that ends at this day. */
export const rangeOf = (period: Period, end: string): { from: string; to: string } => {
  if (period === "week") return { from: plusDays(end, 1 - WEEK), to: end };
  if (period === "month") return { from: monthStart(end, 0), to: end };
  return { from: monthStart(end, 1 - MONTHS), to: end };
};

/** One column of the chart: a day, or of a year a month. */
export interface Span {
  readonly from: string;
  readonly to: string;
  /** Under the axis. */
  readonly label: string;
  /** In the readout and the table. */
  readonly name: string;
  readonly now: boolean;
}

const days = (from: string, count: number, today: string): Span[] =>
  Array.from({ length: count }, (_, index) => {
    const day = plusDays(from, index);
    return { from: day, to: day, label: shortDay(day), name: longDay(day), now: day === today };
  });

/** The columns of a period. A month has all its days, also those to come; `last` keeps the newest of those that were. */
export const spansOf = (period: Period, end: string, last = Infinity, today = end): Span[] => {
  const { from } = rangeOf(period, end);
  if (period === "year") {
    return Array.from({ length: MONTHS }, (_, index) => {
      const month = monthStart(from, index);
      const next = monthStart(from, index + 1);
      return {
        from: month,
        to: plusDays(next, -1),
        label: shortMonth(month),
        name: longMonth(month),
        now: index === MONTHS - 1,
      };
    }).slice(-last);
  }
  const through = period === "month" && last === Infinity ? plusDays(monthStart(end, 1), -1) : end;
  const count = (Date.parse(through) - Date.parse(from)) / DAY_MS + 1;
  return days(from, count, today).slice(-last);
};
