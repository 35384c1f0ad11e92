/** A piece of finished markup. Only `markup` makes one, so text of a person is always escaped on its way in. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export const escape = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

type Value = string | number | Html | null | undefined | false | readonly (string | Html | null | false)[];

const render = (value: Value, indent: string): string => {
  if (value === null || value === undefined || value === false) return "";
  if (value instanceof Html) return value.text.replaceAll("\n", `\n${indent}`);
  if (Array.isArray(value)) {
    const parts = value.filter((item) => item !== null && item !== false && item !== "");
    return parts.map((item) => render(item, indent)).join(`\n${indent}`);
  }
  return escape(String(value));
};

/** Markup with values: strings are escaped, pieces take the indentation of the line they stand on. */
export function markup(parts: TemplateStringsArray, ...values: Value[]): Html {
  const lines = parts
    .join("x")
    .split("\n")
    .slice(1)
    .filter((line) => line.trim() !== "");
  const margin = Math.min(...lines.map((line) => line.length - line.trimStart().length));
  const outdent = (text: string) =>
    Number.isFinite(margin) ? text.replaceAll(`\n${" ".repeat(margin)}`, "\n") : text;
  let text = "";
  parts.forEach((part, index) => {
    text += outdent(part);
    const value = values[index];
    if (value === undefined) return;
    const line = text.slice(text.lastIndexOf("\n") + 1);
    text += render(value, /^\s*/.exec(line)?.[0] ?? "");
  });
  // A value that was left out leaves an empty line behind.
  return new Html(text.replace(/\n[ \t]*(?=\n)/g, "").trim());
}

/** A person's text inside a script: a JSON literal that cannot end the script element. */
export const literal = (value: unknown) => JSON.stringify(value).replaceAll("<", "\\u003c");

export const fill = (text: string, values: Record<string, string | number>) =>
  text.replace(/\{(\w+)\}/g, (whole, key: string) => String(values[key] ?? whole));

/** Lower-case ASCII for addresses and ids: "Crumb & Co" becomes "crumb-co". */
export const slug = (text: string) =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replaceAll("ß", "ss")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 40)
    .replace(/-+$/, "") || "my-page";
