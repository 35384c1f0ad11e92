import type { ErrorRecord } from "@roseram/db";
import { type EventLog, viewerTopic } from "../event-log.ts";
import { scrub } from "../scrub.ts";

const MAX_MESSAGE = 500;
const MAX_STACK = 4_000;
const MAX_NAME = 100;

/** What went wrong in a person's work. `message` is shown to the person, `error` is for us. */
export interface Fault {
  readonly userId: string;
  readonly type: string;
  readonly message: string;
  readonly error?: unknown;
  readonly projectId?: string | null;
  readonly generationId?: string | null;
  readonly context?: FaultContext;
  readonly reference?: string | null;
}

/** All that may be told of where it happened: names and numbers, never what somebody wrote. A client may rename a field. */
export interface FaultContext {
  readonly operation?: string | null;
  readonly model?: string;
  readonly attempt?: number;
}

export interface ErrorRecorder {
  /** Never fails: an error that cannot be noted is in the log, and the work it came from goes on. */
  record(fault: Fault): Promise<void>;
}

export function createErrorRecorder(options: {
  record(error: ErrorRecord): Promise<{ readonly outcome: string }>;
  readonly eventLog: EventLog;
  readonly logger: { error(fields: object, message: string): void };
}): ErrorRecorder {
  return {
    async record(fault) {
      try {
        const { outcome } = await options.record(entryOf(fault));
        if (outcome === "OK") options.eventLog.touch(viewerTopic(fault.userId));
      } catch (error) {
        options.logger.error({ err: error, type: fault.type }, "an error could not be noted");
      }
    },
  };
}

function entryOf(fault: Fault): ErrorRecord {
  const { userId, type, projectId = null, generationId = null, reference = null } = fault;
  const context = contextOf(fault.context ?? {});
  const stack = stackOf(fault.error);
  return {
    userId,
    source: "server",
    type,
    message: scrub(fault.message, null, MAX_MESSAGE),
    fingerprint: JSON.stringify([type, context.operation, context.model, placeOf(stack)]),
    projectId,
    generationId,
    versionId: null,
    stack,
    context: { ...context },
    reference,
  };
}

/** Field by field: whatever else an object carries stays behind. */
function contextOf({ operation, model, attempt }: FaultContext): FaultContext {
  return {
    ...(operation != null && { operation: scrub(operation, null, MAX_NAME) }),
    ...(model !== undefined && { model: scrub(model) }),
    ...(attempt !== undefined && { attempt }),
  };
}

/** Where it came from, without the message: that may repeat what a person wrote. */
function stackOf(error: unknown): string | null {
  if (!(error instanceof Error)) return error === undefined ? null : typeof error;
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return [error.name, ...frames].join("\n").slice(0, MAX_STACK);
}

/** The same fault comes from the same line. */
function placeOf(stack: string | null): string {
  return stack?.split("\n").slice(0, 2).join(" ") ?? "";
}
