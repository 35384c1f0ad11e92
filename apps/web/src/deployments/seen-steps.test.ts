import { expect, test } from "vitest";
import { type SeenSteps, type StepState, seeStep, shownSteps } from "./seen-steps.ts";

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 22, 10, 0, seconds)).toISOString();
const row = (seconds: number, step: string | null, more: Partial<StepState> = {}): StepState => ({
  status: "IN_PROGRESS",
  step,
  retryAt: null,
  attempt: 1,
  updatedAt: at(seconds),
  finishedAt: null,
  ...more,
});
const pending = row(0, null, { status: "PENDING", attempt: 0 });
const see = (...rows: StepState[]): SeenSteps =>
  rows.slice(1).reduce((seen, next) => seeStep(seen, next), seeStep(null, rows[0] ?? pending));
const words = (seen: SeenSteps) => seen.steps.map((step) => step.words);

test("each step is kept once, in the order in which the row had them", () => {
  const seen = see(
    pending,
    row(1, "Opens the account"),
    row(2, "Opens the account"),
    row(3, "Makes the site"),
  );
  expect(seen.steps).toEqual([
    { words: "Opens the account", at: at(1) },
    { words: "Makes the site", at: at(3) },
  ]);
});

test("waiting for the provider is no step of its own", () => {
  const seen = see(
    row(1, "Makes the site"),
    row(2, "Netlify asks to slow down", { retryAt: at(9) }),
    row(9, "Makes the site"),
  );
  expect(words(seen)).toEqual(["Makes the site"]);
});

test("an attempt that takes over begins anew, and a sign of life adds nothing", () => {
  const seen = see(row(1, "Makes the site"), row(2, null), row(9, "Opens the account", { attempt: 2 }));
  expect(words(seen)).toEqual(["Opens the account"]);
  expect(seen.whole).toBe(true);
});

test("a step took as long as until the next one; the last one until the end", () => {
  const seen = see(
    pending,
    row(1, "Opens the account"),
    row(3, "Makes the site"),
    row(7, null, { status: "SUCCESS", finishedAt: at(7) }),
  );
  expect(shownSteps(seen, "SUCCESS")).toEqual([
    { words: "Opens the account", state: "done", took: 2000 },
    { words: "Makes the site", state: "done", took: 4000 },
  ]);
});

test("of a deployment that was met on its way nobody says how long its first step took", () => {
  const seen = see(row(5, "Makes the site"), row(7, "Sends the files"));
  expect(shownSteps(seen, "IN_PROGRESS")).toEqual([
    { words: "Makes the site", state: "done", took: null },
    { words: "Sends the files", state: "now", took: null },
  ]);
});

test("where it failed is marked, and its end is not moved by what comes later", () => {
  const failed = row(4, null, { status: "FAILED", finishedAt: at(4) });
  const seen = see(pending, row(1, "Makes the site"), failed, { ...failed, finishedAt: at(9) });
  expect(shownSteps(seen, "FAILED")).toEqual([{ words: "Makes the site", state: "failed", took: 3000 }]);
});
