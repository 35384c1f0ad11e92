import { ChevronDown } from "lucide-react";
import { useState } from "react";
import { errorWords } from "../errors.ts";
import { NextPage } from "../projects/NextPage.tsx";
import { Button } from "../ui/Button.tsx";
import { Menu, MenuChoice, MenuLine } from "../ui/Menu.tsx";
import { Note } from "../ui/Note.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { words } from "../words/deploy-pane.ts";
import {
  type HistoryFilter,
  emptyWords,
  filterWords,
  historyStatuses,
  historyTypes,
  statusWord,
  typeWord,
} from "./history-words.ts";
import { HistoryRow, type RowActions } from "./HistoryRow.tsx";
import type { DeploymentRow, PublicationRow } from "./queries.ts";
import { branchOf } from "./row-place.ts";
import { useDeployHistory } from "./useDeployHistory.ts";

const said = words.history;

type Props = RowActions & {
  projectId: string;
  latest: readonly DeploymentRow[];
  publications: readonly PublicationRow[];
  current: number;
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
  const chosen = filterWords(filter);
  const filtered = filter.type !== null || filter.status !== null;
  return (
    <aside className="deploy-history" aria-label={said.label}>
      <div className="mb-1 flex min-h-7 items-center gap-2">
        <h2 className="flex-1 text-lead">{said.title}</h2>
        {(filtered || (rows !== null && rows.length > 0)) && (
          <Menu
            trigger={
              <Button variant="quiet" size="s" className="-mr-2" aria-label={said.show(chosen)}>
                {chosen}
                <ChevronDown size={14} strokeWidth={1.75} aria-hidden="true" />
              </Button>
            }
          >
            <MenuChoice
              label={said.where}
              value={filter.type ?? ""}
              options={historyTypes.map((type) => ({
                value: type ?? "",
                label: typeWord(type),
                choose: () => setFilter((before) => ({ ...before, type })),
              }))}
            />
            <MenuLine />
            <MenuChoice
              label={said.outcome}
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
              {words.tryAgain}
            </Button>
          }
        >
          <b>{said.notLoaded}</b> {errorWords(error)}
        </Note>
      )}
      {!rows && !error && (
        <div className="grid gap-3 pt-2" role="group" aria-busy="true" aria-label={said.loading}>
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
              {said.showAll}
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
