import type { Brought, Work } from "../publish.ts";
import type { CallLimits } from "./calls.ts";
import { NetlifyFailure } from "./failure.ts";
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
  /** All files are at Netlify, and nothing more is needed to make them live. */
  sent: boolean;
  /** A call that may make them live: unless it is refused, nobody knows. */
  publishing<T>(call: Promise<T>): Promise<T>;
  /** Stores, then shows. */
  step(step: string, brought?: Omit<Brought, "state"> & { state?: Partial<Stored> }): Promise<void>;
}

export function beginStory(work: Work, limits: Limits): Story {
  const found = readStored(work.deployment.state);
  let stored = found;
  let shown: { readonly step: string; readonly publishing: boolean } | null = null;
  const story: Story = {
    work,
    limits,
    found,
    title: titleOf(work.deployment.id),
    // Until it is looked at, what an earlier attempt began may be live.
    sent: Boolean(found.deployId),
    get stored() {
      return stored;
    },
    netlify: createNetlifyClient({
      access: work.access,
      signal: work.signal,
      limits,
      rateLimit: {
        // Before the first step it is found out what is live, which a cancellation must not cut short.
        waiting: async (retryAt) => {
          if (shown) await work.advance(`${provider(work.access.local)} asks to slow down`, { retryAt });
        },
        over: async () => {
          if (shown) await work.advance(shown.step, { publishing: shown.publishing });
        },
      },
    }),
    async step(step, brought = {}) {
      shown = { step, publishing: brought.publishing ?? false };
      stored = { ...stored, ...brought.state };
      await work.advance(step, brought);
    },
    async publishing(call) {
      story.sent = true;
      try {
        return await call;
      } catch (error) {
        story.sent = !(error instanceof NetlifyFailure) || error.passing;
        throw error;
      }
    },
  };
  return story;
}

/** By it a deploy is found again whose id was never stored. */
export const titleOf = (deploymentId: string) => `roseram:${deploymentId}`;
