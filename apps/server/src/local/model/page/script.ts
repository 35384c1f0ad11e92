import { type Html, literal, markup } from "./html.ts";

/** Pieces of script that more than one kind needs; each may use those above it. */
const library = {
  lang: `const lang = document.documentElement.lang;`,
  find: `const find = (selector, within = document) => within.querySelector(selector);`,
  all: `const all = (selector, within = document) => [...within.querySelectorAll(selector)];`,
  fill: `const fill = (text, values) => text.replace(/{([a-z]+)}/g, (whole, name) => values[name] ?? whole);`,
  format: `const format = (value, options = {}) => new Intl.NumberFormat(lang, options).format(value);`,
  sum: `const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);`,
  make: `
function make(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}`,
  choices: `
// Buttons of which one is pressed; \`choose\` is told which.
function choices(buttons, choose) {
  for (const button of buttons)
    button.addEventListener("click", () => {
      for (const other of buttons) other.ariaPressed = String(other === button);
      choose(button.value, button);
    });
}`,
  kept: `
// Nothing was kept: null. A preview or a private window may refuse to keep anything: undefined.
function kept(key) {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch {
    return undefined;
  }
}`,
  keep: `
function keep(key, value) {
  try {
    localStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}`,
  judge: `
// Says beside a field what is wrong with it; nothing where it is right.
function judge(field, fault) {
  field.ariaInvalid = String(fault !== "");
  find("#" + field.id + "-error").textContent = fault;
}`,
  shuffled: `
function shuffled(list) {
  const copy = [...list];
  for (let at = copy.length - 1; at > 0; at--) {
    const other = Math.floor(Math.random() * (at + 1));
    [copy[at], copy[other]] = [copy[other], copy[at]];
  }
  return copy;
}`,
};

/**
 * The script of a page, written as one thing: the values it is told, the texts it says (those that it names, as
 * `text.total`), the pieces of the library that it uses, and its own lines.
 */
export function script(says: object, own: string, values: Readonly<Record<string, unknown>> = {}): string {
  const text = Object.entries(says).filter(([key]) => new RegExp(`\\btext\\.${key}\\b`).test(own));
  const told = { ...(text.length > 0 && { text: Object.fromEntries(text) }), ...values };
  const constants = Object.entries(told).map(([name, value]) => `const ${name} = ${literal(value)};`);
  let lines = `\n${own}`;
  for (const [name, piece] of Object.entries(library).reverse())
    if (new RegExp(`(?<![\\w."])${name}[(,)]`).test(lines)) lines = `${piece}\n${lines}`;
  return [...constants, lines].join("\n");
}

/** Buttons of which one is pressed, each a value and what stands on it; see `choices` of the library. */
export const choices = (
  label: string,
  options: readonly (readonly [value: string | number, text: string])[],
  pressed: string | number | null = options[0]?.[0] ?? null,
): Html => markup`
  <div class="choices" role="group" aria-label="${label}">
    ${options.map(([value, text]) => markup`<button type="button" class="quiet" value="${value}" aria-pressed="${String(value === pressed)}">${text}</button>`)}
  </div>`;
