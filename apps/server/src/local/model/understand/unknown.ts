import { type Kind, kinds } from "../kinds/index.ts";
import type { Lang } from "../texts/types.ts";
import { isColour } from "./colours.ts";
import { countWords, moodWords, partsBegin, sectionWords, topicWords, words } from "./lexicon.ts";
import { townAfter } from "./name.ts";
import { plain } from "./text.ts";

const between: Record<Lang, string> = { en: "and|plus|&", de: "und|sowie|&", fr: "et|&", es: "y|e|&" };
const article =
  /^(?:an?|the|our|my|some|also|eine?[nmrs]?|die|der|das|den|dem|unser\w*|mein\w*|une?|des|les?|la|l['’]|nos|notre|mon|ma|mes|un[ao]?s?|el|los|las|mis?|nuestr\w+)\s+/iu;
/** A clause of its own rather than one more part. */
const clause =
  /^(?:it|that|which|who|so|make|made|please|should|has|have|is|are|use|in|no|not|without|on|for|by|at|open|mach\w*|bitte|soll\w*|auf|ohne|kein\w*|es|qui|que|fais|dans|sans|haz|sin|thanks?|thank you|danke|merci|gracias|but|actually|wait)\b/;

/** What stands in the list after "with" and is none of the parts this model knows, in the person's words. */
export function unknownIn(
  text: string,
  lang: Lang,
  { kind, items, refused }: { kind: Kind | null; items: readonly string[]; refused: string },
): string[] {
  const begin = new RegExp(`(?<=\\s)(?:${partsBegin.source})`, "iu").exec(text);
  if (!begin || /[:\n]/.test(begin[0])) return [];
  const list = text.slice(begin.index + begin[0].length).split(/[.!?;:\n]/)[0] ?? "";
  const parts = list
    .replace(townAfter(lang), " ")
    .split(new RegExp(`,|\\s(?:${between[lang]})(?=\\s)`, "iu"));
  const own = kind ? kinds[kind] : undefined;
  const patterns = [
    ...[sectionWords, countWords, moodWords, topicWords].flatMap((table) =>
      [...table.values()].map(({ any }) => any),
    ),
    ...[words.builtIn, words.darkPage, own?.asked, ...Object.values(own?.variants ?? {})],
  ];
  const isKnown = (part: string) =>
    isColour(part) ||
    refused.includes(part) ||
    patterns.some((pattern) => pattern && part.search(pattern) >= 0);
  return parts
    .map((part) => part.trim())
    .filter((part) => (!clause.test(plain(part)) || article.test(part)) && !items.includes(part))
    .map((part) => part.replace(article, "").trim())
    .filter(
      (part) => /^[\p{L}'’ -]{3,60}$/u.test(part) && part.split(/\s+/).length <= 6 && !isKnown(plain(part)),
    );
}
