import { useEffect, useRef, useState } from "react";
import { codeFiles, fileName } from "./fold.ts";
import { firstSentence } from "./settled.ts";
import { type Writing, useAnswer } from "./useLiveAnswer.ts";

/** For those who listen: that it writes, each file it has finished, and the end in one sentence. Never a counter. */
export function Announcer({ writing }: { writing: Writing | null }) {
  const answer = useAnswer(writing);
  const [words, setWords] = useState("");
  const last = useRef<{ id: string; file: string | null; text: string } | null>(null);
  const file = answer.pen?.file ?? null;

  useEffect(() => {
    const before = last.current;
    if (!writing) {
      if (before) setWords(`The answer has ended. ${firstSentence(before.text)}`);
      last.current = null;
      return;
    }
    if (before?.id !== writing.id) setWords("Writing");
    else if (before.file !== null && before.file !== file) {
      const done = codeFiles.find((one) => one === before.file);
      if (done) setWords(`${fileName[done]} is written`);
    }
    last.current = { id: writing.id, file, text: answer.text };
  }, [writing, file, answer.text]);
  return (
    <p className="sr-only" role="status" aria-live="polite">
      {words}
    </p>
  );
}
