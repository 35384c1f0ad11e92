/** How often one key may do something in a minute. */
export interface Rate {
  /** 0 and counted, or the seconds until there is room. */
  take(key: string): number;
}

const MINUTE_MS = 60_000;

export function createRate(perMinute: number, now: () => number = Date.now): Rate {
  const taken = new Map<string, number[]>();
  let swept = now();
  return {
    take(key) {
      const since = now() - MINUTE_MS;
      // Who has not come for a minute is forgotten.
      if (swept < since) {
        for (const [other, times] of taken) if ((times.at(-1) ?? 0) <= since) taken.delete(other);
        swept = now();
      }
      const times = (taken.get(key) ?? []).filter((time) => time > since);
      taken.set(key, times);
      const [oldest] = times;
      if (times.length >= perMinute && oldest !== undefined) return Math.ceil((oldest - since) / 1000);
      times.push(now());
      return 0;
    },
  };
}
