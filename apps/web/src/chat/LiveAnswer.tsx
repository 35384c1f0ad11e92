import { useBench } from "../builder/bench.ts";
import { Petal } from "../ui/Petal.tsx";
import { FileRows } from "./FileRows.tsx";
import { Prose } from "./Prose.tsx";
import { useAnswerPart, useFileProgress } from "./useAnswer.ts";
import type { Writing } from "./useLiveAnswer.ts";

/** The answer while it is written: text as it comes, a caret, and the files counted live. */
export function LiveAnswer({ writing }: { writing: Writing }) {
  const bench = useBench();
  const text = useAnswerPart(writing, (answer) => answer.text);
  const atPen = useAnswerPart(writing, (answer) => !answer.finished && !answer.pen);
  const rows = useFileProgress(writing);
  const started = rows.some((row) => row.state !== "waiting");
  return (
    <div className="answer" data-now="" aria-busy="true">
      <span className="node">
        <Petal state="now" />
      </span>
      <Prose text={text} caret={atPen} />
      {started && <FileRows rows={rows} onOpen={(file) => bench.openCode(file)} />}
    </div>
  );
}
