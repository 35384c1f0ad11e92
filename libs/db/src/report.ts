import type { CodeFile } from "./fold.ts";

/** How a generation's edits landed, what they changed and what was warned about. */
export interface GenerationReport {
  /** Edit blocks tried and landed. */
  readonly blocks: number;
  readonly applied: number;
  /** By which step of the ladder they landed. */
  readonly steps: {
    readonly exact: number;
    readonly trailingSpace: number;
    readonly indentation: number;
    readonly unicode: number;
  };
  readonly wholeFiles: number;
  readonly calls: number;
  readonly repairs: number;
  readonly continues: number;
  readonly changedLines: { readonly added: number; readonly removed: number };
  readonly files: readonly { readonly file: CodeFile; readonly added: number; readonly removed: number }[];
  readonly warnings: readonly {
    readonly code: string;
    readonly file: CodeFile | null;
    readonly message: string;
  }[];
}
