import { useEffect, useRef, useState } from "react";
import { words } from "../words/chat.ts";
import { type CodeFile, codeFiles, fileName } from "./fold.ts";
import { firstSentence } from "./settled.ts";
import { useAnswerPart } from "./useAnswer.ts";
import type { Writing } from "./useLiveAnswer.ts";

type Props = {
  writing: Writing | null;
  /** How the last answer of the conversation stands. */
  status: string | null;
};

/** What was heard of an answer so far. */
interface Heard {
  readonly id: string;
  readonly pen: CodeFile | null;
  readonly told: readonly CodeFile[];
  readonly answer: Writing["answer"];
}

/** For those who listen: that it writes, each file it has finished, and the end in one sentence. Never a counter. */
export function Announcer({ writing, status }: Props) {
  const pen = useAnswerPart(writing, (answer) => answer.pen?.file ?? null);
  const [said, setSaid] = useState("");
  const heard = useRef<Heard | null>(null);

  useEffect(() => {
    const before = heard.current;
    const done = codeFiles.find((file) => file === before?.pen && !before.told.includes(file));
    if (!writing) {
      heard.current = null;
      if (!before) return;
      if (status === "CANCELLED") return setSaid(words.announced.stopped);
      if (status === "INCOMPLETE" || status === "FAILED") return setSaid(words.announced.broke);
      const file = done ? `${words.announced.written(fileName[done])} ` : "";
      return setSaid(file + words.announced.ended(firstSentence(before.answer.get().text)));
    }
    if (before?.id !== writing.id) {
      setSaid(words.announced.writing);
      heard.current = { id: writing.id, pen, told: [], answer: writing.answer };
      return;
    }
    const left = before.pen !== pen ? done : undefined;
    if (left) setSaid(words.announced.written(fileName[left]));
    heard.current = { ...before, pen, told: left ? [...before.told, left] : before.told };
  }, [writing, pen, status]);
  return (
    <p className="sr-only" role="status" aria-live="polite">
      {said}
    </p>
  );
}
