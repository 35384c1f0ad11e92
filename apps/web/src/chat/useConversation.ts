import { NetworkStatus } from "@apollo/client";
import { useApolloClient, useQuery } from "@apollo/client/react";
import { useCallback, useMemo, useRef } from "react";
import { graphql } from "../__generated__/gql.ts";
import type { ConversationQuery } from "../__generated__/graphql.ts";

const conversation = graphql(`
  query Conversation($projectId: ID!, $first: Int, $last: Int, $after: String, $before: String) {
    project(id: $projectId) {
      id
      messages(first: $first, last: $last, after: $after, before: $before) {
        edges {
          cursor
          node {
            id
            role
            content
            createdAt
            generation {
              id
              status
              mode
              continues {
                id
              }
              error {
                code
              }
              baseVersion {
                id
                number
              }
              version {
                id
                number
              }
              ...Answer_generation
            }
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

export const TURNS_A_PAGE = 30;

type Connection = NonNullable<ConversationQuery["project"]>["messages"];
export type Message = Connection["edges"][number]["node"];

/** The conversation, newest page first, growing upwards by `earlier`, and at its end, with the last turn, by `newer`. */
export const useConversation = (projectId: string) => {
  const client = useApolloClient();
  const { data, loading, error, fetchMore, refetch, networkStatus } = useQuery(conversation, {
    variables: { projectId, last: TURNS_A_PAGE },
    fetchPolicy: "cache-and-network",
    nextFetchPolicy: "cache-first",
  });
  const page = data?.project?.messages;
  const latest = useRef(page);
  latest.current = page;
  const busy = useRef<Promise<unknown> | null>(null);

  const earlier = useCallback(async () => {
    const cursor = latest.current?.pageInfo.startCursor;
    if (!cursor || !latest.current?.pageInfo.hasPreviousPage || busy.current) return;
    busy.current = fetchMore({ variables: { projectId, last: TURNS_A_PAGE, before: cursor } });
    await busy.current.finally(() => (busy.current = null));
  }, [fetchMore, projectId]);

  const newer = useCallback(async () => {
    await busy.current?.catch(() => {});
    // From the last request on: an answer that was gone on with is the same message with more in it.
    const edges = latest.current?.edges ?? [];
    const cursor = edges[edges.findLastIndex(({ node }) => node.role === "USER") - 1]?.cursor;
    if (!cursor) return void (await refetch());
    // `last` stays unset: a page is asked for from one end only.
    await client.query({
      query: conversation,
      variables: { projectId, first: 100, after: cursor },
      fetchPolicy: "network-only",
    });
  }, [client, projectId, refetch]);

  const messages = useMemo(() => page?.edges.map((edge) => edge.node) ?? [], [page]);
  return {
    messages,
    hasEarlier: page?.pageInfo.hasPreviousPage ?? false,
    loadingEarlier: networkStatus === NetworkStatus.fetchMore,
    loading: loading && !page,
    error: page ? undefined : error,
    earlier,
    newer,
    refetch,
  };
};
