import postcss, { type AtRule, CssSyntaxError, type Declaration, type Root } from "postcss";
import { lineCounter } from "./evidence.ts";
import type { Address, Comment, Fault } from "./reading.ts";

export interface CssReading {
  readonly faults: readonly Fault[];
  readonly comments: readonly Comment[];
  readonly addresses: readonly Address[];
}

const REASONS: Readonly<Record<string, string>> = {
  "Unclosed block": "has a block that is never closed",
  "Unclosed comment": "has a comment that is never closed",
  "Unclosed string": "has a text that is never closed",
  "Unclosed bracket": "has a bracket that is never closed",
  "Unclosed quote": "has a quotation mark that is never closed",
  "Unexpected }": "has a closing brace too many",
};

export function readCss(css: string): CssReading {
  try {
    // Never with its source map: postcss would read the file that a comment names from our disk.
    return rulesOf(postcss.parse(css, { map: false }));
  } catch (error) {
    const comments = commentsIn(css);
    // Deeper than the stack allows: nothing is known, and nothing is said.
    if (!(error instanceof CssSyntaxError)) return { faults: [], comments, addresses: [] };
    const said = REASONS[error.reason] ?? `cannot be read: ${lowerFirst(error.reason)}`;
    return { faults: [{ code: "CSS_INVALID", line: error.line ?? null, said }], comments, addresses: [] };
  }
}

function rulesOf(root: Root): CssReading {
  const faults: Fault[] = [];
  const comments: Comment[] = [];
  const addresses: Address[] = [];
  root.walk((node) => {
    const line = node.source?.start?.line ?? 1;
    if (node.type === "comment") comments.push({ text: node.text, line });
    else if (node.type === "decl") addresses.push(...addressesOf(node, line));
    else if (node.type === "atrule") addresses.push(...importOf(node, line));
    else if (node.type === "rule") {
      const said = strayIn(node.selector);
      if (said) faults.push({ code: "CSS_INVALID", line, said });
    }
  });
  return { faults, comments, addresses };
}

/** What the parser takes for a part of the selector, and browsers for a reason to drop the rule. */
function strayIn(selector: string): string | null {
  const first = selector.trimStart().split("\n", 1)[0] ?? "";
  if (first.startsWith("//"))
    return 'has a comment that begins with "//", which CSS does not know: browsers drop the rule after it';
  if (/^(?:\.{3}|…)/.test(first)) return 'has a line "..." in place of rules';
  return null;
}

/** Of styles that do not parse; good enough to see that something was left out on purpose. */
function commentsIn(css: string): readonly Comment[] {
  const lineOf = lineCounter(css);
  const comments: Comment[] = [];
  for (let at = css.indexOf("/*"); at >= 0;) {
    const end = css.indexOf("*/", at + 2);
    if (end < 0) break;
    comments.push({ text: css.slice(at + 2, end), line: lineOf(at) });
    at = css.indexOf("/*", end + 2);
  }
  return comments;
}

function addressesOf(declaration: Declaration, line: number): readonly Address[] {
  if (!declaration.value.includes("url(")) return [];
  return [...declaration.value.matchAll(/url\(([^)]*)\)/g)].map(([, inside]) => ({
    address: (inside ?? "").trim().replace(/^["']|["']$/g, ""),
    line,
    loads: true,
  }));
}

function importOf(rule: AtRule, line: number): readonly Address[] {
  if (rule.name.toLowerCase() !== "import") return [];
  const found = /^(?:url\(\s*)?["']?([^"')\s]+)/.exec(rule.params);
  return found?.[1] ? [{ address: found[1], line, loads: true }] : [];
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
