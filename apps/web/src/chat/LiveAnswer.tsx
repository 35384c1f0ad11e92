import { useBench } from "../builder/bench.ts";
import { Petal } from "../ui/Petal.tsx";
import { FileRows } from "./FileRows.tsx";
import { fileText } from "./fold.ts";
import { Prose } from "./Prose.tsx";
import { useAnswerPart, useFileProgress } from "./useAnswer.ts";
import type { Writing } from "./useLiveAnswer.ts";

/** The answer while it is written: text as it comes, a caret, and the files counted live. */
export function LiveAnswer({ writing }: { writing: Writing }) {
  const bench = useBench();
  const text = useAnswerPart(writing, (answer) => answer.text);
  const atPen = useAnswerPart(writing, (answer) => !answer.finished && !answer.pen);
  // A file that there is already waits for nothing: most of them stay as they are.
  const rows = useFileProgress(writing).filter(
    (row) => row.state !== "waiting" || fileText(writing.base, row.file) === "",
  );
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
