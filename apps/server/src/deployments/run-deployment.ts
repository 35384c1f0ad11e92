import type { DeploymentInput, Deployments, StoredDeployment } from "@roseram/db";
import { deploymentsTopic, type EventLog, projectTopic, viewerTopic } from "../event-log.ts";
import { scrub } from "../scrub.ts";
import { type AttemptKey, type CallDeps, callPublisher, takeBack } from "./call-publisher.ts";
import { cancelledTooLate, DeploymentFailure, endOf, isFault, type Outcome } from "./deployment-end.ts";
import { type Life, openLife } from "./life.ts";

type Type = DeploymentInput["type"];

export interface DeploymentRunner {
  /** Runs one deployment to its end, or until the signal: then it stays IN_PROGRESS and the next start takes it over. */
  run(deploymentId: string, signal: AbortSignal): Promise<void>;
  /** Tells its publisher at once, if it runs in this process. */
  cancel(deploymentId: string): void;
}

/** A fault of ours in somebody's deployment. `message` is what the person is told. */
export interface DeploymentFault {
  readonly userId: string;
  readonly projectId: string;
  readonly type: "INTERNAL" | "TOO_MANY_ATTEMPTS";
  readonly message: string;
  readonly error?: unknown;
  readonly context: { readonly operation: string; readonly attempt: number };
  /** The process's log names deployments. */
  readonly reference: string;
}

export interface Patience extends Pick<CallDeps, "aliveMs" | "graceMs"> {
  /** For one attempt. */
  readonly limitMs: Readonly<Record<Type, number>>;
}

export interface RunnerDeps extends Pick<CallDeps, "publishers" | "places" | "deactivate"> {
  readonly deployments: Pick<Deployments, "find" | "begin" | "findInput" | "advance" | "finish">;
  readonly log: Pick<EventLog, "touch">;
  readonly logger: {
    info(fields: object, message: string): void;
    error(fields: object, message: string): void;
  };
  /** Never fails. */
  readonly noteFault: (fault: DeploymentFault) => Promise<void>;
  readonly onEnded?: (type: Type, status: string) => void;
  readonly patience?: Partial<Patience>;
}

const MINUTE = 60_000;
const PATIENCE: Patience = {
  limitMs: { github: 5 * MINUTE, netlify: 10 * MINUTE },
  aliveMs: 3_000,
  graceMs: 5_000,
};
const MAX_ATTEMPTS = 3;

export function createDeploymentRunner(deps: RunnerDeps): DeploymentRunner {
  const { deployments, log, logger } = deps;
  const patience = { ...PATIENCE, ...deps.patience };
  const running = new Map<string, Life>();
  const show = ({ projectId }: { readonly projectId: string }) => log.touch(deploymentsTopic(projectId));
  const callDeps: CallDeps = {
    ...deps,
    ...patience,
    show,
    async deactivate(token) {
      await deps.deactivate(token);
      log.touch(viewerTopic(token.userId));
    },
  };

  return {
    cancel: (id) => running.get(id)?.cancel(),

    async run(id, shutdown) {
      const stored = await deployments.find(id);
      if (!stored) return;
      const started = performance.now();
      const { outcome: begun, attempt, cancelRequested } = await deployments.begin(id, MAX_ATTEMPTS);
      show(stored);
      if (begun === "EXHAUSTED") await noteExhausted(stored, attempt);
      if (begun !== "STARTED") return;
      logger.info({ deploymentId: id, type: stored.type, attempt }, "deployment started");

      const key = { id, attempt };
      let outcome = cancelRequested ? CANCELLED : await call(key, shutdown, false);
      if (outcome?.as === "cancelled") outcome = await cancelled(key, shutdown);
      const status = outcome && (await finish(key, stored, outcome));

      const ms = Math.round(performance.now() - started);
      logger.info({ deploymentId: id, status: status ?? "left", ms }, "deployment ended");
    },
  };

  /** A cancellation may have come while a call was under way, or after it: only the provider knows. */
  async function cancelled(key: AttemptKey, shutdown: AbortSignal): Promise<Outcome | null> {
    // Where nothing is stored nothing was begun.
    if (await isUntouched(key)) return CANCELLED;
    const found = await call(key, shutdown, true);
    if (found?.as !== "cancelled") return found;
    const input = await deployments.findInput(key.id);
    if (!input || !deps.publishers[input.type].abandon) return found;
    await takeBack(callDeps, input);
    // It may have gone live by itself just before.
    return call(key, shutdown, true);
  }

  async function isUntouched({ id }: AttemptKey): Promise<boolean> {
    return Object.keys((await deployments.findInput(id))?.state ?? {}).length === 0;
  }

  async function call(key: AttemptKey, shutdown: AbortSignal, looksBack: boolean): Promise<Outcome | null> {
    const input = await deployments.findInput(key.id);
    if (!input) return { as: "failed", error: versionGone() };
    const life = openLife({ limitMs: patience.limitMs[input.type], shutdown, cancelled: looksBack });
    running.set(key.id, life);
    try {
      return await callPublisher(callDeps, { ...key, input, life, looksBack });
    } finally {
      life.close();
      if (running.get(key.id) === life) running.delete(key.id);
    }
  }

  /** The status; null if another attempt has begun meanwhile. */
  async function finish(key: AttemptKey, stored: StoredDeployment, outcome: Outcome): Promise<string | null> {
    const { type, userId, projectId } = stored;
    const ended = endOf(outcome, type, patience.limitMs[type] / MINUTE);
    const end = (await isCancelRequested(key)) ? cancelledTooLate(ended) : ended;
    const isOurs = (await deployments.finish({ ...key, ...end })) === "OK";
    show(stored);
    if (!isOurs) return null;
    log.touch(projectTopic(projectId));
    log.touch(viewerTopic(userId));
    deps.onEnded?.(type, end.status);
    if (isFault(outcome) && end.error) {
      const { error } = outcome;
      logger.error({ ...described(error), deploymentId: key.id }, "deployment failed");
      const { message } = end.error;
      const context = { operation: `deploy to ${type}`, attempt: key.attempt };
      await deps.noteFault({
        userId,
        projectId,
        type: "INTERNAL",
        message,
        error,
        context,
        reference: key.id,
      });
    }
    return end.status;
  }

  async function isCancelRequested({ id }: AttemptKey): Promise<boolean> {
    return (await deployments.find(id))?.cancelRequested ?? false;
  }

  async function noteExhausted(
    { id, type, userId, projectId }: StoredDeployment,
    attempt: number,
  ): Promise<void> {
    log.touch(projectTopic(projectId));
    deps.onEnded?.(type, "failed");
    const message = `A deployment was interrupted ${attempt} times. The code is safe.`;
    const context = { operation: `deploy to ${type}`, attempt };
    await deps.noteFault({ userId, projectId, type: "TOO_MANY_ATTEMPTS", message, context, reference: id });
  }
}

const CANCELLED = { as: "cancelled" } as const satisfies Outcome;

/** Not the error itself: those of a vendor's client may carry the token. */
function described(error: unknown): { name: string; reason: string; frames: string[] } {
  if (!(error instanceof Error)) return { name: typeof error, reason: "", frames: [] };
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return { name: error.name, reason: scrub(error.message), frames };
}

function versionGone(): DeploymentFailure {
  return new DeploymentFailure(
    "INTERNAL",
    "The version that was to be published is gone. Publish another one.",
  );
}
