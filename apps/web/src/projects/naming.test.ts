import { expect, test } from "vitest";
import { nameFrom } from "./naming.ts";

test.each([
  ["a landing page for a bakery called Crumb & Co with opening hours and a contact form", "Crumb & Co"],
  ["A shop named Salt and Pepper, in green", "Salt and Pepper"],
  ['Make me a page called "the quiet one" please', "the quiet one"],
  ["Eine Seite für ein Festival namens Nachtzug mit Programm", "Nachtzug"],
  ["Une boutique appelée Petit Bateau avec un panier", "Petit Bateau"],
  ["Eine Website für eine Zahnarztpraxis namens Dr. Weiß in Leipzig, in Blau", "Dr. Weiß"],
  ["a page for a law firm called J. P. Moreau. It is in Lyon", "J. P. Moreau"],
  ["a quiz about capitals, ten questions", "Quiz about capitals, ten questions"],
  ["Build me a todo app. It should sort by date", "Todo app"],
  ["something called trellis for gardeners", "trellis"],
  ['Website for my hairdresser salon "Schnitt & Co" in Halle', "Schnitt & Co"],
  ['a bakery with the headline "Bread first"', 'Bakery with the headline "Bread first"'],
  ["  ", "Untitled"],
])("%j is named %j", (sentence, name) => {
  expect(nameFrom(sentence)).toBe(name);
});

test("a name is at most 60 characters long", () => {
  expect([...nameFrom(`${"🥐".repeat(80)}`)]).toHaveLength(60);
});
