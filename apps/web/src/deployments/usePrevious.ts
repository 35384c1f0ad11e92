import type { DeploymentRow } from "./queries.ts";
import { useDeployHistory } from "./useDeployHistory.ts";

/** What was published at the same place before, another version, which can be put back. */
export const usePrevious = (projectId: string, row: DeploymentRow): DeploymentRow | null => {
  const { rows } = useDeployHistory(projectId, { type: row.type, target: row.target, status: "SUCCESS" }, [
    row,
  ]);
  return (
    rows?.find(
      ({ id, version, options, createdAt }) =>
        id !== row.id &&
        version != null &&
        version.id !== row.version?.id &&
        options.draft !== true &&
        Date.parse(createdAt) < Date.parse(row.createdAt),
    ) ?? null
  );
};
