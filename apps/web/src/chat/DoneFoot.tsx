import type { ReactNode } from "react";
import type { Answer_GenerationFragment } from "../__generated__/graphql.ts";
import { useBench } from "../builder/bench.ts";
import { Button } from "../ui/Button.tsx";
import { words } from "../words/chat.ts";
import type { CodeFile } from "./fold.ts";
import { VersionChip } from "./VersionChip.tsx";

const duration = (from: string, to: string): string => {
  const seconds = Math.max(1, Math.round((Date.parse(to) - Date.parse(from)) / 1000));
  return seconds < 90 ? words.answer.seconds(seconds) : words.answer.minutes(Math.round(seconds / 60));
};

type Props = {
  generation: Answer_GenerationFragment;
  firstChanged: CodeFile | null;
  more: ReactNode;
};

/** Under an answer that is complete: what it made, what it took, and the way to its changes. */
export function DoneFoot({ generation, firstChanged, more }: Props) {
  const bench = useBench();
  const { version, usage, createdAt, finishedAt } = generation;
  const took = [
    usage && words.answer.tokens(usage.totalTokens, usage.estimated),
    finishedAt && duration(createdAt, finishedAt),
  ];
  return (
    <div className="foot num">
      {version && <VersionChip version={version} />}
      <span className="min-w-0 truncate">{took.filter(Boolean).join(" · ")}</span>
      <span className="flex-1" />
      {version && firstChanged && (
        <Button
          size="s"
          variant="quiet"
          className="-mr-2"
          onClick={() => bench.openChanges(version.id, firstChanged)}
        >
          {words.answer.viewChanges}
        </Button>
      )}
      {more}
    </div>
  );
}
