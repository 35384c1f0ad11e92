import { useEffect, useRef } from "react";
import { singleKeys } from "../ui/single-keys.ts";

const typing = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest("input, textarea, select, [contenteditable='true'], [role='menu'], [role='dialog']") !==
    null;

/** A menu or a dialog closes itself; what lies under it stays. */
const layered = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest("[role='menu'], [role='dialog']") !== null;

/** How long the G of a pair waits for its second letter. */
const PAIR_MS = 1200;

/** Single letters act only outside of fields; "g p" is G, then P. */
export const useKeys = (keys: Record<string, () => void>): void => {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    let first: { key: string; at: number } | null = null;
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const plain = event.key.length > 1;
      if (!plain && (typing(event.target) || !singleKeys())) return;
      if (event.key === "Escape" && layered(event.target)) return;
      const key = event.key.toLowerCase();
      const pair = first && event.timeStamp - first.at < PAIR_MS ? `${first.key} ${key}` : null;
      first = null;
      const act = (pair && latest.current[pair]) || latest.current[key];
      if (act) {
        event.preventDefault();
        act();
      } else if (Object.keys(latest.current).some((one) => one.startsWith(`${key} `))) {
        first = { key, at: event.timeStamp };
      }
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
};
