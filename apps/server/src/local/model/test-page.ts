import { Script } from "node:vm";
import { parse, type DefaultTreeAdapterTypes } from "parse5";
import postcss from "postcss";
import { answer } from "./answer.ts";
import type { Code, Conversation } from "./conversation.ts";
import type { Lang } from "./texts/types.ts";

type Element = DefaultTreeAdapterTypes.Element;

export const NONCE = "0123456789abcdef";
const MARKER = `@@roseram:${NONCE} `;
const files: Record<string, keyof Code> = {
  "index.html": "html",
  "styles.css": "css",
  "script.js": "javascript",
};

export interface Answered {
  text: string;
  prose: string;
  /** What each block was, in order: "file css", "edit html". */
  blocks: string[];
  /** The page afterwards; null when the answer changes nothing. */
  code: Code | null;
}

export function ask(
  request: string,
  code: Code | null = null,
  more: Partial<Omit<Conversation, "request" | "code">> = {},
): Answered {
  const text = answer({
    nonce: NONCE,
    mode: "build",
    earlier: [],
    standing: null,
    answered: [],
    selection: null,
    ...more,
    request,
    code,
  });
  return { text, ...applied(text, code) };
}

/** The page that a request makes; a test that asks for one without getting it must fail. */
export function built(request: string, lang: Lang = "en"): Code {
  const { code, prose } = ask(`${request}${wish[lang]}`);
  if (!code) throw new Error(`No page for "${request}": ${prose}`);
  return code;
}

export function changed(code: Code, request: string): Code {
  const { code: after, prose } = ask(request, code);
  if (!after) throw new Error(`No change for "${request}": ${prose}`);
  return after;
}

const wish: Record<Lang, string> = { en: "", de: ", in German", fr: ", in French", es: ", in Spanish" };

/** Reads an answer as the product does, and takes an edit only where its lines stand exactly once. */
export function applied(text: string, before: Code | null): Omit<Answered, "text"> {
  const [prose = "", ...parts] = text.split(MARKER);
  if (parts.length === 0) return { prose: prose.trim(), blocks: [], code: null };
  if (parts.pop() !== "end\n") throw new Error("The answer does not end with its last marker.");
  const code: Code = { html: "", css: "", javascript: "", ...before };
  const blocks = parts.map((part) => {
    const lineEnd = part.indexOf("\n");
    const head = /^(file|edit) path="([^"]+)"$/.exec(part.slice(0, lineEnd));
    const file = files[head?.[2] ?? ""];
    if (!file || !head?.[1]) throw new Error(`Not the head of a block: ${part.slice(0, lineEnd)}`);
    const content = part.slice(lineEnd + 1);
    if (head[1] === "file") code[file] = content;
    else code[file] = edited(code[file], content);
    return `${head[1]} ${file}`;
  });
  return { prose: prose.trim(), blocks, code };
}

function edited(content: string, block: string): string {
  let result = content;
  let rest = block;
  while (rest !== "") {
    const section = /^<<<<<<< SEARCH\n([\s\S]*?\n)=======\n([\s\S]*?\n)>>>>>>> REPLACE\n/.exec(rest);
    if (!section) throw new Error(`Not an edit: ${rest.slice(0, 80)}`);
    const [whole, search = "", replace = ""] = section;
    const found = result.split(search).length - 1;
    if (found !== 1) throw new Error(`Found ${found} times: ${search}`);
    const at = result.indexOf(search);
    if (at > 0 && result[at - 1] !== "\n") throw new Error(`Not at the start of a line: ${search}`);
    result = result.replace(search, () => replace);
    rest = rest.slice(whole.length);
  }
  return result;
}

/** What a careful reader would object to in a page; empty for a good one. */
export function faultsOf(code: Code): string[] {
  return [...faultsOfMarkup(code.html), ...faultsOfStyles(code.css), ...faultsOfScript(code.javascript)];
}

function faultsOfMarkup(html: string): string[] {
  const found: string[] = [];
  const root = parse(html, {
    sourceCodeLocationInfo: true,
    onParseError: (error) => found.push(`markup: ${error.code} in line ${error.startLine}`),
  });
  const all = elements(root.childNodes);
  const ids = all.flatMap((element) => attribute(element, "id") ?? []);
  for (const id of new Set(ids)) {
    if (ids.filter((other) => other === id).length > 1) found.push(`id "${id}" stands twice`);
    if (/\s|^$/.test(id)) found.push(`id "${id}" is no name`);
  }
  for (const element of all) {
    for (const name of ["for", "aria-labelledby", "aria-describedby", "aria-controls"])
      for (const id of (attribute(element, name) ?? "").split(" ").filter(Boolean))
        if (!ids.includes(id)) found.push(`${name} names "${id}", which is missing`);
    const href = attribute(element, "href");
    if (href?.startsWith("#") && href !== "#" && !ids.includes(href.slice(1)))
      found.push(`link to "${href}", which is missing`);
    for (const name of ["href", "src", "action"])
      if (/^(https?:)?\/\/|^javascript:/i.test(attribute(element, name) ?? ""))
        found.push(`${name} leads to another host: ${attribute(element, name) ?? ""}`);
    if (element.attrs.some((item) => item.name.startsWith("on"))) found.push("a handler in an attribute");
    found.push(...nameless(element, all));
  }
  const tags = (name: string) => all.filter((element) => element.tagName === name);
  if (tags("h1").length !== 1) found.push(`${tags("h1").length} main headings`);
  if (tags("title").length !== 1 || textOf(tags("title")[0]) === "") found.push("no title");
  if (tags("main").length !== 1) found.push("no main part");
  if (!attribute(tags("html")[0], "lang")) found.push("no language");
  if (!all.some((item) => item.tagName === "link" && attribute(item, "href") === "styles.css"))
    found.push("styles.css is not linked");
  const scripts = tags("script").map((item) => [attribute(item, "src"), textOf(item)]);
  if (JSON.stringify(scripts) !== '[["script.js",""]]') found.push(`scripts: ${JSON.stringify(scripts)}`);
  const levels = all.flatMap((element) =>
    /^h[1-6]$/.test(element.tagName) ? Number(element.tagName[1]) : [],
  );
  // One that a script can find is filled by it.
  const silent = (element: Element) =>
    /^h[1-6]$/.test(element.tagName) && textOf(element).trim() === "" && element.attrs.length === 0;
  if (all.some(silent)) found.push("a heading without words");
  levels.forEach((level, index) => {
    if (index > 0 && level > (levels[index - 1] ?? 1) + 1)
      found.push(`h${level} after h${levels[index - 1]}`);
  });
  return found;
}

/** Everything one can use or look at has a name. */
function nameless(element: Element, all: readonly Element[]): string[] {
  const label = attribute(element, "aria-label") ?? attribute(element, "aria-labelledby") ?? "";
  const named = label.trim() !== "";
  switch (element.tagName) {
    case "input":
    case "textarea":
    case "select": {
      const id = attribute(element, "id");
      const labelled = all.some(
        (other) =>
          other.tagName === "label" &&
          ((id !== null && attribute(other, "for") === id) || elements(other.childNodes).includes(element)),
      );
      return named || labelled ? [] : [`${element.tagName} without a label`];
    }
    case "button":
    case "a":
      return named || textOf(element).trim() !== "" ? [] : [`${element.tagName} without a name`];
    case "svg":
      return attribute(element, "aria-hidden") === "true" || named ? [] : ["a picture without a name"];
    default:
      return [];
  }
}

function faultsOfStyles(css: string): string[] {
  const found: string[] = [];
  const root = postcss.parse(css);
  const defined = new Set<string>();
  const rules: string[] = [];
  root.walkDecls((declaration) => {
    if (declaration.prop.startsWith("--")) defined.add(declaration.prop);
    if (declaration.value.trim() === "") found.push(`${declaration.prop} without a value`);
    if (/url\(|@import|expression\(/.test(declaration.value))
      found.push(`${declaration.value} loads something`);
  });
  root.walkRules((rule) => {
    if (rule.nodes.length === 0) found.push(`${rule.selector} is empty`);
    if (rule.parent === root) rules.push(`${rule.selector} ${rule.nodes.toString()}`);
  });
  for (const rule of new Set(rules))
    if (rules.filter((other) => other === rule).length > 1) found.push(`twice: ${rule}`);
  for (const [, name = ""] of css.matchAll(/var\((--[\w-]+)/g))
    if (!defined.has(name)) found.push(`${name} is used but not defined`);
  return found;
}

function faultsOfScript(javascript: string): string[] {
  try {
    new Script(javascript);
  } catch (error) {
    return [`script: ${String(error)}`];
  }
  return javascript.includes("</script") ? ["the script would end its element"] : [];
}

export const elementsOf = (html: string): Element[] => elements(parse(html).childNodes);

function elements(nodes: readonly DefaultTreeAdapterTypes.ChildNode[]): Element[] {
  return nodes.flatMap((node) => ("tagName" in node ? [node, ...elements(node.childNodes)] : []));
}

export const attribute = (element: Element | undefined, name: string): string | null =>
  element?.attrs.find((item) => item.name === name)?.value ?? null;

export function textOf(node: DefaultTreeAdapterTypes.Node | undefined): string {
  if (!node) return "";
  if ("value" in node) return node.value;
  return "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
}

/** The visible words of a page, in one line. */
export const wordsOf = (html: string) =>
  textOf(elementsOf(html).find((element) => element.tagName === "body"))
    .replace(/\s+/g, " ")
    .trim();

export const token = (css: string, name: string): string =>
  new RegExp(`--${name}:\\s*([^;]+);`).exec(css)?.[1] ?? "";
