/** As much of an element of the Markdown's tree as is looked at here. */
interface Node {
  readonly type: string;
  readonly tagName?: string;
  readonly value?: string;
  properties?: Record<string, unknown>;
  readonly children?: readonly Node[];
}

/** What begins at the side where its own language begins, list by list and paragraph by paragraph. */
const blocks = new Set([
  "p",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "ul",
  "ol",
  "li",
  "blockquote",
  "table",
  "th",
  "td",
]);
const code = new Set(["pre", "code"]);

const fromTheRight = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** The first letter outside of code decides, as in dir="auto", which stops at blocks within blocks. */
const firstLetter = (node: Node): string | null => {
  if (node.type === "text") return /\p{L}/u.exec(node.value ?? "")?.[0] ?? null;
  if (node.tagName !== undefined && code.has(node.tagName)) return null;
  for (const child of node.children ?? []) {
    const letter = firstLetter(child);
    if (letter !== null) return letter;
  }
  return null;
};

/** Says of each block of an answer in which direction it is read; code is read from the left. */
export const directed = (tree: Node): void => {
  for (const node of tree.children ?? []) {
    if (node.tagName !== undefined && code.has(node.tagName)) {
      node.properties = { ...node.properties, dir: "ltr" };
      continue;
    }
    if (node.tagName !== undefined && blocks.has(node.tagName)) {
      const letter = firstLetter(node);
      node.properties = {
        ...node.properties,
        dir: letter === null ? "auto" : fromTheRight.test(letter) ? "rtl" : "ltr",
      };
    }
    directed(node);
  }
};
