import { cssLanguage } from "@codemirror/lang-css";
import { html } from "@codemirror/lang-html";
import { javascriptLanguage } from "@codemirror/lang-javascript";
import { highlightCode, tagHighlighter, tags } from "@lezer/highlight";
import type { CodeFile } from "../chat/fold.ts";

/** Five hues for three languages; the editor and the changes share them. */
export const highlighter = tagHighlighter([
  {
    tag: [
      tags.tagName,
      tags.angleBracket,
      tags.className,
      tags.keyword,
      tags.definitionKeyword,
      tags.moduleKeyword,
    ],
    class: "syn-tag",
  },
  { tag: [tags.attributeName, tags.typeName, tags.labelName, tags.modifier], class: "syn-attr" },
  { tag: [tags.string, tags.attributeValue, tags.regexp, tags.special(tags.string)], class: "syn-string" },
  {
    tag: [
      tags.propertyName,
      tags.function(tags.variableName),
      tags.function(tags.propertyName),
      tags.definition(tags.propertyName),
      tags.constant(tags.className),
    ],
    class: "syn-name",
  },
  { tag: [tags.number, tags.unit, tags.color, tags.atom, tags.bool, tags.null], class: "syn-number" },
  { tag: [tags.comment, tags.documentMeta, tags.processingInstruction], class: "syn-comment" },
]);

const htmlParser = html().language.parser;
const parsers = { HTML: htmlParser, CSS: cssLanguage.parser, JAVASCRIPT: javascriptLanguage.parser };

export interface Piece {
  readonly text: string;
  readonly className: string;
}

/** A text line by line, in pieces of one colour. */
export const highlightLines = (text: string, file: CodeFile): Piece[][] => {
  const lines: Piece[][] = [[]];
  highlightCode(
    text,
    parsers[file].parse(text),
    highlighter,
    (piece, className) => lines.at(-1)?.push({ text: piece, className }),
    () => lines.push([]),
  );
  return lines;
};
