const limit = 3;
let running = 0;
const waiting: (() => void)[] = [];

/** Runs at most three of these at once; the rest wait in order. */
export async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (running >= limit) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}
