import { toHex } from "../page/oklch.ts";
import { colourRows, words } from "./lexicon.ts";
import { anyOf, rowsOf } from "./table.ts";
import { plain } from "./text.ts";

/** A colour of a request. */
export interface NamedColour {
  readonly hex: string;
  /** Its word in the lexicon ("green"); null where it was written as a number. */
  readonly name: string | null;
  readonly shade: "plain" | "dark" | "light";
  /** Where it stands in the request. */
  readonly at: number;
  /** Asked for as the background. */
  readonly ground: boolean;
}

const shades = {
  plain: (l: number, c: number) => ({ l, c }),
  dark: (l: number, c: number) => ({ l: Math.min(0.36, l * 0.62), c: c * 0.72 }),
  light: (l: number, c: number) => ({ l: Math.max(0.86, l), c: Math.min(c * 0.4, 0.07) }),
};

const [dark, light, ground] = [words.dark.source, words.light.source, words.ground.source];
const shade = `(?:(?:(dunkel|${dark})|(hell|zart|pastell|${light}))[ -]?)?`;
const shadeAfter = `(?: (?:(${dark})|(${light})))?`;
/** Drinks, trees and places that have a colour in their name. */
const things =
  "(?! (?:wine|juice|bread|tea|label|cross|coast|beans?|pepper|card|list|door|house|salad|smoothies?)(?![a-z]))";

const colours = rowsOf(colourRows).map(([name = "", oklch = "", ...cells]) => {
  const [l = 0, c = 0, h = 0] = oklch.split(/\s+/).map(Number);
  // "dunkelgrün": the border of the word stands before its shade.
  const word = anyOf(cells.join(" ")).source.replace("(?<![a-z])", "");
  return { name, l, c, h, pattern: new RegExp(`(?<![a-z])${shade}${word}${shadeAfter}${things}`, "g") };
});
const hexPattern = /#(?:[0-9a-f]{6}|[0-9a-f]{3})(?![0-9a-z])/g;
const groundAfter = new RegExp(`^(?:er|e|en|em)?[ -]?${ground}`);
const groundBefore = new RegExp(
  `${ground}(?: (?:in|en|is|should|be|of|de|colou?r|couleur|color|soll|sein|ist|es|est|a|an?|with))*:? *$`,
);

/** The colours of plain text in the order they stand in it, and that text without them. */
export function coloursIn(simple: string): { colours: readonly NamedColour[]; uncoloured: string } {
  let rest = simple;
  const found: NamedColour[] = [];
  const take = (match: RegExpExecArray, colour: Pick<NamedColour, "hex" | "name" | "shade">) => {
    const [end, before] = [
      match.index + match[0].length,
      simple.slice(Math.max(0, match.index - 40), match.index),
    ];
    const isGround = groundAfter.test(simple.slice(end, end + 40)) || groundBefore.test(before);
    found.push({ ...colour, at: match.index, ground: isGround });
    rest = rest.slice(0, match.index) + " ".repeat(match[0].length) + rest.slice(end);
  };
  for (const match of rest.matchAll(hexPattern)) {
    const hex = match[0].length === 4 ? match[0].replace(/[0-9a-f]/g, "$&$&") : match[0];
    take(match, { hex, name: null, shade: "plain" });
  }
  for (const { name, l, c, h, pattern } of colours)
    for (const match of rest.matchAll(pattern)) {
      const [, darkBefore, lightBefore, darkAfter, lightAfter] = match;
      const tone = (darkBefore ?? darkAfter) ? "dark" : (lightBefore ?? lightAfter) ? "light" : "plain";
      take(match, { hex: toHex({ ...shades[tone](l, c), h }), name, shade: tone });
    }
  return { colours: found.sort((a, b) => a.at - b.at), uncoloured: rest };
}

export const isColour = (word: string) => coloursIn(plain(word)).colours.length > 0;
