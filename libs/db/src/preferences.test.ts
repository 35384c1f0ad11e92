import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Opened, openStores, type Person } from "../test/stores.ts";
import { createPreferenceCommands, createPreferenceStore, readPreferences } from "./preferences.ts";

describe("reading preferences", () => {
  const all = {
    theme: "dark",
    model: "gpt-x",
    instructions: "Short sentences.",
    tone: "friendly",
    language: "pt-BR",
    editor: { fontSize: 11, wrap: false, tabSize: 4, lineNumbers: true },
    previewWidth: "phone",
    singleKeys: false,
    suggestions: false,
    installationExplained: true,
    chatWidth: 560,
  };

  it("keeps every setting that is one", () => {
    expect(readPreferences(all)).toEqual(all);
  });

  it.each([
    ["nothing", null],
    ["a list", ["dark"]],
    ["a text", "dark"],
    ["no settings", {}],
    ["settings of another time", { colour: "dark" }],
    ["choices that do not exist", { theme: "blue", tone: "rude", previewWidth: "watch" }],
    ["values of another kind", { theme: 1, model: {}, singleKeys: "yes", editor: [], chatWidth: "400" }],
    ["values out of their bounds", { chatWidth: 339, editor: { fontSize: 21, tabSize: 3 } }],
    ["fractions", { chatWidth: 400.5, editor: { fontSize: 12.5 } }],
    ["a text without content or end", { model: "", instructions: "x".repeat(4001) }],
    ["a language that is none", { language: "no language" }],
  ])("drops %s", (_what, json) => {
    expect(readPreferences(json)).toEqual({});
  });

  it("keeps what is right beside what is wrong", () => {
    expect(readPreferences({ theme: "light", tone: 7, editor: { wrap: true, fontSize: 99 } })).toEqual({
      theme: "light",
      editor: { wrap: true },
    });
  });
});

describe("stored preferences", () => {
  let db: Opened;
  let ada: Person;
  let eve: Person;
  beforeAll(async () => {
    db = await openStores();
    ada = await db.signUp("ada@example.com");
    eve = await db.signUp("eve@example.com");
  });
  afterAll(() => db.close());

  it("are merged for their owner alone; null removes", async () => {
    const commands = createPreferenceCommands(db.service, ada.id);
    expect(await createPreferenceStore(ada.client).get()).toEqual({});
    await commands.merge({ theme: "dark", editor: { fontSize: 14, wrap: true } });
    expect(await commands.merge({ theme: null, editor: { wrap: null }, chatWidth: 400 })).toEqual({
      outcome: "OK",
      preferences: { editor: { fontSize: 14 }, chatWidth: 400 },
    });
    expect(await createPreferenceStore(ada.client).get()).toEqual({
      editor: { fontSize: 14 },
      chatWidth: 400,
    });
    expect(await createPreferenceStore(eve.client).get()).toEqual({});
  });

  it("stay as they are when a change would make them too large", async () => {
    const commands = createPreferenceCommands(db.service, ada.id);
    await commands.merge({ theme: "light" });
    expect((await commands.merge({ theme: "dark", instructions: "x".repeat(65_536) })).outcome).toBe(
      "TOO_LARGE",
    );
    expect((await createPreferenceStore(ada.client).get()).theme).toBe("light");
  });
});
