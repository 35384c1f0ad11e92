import { Columns2, Rows2 } from "lucide-react";
import { useMemo } from "react";
import type { ReactNode, Ref } from "react";
import type { VersionRef } from "../builder/bench.ts";
import { Counts } from "../chat/FileRows.tsx";
import { countLines } from "../chat/file-progress.ts";
import { type Code, type CodeFile, codeFiles, fileName, fileText } from "../chat/fold.ts";
import { arrowTabs } from "../ui/arrowTabs.ts";
import { Kbd } from "../ui/Kbd.tsx";
import { Segment } from "../ui/Segment.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { words } from "../words/versions.ts";
import { type DiffHandle, DiffView } from "./DiffView.tsx";
import type { useSplit } from "./useSplit.ts";

const icon = { size: 14, strokeWidth: 1.75, "aria-hidden": true } as const;

type Props = {
  ref: Ref<DiffHandle>;
  chosen: VersionRef;
  /** What it is compared with; null for the first version. */
  base: VersionRef | null;
  /** Undefined until they are here. */
  code: Code | undefined;
  before: Code | undefined;
  file: CodeFile | null;
  onFile: (file: CodeFile) => void;
  layout: ReturnType<typeof useSplit>;
  /** Which two versions these are, to be chosen. */
  heads: ReactNode;
};

const countsOf = (code: Code | undefined, before: Code | undefined) =>
  code && before
    ? codeFiles.map((file) => ({ file, ...countLines(fileText(before, file), fileText(code, file)) }))
    : [];

/** What changed between two versions, file by file. */
export function Changes({ ref, chosen, base, code, before, file, onFile, layout, heads }: Props) {
  const files = useMemo(() => countsOf(code, before), [code, before]);
  const changed = files.find((one) => one.added + one.removed > 0)?.file ?? "HTML";
  const shown = file ?? changed;
  const counts = files.find((one) => one.file === shown);
  const differs = counts !== undefined && counts.added + counts.removed > 0;
  return (
    <div className="version-changes">
      <div className="file-head">
        <div className="file-tabs" role="tablist" aria-label={words.files} onKeyDown={arrowTabs}>
          {files.map((one) => (
            <button
              key={one.file}
              type="button"
              role="tab"
              aria-selected={one.file === shown}
              tabIndex={one.file === shown ? 0 : -1}
              data-same={one.added + one.removed === 0 || undefined}
              onClick={() => onFile(one.file)}
            >
              {fileName[one.file]}
              <Counts added={one.added} removed={one.removed} />
            </button>
          ))}
        </div>
        <span className="flex-1" />
        {layout.room && (
          <Segment
            label={words.layout.group}
            icons
            value={layout.split ? "split" : "unified"}
            onChange={(value) => layout.choose(value === "split")}
            options={[
              { value: "unified", label: words.layout.unified, icon: <Rows2 {...icon} /> },
              { value: "split", label: words.layout.split, icon: <Columns2 {...icon} /> },
            ]}
          />
        )}
        {heads}
      </div>
      {!code || !before ? (
        <div className="grid gap-2 p-4" aria-hidden="true">
          <Skeleton className="h-3 w-2/3" />
          <Skeleton className="h-3 w-1/2" />
          <Skeleton className="h-3 w-3/5" />
        </div>
      ) : differs ? (
        <DiffView
          key={`${base?.id} ${chosen.id} ${shown}`}
          ref={ref}
          split={layout.split}
          file={shown}
          before={fileText(before, shown)}
          after={fileText(code, shown)}
          label={words.changes(fileName[shown], base?.number ?? null, chosen.number)}
        />
      ) : (
        <p className="p-4 text-ink-3">
          {files.every((one) => one.added + one.removed === 0)
            ? words.same(chosen.number, base?.number ?? 0)
            : words.unchanged(fileName[shown])}
        </p>
      )}
      <div className="statusbar num">
        {counts && (
          <span>{differs ? words.lines(counts, fileName[shown]) : words.noChanges(fileName[shown])}</span>
        )}
        <span className="flex-1" />
        <span className="flex items-center gap-1.5 max-desktop:hidden" aria-hidden="true">
          <Kbd>J</Kbd>
          {words.next}
          <span className="ml-2" />
          <Kbd>K</Kbd>
          {words.previous}
        </span>
      </div>
    </div>
  );
}
