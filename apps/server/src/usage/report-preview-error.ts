import type { createErrorLogCommands } from "@roseram/db";
import type { PreviewError } from "@roseram/schema";
import { ServiceError } from "../errors.ts";
import { type EventLog, viewerTopic } from "../event-log.ts";
import { secondsOfMinuteUntil } from "../minute.ts";
import { scrub } from "../scrub.ts";

const REPORTS_PER_MINUTE = 30;
const MAX_MESSAGE = 500;

interface Reporting {
  readonly commands: Pick<ReturnType<typeof createErrorLogCommands>, "record" | "takeReport">;
  readonly eventLog: EventLog;
}

/** What a page threw: untrusted words, cut and cleaned, folded into the entry of the same words in the same project. */
export async function reportPreviewError(
  userId: string,
  { projectId, versionId, message, line }: PreviewError,
  { commands, eventLog }: Reporting,
): Promise<{ readonly outcome: "OK" | "NOT_FOUND"; readonly errorLogId: string | null }> {
  const taken = await commands.takeReport(userId, REPORTS_PER_MINUTE);
  if (taken.outcome === "RATE_LIMITED") throw tooMany(taken.freesAt);
  const said = scrub(message, null, MAX_MESSAGE) || "The page threw an error without words.";
  const { outcome, id } = await commands.record({
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
  if (outcome !== "OK") return { outcome: "NOT_FOUND", errorLogId: null };
  eventLog.touch(viewerTopic(userId));
  return { outcome, errorLogId: id };
}

function tooMany(freesAt: string | null): ServiceError {
  const seconds = secondsOfMinuteUntil(freesAt);
  return new ServiceError(
    "RATE_LIMITED",
    `${REPORTS_PER_MINUTE} errors of pages were noted in this minute. The next one is noted in ${seconds} s.`,
    seconds,
  );
}
