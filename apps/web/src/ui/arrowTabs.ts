import type { KeyboardEvent } from "react";

const steps: Record<string, (at: number, last: number) => number> = {
  ArrowRight: (at, last) => (at === last ? 0 : at + 1),
  ArrowLeft: (at, last) => (at === 0 ? last : at - 1),
  Home: () => 0,
  End: (_, last) => last,
};

/** The tab beside the one in focus, which gets the focus; null where the key means something else. */
const stepTo = (event: KeyboardEvent<HTMLElement>): HTMLElement | null => {
  const step = steps[event.key];
  const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>("[role=tab]")];
  const at = tabs.findIndex((tab) => tab === event.target);
  if (!step || at < 0 || event.ctrlKey || event.metaKey || event.altKey) return null;
  event.preventDefault();
  const next = tabs[step(at, tabs.length - 1)] ?? null;
  next?.focus();
  return next;
};

/** For a row of tabs with much behind each: the arrows go from one to the next, and leave it to Enter or Space to choose. */
export const focusTab = (event: KeyboardEvent<HTMLElement>): void => void stepTo(event);

/** For a row of plain tabs: the arrows go from one to the next and choose it; Tab enters and leaves the row. */
export const arrowTabs = (event: KeyboardEvent<HTMLElement>): void => stepTo(event)?.click();
