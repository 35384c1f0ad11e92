import { describe, expect, test } from "vitest";
import { everyPage, inLanguage, pageOf } from "../test-brief.ts";
import { faultsOf, wordsOf } from "../test-page.ts";
import { kinds } from "./index.ts";

describe("a dashboard", () => {
  test.each([
    ...everyPage("dashboard"),
    ...["sales", "fitness", "finance", "web"].flatMap((variant) =>
      everyPage("dashboard", { variants: [variant] }),
    ),
  ])("is a page without faults: $called", ({ code }) => {
    expect(faultsOf(code)).toEqual([]);
  });

  test.each([
    ["sales", "Revenue Orders New customers"],
    ["fitness", "Steps Calories Minutes"],
    ["finance", "Spending Income Saved"],
    ["web", "Visits Page views Sign-ups"],
  ])("measures what %s is about", (variant, measures) => {
    expect(wordsOf(pageOf("dashboard", { variants: [variant] }).html)).toContain(measures);
  });

  test("has the groups that were listed, and says that its figures are made up", () => {
    const code = pageOf("dashboard", { items: ["North", "South", "</script>"], ...inLanguage("de") });
    expect(code.javascript).toContain('"groups":["North","South","\\u003c/script>"]');
    expect(wordsOf(code.html)).toContain("Beispielzahlen");
  });

  test("has the same figures for the same request, and others for another", () => {
    const of = (seed: string) => pageOf("dashboard", { variants: ["sales"] }, "board", seed).javascript;
    expect(of("sales dashboard")).toBe(of("sales dashboard"));
    expect(of("sales dashboard")).not.toBe(of("our sales dashboard"));
  });

  test.each(["a sales dashboard", "ein dashboard", "un tableau de bord", "un panel de control"])(
    "is asked for by: %s",
    (request) => expect(request).toMatch(kinds.dashboard?.asked ?? ""),
  );
});
