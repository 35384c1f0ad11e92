import { useCallback, useState } from "react";
import type { RefObject } from "react";
import { useWide } from "./useWide.ts";

/** From this width of the sheet on, two texts fit beside each other. */
const WIDE = 1100;
const KEY = "roseram.diff";

const remembered = (): boolean => {
  try {
    return localStorage.getItem(KEY) === "split";
  } catch {
    return false;
  }
};

/** Whether changes are shown side by side: where there is room, and on request, which this browser remembers. */
export const useSplit = (pane: RefObject<HTMLElement | null>) => {
  const room = useWide(pane, WIDE);
  const [wanted, setWanted] = useState(remembered);
  const choose = useCallback((split: boolean) => {
    setWanted(split);
    try {
      localStorage.setItem(KEY, split ? "split" : "unified");
    } catch {
      // Then it holds as long as the page does.
    }
  }, []);
  return { room, split: room && wanted, choose };
};
