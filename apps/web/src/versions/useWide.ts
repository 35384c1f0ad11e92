import { useEffect, useState } from "react";
import type { RefObject } from "react";

/** Whether an element has at least that width, whenever it is there. */
export const useWide = (host: RefObject<HTMLElement | null>, width: number): boolean => {
  const [wide, setWide] = useState(false);
  useEffect(() => {
    const element = host.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => setWide((entry?.contentRect.width ?? 0) >= width));
    observer.observe(element);
    return () => observer.disconnect();
  });
  return wide;
};
