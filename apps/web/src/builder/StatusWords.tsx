import { useClock } from "../chat/useClock.ts";
import type { Writing } from "../chat/useLiveAnswer.ts";
import { words as say } from "../words/builder.ts";

/** The status words of a phone, which has no line above the composer in every pane: with the time. */
export function StatusWords({ words, writing }: { words: string; writing: Writing }) {
  const clock = useClock(writing.startedAt);
  return say.status.withClock(words, clock);
}
