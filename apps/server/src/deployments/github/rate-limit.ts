import type { Refusal } from "./refusal.ts";

/** GitHub's advice when it does not say how long to wait. */
const UNSAID_MS = 60_000;

/** When GitHub lets it be tried again, in milliseconds since 1970; null: this is no rate limit. */
export function rateLimitEnd(refusal: Refusal, now: number): number | null {
  if (refusal.why !== "answered" || (refusal.status !== 403 && refusal.status !== 429)) return null;
  const after = seconds(refusal.headers["retry-after"]);
  if (after !== null) return now + after * 1000;
  const reset = seconds(refusal.headers["x-ratelimit-reset"]);
  // A second more: at the very second it is still closed.
  if (refusal.headers["x-ratelimit-remaining"] === "0" && reset !== null)
    return Math.max(now, (reset + 1) * 1000);
  if (refusal.status === 429 || refusal.says(/\b(secondary rate|rate limit|abuse detection)/i))
    return now + UNSAID_MS;
  return null;
}

function seconds(value: string | undefined): number | null {
  if (value === undefined || !/^\d{1,12}$/.test(value.trim())) return null;
  return Number(value);
}
