import { type Lang, langs } from "../texts/types.ts";
import { plain } from "./text.ts";

/** How people call one thing, as patterns over plain() text. */
export interface Concept {
  readonly any: RegExp;
  readonly in: Readonly<Record<Lang, RegExp>>;
}
export type Table<T extends string> = ReadonlyMap<T, Concept>;

const never = "(?!)";

/** A pattern of words with spaces between them; `*` is any beginning or ending, `_` a space, a hyphen or nothing. */
export const anyOf = (words: string, flags = "") => {
  const each = plain(words)
    .split(/\s+/)
    .filter(Boolean)
    .map((word) =>
      word
        .replace(/\((?!\?)/g, "(?:")
        .replaceAll("*", "[a-z]*")
        .replaceAll("_", "[ -]?"),
    );
  return new RegExp(each.length > 0 ? `(?<![a-z])(?:${each.join("|")})(?:(?<=')|(?![a-z]))` : never, flags);
};

/** A row a concept: its name, then its words in English, German, French and Spanish. */
export function table<T extends string>(names: readonly T[], rows: string): Table<T> {
  const cells = new Map(
    rows
      .trim()
      .split("\n")
      .map((row) => row.split(/\s\|(?=\s|$)/).map((cell) => cell.trim()))
      .map(([name = "", ...words]) => [name, words] as const),
  );
  return new Map(
    names.map((name) => {
      const words = cells.get(name);
      if (!words || words.length !== langs.length) throw new Error(`The row "${name}" is not whole.`);
      const [en = "", de = "", fr = "", es = ""] = words;
      const own = { en: anyOf(en), de: anyOf(de), fr: anyOf(fr), es: anyOf(es) };
      return [name, { any: anyOf(words.join(" "), "g"), in: own }] as const;
    }),
  );
}
