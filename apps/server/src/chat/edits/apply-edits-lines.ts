export interface Line {
  /** Offset of its first character, in UTF-16 units. */
  readonly start: number;
  readonly text: string;
  /** "\n", "\r\n", or "" at the end of a text that does not end its last line. */
  readonly eol: string;
}

export function linesOf(content: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start < content.length) {
    const newline = content.indexOf("\n", start);
    const end = newline < 0 ? content.length : newline;
    const returned = newline > start && content.charCodeAt(newline - 1) === 13;
    const text = content.slice(start, returned ? end - 1 : end);
    lines.push({ start, text, eol: newline < 0 ? "" : returned ? "\r\n" : "\n" });
    start = newline < 0 ? content.length : newline + 1;
  }
  return lines;
}

/** Where `wanted` stands in `keys`, overlaps included, up to `most` places: Knuth-Morris-Pratt, so repetition costs nothing. */
export function findRuns(
  keys: readonly string[],
  wanted: readonly string[],
  most: number,
): readonly number[] {
  if (wanted.length === 0) return [];
  const borders = bordersOf(wanted);
  const found: number[] = [];
  let matched = 0;
  for (const [index, key] of keys.entries()) {
    while (matched > 0 && wanted[matched] !== key) matched = borders[matched - 1] ?? 0;
    if (wanted[matched] === key) matched += 1;
    if (matched < wanted.length) continue;
    found.push(index - wanted.length + 1);
    if (found.length === most) break;
  }
  return found;
}

/** For each beginning of `wanted`: how much of it is also its end. */
function bordersOf(wanted: readonly string[]): readonly number[] {
  const borders: number[] = [0];
  let border = 0;
  for (let index = 1; index < wanted.length; index += 1) {
    while (border > 0 && wanted[border] !== wanted[index]) border = borders[border - 1] ?? 0;
    if (wanted[border] === wanted[index]) border += 1;
    borders.push(border);
  }
  return borders;
}
