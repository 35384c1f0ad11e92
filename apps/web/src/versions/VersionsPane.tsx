import { useApolloClient, useQuery } from "@apollo/client/react";
import {
  ArrowLeftRight,
  ChevronDown,
  ChevronLeft,
  Columns2,
  Download,
  Eye,
  Rows2,
  Undo2,
} from "lucide-react";
import { useEffect, useMemo, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { graphql } from "../__generated__/gql.ts";
import { type VersionRef, useBench } from "../builder/bench.ts";
import { Counts } from "../chat/FileRows.tsx";
import { countLines } from "../chat/file-progress.ts";
import { type CodeFile, codeFiles, emptyCode, fileName, fileText, sameCode } from "../chat/fold.ts";
import { useCommands } from "../commands/registry.ts";
import { errorWords } from "../errors.ts";
import { useDownloadVersion } from "../projects/download-version.ts";
import { arrowTabs } from "../ui/arrowTabs.ts";
import { Button } from "../ui/Button.tsx";
import { Kbd } from "../ui/Kbd.tsx";
import { Menu, MenuChoice, MenuItem } from "../ui/Menu.tsx";
import { Note } from "../ui/Note.tsx";
import { Petal } from "../ui/Petal.tsx";
import { Segment } from "../ui/Segment.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { Stem } from "../ui/Stem.tsx";
import { count, counted } from "../ui/format.ts";
import { changeCommands } from "./change-commands.ts";
import { type DiffHandle, DiffView } from "./DiffView.tsx";
import { useSplit } from "./useSplit.ts";
import { VersionRow } from "./VersionRow.tsx";
import { useVersionCodes } from "./version-code.ts";
import "./versions.css";

const versionList = graphql(`
  query VersionList($projectId: ID!, $first: Int, $last: Int, $after: String, $before: String) {
    project(id: $projectId) {
      id
      versions(first: $first, last: $last, after: $after, before: $before) {
        edges {
          cursor
          node {
            id
            number
            origin
            ...VersionRow_version
          }
        }
        pageInfo {
          startCursor
          endCursor
          hasPreviousPage
          hasNextPage
        }
      }
    }
  }
`);

const PAGE = 30;
const small = { size: 14, strokeWidth: 1.75, "aria-hidden": true } as const;
const icon = { size: 16, strokeWidth: 1.75, "aria-hidden": true } as const;

/** "35 lines added, 2 removed"; what is zero is not written. */
const linesOf = ({ added, removed }: { added: number; removed: number }): string =>
  added === 0
    ? `${counted(removed, "line")} removed`
    : `${counted(added, "line")} added${removed > 0 ? `, ${count(removed)} removed` : ""}`;

type Props = {
  projectId: string;
  /** Of the project: files that are downloaded carry it. */
  name: string;
  current: VersionRef | null;
  archived: boolean;
  /** An answer is being written: nothing can be restored meanwhile. */
  busy: boolean;
  wanted: { versionId: string; file: CodeFile | undefined; at: number } | null;
  slot: HTMLElement | null;
  active: boolean;
};

export default function VersionsPane({
  projectId,
  name,
  current,
  archived,
  busy,
  wanted,
  slot,
  active,
}: Props) {
  const bench = useBench();
  const client = useApolloClient();
  const { data, loading, error, fetchMore, refetch } = useQuery(versionList, {
    variables: { projectId, last: PAGE },
    fetchPolicy: "cache-and-network",
    nextFetchPolicy: "cache-first",
  });
  const page = data?.project?.versions;
  const versions = useMemo(() => (page?.edges.map((edge) => edge.node) ?? []).toReversed(), [page]);
  const [chosenId, setChosenId] = useState<string | null>(null);
  /** What the chosen one is compared with, if not with the one before it. */
  const [baseId, setBaseId] = useState<string | null>(null);
  const [openOnPhone, setOpenOnPhone] = useState(false);
  const [file, setFile] = useState<CodeFile | null>(null);
  const [restoring, setRestoring] = useState(false);

  useEffect(() => {
    if (!wanted) return;
    setChosenId(wanted.versionId);
    setBaseId(null);
    setFile(wanted.file ?? null);
    setOpenOnPhone(true);
  }, [wanted]);

  // A version that was made since the list was read is read behind its end.
  const endCursor = page?.pageInfo.endCursor ?? null;
  const newest = versions[0]?.id ?? null;
  const asked = useRef<string | null>(null);
  useEffect(() => {
    if (!page || !current || current.id === newest || asked.current === current.id) return;
    asked.current = current.id;
    void client
      .query({
        query: versionList,
        variables: endCursor ? { projectId, first: 100, after: endCursor } : { projectId, last: PAGE },
        fetchPolicy: "network-only",
      })
      .catch(() => (asked.current = null));
  }, [client, projectId, page, current, newest, endCursor]);

  const chosen = versions.find((version) => version.id === chosenId) ?? versions[0] ?? null;
  const at = chosen ? versions.indexOf(chosen) : -1;
  const previous = versions[at + 1] ?? null;
  const codes = useVersionCodes(
    projectId,
    versions.map((version) => version.id),
  );
  const code = chosen ? codes.get(chosen.id) : undefined;
  const base = versions.find((version) => version.id === baseId && version.id !== chosen?.id) ?? previous;
  const before = base ? codes.get(base.id) : chosen?.number === 1 ? emptyCode : undefined;
  const files = useMemo(
    () =>
      code && before
        ? codeFiles.map((one) => ({ file: one, ...countLines(fileText(before, one), fileText(code, one)) }))
        : [],
    [code, before],
  );
  const changedFile = files.find((one) => one.added + one.removed > 0)?.file ?? "HTML";
  const shown = file && files.some((one) => one.file === file) ? file : changedFile;

  const hasEarlier = page?.pageInfo.hasPreviousPage ?? false;
  const earlier = () => {
    if (page?.pageInfo.startCursor)
      void fetchMore({ variables: { projectId, last: PAGE, before: page.pageInfo.startCursor } });
  };
  // The oldest of a page is compared with one of the page before.
  useEffect(() => {
    if (hasEarlier && chosen && !previous) earlier();
  });

  const diff = useRef<DiffHandle>(null);
  const pane = useRef<HTMLDivElement>(null);
  const { room, split, choose: chooseSplit } = useSplit(pane);
  const jump = (by: 1 | -1) => diff.current?.jump(by);

  // The current version cannot be restored; the one it is compared with can.
  const target = chosen && chosen.id !== current?.id ? chosen : base;
  const restore = () => {
    if (!target) return;
    setRestoring(true);
    void bench.restore(target).finally(() => setRestoring(false));
  };
  const whyNot = archived
    ? "The project is archived and read-only"
    : busy
      ? "An answer is being written; restore when it has ended"
      : null;
  useCommands(
    active
      ? [
          ...changeCommands(jump),
          ...(target
            ? [
                {
                  id: "version-restore",
                  group: "versions",
                  title: `Restore v${target.number}`,
                  icon: Undo2,
                  words: "go back",
                  reason: whyNot,
                  run: restore,
                } as const,
              ]
            : []),
        ]
      : [],
  );
  const download = useDownloadVersion();
  /** The version behind this one in the list that has the same code. */
  const repeated = (id: string, index: number): number | null => {
    const own = codes.get(id);
    const same = versions.slice(index + 1).find((version) => {
      const other = codes.get(version.id);
      return own && other && sameCode(own, other);
    });
    return same?.number ?? null;
  };
  const choose = (id: string) => {
    setChosenId(id);
    setBaseId(null);
    setFile(null);
    setOpenOnPhone(true);
  };

  if (error && !page) {
    return (
      <div className="p-4">
        <Note
          tone="ember"
          role="alert"
          action={
            <Button size="s" onClick={() => void refetch()}>
              Try again
            </Button>
          }
        >
          {errorWords(error)}
        </Note>
      </div>
    );
  }
  if (page && versions.length === 0) {
    return (
      <div className="stage-empty">
        <Petal />
        <p>No version yet. The first finished answer becomes v1.</p>
      </div>
    );
  }
  const summary = files.find((one) => one.file === shown);
  return (
    <>
      {slot &&
        chosen &&
        createPortal(
          <>
            {openOnPhone && (
              <Button
                size="s"
                variant="quiet"
                className="mr-auto tablet:hidden"
                onClick={() => setOpenOnPhone(false)}
              >
                <ChevronLeft size={16} strokeWidth={1.75} aria-hidden="true" />
                Versions
              </Button>
            )}
            <Button
              size="s"
              variant="quiet"
              aria-label={`Preview v${chosen.number}`}
              onClick={() => bench.showVersion(chosen)}
            >
              <Eye size={14} strokeWidth={1.75} aria-hidden="true" />
              <span className="max-desktop:tablet:hidden">Preview v{chosen.number}</span>
            </Button>
            {target && (
              <Button size="s" loading={restoring} loadingText="Restoring" reason={whyNot} onClick={restore}>
                <Undo2 size={14} strokeWidth={1.75} aria-hidden="true" />
                Restore v{target.number}
              </Button>
            )}
          </>,
          slot,
        )}
      <div ref={pane} className="versions" data-open={openOnPhone || undefined}>
        <div className="version-list">
          {loading && !page ? (
            <div className="grid gap-5 p-3" aria-hidden="true">
              {[0, 1, 2].map((row) => (
                <div key={row} className="grid gap-2 pl-5">
                  <Skeleton className="h-3 w-1/3" />
                  <Skeleton className="h-3 w-5/6" />
                </div>
              ))}
            </div>
          ) : (
            <Stem aria-label="Versions, newest first">
              {versions.map((version, index) => {
                const older = versions[index + 1];
                return (
                  <VersionRow
                    key={version.id}
                    version={version}
                    code={codes.get(version.id) ?? null}
                    before={older ? codes.get(older.id) : version.number === 1 ? null : undefined}
                    current={version.id === current?.id}
                    chosen={version.id === chosen?.id}
                    restoredFrom={version.origin === "RESTORE" ? repeated(version.id, index) : null}
                    menu={
                      <>
                        <MenuItem icon={<Eye {...icon} />} onSelect={() => bench.showVersion(version)}>
                          Preview v{version.number}
                        </MenuItem>
                        <MenuItem icon={<Download {...icon} />} onSelect={() => void download(version, name)}>
                          Download as a zip
                        </MenuItem>
                        {version.id !== current?.id && (
                          <>
                            <MenuItem
                              icon={<ArrowLeftRight {...icon} />}
                              onSelect={() => {
                                choose(current?.id ?? version.id);
                                setBaseId(version.id);
                              }}
                            >
                              Compare with the current one
                            </MenuItem>
                            <MenuItem
                              icon={<Undo2 {...icon} />}
                              disabled={archived || busy}
                              onSelect={() => void bench.restore(version)}
                            >
                              Restore v{version.number}
                            </MenuItem>
                          </>
                        )}
                      </>
                    }
                    onChoose={() => choose(version.id)}
                  />
                );
              })}
            </Stem>
          )}
          {hasEarlier && (
            <Button size="s" variant="quiet" className="mt-2 ml-6" onClick={earlier}>
              Show earlier versions
            </Button>
          )}
        </div>
        <div className="version-changes">
          <div className="file-head">
            <div className="file-tabs" role="tablist" aria-label="Files" onKeyDown={arrowTabs}>
              {files.map((one) => (
                <button
                  key={one.file}
                  type="button"
                  role="tab"
                  aria-selected={one.file === shown}
                  tabIndex={one.file === shown ? 0 : -1}
                  data-same={one.added + one.removed === 0 || undefined}
                  onClick={() => setFile(one.file)}
                >
                  {fileName[one.file]}
                  <Counts added={one.added} removed={one.removed} />
                </button>
              ))}
            </div>
            <span className="flex-1" />
            {room && (
              <Segment
                label="Changes"
                icons
                value={split ? "split" : "unified"}
                onChange={(value) => chooseSplit(value === "split")}
                options={[
                  { value: "unified", label: "One below the other", icon: <Rows2 {...small} /> },
                  { value: "split", label: "Side by side", icon: <Columns2 {...small} /> },
                ]}
              />
            )}
            {chosen && !base && (
              <span className="num text-small whitespace-nowrap text-ink-3 max-desktop:hidden">
                v{chosen.number}
              </span>
            )}
            {chosen && base && (
              <Menu
                trigger={
                  <Button
                    size="s"
                    variant="quiet"
                    className="num flex-none"
                    aria-label={`From v${base.number} to v${chosen.number}. Compare with another version`}
                  >
                    v{base.number} → v{chosen.number}
                    <ChevronDown size={14} strokeWidth={1.75} aria-hidden="true" />
                  </Button>
                }
              >
                <MenuChoice
                  label={`Compare v${chosen.number} with`}
                  value={base.id}
                  options={versions
                    .filter((version) => version.id !== chosen.id)
                    .map((version) => ({
                      value: version.id,
                      label:
                        version === previous ? `v${version.number}, the one before` : `v${version.number}`,
                      choose: () => setBaseId(version.id),
                    }))}
                />
              </Menu>
            )}
          </div>
          {code && before && chosen ? (
            summary && summary.added + summary.removed > 0 ? (
              <DiffView
                key={`${base?.id} ${chosen.id} ${shown}`}
                ref={diff}
                split={split}
                file={shown}
                before={fileText(before, shown)}
                after={fileText(code, shown)}
                label={`Changes in ${fileName[shown]}${base ? ` between v${base.number} and` : " of"} v${chosen.number}`}
              />
            ) : (
              <p className="p-4 text-ink-3">
                {files.every((one) => one.added + one.removed === 0)
                  ? `v${chosen.number} is the same as v${previous?.number ?? 0}.`
                  : `${fileName[shown]} is unchanged.`}
              </p>
            )
          ) : (
            <div className="grid gap-2 p-4" aria-hidden="true">
              <Skeleton className="h-3 w-2/3" />
              <Skeleton className="h-3 w-1/2" />
              <Skeleton className="h-3 w-3/5" />
            </div>
          )}
          <div className="statusbar num">
            {summary && (
              <span>
                {summary.added + summary.removed === 0
                  ? `No changes in ${fileName[shown]}`
                  : `${linesOf(summary)} in ${fileName[shown]}`}
              </span>
            )}
            <span className="flex-1" />
            <span className="flex items-center gap-1.5 max-desktop:hidden" aria-hidden="true">
              <Kbd>J</Kbd>next
              <span className="ml-2" />
              <Kbd>K</Kbd>previous
            </span>
          </div>
        </div>
      </div>
    </>
  );
}
