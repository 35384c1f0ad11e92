import { count, counted } from "../ui/format.ts";

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

const joined = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;

/** How the edits found their place: "4 edits: 3 word for word, 1 by its indentation". Null when there were none. */
export const editsWords = ({ blocks, applied, steps }: Report): string | null => {
  if (blocks === 0) return null;
  const found = [
    steps.exact > 0 && `${count(steps.exact)} word for word`,
    steps.trailingSpace > 0 && `${count(steps.trailingSpace)} but for spaces at line ends`,
    steps.indentation > 0 && `${count(steps.indentation)} by the indentation`,
    steps.unicode > 0 && `${count(steps.unicode)} by the look of quotes and spaces`,
    applied < blocks && `${count(blocks - applied)} found no place`,
  ].filter((part) => part !== false);
  if (steps.exact === blocks) return `${counted(blocks, "edit")}, word for word`;
  return `${counted(blocks, "edit")}: ${joined(found)}`;
};

/** What it took beyond one call of the model. Null when that was enough. */
export const effortWords = ({ wholeFiles, calls, repairs, continues }: Report): string | null => {
  const parts = [
    continues > 0 && `went on ${continues === 1 ? "once" : `${count(continues)} times`} where it broke off`,
    repairs > 0 && `was put right ${repairs === 1 ? "once" : `${count(repairs)} times`}`,
  ].filter((part) => part !== false);
  if (parts.length > 0) return `The answer ${joined(parts)}, in ${counted(calls, "call")} of the model`;
  return calls > 1
    ? `${counted(calls, "call")} of the model${wholeFiles > 0 ? ", a whole file among them" : ""}`
    : null;
};

const purposes: Record<string, string> = {
  answer: "The answer",
  continue: "Going on where it broke off",
  edits: "Edits that found no place",
  file: "A whole file instead",
  repair: "Putting the page right",
};
export const purposeWords = (purpose: string): string => purposes[purpose.toLowerCase()] ?? "Another call";
