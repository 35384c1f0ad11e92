import { pause } from "../pause.ts";

/** How long GitHub is waited for. */
export interface Patience {
  /** One request, its body included. */
  readonly requestMs: number;
  /** Before the n-th repetition of a request that failed on GitHub's side: n² times this. */
  readonly retryMs: number;
  readonly retries: number;
  /** The longest that a rate limit is waited out for; a longer one fails, with the time when it is over. */
  readonly rateLimitMs: number;
  /** How many rate limits one deployment waits out. */
  readonly rateLimits: number;
  /** Before each look at a repository that GitHub has only just made. */
  readonly settleMs: readonly number[];
  /** Before each look at the build of a GitHub Pages site. */
  readonly buildMs: readonly number[];
  /** GitHub wants a second between two writes of a person. */
  readonly spacesWrites: boolean;
  wait(ms: number, signal: AbortSignal): Promise<void>;
}

export const PATIENCE: Patience = {
  requestMs: 15_000,
  retryMs: 1_000,
  retries: 3,
  rateLimitMs: 90_000,
  rateLimits: 2,
  settleMs: [150, 300, 600, 1_200, 2_400, 2_400, 2_400, 2_400],
  buildMs: [0, 2_000, 3_000, 5_000, 8_000, 12_000, 15_000],
  spacesWrites: true,
  wait: pause,
};
