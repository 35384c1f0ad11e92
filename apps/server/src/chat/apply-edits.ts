/** Where an edit applies: offset and length in UTF-16 units, and what stands there afterwards. */
export interface Splice {
  readonly at: number;
  readonly remove: number;
  readonly text: string;
}

export type Match =
  | { readonly found: true; readonly splice: Splice; readonly step: string }
  | { readonly found: false; readonly reason: "missing" | "ambiguous" | "empty" };

interface Step {
  readonly name: string;
  /** Every place where the step takes the old lines to stand, in order. */
  find(content: string, search: string, replace: string): readonly Splice[];
}

/** Tried in order; a step that finds the lines more than once ends the search: guessing is worse than asking. */
const STEPS: readonly Step[] = [{ name: "exact", find: exactLines }];

/** Finds the one place that an edit means. The lines must match, and must match only there. */
export function locateEdit(content: string, search: string, replace: string): Match {
  if (search.trim() === "") {
    // Nothing to look for is an instruction only where there is nothing to look in.
    if (content.trim() !== "") return { found: false, reason: "empty" };
    return { found: true, splice: { at: 0, remove: content.length, text: replace }, step: "exact" };
  }
  for (const step of STEPS) {
    const [splice, second] = step.find(content, search, replace);
    if (splice && second) return { found: false, reason: "ambiguous" };
    if (splice) return { found: true, splice, step: step.name };
  }
  return { found: false, reason: "missing" };
}

/** Whole lines, byte for byte. The first may leave out its indentation; the last line of a file may lack its end. */
function exactLines(content: string, search: string, replace: string): readonly Splice[] {
  const places = occurrences(content, search).map((at) => ({ at, remove: search.length, text: replace }));
  const bare = search.replace(/\r?\n$/, "");
  if (bare !== search && bare !== "" && content.endsWith(bare)) {
    const at = content.length - bare.length;
    if (startsLine(content, at))
      places.push({ at, remove: bare.length, text: replace.replace(/\r?\n$/, "") });
  }
  const atLineStart = places.filter(({ at }) => at === 0 || content[at - 1] === "\n");
  return atLineStart.length > 0 ? atLineStart : places;
}

function occurrences(content: string, search: string): number[] {
  const found: number[] = [];
  for (let at = content.indexOf(search); at >= 0; at = content.indexOf(search, at + 1))
    if (startsLine(content, at)) found.push(at);
  return found;
}

function startsLine(content: string, at: number): boolean {
  let index = at;
  while (index > 0 && (content[index - 1] === " " || content[index - 1] === "\t")) index -= 1;
  return index === 0 || content[index - 1] === "\n";
}
