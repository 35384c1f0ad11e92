import { describe, expect, test } from "vitest";
import { everyPage, inLanguage, pageOf } from "../test-brief.ts";
import { elementsOf, faultsOf, wordsOf } from "../test-page.ts";
import { kinds } from "./index.ts";

const picturesIn = (html: string) => elementsOf(html).filter((element) => element.tagName === "symbol");

describe("a game", () => {
  test.each(
    ["memory", "tictactoe"].flatMap((variant) =>
      everyPage("game", { variants: [variant] }).map((page) => ({ ...page, variant })),
    ),
  )("is a page without faults: $variant, $called", ({ code }) => {
    expect(faultsOf(code)).toEqual([]);
  });

  test.each([
    [6, 6],
    [1, 2],
    [99, 12],
  ])("of memory asked for with %i pairs has %i", (asked, shown) => {
    const { html } = pageOf("game", { variants: ["memory"], counts: { pairs: asked } });
    expect(picturesIn(html)).toHaveLength(shown);
    expect(wordsOf(html)).toContain(`Find the ${shown} pairs.`);
  });

  test("with pairs is memory, whatever chance says", () => {
    for (const seed of ["a", "b", "c", "d", "e"])
      expect(picturesIn(pageOf("game", { counts: { pairs: 4 } }, "table", seed).html)).toHaveLength(4);
  });

  test("has a word for each of its pictures in every language", () => {
    for (const lang of ["en", "de", "fr", "es"] as const) {
      const { javascript } = pageOf("game", {
        variants: ["memory"],
        counts: { pairs: 12 },
        ...inLanguage(lang),
      });
      const names: unknown = JSON.parse(/const names = (.*);/.exec(javascript)?.[1] ?? "[]");
      expect(new Set(Array.isArray(names) ? names : []).size).toBe(12);
    }
  });

  test.each(["a memory game", "tic tac toe", "ein spiel", "un morpion", "tres en raya"])(
    "is asked for by: %s",
    (request) => expect(request).toMatch(kinds.game?.asked ?? ""),
  );
});
