import { words } from "../words/chat.ts";

/** An element of the page that a request is about. */
export interface Selection {
  /** A CSS selector that finds it in the page's html, of tags, ids, classes and :nth-of-type alone. */
  readonly selector: string;
  /** Where it stands in index.html, first and last line; null if a script made it. */
  readonly lines: { readonly from: number; readonly to: number } | null;
}

const part = String.raw`[a-z][\w-]*(?:#[\w-]+)?(?:\.[\w-]+)*(?::nth-of-type\([1-9]\d{0,3}\))?`;
/** More than any selector the builder makes; a longer first line is the person's own words. */
const LINE = 400;
const selected = new RegExp(
  String.raw`^Selected: (${part}(?: > ${part})*)(?: in index\.html, lines? ([1-9]\d{0,5})(?:-([1-9]\d{0,5}))?|, made by a script)$`,
  "i",
);

/** The first line of a message that is about an element. */
export const selectionLine = ({ selector, lines }: Selection): string =>
  // A format that the server, the model and readSelection read, not words.
  // eslint-disable-next-line roseram/words-in-one-place
  `Selected: ${selector}${lines ? ` in index.html, ${range(lines)}` : ", made by a script"}`;

const range = ({ from, to }: NonNullable<Selection["lines"]>): string =>
  from === to ? `line ${from}` : `lines ${from}-${to}`;

const linesWords = ({ from, to }: NonNullable<Selection["lines"]>): string =>
  from === to ? words.selection.line(from) : words.selection.lines(from, to);

/** A message as it is sent. */
export const withSelection = (selection: Selection | null, said: string): string =>
  selection ? `${selectionLine(selection)}\n\n${said}` : said;

/** The element and the words of a message; a message without that line is words alone. */
export const readSelection = (
  content: string,
): { readonly selection: Selection | null; readonly words: string } => {
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
};

/** The tag at the end of a selector. */
const tagOf = (selector: string): string => /[^ >]+$/.exec(selector)?.[0].split(/[#.:]/)[0] ?? selector;

/** What a chip says: "h1 in index.html, line 12". */
export const selectionName = ({ selector, lines }: Selection): string =>
  lines
    ? words.selection.placed(tagOf(selector), linesWords(lines))
    : words.selection.scripted(tagOf(selector));
