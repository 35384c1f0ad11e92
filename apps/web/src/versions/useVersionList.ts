import { useApolloClient, useQuery } from "@apollo/client/react";
import { useEffect, useMemo, useRef, useState } from "react";
import { graphql } from "../__generated__/gql.ts";
import type { VersionListQuery } from "../__generated__/graphql.ts";
import type { VersionRef } from "../builder/bench.ts";

const versionList = graphql(`
  query VersionList($projectId: ID!, $first: Int, $last: Int, $after: String, $before: String) {
    project(id: $projectId) {
      id
      versions(first: $first, last: $last, after: $after, before: $before) {
        edges {
          cursor
          node {
            id
            number
            origin
            ...VersionRow_version
          }
        }
        pageInfo {
          startCursor
          endCursor
          hasPreviousPage
          hasNextPage
        }
      }
    }
  }
`);

const PAGE = 30;
type Project = NonNullable<VersionListQuery["project"]>;
export type ListedVersion = Project["versions"]["edges"][number]["node"];

/** The versions of a project, newest first, as far back as somebody looked; new ones come by themselves. */
export const useVersionList = (projectId: string, current: VersionRef | null) => {
  const client = useApolloClient();
  const { data, loading, error, fetchMore, refetch } = useQuery(versionList, {
    variables: { projectId, last: PAGE },
    fetchPolicy: "cache-and-network",
    nextFetchPolicy: "cache-first",
  });
  const page = data?.project?.versions;
  const versions = useMemo(() => (page?.edges.map((edge) => edge.node) ?? []).toReversed(), [page]);

  // A version that was made since the list was read is read behind its end.
  const endCursor = page?.pageInfo.endCursor ?? null;
  const newest = versions[0]?.id ?? null;
  const asked = useRef<string | null>(null);
  useEffect(() => {
    if (!page || !current || current.id === newest || asked.current === current.id) return;
    asked.current = current.id;
    void client
      .query({
        query: versionList,
        variables: endCursor ? { projectId, first: 100, after: endCursor } : { projectId, last: PAGE },
        fetchPolicy: "network-only",
      })
      .catch(() => (asked.current = null));
  }, [client, projectId, page, current, newest, endCursor]);

  const start = page?.pageInfo.startCursor ?? null;
  const [failures, setFailures] = useState(0);
  const earlier = () => {
    if (!start) return;
    void fetchMore({ variables: { projectId, last: PAGE, before: start } }).then(
      () => setFailures(0),
      () => setFailures((before) => before + 1),
    );
  };
  return {
    versions,
    /** Nothing is known yet. */
    loading: loading && !page,
    error: page ? undefined : error,
    again: () => void refetch(),
    hasEarlier: page?.pageInfo.hasPreviousPage ?? false,
    earlier,
    /** How often in a row the earlier ones could not be read. */
    failures,
    /** Where what was read begins: another value after each page. */
    start,
  };
};
