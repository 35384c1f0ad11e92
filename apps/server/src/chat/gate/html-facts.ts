import { attributeOf, type Element, isElement, lineOf, textIn, type Visit } from "./html-tree.ts";
import { type Address, type Comment, type IdUse, shown } from "./reading.ts";

/** A piece of another language within the page, with the line on which it begins. */
export interface Inline {
  readonly source: string;
  readonly line: number;
}

export interface HtmlFacts {
  readonly comments: readonly Comment[];
  /** Lines of text with an ellipsis in front, alone between elements. */
  readonly elisions: readonly Comment[];
  readonly styles: readonly Inline[];
  readonly scripts: readonly (Inline & { readonly kind: "script" | "module" })[];
  readonly handlers: readonly (Inline & { readonly name: string })[];
  readonly ids: ReadonlySet<string>;
  readonly repeatedIds: readonly IdUse[];
  readonly idUses: readonly IdUse[];
  readonly addresses: readonly Address[];
  readonly linksStyles: boolean;
  /** How the page loads script.js; null when it does not. */
  readonly scriptKind: "script" | "module" | null;
}

const JAVASCRIPT_TYPES = /^(?:|module|(?:text|application)\/(?:java|ecma)script(?:;.*)?)$/i;
/** Attributes that name elements by their ids. */
const ID_LISTS: readonly string[] = [
  "for",
  "aria-labelledby",
  "aria-describedby",
  "aria-controls",
  "aria-owns",
  "aria-details",
  "aria-errormessage",
  "aria-activedescendant",
  "aria-flowto",
  "headers",
  "list",
  "form",
  "popovertarget",
  "commandfor",
];
const LOADING = new Set(["src", "poster", "data"]);

type Elements = readonly (Visit & { readonly node: Element })[];

export function factsOf(visits: readonly Visit[]): HtmlFacts {
  const elements = visits.filter((visit): visit is Elements[number] => isElement(visit.node));
  const scripts = elements.filter(({ node }) => node.tagName === "script");
  return {
    comments: visits.flatMap((visit) =>
      "data" in visit.node ? [{ text: visit.node.data, line: lineOf(visit) }] : [],
    ),
    elisions: visits.flatMap(elisionOf),
    styles: elements
      .filter(({ node }) => node.tagName === "style")
      .map(({ node }) => ({ source: textIn(node), line: contentLine(node) })),
    scripts: scripts.flatMap(({ node }) => {
      const kind = kindOf(node);
      return kind && attributeOf(node, "src") === null
        ? [{ source: textIn(node), line: contentLine(node), kind }]
        : [];
    }),
    handlers: elements.flatMap(handlersOf),
    ...idsOf(elements),
    idUses: elements.flatMap(idUsesOf),
    addresses: elements.flatMap(addressesOf),
    linksStyles: elements.some(
      ({ node }) =>
        node.tagName === "link" &&
        /\bstylesheet\b/i.test(attributeOf(node, "rel") ?? "") &&
        pathOf(attributeOf(node, "href") ?? "") === "styles.css",
    ),
    scriptKind:
      scripts
        .filter(({ node }) => pathOf(attributeOf(node, "src") ?? "") === "script.js")
        .map(({ node }) => kindOf(node))[0] ?? null,
  };
}

function elisionOf({ node, inBody, quoted }: Visit): readonly Comment[] {
  if (!("value" in node) || !inBody || quoted) return [];
  const alone = /^[^\S\n]*\n\s*([[(]?(?:\.{3}|…)[^\n]*)\n\s*$/.exec(node.value)?.[1]?.trim();
  if (alone === undefined || !node.parentNode?.childNodes.some(isElement)) return [];
  return [{ text: alone, line: lineOf({ node }) + 1 }];
}

/** "./styles.css?v=2" is styles.css. */
export function pathOf(address: string): string {
  return address
    .trim()
    .replace(/[?#].*$/s, "")
    .replace(/^(?:\.?\/)+/, "");
}

/** JSON, import maps and templates are not scripts. */
function kindOf(script: Element): "script" | "module" | null {
  const type = (attributeOf(script, "type") ?? "").trim();
  if (!JAVASCRIPT_TYPES.test(type)) return null;
  return type.toLowerCase() === "module" ? "module" : "script";
}

function contentLine(element: Element): number {
  return element.childNodes[0]?.sourceCodeLocation?.startLine ?? lineOf({ node: element });
}

function handlersOf({ node }: Elements[number]) {
  return node.attrs
    .filter(({ name, value }) => /^on[a-z]+$/.test(name) && value.trim() !== "")
    .map(({ name, value }) => ({ name, source: value, line: attributeLine(node, name) }));
}

function attributeLine(element: Element, name: string): number {
  return element.sourceCodeLocation?.attrs?.[name]?.startLine ?? lineOf({ node: element });
}

function idsOf(elements: Elements): Pick<HtmlFacts, "ids" | "repeatedIds"> {
  const ids = new Set<string>();
  const visible = new Set<string>();
  const repeatedIds: IdUse[] = [];
  for (const { node, inTemplate } of elements) {
    const id = attributeOf(node, "id");
    if (!id) continue;
    if (visible.has(id) && !inTemplate)
      repeatedIds.push({ id, line: attributeLine(node, "id"), by: `id="${id}"` });
    ids.add(id);
    if (!inTemplate) visible.add(id);
  }
  return { ids, repeatedIds };
}

function idUsesOf({ node }: Elements[number]): readonly IdUse[] {
  return node.attrs.flatMap(({ name, value }) => {
    const line = attributeLine(node, name);
    if (ID_LISTS.includes(name))
      return value
        .split(/\s+/)
        .filter((id) => id !== "")
        .map((id) => ({ id, line, by: `${name}="${shown(value)}"` }));
    // "#" and "#top" lead to the top of the page; with a slash it is a route of the page's own script.
    const target =
      name === "href" || name === "xlink:href" ? /^#([^/!]+)$/.exec(value.trim())?.[1] : undefined;
    if (target === undefined || target.toLowerCase() === "top") return [];
    return [{ id: decoded(target), line, by: `${name}="${shown(value.trim())}"` }];
  });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function addressesOf({ node }: Elements[number]): readonly Address[] {
  return node.attrs.flatMap(({ name, value }) => {
    const line = attributeLine(node, name);
    if (name === "srcset" || name === "imagesrcset")
      return value
        .split(/,\s/)
        .map((part) => ({ address: part.trim().split(/\s/)[0] ?? "", line, loads: true }));
    if (LOADING.has(name) && !/^(?:param|button)$/.test(node.tagName))
      return [{ address: value, line, loads: true }];
    if (name !== "href") return [];
    const loads =
      node.tagName === "link" &&
      !/\b(?:canonical|alternate|author|license|me)\b/i.test(attributeOf(node, "rel") ?? "");
    return /^(?:a|area|link)$/.test(node.tagName) ? [{ address: value, line, loads }] : [];
  });
}
