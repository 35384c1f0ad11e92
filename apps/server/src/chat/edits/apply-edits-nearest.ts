import { linesOf } from "./apply-edits-lines.ts";

export interface NearestLines {
  /** Number, from 1, of the first line of `text`. */
  readonly line: number;
  /** Lines of the file as they are, white space included: what the edit may have meant. */
  readonly text: string;
}

/** More than this is no hint any more. */
const MOST_CHARACTERS = 12_000;
const WORD = /[\p{L}\p{N}_-]{2,}/gu;

/**
 * The lines of a file that an edit which fits nowhere is nearest to, for the model to look at again. It is evidence and
 * never a place to apply the edit to. A line counts by the words it shares with the edit, a rare word more than a common
 * one; the stretch as long as the edit that counts most is taken, the first of equals. One pass over the file.
 */
export function nearestLines(content: string, search: string, context = 3): NearestLines | null {
  const lines = linesOf(content).map(({ text }) => text);
  const wanted = linesOf(search).map(({ text }) => text);
  const words = new Set(wanted.flatMap(wordsOf));
  const shared = lines.map((line) => new Set(wordsOf(line).filter((word) => words.has(word))));
  const frequency = new Map<string, number>();
  for (const line of shared) for (const word of line) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const scores = shared.map((line) =>
    [...line].reduce((sum, word) => sum + 1 / (frequency.get(word) ?? 1), 0),
  );
  const order = new Map([...wanted.entries()].reverse().map(([index, line]) => [line.trim(), index]));
  order.delete("");
  // A line that is the same speaks for itself, and a little for the place that its neighbours would have.
  const aligned = lines.map(() => 0);
  for (const [index, line] of lines.entries()) {
    const place = order.get(line.trim());
    if (place === undefined) continue;
    scores[index] = (scores[index] ?? 0) + 1;
    if (index >= place) aligned[index - place] = (aligned[index - place] ?? 0) + 0.25;
  }
  const best = bestWindow(scores, aligned, Math.max(1, wanted.length));
  if (best === null) return null;
  const from = Math.max(0, best - context);
  const to = Math.min(lines.length, best + wanted.length + context);
  return { line: from + 1, text: lines.slice(from, to).join("\n").slice(0, MOST_CHARACTERS).toWellFormed() };
}

/** Where the `length` neighbours with the highest sum begin, at a line that counts; null if no line does. */
function bestWindow(scores: readonly number[], aligned: readonly number[], length: number): number | null {
  let best: number | null = null;
  let highest = 0;
  let sum = 0;
  for (const [index, score] of scores.entries()) {
    const start = Math.max(0, index - length + 1);
    sum += score - (scores[index - length] ?? 0);
    const total = sum + (aligned[start] ?? 0);
    // Sums drift in their last digits; equals stay equal, and the first of them wins.
    if (total <= highest + 1e-6) continue;
    highest = total;
    best = start;
  }
  if (best === null) return null;
  while (scores[best] === 0) best += 1;
  return best;
}

function wordsOf(line: string): readonly string[] {
  return line.match(WORD) ?? [];
}
