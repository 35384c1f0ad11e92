import { type Lang, langs } from "../texts/types.ts";
import { plain } from "./text.ts";

/** A table written as text: a row a line, its cells between bars. */
export const rowsOf = (text: string): string[][] =>
  text
    .trim()
    .split("\n")
    .map((row) => row.split(/\s\|(?=\s|$)/).map((cell) => cell.trim()));

export const wordsOf = (cell: string): string[] => plain(cell).split(/\s+/).filter(Boolean);

/** A pattern of words with spaces between them; `*` is any beginning or ending, `_` a space, a hyphen or nothing. */
export function anyOf(cell: string, flags = ""): RegExp {
  const each = wordsOf(cell).map((word) =>
    word
      .replace(/\((?!\?)/g, "(?:")
      .replaceAll("*", "[a-z]*")
      .replaceAll("_", "[ -]?"),
  );
  return new RegExp(each.length > 0 ? `(?<![a-z])(?:${each.join("|")})(?:(?<=')|(?![a-z]))` : "(?!)", flags);
}

/** How people call one thing, as patterns over plain() text. */
export interface Concept {
  readonly any: RegExp;
  readonly in: Readonly<Record<Lang, RegExp>>;
}
export type Table<T extends string> = ReadonlyMap<T, Concept>;

/** A row a concept: its name, then its words in English, German, French and Spanish. */
export function table<T extends string>(names: readonly T[], text: string): Table<T> {
  const rows = new Map(rowsOf(text).map(([name, ...cells]) => [name, cells]));
  return new Map(
    names.map((name) => {
      const cells = rows.get(name);
      if (cells?.length !== langs.length) throw new Error(`The row "${name}" is not whole.`);
      const [en = "", de = "", fr = "", es = ""] = cells;
      const own = { en: anyOf(en), de: anyOf(de), fr: anyOf(fr), es: anyOf(es) };
      return [name, { any: anyOf(cells.join(" "), "g"), in: own }] as const;
    }),
  );
}

type FirstCell<Row> = Row extends `${infer Name} |${string}` ? Name : never;
type FirstCells<Text, Found = never> = Text extends `${infer Row}\n${infer Rest}`
  ? FirstCells<Rest, Found | FirstCell<Row>>
  : Found | FirstCell<Text>;

/** A row a thing: its name, then what is made of its cells. */
export function byName<const Text extends string, T>(text: Text, made: (cells: readonly string[]) => T) {
  const rows = rowsOf(text).map(([name = "", ...cells]) => [name, made(cells)]);
  return Object.fromEntries(rows) as Readonly<Record<FirstCells<Text>, T>>;
}

/** A row a pattern, all of them "g": for search, replace and matchAll, which keep no state in it. */
export const patterns = <const Text extends string>(text: Text) =>
  byName(text, (cells) => anyOf(cells.join(" "), "g"));

/** A row a set of whole words. */
export const sets = <const Text extends string>(text: Text) =>
  byName(text, (cells): ReadonlySet<string> => new Set(cells.flatMap(wordsOf)));
