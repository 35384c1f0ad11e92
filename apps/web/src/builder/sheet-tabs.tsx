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
        {/* Its place is kept: what stands beside it stays there when the first version comes. */}
        <span className="num min-w-[2ch] text-small text-ink-3">{current && count(current.number)}</span>
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
