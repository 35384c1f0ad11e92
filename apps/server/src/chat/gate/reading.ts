/*
 * What the readers of the three languages have in common. A reader never throws: what cannot be read is a fault, and
 * what is of no use to the page's visitors is left out.
 */

/** Something that breaks the page for its visitors. `said` continues a sentence that began with the file's name. */
export interface Fault {
  readonly code: "HTML_INVALID" | "CSS_INVALID" | "JAVASCRIPT_INVALID";
  readonly line: number | null;
  readonly said: string;
}

export interface Comment {
  readonly text: string;
  readonly line: number;
}

/** A file that the page asks for: to load it, or only to lead there. */
export interface Address {
  readonly address: string;
  readonly line: number;
  readonly loads: boolean;
}

export interface IdUse {
  readonly id: string;
  readonly line: number;
  /** As the code has it: href="#top". */
  readonly by: string;
}

/** As much of a text as is worth showing. Cut where it is read: a page may name a thousand ids in one long line. */
export function shown(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80).toWellFormed()}...` : text;
}
