import { useEffect, useState } from "react";
import { Note } from "../ui/Note.tsx";
import type { Refused } from "./useSend.ts";

const className = "mx-3 mb-2 px-3! py-2! text-small";

/** Seconds until a time, counted down; it says once that the time has come. */
const useSecondsTo = (at: number, onReached: () => void): number => {
  const [now, setNow] = useState(() => Date.now());
  const left = Math.max(0, Math.ceil((at - now) / 1000));
  useEffect(() => {
    if (left === 0) return onReached();
    const timer = setTimeout(() => setNow(Date.now()), (at - now) % 1000 || 1000);
    return () => clearTimeout(timer);
  }, [at, now, left, onReached]);
  return left;
};

function Countdown({ words, freesAt, onFree }: { words: string; freesAt: number; onFree: () => void }) {
  const left = useSecondsTo(freesAt, onFree);
  return (
    <Note tone="brass" className={className}>
      {/* Said once; a counter that is read out every second says nothing else. */}
      <span role="status" className="sr-only">
        {words} Your text is kept.
      </span>
      <span aria-hidden="true">
        {words} The next one goes through in <span className="num">{left} s</span>; your text is kept.
      </span>
    </Note>
  );
}

/** Why the last wish was not granted, and when it would be. */
export function RefusalNote({ refusal, onFree }: { refusal: Refused; onFree: () => void }) {
  return refusal.freesAt === null ? (
    <Note tone="brass" role="status" className={className}>
      {refusal.words}
    </Note>
  ) : (
    <Countdown key={refusal.freesAt} words={refusal.words} freesAt={refusal.freesAt} onFree={onFree} />
  );
}
