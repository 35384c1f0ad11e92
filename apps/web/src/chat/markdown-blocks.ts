const fence = /^ {0,3}(`{3,}|~{3,})(.*)$/;
const listItem = /^ {0,3}(?:[-*+]|\d{1,9}[.)])(?:\s|$)/;
/** Its meaning may stand far from here: a link named elsewhere, a footnote. */
const definition = /^ {0,3}\[[^\]\n]{1,999}\]:/m;
/** HTML that blank lines do not end. */
const openHtml = /^ {0,3}<(?:!|\?|script|pre|style|textarea)/i;

/** Whether a line that follows a blank one begins a block of its own, whatever stands before it. */
const begins = (line: string, lines: readonly string[]): boolean =>
  !/^\s/.test(line) && !(listItem.test(line) && lines.some((one) => listItem.test(one)));

/**
 * Markdown cut where one block ends and another begins, each of which means the same alone as in its place. While a text
 * grows only the last one changes. What cannot be told apart by its lines stays together.
 */
export const markdownBlocks = (text: string): readonly string[] => {
  if (definition.test(text)) return [text];
  const blocks: string[] = [];
  let lines: string[] = [];
  let mark: string | null = null;
  let whole = false;
  let begun = false;
  let blank = false;
  for (const line of text.split("\n")) {
    if (line.trim() === "") {
      blank = true;
      lines.push(line);
      continue;
    }
    if (mark === null && !whole && blank && begun && begins(line, lines)) {
      blocks.push(lines.join("\n"));
      lines = [];
    }
    blank = false;
    begun = true;
    lines.push(line);
    if (mark === null && openHtml.test(line)) whole = true;
    const [, found, rest = ""] = fence.exec(line) ?? [];
    if (!found) continue;
    if (mark === null) mark = found;
    else if (found[0] === mark[0] && found.length >= mark.length && rest.trim() === "") mark = null;
  }
  return [...blocks, lines.join("\n")];
};
