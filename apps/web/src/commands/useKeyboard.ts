import { useEffect } from "react";
import { singleKeys } from "../ui/single-keys.ts";
import { isSingle, strokeOf } from "./keys.ts";
import { beginsPair, commandWith } from "./registry.ts";

const within = (target: EventTarget | null, selector: string): boolean =>
  target instanceof Element && target.closest(selector) !== null;
const FIELD = "input, textarea, select, [contenteditable]:not([contenteditable='false'])";
const LAYER = "[role='menu'], [role='dialog'], [role='alertdialog']";
/** Toasts are dialogs too, and cover nothing. */
const MODAL = "dialog[open], .dialog";

/** How long the G of a pair waits for its second letter. */
const PAIR_MS = 1200;

/**
 * The page listens to the keys of its commands: letters outside of fields only, the others there too, and none while a
 * menu or a dialog lies over the page, which takes its keys itself.
 */
export const useKeyboard = (): void =>
  useEffect(() => {
    let first: { stroke: string; at: number } | null = null;
    const press = (event: KeyboardEvent) => {
      const stroke = strokeOf(event);
      if (stroke === null || event.defaultPrevented || event.isComposing) return;
      const pair = first && event.timeStamp - first.at < PAIR_MS ? `${first.stroke} ${stroke}` : null;
      first = null;
      if (isSingle(stroke) && (within(event.target, FIELD) || !singleKeys())) return;
      // Asked last: it looks through the whole page, which may hold thousands of turns.
      if (within(event.target, LAYER) || document.querySelector(MODAL) !== null) return;
      const command = (pair && commandWith(pair)) || commandWith(stroke);
      if (command) {
        event.preventDefault();
        command.run?.();
      } else if (beginsPair(stroke)) {
        first = { stroke, at: event.timeStamp };
      }
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
