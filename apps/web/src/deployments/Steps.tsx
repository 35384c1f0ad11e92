import { StemItem, Stem } from "../ui/Stem.tsx";
import type { PetalState } from "../ui/Petal.tsx";
import { duration } from "../ui/format.ts";
import { words } from "../words/deploy-pane.ts";
import type { ShownStep } from "./seen-steps.ts";

const petals = {
  done: "ready",
  now: "now",
  failed: "fail",
  stopped: "idle",
} as const satisfies Record<ShownStep["state"], PetalState>;

const { spoken } = words.running;

type Props = {
  steps: readonly ShownStep[];
  /** Why and until when the step that is under way waits. */
  waits?: string | null;
  /** Nothing is under way yet. */
  idle?: boolean;
};

/** What was done, in order. */
export const Steps = ({ steps, waits = null, idle = false }: Props) => (
  <Stem className="deploy-steps" aria-label={words.running.steps}>
    {steps.map(({ words: step, state, took }, index) => (
      <StemItem
        key={index}
        state={state === "now" && (waits || idle) ? "wait" : petals[state]}
        data-state={state}
      >
        <span className="min-w-0 flex-1 break-words">
          <span className="sr-only">{spoken[state]}</span>
          {step}
          {state === "now" && waits && (
            <span className="block text-small font-normal text-ink-3">{waits}</span>
          )}
        </span>
        {took !== null && <span className="num text-small text-ink-3">{duration(took)}</span>}
      </StemItem>
    ))}
  </Stem>
);
