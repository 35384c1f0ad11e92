import { NetworkStatus } from "@apollo/client";
import { useApolloClient, useQuery } from "@apollo/client/react";
import { useDeferredValue } from "react";
import { graphql } from "../__generated__/gql.ts";
import { orders, pageSize } from "./search.ts";
import type { ProjectsSearch } from "./search.ts";
import { useFresh } from "./useFresh.ts";
import { useListNews } from "./useListNews.ts";

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

/** The API's longest page. */
const mostAtOnce = 100;

/** The projects that the address asks for: their first pages, and the way to the next one. */
export const useProjects = (search: ProjectsSearch) => {
  const client = useApolloClient();
  const text = useDeferredValue(search.q ?? "")
    .trim()
    .slice(0, 200);
  const filter = { ...(search.status ? { status: search.status } : {}), ...(text ? { text } : {}) };
  const variables = { first: pageSize, filter, orderBy: orders[search.order ?? "changed"].by };
  const { data, previousData, error, fetchMore, networkStatus, refetch } = useQuery(Projects, {
    variables,
    fetchPolicy: "cache-and-network",
    notifyOnNetworkStatusChange: true,
  });
  const list = (data ?? previousData)?.projects;
  useListNews(async () => {
    // As much as is shown, in one piece: a list of several pages would jump back to its first.
    const shown = Math.max(pageSize, list?.edges.length ?? 0);
    if (shown > mostAtOnce) return;
    await Promise.all([
      client.query({
        query: Projects,
        variables: { ...variables, first: shown },
        fetchPolicy: "network-only",
      }),
      client.refetchQueries({ include: ["ProjectCounts"] }),
    ]);
  });
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
