import type { z } from "zod";
import type { Patience } from "./patience.ts";
import { rateLimitEnd } from "./rate-limit.ts";
import { Refusal, refusalOf, type Asked } from "./refusal.ts";

export type Ask = <T>(
  asked: Asked,
  /** The repository's name, for those who are told of a refusal. */
  place: string | null,
  shape: z.ZodType<T>,
  request: () => Promise<{ readonly data: unknown }>,
) => Promise<T>;

/**
 * Every request goes through here: it ends when the deployment ends, waits out a rate limit, and comes back as the few
 * fields that are used, or as a Refusal.
 */
export function createAsk(options: {
  token: string;
  signal: AbortSignal;
  patience: Patience;
  /** Called before a rate limit is waited out, and after it. */
  onWait(until: string | null): Promise<void>;
}): Ask {
  const { token, signal, patience, onWait } = options;
  let limits = 0;

  return async (asked, place, shape, request) => {
    for (;;) {
      const answer = await once(asked, place, request);
      if (!(answer instanceof Refusal)) {
        const read = shape.safeParse(answer.data);
        if (read.success) return read.data;
        throw new Refusal(asked, "unreadable", place, 0, "");
      }
      const now = Date.now();
      const end = rateLimitEnd(answer, now);
      if (end === null || end - now > patience.rateLimitMs || limits === patience.rateLimits) throw answer;
      limits += 1;
      await onWait(new Date(end).toISOString());
      await patience.wait(end - now, signal);
      await onWait(null);
    }
  };

  async function once(
    asked: Asked,
    place: string | null,
    request: () => Promise<{ readonly data: unknown }>,
  ) {
    signal.throwIfAborted();
    try {
      return await unless(signal, request());
    } catch (error) {
      signal.throwIfAborted();
      const refusal = refusalOf(error, { asked, place, token });
      if (refusal === null) throw error;
      return refusal;
    }
  }
}

/** The client waits between repetitions and writes without looking at the signal: nobody has to wait for that. */
async function unless<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  const aborted = Promise.withResolvers<never>();
  const abort = () => aborted.reject(signal.reason);
  signal.addEventListener("abort", abort, { once: true });
  try {
    return await Promise.race([work, aborted.promise]);
  } finally {
    signal.removeEventListener("abort", abort);
  }
}
