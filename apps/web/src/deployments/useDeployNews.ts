import { useApolloClient, useQuery } from "@apollo/client/react";
import { useCallback, useEffect, useMemo, useRef } from "react";
import { useLiveView } from "../useLiveView.ts";
import { putLatest } from "./latest.ts";
import {
  type DeploymentRow,
  type PublicationRow,
  deployPlaces,
  deploymentUpdated,
  isRunning,
} from "./queries.ts";
import { seeDeployment } from "./seen-store.ts";
import { withEnded } from "./told.ts";

/** Whether the places are known as this deployment left them; one that failed may have made the site all the same. */
const isPlaced = (row: DeploymentRow, places: readonly PublicationRow[]): boolean => {
  const place = places.find(({ type, target }) => type === row.type && target === row.target);
  return row.status === "SUCCESS" && !row.options.draft
    ? place?.deployment?.id === row.id
    : place !== undefined;
};

/** Follows the deployments of a project, whoever began them, and where it is published. */
export const useDeployNews = (projectId: string) => {
  const client = useApolloClient();
  const { data, error, loading, refetch } = useQuery(deployPlaces, {
    variables: { projectId },
    fetchPolicy: "cache-and-network",
    nextFetchPolicy: "cache-first",
  });
  const reload = useCallback(() => void refetch().catch(() => {}), [refetch]);
  const project = data?.project ?? null;

  /** The newest that was heard of each: an answer to a question asked before may be older. */
  const heard = useRef(new Map<string, string>());
  const asked = useRef(new Set<string>());
  useLiveView(deploymentUpdated, {
    variables: { projectId },
    // Taken in below: what is older than what was heard must not take its place.
    fetchPolicy: "no-cache",
    read: reload,
    onData: ({ deploymentUpdated: row }) => {
      const before = heard.current.get(row.id);
      if (before && Date.parse(before) > Date.parse(row.updatedAt)) return;
      heard.current.set(row.id, row.updatedAt);
      seeDeployment(row);
      putLatest(client.cache, projectId, row);
    },
  });
  useEffect(() => {
    if (!project) return;
    for (const row of project.latestDeployments) {
      seeDeployment(row);
      const news = heard.current.get(row.id);
      // Where the project is published moves with the end of a deployment, and the row does not tell where to.
      const moved = !isRunning(row) && !isPlaced(row, project.publications) && !asked.current.has(row.id);
      if (moved) asked.current.add(row.id);
      if (moved || (news && Date.parse(news) > Date.parse(row.updatedAt))) reload();
    }
  }, [project, reload]);

  const told = useMemo(
    () => project && { ...project, publications: withEnded(project.publications, project.latestDeployments) },
    [project],
  );
  return { project: told, error, loading, reload };
};
