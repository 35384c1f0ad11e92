import type { DeploymentStatus, DeploymentType } from "../__generated__/graphql.ts";
import { words } from "../words/deploy-pane.ts";
import { placeName } from "./places.tsx";

const said = words.history;

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

export const typeWord = (type: HistoryFilter["type"]): string => (type ? placeName[type] : said.allPlaces);

const statusWords: Readonly<Record<DeploymentStatus, string>> = said.statuses;
export const statusWord = (status: HistoryFilter["status"]): string =>
  status ? statusWords[status] : said.anyOutcome;

/** What the button of the filter says. */
export const filterWords = ({ type, status }: HistoryFilter): string =>
  type === null && status === null
    ? said.all
    : [type && typeWord(type), status && (type ? statusWord(status).toLowerCase() : statusWord(status))]
        .filter((word) => word !== null)
        .join(", ");

/** Why the list is empty. */
export const emptyWords = ({ type, status }: HistoryFilter, version: number): string => {
  if (type !== null || status !== null) return said.noneOfThisKind;
  return said.none(version);
};
