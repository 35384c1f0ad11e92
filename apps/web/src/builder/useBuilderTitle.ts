import { useEffect } from "react";
import { useArrival } from "../ui/useArrival.ts";
import { words } from "../words/builder.ts";

/** The project's name in the tab; when nobody looks at it, also that it is being written. */
export const useBuilderTitle = (name: string, writing: boolean): void => {
  useArrival(name);
  useEffect(() => {
    const title = () => {
      document.title = words.title(name, writing && document.hidden);
    };
    title();
    document.addEventListener("visibilitychange", title);
    return () => document.removeEventListener("visibilitychange", title);
  }, [writing, name]);
};
