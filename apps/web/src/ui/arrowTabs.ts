import type { KeyboardEvent } from "react";

const steps: Record<string, (at: number, last: number) => number> = {
  ArrowRight: (at, last) => (at === last ? 0 : at + 1),
  ArrowLeft: (at, last) => (at === 0 ? last : at - 1),
  Home: () => 0,
  End: (_, last) => last,
};

/** For a row of plain tabs: the arrows go from one to the next and choose it; Tab enters and leaves the row. */
export const arrowTabs = (event: KeyboardEvent<HTMLElement>): void => {
  const step = steps[event.key];
  const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>("[role=tab]")];
  const at = tabs.findIndex((tab) => tab === event.target);
  if (!step || at < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  const next = tabs[step(at, tabs.length - 1)];
  next?.focus();
  next?.click();
};
