import { useSyncExternalStore } from "react";

/** Letters that act on their own. Whoever speaks to the device, or types beside the fields, can do without them. */
const key = "roseram.single-keys";
const listeners = new Set<() => void>();

export const singleKeys = (): boolean => localStorage.getItem(key) !== "off";

export function setSingleKeys(on: boolean): void {
  if (on) localStorage.removeItem(key);
  else localStorage.setItem(key, "off");
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useSingleKeys = (): boolean => useSyncExternalStore(subscribe, singleKeys);
