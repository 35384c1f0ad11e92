import { useCallback } from "react";

/** Toasts stand above the strips over the foot of the page, however many lines those take. */
const HEIGHT = "--page-strip";

/** For the element of a strip: its height is known to the style sheets while it is there. */
export const useStripHeight = () =>
  useCallback((strip: HTMLElement | null) => {
    if (!strip) return;
    const root = document.documentElement.style;
    const observer = new ResizeObserver(() => root.setProperty(HEIGHT, `${strip.offsetHeight}px`));
    observer.observe(strip);
    return () => {
      observer.disconnect();
      root.removeProperty(HEIGHT);
    };
  }, []);
