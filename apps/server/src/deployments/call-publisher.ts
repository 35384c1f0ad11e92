import type { DeploymentInput, Deployments } from "@roseram/db";
import { accessOf, type Places } from "./access.ts";
import type { Outcome } from "./deployment-end.ts";
import { Ended, type Ending, type Life } from "./life.ts";
import { ProviderError } from "./provider-error.ts";
import type { Brought, Published, Publisher, Work } from "./publish.ts";
import { contentDigest, siteFiles } from "./site-files.ts";

type Type = DeploymentInput["type"];

export interface AttemptKey {
  /** The deployment's. */
  readonly id: string;
  readonly attempt: number;
}

export interface CallDeps {
  readonly deployments: Pick<Deployments, "findInput" | "advance">;
  readonly publishers: Readonly<Record<Type, Publisher>>;
  readonly places: Places;
  /** The provider refused this token: the account is inactive from now on, unless it was connected anew meanwhile. */
  readonly deactivate: (input: {
    userId: string;
    provider: Type;
    sealedToken: string;
    reason: string;
  }) => Promise<unknown>;
  readonly logger: { error(fields: object, message: string): void };
  /** Something was written that people may see. */
  readonly show: (deployment: { readonly projectId: string }) => void;
  readonly aliveMs: number;
  /** How long a publisher has that does not hear its signal, and for taking back. */
  readonly graceMs: number;
}

export interface Call extends AttemptKey {
  readonly input: DeploymentInput;
  readonly life: Life;
  /** The person has cancelled: the publisher is called to find out whether visitors see it already. */
  readonly looksBack: boolean;
}

/** Calls the publisher once; null: what becomes of the deployment is not for this attempt to say. */
export async function callPublisher(deps: CallDeps, call: Call): Promise<Outcome | null> {
  const { id, attempt, input, life, looksBack } = call;
  const { deployments } = deps;
  const publisher = deps.publishers[input.type];
  const unstored: unknown[] = [];
  const alive = setInterval(() => void giveSignOfLife(), deps.aliveMs);
  try {
    const work = workOf(input, life.signal, deps.places);
    const advance = advancing(work.contentDigest);
    if (!looksBack) await advance(attempt === 1 ? "Preparing the files" : "Going on after an interruption");
    return { as: "published", published: await heard(publisher.publish({ ...work, advance })) };
  } catch (error) {
    // The row could not be written: the queue tries again.
    if (unstored.length > 0) throw unstored[0];
    if (error instanceof ProviderError && error.code === "TOKEN_INVALID") await refuseToken(error.message);
    const why = life.ending ?? (life.cancelled ? "cancelled" : null);
    if (!looksBack || (why !== null && why !== "cancelled")) return outcomeOf(why, error);
    return error instanceof Ended ? { as: "cancelled" } : { as: "unknown", error };
  } finally {
    clearInterval(alive);
  }

  function advancing(digest: string): Work["advance"] {
    return async (step, { state, publication, retryAt, publishing, published }: Brought = {}) => {
      const { outcome, cancelRequested } = await deployments
        .advance({
          id,
          attempt,
          step: life.ending === null && !looksBack ? step : null,
          contentDigest: digest,
          ...(state && { state }),
          ...(publication && { publication }),
          ...(retryAt !== undefined && { retryAt }),
        })
        .catch((error: unknown) => {
          unstored.push(error);
          life.end("lost");
          throw error;
        });
      deps.show(input);
      if (outcome === "FENCED") life.end("lost");
      life.pass({ publishing, published, cancelRequested });
    };
  }

  async function giveSignOfLife(): Promise<void> {
    try {
      const { outcome, cancelRequested } = await deployments.advance({ id, attempt, step: null });
      if (outcome === "FENCED") life.end("lost");
      else if (cancelRequested) life.cancel();
    } catch (error) {
      deps.logger.error({ err: error, deploymentId: id }, "a sign of life could not be given");
    }
  }

  /** What the publisher brings; one that does not hear its signal is left behind, and its next step fails. */
  async function heard(published: Promise<Published>): Promise<Published> {
    const { signal } = life;
    const deaf = Promise.withResolvers<never>();
    let timer: NodeJS.Timeout | undefined;
    const wait = () => (timer = setTimeout(() => deaf.reject(signal.reason), deps.graceMs));
    if (signal.aborted) wait();
    else signal.addEventListener("abort", wait, { once: true });
    try {
      return await Promise.race([published, deaf.promise]);
    } finally {
      signal.removeEventListener("abort", wait);
      clearTimeout(timer);
    }
  }

  async function refuseToken(reason: string): Promise<void> {
    if (!input.token) return;
    const { userId, provider, sealed } = input.token;
    await deps.deactivate({ userId, provider, sealedToken: sealed, reason });
  }
}

/** Asks the publisher to take back what nobody sees. That it cannot is no failure of the cancellation. */
export async function takeBack(deps: CallDeps, input: DeploymentInput): Promise<void> {
  try {
    const signal = AbortSignal.timeout(deps.graceMs);
    await deps.publishers[input.type].abandon?.(workOf(input, signal, deps.places));
  } catch (error) {
    const reason = error instanceof Error ? error.name : typeof error;
    deps.logger.error({ deploymentId: input.id, reason }, "a cancelled deployment was not taken back");
  }
}

function outcomeOf(why: Ending | null, error: unknown): Outcome | null {
  switch (why) {
    case null:
      return { as: "failed", error };
    case "cancelled":
      return { as: "cancelled" };
    case "late":
      return { as: "late", error };
    case "lost":
    case "shutdown":
      return null;
  }
}

function workOf(
  { token, ...deployment }: DeploymentInput,
  signal: AbortSignal,
  places: Places,
): Omit<Work, "advance"> {
  const access = accessOf({ ...deployment, token }, places);
  const files = siteFiles(deployment.version.code);
  return { deployment, files, contentDigest: contentDigest(files), access, signal };
}
