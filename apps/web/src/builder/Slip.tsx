import { Counts } from "../chat/FileRows.tsx";
import { fileName } from "../chat/fold.ts";
import { type Writing, doing, useAnswer, useFileProgress } from "../chat/useLiveAnswer.ts";
import { Button } from "../ui/Button.tsx";
import { Petal } from "../ui/Petal.tsx";
import { words } from "../words/builder.ts";

type Props = { writing: Writing; stopping: boolean; onStop: () => void };

/** On a phone, over the panes without the conversation: what is being written, and Stop. */
export function Slip({ writing, stopping, onStop }: Props) {
  const answer = useAnswer(writing);
  const rows = useFileProgress(writing);
  const row = rows.find((one) => one.state === "writing");
  return (
    <section className="slip" aria-label={words.beingWritten}>
      <Petal state="now" />
      {row ? (
        <>
          <span className="mono">{fileName[row.file]}</span>
          <Counts added={row.added} removed={row.removed} />
        </>
      ) : (
        <span>{doing(writing, answer).verb}</span>
      )}
      <span className="flex-1" />
      <Button className="h-11!" loading={stopping} loadingText={words.stopping} onClick={onStop}>
        {words.stop}
      </Button>
    </section>
  );
}
