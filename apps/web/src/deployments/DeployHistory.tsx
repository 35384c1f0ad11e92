import { ChevronDown, ExternalLink } from "lucide-react";
import { useState } from "react";
import { useClock } from "../chat/useClock.ts";
import { errorWords } from "../errors.ts";
import { NextPage } from "../projects/NextPage.tsx";
import { Button } from "../ui/Button.tsx";
import { Menu, MenuChoice, MenuLine } from "../ui/Menu.tsx";
import { Note } from "../ui/Note.tsx";
import { Petal } from "../ui/Petal.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { Tag } from "../ui/Tag.tsx";
import { Time } from "../ui/Time.tsx";
import { Tooltip } from "../ui/Tooltip.tsx";
import {
  type HistoryFilter,
  emptyWords,
  filterWords,
  historyStatuses,
  historyTypes,
  statusWord,
  typeWord,
} from "./history-words.ts";
import { PlaceIcon, placeName, webAddress } from "./places.tsx";
import { type DeploymentRow, type PublicationRow, isRunning } from "./queries.ts";
import { branchOf, placeOf } from "./row-place.ts";
import { isSite, rowNote, rowState } from "./status.ts";
import { useDeployHistory } from "./useDeployHistory.ts";

type Actions = {
  /** null: nothing can be begun now, and why stands elsewhere. */
  canBegin: (row: DeploymentRow) => boolean;
  /** The deployment that a press is waiting for. */
  busyId: string | null;
  onRollBack: (row: DeploymentRow, branch: string | null) => void;
  onRetry: (row: DeploymentRow) => void;
};

type Props = Actions & {
  projectId: string;
  latest: readonly DeploymentRow[];
  publications: readonly PublicationRow[];
  current: number | null;
  /** The branch that deployments to GitHub write now. */
  branchNow: string;
};

const all: HistoryFilter = { type: null, status: null };

/** Every deployment of the project, newest first. */
export function DeployHistory({ projectId, latest, publications, current, branchNow, ...actions }: Props) {
  const [filter, setFilter] = useState(all);
  const { rows, error, loading, more, again } = useDeployHistory(
    projectId,
    { ...(filter.type && { type: filter.type }), ...(filter.status && { status: filter.status }) },
    latest,
  );
  const words = filterWords(filter);
  const filtered = filter.type !== null || filter.status !== null;
  return (
    <aside className="deploy-history" aria-label="Deploys">
      <div className="mb-1 flex min-h-7 items-center gap-2">
        <h3 className="flex-1 text-lead">History</h3>
        {(filtered || (rows !== null && rows.length > 0)) && (
          <Menu
            trigger={
              <Button variant="quiet" size="s" className="-mr-2" aria-label={`Show: ${words}`}>
                {words}
                <ChevronDown size={14} strokeWidth={1.75} aria-hidden="true" />
              </Button>
            }
          >
            <MenuChoice
              label="Where"
              value={filter.type ?? ""}
              options={historyTypes.map((type) => ({
                value: type ?? "",
                label: typeWord(type),
                choose: () => setFilter((before) => ({ ...before, type })),
              }))}
            />
            <MenuLine />
            <MenuChoice
              label="Outcome"
              value={filter.status ?? ""}
              options={historyStatuses.map((status) => ({
                value: status ?? "",
                label: statusWord(status),
                choose: () => setFilter((before) => ({ ...before, status })),
              }))}
            />
          </Menu>
        )}
      </div>
      {error && (
        <Note
          tone="ember"
          role="alert"
          action={
            <Button size="s" onClick={again}>
              Try again
            </Button>
          }
        >
          <b>The history did not load.</b> {errorWords(error)}
        </Note>
      )}
      {!rows && !error && (
        <div className="grid gap-3 pt-2" aria-busy="true" aria-label="The history is loading">
          <Skeleton className="h-4 w-4/5" />
          <Skeleton className="h-4 w-3/5" />
          <Skeleton className="h-4 w-4/5" />
        </div>
      )}
      {rows?.length === 0 && (
        <p className="py-2 text-pretty text-ink-2">
          {emptyWords(filter, current)}
          {filtered && (
            <Button size="s" className="mt-3 flex!" onClick={() => setFilter(all)}>
              Show all
            </Button>
          )}
        </p>
      )}
      {rows && rows.length > 0 && (
        <ul className="deploy-rows num" aria-busy={loading}>
          {rows.map((row) => (
            <HistoryRow
              key={row.id}
              row={row}
              branch={row.type === "GITHUB" ? branchOf(row, rows, branchNow) : null}
              live={publications.some(({ deployment }) => deployment?.id === row.id)}
              shown={publications.some(
                ({ type, target, deployment }) =>
                  type === row.type && target === row.target && deployment?.version?.id === row.version?.id,
              )}
              {...actions}
            />
          ))}
        </ul>
      )}
      {more && <NextPage loading={loading} onReached={more} />}
    </aside>
  );
}

type RowProps = Actions & {
  row: DeploymentRow;
  /** The one it wrote at GitHub; null if that is not known. */
  branch: string | null;
  /** It is what visitors see. */
  live: boolean;
  /** What visitors see there is the same version, by this deployment or a later one. */
  shown: boolean;
};

function HistoryRow({ row, branch, live, shown, canBegin, busyId, onRollBack, onRetry }: RowProps) {
  const { petal, word } = rowState(row, live);
  const note = rowNote(row);
  const url = webAddress(row.url);
  const commit = webAddress(row.commitUrl);
  const where = placeOf(row, branch);
  const done = row.status === "SUCCESS";
  const version = row.version;
  const known = row.type === "NETLIFY" || branch !== null;
  const back = done && !shown && !row.options.draft && version && known && canBegin(row);
  const again = (row.status === "FAILED" || row.status === "CANCELLED") && version && canBegin(row);
  const busy = busyId === row.id;
  // The address of a site opens what is there now, which is not what an earlier deployment put there; a draft has its own.
  const opens = done && (!isSite(row) || shown || live || row.options.draft === true);
  return (
    <li>
      <Petal state={petal} />
      <div className="flex min-w-0 items-center gap-2">
        <b>{placeName[row.type]}</b>
        {version && <Tag tone="version">v{version.number}</Tag>}
        {row.target === "LOCAL" && (
          <span className="flex min-w-0 items-center gap-1 text-small text-brass-ink">
            <PlaceIcon type={row.type} target="LOCAL" size={14} className="shrink-0" />
            <span className="truncate">this machine</span>
          </span>
        )}
        <span className="flex-1" />
        {isRunning(row) ? (
          <RowClock from={row.createdAt} word={word} />
        ) : commit && row.commitSha ? (
          <>
            {live && <span className="text-small text-leaf-ink">{word}</span>}
            <a href={commit} target="_blank" rel="noreferrer" className="link mono text-small">
              {row.commitSha.slice(0, 7)}
            </a>
          </>
        ) : (
          <span
            className={`text-small ${live ? "text-leaf-ink" : petal === "fail" ? "text-ember-ink" : "text-ink-3"}`}
          >
            {word}
          </span>
        )}
      </div>
      {where && (
        <div className="mono truncate text-small text-ink-2" title={where}>
          {where}
        </div>
      )}
      <div className="flex min-h-6 min-w-0 items-center gap-1.5 text-small text-ink-3">
        <span className="min-w-0 flex-1 truncate" title={note ?? undefined}>
          {isRunning(row) ? (
            note
          ) : (
            <>
              <Time at={row.finishedAt ?? row.updatedAt} />
              {note && ` · ${note}`}
            </>
          )}
        </span>
        {url && opens && (
          <Tooltip text={isSite(row) ? "Open in a new tab" : "Open the repository"}>
            <a
              href={url}
              target="_blank"
              rel="noreferrer"
              className="btn"
              data-variant="quiet"
              data-size="s"
              data-icon=""
              aria-label={`Open ${placeName[row.type]}${version ? `, v${version.number}` : ""}`}
            >
              <ExternalLink size={14} strokeWidth={1.75} aria-hidden="true" />
            </a>
          </Tooltip>
        )}
        {back && (
          <Button
            size="s"
            variant="quiet"
            className="-mr-2"
            loading={busy}
            loadingText="Rolling back"
            aria-label={`Roll back to v${version.number} on ${placeName[row.type]}`}
            onClick={() => onRollBack(row, branch)}
          >
            Roll back
          </Button>
        )}
        {again && (
          <Button
            size="s"
            variant="quiet"
            className="-mr-2"
            loading={busy}
            loadingText="Trying"
            aria-label={`Try v${version.number} on ${placeName[row.type]} again`}
            onClick={() => onRetry(row)}
          >
            Try again
          </Button>
        )}
      </div>
    </li>
  );
}

function RowClock({ from, word }: { from: string; word: string }) {
  return (
    <span className="text-small text-ink-3">
      <span className="sr-only">{word} for </span>
      {useClock(from)}
    </span>
  );
}
