/** Runs one function at a time, in the order they came. A failure of one does not reach the next. */
export type Exclusive = <T>(work: () => Promise<T>) => Promise<T>;

/** PGlite resolves in microtasks: without a pause now and then, a busy queue would starve timers and sockets. */
const LONGEST_BURST_MS = 8;

export const createMutex = (): Exclusive => {
  let tail: Promise<unknown> = Promise.resolve();
  let burstBegan = 0;
  return (work) => {
    const run = tail.then(async () => {
      if (performance.now() - burstBegan > LONGEST_BURST_MS) {
        await new Promise<void>((resume) => setImmediate(resume));
        burstBegan = performance.now();
      }
      return work();
    });
    tail = run.catch(() => undefined);
    return run;
  };
};
