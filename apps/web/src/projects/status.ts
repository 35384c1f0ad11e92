import { type Place, foremostDeploy, liveSite } from "../deployments/standing.ts";
import { isRunning } from "../deployments/standing.ts";
import { type PlaceTarget, type PlaceType, whereOf } from "../deployments/places.tsx";
import type { DeploymentStatus } from "../__generated__/graphql.ts";
import type { PetalState } from "../ui/Petal.tsx";
import { words } from "../words/projects.ts";

const said = words.status;

interface Facts {
  readonly status: "ACTIVE" | "ARCHIVED" | "DRAFT";
  readonly publications: readonly Place[];
  /** The last one to each provider. */
  readonly latestDeployments: readonly {
    readonly status: DeploymentStatus;
    readonly type: PlaceType;
    readonly target: PlaceTarget;
    readonly createdAt: string;
  }[];
  readonly activeGeneration?: object | null;
  readonly currentVersion?: { readonly number: number } | null;
}

/** What a project is, as one petal and one word. What is being done outranks what it was. */
export function statusOf(facts: Facts): { state: PetalState; word: string } {
  const { status, publications, latestDeployments, activeGeneration, currentVersion } = facts;
  if (activeGeneration) return { state: "now", word: said.writing((currentVersion?.number ?? 0) + 1) };
  const deploy = foremostDeploy(latestDeployments);
  if (deploy && isRunning(deploy)) return { state: "now", word: said.publishing };
  if (status === "ARCHIVED") return { state: "idle", word: said.archived };
  if (deploy?.status === "FAILED") return { state: "fail", word: said.deployFailed(whereOf(deploy)) };
  const site = liveSite(publications);
  if (site)
    return site.target === "REMOTE"
      ? { state: "live", word: said.live }
      : { state: "ready", word: said.onThisMachine };
  return status === "ACTIVE" ? { state: "ready", word: said.active } : { state: "idle", word: said.draft };
}
