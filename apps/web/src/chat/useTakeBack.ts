import { useEffect, useRef, useState } from "react";
import type { VersionRef } from "../builder/bench.ts";

type Options = {
  /** A request is on its way or being answered. */
  busy: boolean;
  /** The answer that can be stopped by now; null while it is none. */
  writingId: string | null;
  onStop: () => void;
  restore: (version: VersionRef) => Promise<unknown>;
};

/** Brings a page back that a request was sent over: its answer is stopped first, for the two exclude each other. */
export const useTakeBack = ({ busy, writingId, onStop, restore }: Options) => {
  const [wanted, setWanted] = useState<VersionRef | null>(null);
  const latest = useRef({ onStop, restore });
  useEffect(() => {
    latest.current = { onStop, restore };
  });
  useEffect(() => {
    if (!wanted) return;
    if (writingId !== null) latest.current.onStop();
    else if (!busy) {
      setWanted(null);
      void latest.current.restore(wanted);
    }
  }, [wanted, busy, writingId]);
  return setWanted;
};
