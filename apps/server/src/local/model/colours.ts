import { shades } from "./compose/colour.ts";
import { plain } from "./language.ts";
import { colourPatterns, darkAfter, darkBefore, lightAfter, lightBefore } from "./vocabulary.ts";
import type { ColourName, Words } from "./words/types.ts";

export interface NamedColour {
  hex: string;
  name: ColourName | null;
  shade: "plain" | "dark" | "light";
  at: number;
  /** Asked for as the background. */
  ground: boolean;
}

const groundAfter = /^(?:er|e|en|em)?[ -]?(?:background|hintergrund|backdrop|achtergrond)/;
const groundBefore =
  /(?:background|hintergrund|fond|arriere-plan|fondo|sfondo|fundo|achtergrond)(?: (?:in|en|em|is|of|di|de|colou?r|color|cor|:))* *$/;

/** The colours of a request in the order they stand in it. */
export function coloursIn(text: string): NamedColour[] {
  let rest = plain(text);
  const found: NamedColour[] = [];
  const isGround = (match: { 0: string; index: number }) =>
    groundAfter.test(rest.slice(match.index + match[0].length)) ||
    groundBefore.test(
      rest
        .slice(Math.max(0, match.index - 40), match.index)
        .replace(new RegExp("(dark|light|pale|deep) $"), ""),
    );
  const blank = (at: number, length: number) => {
    rest = rest.slice(0, at) + "\u0000".repeat(length) + rest.slice(at + length);
  };
  for (const match of [...rest.matchAll(/#(?:[0-9a-f]{6}|[0-9a-f]{3})\b/g)]) {
    const hex =
      match[0].length === 4 ? `#${[...match[0].slice(1)].map((digit) => digit + digit).join("")}` : match[0];
    found.push({ hex, name: null, shade: "plain", at: match.index, ground: isGround(match) });
    blank(match.index, match[0].length);
  }
  for (const [name, pattern] of colourPatterns) {
    for (let match = pattern.exec(rest); match; match = pattern.exec(rest)) {
      const before = rest.slice(Math.max(0, match.index - 10), match.index);
      const after = rest.slice(match.index + match[0].length);
      const inside = /^(dunkel|hell|donker|licht)/.exec(match[0])?.[1];
      const shade =
        darkBefore.test(before) || darkAfter.test(after) || inside === "dunkel" || inside === "donker"
          ? "dark"
          : lightBefore.test(before) || lightAfter.test(after) || inside === "hell" || inside === "licht"
            ? "light"
            : "plain";
      found.push({ hex: shades[name][shade], name, shade, at: match.index, ground: isGround(match) });
      blank(match.index, match[0].length);
    }
  }
  return found.sort((a, b) => a.at - b.at);
}

/** The colour in the person's language, "#1f3d2f" where it has no name. */
export function colourWord(colour: NamedColour, words: Words): string {
  if (!colour.name) return colour.hex;
  const word = words.colours[colour.name];
  if (colour.shade === "plain") return word;
  const pattern = words.shade[colour.shade];
  return pattern.replace("{x}", word);
}
