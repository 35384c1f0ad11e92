import type { ErrorRecord } from "@roseram/db";
import type { PreviewError } from "@roseram/schema";
import { ServiceError } from "../errors.ts";
import { type EventLog, viewerTopic } from "../event-log.ts";
import { scrub } from "../scrub.ts";
import type { Rate } from "./rate.ts";

export const REPORTS_PER_MINUTE = 30;
const MAX_MESSAGE = 500;
const MINUTE_MS = 60_000;

interface Reporting {
  record(error: ErrorRecord): Promise<{ readonly outcome: "OK" | "NOT_FOUND"; readonly id: string | null }>;
  /** When the person's last entries from pages were last seen, newest first, at most as many as may come in a minute. */
  lastSeen(): Promise<readonly string[]>;
  /** Of this process: the same error again and again is one entry, which the database cannot tell apart. */
  readonly rate: Rate;
  readonly eventLog: EventLog;
}

/** What a page threw: untrusted words, cut and cleaned, folded into the entry of the same words in the same project. */
export async function reportPreviewError(
  userId: string,
  { projectId, versionId, message, line }: PreviewError,
  { record, lastSeen, rate, eventLog }: Reporting,
) {
  const seconds = rate.take(userId) || secondsUntilRoom(await lastSeen());
  if (seconds > 0)
    throw new ServiceError(
      "RATE_LIMITED",
      `${REPORTS_PER_MINUTE} errors of pages were noted in this minute. The next one is noted in ${seconds} s.`,
      seconds,
    );
  const said = scrub(message, null, MAX_MESSAGE) || "The page threw an error without words.";
  const { outcome, id } = await record({
    userId,
    source: "preview",
    type: "PREVIEW_ERROR",
    message: said,
    fingerprint: said,
    projectId,
    generationId: null,
    versionId,
    stack: null,
    context: line === null ? {} : { line },
    reference: null,
  });
  if (outcome === "OK") eventLog.touch(viewerTopic(userId));
  return { outcome, errorLogId: id };
}

/** Across processes: so many entries were seen within a minute when the oldest of the newest was. */
function secondsUntilRoom(lastSeen: readonly string[], now = Date.now()): number {
  const oldest = lastSeen[REPORTS_PER_MINUTE - 1];
  return oldest === undefined ? 0 : Math.max(0, Math.ceil((Date.parse(oldest) + MINUTE_MS - now) / 1000));
}
