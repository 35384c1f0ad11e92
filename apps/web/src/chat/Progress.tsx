import { Petal } from "../ui/Petal.tsx";
import { words } from "../words/chat.ts";
import type { Answer } from "./fold.ts";
import { useClock } from "./useClock.ts";
import { useAnswerPart, useDoing } from "./useAnswer.ts";
import type { Writing } from "./useLiveAnswer.ts";

/** About four characters make a token; an estimate says that it is one. */
const estimate = (characters: number): number => Math.max(10, Math.round(characters / 40) * 10);

const arrivedOf = ({ base }: Writing, { text, code }: Answer): number =>
  text.length +
  Math.max(0, code.html.length - base.html.length) +
  Math.max(0, code.css.length - base.css.length) +
  Math.max(0, code.javascript.length - base.javascript.length);

/** The line above the composer while an answer is written. */
export function Progress({ writing }: { writing: Writing }) {
  const clock = useClock(writing.startedAt);
  const { verb, file } = useDoing(writing);
  const tokens = useAnswerPart(writing, (answer) => {
    const arrived = arrivedOf(writing, answer);
    return arrived > 0 ? estimate(arrived) : 0;
  });
  return (
    <div className="composer-line">
      <Petal state="now" />
      <span key={`${verb} ${file}`} className="min-w-0 truncate max-[20rem]:whitespace-normal">
        {/* Without a file there is still its letter of no width: the line keeps its height. */}
        {verb} <span className="mono">{file ?? "\u200b"}</span>
      </span>
      <span className="num ml-auto whitespace-nowrap text-ink-3" aria-hidden="true">
        {clock}
        {tokens > 0 && ` · ${words.progress.aboutTokens(tokens)}`}
      </span>
    </div>
  );
}
