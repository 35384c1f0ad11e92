import { diffArrays } from "diff";
import { type Code, type CodeFile, codeFiles, fileText, withFile } from "../chat/fold.ts";

/** A place that both changed, each in its own way. */
export interface Overlap {
  /** The same for the same two texts, so that a choice outlives another edit elsewhere. */
  readonly key: string;
  readonly file: CodeFile;
  /** Where it begins in theirs, counted from 1. */
  readonly line: number;
  readonly mine: readonly string[];
  readonly theirs: readonly string[];
}
export type Choice = "mine" | "theirs" | "both";
export type Choices = Readonly<Record<string, Choice>>;
type Part = readonly string[] | Overlap;

/** Two sets of edits of the same base: what both agree on, and where they meet. */
export interface Merge {
  readonly files: Readonly<Record<CodeFile, readonly Part[]>>;
  readonly overlaps: readonly Overlap[];
}

/** Lines of the base, from the first to before the second, and what stands in their place. */
interface Hunk {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
}

/** After this, a text is taken as written anew from where it differs first to where it differs last. */
const PATIENCE_MS = 300;

const hunksOf = (base: readonly string[], now: readonly string[]): readonly Hunk[] => {
  const changes = diffArrays([...base], [...now], { timeout: PATIENCE_MS });
  if (!changes) return [wholeHunk(base, now)];
  const hunks: Hunk[] = [];
  let at = 0;
  let open: Hunk | null = null;
  for (const { added, removed, value } of changes) {
    if (!added && !removed) {
      if (open) hunks.push(open);
      open = null;
      at += value.length;
      continue;
    }
    const hunk: Hunk = open ?? { from: at, to: at, lines: [] };
    if (removed) at += value.length;
    open = { from: hunk.from, to: at, lines: added ? [...hunk.lines, ...value] : hunk.lines };
  }
  return open ? [...hunks, open] : hunks;
};

const wholeHunk = (base: readonly string[], now: readonly string[]): Hunk => {
  const shorter = Math.min(base.length, now.length);
  let head = 0;
  while (head < shorter && base[head] === now[head]) head++;
  let tail = 0;
  while (tail < shorter - head && base.at(-1 - tail) === now.at(-1 - tail)) tail++;
  return { from: head, to: base.length - tail, lines: now.slice(head, now.length - tail) };
};

/** A stretch of the base with some of its lines replaced. */
const applied = (base: readonly string[], from: number, to: number, hunks: readonly Hunk[]): string[] => {
  const lines: string[] = [];
  let at = from;
  for (const hunk of hunks) {
    lines.push(...base.slice(at, hunk.from), ...hunk.lines);
    at = hunk.to;
  }
  return [...lines, ...base.slice(at, to)];
};

const grown = (hunks: readonly Hunk[]): number =>
  hunks.reduce((sum, { from, to, lines }) => sum + lines.length - (to - from), 0);
const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((line, at) => line === b[at]);

const isOverlap = (part: Part): part is Overlap => "key" in part;

const partsOf = (file: CodeFile, base: string, mine: string, theirs: string): readonly Part[] => {
  if (mine === base || mine === theirs) return [theirs.split("\n")];
  if (theirs === base) return [mine.split("\n")];
  const lines = base.split("\n");
  const left = {
    mine: [...hunksOf(lines, mine.split("\n"))],
    theirs: [...hunksOf(lines, theirs.split("\n"))],
  };
  const parts: Part[] = [];
  let at = 0;
  let shift = 0;
  while (left.mine.length + left.theirs.length > 0) {
    const from = Math.min(left.mine[0]?.from ?? Infinity, left.theirs[0]?.from ?? Infinity);
    let to = from;
    const taken: { mine: Hunk[]; theirs: Hunk[] } = { mine: [], theirs: [] };
    // Hunks that overlap, or only touch, are one place.
    for (;;) {
      const side = (["mine", "theirs"] as const).find((one) => (left[one][0]?.from ?? Infinity) <= to);
      const hunk = side && left[side].shift();
      if (!hunk) break;
      taken[side].push(hunk);
      to = Math.max(to, hunk.to);
    }
    parts.push(lines.slice(at, from));
    const [a, b] = [applied(lines, from, to, taken.mine), applied(lines, from, to, taken.theirs)];
    if (taken.theirs.length === 0) parts.push(a);
    else if (taken.mine.length === 0 || same(a, b)) parts.push(b);
    else
      parts.push({
        key: JSON.stringify([file, parts.length, a, b]),
        file,
        line: from + shift + 1,
        mine: a,
        theirs: b,
      });
    shift += grown(taken.theirs);
    at = to;
  }
  return [...parts, lines.slice(at)];
};

export const mergeOf = (base: Code, mine: Code, theirs: Code): Merge => {
  const of = (file: CodeFile) =>
    partsOf(file, fileText(base, file), fileText(mine, file), fileText(theirs, file));
  const files = { HTML: of("HTML"), CSS: of("CSS"), JAVASCRIPT: of("JAVASCRIPT") };
  return { files, overlaps: codeFiles.flatMap((file) => files[file].filter(isOverlap)) };
};

const linesOf = (part: Part, choices: Choices): readonly string[] => {
  if (!isOverlap(part)) return part;
  const choice = choices[part.key] ?? "both";
  if (choice === "both") return [...part.theirs, ...part.mine];
  return part[choice];
};

/** The files with both sets of edits; where they meet, what was chosen, and both texts where nothing was. */
export const mergedCode = ({ files }: Merge, choices: Choices): Code =>
  codeFiles.reduce<Code>(
    (code, file) => withFile(code, file, files[file].flatMap((part) => linesOf(part, choices)).join("\n")),
    { html: "", css: "", javascript: "" },
  );
