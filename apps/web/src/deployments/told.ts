import type { DeploymentFilter } from "../__generated__/graphql.ts";
import type { DeploymentRow, PublicationRow } from "./queries.ts";

/** What visitors see at each place, as the end of the last deployment told it, before the places are asked for again. */
export const withEnded = (
  places: readonly PublicationRow[],
  latest: readonly DeploymentRow[],
): PublicationRow[] =>
  places.map((place) => {
    const ended = latest.find(
      ({ type, target, status, options }) =>
        type === place.type && target === place.target && status === "SUCCESS" && options.draft !== true,
    );
    const before = place.deployment;
    const isNewer = ended && (!before || Date.parse(ended.createdAt) > Date.parse(before.createdAt));
    return isNewer ? { ...place, deployment: ended } : place;
  });

type Listed = Pick<DeploymentRow, "id" | "type" | "target" | "status" | "createdAt">;

/** The rows of a list with what was heard of the latest ones since it was asked for. */
export const withNews = <Row extends Listed>(
  rows: readonly Row[],
  latest: readonly Row[],
  filter: DeploymentFilter,
): Row[] => {
  const belongs = (row: Row): boolean =>
    (filter.type == null || filter.type === row.type) &&
    (filter.target == null || filter.target === row.target) &&
    (filter.status == null || filter.status === row.status);
  // One that is older than the first page is somewhere further down.
  const oldest = rows.at(-1);
  const isRecent = (row: Row): boolean =>
    !oldest || Date.parse(row.createdAt) >= Date.parse(oldest.createdAt);
  const heard = new Map(latest.map((row) => [row.id, row]));
  const known = new Set(rows.map(({ id }) => id));
  const begun = latest.filter((row) => !known.has(row.id) && isRecent(row));
  return [...begun, ...rows.map((row) => heard.get(row.id) ?? row)]
    .filter((row) => !heard.has(row.id) || belongs(row))
    .toSorted((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt));
};
