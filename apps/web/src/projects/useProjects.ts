import { NetworkStatus } from "@apollo/client";
import { useQuery } from "@apollo/client/react";
import { useDeferredValue, useEffect } from "react";
import { graphql } from "../__generated__/gql.ts";
import { useApi } from "../apollo.ts";
import { orders, pageSize } from "./search.ts";
import type { ProjectsSearch } from "./search.ts";
import { useFresh } from "./useFresh.ts";

const Projects = graphql(`
  query Projects($first: Int!, $after: String, $filter: ProjectFilter, $orderBy: ProjectOrder!) {
    projects(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
      edges {
        cursor
        node {
          id
          activeGeneration {
            id
          }
          latestDeployments {
            id
            status
          }
          ...ProjectCard_project
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

/** The projects that the address asks for: their first pages, and the way to the next one. */
export const useProjects = (search: ProjectsSearch) => {
  const { onReconnected } = useApi();
  const text = useDeferredValue(search.q ?? "")
    .trim()
    .slice(0, 200);
  const filter = { ...(search.status ? { status: search.status } : {}), ...(text ? { text } : {}) };
  const { data, previousData, error, fetchMore, networkStatus, refetch } = useQuery(Projects, {
    variables: { first: pageSize, filter, orderBy: orders[search.order ?? "changed"].by },
    fetchPolicy: "cache-and-network",
    notifyOnNetworkStatusChange: true,
  });
  const list = (data ?? previousData)?.projects;
  useEffect(() => onReconnected(() => void refetch()), [onReconnected, refetch]);
  useFresh(() => {
    // A list of several pages would jump back to its first.
    if ((list?.edges.length ?? 0) <= pageSize) void refetch();
  });
  return {
    list,
    error,
    refetch,
    /** The text it was searched for. */
    text,
    /** What is shown is the answer to an earlier question. */
    stale: !data && previousData !== undefined,
    settled: networkStatus === NetworkStatus.ready,
    asking: networkStatus === NetworkStatus.setVariables,
    loadingMore: networkStatus === NetworkStatus.fetchMore,
    more: () => void fetchMore({ variables: { after: list?.pageInfo.endCursor } }).catch(() => {}),
  };
};
