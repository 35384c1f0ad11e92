/** One at a time per key, in the order of asking. */
export interface Locks {
  run<T>(key: string, work: () => Promise<T>): Promise<T>;
}

export function createLocks(): Locks {
  const last = new Map<string, Promise<void>>();
  return {
    async run(key, work) {
      const before = last.get(key) ?? Promise.resolve();
      const mine = before.then(work);
      const done = mine.then(
        () => undefined,
        () => undefined,
      );
      last.set(key, done);
      try {
        return await mine;
      } finally {
        if (last.get(key) === done) last.delete(key);
      }
    },
  };
}
