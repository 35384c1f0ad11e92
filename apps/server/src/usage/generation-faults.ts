import { type EventLog, viewerTopic } from "../event-log.ts";
import type { ErrorRecorder } from "./error-recorder.ts";

/** Ends that are not the person's doing: a fault of ours, or a model that is not set up as it should be. */
const FAULTS: readonly string[] = [
  "INTERNAL",
  "TOO_MANY_ATTEMPTS",
  "MODEL_AUTH",
  "MODEL_NOT_FOUND",
  "MODEL_REJECTED",
  "MODEL_UNAVAILABLE",
];

interface Ended {
  readonly model: string;
  readonly attempt: number;
  readonly projectId: string;
  readonly finishedAt: string | null;
  readonly errorCode: string | null;
  readonly errorMessage: string | null;
}

export interface Ends {
  /** With the service's rights: whose it is, and how it ended. */
  find(id: string): Promise<{ readonly userId: string } | null>;
  read(id: string): Promise<Ended | null>;
  readonly recorder: ErrorRecorder;
  readonly eventLog: EventLog;
  readonly logger: { error(fields: object, message: string): void };
}

/**
 * After a job of a generation: what it used has changed, and if a fault ended it, that is noted. Never fails. A job that
 * is done again notes it again, and it is counted once: the database knows.
 */
export async function noteEnd(generationId: string, ends: Ends): Promise<void> {
  try {
    const [stored, generation] = [await ends.find(generationId), await ends.read(generationId)];
    if (!stored || generation?.finishedAt == null) return;
    const { userId } = stored;
    const { errorCode: type, errorMessage, model, attempt, projectId } = generation;
    if (type !== null && FAULTS.includes(type)) {
      const message = errorMessage ?? "The answer could not be written.";
      const context = { model, attempt };
      // The process's log names generations.
      const reference = generationId;
      await ends.recorder.record({ userId, type, message, projectId, generationId, context, reference });
    }
    ends.eventLog.touch(viewerTopic(userId));
  } catch (error) {
    ends.logger.error({ err: error, generationId }, "the end of a generation could not be noted");
  }
}
