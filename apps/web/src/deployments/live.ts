import type { PetalState } from "../ui/Petal.tsx";
import { type PlaceTarget, type PlaceType, webAddress } from "./places.tsx";
import { type Told, headline, isSite } from "./status.ts";

interface Place {
  readonly type: PlaceType;
  readonly target: PlaceTarget;
  readonly url?: string | null;
  readonly deployment?: {
    readonly url?: string | null;
    readonly createdAt: string;
    readonly options: { readonly pages?: boolean | null };
    readonly version?: { readonly number: number } | null;
  } | null;
}

export interface LiveSite {
  readonly url: string;
  readonly type: PlaceType;
  readonly target: PlaceTarget;
  /** Of the version that is seen there; null if that is gone. */
  readonly number: number | null;
}

/**
 * The site that visitors see: one at a provider before one on this machine, then the one that was published last. A
 * repository alone is not one.
 */
export const liveSite = (places: readonly Place[]): LiveSite | null => {
  const sites = places.flatMap(({ type, target, url, deployment }) => {
    if (!deployment || !isSite({ type, options: deployment.options })) return [];
    const address = webAddress(type === "NETLIFY" ? (url ?? deployment.url) : deployment.url);
    const number = deployment.version?.number ?? null;
    return address ? [{ url: address, type, target, number, at: Date.parse(deployment.createdAt) }] : [];
  });
  const remote = sites.filter(({ target }) => target === "REMOTE");
  const [newest] = (remote.length > 0 ? remote : sites).toSorted((a, b) => b.at - a.at);
  return newest ? { url: newest.url, type: newest.type, target: newest.target, number: newest.number } : null;
};

/** What the last deployment adds to the status of a project: that it runs, or that it failed. */
export const deployStatus = (
  latest: readonly (Told & { readonly createdAt: string })[],
): { state: PetalState; words: string } | null => {
  const newest = latest.toSorted((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt));
  const running = newest.find(({ status }) => status === "PENDING" || status === "IN_PROGRESS");
  if (running) return { state: running.retryAt ? "wait" : "now", words: headline(running) };
  return newest[0]?.status === "FAILED" ? { state: "fail", words: "Deploy failed" } : null;
};
