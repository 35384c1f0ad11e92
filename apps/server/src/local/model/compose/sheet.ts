/** One rule of a style sheet; `media` is the condition it stands under. */
interface Rule {
  /** The heading comment before it, which names the part of the page. */
  heading: string | null;
  media: string | null;
  selectors: readonly string[];
  declarations: readonly string[];
}

const LINE = 128;

/** The rules of a sheet in their order. What it cannot read, such as an open brace, ends it. */
function rulesOf(css: string, media: string | null = null): Rule[] {
  const rules: Rule[] = [];
  let heading: string | null = null;
  for (let at = 0; at < css.length;) {
    const comment = /^\s*\/\*[\s\S]*?\*\//.exec(css.slice(at));
    if (comment) {
      heading = comment[0].trim();
      at += comment[0].length;
      continue;
    }
    const open = css.indexOf("{", at);
    const close = open < 0 ? -1 : closing(css, open);
    if (close < 0) break;
    const before = css.slice(at, open).trim();
    const body = css.slice(open + 1, close);
    if (before.startsWith("@media"))
      rules.push(...rulesOf(body, before).map((rule) => ({ ...rule, heading: rule.heading ?? heading })));
    else
      rules.push({
        heading,
        media,
        selectors: split(before, ","),
        declarations: split(body, ";"),
      });
    heading = null;
    at = close + 1;
  }
  return rules;
}

function closing(css: string, open: number): number {
  let depth = 0;
  for (let at = open; at < css.length; at++) {
    if (css[at] === "{") depth++;
    if (css[at] === "}" && --depth === 0) return at;
  }
  return -1;
}

/** Splits outside of brackets and quotes. */
function split(text: string, sign: "," | ";"): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let quote = "";
  let piece = "";
  for (const letter of text) {
    if (quote) quote = letter === quote ? "" : quote;
    else if (letter === '"' || letter === "'") quote = letter;
    else if (letter === "(" || letter === "[") depth++;
    else if (letter === ")" || letter === "]") depth--;
    if (letter === sign && depth === 0 && !quote) {
      pieces.push(piece);
      piece = "";
    } else piece += letter;
  }
  return [...pieces, piece].map((item) => item.trim().replace(/\s+/g, " ")).filter(Boolean);
}

/** Whether a selector can match anything in a page: each class, tag and attribute it names must occur there. */
function occurs(selector: string, page: string): boolean {
  const bare = selector.replace(/:(?:not|is|has)\([^)]*\)/g, "").replace(/::?[\w-]+(?:\([^)]*\))?/g, "");
  const parts = bare.match(/\.[\w-]+|\[[\w-]+|(?<![\w.[#-])[a-z][a-z0-9]*/g) ?? [];
  return parts.every((part) => {
    if (part.startsWith(".")) return new RegExp(`[\\s"'.]${part.slice(1)}(?![\\w-])`).test(page);
    if (part.startsWith("[")) return page.includes(part.slice(1).replace(/^data-/, ""));
    return new RegExp(`<${part}[\\s>/]|"${part}"`).test(page);
  });
}

/** A short rule on one line, a long one over several. */
function written({ selectors, declarations }: Rule): string {
  const line = `${selectors.join(", ")} { ${declarations.join("; ")}; }`;
  if (line.length <= LINE) return line;
  return `${selectors.join(",\n")} {\n${declarations.map((item) => `  ${item};\n`).join("")}}`;
}

function sheetOf(rules: readonly Rule[]): string {
  let text = "";
  rules.forEach((rule, index) => {
    const last = rules[index - 1];
    if (rule.media && rule.media !== last?.media) text += `${rule.media} {\n`;
    else if (rule.heading && rule.heading !== last?.heading && !rule.media) text += `\n${rule.heading}\n`;
    text += rule.media ? `  ${written(rule).replaceAll("\n", "\n  ")}\n` : `${written(rule)}\n`;
    if (rule.media && rules[index + 1]?.media !== rule.media) text += "}\n";
  });
  return text.trim();
}

/** Every rule keeps the selectors that the page needs; one without any is left out, and so is one said twice. */
function needed(rules: readonly Rule[], page: string): Rule[] {
  const seen = new Set<string>();
  let heading: string | null = null;
  return rules.flatMap((rule) => {
    heading = rule.heading ?? heading;
    const selectors = rule.selectors.filter((selector) => occurs(selector, page));
    const key = `${rule.media} ${selectors.join()} ${rule.declarations.join(";")}`;
    if (selectors.length === 0 || seen.has(key)) return [];
    seen.add(key);
    return [{ ...rule, selectors, heading: rule.media ? null : heading }];
  });
}

/** The styles a page needs, and no more: they travel before the page, so each rule that nothing uses costs time. */
export const sheet = (parts: readonly string[], page: string): string =>
  sheetOf(needed(rulesOf(parts.join("\n")), page));

/** What of these styles a page lacks. A rule that is there under its selector stays as the person has made it. */
export function missingIn(css: string, parts: readonly string[], page: string): string {
  const keys = (rule: Rule) =>
    rule.selectors.map((item) => `${rule.media} ${item} ${rule.declarations[0]?.split(":")[0] ?? ""}`);
  const there = new Set(rulesOf(css).flatMap(keys));
  const lacking = needed(rulesOf(parts.join("\n")), page).flatMap((rule) => {
    const selectors = rule.selectors.filter((_, index) => !there.has(keys(rule)[index] ?? ""));
    return selectors.length > 0 ? [{ ...rule, selectors }] : [];
  });
  return sheetOf(lacking);
}
