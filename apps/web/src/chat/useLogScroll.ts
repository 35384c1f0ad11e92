import { type RefObject, useCallback, useEffect, useRef, useState } from "react";

/** Closer to the end than this counts as being there. */
const NEAR = 48;
/** How long a wheel, a finger or a key may be the cause of scrolling. */
const ACT_MS = 1000;
const BLOCK = ".turn-block";
const acts = ["wheel", "touchmove", "pointerdown", "keydown"] as const;

/** What is read, and how far below the upper edge it begins. */
interface Place {
  readonly element: HTMLElement;
  readonly top: number;
}

/** Turns stand in blocks, which they are placed by. */
const topOf = (element: HTMLElement): number => {
  const block = element.parentElement?.closest<HTMLElement>(BLOCK);
  return element.offsetTop + (block?.offsetTop ?? 0);
};

/** The first of these, one below the other, that reaches below `edge`. */
const firstBelow = (elements: HTMLCollection, edge: number): HTMLElement | null => {
  let from = 0;
  let to = elements.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    const element = elements[middle];
    if (element instanceof HTMLElement && topOf(element) + element.offsetHeight > edge) to = middle;
    else from = middle + 1;
  }
  const found = elements[from];
  if (!(found instanceof HTMLElement)) return null;
  return found.matches(BLOCK) ? firstBelow(found.children, edge) : found;
};

/**
 * The log keeps to its end while the end is in view. Otherwise what is read keeps its place, whatever comes in above,
 * grows, or turns out to be higher than it was taken for.
 */
export const useLogScroll = (log: RefObject<HTMLElement | null>, inner: RefObject<HTMLElement | null>) => {
  const atEnd = useRef(true);
  const [below, setBelow] = useState(false);

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

  useEffect(() => {
    const element = log.current;
    const content = inner.current;
    if (!element || !content) return;
    let lastTop = element.scrollTop;
    let height = element.scrollHeight;
    let place: Place | null = null;
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
      const read = atEnd.current ? null : firstBelow(content.children, lastTop + element.offsetTop);
      place = read && { element: read, top: topOf(read) - lastTop };
    };
    const grown = new ResizeObserver(() => {
      const taller = element.scrollHeight - height;
      height = element.scrollHeight;
      if (atEnd.current) {
        element.scrollTop = height;
        return;
      }
      const moved = place?.element.isConnected ? topOf(place.element) - element.scrollTop - place.top : 0;
      if (moved !== 0) element.scrollTop += moved;
      if (taller - moved > 1) setBelow(true);
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

  const isAtEnd = useCallback(() => atEnd.current, []);
  return { below, toEnd, isAtEnd };
};
