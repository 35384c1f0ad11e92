import { describe, expect, test } from "vitest";
import { everyPage, inLanguage, pageOf } from "../test-brief.ts";
import { faultsOf, wordsOf } from "../test-page.ts";
import { kinds } from "./index.ts";

const samplesIn = (javascript: string): unknown =>
  JSON.parse(/const samples = (.*);/.exec(javascript)?.[1] ?? "null");

describe("a to-do list", () => {
  test.each(everyPage("todo"))("is a page without faults: $called", ({ code }) => {
    expect(faultsOf(code)).toEqual([]);
    expect(samplesIn(code.javascript)).toHaveLength(4);
  });

  test("begins with what the request lists, whatever is written there", () => {
    const { javascript } = pageOf("todo", { items: ["Buy milk", "</script><b>bold</b>"] });
    expect(samplesIn(javascript)).toEqual(["Buy milk", "</script><b>bold</b>"]);
    expect(javascript).not.toContain("</script");
  });

  test("of groceries is named and filled as one, in its language", () => {
    const page = pageOf("todo", { variants: ["shopping"], ...inLanguage("de") });
    expect(page.html).toContain("<h1>Einkaufsliste</h1>");
    expect(samplesIn(page.javascript)).toContain("Brot");
  });

  test("has columns where a board was asked for, and keeps each list in the browser under its own name", () => {
    const board = pageOf("todo", { variants: ["board"], name: "Launch" });
    expect(wordsOf(board.html)).toContain("In progress");
    expect(board.javascript).toContain('const key = "todo-launch"');
  });

  test.each([
    "a todo list",
    "task manager",
    "eine aufgabenliste",
    "une liste de taches",
    "lista de la compra",
  ])("is asked for by: %s", (request) => expect(request).toMatch(kinds.todo?.asked ?? ""));
});
