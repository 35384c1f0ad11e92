import { type ReactNode, useState } from "react";
import type { Answer_GenerationFragment } from "../__generated__/graphql.ts";
import type { VersionRef } from "../builder/bench.ts";
import { Button } from "../ui/Button.tsx";
import { monthIsOver } from "../usage/quota.ts";
import { words } from "../words/chat.ts";
import { type Ending, keptEnding } from "./ending.ts";
import { useStartFrom } from "./useStartFrom.ts";
import { VersionChip } from "./VersionChip.tsx";

type Props = {
  generation: Answer_GenerationFragment;
  ending: Ending;
  /** Some of its code arrived. */
  arrived: boolean;
  /** It can be gone on with. */
  goesOn: boolean;
  /** What arrived makes a page. */
  hasPart: boolean;
  /** The version that holds what arrived. */
  kept: VersionRef | null;
  onKept: (version: VersionRef | null) => void;
  onLook: () => void;
  last: boolean;
  next: boolean;
  onRetry: (generationId: string) => Promise<void>;
  onContinue: (generationId: string) => Promise<void>;
  more: ReactNode;
};

/** The tokens of a month do not come back by trying again, and a page that is too large does not shrink by more of it. */
const outlook = ({ error, finishedAt, createdAt }: Answer_GenerationFragment) => {
  const hopeless = error?.code === "QUOTA_EXCEEDED" && !monthIsOver(finishedAt ?? createdAt);
  return { hopeless, endless: hopeless || error?.code === "TOO_LARGE" };
};

/** Which of the buttons is at work, one at a time. */
const useWork = () => {
  const [work, setWork] = useState<"continue" | "retry" | "save" | null>(null);
  const during = (name: typeof work, done: Promise<unknown>) => {
    setWork(name);
    void done.finally(() => setWork(null));
  };
  return [work, during] as const;
};

/** Under an answer that did not end well: what happened, what is safe, and the ways on. */
export function BrokenFoot(props: Props) {
  const { generation, goesOn, hasPart, kept, last } = props;
  const [work, during] = useWork();
  const startFrom = useStartFrom();
  const { hopeless, endless } = outlook(generation);
  const ending = kept ? keptEnding(props.ending, generation.status) : props.ending;
  const continues = goesOn && !kept && !endless;
  // What was stopped was stopped on purpose: no way on is the next step of itself.
  const urgent = generation.status !== "CANCELLED" && props.next && !kept && !hopeless;
  return (
    <div className="mt-3">
      <b>{ending.headline}</b>
      {ending.detail && <p className="mt-0.5 text-ui text-ink-2">{ending.detail}</p>}
      {ending.words && (
        <p className="mt-0.5 text-ui break-words text-ink-3" dir="auto">
          {ending.words}
        </p>
      )}
      {kept && (
        <p className="num mt-1 flex items-center gap-1.5 text-ui text-ink-2">
          {words.answer.keptAs}
          <VersionChip version={kept} />
        </p>
      )}
      <div className="mt-2.5 flex flex-wrap items-center gap-x-1 gap-y-2 max-tablet:*:px-1.75!">
        {continues && (
          <Button
            size="s"
            variant={urgent ? "rose" : "default"}
            loading={work === "continue"}
            loadingText={words.answer.continuing}
            onClick={() => during("continue", props.onContinue(generation.id))}
          >
            {words.answer.goOn}
          </Button>
        )}
        {last && (
          <Button
            size="s"
            variant={urgent && !continues ? "rose" : continues ? "quiet" : "default"}
            loading={work === "retry"}
            loadingText={words.answer.starting}
            onClick={() => during("retry", props.onRetry(generation.id))}
          >
            {words.answer.tryAgain}
          </Button>
        )}
        {props.arrived && (
          <Button size="s" variant="quiet" className="first:-ml-2.25" onClick={props.onLook}>
            {words.answer.seeArrived}
          </Button>
        )}
        {hasPart && last && !kept && (
          <Button
            size="s"
            variant="quiet"
            loading={work === "save"}
            loadingText={words.answer.saving}
            onClick={() => during("save", startFrom(generation.id).then(props.onKept))}
          >
            {words.answer.useAsStart}
          </Button>
        )}
        {props.more}
      </div>
    </div>
  );
}
