import type { Plugin } from "prettier";
import type { CodeFile } from "../chat/fold.ts";
import type { Placed } from "./editor.ts";

/** Why a text was left as it is. */
export interface Unreadable {
  readonly line: number | null;
  readonly why: string;
}

export interface FormatRequest extends Placed {
  readonly file: CodeFile;
  readonly tabWidth: number;
}

const files: readonly unknown[] = ["HTML", "CSS", "JAVASCRIPT"] satisfies readonly CodeFile[];
export const isFormatRequest = (data: unknown): data is FormatRequest =>
  typeof data === "object" &&
  data !== null &&
  "file" in data &&
  files.includes(data.file) &&
  "text" in data &&
  typeof data.text === "string" &&
  "caret" in data &&
  typeof data.caret === "number" &&
  "tabWidth" in data &&
  typeof data.tabWidth === "number";

type Loaded = { readonly default: Plugin };
const css = () => import("prettier/plugins/postcss");
const javascript = [() => import("prettier/plugins/babel"), () => import("prettier/plugins/estree")];
/** Styles and scripts may stand in a page too. */
const languages: Record<CodeFile, { parser: string; plugins: readonly (() => Promise<Loaded>)[] }> = {
  HTML: { parser: "html", plugins: [() => import("prettier/plugins/html"), css, ...javascript] },
  CSS: { parser: "css", plugins: [css] },
  JAVASCRIPT: { parser: "babel", plugins: javascript },
};

/** What prettier throws for a text it cannot read. */
const unreadable = (error: unknown): Unreadable | null => {
  if (!(error instanceof SyntaxError)) return null;
  const [first = ""] = error.message.replace(/^\w*Error: /, "").split("\n");
  const said = /^(.*?)\s*\((\d+):\d+\)$/.exec(first);
  return { line: said ? Number(said[2]) : null, why: (said?.[1] ?? first).slice(0, 200) };
};

/** A file in the usual order of lines and spaces, with the caret at what it was at; or why it cannot be read. */
export const formatted = async (
  file: CodeFile,
  { text, caret }: Placed,
  tabWidth: number,
): Promise<Placed | Unreadable> => {
  const { parser, plugins } = languages[file];
  const [{ formatWithCursor }, ...loaded] = await Promise.all([
    import("prettier/standalone"),
    ...plugins.map((load) => load()),
  ]);
  try {
    const done = await formatWithCursor(text, {
      parser,
      plugins: loaded.map((one) => one.default),
      cursorOffset: caret,
      tabWidth,
      printWidth: 100,
    });
    return { text: done.formatted, caret: done.cursorOffset };
  } catch (error) {
    const found = unreadable(error);
    if (!found) throw error;
    return found;
  }
};
