import type { PetalState } from "../ui/Petal.tsx";
import { words } from "../words/deploys.ts";
import { placeName } from "./places.tsx";
import { type Place, foremostDeploy, isRunning, liveSite } from "./standing.ts";
import { type Told, headline } from "./status.ts";

export { type LiveSite, type Place, foremostDeploy, liveSite } from "./standing.ts";

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
