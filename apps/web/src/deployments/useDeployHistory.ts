import { useQuery } from "@apollo/client/react";
import { useEffect, useRef } from "react";
import { graphql } from "../__generated__/gql.ts";
import type { DeploymentFilter } from "../__generated__/graphql.ts";
import type { DeploymentRow } from "./queries.ts";
import { withNews } from "./told.ts";

const deployHistory = graphql(`
  query DeployHistory($projectId: ID!, $first: Int!, $after: String, $filter: DeploymentFilter) {
    project(id: $projectId) {
      id
      deployments(first: $first, after: $after, filter: $filter) {
        edges {
          cursor
          node {
            ...Deployment_row @unmask
          }
        }
        pageInfo {
          endCursor
          hasNextPage
        }
      }
    }
  }
`);

const PAGE = 20;

/** The deployments of a project, newest first, page by page; `latest` is what is known of the newest ones. */
export const useDeployHistory = (
  projectId: string,
  filter: DeploymentFilter,
  latest: readonly DeploymentRow[],
) => {
  const { data, error, loading, fetchMore, refetch } = useQuery(deployHistory, {
    variables: { projectId, first: PAGE, filter },
    fetchPolicy: "cache-and-network",
    nextFetchPolicy: "cache-first",
    notifyOnNetworkStatusChange: true,
  });
  // A new deployment, or one that changed its status, may belong in the list now, or no longer.
  const news = latest.map(({ id, status }) => `${id} ${status}`).join();
  const seen = useRef(news);
  useEffect(() => {
    if (seen.current === news) return;
    seen.current = news;
    void refetch().catch(() => {});
  }, [news, refetch]);

  const page = data?.project?.deployments;
  return {
    rows: page
      ? withNews(
          page.edges.map(({ node }) => node),
          latest,
          filter,
        )
      : null,
    error,
    loading,
    more:
      page?.pageInfo.hasNextPage === true
        ? () => void fetchMore({ variables: { after: page.pageInfo.endCursor } }).catch(() => {})
        : null,
    again: () => void refetch().catch(() => {}),
  };
};
