/**
 * The part of growing Markdown that can be laid out without jumping: a last line that is only a marker so far (a dash
 * that may become a list, a rule or an underlined heading; a table's first bar) waits for its first word.
 */
export const settled = (text: string): string => {
  const cut = text.lastIndexOf("\n") + 1;
  const last = text.slice(cut);
  return /^\s*(?:[-=+*_#>`~|:\s]+|\d{1,9}[.)]?\s*)$/.test(last) ? text.slice(0, cut) : text;
};

/** What a status may say of an answer: its first sentence, without Markdown. */
export const firstSentence = (text: string): string => {
  const plain = text
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/[*_`#>]/g, "")
    .replace(/\s+/g, " ")
    .trim();
  return (/^.*?[.!?…](?=\s|$)/.exec(plain)?.[0] ?? plain).slice(0, 200);
};
