import { type RefObject, useEffect, useRef } from "react";

/** Reads earlier turns before the beginning of what there is comes into view. Its mark stands there. */
export const useEarlierTurns = (
  log: RefObject<HTMLElement | null>,
  { hasEarlier, earlier }: { hasEarlier: boolean; earlier: () => Promise<unknown> },
) => {
  const mark = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = mark.current;
    if (!element || !hasEarlier) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) void earlier();
      },
      { root: log.current, rootMargin: "300px 0px 0px" },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [log, hasEarlier, earlier]);
  return mark;
};
