import { useEffect, useState } from "react";
import { Note } from "../ui/Note.tsx";
import { words } from "../words/chat.ts";
import type { Refused } from "./useSend.ts";

const className = "mx-3 mb-2 px-3! py-2! text-small";

const TICK_MS = 250;
const secondsTo = (at: number): number => Math.max(0, Math.ceil((at - Date.now()) / 1000));

/** Seconds until a time, counted down; it says once that the time has come. */
const useSecondsTo = (at: number, onReached: () => void): number => {
  const [left, setLeft] = useState(() => secondsTo(at));
  useEffect(() => {
    // Read anew at each tick: a tab in the background, or a machine that slept, misses some of them.
    const timer = setInterval(() => setLeft(secondsTo(at)), TICK_MS);
    return () => clearInterval(timer);
  }, [at]);
  const reached = left === 0;
  useEffect(() => {
    if (reached) onReached();
  }, [reached, onReached]);
  return left;
};

function Countdown({ why, freesAt, onFree }: { why: string; freesAt: number; onFree: () => void }) {
  const left = useSecondsTo(freesAt, onFree);
  return (
    <Note tone="brass" className={className}>
      {/* Said once; a counter that is read out every second says nothing else. */}
      <span role="status" className="sr-only">
        {words.refused.kept(why)}
      </span>
      <span aria-hidden="true">
        {words.refused.wait(why, <span className="num">{words.refused.seconds(left)}</span>)}
      </span>
    </Note>
  );
}

/** Why the last wish was not granted, and when it would be. */
export function RefusalNote({ refusal, onFree }: { refusal: Refused; onFree: () => void }) {
  return refusal.freesAt === null ? (
    <Note tone="brass" role="status" className={className}>
      <span dir="auto">{refusal.words}</span>
    </Note>
  ) : (
    <Countdown key={refusal.freesAt} why={refusal.words} freesAt={refusal.freesAt} onFree={onFree} />
  );
}
