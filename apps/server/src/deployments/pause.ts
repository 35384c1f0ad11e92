import { setTimeout as timer } from "node:timers/promises";

/** Waits, unless the signal comes first: then throws its reason. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  try {
    await timer(ms, undefined, { signal });
  } catch {
    signal.throwIfAborted();
  }
}
