import { Petal } from "../ui/Petal.tsx";
import { words } from "../words/chat.ts";
import { useClock } from "./useClock.ts";
import { type Writing, doing, useAnswer } from "./useLiveAnswer.ts";

/** About four characters make a token; an estimate says that it is one. */
const estimate = (characters: number): number => Math.max(10, Math.round(characters / 40) * 10);

/** The line above the composer while an answer is written. */
export function Progress({ writing }: { writing: Writing }) {
  const answer = useAnswer(writing);
  const clock = useClock(writing.startedAt);
  const { verb, file } = doing(writing, answer);
  const { html, css, javascript } = writing.base;
  const arrived =
    answer.text.length +
    Math.max(0, answer.code.html.length - html.length) +
    Math.max(0, answer.code.css.length - css.length) +
    Math.max(0, answer.code.javascript.length - javascript.length);
  return (
    <div className="composer-line">
      <Petal state="now" />
      <span className="min-w-0 truncate max-[20rem]:whitespace-normal">
        {verb} {file && <span className="mono">{file}</span>}
      </span>
      <span className="num ml-auto whitespace-nowrap text-ink-3" aria-hidden="true">
        {clock}
        {arrived > 0 && ` · ${words.progress.aboutTokens(estimate(arrived))}`}
      </span>
    </div>
  );
}
