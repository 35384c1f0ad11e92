import type { ReactNode } from "react";
import { Petal, type PetalState } from "../ui/Petal.tsx";
import { count } from "../ui/format.ts";
import { words } from "../words/builder.ts";
import type { VersionRef } from "./bench.ts";
import type { Tab } from "./useTabs.ts";

/** The tabs of the sheet: how many versions there are, and how far the latest deploy is. */
export const sheetTabs = (
  current: VersionRef | null,
  deploying: { state: PetalState; words: string } | null,
): { value: Tab; label: ReactNode }[] => [
  { value: "preview", label: words.tabs.preview },
  { value: "code", label: words.tabs.code },
  {
    value: "versions",
    label: (
      <>
        {words.tabs.versions}
        {current && <span className="num text-small text-ink-3">{count(current.number)}</span>}
      </>
    ),
  },
  {
    value: "deploy",
    label: (
      <>
        {words.tabs.deploy}
        {deploying && (
          <>
            <Petal state={deploying.state} />
            <span className="sr-only">{deploying.words}</span>
          </>
        )}
      </>
    ),
  },
];
