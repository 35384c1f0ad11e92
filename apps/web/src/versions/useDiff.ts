import { useEffect, useMemo, useState } from "react";
import { type Diff, type DiffRequest, diffOf } from "./diff.ts";
import DiffWorker from "./diff.worker.ts?worker";

/** Up to here a diff is made within a frame or two; beyond it, in a worker, so that the page stays at hand. */
export const AT_ONCE = 80_000;

/** The diff of two texts; null while one of long texts is being made. */
export const useDiff = ({ file, before, after }: DiffRequest): Diff | null => {
  const atOnce = before.length + after.length <= AT_ONCE;
  const small = useMemo(
    () => (atOnce ? diffOf({ file, before, after }) : null),
    [atOnce, file, before, after],
  );
  const [large, setLarge] = useState<{ of: string; diff: Diff } | null>(null);
  useEffect(() => {
    if (atOnce) return;
    setLarge(null);
    const worker = new DiffWorker();
    worker.addEventListener("message", ({ data }: MessageEvent<Diff>) => setLarge({ of: after, diff: data }));
    worker.postMessage({ file, before, after });
    return () => worker.terminate();
  }, [atOnce, file, before, after]);
  return small ?? (large?.of === after ? large.diff : null);
};
