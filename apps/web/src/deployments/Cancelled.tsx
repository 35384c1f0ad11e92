import { Petal } from "../ui/Petal.tsx";
import { words } from "../words/deploy-pane.ts";
import { OutcomeTag } from "./outcome-parts.tsx";
import type { DeploymentRow } from "./queries.ts";
import { headline, isSite } from "./status.ts";

type Props = {
  row: DeploymentRow;
  /** What visitors see. */
  live: { number: number } | null;
};

/** A deployment that was called off before visitors saw anything of it. */
export const Cancelled = ({ row, live }: Props) => (
  <section className="run" aria-label={headline(row)}>
    <header>
      <Petal />
      <b>{headline(row)}</b>
      <span className="min-w-0 text-ink-2">
        {live ? words.cancelled.asBefore(live.number, isSite(row)) : words.cancelled.nothing}
      </span>
      <span className="flex-1" />
      <OutcomeTag row={row} />
    </header>
  </section>
);
