import { Worker } from "node:worker_threads";
import { type Inspected, inspect, type Inspection } from "./gate.ts";

/*
 * Where pages are inspected. Small ones here: a few milliseconds. Reading a large one takes long enough to be noticed in
 * everyone's stream, so it is done in a thread of its own, which is kept for the next one for a while.
 */

export interface Inspector {
  inspect(page: Inspected): Promise<Inspection>;
  close(): Promise<void>;
}

/** Characters of all files, before and after the answer: up to here a page is read in well under 20 ms. */
const SMALL = 80_000;
const LIMIT_MS = 10_000;
const IDLE_MS = 60_000;
const MEMORY_MB = 512;

/** What could not be read in time is not kept back for that: the person is told that nobody looked. */
const UNREAD: Inspection = {
  findings: [],
  warnings: [
    {
      code: "NOT_CHECKED",
      file: "html",
      line: null,
      message: "The page is too large or too intricate to be checked. Look at it before you publish it.",
    },
  ],
};

export function createInspector(
  options: { small?: number; limitMs?: number; memoryMb?: number } = {},
): Inspector {
  const { small = SMALL, limitMs = LIMIT_MS, memoryMb = MEMORY_MB } = options;
  let worker: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  return {
    inspect(page) {
      if (sizeOf(page) <= small) return Promise.resolve(inspect(page));
      const inspection = queue.then(() => inThread(page));
      queue = inspection.catch(() => undefined);
      return inspection;
    },
    async close() {
      await queue;
      await end();
    },
  };

  function inThread(page: Inspected): Promise<Inspection> {
    clearTimeout(idle);
    const thread = (worker ??= begin());
    return new Promise<Inspection>((resolve, reject) => {
      const limit = setTimeout(() => {
        void end();
        settle(() => resolve(UNREAD));
      }, limitMs);
      const settle = (how: () => void) => {
        clearTimeout(limit);
        thread.off("message", done).off("error", failed);
        idle = setTimeout(() => void end(), IDLE_MS);
        idle.unref();
        how();
      };
      const done = (inspection: Inspection) => settle(() => resolve(inspection));
      const failed = (error: unknown) => {
        worker = null;
        settle(() => (isOutOfMemory(error) ? resolve(UNREAD) : reject(error)));
      };
      thread.on("message", done).on("error", failed);
      thread.postMessage(page);
    });
  }

  function begin(): Worker {
    // Beside the source in development and tests, beside the bundle where it was built.
    const ending = import.meta.url.endsWith(".ts") ? "ts" : "js";
    const begun = new Worker(new URL(`./inspect-worker.${ending}`, import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    });
    begun.unref();
    // A thread may fail while nobody waits for it: unheard, that would end the process.
    begun.on("error", () => undefined);
    begun.on("exit", () => {
      if (worker === begun) worker = null;
    });
    return begun;
  }

  async function end(): Promise<void> {
    clearTimeout(idle);
    const ending = worker;
    worker = null;
    await ending?.terminate();
  }
}

function sizeOf({ base, code }: Inspected): number {
  return [base, code].reduce(
    (sum, { html, css, javascript }) => sum + html.length + css.length + javascript.length,
    0,
  );
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
}
