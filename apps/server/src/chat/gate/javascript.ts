import type { Node, Program } from "acorn";
import { simple } from "acorn-walk";
import { type Address, type Comment, type Fault, type IdUse, shown } from "./reading.ts";
import { ScriptParser } from "./script-parser.ts";

export type ScriptKind = "script" | "module" | "handler";

export interface JavaScriptReading {
  readonly faults: readonly Fault[];
  readonly comments: readonly Comment[];
  readonly ids: readonly IdUse[];
  /** Ids that the script gives to elements; null when it makes ids up as it runs. */
  readonly madeIds: ReadonlySet<string> | null;
  readonly addresses: readonly Address[];
  /** It looks at the part of the address after "#", so links to one may be its own. */
  readonly readsHash: boolean;
}

export function readJavaScript(source: string, kind: ScriptKind): JavaScriptReading {
  const comments: Comment[] = [];
  const readsHash = /\blocation\.hash\b|hashchange/.test(source);
  try {
    const program = ScriptParser.parse(source, {
      ecmaVersion: "latest",
      sourceType: kind === "module" ? "module" : "script",
      allowHashBang: true,
      allowReturnOutsideFunction: kind === "handler",
      locations: true,
      onComment: (_block, text, _start, _end, at) => comments.push({ text, line: at?.line ?? 1 }),
    });
    return { faults: [], comments, readsHash, ...usesIn(program, source) };
  } catch (error) {
    const none = { comments, readsHash, ids: [], madeIds: null, addresses: [] };
    // Deeper than the stack allows: nothing is known, and nothing is said.
    if (!isSyntaxFault(error) || /stack space/.test(error.message)) return { ...none, faults: [] };
    const said = `cannot run: ${lowerFirst(error.message.replace(/\s*\(\d+:\d+\)$/, ""))}`;
    return { ...none, faults: [{ code: "JAVASCRIPT_INVALID", line: error.loc.line, said }] };
  }
}

const BY_SELECTOR = new Set(["querySelector", "querySelectorAll", "closest", "matches"]);

function usesIn(program: Program, source: string): Pick<JavaScriptReading, "ids" | "madeIds" | "addresses"> {
  const ids: IdUse[] = [];
  const made = new Set<string>();
  const addresses: Address[] = [];
  let dynamic = /\bid\s*=\s*(?:\\?["'])?\$\{/.test(source);
  const lineOf = (node: Node) => node.loc?.start.line ?? 1;
  const give = (value: string | null) => {
    if (value === null) dynamic = true;
    else made.add(value);
  };
  try {
    simple(program, {
      CallExpression(node) {
        if (node.callee.type !== "MemberExpression" || node.callee.property.type !== "Identifier") return;
        const { name } = node.callee.property;
        const first = textOf(node.arguments[0]);
        if (name === "getElementById" && first !== null)
          ids.push({ id: first, line: lineOf(node), by: `getElementById("${shown(first)}")` });
        else if (BY_SELECTOR.has(name) && first !== null)
          for (const id of idsIn(first))
            ids.push({ id, line: lineOf(node), by: `${name}("${shown(first)}")` });
        else if (name === "setAttribute" && first === "id") give(textOf(node.arguments[1]));
      },
      AssignmentExpression(node) {
        if (
          node.left.type === "MemberExpression" &&
          node.left.property.type === "Identifier" &&
          node.left.property.name === "id"
        )
          give(textOf(node.right));
      },
      Property(node) {
        if (node.key.type === "Identifier" && node.key.name === "id" && node.value.type === "Literal")
          made.add(String(node.value.value));
      },
      Literal(node) {
        if (typeof node.value === "string") addMarkupIds(node.value, made);
      },
      TemplateElement(node) {
        addMarkupIds(node.value.raw, made);
      },
      ImportDeclaration(node) {
        if (typeof node.source.value === "string")
          addresses.push({ address: node.source.value, line: lineOf(node), loads: true });
      },
    });
  } catch {
    return { ids: [], madeIds: null, addresses: [] };
  }
  return { ids, madeIds: dynamic ? null : made, addresses };
}

function addMarkupIds(text: string, made: Set<string>): void {
  if (!text.includes("id=")) return;
  for (const [, id] of text.matchAll(/\bid=(?:\\?["'])?([\w:.-]+)/g)) if (id) made.add(id);
}

/** The ids a selector names. What stands in brackets or quotes is an attribute's value. */
function idsIn(selector: string): readonly string[] {
  const bare = selector.replace(/\[[^[\]]*\]/g, "");
  return [...bare.matchAll(/#(-?[_a-zA-Z\u0080-\uffff][\w\u0080-\uffff-]*)/g)].map(([, id]) => id ?? "");
}

function textOf(node: Node | undefined): string | null {
  if (!node) return null;
  if (isLiteral(node)) return typeof node.value === "string" ? node.value : null;
  if (isTemplate(node) && node.quasis.length === 1) return node.quasis[0]?.value.cooked ?? null;
  return null;
}

function isLiteral(node: Node): node is Node & { value: unknown } {
  return node.type === "Literal";
}

function isTemplate(node: Node): node is Node & { quasis: readonly { value: { cooked?: string | null } }[] } {
  return node.type === "TemplateLiteral";
}

function isSyntaxFault(error: unknown): error is SyntaxError & { loc: { line: number } } {
  return (
    error instanceof SyntaxError &&
    "loc" in error &&
    typeof error.loc === "object" &&
    error.loc !== null &&
    "line" in error.loc &&
    typeof error.loc.line === "number"
  );
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
