/** Lower case without accents, so one pattern fits "Bäckerei", "BÄCKEREI" and "Backerei". */
export const plain = (text: string) =>
  text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC")
    .replaceAll("ß", "ss")
    .replaceAll("’", "'")
    .toLowerCase();

/** Everything has an end: of a longer request this much is read. */
export const READ = 8000;

/** Letters that were swapped, left out, doubled or mistaken, up to `limit` of them. */
function isNear(typed: string, meant: string, limit: number): boolean {
  if (Math.abs(typed.length - meant.length) > limit || typed[0] !== meant[0]) return false;
  let [before, row]: number[][] = [[], Array.from({ length: meant.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= typed.length; i++) {
    const next = [i];
    for (let j = 1; j <= meant.length; j++) {
      const same = typed[i - 1] === meant[j - 1] ? 0 : 1;
      let cost = Math.min((row?.[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row?.[j - 1] ?? 0) + same);
      const swapped = i > 1 && j > 1 && typed[i - 1] === meant[j - 2] && typed[i - 2] === meant[j - 1];
      if (swapped) cost = Math.min(cost, (before?.[j - 2] ?? 0) + 1);
      next.push(cost);
    }
    [before, row] = [row, next];
  }
  return (row?.[meant.length] ?? limit + 1) <= limit;
}

const isSwapped = (typed: string, meant: string) =>
  isNear(typed, meant, 1) && [...typed].sort().join("") === [...meant].sort().join("");

/** The word of the list that was meant; null where it is one of them or none is near enough. Short words are never guessed. */
export function meantBy(typed: string, words: ReadonlySet<string>): string | null {
  if (typed.length < 5 || words.has(typed)) return null;
  const near = (meant: string) =>
    Math.min(typed.length, meant.length) < 6
      ? isSwapped(typed, meant)
      : isNear(typed, meant, typed.length < 8 ? 1 : 2);
  return [...words].find(near) ?? null;
}
