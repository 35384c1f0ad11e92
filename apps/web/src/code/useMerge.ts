import { useEffect, useState } from "react";
import type { Code } from "../chat/fold.ts";
import type * as Loaded from "./merge.ts";
import type { Choice, Choices, Merge } from "./merge.ts";

/** The edits put into a newer version, as far as that goes by itself; null while there is none, or it is not known yet. */
export const useMerge = (base: Code, mine: Code, theirs: Code | null) => {
  const [made, setMade] = useState<{ merge: Merge; mergedCode: typeof Loaded.mergedCode } | null>(null);
  const [choices, setChoices] = useState<Choices>({});
  useEffect(() => {
    if (!theirs) return;
    let gone = false;
    // Without it the two other ways on are there still.
    void import("./merge.ts").then(
      ({ mergeOf, mergedCode }) => {
        if (!gone) setMade({ merge: mergeOf(base, mine, theirs), mergedCode });
      },
      () => {},
    );
    return () => {
      gone = true;
      setMade(null);
    };
  }, [base, mine, theirs]);
  if (!made) return null;
  const { overlaps } = made.merge;
  return {
    overlaps,
    choices,
    choose: (key: string, choice: Choice) => setChoices((before) => ({ ...before, [key]: choice })),
    /** Null until a text was chosen at each place. */
    code: overlaps.every(({ key }) => key in choices) ? made.mergedCode(made.merge, choices) : null,
  };
};

export type Merging = NonNullable<ReturnType<typeof useMerge>>;
