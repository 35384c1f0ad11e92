import { Counts } from "../chat/FileRows.tsx";
import { fileName } from "../chat/fold.ts";
import { useDoing, useFileProgress } from "../chat/useAnswer.ts";
import type { Writing } from "../chat/useLiveAnswer.ts";
import { Button } from "../ui/Button.tsx";
import { Petal } from "../ui/Petal.tsx";
import { words } from "../words/builder.ts";

type Props = { writing: Writing; stopping: boolean; onStop: () => void };

/** On a phone, over the panes without the conversation: what is being written, and Stop. */
export function Slip({ writing, stopping, onStop }: Props) {
  const { verb } = useDoing(writing);
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
        <span>{verb}</span>
      )}
      <span className="flex-1" />
      <Button className="h-11!" loading={stopping} loadingText={words.stopping} onClick={onStop}>
        {words.stop}
      </Button>
    </section>
  );
}
