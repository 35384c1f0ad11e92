import { useCallback, useSyncExternalStore } from "react";

/** The widths of tokens.css: em here is the size of text that the person set. */
export const phoneWidth = "(width < 43.8125em)";
export const wideWidth = "(width >= 105em)";

export const useMedia = (query: string): boolean => {
  const subscribe = useCallback(
    (changed: () => void) => {
      const list = matchMedia(query);
      list.addEventListener("change", changed);
      return () => list.removeEventListener("change", changed);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
};
