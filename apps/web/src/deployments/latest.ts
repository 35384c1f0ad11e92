import type { ApolloCache } from "@apollo/client";
import { type DeploymentRow, deployPlaces, deploymentRow } from "./queries.ts";

/** Puts a deployment among the latest ones, unless a later one to the same provider is known. */
export const withLatest = <Row extends Pick<DeploymentRow, "id" | "type" | "createdAt">>(
  latest: readonly Row[],
  row: Row,
): Row[] => {
  const known = latest.find(({ type }) => type === row.type);
  if (known && known.id !== row.id && Date.parse(known.createdAt) > Date.parse(row.createdAt))
    return [...latest];
  return [row, ...latest.filter(({ type }) => type !== row.type)];
};

/** Takes in a deployment as it is now. */
export const putLatest = (cache: ApolloCache, projectId: string, row: DeploymentRow): void => {
  cache.writeFragment({
    id: `Deployment:${row.id}`,
    fragment: deploymentRow,
    fragmentName: "Deployment_row",
    data: row,
  });
  cache.updateQuery({ query: deployPlaces, variables: { projectId } }, (known) =>
    known?.project
      ? {
          ...known,
          project: {
            ...known.project,
            latestDeployments: withLatest(known.project.latestDeployments, row),
          },
        }
      : undefined,
  );
};
