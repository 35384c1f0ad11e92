import { shortened } from "../ui/format.ts";
import { words } from "../words/chat.ts";

/** An error that a page reported: text of a stranger, shown and sent as text. */
export interface PageError {
  readonly message: string;
  readonly line?: number | null | undefined;
}

const ERRORS_A_REQUEST = 3;
const CHARACTERS_AN_ERROR = 400;

/** Where it happened stands outside of the page's words. The file is the preview's own addition to them. */
const placed = ({ message, line }: PageError): { said: string; place: string } => {
  const [, said = message, file] = /^(.*) \((index\.html|styles\.css|script\.js)\)$/su.exec(message) ?? [];
  const parts = [file, line ? words.fix.line(line) : undefined].filter((part) => part !== undefined);
  return { said, place: parts.length > 0 ? ` (${parts.join(", ")})` : "" };
};

/** One line without what could pose as the end of the quotation, or as something else than the page's words. */
const quoted = (error: PageError): string => {
  const { said, place } = placed(error);
  const plain = said
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
    one ? words.fix.one : words.fix.many,
    one ? shown.join("") : shown.map((line) => `- ${line}`).join("\n"),
    words.fix.wish,
  ].join("\n\n");
};
