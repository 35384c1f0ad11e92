/** The element of the page that a message is about: its first line says so, in a form that people and programs write alike. */
export interface Selection {
  /** A CSS selector of tags, ids, classes and :nth-of-type alone. */
  readonly selector: string;
  /** Where it stands in index.html, first and last line; null if a script made it. */
  readonly lines: { readonly from: number; readonly to: number } | null;
}

const part = String.raw`[a-z][\w-]*(?:#[\w-]+)?(?:\.[\w-]+)*(?::nth-of-type\([1-9]\d{0,3}\))?`;
/** A longer first line is the person's own words. */
const LINE = 400;
const selected = new RegExp(
  String.raw`^Selected: (${part}(?: > ${part})*)(?: in index\.html, lines? ([1-9]\d{0,5})(?:-([1-9]\d{0,5}))?|, made by a script)$`,
  "i",
);

/** The element and the words of a message; a message without that line is words alone. The web app reads it alike. */
export function readSelection(content: string): {
  readonly selection: Selection | null;
  readonly words: string;
} {
  const end = content.indexOf("\n");
  const line = end === -1 ? content : content.slice(0, end);
  const found = line.length <= LINE ? selected.exec(line.trimEnd()) : null;
  const selector = found?.[1];
  if (!found || selector === undefined) return { selection: null, words: content };
  const from = found[2] === undefined ? null : Number(found[2]);
  const to = found[3] === undefined ? from : Number(found[3]);
  if (from !== null && to !== null && to < from) return { selection: null, words: content };
  return {
    selection: { selector, lines: from === null || to === null ? null : { from, to } },
    words: end === -1 ? "" : content.slice(end + 1).replace(/^\s*\n/, ""),
  };
}

/** The tag at the end of a selector. */
export function tagIn(selector: string): string {
  return /[^ >]+$/.exec(selector)?.[0].split(/[#.:]/)[0] ?? "";
}

/** Of the quoted lines, so much: the whole file stands above them. */
const QUOTED_LINES = 30;
const QUOTED_CHARACTERS = 3_000;

/**
 * A message as the model is sent it: below its first line the lines themselves, since models count lines badly. Not if
 * the tag does not begin there: the page has changed since.
 */
export function withSelectedLines(content: string, html: string): string {
  const { selection, words } = readSelection(content);
  if (!selection?.lines) return content;
  const { from, to } = selection.lines;
  const lines = html.split(/\r?\n/).slice(from - 1, to);
  const begins = new RegExp(`<${tagIn(selection.selector)}(?![\\w-])`, "i");
  if (lines.length === 0 || !begins.test(lines[0] ?? "")) return content;
  const shown = lines
    .slice(0, QUOTED_LINES)
    .join("\n")
    .slice(0, QUOTED_CHARACTERS)
    .toWellFormed()
    .split("\n")
    .map((line) => `> ${line}`);
  const first = content.slice(0, content.indexOf("\n")).trimEnd();
  return content.includes("\n") ? [first, ...shown, "", words].join("\n") : content;
}

/** The words below a quotation that was put between them and the first line. */
export function withoutQuotation(words: string): string {
  return words.replace(/^(?:> .*\n|>\n)+\n?/, "");
}
