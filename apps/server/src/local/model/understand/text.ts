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

/** No word of the lists is nearly as long. */
const LONGEST = 30;

/** One letter too many, too few, wrong or swapped; two beside each other in a long word. */
function isNear(typed: string, meant: string): boolean {
  const shorter = Math.min(typed.length, meant.length);
  let start = 0;
  while (start < shorter && typed[start] === meant[start]) start++;
  let end = 0;
  while (end < shorter - start && typed.at(-1 - end) === meant.at(-1 - end)) end++;
  const [wrong, right] = [typed, meant].map((word) => word.slice(start, word.length - end));
  if (start === 0 || wrong === undefined || right === undefined) return false;
  const isSwapped = wrong.length === 2 && wrong[0] === right[1] && wrong[1] === right[0];
  const most = shorter < 6 ? 0 : shorter < 8 ? 1 : 2;
  return isSwapped || Math.max(wrong.length, right.length) <= most;
}

/** The word of the list that was meant; null where it is one of them or none is near. Short words are never guessed. */
export const meantBy = (typed: string, words: ReadonlySet<string>): string | null =>
  typed.length < 5 || typed.length > LONGEST || words.has(typed)
    ? null
    : ([...words].find((meant) => isNear(typed, meant)) ?? null);

/** A pattern of a text as it is written, not within a longer word. */
export const whole = (text: string) =>
  `(?<![\\p{L}\\p{N}])${text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")}(?![\\p{L}\\p{N}])`;
