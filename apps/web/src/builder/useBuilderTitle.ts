import { useEffect } from "react";

/** The project's name in the tab; when nobody looks at it, also that it is being written. */
export const useBuilderTitle = (name: string, writing: boolean): void => {
  useEffect(() => {
    const title = () => {
      document.title = `${writing && document.hidden ? "Writing · " : ""}${name} · Roseram Builder`;
    };
    title();
    document.addEventListener("visibilitychange", title);
    return () => document.removeEventListener("visibilitychange", title);
  }, [writing, name]);
};
