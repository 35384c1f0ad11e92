import { useLayoutEffect } from "react";
import type { RefObject } from "react";

/** What was typed before there was a field for it. */
export interface Ahead {
  readonly text: string;
  readonly entered: boolean;
}
export const nothingAhead: Ahead = { text: "", entered: false };

const after = ({ text }: Ahead, key: string): Ahead => ({
  text: key === "Backspace" ? text.slice(0, -1) : key.length === 1 ? text + key : text,
  entered: key === "Enter",
});

/** In the place of a layer that is still on its way: what is typed meanwhile is for it, and not for the page under it. */
export function TypedAhead({ ahead, onCancel }: { ahead: RefObject<Ahead>; onCancel: () => void }) {
  // Gone in the very moment in which the layer is there.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.key === "Escape") onCancel();
      else if (!ahead.current.entered) ahead.current = after(ahead.current, event.key);
    };
    window.addEventListener("keydown", press, true);
    return () => window.removeEventListener("keydown", press, true);
  }, [ahead, onCancel]);
  return null;
}
