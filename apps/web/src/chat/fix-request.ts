import { shortened } from "../ui/format.ts";

/** An error that a page reported: text of a stranger, shown and sent as text. */
export interface PageError {
  readonly message: string;
  readonly line?: number | null | undefined;
}

const ERRORS_A_REQUEST = 3;
const CHARACTERS_AN_ERROR = 400;

/** Where it happened stands outside of the page's words. The file is the preview's own addition to them. */
const placed = ({ message, line }: PageError): { words: string; place: string } => {
  const [, words = message, file] = /^(.*) \((index\.html|styles\.css|script\.js)\)$/su.exec(message) ?? [];
  const parts = [file, line ? `line ${line}` : undefined].filter((part) => part !== undefined);
  return { words, place: parts.length > 0 ? ` (${parts.join(", ")})` : "" };
};

/** One line without what could pose as the end of the quotation, or as something else than the page's words. */
const quoted = (error: PageError): string => {
  const { words, place } = placed(error);
  const plain = words
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, " ")
    .replace(/`+/g, "'")
    .trim();
  return `\`${shortened(plain, CHARACTERS_AN_ERROR)}\`${place}`;
};

/** The request that "Ask for a fix" sends: what the page said, word for word, and what to do about it. */
export const fixRequest = (errors: readonly PageError[]): string => {
  const lines = [...new Set(errors.map(quoted))];
  const shown = lines.slice(0, ERRORS_A_REQUEST);
  const one = shown.length === 1;
  return [
    one ? "The page reports this error:" : "The page reports these errors:",
    one ? shown.join("") : shown.map((line) => `- ${line}`).join("\n"),
    `Find the cause and mend it. Leave everything else as it is.`,
  ].join("\n\n");
};
