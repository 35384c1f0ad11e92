import type { Brought, Work } from "../publish.ts";
import type { CallLimits } from "./calls.ts";
import { createNetlifyClient, type NetlifyClient } from "./netlify-client.ts";
import { type Stored, readStored } from "./stored.ts";
import { provider } from "./words.ts";

export interface Limits extends CallLimits {
  /** Between two looks at a deploy that is not ready: the first, and the longest. */
  readonly pollMs: readonly [number, number];
}

/** One attempt at one deployment: what is known so far, and who is asked for more. */
export interface Story {
  readonly work: Work;
  readonly netlify: NetlifyClient;
  readonly limits: Limits;
  readonly title: string;
  /** What earlier attempts stored. */
  readonly found: Stored;
  /** The same with what this one stored. */
  readonly stored: Stored;
  /** All files are at Netlify. */
  sent: boolean;
  /** Stores, then shows. */
  step(step: string, brought?: Omit<Brought, "state"> & { state?: Partial<Stored> }): Promise<void>;
}

export function beginStory(work: Work, limits: Limits): Story {
  const found = readStored(work.deployment.state);
  let stored = found;
  let shown: string | null = null;
  // Before the first step it is found out what is live, which a cancellation must not cut short.
  const show: Work["advance"] = async (...step) => (shown === null ? undefined : work.advance(...step));
  return {
    work,
    limits,
    found,
    title: titleOf(work.deployment.id),
    sent: false,
    get stored() {
      return stored;
    },
    netlify: createNetlifyClient({
      access: work.access,
      signal: work.signal,
      limits,
      rateLimit: {
        waiting: (retryAt) => show(`${provider(work.access.local)} asks to slow down`, { retryAt }),
        over: () => show(shown),
      },
    }),
    async step(step, brought = {}) {
      shown = step;
      stored = { ...stored, ...brought.state };
      await work.advance(step, brought);
    },
  };
}

/** By it a deploy is found again whose id was never stored. */
export const titleOf = (deploymentId: string) => `roseram:${deploymentId}`;
