import postcss, { type ChildNode, type Container, type Rule } from "postcss";

/** Whether a selector can match anything in a page: each class, tag and attribute it names must occur there. */
function occurs(selector: string, page: string): boolean {
  const bare = selector
    .replace(/:(?:not|is|has|where)\([^)]*\)/g, "")
    .replace(/::?[\w-]+(?:\([^)]*\))?/g, "")
    // The value of an attribute is set by scripts.
    .replace(/(\[[\w-]+)[^\]]*\]/g, "$1]");
  const parts = bare.match(/\.[\w-]+|\[[\w-]+|(?<![\w.[#-])[a-z][a-z0-9]*/g) ?? [];
  return parts.every((part) => {
    if (part.startsWith(".")) return new RegExp(`[\\s"'\`.]${part.slice(1)}(?![\\w-])`).test(page);
    if (part.startsWith("[")) return names(part.slice(1)).some((name) => page.includes(name));
    return new RegExp(`<${part}[\\s>/]|"${part}"`).test(page);
  });
}

/** An attribute as markup and as scripts write it: "aria-invalid" and "ariaInvalid", "data-show" and "show". */
const names = (attribute: string): string[] => {
  const bare = attribute.replace(/^data-/, "");
  return [bare, bare.replace(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase())];
};

/** Where a rule stands: under which conditions, as one text. */
const place = (rule: Rule): string =>
  rule.parent?.type === "atrule" && "params" in rule.parent ? String(rule.parent.params) : "";

/** Removes what the page does not use, and each rule that was said before. */
function prune(root: Container, page: string): void {
  const seen = new Set<string>();
  root.walkRules((rule) => {
    const inKeyframes =
      rule.parent?.type === "atrule" && "name" in rule.parent && rule.parent.name === "keyframes";
    if (inKeyframes) return;
    const used = rule.selectors.filter((selector) => occurs(selector, page));
    const key = `${place(rule)} ${used.join()} ${rule.nodes.toString()}`;
    if (used.length === 0 || seen.has(key)) return void rule.remove();
    seen.add(key);
    rule.selectors = used;
  });
  root.walkAtRules((rule) => {
    if (rule.nodes?.length === 0) rule.remove();
  });
}

const LINE = 118;

/** A short rule on one line, a long one over several. */
function written(node: ChildNode, indent: string): string {
  if (node.type === "comment") return `${indent}/* ${node.text} */`;
  if (node.type === "decl")
    return `${indent}${node.prop}: ${node.value.replace(/\s+/g, " ")}${node.important ? " !important" : ""};`;
  const head = node.type === "rule" ? node.selectors.join(", ") : `@${node.name} ${node.params}`.trim();
  const inside = (node.nodes ?? []).map((child) => written(child, ""));
  const line = `${indent}${head} { ${inside.join(" ")} }`;
  if (node.type === "rule" && line.length <= LINE) return line;
  const open = node.type === "rule" ? node.selectors.join(`,\n${indent}`) : head;
  return `${indent}${open} {\n${(node.nodes ?? []).map((child) => written(child, `${indent}  `)).join("\n")}\n${indent}}`;
}

function text(root: Container): string {
  const nodes = root.nodes ?? [];
  // A heading without rules below it names nothing.
  const kept = nodes.filter(
    (node, at) => node.type !== "comment" || (nodes[at + 1] ?? node).type !== "comment",
  );
  return kept
    .map((node, at) => (at > 0 && node.type === "comment" ? "\n" : "") + written(node, ""))
    .join("\n");
}

/** The styles a page needs, and no more: they travel before the page, so each rule that nothing uses costs time. */
export function sheet(parts: readonly string[], page: string): string {
  const root = postcss.parse(parts.join("\n"));
  prune(root, page);
  return text(root);
}

/** What of these styles a page lacks. A rule that is there under its selector stays as the person has made it. */
export function missingIn(css: string, parts: readonly string[], page: string): string {
  const there = new Set<string>();
  postcss.parse(css).walkRules((rule) => {
    for (const selector of rule.selectors) there.add(`${place(rule)} ${selector}`);
  });
  const root = postcss.parse(parts.join("\n"));
  prune(root, page);
  root.walkComments((comment) => {
    if (css.includes(comment.toString())) comment.remove();
  });
  root.walkRules((rule) => {
    const lacking = rule.selectors.filter((selector) => !there.has(`${place(rule)} ${selector}`));
    if (lacking.length === 0) rule.remove();
    else rule.selectors = lacking;
  });
  root.walkAtRules((rule) => {
    if (rule.nodes?.length === 0) rule.remove();
  });
  return text(root);
}
