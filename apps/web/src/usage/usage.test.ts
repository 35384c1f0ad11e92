import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { columnsOf, csvOf, gridOf, paceOf, partsOf } from "./columns.ts";
import { monthAway, monthInView } from "./month-in-view.ts";
import { lastDayOf, rangeOf, spansOf } from "./period.ts";
import { usageSearch } from "./search.ts";

const today = "2026-11-22";
const used = (date: string, endpoint: string, tokens: number, requests = 1) => ({
  date,
  endpoint,
  tokens,
  requests,
});

describe("the columns of a period", () => {
  test("seven days end today", () => {
    expect(rangeOf("week", today)).toEqual({ from: "2026-11-16", to: today });
    const spans = spansOf("week", today);
    expect(spans.map((span) => span.label)).toEqual([
      "16 Nov",
      "17 Nov",
      "18 Nov",
      "19 Nov",
      "20 Nov",
      "21 Nov",
      "22 Nov",
    ]);
    expect(spans.at(-1)?.now).toBe(true);
  });

  test("a month shows all its days, and where there is less room the last fourteen that were", () => {
    expect(rangeOf("month", today)).toEqual({ from: "2026-11-01", to: today });
    expect(spansOf("month", today)).toHaveLength(30);
    const few = spansOf("month", today, 14);
    expect([few[0]?.from, few.at(-1)?.from]).toEqual(["2026-11-09", today]);
  });

  test("a year is twelve months, this one the last, also at the turn of the year", () => {
    expect(rangeOf("year", "2026-01-31")).toEqual({ from: "2025-02-01", to: "2026-01-31" });
    const spans = spansOf("year", "2026-01-31");
    expect(spans.map((span) => span.label).join(" ")).toBe(
      "Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec Jan",
    );
    expect(spans[0]).toMatchObject({ from: "2025-02-01", to: "2025-02-28", name: "February 2025" });
  });

  test("no token is lost between the days and the columns", () => {
    const day = fc.integer({ min: 1, max: 22 }).map((date) => `2026-11-${String(date).padStart(2, "0")}`);
    const endpoint = fc.constantFrom("chat.build", "chat.discuss", "chat.repair", "chat.later");
    const days = fc.array(fc.tuple(day, endpoint, fc.nat(90_000)));
    fc.assert(
      fc.property(days, (all) => {
        const rows = all.map(([date, kind, tokens]) => used(date, kind, tokens));
        const columns = columnsOf(spansOf("month", today), rows);
        const sum = columns.reduce((total, column) => total + column.tokens, 0);
        expect(sum).toBe(rows.reduce((total, row) => total + row.tokens, 0));
      }),
    );
  });
});

test("the stack has its order, and a kind nobody knows yet is counted as Other", () => {
  const parts = partsOf([used(today, "chat.repair", 3), used(today, "chat.build", 5)]);
  expect(parts.map(({ name, tokens }) => [name, tokens])).toEqual([
    ["Build", 5],
    ["Discuss", 0],
    ["Repair", 3],
  ]);
  expect(partsOf([used(today, "chat.later", 7)]).at(-1)).toMatchObject({ name: "Other", tokens: 7 });
});

test.each([
  [43_808, [0, 10_000, 20_000, 30_000, 40_000, 50_000]],
  [50_000, [0, 10_000, 20_000, 30_000, 40_000, 50_000]],
  [50_001, [0, 20_000, 40_000, 60_000, 80_000, 100_000]],
  [3, [0, 1, 2, 3, 4, 5]],
  [0, [0, 1, 2, 3, 4, 5]],
])("a column of %d stands before lines at round numbers", (highest, lines) => {
  expect(gridOf(highest)).toEqual(lines);
});

test("the pace is what the month will have taken, once there is something to tell it by", () => {
  const november = ["2026-11-01T00:00:00Z", "2026-12-01T00:00:00Z"] as const;
  expect(paceOf(400_000, ...november, Date.parse("2026-11-21T00:00:00Z"))).toBe(600_000);
  expect(paceOf(400, ...november, Date.parse("2026-11-01T06:00:00Z"))).toBeNull();
  expect(paceOf(0, ...november, Date.parse("2026-11-21T00:00:00Z"))).toBeNull();
});

test("the table for a spreadsheet quotes what is text", () => {
  expect(csvOf([used(today, 'chat."x"', 12, 2)])).toBe(
    `"date","endpoint","tokens","requests"\r\n"2026-11-22","chat.""x""",12,2\r\n`,
  );
});

describe("the month in view", () => {
  test("is what the address says, and this one where that is out of reach or no month", () => {
    expect(monthInView(usageSearch({ month: "2026-10" }), today)).toBe("2026-10-01");
    expect(monthInView(usageSearch({ month: "2027-01" }), today)).toBe("2026-11-01");
    expect(monthInView(usageSearch({ month: "2025-10" }), today)).toBe("2026-11-01");
    expect(monthInView(usageSearch({ month: "2026-13" }), today)).toBe("2026-11-01");
  });

  test("is stepped through over the turn of a year, and this month needs no address", () => {
    expect(monthAway("2026-01-01", -1, "2026-02-03")).toEqual({ month: "2025-12" });
    expect(monthAway("2026-01-01", 1, "2026-02-03")).toEqual({});
  });

  test("shows all days of a month that is over, and none of them is today", () => {
    expect(lastDayOf("2026-10-01", today)).toBe("2026-10-31");
    expect(lastDayOf("2026-11-01", today)).toBe(today);
    const spans = spansOf("month", "2026-10-31", Infinity, today);
    expect(spans).toHaveLength(31);
    expect(spans.some((span) => span.now)).toBe(false);
  });
});
