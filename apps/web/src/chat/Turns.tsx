import { memo } from "react";
import { Petal } from "../ui/Petal.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { words } from "../words/chat.ts";
import { EndedAnswer } from "./EndedAnswer.tsx";
import { LiveAnswer } from "./LiveAnswer.tsx";
import { phaseOf } from "./phase.ts";
import { Prose } from "./Prose.tsx";
import { Said } from "./Said.tsx";
import { TurnBlocks } from "./TurnBlocks.tsx";
import { TurnBox } from "./TurnBox.tsx";
import type { Turn } from "./turns.ts";
import type { Message } from "./useConversation.ts";
import type { Writing } from "./useLiveAnswer.ts";

/** The end of the conversation is where the work is. */
const ALWAYS_WHOLE = 12;

type Props = {
  turns: readonly Turn<Message, NonNullable<Message["generation"]>>[];
  writing: Writing | null;
  /** The message that can be edited; null while none can. */
  editableId: string | null;
  onEdit: () => void;
  /** The answer that can be tried again, and whether that is the next step. */
  lastAnswer: string | null;
  next: boolean;
  /** The version there is now: what was written on it can be gone on with. */
  currentId: string | null;
  onRetry: (generationId: string) => Promise<void>;
  onContinue: (generationId: string) => Promise<void>;
};

/** Every turn of the conversation. What is typed below changes none of them, so it does not come here. */
export const Turns = memo(function Turns(props: Props) {
  const { turns, writing, editableId, onEdit, lastAnswer, next, currentId } = props;
  const boxes = turns.map((turn, index) => {
    if (turn.kind === "said") {
      return (
        <TurnBox key={turn.key} who={words.turns.said}>
          <Said text={turn.message.content} onEdit={turn.message.id === editableId ? onEdit : undefined} />
        </TurnBox>
      );
    }
    const live = writing !== null && turn.generation?.id === writing.id;
    const status = turn.generation?.status;
    const waits = !turn.message && (status === "QUEUED" || status === "RUNNING");
    const answer = live ? (
      <LiveAnswer writing={writing} />
    ) : waits ? (
      // It runs, but what has arrived is still on its way to us. What it goes on with is there already.
      turn.generation?.continues ? null : (
        <Waiting />
      )
    ) : (
      <EndedAnswer
        generation={turn.generation}
        content={turn.message?.content ?? null}
        last={turn.key === lastAnswer}
        next={turn.key === lastAnswer && next}
        fresh={(turn.generation?.baseVersion?.id ?? null) === currentId}
        onRetry={props.onRetry}
        onContinue={props.onContinue}
      />
    );
    const old = index < turns.length - ALWAYS_WHOLE;
    return (
      <TurnBox
        key={turn.key}
        who={answer && words.turns.answer}
        far={
          old ? (
            <FarAnswer text={turn.message?.content ?? ""} failed={phaseOf(status ?? "") === "broken"} />
          ) : undefined
        }
      >
        {answer}
      </TurnBox>
    );
  });
  return <TurnBlocks turns={boxes} />;
});

/** An answer far from what is read: its words, to be found and read out. What can be done with it comes with nearness. */
function FarAnswer({ text, failed }: { text: string; failed: boolean }) {
  return (
    <div className="answer">
      <span className="node">
        <Petal state={failed ? "fail" : "ready"} />
      </span>
      {text !== "" && <Prose text={text} />}
    </div>
  );
}

function Waiting() {
  return (
    <div className="answer" data-now="">
      <span className="node">
        <Petal state="now" />
      </span>
      <Skeleton className="mt-1.5 h-3 w-2/3" />
    </div>
  );
}
