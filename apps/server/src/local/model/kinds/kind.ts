import type { Code } from "../conversation.ts";
import type { Plan } from "../plan.ts";
import type { Lang, SectionName, Topic } from "../texts/types.ts";
import type { Brief } from "../understand/brief.ts";

/** What a kind says of itself in one language, beside the texts of its pages. */
export interface KindTexts {
  /** "a quiz" */
  readonly noun: string;
  /** What a page without a name is called; null where one is made up to fit the topic. */
  readonly name: string | null;
  /** One sentence on how it works or what is in it, for the answer. */
  readonly works: string;
  /** Requests that make sense next, ready to be sent. */
  readonly next: readonly [string, string, ...string[]];
}

export interface KindDefinition<T extends KindTexts> {
  /** How requests name it, in plain() letters (lower case, no accents), in all four languages. */
  readonly asked: RegExp;
  /** Named beside it: "memory" of the games, "docs" of the blogs. */
  readonly variants?: Readonly<Record<string, RegExp>>;
  readonly layouts: readonly [string, string, ...string[]];
  /** The layout that a request decides by itself; null leaves it to chance. */
  readonly layout?: (brief: Brief) => string | null;
  /** A program fills the screen and takes no sections. */
  readonly program: boolean;
  /** The sections of a page whose request names none. */
  readonly sections?: (brief: Brief, topic: Topic) => readonly SectionName[];
  readonly texts: Readonly<Record<Lang, T>>;
  readonly compose: (plan: Plan, texts: T) => Code;
}

/** A kind whose texts are bound to it, so that a list can hold kinds of different texts. */
export interface KindOfPage extends Omit<KindDefinition<KindTexts>, "texts" | "compose"> {
  readonly says: Readonly<Record<Lang, KindTexts>>;
  readonly compose: (plan: Plan) => Code;
}

export const kind = <T extends KindTexts>({ texts, compose, ...rest }: KindDefinition<T>): KindOfPage => ({
  ...rest,
  says: texts,
  compose: (plan) => compose(plan, texts[plan.words.lang]),
});

/** A table written as text: a row a line, its cells between bars. */
export const table = (text: string): string[][] =>
  text
    .trim()
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()));

type FirstCells<Text extends string> = Text extends `${infer Line}\n${infer Rest}`
  ? FirstCells<Line> | FirstCells<Rest>
  : Text extends `${infer Key} |${string}`
    ? Key
    : never;
type Spoken<Key extends string> = Record<Exclude<Key, keyof KindTexts>, string> & KindTexts;

/**
 * The texts of a kind side by side: a key, then en, de, fr and es between bars. `next` holds requests between slashes,
 * and a kind whose pages get their name from the topic has no row `name`. A key that is not there does not compile.
 */
export function spoken<const Text extends string>(text: Text): Record<Lang, Spoken<FirstCells<Text>>> {
  const rows = table(text);
  const column = (at: number) => {
    const said = Object.fromEntries(rows.map(([key = "", ...cells]) => [key, cells[at] ?? ""]));
    const next = (said.next ?? "").split("/").map((request) => request.trim());
    return { name: null, ...said, next } as unknown as Spoken<FirstCells<Text>>;
  };
  const short = rows.find((row) => row.length !== 5);
  if (short) throw new Error(`Not in four languages: ${short.join(" | ")}`);
  return { en: column(0), de: column(1), fr: column(2), es: column(3) };
}
