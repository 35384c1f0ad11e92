import type { ReactNode } from "react";
import { parts } from "./parts.ts";

const counted = (count: number, one: string): string =>
  `${count.toLocaleString("en-US")} ${one}${count === 1 ? "" : "s"}`;

/** What the person reads about the versions of a page and what they changed. */
export const words = {
  version: (number: number) => `v${number}`,
  empty: "No version yet. The first finished answer becomes v1.",
  list: "Versions, newest first",
  earlier: "Show earlier versions",
  tryAgain: "Try again",
  back: "Versions",
  origin: {
    current: "Current",
    byHand: "Edited by hand",
    text: "Text changed",
    restored: "Restored",
    restoredFrom: (number: number) => `Restored from v${number}`,
    copy: "From a copy",
    file: "From a file",
  },
  /** A text of the page as it was and as it is, each in the direction of its own words. */
  textChange: (old: ReactNode, now: ReactNode) => parts`“${old}” → “${now}”`,
  textAdded: (now: ReactNode) => parts`“${now}” is new`,
  textRemoved: (old: ReactNode) => parts`“${old}” is gone`,
  more: (number: number) => `More for v${number}`,
  menu: {
    preview: (number: number) => `Preview v${number}`,
    download: "Download as a zip",
    compareCurrent: "Compare with the current one",
    compareShown: (number: number) => `Compare with v${number}, the one shown`,
    restore: (number: number) => `Restore v${number}`,
  },
  restoring: "Restoring",
  archived: "The project is archived and read-only",
  writing: "An answer is being written; restore when it has ended",
  compared: {
    from: (number: number) => `From v${number}. Compare with another version`,
    to: (number: number) => `To v${number}. Show the changes of another version`,
    fromLabel: (to: number) => `Compare v${to} with`,
    toLabel: (from: number) => `What v${from} became in`,
    before: (number: number) => `v${number}, the one before`,
    current: (number: number) => `v${number}, the current one`,
  },
  layout: { group: "Changes", unified: "One below the other", split: "Side by side" },
  files: "Files",
  changes: (file: string, from: number | null, to: number) =>
    `Changes in ${file}${from === null ? " of" : ` between v${from} and`} v${to}`,
  same: (to: number, from: number) => `v${to} is the same as v${from}.`,
  unchanged: (file: string) => `${file} is unchanged.`,
  noChanges: (file: string) => `No changes in ${file}`,
  /** "35 lines added, 2 removed"; what is zero is not written. */
  lines: ({ added, removed }: { added: number; removed: number }, file: string) =>
    `${
      added === 0
        ? `${counted(removed, "line")} removed`
        : `${counted(added, "line")} added${removed > 0 ? `, ${removed.toLocaleString("en-US")} removed` : ""}`
    } in ${file}`,
  fold: (lines: number) => `${counted(lines, "line")} unchanged`,
  longLine: (characters: number) => ` … ${characters.toLocaleString("en-US")} more characters`,
  next: "next",
  previous: "previous",
  commands: {
    next: "Next change",
    previous: "Previous change",
    diff: "diff",
    goBack: "go back",
  },
};
