import type { PetalState } from "../ui/Petal.tsx";
import { words } from "../words/deploys.ts";
import { type PlaceTarget, type PlaceType, placeName, webAddress } from "./places.tsx";
import { isRunning } from "./queries.ts";
import { type Told, headline, isSite } from "./status.ts";

export interface Place {
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

/** The one that says how a project is doing: one that runs, else the last one; the provider does not matter. */
export const foremostDeploy = <Row extends Pick<Told, "status"> & { readonly createdAt: string }>(
  latest: readonly Row[],
): Row | null => {
  const newest = latest.toSorted((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt));
  return newest.find(isRunning) ?? newest[0] ?? null;
};

/** What is live, in the words of the builder's header. */
const liveWords = (places: readonly Place[]): { state: PetalState; words: string } | null => {
  const live = liveSite(places);
  if (live?.number == null) return null;
  return live.target === "LOCAL"
    ? { state: "ready", words: words.status.onThisMachine(live.number) }
    : { state: "live", words: words.status.live(live.number) };
};

/** How publishing stands: what runs, else what is live and whether the last one failed. */
export const publishStatus = (
  latest: readonly (Told & { readonly createdAt: string })[],
  places: readonly Place[],
): { state: PetalState; words: string } | null => {
  const deploy = deployStatus(latest);
  const live = liveWords(places);
  if (deploy?.state !== "fail") return deploy ?? live;
  const where = foremostDeploy(latest);
  return live && where
    ? { state: "fail", words: words.status.andFailed(live.words, placeName[where.type]) }
    : deploy;
};

/** What that adds to the status of a project: that it runs, or that it failed. */
export const deployStatus = (
  latest: readonly (Told & { readonly createdAt: string })[],
): { state: PetalState; words: string } | null => {
  const told = foremostDeploy(latest);
  if (told && isRunning(told)) return { state: told.retryAt ? "wait" : "now", words: headline(told) };
  return told?.status === "FAILED"
    ? { state: "fail", words: words.status.failed(placeName[told.type]) }
    : null;
};
