import { describe, expect, it } from "vitest";
import { checkPreferences } from "./preferences.ts";

const MODELS = ["large", "small"];
const problemsOf = (patch: unknown) => {
  const checked = checkPreferences(patch, MODELS);
  return "problems" in checked ? checked.problems : [];
};

describe("preferences that are written", () => {
  it("may be everything that is known, at once", () => {
    const all = {
      theme: "system",
      model: "small",
      instructions: "x".repeat(4_000),
      tone: "playful",
      language: "pt-BR",
      editor: { fontSize: 20, wrap: false, tabSize: 4, lineNumbers: true },
      previewWidth: "phone",
      singleKeys: false,
      suggestions: false,
      installationExplained: true,
      chatWidth: 560,
    };
    expect(checkPreferences(all, MODELS)).toEqual({ patch: all });
  });

  it("may be removed by null, whole or in part, and nothing at all is a patch too", () => {
    const patch = { theme: null, model: null, editor: { fontSize: null } };
    expect(checkPreferences(patch, MODELS)).toEqual({ patch });
    expect(checkPreferences({ editor: null }, MODELS)).toEqual({ patch: { editor: null } });
    expect(checkPreferences({}, MODELS)).toEqual({ patch: {} });
  });

  it.each([
    [{ theme: "sepia" }, ["theme"], "Choose one of system, light, dark."],
    [{ model: "other" }, ["model"], "Choose one of the models that are offered: large, small."],
    [{ model: 1 }, ["model"], "Choose one of the models that are offered."],
    [{ instructions: "a\u0000" }, ["instructions"], expect.stringContaining("U+0000")],
    [{ instructions: "a\ud800" }, ["instructions"], expect.stringContaining("half of a pair")],
    [{ language: "englisch, bitte" }, ["language"], expect.stringContaining("BCP 47")],
    [{ language: `en-${"x".repeat(40)}` }, ["language"], expect.stringContaining("BCP 47")],
    [{ editor: { fontSize: 10 } }, ["editor", "fontSize"], "Choose a whole number from 11 to 20."],
    [{ editor: { fontSize: 12.5 } }, ["editor", "fontSize"], "Choose a whole number from 11 to 20."],
    [{ editor: { fontSize: "12" } }, ["editor", "fontSize"], "Choose a whole number from 11 to 20."],
    [{ editor: { tabSize: 3 } }, ["editor", "tabSize"], "Choose 2 or 4."],
    [{ editor: { wrap: 1 } }, ["editor", "wrap"], "Say true or false."],
    [{ editor: [] }, ["editor"], "Editor settings are an object."],
    [{ editor: { vim: true } }, ["editor", "vim"], "There is no such preference."],
    [{ chatWidth: 339 }, ["chatWidth"], "Choose a whole number from 340 to 560."],
    [{ singleKeys: "yes" }, ["singleKeys"], "Say true or false."],
    [{ colour: "red" }, ["colour"], "There is no such preference."],
    [["theme"], [], "Preferences are an object."],
    ["dark", [], "Preferences are an object."],
    [null, [], "Preferences are an object."],
  ])("are refused as %j, with the place", (patch, path, message) => {
    expect(problemsOf(patch)).toEqual([{ code: "INVALID", path, message }]);
  });

  it("say when instructions are too long", () => {
    expect(problemsOf({ instructions: "x".repeat(4_001) })).toEqual([
      {
        code: "TOO_LONG",
        path: ["instructions"],
        message: "The instructions are too long: at most 4,000 characters.",
      },
    ]);
  });

  it("name every problem at once", () => {
    expect(problemsOf({ theme: 1, x: 1, y: 2, editor: { z: 3 } }).map(({ path }) => path.join("."))).toEqual([
      "theme",
      "editor.z",
      "x",
      "y",
    ]);
  });

  it("name twenty problems and no more, however many there are", () => {
    const many = Object.fromEntries(Array.from({ length: 5_000 }, (_, n) => [`x${n}`, n]));
    expect(problemsOf(many)).toHaveLength(20);
  });

  it("keep nothing of an object's prototype", () => {
    const patch: unknown = JSON.parse('{ "__proto__": { "theme": "dark" } }');
    expect(problemsOf(patch)).toHaveLength(1);
  });
});
