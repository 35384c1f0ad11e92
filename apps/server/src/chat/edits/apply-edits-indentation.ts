/*
 * An edit found by its words may be indented otherwise than the file. What the old lines had in the edit, and have in the
 * file, tells how to write the new ones: an indentation that the old lines show is looked up; a deeper or shallower one is
 * reckoned from the nearest, a step of the edit being a step of the file (two spaces may be a tab).
 */

/** How a line of the edit is written in the file. */
export function reindenter(
  there: readonly string[],
  search: readonly string[],
  replace: readonly string[],
): (line: string) => string {
  const known = knownIndents(there, search);
  const convert = stepConverter(known, [...search, ...replace]);
  const written = (indent: string): string => {
    const exact = known.find(({ from }) => from === indent);
    if (exact) return exact.to;
    const below = known.findLast(({ from }) => from.length < indent.length);
    if (below) return below.to + convert(indent.slice(below.from.length));
    const above = known[0];
    if (!above) return indent;
    const less = convert(above.from.slice(indent.length)).length;
    return above.to.slice(0, Math.max(0, above.to.length - less));
  };
  return (line) => {
    if (line.trim() === "") return line;
    const indent = indentOf(line);
    return written(indent) + line.slice(indent.length);
  };
}

interface Known {
  readonly from: string;
  readonly to: string;
}

/** What an indentation of the edit is in the file, shallowest first; the first line that shows it decides. */
function knownIndents(there: readonly string[], search: readonly string[]): readonly Known[] {
  const known = new Map<string, string>();
  for (const [index, line] of search.entries()) {
    const from = indentOf(line);
    if (line.trim() !== "" && !known.has(from)) known.set(from, indentOf(there[index] ?? ""));
  }
  return [...known].map(([from, to]) => ({ from, to })).sort((a, b) => a.from.length - b.from.length);
}

/** Turns white space of the edit, beyond an indentation that is known, into the file's. */
function stepConverter(known: readonly Known[], edit: readonly string[]): (rest: string) => string {
  const tabs = known.some(({ to }) => to.includes("\t"));
  const editTabs = edit.some((line) => indentOf(line).includes("\t"));
  const unit = tabs ? "\t" : " ";
  const scale = scaleShown(known) ?? scaleGuessed(tabs, editTabs, edit);
  return (rest) => (scale === 1 && tabs === editTabs ? rest : unit.repeat(Math.round(rest.length * scale)));
}

/** Two old lines of different depth show how many characters of the file one character of the edit is. */
function scaleShown(known: readonly Known[]): number | null {
  for (const [index, { from, to }] of known.entries()) {
    const deeper = known[index + 1];
    if (deeper && deeper.from.length > from.length && deeper.to.length > to.length)
      return (deeper.to.length - to.length) / (deeper.from.length - from.length);
  }
  return null;
}

function scaleGuessed(tabs: boolean, editTabs: boolean, edit: readonly string[]): number {
  if (tabs === editTabs) return 1;
  if (!tabs) return 2;
  const depths = [...new Set(edit.filter((line) => line.trim() !== "").map((line) => indentOf(line).length))];
  const steps = depths.sort((a, b) => a - b).flatMap((depth, index) => depth - (depths[index - 1] ?? depth));
  return 1 / Math.min(...steps.filter((step) => step > 0), 8);
}

function indentOf(line: string): string {
  let end = 0;
  while (line[end] === " " || line[end] === "\t") end += 1;
  return line.slice(0, end);
}
