import { dayOf, monthStart } from "./period.ts";
import type { UsageSearch } from "./search.ts";

/** As many months as there are columns of a year: further back the page has nothing to show. */
export const MONTHS_BACK = 12;

/** The first day of the month in view: what the address says, or this one where that is out of reach. */
export const monthInView = ({ month }: UsageSearch, today: string): string => {
  const current = monthStart(today, 0);
  const wanted = `${month ?? current.slice(0, 7)}-01`;
  return wanted > current || wanted < monthStart(current, -MONTHS_BACK) ? current : wanted;
};

/** The address of the month so many before or after. */
export const monthAway = (from: string, months: number, today: string): UsageSearch => {
  const month = monthStart(from, months);
  return month === monthStart(today, 0) ? {} : { month: month.slice(0, 7) };
};

export const todayInUtc = (): string => dayOf(new Date());
