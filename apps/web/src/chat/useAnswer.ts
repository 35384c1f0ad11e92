import { useSyncExternalStore } from "react";
import { words } from "../words/chat.ts";
import type { FileProgress } from "./file-progress.ts";
import { type Answer, answerAt, emptyCode, fileName } from "./fold.ts";
import type { Writing } from "./useLiveAnswer.ts";

const nothing: Answer = answerAt({ text: "", code: emptyCode, lastSeq: 0, attempt: 0 });
const never = () => () => {};
const noRows: readonly FileProgress[] = [];

/** What has arrived of it, at most once per frame. */
export const useAnswer = (writing: Writing | null): Answer => useAnswerPart(writing, (answer) => answer);

/** One thing about what has arrived: a part of the view that shows no more is left alone until that changes. */
export const useAnswerPart = <Part extends string | number | boolean | object | null>(
  writing: Writing | null,
  part: (answer: Answer) => Part,
): Part =>
  useSyncExternalStore(writing?.answer.subscribe ?? never, () => part(writing?.answer.get() ?? nothing));

/** The file rows of an answer that is being written. */
export const useFileProgress = (writing: Writing | null): readonly FileProgress[] =>
  useSyncExternalStore(writing?.rows.subscribe ?? never, writing?.rows.get ?? (() => noRows));

/** What it is doing, in a word: for the line above the composer and the status beside the name. */
export const useDoing = (writing: Writing | null): { verb: string; file: string | null } => {
  const pen = useAnswerPart(writing, (answer) => answer.pen?.file ?? null);
  const waits = useAnswerPart(writing, (answer) => answer.lastSeq === 0);
  if (pen) return { verb: words.progress.writing, file: fileName[pen] };
  if (waits) return { verb: words.progress.waiting, file: null };
  return { verb: writing?.mode === "BUILD" ? words.progress.writing : words.progress.answering, file: null };
};
