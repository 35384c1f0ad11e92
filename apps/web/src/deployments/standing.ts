import type { DeploymentStatus } from "../__generated__/graphql.ts";
import { type PlaceTarget, type PlaceType, webAddress } from "./places.tsx";

/* How a project stands, as its card asks: by itself, without the words of a deployment's page. */

export const isRunning = ({ status }: { readonly status: DeploymentStatus }): boolean =>
  status === "PENDING" || status === "IN_PROGRESS";

/** What is shown at the address: a whole site, or the files of one. */
export const isSite = ({
  type,
  options,
}: {
  readonly type: PlaceType;
  readonly options: { readonly pages?: boolean | null | undefined };
}): boolean => type === "NETLIFY" || options.pages === true;

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
export const foremostDeploy = <Row extends { readonly status: DeploymentStatus; readonly createdAt: string }>(
  latest: readonly Row[],
): Row | null => {
  const newest = latest.toSorted((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt));
  return newest.find(isRunning) ?? newest[0] ?? null;
};
