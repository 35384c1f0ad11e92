import { ChevronLeft, Eye, Undo2 } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { type VersionRef, useBench } from "../builder/bench.ts";
import { type CodeFile, emptyCode } from "../chat/fold.ts";
import { useCommands } from "../commands/registry.ts";
import { errorWords } from "../errors.ts";
import { Button } from "../ui/Button.tsx";
import { Note } from "../ui/Note.tsx";
import { Petal } from "../ui/Petal.tsx";
import { words } from "../words/versions.ts";
import { changeCommands } from "./change-commands.ts";
import { Changes } from "./Changes.tsx";
import { ComparedVersions } from "./ComparedVersions.tsx";
import type { DiffHandle } from "./DiffView.tsx";
import { type Compared, useComparison } from "./useComparison.ts";
import { useSplit } from "./useSplit.ts";
import { VersionTimeline } from "./VersionTimeline.tsx";
import { useVersionList } from "./useVersionList.ts";
import { useVersionCodes } from "./version-code.ts";
import "./versions.css";

/** Between two tries to read a page of versions. */
const LONGEST_WAIT_MS = 30_000;

const icon = { size: 14, strokeWidth: 1.75, "aria-hidden": true } as const;

type Props = {
  projectId: string;
  /** Of the project: files that are downloaded carry it. */
  name: string;
  current: VersionRef | null;
  /** Pictures of other hosts are loaded. */
  images: boolean;
  archived: boolean;
  /** An answer is being written: nothing can be restored meanwhile. */
  busy: boolean;
  wanted: { versionId: string; file: CodeFile | undefined; at: number } | null;
  /** The two versions that the address named when the page was opened. */
  first: Compared | null;
  /** The two versions that are shown, for the address. */
  onCompared: (compared: Compared | null) => void;
  slot: HTMLElement | null;
  active: boolean;
};

/** The versions of the page, and what changed between any two of them. */
export default function VersionsPane(props: Props) {
  const { projectId, name, current, images, archived, busy, wanted, first, onCompared, slot, active } = props;
  const bench = useBench();
  const list = useVersionList(projectId, current);
  const { versions, hasEarlier, earlier, failures, start } = list;
  const comparison = useComparison({ versions, first, wanted });
  const { chosen, base, previous, compare, openOnPhone } = comparison;
  // One that the address names may lie further back, and the oldest of a page is compared with one of the page before.
  const wantsEarlier = hasEarlier && comparison.missing;
  // While it cannot be read, the address follows what is shown.
  const settled = !list.loading && (!wantsEarlier || failures > 0);
  const { from, to } = comparison.compared ?? {};
  useEffect(() => {
    if (settled) onCompared(from !== undefined && to !== undefined ? { from, to } : null);
  }, [onCompared, settled, from, to]);
  useEffect(() => {
    if (!wantsEarlier) return;
    if (failures === 0) return earlier();
    const timer = setTimeout(earlier, Math.min(1000 * 2 ** failures, LONGEST_WAIT_MS));
    return () => clearTimeout(timer);
    // Once for each page, and again after each failure.
  }, [wantsEarlier, start, failures]);

  const codes = useVersionCodes(
    projectId,
    versions.map((version) => version.id),
  );
  const diff = useRef<DiffHandle>(null);
  const pane = useRef<HTMLDivElement>(null);
  const layout = useSplit(pane);

  // The current version cannot be restored; the one it is compared with can.
  const target = chosen && chosen.id !== current?.id ? chosen : base;
  const [restoring, setRestoring] = useState(false);
  const restore = () => {
    if (!target) return;
    setRestoring(true);
    void bench.restore(target).finally(() => setRestoring(false));
  };
  const whyNot = archived ? words.archived : busy ? words.writing : null;
  useCommands(
    active
      ? [
          ...changeCommands((by) => diff.current?.jump(by)),
          ...(target
            ? [
                {
                  id: "version-restore",
                  group: "versions",
                  title: words.menu.restore(target.number),
                  icon: Undo2,
                  words: words.commands.goBack,
                  reason: whyNot,
                  run: restore,
                } as const,
              ]
            : []),
        ]
      : [],
  );

  if (list.error) return <NotRead words={errorWords(list.error)} onAgain={list.again} />;
  if (!list.loading && versions.length === 0) {
    return (
      <div className="stage-empty">
        <Petal />
        <p>{words.empty}</p>
      </div>
    );
  }
  return (
    <>
      {slot &&
        chosen &&
        createPortal(
          <>
            {openOnPhone && (
              <Button size="s" variant="quiet" className="mr-auto tablet:hidden" onClick={comparison.close}>
                <ChevronLeft size={16} strokeWidth={1.75} aria-hidden="true" />
                {words.back}
              </Button>
            )}
            <Button
              size="s"
              variant="quiet"
              aria-label={words.menu.preview(chosen.number)}
              onClick={() => bench.showVersion(chosen)}
            >
              <Eye {...icon} />
              <span className="max-desktop:tablet:hidden">{words.menu.preview(chosen.number)}</span>
            </Button>
            {target && (
              <Button
                size="s"
                loading={restoring}
                loadingText={words.restoring}
                reason={whyNot}
                onClick={restore}
              >
                <Undo2 {...icon} />
                {words.menu.restore(target.number)}
              </Button>
            )}
          </>,
          slot,
        )}
      <div ref={pane} className="versions" data-open={openOnPhone || undefined}>
        <VersionTimeline
          list={list}
          codes={codes}
          name={name}
          current={current}
          chosen={chosen}
          images={images}
          reason={whyNot}
          onCompare={compare}
        />
        {chosen && (
          <Changes
            ref={diff}
            chosen={chosen}
            base={base}
            code={codes.get(chosen.id)}
            before={base ? codes.get(base.id) : chosen.number === 1 ? emptyCode : undefined}
            file={comparison.file}
            onFile={comparison.setFile}
            layout={layout}
            heads={
              base ? (
                <ComparedVersions
                  versions={versions}
                  current={current}
                  base={base}
                  chosen={chosen}
                  previous={previous}
                  onCompare={compare}
                />
              ) : (
                <span className="num text-small whitespace-nowrap text-ink-3 max-desktop:hidden">
                  {words.version(chosen.number)}
                </span>
              )
            }
          />
        )}
      </div>
    </>
  );
}

const NotRead = ({ words: said, onAgain }: { words: string; onAgain: () => void }) => (
  <div className="p-4">
    <Note
      tone="ember"
      role="alert"
      action={
        <Button size="s" onClick={onAgain}>
          {words.tryAgain}
        </Button>
      }
    >
      {said}
    </Note>
  </div>
);
