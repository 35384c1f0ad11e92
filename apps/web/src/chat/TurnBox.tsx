import { useEffect, useRef, useState } from "react";
import type { ReactNode } from "react";

/** How far beyond the edges of the log a turn is made whole: some screens of scrolling. */
const AHEAD = "1500px 0px";

const watchers = new WeakMap<
  Element,
  { observer: IntersectionObserver; told: Map<Element, (near: boolean) => void> }
>();

/** One observer for a whole log: thousands of them would be asked every frame. */
const watch = (log: Element, box: Element, tell: (near: boolean) => void): (() => void) => {
  let watcher = watchers.get(log);
  if (!watcher) {
    const told = new Map<Element, (near: boolean) => void>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) told.get(entry.target)?.(entry.isIntersecting);
      },
      { root: log, rootMargin: AHEAD },
    );
    watcher = { observer, told };
    watchers.set(log, watcher);
  }
  const { observer, told } = watcher;
  told.set(box, tell);
  observer.observe(box);
  return () => {
    told.delete(box);
    observer.unobserve(box);
  };
};

type Props = {
  children: ReactNode;
  /** What stands here while the turn is far from what is read; without it the turn is always whole. */
  far?: ReactNode;
};

/**
 * A turn out of sight is neither laid out nor painted, and still found and read out. It has been laid out once before
 * that, so its height is known when it is left out or comes back.
 */
export function TurnBox({ children, far }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  const folds = far !== undefined;
  useEffect(() => {
    // The browser remembers a size at the end of a frame in which it was laid out.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => box.current?.setAttribute("data-settled", ""));
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  useEffect(() => {
    const element = box.current;
    const log = element?.closest("[role=log]");
    if (folds && element && log) return watch(log, element, setNear);
    return undefined;
  }, [folds]);
  return (
    <div ref={box} className="turn">
      {folds && !near ? far : children}
    </div>
  );
}
