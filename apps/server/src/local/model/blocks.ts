import { paths, type Code, type FileName } from "./conversation.ts";

export interface Edit {
  search: string;
  replace: string;
}

/** A first page begins with what can be watched at once; a change brings its styles before what they are for. */
const firstOrder: readonly FileName[] = ["html", "css", "javascript"];
const changeOrder: readonly FileName[] = ["css", "html", "javascript"];

/** The answer in the block format; without a nonce, in plain fenced blocks with whole files. */
export function withBlocks(prose: string, before: Code | null, after: Code, nonce: string | null): string {
  const changed = before === null ? firstOrder : changeOrder.filter((file) => before[file] !== after[file]);
  if (changed.length === 0) return `${prose}\n`;
  if (nonce === null) {
    const fences = changed.map(
      (file) => `\`\`\`${file} path="${paths[file]}"\n${lineEnded(after[file])}\`\`\``,
    );
    return `${prose}\n\n${fences.join("\n\n")}\n`;
  }
  const marker = `@@roseram:${nonce} `;
  const blocks = changed.map((file) => {
    const edits = before && before[file].trim() !== "" ? editsBetween(before[file], after[file]) : null;
    if (!edits) return `${marker}file path="${paths[file]}"\n${lineEnded(after[file])}`;
    const sections = edits.map(
      ({ search, replace }) => `<<<<<<< SEARCH\n${search}\n=======\n${replace}\n>>>>>>> REPLACE\n`,
    );
    return `${marker}edit path="${paths[file]}"\n${sections.join("")}`;
  });
  return `${prose}\n\n${blocks.join("")}${marker}end\n`;
}

/** Files whole, and nothing else. */
export function fileBlocks(files: readonly FileName[], code: Code, nonce: string): string {
  const marker = `@@roseram:${nonce} `;
  const blocks = files.map((file) => `${marker}file path="${paths[file]}"\n${lineEnded(code[file])}`);
  return `${blocks.join("")}${marker}end\n`;
}

const lineEnded = (text: string) => (text === "" || text.endsWith("\n") ? text : `${text}\n`);

interface Hunk {
  oldStart: number;
  oldEnd: number;
  newStart: number;
  newEnd: number;
}

/**
 * The difference as edits of whole lines, each of which matches at exactly one place: in the file as it stands and in
 * the file as the earlier edits leave it. Null where that cannot be had, or where a whole file would be shorter.
 */
export function editsBetween(before: string, after: string): Edit[] | null {
  // A last line has its end in both: what follows that end is no line.
  if (!before.endsWith("\n") || !after.endsWith("\n")) return null;
  const oldLines = before.slice(0, -1).split("\n");
  const newLines = after.slice(0, -1).split("\n");
  const found = hunks(oldLines, newLines);
  if (!found) return null;
  const grown: Hunk[] = [];
  for (const hunk of found) {
    let wide = grow(hunk, before, oldLines, newLines);
    // Two that touch after growing are one.
    for (let last = grown.at(-1); last && last.oldEnd >= wide.oldStart; last = grown.at(-1)) {
      grown.pop();
      wide = grow(
        {
          oldStart: last.oldStart,
          newStart: last.newStart,
          oldEnd: Math.max(last.oldEnd, wide.oldEnd),
          newEnd: Math.max(last.newEnd, wide.newEnd),
        },
        before,
        oldLines,
        newLines,
      );
    }
    grown.push(wide);
  }
  const edits = grown.map((hunk) => ({
    search: oldLines.slice(hunk.oldStart, hunk.oldEnd).join("\n"),
    replace: newLines.slice(hunk.newStart, hunk.newEnd).join("\n"),
  }));
  const marks = /^(<{7}|={7}|>{7})|^@@roseram:/m;
  if (edits.some(({ search, replace }) => search.trim() === "" || marks.test(search) || marks.test(replace)))
    return null;
  if (edits.reduce((sum, edit) => sum + edit.search.length + edit.replace.length, 0) > after.length * 1.2)
    return null;
  return applyEdits(before, edits) === after ? edits : null;
}

/** Null unless every edit matches exactly once. */
export function applyEdits(text: string, edits: readonly Edit[]): string | null {
  let result = text;
  for (const { search, replace } of edits) {
    if (occurrences(text, search) !== 1 || occurrences(result, search) !== 1) return null;
    result = result.replace(search, () => replace);
  }
  return result;
}

function occurrences(text: string, part: string): number {
  let count = 0;
  for (let at = text.indexOf(part); at >= 0 && count < 2; at = text.indexOf(part, at + 1)) count++;
  return count;
}

function grow(hunk: Hunk, before: string, oldLines: readonly string[], newLines: readonly string[]): Hunk {
  const wide = { ...hunk };
  const searched = () => oldLines.slice(wide.oldStart, wide.oldEnd).join("\n");
  const replaced = () => newLines.slice(wide.newStart, wide.newEnd).join("\n");
  // An empty replacement would leave it open whether the line break goes too.
  for (
    let up = true;
    searched().trim() === "" || replaced().trim() === "" || occurrences(before, searched()) !== 1;
    up = !up
  ) {
    if (wide.oldStart === 0 && wide.oldEnd === oldLines.length) return wide;
    if ((up && wide.oldStart > 0) || wide.oldEnd === oldLines.length) {
      wide.oldStart--;
      wide.newStart--;
    } else {
      wide.oldEnd++;
      wide.newEnd++;
    }
  }
  return wide;
}

/** Runs of changed lines, by the longest common subsequence of what lies between the equal ends. */
function hunks(oldLines: readonly string[], newLines: readonly string[]): Hunk[] | null {
  let start = 0;
  while (start < oldLines.length && start < newLines.length && oldLines[start] === newLines[start]) start++;
  let oldStop = oldLines.length;
  let newStop = newLines.length;
  while (oldStop > start && newStop > start && oldLines[oldStop - 1] === newLines[newStop - 1]) {
    oldStop--;
    newStop--;
  }
  const rows = oldStop - start;
  const columns = newStop - start;
  if (rows * columns > 4_000_000) return null;
  const width = columns + 1;
  const table = new Uint16Array((rows + 1) * width);
  const at = (row: number, column: number) => table[row * width + column] ?? 0;
  for (let row = rows - 1; row >= 0; row--)
    for (let column = columns - 1; column >= 0; column--)
      table[row * width + column] =
        oldLines[start + row] === newLines[start + column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));

  const found: Hunk[] = [];
  let row = 0;
  let column = 0;
  let open: Hunk | null = null;
  while (row < rows || column < columns) {
    if (row < rows && column < columns && oldLines[start + row] === newLines[start + column]) {
      open = null;
      row++;
      column++;
      continue;
    }
    if (!open) {
      open = { oldStart: start + row, oldEnd: start + row, newStart: start + column, newEnd: start + column };
      found.push(open);
    }
    if (column >= columns || (row < rows && at(row + 1, column) >= at(row, column + 1)))
      open.oldEnd = start + ++row;
    else open.newEnd = start + ++column;
  }
  return found;
}
