import { useApolloClient, useFragment } from "@apollo/client/react";
import type { FragmentType } from "@apollo/client";
import { memo, useState } from "react";
import { graphql } from "../__generated__/gql.ts";
import type { Answer_GenerationFragment } from "../__generated__/graphql.ts";
import { useBench } from "../builder/bench.ts";
import { Petal } from "../ui/Petal.tsx";
import { onDemand } from "../ui/on-demand.tsx";
import { AnswerMenu } from "./AnswerMenu.tsx";
import { AnswerReport } from "./AnswerReport.tsx";
import { BrokenFoot } from "./BrokenFoot.tsx";
import { DoneFoot } from "./DoneFoot.tsx";
import { endingOf } from "./ending.ts";
import { FileRows } from "./FileRows.tsx";
import type { CodeFile } from "./fold.ts";
import { Prose } from "./Prose.tsx";
import { useChanges } from "./useChanges.ts";
import { useInView } from "./useInView.ts";
import { useKeptAs } from "./useKeptAs.ts";

const SentDialog = onDemand(() => import("./SentDialog.tsx").then((file) => file.SentDialog));
const PartDialog = onDemand(() => import("./PartDialog.tsx").then((file) => file.PartDialog));

export const answerFragment = graphql(`
  fragment Answer_generation on Generation {
    id
    status
    mode
    createdAt
    finishedAt
    stopRequested
    error {
      code
      message
    }
    usage {
      totalTokens
      estimated
    }
    baseVersion {
      id
      number
    }
    version {
      id
      number
    }
    ...AnswerReport_generation
  }
`);

type Props = {
  generation: FragmentType<Answer_GenerationFragment> | null;
  content: string | null;
  /** The last answer of the conversation: only there is trying again the next step. */
  last: boolean;
  /** The page is the one it was written on: what arrived can be gone on with. */
  fresh: boolean;
  /** Nothing else is the next step: no request stands in the composer. */
  next: boolean;
  onRetry: (generationId: string) => Promise<void>;
  onContinue: (generationId: string) => Promise<void>;
};

/** An answer that has ended: what it said, what it changed, and what can be done with it. */
export const EndedAnswer = memo(function EndedAnswer(props: Props) {
  const { generation: from, content, last } = props;
  const bench = useBench();
  const client = useApolloClient();
  const [ref, seen] = useInView();
  const [sent, setSent] = useState(false);
  const [part, setPart] = useState<{ file: CodeFile | null } | null>(null);
  const found = useFragment({ fragment: answerFragment, fragmentName: "Answer_generation", from, client });
  const generation = from && found.complete ? found.data : null;
  const { rows, text } = useChanges(generation, seen);
  const changed = rows.filter((row) => row.state !== "waiting");
  const version = generation?.version ?? null;
  const said = content ?? text;
  // Styles alone make an empty page.
  const hasPart =
    changed.length > 0 && (generation?.baseVersion != null || changed.some((row) => row.file === "HTML"));
  const ending = generation ? endingOf(generation, rows) : null;
  const [kept, setKept] = useKeptAs(ending && hasPart && seen && generation ? generation.id : null);
  const failed = ending !== null && generation?.status !== "CANCELLED";
  const openRow = (file: CodeFile) => (version ? bench.openChanges(version.id, file) : setPart({ file }));
  const more = <AnswerMenu version={version} said={said} onSent={() => setSent(true)} />;

  return (
    <div className="answer" ref={ref}>
      <span className="node">
        <Petal state={failed ? "fail" : "ready"} />
      </span>
      {said !== "" && <Prose text={said} />}
      {changed.length > 0 && (
        <FileRows rows={changed} kept={kept !== null} onOpen={version || ending ? openRow : undefined} />
      )}
      {generation && <AnswerReport generation={generation} />}
      {generation &&
        (ending ? (
          <BrokenFoot
            {...props}
            generation={generation}
            ending={ending}
            arrived={changed.length > 0}
            goesOn={last && props.fresh && (said.trim() !== "" || changed.length > 0)}
            hasPart={hasPart}
            kept={kept}
            onKept={setKept}
            onLook={() => setPart({ file: null })}
            more={more}
          />
        ) : (
          <DoneFoot generation={generation} firstChanged={changed[0]?.file ?? null} more={more} />
        ))}
      {generation && (
        <>
          <SentDialog open={sent} onOpenChange={setSent} generationId={generation.id} />
          <PartDialog
            open={part !== null}
            onOpenChange={(open) => {
              if (!open) setPart(null);
            }}
            generationId={generation.id}
            file={part?.file ?? null}
            page={hasPart}
            kept={kept}
          />
        </>
      )}
    </div>
  );
});
