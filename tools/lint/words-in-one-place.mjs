// The linter's rule for `apps/web/src/words/`: what a person reads in the web app stands there and nowhere else.
// Where the screen is certain (text in JSX, a label, a title) any word counts; anywhere else only what reads as English.

/** Attributes of elements, and keys of plain objects, whose strings are read or read out. */
const isRead =
  /^(?:title|label|labels|placeholder|alt|description|heading|lead|hint|loadingText|aria-(?:label|description|roledescription|valuetext|placeholder))$/;

/** The name of a variable is the same in every language. */
const variable = /\b[A-Z]+(?:_[A-Z0-9]+)+\b/gu;
const hasWord = (text) => /\p{L}{2}/u.test(text.replace(variable, ""));

/** Capitalised, and no word for a person: keys as browsers call them, what stands before a token. */
const terms = /^(?:Enter|Esc|Escape|Del|Shift|Alt|Ctrl|Tab|Home|End|Delete|Backspace|Space|Bearer .*)$/;
const capitalised = /^\p{Lu}\p{Ll}+[,.:;…]?(?:\s.*)?$/su;
const small =
  /(?:^|\s)(?:the|an?|is|are|was|were|of|to|in|on|not|no|and|or|for|with|it|you|your|this|that|by|from|at|has|here|there|nothing|yet|ago)(?=[\s.,;:!?]|$)/u;
const sentence = /\p{Ll}{2,} .*\p{Ll}[.!?…]$/su;

/** A string that would be read as English, wherever it stands. `\0` is where something is put in. */
export const readsAsEnglish = (text) => {
  const words = text.trim();
  return capitalised.test(words) || (/\s/u.test(words) && (small.test(words) || sentence.test(words)));
};

const textOf = (node) =>
  node.type === "TemplateLiteral"
    ? node.quasis.map(({ value }) => value.cooked ?? "").join("\0")
    : typeof node.value === "string"
      ? node.value
      : "";

const nameOf = ({ name }) =>
  name.type === "JSXNamespacedName" ? `${name.namespace.name}:${name.name.name}` : name.name;
const keyOf = ({ key, computed }) =>
  computed ? "" : key.type === "Identifier" ? key.name : String(key.value ?? "");

/** Follows a string outwards through what only chooses or joins, to where it ends up. */
const destinationOf = (node) => {
  let child = node;
  let parent = node.parent;
  while (
    (parent.type === "ConditionalExpression" && parent.test !== child) ||
    parent.type === "LogicalExpression" ||
    (parent.type === "BinaryExpression" && parent.operator === "+") ||
    parent.type === "TSAsExpression" ||
    parent.type === "TSSatisfiesExpression"
  ) {
    child = parent;
    parent = parent.parent;
  }
  return { parent, child };
};

const isScreen = ({ parent, child }) => {
  if (parent.type === "JSXAttribute") return isRead.test(nameOf(parent));
  if (parent.type === "Property") return parent.value === child && isRead.test(keyOf(parent));
  if (parent.type !== "JSXExpressionContainer") return false;
  return parent.parent.type === "JSXAttribute" ? isRead.test(nameOf(parent.parent)) : true;
};

const isCompared = ({ type, operator }) => type === "BinaryExpression" && /^[=!]==?$/.test(operator);
const calleeName = ({ callee }) =>
  callee.type === "Identifier"
    ? callee.name
    : callee.type === "MemberExpression" && callee.object.type === "Identifier"
      ? callee.object.name
      : "";
/** What programs read: imports, types, what is compared, class names, documents, what is thrown or logged for developers. */
const isForPrograms = ({ parent, child }) => {
  if (parent.type.startsWith("Import") || parent.type.startsWith("Export") || parent.type.startsWith("TS"))
    return true;
  if (isCompared(parent) || parent.type === "SwitchCase" || parent.type === "TaggedTemplateExpression")
    return true;
  if (parent.type === "Property")
    return parent.key === child || /^(?:__typename|className)$/.test(keyOf(parent));
  if (parent.type === "MemberExpression") return true;
  // Documents by their names.
  if (parent.type === "ArrayExpression" && parent.parent.type === "Property")
    return keyOf(parent.parent) === "refetchQueries";
  if (parent.type === "NewExpression") return /Error$/.test(calleeName(parent));
  if (parent.type === "CallExpression")
    return /^(?:graphql|console|clsx|matchMedia)$/.test(calleeName(parent));
  const attribute = parent.type === "JSXExpressionContainer" ? parent.parent : parent;
  return (
    attribute.type === "JSXAttribute" && /^(?:class(?:Name)?|d|style|allow|sandbox)$/.test(nameOf(attribute))
  );
};

/** Set as code is: a scope, a file, a variable. */
const isCode = (parent) =>
  parent.type === "JSXElement" &&
  (/^(?:Kbd|kbd|code)$/.test(parent.openingElement.name.name) ||
    parent.openingElement.attributes.some(
      ({ type, name, value }) =>
        type === "JSXAttribute" && name.name === "className" && /\bmono\b/.test(value?.value ?? ""),
    ));

const message = "What a person reads stands in apps/web/src/words/.";

export default {
  meta: { type: "suggestion", schema: [], messages: { elsewhere: `${message} Here: "{{ text }}"` } },
  create(context) {
    const report = (node, text) =>
      context.report({
        node,
        messageId: "elsewhere",
        data: { text: text.replaceAll("\0", "...").replace(/\s+/gu, " ").trim().slice(0, 60) },
      });
    const check = (node) => {
      const text = textOf(node);
      if (!hasWord(text) || terms.test(text.trim())) return;
      const destination = destinationOf(node);
      if (isForPrograms(destination)) return;
      if (isScreen(destination) || readsAsEnglish(text)) report(node, text);
    };
    return {
      JSXText: (node) => hasWord(node.value) && !isCode(node.parent) && report(node, node.value),
      Literal: check,
      TemplateLiteral: check,
    };
  },
};
