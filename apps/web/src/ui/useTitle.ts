import { useEffect } from "react";
import { words } from "../words/ui.ts";
import { useArrival } from "./useArrival.ts";

/** The title of the tab while a page is shown. */
export function useTitle(title: string): void {
  useArrival(title);
  useEffect(() => {
    document.title = words.title(title);
  }, [title]);
}
