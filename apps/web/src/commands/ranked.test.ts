import { expect, test } from "vitest";
import { ranked } from "./ranked.ts";
import type { Command, Group } from "./registry.ts";

const one = (group: Group, title: string, more: Partial<Command> = {}): Command => ({
  id: title,
  group,
  title,
  run: () => {},
  ...more,
});
const commands = [
  one("theme", "Dark"),
  one("tabs", "Code"),
  one("tabs", "Deploy", { words: "publish" }),
  one("project", "Duplicate"),
  one("project", "Delete…"),
  one("account", "Settings", { words: "preferences" }),
];
const shown = (list: readonly Command[], query: string) =>
  ranked(list, query).map(({ group, rows }) => [group, ...rows.map(({ command }) => command.title)]);

test("while nothing is typed, everything stands in the order of the groups", () => {
  expect(shown(commands, "")).toEqual([
    ["tabs", "Code", "Deploy"],
    ["project", "Duplicate", "Delete…"],
    ["account", "Settings"],
    ["theme", "Dark"],
  ]);
});

test("the nearest comes first, with its group", () => {
  expect(shown(commands, "du")[0]).toEqual(["project", "Duplicate"]);
  expect(shown(commands, "dark")).toEqual([["theme", "Dark"]]);
});

test("it is found by its other words and by its group too", () => {
  expect(shown(commands, "publish")).toEqual([["tabs", "Deploy"]]);
  expect(shown(commands, "theme")).toEqual([["theme", "Dark"]]);
  expect(ranked(commands, "publish")[0]?.rows[0]?.at).toEqual([]);
});

test("what only the list of keys tells of, and what opens the palette itself, is not in it", () => {
  const { run: _, ...told } = one("conversation", "New line");
  expect(shown([told, one("help", "Commands", { unlisted: true })], "")).toEqual([]);
});

test("what cannot be done now stays, to say why", () => {
  expect(shown([one("code", "Save as version", { reason: "Nothing is edited" })], "save")).toEqual([
    ["code", "Save as version"],
  ]);
});

test("nothing is found by what nothing contains", () => {
  expect(shown(commands, "zebra")).toEqual([]);
});
