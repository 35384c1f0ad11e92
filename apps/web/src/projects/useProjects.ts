import { NetworkStatus } from "@apollo/client";
import { useApolloClient, useQuery } from "@apollo/client/react";
import { useDeferredValue, useRef } from "react";
import { graphql } from "../__generated__/gql.ts";
import { keptOrder, orders, pageSize } from "./search.ts";
import type { ProjectsSearch } from "./search.ts";
import { useFresh } from "./useFresh.ts";
import { useListNews } from "./useListNews.ts";
import { whenReachable } from "../when-reachable.ts";

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
  const { status } = search;
  // Deleted ones are a list of their own.
  const skip = status === "DELETED";
  const filter = { ...(status && !skip ? { status } : {}), ...(text ? { text } : {}) };
  const order = search.order ?? keptOrder();
  const variables = { first: pageSize, filter, orderBy: orders[order] };
  const { data, previousData, error, fetchMore, networkStatus, refetch } = useQuery(Projects, {
    variables,
    fetchPolicy: "cache-and-network",
    notifyOnNetworkStatusChange: true,
    skip,
  });
  const known = (data ?? previousData)?.projects;
  // The first cards are drawn in pieces, behind their outlines; what comes later changes them at once.
  const arrived = useDeferredValue(known !== undefined);
  const list = arrived ? known : undefined;
  const kept = () => client.readQuery({ query: Projects, variables })?.projects;
  // A page that is asked for while the list is read anew would be put behind an end that is not there any more.
  const turn = useRef<Promise<unknown>>(Promise.resolve());
  const inTurn = (work: () => Promise<unknown>) => (turn.current = turn.current.then(work).catch(() => {}));
  useListNews(async () => {
    if (skip) return void (await client.refetchQueries({ include: ["DeletedProjects", "ProjectCounts"] }));
    await Promise.all([
      inTurn(async () => {
        // As much as is shown, in one piece: a list of several pages would jump back to its first.
        const shown = Math.max(pageSize, kept()?.edges.length ?? 0);
        if (shown > mostAtOnce) {
          const { readLongList } = await whenReachable(() => import("./long-list.ts"));
          return readLongList(client, variables, shown, mostAtOnce);
        }
        await client.query({
          query: Projects,
          variables: { ...variables, first: shown },
          fetchPolicy: "network-only",
        });
      }),
      client.refetchQueries({ include: ["ProjectCounts"] }),
    ]);
  });
  useFresh(() => {
    // A list of several pages would jump back to its first.
    if (!skip && (list?.edges.length ?? 0) <= pageSize) void refetch();
  });
  return {
    list,
    order,
    error,
    refetch,
    /** The text it was searched for. */
    text,
    /** What is shown is the answer to an earlier question. */
    stale: !data && previousData !== undefined,
    settled: networkStatus === NetworkStatus.ready,
    asking: networkStatus === NetworkStatus.setVariables,
    loadingMore: networkStatus === NetworkStatus.fetchMore,
    more: () =>
      void inTurn(async () => {
        const end = kept()?.pageInfo;
        if (end?.hasNextPage) await fetchMore({ variables: { after: end.endCursor } });
      }),
  };
};
