import { randomUUID } from "node:crypto";
import { pause } from "../pause.ts";
import { failureOf, NetlifyFailure } from "./failure.ts";
import { CALL_HEADER, watchCall } from "./watch-requests.ts";

export interface CallLimits {
  /** For one request. */
  readonly callMs: number;
  /** Before each time that a passing failure is tried again. */
  readonly retryMs: readonly number[];
  /** A rate limit that ends within this is waited for. */
  readonly longestWaitMs: number;
  /** A limit that ends at once, by a clock that differs from ours, is given so long all the same. */
  readonly shortestWaitMs: number;
  /** So many times for one request. */
  readonly waits: number;
}

export const CALL_LIMITS: CallLimits = {
  callMs: 30_000,
  retryMs: [300, 1000, 3000],
  longestWaitMs: 3 * 60_000,
  shortestWaitMs: 1000,
  waits: 5,
};

/** What the vendor's client takes with each call. */
export interface CallOptions {
  readonly signal: AbortSignal;
  readonly headers: Record<string, string>;
  /** Left to itself, it would carry the token on to another port or a parent domain. Netlify's API leads nowhere else. */
  readonly redirect: "manual";
  /** Bytes of an answer that are read. */
  readonly size: number;
}

export type Request = (options: CallOptions) => Promise<unknown>;

/**
 * `findMade`: before a request that makes something is sent again, whether the first one did it although its answer was lost;
 * null if not.
 */
export type Call = (request: Request, findMade?: () => Promise<unknown>) => Promise<unknown>;

export interface RateLimitWatch {
  /** All requests wait from now on. What it throws ends them. */
  waiting(retryAt: string): Promise<void>;
  over(): Promise<void>;
}

/**
 * Requests that end: each has our own time limit and hears the signal, whatever the client does with it, and failures that pass
 * are tried again. Throws NetlifyFailure, or the signal's reason.
 */
export function createCalls(options: {
  token: string;
  signal: AbortSignal;
  limits: CallLimits;
  rateLimit: RateLimitWatch;
}): Call {
  const { token, signal, limits, rateLimit } = options;
  /** Limits are the token's, so one wait is everybody's. */
  let waiting: Promise<void> | null = null;

  return async (request, findMade) => {
    for (let tried = 0, waits = 0; ;) {
      await waiting;
      const made = tried > 0 ? await findMade?.() : null;
      if (made) return made;
      try {
        return await once(request);
      } catch (error) {
        if (!(error instanceof NetlifyFailure)) throw error;
        if (error.code === "LIMITED") {
          if (waits++ === limits.waits) throw error;
          await slowDown(error);
          continue;
        }
        const delay = error.passing ? limits.retryMs[tried++] : undefined;
        if (delay === undefined) throw error;
        await pause(delay, signal);
      }
    }
  };

  async function once(request: Request): Promise<unknown> {
    signal.throwIfAborted();
    const ended = Promise.withResolvers<unknown>();
    const client = new AbortController();
    const end = (reason: unknown) => {
      ended.reject(reason);
      client.abort();
    };
    const stopped = () => end(signal.reason);
    signal.addEventListener("abort", stopped);
    const timer = setTimeout(() => end(new NetlifyFailure("UNREACHABLE", "no answer")), limits.callMs);
    const id = randomUUID();
    const unwatch = watchCall(id, {
      limited: (reset) => end(new NetlifyFailure("LIMITED", "", { status: 429, retryAt: timeOf(reset) })),
      broken: (code) => end(new NetlifyFailure("UNREACHABLE", code)),
    });
    try {
      const headers = { [CALL_HEADER]: id };
      request({ signal: client.signal, headers, redirect: "manual", size: ANSWER_LIMIT }).then(
        ended.resolve,
        (error: unknown) => ended.reject(failureOf(error, token)),
      );
      return await ended.promise;
    } finally {
      unwatch();
      clearTimeout(timer);
      signal.removeEventListener("abort", stopped);
    }
  }

  function slowDown(limited: NetlifyFailure): Promise<void> {
    const retryAt = limited.retryAt ?? new Date(Date.now() + DEFAULT_WAIT_MS).toISOString();
    const ms = Math.max(Date.parse(retryAt) - Date.now(), limits.shortestWaitMs);
    if (ms > limits.longestWaitMs) throw limited;
    waiting ??= waitThrough(retryAt, ms).finally(() => (waiting = null));
    return waiting;
  }

  async function waitThrough(retryAt: string, ms: number): Promise<void> {
    await rateLimit.waiting(retryAt);
    await pause(ms, signal);
    await rateLimit.over();
  }
}

/** More than any answer that is read here. */
const ANSWER_LIMIT = 16 * 1024 * 1024;
const DEFAULT_WAIT_MS = 10_000;

/** Seconds since 1970, as Netlify says it; what is not a time of this century is none. */
function timeOf(reset: string | null): string | null {
  const seconds = Number(reset);
  return seconds > 1e9 && seconds < 4e9 ? new Date(seconds * 1000).toISOString() : null;
}
