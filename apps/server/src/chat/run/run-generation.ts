import { CODE_FILES, type Generations, type StoredGeneration } from "@roseram/db";
import { generationTopic, projectTopic } from "../../event-log.ts";
import { answerOf } from "../turn/answer.ts";
import { type AttemptDeps, type AttemptKey, type Ending, runAttempt } from "./attempt.ts";

const MAX_ATTEMPTS = 3;
/** How long a finished topic is held in memory for subscribers that are a little behind. */
const HELD_AFTER_END_MS = 15_000;

export interface GenerationRunner {
  /** Runs one generation to its end, or until the signal: then it stays RUNNING and the next start takes it over. */
  run(generationId: string, signal: AbortSignal): Promise<void>;
  /** Ends the model call at once if it runs in this process. */
  stop(generationId: string): void;
}

export interface RunnerLog {
  info(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export function createGenerationRunner(
  deps: Omit<AttemptDeps, "generations" | "onError"> & {
    readonly generations: Generations;
    readonly logger: RunnerLog;
    readonly onEnded?: (status: string) => void;
  },
): GenerationRunner {
  const { generations, log, logger } = deps;
  const running = new Map<string, (ending: Ending) => void>();

  return {
    stop(generationId) {
      running.get(generationId)?.("stopped");
    },

    async run(id, signal) {
      const stored = await generations.find(id);
      if (!stored) return;
      const topic = generationTopic(id);
      const touch = () => {
        log.touch(topic);
        log.touch(projectTopic(stored.projectId));
      };
      if (stored.status === "running" && stored.stopRequested) {
        await endStopped(stored);
        log.forget(topic);
        return touch();
      }
      const begun = await generations.beginAttempt(id, MAX_ATTEMPTS);
      // The attempt's snapshot, or its end, was written by SQL: subscribers read it from the table.
      log.forget(topic);
      touch();
      if (begun.outcome !== "STARTED") return;
      logger.info({ generationId: id, attempt: begun.attempt }, "generation started");
      try {
        await attempt({ id, attempt: begun.attempt, lastSeq: begun.lastSeq }, signal);
      } finally {
        touch();
        setTimeout(() => log.forget(topic), HELD_AFTER_END_MS).unref();
      }
    },
  };

  /** One attempt within its life: until its end, a stop, the loss of it to another process, or the end of this one. */
  async function attempt(key: AttemptKey, signal: AbortSignal): Promise<void> {
    const generationId = key.id;
    const started = performance.now();
    const input = await generations.findInput(generationId);
    if (!input) return;
    const abort = new AbortController();
    let ending: Ending | null = null;
    const end = (why: Ending) => {
      ending ??= why;
      abort.abort();
    };
    const shutdown = () => end("shutdown");
    signal.addEventListener("abort", shutdown, { once: true });
    running.set(generationId, end);
    if (signal.aborted) shutdown();
    try {
      const life = { signal: abort.signal, ending: () => ending, end };
      const onError = (error: unknown, message: string) =>
        logger.error({ err: error, generationId }, message);
      const ended = await runAttempt({ ...deps, onError }, key, input, life);
      if (ended) deps.onEnded?.(ended.status);
      const ms = Math.round(performance.now() - started);
      logger.info({ generationId, status: "left", ...ended, ms }, "generation ended");
    } finally {
      signal.removeEventListener("abort", shutdown);
      if (running.get(generationId) === end) running.delete(generationId);
    }
  }

  /** Its worker died before it could end it: what had arrived is the answer, and the model is not asked again. */
  async function endStopped({ id, attempt: number }: StoredGeneration): Promise<void> {
    const [state, input] = [await generations.readState(id), await generations.findInput(id)];
    if (!state || !input) return;
    const changed = CODE_FILES.filter((file) => state.code[file] !== input.baseCode[file]);
    await generations.complete({
      id,
      attempt: number,
      status: "cancelled",
      error: null,
      text: state.text,
      code: state.code,
      answer: answerOf(state.text, changed),
      makeVersion: false,
      report: null,
      received: null,
    });
  }
}
