import { expect, test } from "vitest";
import { emptyCode } from "./fold.ts";
import { suggestionsFor } from "./suggestions.ts";

const page = (html: string, css = "") => ({ ...emptyCode, html, css });
const bare = page("<h1>Crumb & Co</h1>");

test("the next steps that an answer ends with come before anything else", () => {
  const answer = [
    "The header is green now.",
    "- it was white",
    "",
    "Next you could:",
    "1. **Add a map** so that people find you.",
    "2. change the `font` – a serif would suit it",
    "3. Show the prices.",
    "4. Add a newsletter",
    "",
    "Say which.",
  ].join("\n");
  expect(suggestionsFor(answer, bare, [])).toEqual(["Add a map", "Change the font", "Show the prices"]);
});

test("a list of what was done is no list of next steps, nor one in the middle of the answer", () => {
  const lacks = ["Make it look right on a phone", "Add a contact form", "Add a picture to the opening"];
  expect(suggestionsFor("Changed:\n- the header\n- the hours", bare, [])).toEqual(lacks);
  expect(suggestionsFor("Next you could:\n- Add a map\n\nBut first this.\n\nAnd that.", bare, [])).toEqual(
    lacks,
  );
  expect(suggestionsFor("", bare, [])).toEqual(lacks);
});

test("only what the page lacks is offered", () => {
  const full = page(
    '<meta name="description" content="x"><nav></nav><form></form><svg></svg><footer></footer><blockquote></blockquote><details></details>',
    "@media (max-width: 600px) {} @media (prefers-color-scheme: dark) {}",
  );
  expect(suggestionsFor("", full, [])).toEqual(["Try other colours", "Shorten the texts"]);
  expect(suggestionsFor("", { ...full, css: "@media (width < 600px) {}" }, [])[0]).toBe("Add a dark theme");
  expect(suggestionsFor("", emptyCode, [])).toEqual([]);
  const game = { ...full, html: "<canvas></canvas>", javascript: "const board = [];".repeat(9) };
  expect(suggestionsFor("", game, [])).toEqual([
    "Make it work with the keys alone",
    "Write a description for search engines",
    "Try other colours",
  ]);
});

test("each example that the answer names is offered, in the language it was named in", () => {
  expect(suggestionsFor("Next, for example “Add a map” or “Make it dark”.", bare, []).slice(0, 2)).toEqual([
    "Add a map",
    "Make it dark",
  ]);
  const german = "Als Nächstes zum Beispiel „Mach es dunkel“ oder „Füge eine Karte hinzu“.";
  expect(suggestionsFor(german, bare, []).slice(0, 2)).toEqual(["Mach es dunkel", "Füge eine Karte hinzu"]);
});

test("what was asked for already is not offered again", () => {
  expect(suggestionsFor("", bare, ["add a contact form "])).toEqual([
    "Make it look right on a phone",
    "Add a picture to the opening",
    "Add a menu that leads to each part",
  ]);
});

test("a step longer than a chip, or of marks alone, is left out; hidden characters do not come along", () => {
  const answer = `If you like:\n- ${"x".repeat(61)}\n- ***\n- Add\u202e a\u0000 map\n- Add a map`;
  expect(suggestionsFor(answer, emptyCode, [])).toEqual(["Add a map"]);
});

test("a request that the answer gives as an example is offered", () => {
  const answer = "**Crumb** is a page.\n\nChanges work in one sentence, for example “Add testimonials”.";
  expect(suggestionsFor(answer, emptyCode, [])).toEqual(["Add testimonials"]);
  expect(suggestionsFor(answer, emptyCode, ["add testimonials"])).toEqual([]);
  expect(suggestionsFor("The sign says “Open”.", emptyCode, [])).toEqual([]);
});
