import type { DeploymentStatus, DeploymentType } from "../__generated__/graphql.ts";
import { placeName } from "./places.tsx";

export interface HistoryFilter {
  readonly type: DeploymentType | null;
  readonly status: DeploymentStatus | null;
}

export const historyTypes = [null, "GITHUB", "NETLIFY"] as const satisfies readonly HistoryFilter["type"][];
export const historyStatuses = [
  null,
  "IN_PROGRESS",
  "SUCCESS",
  "FAILED",
  "CANCELLED",
] as const satisfies readonly HistoryFilter["status"][];

export const typeWord = (type: HistoryFilter["type"]): string => (type ? placeName[type] : "All places");

const statusWords = {
  PENDING: "Waiting",
  IN_PROGRESS: "Running",
  SUCCESS: "Published",
  FAILED: "Failed",
  CANCELLED: "Cancelled",
} as const satisfies Record<DeploymentStatus, string>;
export const statusWord = (status: HistoryFilter["status"]): string =>
  status ? statusWords[status] : "Any outcome";

/** What the button of the filter says. */
export const filterWords = ({ type, status }: HistoryFilter): string =>
  type === null && status === null
    ? "All"
    : [type && typeWord(type), status && (type ? statusWord(status).toLowerCase() : statusWord(status))]
        .filter((word) => word !== null)
        .join(", ");

/** Why the list is empty. */
export const emptyWords = ({ type, status }: HistoryFilter, version: number | null): string => {
  if (type !== null || status !== null) return "No deploy of this kind.";
  return version === null
    ? "Nothing published yet. The first finished answer becomes v1, which can be published here."
    : `Nothing published yet. Publish v${version} and its address appears here.`;
};
