import { diffArrays } from "diff";
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

/** A run of changed lines in both texts. */
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
  const editOf = (hunk: Hunk): Edit => ({
    search: oldLines.slice(hunk.oldStart, hunk.oldEnd).join("\n"),
    replace: newLines.slice(hunk.newStart, hunk.newEnd).join("\n"),
  });
  // An empty replacement would leave it open whether the line break goes too; what moved stands elsewhere already.
  const isClear = ({ search, replace }: Edit) =>
    search.trim() !== "" &&
    replace.trim() !== "" &&
    isOnce(before, search) &&
    after.split(search).length === replace.split(search).length;
  const grow = (hunk: Hunk, up = true): Hunk => {
    const [isFirst, isLast] = [hunk.oldStart === 0, hunk.oldEnd === oldLines.length];
    if (isClear(editOf(hunk)) || (isFirst && isLast)) return hunk;
    return (up && !isFirst) || isLast
      ? grow({ ...hunk, oldStart: hunk.oldStart - 1, newStart: hunk.newStart - 1 }, !up)
      : grow({ ...hunk, oldEnd: hunk.oldEnd + 1, newEnd: hunk.newEnd + 1 }, !up);
  };
  const grown: Hunk[] = [];
  for (const hunk of hunks(oldLines, newLines)) {
    let wide = grow(hunk);
    // Two that touch after growing are one.
    for (let last = grown.at(-1); last && last.oldEnd >= wide.oldStart; last = grown.at(-1)) {
      grown.pop();
      const [oldEnd, newEnd] = [Math.max(last.oldEnd, wide.oldEnd), Math.max(last.newEnd, wide.newEnd)];
      wide = grow({ ...last, oldEnd, newEnd });
    }
    grown.push(wide);
  }
  const edits = grown.map(editOf);
  const marks = /^(<{7}|={7}|>{7})|^@@roseram:/m;
  const size = edits.reduce((sum, { search, replace }) => sum + search.length + replace.length, 0);
  const isSound = edits.every((edit) => isClear(edit) && !marks.test(`${edit.search}\n${edit.replace}`));
  return isSound && size <= after.length * 1.2 && applied(before, edits) === after ? edits : null;
}

const isOnce = (text: string, part: string) =>
  text.includes(part) && text.indexOf(part) === text.lastIndexOf(part);

/** Null unless every edit still matches exactly once when its turn comes. */
const applied = (text: string, edits: readonly Edit[]) =>
  edits.reduce<string | null>(
    (now, { search, replace }) =>
      now !== null && isOnce(now, search) ? now.replace(search, () => replace) : null,
    text,
  );

/** None where nothing changed, or too much for edits. */
function hunks(oldLines: string[], newLines: string[]): Hunk[] {
  const found: Hunk[] = [];
  let open: Hunk | null = null;
  let [oldAt, newAt] = [0, 0];
  for (const { added, removed, count } of diffArrays(oldLines, newLines, { maxEditLength: 4000 }) ?? []) {
    if (!added && !removed) open = null;
    else if (!open) found.push((open = { oldStart: oldAt, oldEnd: oldAt, newStart: newAt, newEnd: newAt }));
    if (!added) oldAt += count;
    if (!removed) newAt += count;
    if (open) Object.assign(open, { oldEnd: oldAt, newEnd: newAt });
  }
  return found;
}
