import { useClock } from "../chat/useClock.ts";
import { Button } from "../ui/Button.tsx";
import { Petal } from "../ui/Petal.tsx";
import { words } from "../words/deploy-pane.ts";
import { OutcomeTag, clockTime } from "./outcome-parts.tsx";
import { placeName } from "./places.tsx";
import type { DeploymentRow } from "./queries.ts";
import { type ShownStep, shownSteps } from "./seen-steps.ts";
import { useSeenSteps } from "./seen-store.ts";
import { headline, meanwhile, stepWords } from "./status.ts";
import { Steps } from "./Steps.tsx";

type Props = {
  row: DeploymentRow;
  /** What visitors see meanwhile. */
  live: { number: number } | null;
  cancelling: boolean;
  onCancel: () => void;
};

const said = words.running;
const Clock = ({ from }: { from: string }) => <span className="num text-ink-3">{useClock(from)}</span>;

/** A deployment under way. */
export function Running({ row, live, cancelling, onCancel }: Props) {
  const seen = useSeenSteps(row.id);
  const steps = seen ? shownSteps(seen, row.status) : [];
  const waits = row.retryAt
    ? said.waits(row.step ?? said.asksToWait(placeName[row.type]), clockTime(row.retryAt))
    : null;
  const ending: ShownStep = { words: stepWords(row), state: "now", took: null };
  return (
    <>
      <section className="run" aria-label={headline(row)}>
        <header>
          <Petal state={row.status === "PENDING" || waits ? "wait" : "now"} />
          <b>{headline(row)}</b>
          <Clock from={row.createdAt} />
          <span className="flex-1" />
          <OutcomeTag row={row} />
          <Button
            size="s"
            loading={cancelling || row.cancelRequested}
            loadingText={said.cancelling}
            onClick={onCancel}
          >
            {said.cancel}
          </Button>
        </header>
        <div className="run-body">
          <Steps
            steps={
              steps.length === 0 || row.cancelRequested
                ? [...steps.map((step): ShownStep => ({ ...step, state: "done" })), ending]
                : steps
            }
            waits={waits}
            idle={row.status === "PENDING"}
          />
          {row.attempt > 1 && <p className="mt-2 pl-6.5 text-small text-ink-3">{said.tookOver}</p>}
        </div>
      </section>
      <p className="mt-3 text-small text-ink-3">{meanwhile(row, live)}</p>
    </>
  );
}
