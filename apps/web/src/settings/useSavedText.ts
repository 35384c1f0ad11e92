import { useEffect, useRef, useState } from "react";

const PAUSE_MS = 800;

type Options = {
  /** As it is saved, here or in another tab. */
  saved: string;
  /** True once it is saved. */
  save: (text: string) => Promise<boolean>;
  valid: (text: string) => boolean;
};

/** A text that is saved when the typing pauses or the field is left. Until then it is the person's own. */
export const useSavedText = ({ saved, save, valid }: Options) => {
  const [typed, setTyped] = useState<string | null>(null);
  const [state, setState] = useState<"idle" | "saving" | "saved">("idle");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef<string | null>(null);
  const text = typed ?? saved;

  const flush = async () => {
    clearTimeout(timer.current);
    const now = latest.current;
    if (now === null || !valid(now)) return;
    setState("saving");
    const done = await save(now);
    // What was typed meanwhile waits for its own pause.
    if (latest.current !== now) return;
    setState(done ? "saved" : "idle");
    if (done) {
      latest.current = null;
      setTyped(null);
    }
  };
  const flushLatest = useRef(flush);
  useEffect(() => {
    flushLatest.current = flush;
  });
  // The page may be left before the pause is over.
  useEffect(() => () => void flushLatest.current(), []);

  return {
    text,
    state,
    type: (next: string) => {
      latest.current = next;
      setTyped(next);
      setState("idle");
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flushLatest.current(), PAUSE_MS);
    },
    flush: () => void flush(),
  };
};
