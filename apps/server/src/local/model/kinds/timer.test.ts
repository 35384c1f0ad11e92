import { describe, expect, test } from "vitest";
import { everyPage, pageOf } from "../test-brief.ts";
import { faultsOf, wordsOf } from "../test-page.ts";
import { kinds } from "./index.ts";

describe("a timer", () => {
  test.each(
    ["pomodoro", "stopwatch", "countdown"].flatMap((variant) =>
      everyPage("timer", { variants: [variant] }).map((page) => ({ ...page, variant })),
    ),
  )("is a page without faults: $variant, $called", ({ code }) => {
    expect(faultsOf(code)).toEqual([]);
  });

  test("of some minutes is a countdown of as many, within what it can count", () => {
    expect(wordsOf(pageOf("timer", { counts: { minutes: 7 } }).html)).toContain("07:00");
    expect(wordsOf(pageOf("timer", { counts: { minutes: 7000 } }).html)).toContain("600:00");
  });

  test("is for work and rest where no more is said, and works as long as was asked", () => {
    expect(wordsOf(pageOf("timer").html)).toMatch(/Short break.*25:00/);
    expect(wordsOf(pageOf("timer", { variants: ["pomodoro"], counts: { minutes: 50 } }).html)).toContain(
      "50:00",
    );
  });

  test("counts up, with laps, where a stopwatch was asked for", () => {
    expect(wordsOf(pageOf("timer", { variants: ["stopwatch"] }).html)).toMatch(/00:00\.0.*Lap/);
  });

  test.each(["a pomodoro timer", "eine stoppuhr", "un minuteur", "un cronometro", "a 10 minute countdown"])(
    "is asked for by: %s",
    (request) => expect(request).toMatch(kinds.timer?.asked ?? ""),
  );
});
