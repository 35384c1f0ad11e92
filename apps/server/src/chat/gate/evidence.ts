const AROUND = 3;
const LINE_SHOWN = 160;

/** The lines around a place, numbered, the place itself marked: what a model needs to find and correct it. */
export function linesAround(lines: readonly string[], line: number | null): string {
  const at = Math.min(Math.max(line ?? lines.length, 1), lines.length);
  const first = Math.max(1, at - AROUND);
  const last = Math.min(lines.length, at + AROUND);
  const width = String(last).length;
  const shown: string[] = [];
  for (let number = first; number <= last; number += 1) {
    const content = lines[number - 1] ?? "";
    const short =
      content.length > LINE_SHOWN ? `${content.slice(0, LINE_SHOWN).toWellFormed()} ...` : content;
    shown.push(`${number === at ? ">" : " "} ${String(number).padStart(width)} | ${short.trimEnd()}`);
  }
  return shown.join("\n");
}

/** What a place says, without its number and indentation: the same fault elsewhere in a file is still the same. */
export function saidAt(lines: readonly string[], line: number | null): string {
  if (line === null) return "";
  return (lines[line - 1] ?? "").slice(0, 1_000).trim().replace(/\s+/g, " ").slice(0, 120).toWellFormed();
}

/** From an offset to a line, for many offsets of one text. */
export function lineCounter(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
}
