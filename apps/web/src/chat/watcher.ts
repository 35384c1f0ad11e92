type Tell = (near: boolean) => void;

/**
 * Tells of boxes in a log whether they are within `margin` of what is read. One observer for a whole log: the browser asks
 * each of them in every frame.
 */
export const watcher = (margin: string) => {
  const logs = new WeakMap<Element, { observer: IntersectionObserver; told: Map<Element, Tell> }>();
  return (log: Element, box: Element, tell: Tell): (() => void) => {
    let watching = logs.get(log);
    if (!watching) {
      const told = new Map<Element, Tell>();
      const observer = new IntersectionObserver(
        (entries) => {
          for (const entry of entries) told.get(entry.target)?.(entry.isIntersecting);
        },
        { root: log, rootMargin: margin },
      );
      watching = { observer, told };
      logs.set(log, watching);
    }
    const { observer, told } = watching;
    told.set(box, tell);
    observer.observe(box);
    return () => {
      told.delete(box);
      observer.unobserve(box);
    };
  };
};
