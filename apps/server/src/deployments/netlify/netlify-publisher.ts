import { ProviderError } from "../provider-error.ts";
import type { Publisher } from "../publish.ts";
import { CALL_LIMITS } from "./calls.ts";
import { deploySite, takeBack } from "./deploy.ts";
import { NetlifyFailure } from "./failure.ts";
import { createNetlifyClient } from "./netlify-client.ts";
import { providerErrorOf } from "./provider-errors.ts";
import { restoreDeploy } from "./restore.ts";
import { accountOf } from "./site.ts";
import { beginStory, type Limits, type Story } from "./story.ts";

const LIMITS: Limits = { ...CALL_LIMITS, pollMs: [150, 3000] };

/** Publishes to Netlify, or to what stands in for it on this machine: the access says which. */
export function createNetlifyPublisher(options: Partial<Limits> = {}): Publisher {
  const limits = { ...LIMITS, ...options };
  return {
    async publish(work) {
      const story = beginStory(work, limits);
      const { restoreDeployId } = work.deployment.options;
      try {
        return await (restoreDeployId ? restoreDeploy(story, restoreDeployId) : deploySite(story));
      } catch (error) {
        throw toldOf(error, story);
      }
    },

    async abandon(work) {
      if (work.deployment.options.restoreDeployId) return;
      const story = beginStory(
        { ...work, advance: async () => undefined },
        { ...limits, ...AT_ONCE, ...options },
      );
      await takeBack(story).catch((error: unknown) => {
        throw toldOf(error, story);
      });
    },

    async account(access, signal) {
      const netlify = createNetlifyClient({
        access,
        signal,
        limits: { ...limits, ...AT_ONCE, ...options },
        rateLimit: UNSEEN,
      });
      try {
        // Netlify says neither what a token may do nor when it ends.
        return { name: accountOf(await netlify.user()), scopes: null, expiresAt: null };
      } catch (error) {
        const failure = signal.aborted ? new NetlifyFailure("UNREACHABLE", "no answer") : error;
        throw failure instanceof NetlifyFailure ? providerErrorOf(failure, access) : failure;
      }
    },
  };
}

/** Somebody is waiting for it. */
const AT_ONCE = { waits: 0, callMs: 10_000, retryMs: [300] } as const satisfies Partial<Limits>;
const UNSEEN = { waiting: async () => undefined, over: async () => undefined } as const;

/** A failure in a person's words. What is no failure of Netlify's, a cancellation or the process's stop, goes through as it is. */
function toldOf(error: unknown, { work, sent }: Story): unknown {
  const { access, signal } = work;
  if (error instanceof NetlifyFailure) return providerErrorOf(error, { local: access.local, sent });
  if (sent && signal.aborted && error === signal.reason)
    return new ProviderError(
      "TIMED_OUT",
      "The files are uploaded and still being processed. They may go live in a while: look at the site, then try again.",
      { retryable: true },
    );
  return error;
}
