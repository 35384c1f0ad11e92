import { useDeferredValue, useMemo, useState } from "react";
import type { Code } from "../chat/fold.ts";
import { type Choice, type Choices, mergeOf, mergedCode } from "./merge.ts";

/** The edits put into a newer version, as far as that goes by itself; null while there is none. */
export const useMerge = (base: Code, mine: Code, theirs: Code | null) => {
  // Who types on meanwhile does not wait for it.
  const edits = useDeferredValue(mine);
  const merge = useMemo(() => theirs && mergeOf(base, edits, theirs), [base, edits, theirs]);
  const [choices, setChoices] = useState<Choices>({});
  if (!merge || edits !== mine) return null;
  const { overlaps } = merge;
  return {
    overlaps,
    choices,
    choose: (key: string, choice: Choice) => setChoices((before) => ({ ...before, [key]: choice })),
    /** Null until a text was chosen at each place. */
    code: overlaps.every(({ key }) => key in choices) ? mergedCode(merge, choices) : null,
  };
};

export type Merging = NonNullable<ReturnType<typeof useMerge>>;
