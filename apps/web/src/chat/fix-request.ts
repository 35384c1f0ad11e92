import { shortened } from "../ui/format.ts";

/** An error that a page reported: text of a stranger, shown and sent as text. */
export interface PageError {
  readonly message: string;
  readonly line?: number | null | undefined;
}

const ERRORS_A_REQUEST = 3;
const CHARACTERS_AN_ERROR = 400;

/** One line without what could pose as the end of the quotation, or as something else than the page's words. */
const quoted = ({ message, line }: PageError): string => {
  const words = message
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, " ")
    .replace(/`+/g, "'")
    .trim();
  return `- \`${shortened(words, CHARACTERS_AN_ERROR)}\`${line ? ` (line ${line})` : ""}`;
};

/** The request that "Ask for a fix" sends: what the page said, word for word, and what to do about it. */
export const fixRequest = (errors: readonly PageError[]): string => {
  const lines = [...new Set(errors.map(quoted))];
  const shown = lines.slice(0, ERRORS_A_REQUEST);
  const one = shown.length === 1;
  return [
    one ? "The page reports this error:" : "The page reports these errors:",
    shown.join("\n"),
    `Find the cause and mend it. Leave everything else as it is.`,
  ].join("\n\n");
};
