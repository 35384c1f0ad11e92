import { property, assert, constantFrom, array, string } from "fast-check";
import { expect, test } from "vitest";
import { fuzzy } from "./fuzzy.ts";

const best = (query: string, texts: readonly string[]): string | undefined =>
  texts
    .flatMap((text) => {
      const match = fuzzy(query, text);
      return match ? [{ text, score: match.score }] : [];
    })
    .toSorted((a, b) => b.score - a.score)[0]?.text;
const meant = (query: string, text: string): string | null => {
  const match = fuzzy(query, text);
  return match && match.at.map((place) => [...text][place]).join("");
};

test.each([
  ["dup", ["Download the site", "Duplicate", "Update the page"], "Duplicate"],
  ["gc", ["Magic", "Go to Code", "Archive"], "Go to Code"],
  ["code", ["Close the console of the page", "Go to Code"], "Go to Code"],
  ["set", ["Open site", "Settings", "Reset"], "Settings"],
  ["kc", ["Backcountry", "kilnCo", "Kitchens"], "kilnCo"],
  ["cafe", ["Scaffold", "Café Luna"], "Café Luna"],
  ["dark", ["Download as a zip", "Dark", "Dark kitchen"], "Dark"],
])("%s is nearest to what was meant", (query, texts, expected) => {
  expect(best(query, texts)).toBe(expected);
});

test("letters that are missing, or stand in another order, are no match", () => {
  expect(fuzzy("edoc", "Code")).toBeNull();
  expect(fuzzy("codes", "Code")).toBeNull();
  expect(fuzzy("a", "")).toBeNull();
});

test("an empty query matches everything, and spaces count for nothing", () => {
  expect(fuzzy("", "Anything")).toEqual({ score: 0, at: [] });
  expect(fuzzy("  ", "Anything")).toEqual({ score: 0, at: [] });
  expect(fuzzy("go code", "Go to Code")?.at).toEqual([0, 1, 6, 7, 8, 9]);
});

test("the best of several ways is marked, also behind characters of two units", () => {
  expect(fuzzy("site", "A star is there: Open site")?.at).toEqual([22, 23, 24, 25]);
  expect(meant("ofen", "🌿 Ofen")).toBe("Ofen");
  expect(fuzzy("ofen", "🌿 Ofen")?.at).toEqual([2, 3, 4, 5]);
});

const letter = constantFrom("a", "b", "c", "B", " ", "-", "é");
const words = array(letter, { maxLength: 12 }).map((letters) => letters.join(""));
const bare = (text: string): string =>
  [...text]
    .map((one) => [...one.normalize("NFD")][0]?.toLowerCase() ?? one)
    .filter((one) => one.trim() !== "")
    .join("");
const isWithin = (query: string, text: string): boolean => {
  let at = 0;
  for (const one of text) if (one === query[at]) at += 1;
  return at >= query.length;
};

test("it matches exactly what contains the letters in their order, and marks those", () => {
  assert(
    property(words, words, (query, text) => {
      const match = fuzzy(query, text);
      expect(match !== null).toBe(isWithin(bare(query), bare(text)));
      if (!match) return;
      expect(match.at.toSorted((a, b) => a - b)).toEqual(match.at);
      expect(new Set(match.at).size).toBe(match.at.length);
      expect(bare(meant(query, text) ?? "")).toBe(bare(query));
    }),
  );
});

test("whatever is typed, a text is found by itself, and nothing of the same length is nearer", () => {
  assert(
    property(string({ unit: "grapheme", maxLength: 30 }), words, (text, other) => {
      const own = fuzzy(text, text);
      expect(own).not.toBeNull();
      const another = [...other].length === [...text].length ? fuzzy(text, other) : null;
      if (another) expect(another.score).toBeLessThanOrEqual(own?.score ?? 0);
    }),
  );
});
