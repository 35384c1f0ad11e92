import { findRuns, linesOf, type Line } from "./apply-edits-lines.ts";
import { reindenter } from "./apply-edits-indentation.ts";

export { nearestLines, type NearestLines } from "./apply-edits-nearest.ts";

/*
 * Finds the one place that an edit means. Whole lines are compared, each kind of line end counting as the same, on a ladder:
 *
 *   exact            every character of every line
 *   trailing-space   white space at the ends of lines, and blank lines around the block, do not count
 *   indentation      nor does white space at the beginnings of lines; the new lines take on the file's indentation
 *   unicode          nor do the kinds of quotes, dashes and spaces, nor what has no width
 *
 * A step that finds the lines more than once ends the search: guessing is worse than asking. There is no distance: lines
 * that differ in a letter are other lines. Lines that the edit leaves as they are stay as the file has them.
 */

/** Where an edit applies: offset and length in UTF-16 units, and what stands there afterwards. */
export interface Splice {
  readonly at: number;
  readonly remove: number;
  readonly text: string;
}

export type EditStep = "exact" | "trailing-space" | "indentation" | "unicode";

export type Match =
  | { readonly found: true; readonly splice: Splice; readonly step: EditStep }
  | {
      readonly found: false;
      readonly reason: "missing" | "ambiguous" | "empty";
      /** The first two places of an ambiguous edit, as line numbers from 1. */
      readonly lines: readonly number[];
    };

interface Step {
  readonly name: EditStep;
  /** What of a line is compared. */
  readonly key: (line: string) => string;
  readonly reindents: boolean;
}

const STEPS: readonly Step[] = [
  { name: "exact", key: (line) => line, reindents: false },
  { name: "trailing-space", key: (line) => line.trimEnd(), reindents: false },
  { name: "indentation", key: (line) => line.trim(), reindents: true },
  { name: "unicode", key: (line) => plain(line).trim(), reindents: true },
];

export function locateEdit(content: string, search: string, replace: string): Match {
  if (search.trim() === "") {
    // Nothing to look for is an instruction only where there is nothing to look in.
    if (content.trim() !== "") return { found: false, reason: "empty", lines: [] };
    return { found: true, splice: { at: 0, remove: content.length, text: replace }, step: "exact" };
  }
  const lines = linesOf(content);
  const wanted = textsOf(search);
  const given = textsOf(replace);
  for (const step of STEPS) {
    const keys = lines.map(({ text }) => step.key(text));
    for (const block of blocks(step, wanted, given)) {
      const [at, second] = findRuns(keys, block.search.map(step.key), 2);
      if (at === undefined) continue;
      if (second !== undefined) return { found: false, reason: "ambiguous", lines: [at + 1, second + 1] };
      const there = lines.slice(at, at + block.search.length);
      return { found: true, splice: splice(lines, there, block, step), step: step.name };
    }
  }
  return { found: false, reason: "missing", lines: [] };
}

interface Block {
  readonly search: readonly string[];
  readonly replace: readonly string[];
}

/** The edit as it stands and, from the second step on, without the blank lines that models put around a block. */
function blocks(step: Step, search: readonly string[], replace: readonly string[]): readonly Block[] {
  const whole = { search, replace };
  if (step.name === "exact") return [whole];
  const head = leadingBlanks(search);
  const tail = leadingBlanks([...search].reverse());
  if (head + tail === 0) return [whole];
  const start = Math.min(head, leadingBlanks(replace));
  const end = Math.min(tail, leadingBlanks(replace.slice(start).reverse()));
  const bare = {
    search: search.slice(head, search.length - tail),
    replace: replace.slice(start, replace.length - end),
  };
  return [whole, bare];
}

function leadingBlanks(lines: readonly string[]): number {
  const first = lines.findIndex((line) => line.trim() !== "");
  return first < 0 ? lines.length : first;
}

function splice(all: readonly Line[], there: readonly Line[], block: Block, step: Step): Splice {
  const at = there[0]?.start ?? 0;
  const last = there.at(-1);
  const eol = there.find((line) => line.eol !== "")?.eol ?? all[0]?.eol ?? "";
  const ending = eol === "" ? "\n" : eol;
  const texts = rewritten(
    there.map(({ text }) => text),
    block,
    step,
  );
  const end = last === undefined ? at : last.start + last.text.length + last.eol.length;
  const closes = texts.length > 0 && last?.eol !== "";
  return { at, remove: end - at, text: texts.join(ending) + (closes ? ending : "") };
}

/** The new lines as the file would have written them. */
function rewritten(there: readonly string[], block: Block, step: Step): readonly string[] {
  const { search, replace } = block;
  if (step.name === "exact") return replace;
  const kept = keptLines(there, search, replace);
  const fitted = step.reindents ? reindenter(there, search, replace) : (line: string) => line;
  return replace.map((line, index) => kept[index] ?? fitted(line));
}

/** For each new line that the edit took over from the old ones: the line as the file has it. */
function keptLines(
  there: readonly string[],
  search: readonly string[],
  replace: readonly string[],
): readonly (string | null)[] {
  const kept: (string | null)[] = replace.map(() => null);
  const shorter = Math.min(search.length, replace.length);
  let head = 0;
  while (head < shorter && search[head] === replace[head]) {
    kept[head] = there[head] ?? null;
    head += 1;
  }
  let tail = 0;
  while (tail < shorter - head && search.at(-1 - tail) === replace.at(-1 - tail)) {
    kept[replace.length - 1 - tail] = there.at(-1 - tail) ?? null;
    tail += 1;
  }
  // In between order is lost: a line counts as kept only where the file writes it in one way.
  const written = new Map<string, string | null>();
  for (const [index, line] of search.entries()) {
    const text = there[index] ?? null;
    written.set(line, written.has(line) && written.get(line) !== text ? null : text);
  }
  for (let index = head; index < replace.length - tail; index += 1)
    kept[index] = written.get(replace[index] ?? "") ?? null;
  return kept;
}

const textsOf = (text: string): readonly string[] => linesOf(text).map((line) => line.text);

const LOOKALIKES: readonly (readonly [RegExp, string])[] = [
  [/[\u2018\u2019\u201a\u201b\u2032\u00b4\u02bc\uff07]/g, "'"],
  [/[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\uff02]/g, '"'],
  [/[\u2010-\u2015\u2212\u00ad\ufe58\ufe63\uff0d]/g, "-"],
  [/[\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/g, " "],
  [/[\u200b-\u200f\u2060\ufeff\ufe0e\ufe0f]/g, ""],
  [/\u2026/g, "..."],
];

/** A line as an ASCII keyboard would have written it; composed and decomposed letters are the same. */
function plain(line: string): string {
  // Most lines are ASCII, and are what they are.
  if (!/[^\0-\x7f]/.test(line)) return line;
  return LOOKALIKES.reduce((text, [kind, ascii]) => text.replace(kind, ascii), line.normalize("NFC"));
}
