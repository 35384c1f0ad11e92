import type { AnyNode, Literal, TemplateElement } from "acorn";
import { escape, literal } from "../page/html.ts";
import { type Cut, seeScript } from "./structure.ts";

type Quoted = Literal | TemplateElement;

/** Names of properties whose values are read by people, and those of constants that only the script reads. */
const shown =
  /^(?:text|textContent|innerText|innerHTML|outerHTML|html|title|label|ariaLabel|aria-label|placeholder|alt|caption|message|words?|samples?)$/;
const ofCode =
  /^(?:id|key|type|class|className|href|src|url|path|role|rel|style|event|selector|value|for|kind|mode|state|storage)$|(?:Id|Key|Class|Selector|Url|ID|KEY|URL)$/;
/** A value without such a name is read by people where no identifier, path or key looks like it. */
const isProse = (text: string) => /^\p{Lu}|[^\w./:#?&=@%-]/u.test(text);

const nameOf = (node: AnyNode): string =>
  node.type === "Identifier"
    ? node.name
    : node.type === "Literal"
      ? String(node.value)
      : node.type === "MemberExpression"
        ? nameOf(node.property)
        : "";

/** The texts that a value is made of, in their order; what is called, compared or looked up with is none of them. */
function textsOf(node: AnyNode | null | undefined, isShown: boolean): Quoted[] {
  switch (node?.type) {
    case "Literal":
      return typeof node.value === "string" && (isShown || isProse(node.value)) ? [node] : [];
    case "TemplateLiteral":
      return node.quasis;
    case "ConditionalExpression":
      return [node.consequent, node.alternate].flatMap((part) => textsOf(part, isShown));
    case "LogicalExpression":
    case "BinaryExpression":
      return /^(?:\+|\|\||\?\?)$/.test(node.operator)
        ? [node.left, node.right].flatMap((part) => textsOf(part, isShown))
        : [];
    case "ArrayExpression":
      return node.elements.flatMap((element) => textsOf(element, isShown));
    case "ObjectExpression":
      return node.properties.flatMap((one) => {
        const name = one.type === "Property" ? nameOf(one.key) : "";
        return one.type !== "Property" || ofCode.test(name)
          ? []
          : textsOf(one.value, isShown || shown.test(name));
      });
    default:
      return [];
  }
}

/** The texts that a script shows, value by value. */
function shownBy(javascript: string): Quoted[][] {
  const found: Quoted[][] = [];
  seeScript(javascript, {
    VariableDeclarator: ({ id, init }) => {
      if (!ofCode.test(nameOf(id))) found.push(textsOf(init, shown.test(nameOf(id))));
    },
    AssignmentExpression: ({ left, right }) => {
      if (shown.test(nameOf(left))) found.push(textsOf(right, true));
    },
    Property: ({ key, value }) => {
      if (shown.test(nameOf(key))) found.push(textsOf(value, true));
    },
  });
  return found;
}

const writesMarkup =
  /innerHTML|outerHTML|insertAdjacentHTML|setHTML|document\.write|srcdoc|parseFromString|createContextualFragment|\.(?:html|append|prepend)\(\s*["'`]\s*</;

/** Pieces of text and tags take turns; a text may begin within a tag. */
const pieces = (text: string, isInTag: boolean): readonly string[] =>
  text.split(isInTag ? /(^[^>]*>?|<[^>]*>?)/ : /(<[^>]*>?)/);

/**
 * The texts of a script that hold a pattern, with another in its place. Where the script writes markup it is escaped,
 * for any of its texts may end up there, and what stands in a tag is left alone.
 */
export function quotedIn(javascript: string, pattern: RegExp, to: string): Cut[] {
  const cuts = new Map<number, Cut>();
  const anyMarkup = writesMarkup.test(javascript);
  const put = (text: string, words: string, isTemplate: boolean): string =>
    text.replace(pattern, () => (isTemplate ? words.replace(/[`\\$]/g, "\\$&") : words));
  const escaped = escape(to).replaceAll("'", "&#39;");
  const putMarkup = (text: string, isTemplate: boolean, isInTag: boolean): string =>
    pieces(text, isInTag)
      .map((piece, at) => (at % 2 ? piece : put(piece, escaped, isTemplate)))
      .join("");
  for (const texts of shownBy(javascript)) {
    let isInTag = false;
    for (const node of texts) {
      const isTemplate = node.type === "TemplateElement";
      const text: string = isTemplate ? node.value.raw : String(node.value);
      const isMarkup: boolean = anyMarkup || isInTag || text.includes("<");
      const next: string = isMarkup ? putMarkup(text, isTemplate, isInTag) : put(text, to, isTemplate);
      if (next !== text)
        cuts.set(node.start, { from: node.start, to: node.end, text: isTemplate ? next : literal(next) });
      if (/[<>]/.test(text)) isInTag = text.lastIndexOf("<") > text.lastIndexOf(">");
    }
  }
  return [...cuts.values()];
}
