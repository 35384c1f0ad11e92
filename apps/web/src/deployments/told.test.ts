import { expect, test } from "vitest";
import { withNews } from "./told.ts";

const row = (id: string, minute: number, status: "IN_PROGRESS" | "SUCCESS" = "SUCCESS") => ({
  id,
  type: "NETLIFY" as const,
  target: "REMOTE" as const,
  status,
  createdAt: new Date(Date.UTC(2026, 0, 1, 10, minute)).toISOString(),
});

test("a list has the deployment that was begun since, and each as it was last heard of", () => {
  const listed = [row("d2", 2, "IN_PROGRESS"), row("d1", 1)];
  expect(withNews(listed, [row("d3", 3), row("d2", 2)], {})).toEqual([
    row("d3", 3),
    row("d2", 2),
    row("d1", 1),
  ]);
});

test("a filter holds for what was heard too", () => {
  const listed = [row("d2", 2, "IN_PROGRESS")];
  expect(withNews(listed, [row("d2", 2)], { status: "IN_PROGRESS" })).toEqual([]);
  expect(withNews([], [row("d3", 3)], { type: "GITHUB" })).toEqual([]);
  expect(withNews([], [row("d3", 3)], { type: "NETLIFY" })).toEqual([row("d3", 3)]);
});

test("one that is further down than the page reaches is not put on it", () => {
  expect(withNews([row("d9", 9)], [row("d1", 1)], {})).toEqual([row("d9", 9)]);
});
