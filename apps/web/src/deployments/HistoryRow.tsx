import { ExternalLink } from "lucide-react";
import { useClock } from "../chat/useClock.ts";
import { Button } from "../ui/Button.tsx";
import { Petal } from "../ui/Petal.tsx";
import { Tag } from "../ui/Tag.tsx";
import { Time } from "../ui/Time.tsx";
import { Tooltip } from "../ui/Tooltip.tsx";
import { words } from "../words/deploy-pane.ts";
import { words as placeWords } from "../words/places.ts";
import { PlaceIcon, placeName, webAddress } from "./places.tsx";
import { type DeploymentRow, isRunning } from "./queries.ts";
import { placeOf } from "./row-place.ts";
import { isSite, rowNote, rowState } from "./status.ts";

const said = words.history;

export type RowActions = {
  /** null: nothing can be begun now, and why stands elsewhere. */
  canBegin: (row: DeploymentRow) => boolean;
  /** The deployment that a press is waiting for. */
  busyId: string | null;
  onRollBack: (row: DeploymentRow, branch: string | null) => void;
  onRetry: (row: DeploymentRow) => void;
};

type Props = RowActions & {
  row: DeploymentRow;
  /** The one it wrote at GitHub; null if that is not known. */
  branch: string | null;
  /** It is what visitors see. */
  live: boolean;
  /** What visitors see there is the same version, by this deployment or a later one. */
  shown: boolean;
};

/** One deployment of the list: where, what became of it, and what can be done with it. */
export function HistoryRow({ row, branch, live, shown, canBegin, busyId, onRollBack, onRetry }: Props) {
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
            <span className="truncate">{placeWords.thisMachine}</span>
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
          <Tooltip text={isSite(row) ? said.openTab : said.openRepository}>
            <a
              href={url}
              target="_blank"
              rel="noreferrer"
              className="btn"
              data-variant="quiet"
              data-size="s"
              data-icon=""
              aria-label={said.open(placeName[row.type], version?.number ?? null)}
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
            loadingText={said.rollingBack}
            aria-label={said.rollBackTo(version.number, placeName[row.type])}
            onClick={() => onRollBack(row, branch)}
          >
            {said.rollBack}
          </Button>
        )}
        {again && (
          <Button
            size="s"
            variant="quiet"
            className="-mr-2"
            loading={busy}
            loadingText={words.trying}
            aria-label={said.tryAgain(version.number, placeName[row.type])}
            onClick={() => onRetry(row)}
          >
            {words.tryAgain}
          </Button>
        )}
      </div>
    </li>
  );
}

function RowClock({ from, word }: { from: string; word: string }) {
  return (
    <span className="text-small text-ink-3">
      <span className="sr-only">{said.runsFor(word)}</span>
      {useClock(from)}
    </span>
  );
}
