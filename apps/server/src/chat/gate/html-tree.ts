import { type DefaultTreeAdapterMap, defaultTreeAdapter, Parser, type ParserError } from "parse5";

export type Element = DefaultTreeAdapterMap["element"];
type ChildNode = DefaultTreeAdapterMap["childNode"];
type ParentNode = DefaultTreeAdapterMap["parentNode"];

/** A node where it stands. */
export interface Visit {
  readonly node: ChildNode;
  /** Neither it nor anything around it has an end: what begins here goes on to the end of the page. */
  readonly open: boolean;
  readonly inBody: boolean;
  readonly inTemplate: boolean;
  /** Inside text that quotes code, or that nobody sees. */
  readonly quoted: boolean;
}

/** Browsers stop nesting here, and parsers slow down with the square of the depth. */
const DEEPEST = 512;
const MOST_ATTRIBUTES = 1_000;
/** What is not closed is opened anew in every block that follows, and so may multiply. */
const MOST_ELEMENTS_PER_TAG = 4;
const CHUNK = 4_096;
const QUOTING = new Set("pre code samp kbd textarea script style template title".split(" "));

export class Unreadable extends Error {}

/** Every node in the order of the document. Throws Unreadable for what no browser would show whole either. */
export function readTree(source: string): {
  readonly visits: readonly Visit[];
  readonly errors: readonly ParserError[];
} {
  const errors: ParserError[] = [];
  const document = treeOf(source, errors);
  const visits: Visit[] = [];
  const waiting: Visit[] = [];
  const enter = (parent: ParentNode, around: Omit<Visit, "node">) => {
    for (const node of [...parent.childNodes].reverse()) waiting.push({ ...around, node });
  };
  enter(document, { open: true, inBody: false, inTemplate: false, quoted: false });
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node } = next;
    if (!isElement(node)) {
      visits.push(next);
      continue;
    }
    const rooted = node.tagName === "html" || node.tagName === "body" || node.tagName === "head";
    const visit = { ...next, open: next.open && !node.sourceCodeLocation?.endTag };
    visits.push(visit);
    const around = {
      ...visit,
      open: visit.open || rooted,
      inBody: visit.inBody || node.tagName === "body",
      quoted: visit.quoted || QUOTING.has(node.tagName),
    };
    enter(node, around);
    if ("content" in node) enter(node.content, { ...around, open: false, inTemplate: true });
  }
  return { visits, errors };
}

/** In chunks, because a tag with very many attributes would be read in the square of their number. */
function treeOf(source: string, errors: ParserError[]): ParentNode {
  const depths = new Map<ParentNode, number>();
  let left = MOST_ELEMENTS_PER_TAG * source.split("<").length + 1_000;
  const parser = new Parser<DefaultTreeAdapterMap>({
    sourceCodeLocationInfo: true,
    onParseError: (error) => {
      if (errors.length < 10_000) errors.push(error);
    },
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement(name, namespace, attributes) {
        left -= 1;
        if (left < 0) throw new Unreadable("opens elements without end that are never closed");
        return defaultTreeAdapter.createElement(name, namespace, attributes);
      },
      appendChild(parent, child) {
        if ("childNodes" in child) {
          const depth = (depths.get(parent) ?? 0) + 1;
          if (depth > DEEPEST) throw new Unreadable(`is nested more than ${DEEPEST} elements deep`);
          depths.set(child, depth);
        }
        defaultTreeAdapter.appendChild(parent, child);
      },
    },
  });
  for (let at = 0; at < source.length || at === 0; at += CHUNK) {
    parser.tokenizer.write(source.slice(at, at + CHUNK), at + CHUNK >= source.length);
    // Protected, but there is no other way to see a tag before it is whole.
    const token = parser.tokenizer["currentToken"];
    if (token && "attrs" in token && token.attrs.length > MOST_ATTRIBUTES)
      throw new Unreadable(`has a tag with more than ${MOST_ATTRIBUTES.toLocaleString("en")} attributes`);
  }
  return parser.document;
}

export function isElement(node: ChildNode | ParentNode): node is Element {
  return "tagName" in node;
}

export function attributeOf(element: Element, name: string): string | null {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? null;
}

export function lineOf({ node }: Pick<Visit, "node">): number {
  return node.sourceCodeLocation?.startLine ?? 1;
}

/** The text directly in an element; script and style have nothing else. */
export function textIn(element: Element): string {
  return element.childNodes.map((child) => ("value" in child ? child.value : "")).join("");
}
