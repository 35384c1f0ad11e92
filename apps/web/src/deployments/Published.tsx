import { ExternalLink } from "lucide-react";
import { useId, useState } from "react";
import { buttonLook } from "../ui/Button.tsx";
import { Petal } from "../ui/Petal.tsx";
import { words } from "../words/deploy-pane.ts";
import { Copyable, OutcomeTag, Words, tookOf } from "./outcome-parts.tsx";
import { PlaceIcon, shortAddress, webAddress } from "./places.tsx";
import type { DeploymentRow } from "./queries.ts";
import { cloneCommand } from "./row-place.ts";
import { shownSteps } from "./seen-steps.ts";
import { useSeenSteps } from "./seen-store.ts";
import { headline, isSite } from "./status.ts";
import { Steps } from "./Steps.tsx";
import { usePrevious } from "./usePrevious.ts";

const said = words.published;

type Props = {
  projectId: string;
  row: DeploymentRow;
  /** Opening it is the one rose of the view. */
  foremost: boolean;
  /** Whether it is what visitors see. */
  live: boolean;
  cloneUrl: string | null;
  /** The one it wrote at GitHub. */
  branch: string | null;
  /** Publishes the same once more; null where that is not the same, or nothing can be begun. */
  onAgain: (() => void) | null;
  /** Puts an earlier one back; null where nothing can be begun. */
  onRollBack: ((row: DeploymentRow, branch: string | null) => void) | null;
  /** The branch that deployments to GitHub write now. */
  branchNow: string;
};

/** A deployment that was published: where, and the way back. */
export function Published({
  projectId,
  row,
  foremost,
  live,
  cloneUrl,
  branch,
  onAgain,
  onRollBack,
  branchNow,
}: Props) {
  const seen = useSeenSteps(row.id);
  const previous = usePrevious(projectId, row, branchNow);
  const [open, setOpen] = useState(false);
  const list = useId();
  const url = webAddress(row.url);
  const site = isSite(row);
  const steps = seen ? shownSteps(seen, row.status) : [];
  const took = tookOf(row);
  const draft = row.options.draft === true;
  return (
    <section className="run" aria-label={headline(row)}>
      <header>
        <Petal state={live ? "live" : "ready"} />
        <b>{headline(row)}</b>
        {took && <span className="num text-ink-3">{took}</span>}
        <span className="flex-1" />
        <OutcomeTag row={row} />
      </header>
      <div className="run-body grid grid-cols-[minmax(0,1fr)] gap-3">
        {row.notice && (
          <p className="text-pretty break-words text-ink-2">
            <Words text={row.notice} />
          </p>
        )}
        {url && (
          <div className="run-address">
            <Copyable text={url} shown={shortAddress(url)} label={said.copyAddress}>
              <PlaceIcon type={site ? "NETLIFY" : row.type} target={row.target} />
            </Copyable>
            <a
              href={url}
              target="_blank"
              rel="noreferrer"
              {...buttonLook({ size: "l", variant: foremost ? "rose" : "default" })}
            >
              {draft ? said.openDraft : site ? said.openSite : said.openRepository}
              <ExternalLink size={14} strokeWidth={1.75} aria-hidden="true" />
            </a>
          </div>
        )}
        {cloneUrl && row.target === "LOCAL" && (
          <div className="run-address">
            <Copyable
              mono
              text={cloneCommand(cloneUrl, branch)}
              shown={cloneCommand(cloneUrl, branch)}
              label={said.copyCommand}
            >
              <span className="text-ink-3" aria-hidden="true">
                $
              </span>
            </Copyable>
          </div>
        )}
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-small text-ink-3">
          <Commit row={row} />
          {row.deployId && (
            <span>{said.deploy(<span className="mono">{row.deployId.slice(0, 8)}</span>)}</span>
          )}
          {steps.length > 0 && (
            <button
              type="button"
              className="link"
              aria-expanded={open}
              aria-controls={list}
              onClick={() => setOpen(!open)}
            >
              {open ? said.hideSteps : said.seeSteps(steps.length)}
            </button>
          )}
          <span className="flex-1" />
          {onAgain && (
            <button type="button" className="link" onClick={onAgain}>
              {said.again}
            </button>
          )}
          {live && previous?.row.version && onRollBack && (
            <button type="button" className="link" onClick={() => onRollBack(previous.row, previous.branch)}>
              {said.rollBack(previous.row.version.number)}
            </button>
          )}
        </div>
        <div id={list} hidden={!open}>
          <Steps steps={steps} />
        </div>
      </div>
    </section>
  );
}

function Commit({ row }: { row: DeploymentRow }) {
  if (!row.commitSha) return null;
  const url = webAddress(row.commitUrl);
  const short = row.commitSha.slice(0, 7);
  return (
    <span>
      {said.commit(
        url ? (
          <a href={url} target="_blank" rel="noreferrer" className="link mono">
            {short}
          </a>
        ) : (
          <span className="mono">{short}</span>
        ),
      )}
    </span>
  );
}
