import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";

/** Closer to the end than this counts as being there. */
const NEAR = 48;
/** How long a wheel, a finger or a key may be the cause of scrolling. */
const ACT_MS = 1000;
const acts = ["wheel", "touchmove", "pointerdown", "keydown"] as const;

/**
 * The log keeps to its end while the end is in view, stays where it is otherwise, and keeps its place when earlier
 * turns come in above. `firstKey` is the first turn's key.
 */
export const useLogScroll = (
  log: RefObject<HTMLElement | null>,
  inner: RefObject<HTMLElement | null>,
  firstKey: string,
) => {
  const atEnd = useRef(true);
  const [below, setBelow] = useState(false);
  const before = useRef({ firstKey, height: 0 });

  const toEnd = useCallback(
    (behavior: ScrollBehavior = "instant") => {
      const element = log.current;
      if (!element) return;
      atEnd.current = true;
      setBelow(false);
      element.scrollTo({ top: element.scrollHeight, behavior });
    },
    [log],
  );

  useLayoutEffect(() => {
    const element = log.current;
    if (!element) return;
    const last = before.current;
    if (last.firstKey !== firstKey && last.firstKey !== "" && !atEnd.current) {
      element.scrollTop += element.scrollHeight - last.height;
    }
    before.current = { firstKey, height: element.scrollHeight };
  }, [log, firstKey]);

  useEffect(() => {
    const element = log.current;
    const content = inner.current;
    if (!element || !content) return;
    let lastTop = element.scrollTop;
    let actedAt = -Infinity;
    const act = () => {
      actedAt = performance.now();
    };
    const look = () => {
      const left = element.scrollHeight - element.scrollTop - element.clientHeight;
      // Only somebody going up leaves the end: what grows below is no reason, nor what shrinks and grows again.
      if (left < NEAR) atEnd.current = true;
      else if (element.scrollTop < lastTop - 1 && performance.now() - actedAt < ACT_MS) atEnd.current = false;
      lastTop = element.scrollTop;
      if (atEnd.current) setBelow(false);
    };
    const grown = new ResizeObserver(() => {
      const taller = element.scrollHeight > before.current.height + 1;
      before.current.height = element.scrollHeight;
      if (atEnd.current) element.scrollTop = element.scrollHeight;
      else if (taller) setBelow(true);
    });
    grown.observe(content);
    grown.observe(element);
    element.addEventListener("scroll", look, { passive: true });
    for (const kind of acts) element.addEventListener(kind, act, { passive: true });
    return () => {
      grown.disconnect();
      element.removeEventListener("scroll", look);
      for (const kind of acts) element.removeEventListener(kind, act);
    };
  }, [log, inner]);

  return { below, toEnd };
};
