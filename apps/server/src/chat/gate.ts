import type { Code, CodeFile } from "@roseram/db";

/** What keeps a page from becoming a version. */
export interface Finding {
  readonly code: "HTML_INVALID" | "CSS_INVALID" | "JAVASCRIPT_INVALID" | "PLACEHOLDER" | "SHRUNK";
  readonly file: CodeFile;
  readonly line: number | null;
  /** For the person. */
  readonly message: string;
  /** For the model: the lines around it, numbered. */
  readonly evidence: string;
  /** Equal for the same failure at another place or time. */
  readonly key: string;
}

/** What a person should know about a page that became a version all the same. */
export interface Warning {
  readonly code:
    | "MISSING_ID"
    | "DUPLICATE_ID"
    | "MISSING_FILE"
    | "EXTERNAL_FILE"
    | "NOT_LINKED"
    | "UNCLOSED_ELEMENT"
    | "STILL_BROKEN"
    | "SHRUNK";
  readonly file: CodeFile;
  readonly line: number | null;
  readonly message: string;
}

export interface Inspection {
  readonly findings: readonly Finding[];
  readonly warnings: readonly Warning[];
}

/** The page before and after an answer; only files that changed are judged. */
export interface Inspected {
  readonly base: Code;
  readonly code: Code;
  readonly changed: readonly CodeFile[];
  /** What the person asked for: it may well be to remove something. */
  readonly request: string;
}

export function inspect(_page: Inspected): Inspection {
  return { findings: [], warnings: [] };
}

/** A file that shrank, asked about once and sent again the same: taken, with a warning. */
export function accepted({ file, line, message }: Finding): Warning {
  return { code: "SHRUNK", file, line, message };
}
