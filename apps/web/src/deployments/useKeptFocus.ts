import { type FocusEvent, type RefObject, useLayoutEffect, useRef } from "react";

/**
 * What had the focus goes with a step: Publish when it runs, Cancel when it has ended, a field that is shut meanwhile.
 * Whoever works without a mouse goes on at `next`, not at the top of the page.
 */
export const useKeptFocus = (next: RefObject<HTMLElement | null>) => {
  const root = useRef<HTMLDivElement>(null);
  const last = useRef<Element | null>(null);
  // After each render: nothing tells that an element with the focus was taken out.
  useLayoutEffect(() => {
    const element = last.current;
    if (!element || (element.isConnected && !element.matches(":disabled"))) return;
    last.current = null;
    const now = document.activeElement;
    if (now === null || now === document.body || now === element) next.current?.focus();
  });
  return {
    root,
    onFocus: ({ target }: FocusEvent) => {
      // A menu is elsewhere in the document, and gives the focus back itself.
      if (root.current?.contains(target)) last.current = target;
    },
    onBlur: ({ target }: FocusEvent) => {
      // The window may have lost the focus, and its element keeps it.
      if (document.activeElement !== target) last.current = null;
    },
  };
};
