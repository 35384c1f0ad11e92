import type { Code, CodeFile } from "@roseram/db";
import { readCss } from "./css.ts";
import { type HtmlReading, readHtml } from "./html.ts";
import { type JavaScriptReading, readJavaScript, type ScriptKind } from "./javascript.ts";
import type { Address, Comment, Fault, IdUse } from "./reading.ts";

export type InFile<T> = T & { readonly file: CodeFile };
export type PageFault = InFile<Fault>;

type Lines = Readonly<Record<CodeFile, readonly string[]>>;

/** The three files and what stands in them of the other two languages, read together. */
export interface PageReading {
  readonly html: HtmlReading;
  readonly lines: Lines;
  readonly faults: readonly PageFault[];
  readonly comments: readonly (InFile<Comment> & { readonly aside: boolean })[];
  readonly idUses: readonly InFile<IdUse>[];
  readonly addresses: readonly InFile<Address>[];
  /** Ids that exist, or that a script makes; null when it cannot be told. */
  readonly ids: ReadonlySet<string> | null;
  readonly readsHash: boolean;
}

/** Reads the judged files. The page is read in any case, and says how the others are used; styles use no script. */
export function readPage(code: Code, judged: readonly CodeFile[]): PageReading {
  const html = readHtml(code.html);
  const styles = judged.includes("html")
    ? html.styles.map(({ source, line }) => shifted("html", line, readCss(source), "has a <style> that "))
    : [];
  const css = judged.includes("css") ? [shifted("css", 1, readCss(code.css))] : [];
  const allScripts = judged.some((file) => file !== "css") ? scriptsOf(code, html) : [];
  const parts = [...styles, ...allScripts, ...css];
  // Of a page that is broken, what stands in it is cut anywhere.
  const partFaults = parts
    .flatMap(({ faults }) => faults)
    .filter(({ file }) => file !== "html" || html.faults.length === 0);
  const ofHtml = <T>(items: readonly T[]) => items.map((item) => ({ ...item, file: "html" as const }));
  const lines = {
    html: code.html.split("\n"),
    css: code.css.split("\n"),
    javascript: code.javascript.split("\n"),
  };
  const isJudged = ({ file }: { readonly file: CodeFile }) => judged.includes(file);
  const made = allScripts.map(({ madeIds }) => madeIds);
  return {
    html,
    lines,
    faults: [...ofHtml(html.faults), ...partFaults].filter(isJudged),
    comments: [
      ...ofHtml(html.comments),
      ...ofHtml(html.elisions),
      ...parts.flatMap(({ comments }) => comments),
    ]
      .filter(isJudged)
      .map((comment) => ({ ...comment, aside: isAside(comment, lines) })),
    idUses: [...ofHtml(html.idUses), ...allScripts.flatMap(({ ids }) => ids)],
    addresses: [...ofHtml(html.addresses), ...parts.flatMap(({ addresses }) => addresses)].filter(isJudged),
    ids: made.some((ids) => ids === null)
      ? null
      : new Set([...html.ids, ...made.flatMap((ids) => [...(ids ?? [])])]),
    readsHash: allScripts.some(({ readsHash }) => readsHash),
  };
}

function scriptsOf(code: Code, html: HtmlReading) {
  const own = (kind: ScriptKind) => script("javascript", 1, code.javascript, kind);
  const linked = own(html.scriptKind ?? "module");
  return [
    ...html.scripts.map(({ source, line, kind }) => script("html", line, source, kind, "has a script that ")),
    ...html.handlers.map(({ source, line, name }) =>
      script("html", line, source, "handler", `has an ${name} that `),
    ),
    // A script that the page does not load may be meant either way.
    html.scriptKind === null && linked.faults.length > 0 ? own("script") : linked,
  ];
}

/** A part's own line numbers, made those of the file that it stands in. */
function shifted<T extends Parts>(file: CodeFile, firstLine: number, part: T, prefix = "") {
  const move = <I extends { readonly line: number }>(items: readonly I[]) =>
    items.map((item) => ({ ...item, file, line: item.line + firstLine - 1 }));
  return {
    ...part,
    faults: part.faults.map((fault) => ({
      ...fault,
      file,
      said: prefix + fault.said,
      line: fault.line === null ? null : fault.line + firstLine - 1,
    })),
    comments: move(part.comments),
    addresses: move(part.addresses),
  };
}

interface Parts {
  readonly faults: readonly Fault[];
  readonly comments: readonly Comment[];
  readonly addresses: readonly Address[];
}

function script(file: CodeFile, firstLine: number, source: string, kind: ScriptKind, prefix = "") {
  const reading: JavaScriptReading = readJavaScript(source, kind);
  const ids = reading.ids.map((use) => ({ ...use, file, line: use.line + firstLine - 1 }));
  return { ...shifted(file, firstLine, reading, prefix), ids };
}

/** Code stands before it on its line, so it is about that code. */
function isAside({ file, line }: InFile<Comment>, lines: Lines): boolean {
  const before = /^(.*?)(?:\/\/|\/\*|<!--|$)/.exec(lines[file][line - 1] ?? "")?.[1] ?? "";
  return before.trim() !== "" && !/[{>[(]\s*$/.test(before);
}
