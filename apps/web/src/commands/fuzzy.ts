export interface Match {
  /** The higher, the nearer; only matches of the same query compare. */
  readonly score: number;
  /** Which characters of the text were meant, by code point. */
  readonly at: readonly number[];
}

/** Case and accents make no difference; one character stays one, so that places in the text hold. */
const folded = (text: string): string[] =>
  [...text].map((one) => [...one.normalize("NFD")][0]?.toLowerCase() ?? one);

const isWordy = (one: string | undefined): boolean => one !== undefined && /[\p{L}\p{N}]/u.test(one);
const isCapital = (one: string | undefined): boolean =>
  one !== undefined && one !== one.toLowerCase() && one === one.toUpperCase();

const START = 10;
const WORD = 8;
const NEXT = 9;
const LOOSE = 1;
/** What a letter is worth where it stands; "crumbCo" has two words. */
const worth = (text: readonly string[], at: number): number =>
  at === 0
    ? START
    : !isWordy(text[at - 1]) || (isCapital(text[at]) && !isCapital(text[at - 1]))
      ? WORD
      : LOOSE;

/**
 * Whether the letters of a query stand in a text in their order, and how well: at the beginnings of words and one after
 * the other is near, scattered is far. The best of all ways to place them, not the first. Spaces of the query count for
 * nothing. An empty query matches everything alike.
 */
export function fuzzy(query: string, text: string): Match | null {
  const wanted = folded(query).filter((one) => one.trim() !== "");
  if (wanted.length === 0) return { score: 0, at: [] };
  const own = [...text];
  const letters = folded(text);
  /** For each letter of the query: the best score with it standing at a place, and the place of the one before it. */
  const rows: { score: number; from: number }[][] = [];
  for (const [row, letter] of wanted.entries()) {
    const above = rows[row - 1];
    /** The best place so far for the letter before this one, with a gap between. */
    let best = { score: row === 0 ? 0 : -Infinity, from: -1 };
    rows.push(
      letters.map((one, at) => {
        const near = above?.[at - 1];
        const far = above?.[at - 2];
        if (far && far.score > best.score) best = { score: far.score, from: at - 2 };
        if (one !== letter) return { score: -Infinity, from: -1 };
        const apart = { score: best.score + worth(own, at), from: best.from };
        const joined = near ? { score: near.score + NEXT, from: at - 1 } : apart;
        return joined.score >= apart.score ? joined : apart;
      }),
    );
  }
  const last = rows.at(-1) ?? [];
  let end = -1;
  for (const [at, cell] of last.entries()) if (cell.score > (last[end]?.score ?? -Infinity)) end = at;
  if (end < 0) return null;
  const at: number[] = [];
  for (let row = wanted.length - 1, place = end; row >= 0; row -= 1) {
    at.unshift(place);
    place = rows[row]?.[place]?.from ?? -1;
  }
  // Of two that match alike the shorter one is nearer to what was typed.
  return { score: (last[end]?.score ?? 0) - letters.length / 100, at };
}
