import type { QuotaRow, Refusal } from "@roseram/db";
import { ServiceError } from "../errors.ts";
import { secondsOfMinuteUntil } from "../minute.ts";

/** When an answer under way ends nobody knows: after so long it is worth another try. */
const ANSWER_SECONDS = 30;

/** Why a request is not let through, and when it will be. Times are in UTC, as the quota counts. */
export function refusal(
  reason: Refusal,
  freesAt: string | null,
  { requestsLimit, tokensLimit }: Pick<QuotaRow, "requestsLimit" | "tokensLimit">,
  now = Date.now(),
): ServiceError {
  if (reason === "RATE_LIMITED") return minuteIsFull(requestsLimit, secondsOfMinuteUntil(freesAt, now));
  if (freesAt === null) return new ServiceError(reason, HELD, ANSWER_SECONDS);
  const free = Date.parse(freesAt);
  return new ServiceError(
    reason,
    monthIsUsed(tokensLimit, free),
    Math.max(1, Math.ceil((free - now) / 1000)),
  );
}

const HELD =
  "The answers under way hold all tokens that are left of this month. Send it again when one of them has ended; your text is kept.";

function minuteIsFull(limit: number | null, seconds: number): ServiceError {
  const requests = limit === null ? "Too many requests" : `${count(limit)} request${limit === 1 ? "" : "s"}`;
  const message = `${requests} in this minute. The next one goes through in ${seconds} s; your text is kept.`;
  return new ServiceError("RATE_LIMITED", message, seconds);
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
