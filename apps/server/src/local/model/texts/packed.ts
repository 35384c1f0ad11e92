import type { Course, Pair, TopicWords } from "./types.ts";

/** Several texts in one literal, so that a vocabulary reads as a table: pairs "this = that" by line or by " | ". */
export const pairs = ([text = ""]: TemplateStringsArray): readonly Pair[] =>
  linesOf(text).flatMap((line) => line.split(" | ").map((part) => pair(part, " = ")));

/** The courses of a card, one a line: its title, then dishes as pairs. */
export const card = ([text = ""]: TemplateStringsArray): readonly Course[] =>
  linesOf(text).map((line) => {
    const [title = "", ...dishes] = line.split(" | ");
    return { title, dishes: dishes.map((dish) => pair(dish, " = ")) };
  });

/** A topic in three lines, the parts of a line divided by " | "; offers are "Name: what it is". */
export function topic([text = ""]: TemplateStringsArray): TopicWords {
  const [names = [], copy = [], offers = []] = linesOf(text).map((line) => line.split(" | "));
  const [label, title, action, roles] = names;
  const [headline, lead] = copy;
  const [first, second, third, ...more] = offers.map((offer) => pair(offer, ": "));
  if (!label || !title || !action || !roles || !headline || !lead || !first || !second || !third)
    throw new Error(`A topic lacks a part: ${text}`);
  return {
    label,
    headline,
    lead,
    action,
    offers: title,
    items: [first, second, third, ...more],
    roles: roles.split(", "),
  };
}

const linesOf = (text: string): string[] => text.split("\n").flatMap((line) => line.trim() || []);

function pair(text: string, between: string): Pair {
  const at = text.indexOf(between);
  if (at < 1) throw new Error(`No "${between}" in: ${text}`);
  return [text.slice(0, at), text.slice(at + between.length)];
}
