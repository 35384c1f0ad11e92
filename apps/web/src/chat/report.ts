import { words } from "../words/chat.ts";

/** What came of an answer's blocks, as the server reports it. */
export interface Report {
  readonly blocks: number;
  readonly applied: number;
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
}

/** How the edits found their place: "4 edits: 3 word for word, 1 by its indentation". Null when there were none. */
export const editsWords = ({ blocks, applied, steps }: Report): string | null => {
  if (blocks === 0) return null;
  const found = [
    steps.exact > 0 && words.report.found.exact(steps.exact),
    steps.trailingSpace > 0 && words.report.found.trailingSpace(steps.trailingSpace),
    steps.indentation > 0 && words.report.found.indentation(steps.indentation),
    steps.unicode > 0 && words.report.found.unicode(steps.unicode),
    applied < blocks && words.report.found.none(blocks - applied),
  ].filter((part) => part !== false);
  if (steps.exact === blocks) return words.report.wordForWord(blocks);
  return words.report.edits(blocks, found);
};

/** What it took beyond one call of the model. Null when that was enough. */
export const effortWords = ({ wholeFiles, calls, repairs, continues }: Report): string | null => {
  const parts = [
    continues > 0 && words.report.wentOn(continues),
    repairs > 0 && words.report.putRight(repairs),
  ].filter((part) => part !== false);
  if (parts.length > 0) return words.report.effort(parts, calls);
  return calls > 1 ? words.report.calls(calls, wholeFiles > 0) : null;
};

const isPurpose = (word: string): word is keyof typeof words.sent.purposes =>
  Object.hasOwn(words.sent.purposes, word);

/** What a call of the model was for. */
export const purposeWords = (purpose: string): string => {
  const word = purpose.toLowerCase();
  return words.sent.purposes[isPurpose(word) ? word : "other"];
};
