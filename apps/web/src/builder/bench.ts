import { createContext, use } from "react";
import type { FileProgress } from "../chat/file-progress.ts";
import type { CodeFile } from "../chat/fold.ts";

export interface VersionRef {
  readonly id: string;
  readonly number: number;
}

/** What the parts of the builder may do to each other. */
export interface Bench {
  readonly projectId: string;
  /** The editor, at this file and line. */
  readonly openCode: (file?: CodeFile, line?: number) => void;
  /** The list of versions, with what this one changed. */
  readonly openChanges: (versionId: string, file?: CodeFile) => void;
  /** An earlier version in the preview, until it is left. */
  readonly showVersion: (version: VersionRef) => void;
  /** What arrived of an answer that did not end well. */
  readonly showPart: (generationId: string) => void;
  /** Answers the version it made, null when it made none. `undo` does what the toast's Undo does by itself otherwise. */
  readonly restore: (version: VersionRef, undo?: (before: VersionRef) => void) => Promise<VersionRef | null>;
  /** What was counted while this answer was written in this tab. */
  readonly known: (generationId: string) => { rows: FileProgress[]; text: string } | undefined;
  /** Puts words into the composer, for the person to send. */
  readonly suggest: (text: string) => void;
}

export const BenchContext = createContext<Bench | null>(null);

export const useBench = (): Bench => {
  const bench = use(BenchContext);
  if (!bench) throw new Error("BenchContext is missing above this component.");
  return bench;
};
