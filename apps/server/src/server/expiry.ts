import type { Verified } from "../auth.ts";

/** A connection lives no longer than the token that opened it: nobody checks the token again in between. */
export function atExpiry(caller: Verified, act: () => void): NodeJS.Timeout {
  const left = caller.expiresAt * 1000 - Date.now();
  const timer = setTimeout(act, Math.min(Math.max(left, 0), 2 ** 31 - 1));
  timer.unref();
  return timer;
}
