import { expect, test } from "vitest";
import { nextRose } from "./next-rose.ts";

const row = (status: "PENDING" | "IN_PROGRESS" | "SUCCESS" | "FAILED" | "CANCELLED", draft = false) => ({
  status,
  options: { draft },
});

test("before the first deployment, and after a cancelled one, publishing is the next step", () => {
  for (const one of [null, row("CANCELLED")])
    expect(nextRose({ row: one, same: true })).toEqual({ publish: "rose", outcome: false });
});

test("while one runs there is no next step", () => {
  for (const status of ["PENDING", "IN_PROGRESS"] as const)
    expect(nextRose({ row: row(status), same: true })).toEqual({ publish: null, outcome: false });
});

test("what is published is looked at; a draft can then be published", () => {
  expect(nextRose({ row: row("SUCCESS"), same: true })).toEqual({ publish: null, outcome: true });
  expect(nextRose({ row: row("SUCCESS", true), same: true })).toEqual({ publish: "default", outcome: true });
});

test("a failure has its own next step, until something is changed", () => {
  expect(nextRose({ row: row("FAILED"), same: true })).toEqual({ publish: null, outcome: true });
  expect(nextRose({ row: row("FAILED"), same: false })).toEqual({ publish: "rose", outcome: false });
});

test("another version or name is published, whatever became of the last one", () =>
  expect(nextRose({ row: row("SUCCESS"), same: false })).toEqual({ publish: "rose", outcome: false }));
