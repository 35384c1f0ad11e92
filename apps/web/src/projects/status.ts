import type { PetalState } from "../ui/Petal.tsx";
import { type Published, livePlaces } from "./places.ts";

interface Facts {
  readonly status: "ACTIVE" | "ARCHIVED" | "DRAFT";
  readonly publications: readonly Published[];
  /** The last one to each provider. */
  readonly latestDeployments: readonly { readonly status: string }[];
  readonly activeGeneration?: object | null;
  readonly currentVersion?: { readonly number: number } | null;
}

export const isDeploying = ({ latestDeployments }: Pick<Facts, "latestDeployments">): boolean =>
  latestDeployments.some(({ status }) => status === "PENDING" || status === "IN_PROGRESS");

/** What a project is, as one petal and one word. What is being done outranks what it was. */
export function statusOf(facts: Facts): { state: PetalState; word: string } {
  const { status, publications, latestDeployments, activeGeneration, currentVersion } = facts;
  if (activeGeneration) return { state: "now", word: `Writing v${(currentVersion?.number ?? 0) + 1}` };
  if (isDeploying(facts)) return { state: "now", word: "Publishing" };
  if (status === "ARCHIVED") return { state: "idle", word: "Archived" };
  if (latestDeployments.some((last) => last.status === "FAILED"))
    return { state: "fail", word: "Deploy failed" };
  const sites = livePlaces(publications).filter(({ type }) => type === "NETLIFY");
  if (sites.some(({ target }) => target === "REMOTE")) return { state: "live", word: "Live" };
  if (sites.length > 0) return { state: "ready", word: "On this machine" };
  return status === "ACTIVE" ? { state: "ready", word: "Active" } : { state: "idle", word: "Draft" };
}
