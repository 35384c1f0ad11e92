import { expect, test } from "vitest";
import { merged, readPreferences } from "./preferences.ts";

test("what was never chosen has a value all the same", () => {
  expect(readPreferences(null)).toEqual(readPreferences({}));
  expect(readPreferences({})).toMatchObject({
    theme: null,
    instructions: "",
    editor: { fontSize: null, wrap: false, tabSize: 2, lineNumbers: true },
    previewWidth: "desktop",
  });
});

test("what is not understood is as if it were not there, and the rest holds", () => {
  const read = readPreferences({
    theme: "sepia",
    tone: "playful",
    editor: { fontSize: 400, wrap: "yes", tabSize: 4 },
    chatWidth: 100,
    other: { deep: true },
  });
  expect(read).toMatchObject({
    theme: null,
    tone: "playful",
    editor: { fontSize: null, wrap: false, tabSize: 4, lineNumbers: true },
    chatWidth: null,
  });
});

test("a patch keeps what it leaves out, null takes away, and what was held is not touched", () => {
  const held = { tone: "plain", editor: { wrap: true, fontSize: 12 }, language: "de" };
  expect(merged(held, { tone: null, editor: { fontSize: 14 }, model: "m" })).toEqual({
    editor: { wrap: true, fontSize: 14 },
    language: "de",
    model: "m",
  });
  expect(held.editor.fontSize).toBe(12);
  expect(merged("not an object", { tone: "plain" })).toEqual({ tone: "plain" });
});
