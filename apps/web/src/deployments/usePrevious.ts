import type { DeploymentRow } from "./queries.ts";
import { branchOf, repositoryOf } from "./row-place.ts";
import { useDeployHistory } from "./useDeployHistory.ts";

/** What was published at the same place before, another version, which can be put back; at GitHub on the same branch. */
export const usePrevious = (
  projectId: string,
  row: DeploymentRow,
  branchNow: string,
): { row: DeploymentRow; branch: string | null } | null => {
  const { rows } = useDeployHistory(projectId, { type: row.type, status: "SUCCESS" }, [row]);
  if (!rows) return null;
  const branch = row.type === "GITHUB" ? branchOf(row, rows, branchNow) : null;
  const isSamePlace = (one: DeploymentRow): boolean =>
    one.target === row.target &&
    (row.type === "NETLIFY" ||
      (branch !== null &&
        branchOf(one, rows, branchNow) === branch &&
        repositoryOf(one) === repositoryOf(row)));
  const previous = rows.find(
    (one) =>
      one.id !== row.id &&
      one.version != null &&
      one.version.id !== row.version?.id &&
      one.options.draft !== true &&
      Date.parse(one.createdAt) < Date.parse(row.createdAt) &&
      isSamePlace(one),
  );
  return previous ? { row: previous, branch } : null;
};
