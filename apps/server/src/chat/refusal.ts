import type { QuotaRow, Refusal } from "@roseram/db";
import { ServiceError } from "../errors.ts";

/** Why a request is not let through, and when it will be. Times are in UTC, as the quota counts. */
export function refusal(
  reason: Refusal,
  freesAt: string | null,
  { requestsLimit, tokensLimit }: Pick<QuotaRow, "requestsLimit" | "tokensLimit">,
  now = Date.now(),
): ServiceError {
  const free = freesAt === null ? now : Date.parse(freesAt);
  const seconds = Math.max(1, Math.ceil((free - now) / 1000));
  const message =
    reason === "RATE_LIMITED"
      ? `${requestsLimit === null ? "Too many" : count(requestsLimit)} requests in this minute. The next one goes through in ${seconds} s; your text is kept.`
      : monthIsUsed(tokensLimit, free);
  return new ServiceError(reason, message, seconds);
}

function monthIsUsed(tokensLimit: number | null, free: number): string {
  const month = inUtc(free - 1, { month: "long" });
  const again = new Date(free);
  const tokens = tokensLimit === null ? "All tokens" : `All ${count(tokensLimit)} tokens`;
  return `${tokens} of ${month} are used. It starts again on ${again.getUTCDate()} ${inUtc(free, { month: "long" })}.`;
}

const inUtc = (time: number, options: Intl.DateTimeFormatOptions): string =>
  new Date(time).toLocaleString("en", { ...options, timeZone: "UTC" });

const count = (value: number): string => value.toLocaleString("en");
