import { literal } from "./html.ts";

/** Lines of scripts that more than one kind needs; a page has those it uses, above its own. */
export const snippets = {
  fill: `const fill = (text, values) => text.replace(/{([a-z]+)}/g, (whole, name) => values[name] ?? whole);`,
  make: `function make(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}`,
  shuffled: `function shuffled(list) {
  const copy = [...list];
  for (let at = copy.length - 1; at > 0; at--) {
    const other = Math.floor(Math.random() * (at + 1));
    [copy[at], copy[other]] = [copy[other], copy[at]];
  }
  return copy;
}`,
} as const;

/** What a script is told by the page that it is written for. */
export const constants = (values: Readonly<Record<string, unknown>>): string =>
  Object.entries(values)
    .map(([name, value]) => `const ${name} = ${literal(value)};`)
    .join("\n");

/** The texts that a script says, out of all those of its kind. */
export const pick = <T, Key extends keyof T>(texts: T, ...keys: readonly Key[]): Pick<T, Key> => {
  const picked = Object.fromEntries(keys.map((key) => [key, texts[key]]));
  return picked as Pick<T, Key>;
};
