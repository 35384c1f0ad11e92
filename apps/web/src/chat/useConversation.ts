import { InMemoryCache, NetworkStatus } from "@apollo/client";
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
/** From so many on, what is far above is let go. */
const LET_GO_FROM = 2 * TURNS_A_PAGE;

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

  const readNewer = useCallback(async () => {
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
  // One after the other: what was asked for before an answer ended must not come for what is asked for after it.
  const asked = useRef<{ next: Promise<void>; waits: boolean }>({ next: Promise.resolve(), waits: false });
  const newer = useCallback(() => {
    if (asked.current.waits) return asked.current.next;
    const before = asked.current.next;
    const read = async () => {
      await before.catch(() => {});
      asked.current.waits = false;
      await readNewer();
    };
    asked.current.waits = true;
    asked.current.next = read();
    return asked.current.next;
  }, [readNewer]);

  const letGo = useCallback(() => {
    const { cache } = client;
    const edges = latest.current?.edges ?? [];
    if (edges.length > LET_GO_FROM) {
      // A request and its answer stay together.
      const from = edges.findIndex(
        ({ node }, at) => at >= edges.length - TURNS_A_PAGE && node.role === "USER",
      );
      cache.updateQuery({ query: conversation, variables: { projectId, last: TURNS_A_PAGE } }, (known) => {
        const project = known?.project;
        if (!project || from < 1) return;
        const { messages } = project;
        const kept = messages.edges.slice(from);
        const pageInfo = {
          ...messages.pageInfo,
          hasPreviousPage: true,
          startCursor: kept[0]?.cursor ?? null,
        };
        return { project: { ...project, messages: { ...messages, edges: kept, pageInfo } } };
      });
      for (const { node } of edges.slice(0, Math.max(0, from))) {
        const id = node.generation?.id;
        if (id) cache.evict({ id: "ROOT_QUERY", fieldName: "generation", args: { id } });
      }
      // It also forgets documents, which are then made anew and kept twice: now and then, not after each answer.
      if (cache instanceof InMemoryCache) cache.gc({ resetResultCache: true });
    }
    cache.gc();
  }, [client, projectId]);

  const messages = useMemo(() => page?.edges.map((edge) => edge.node) ?? [], [page]);
  return {
    messages,
    hasEarlier: page?.pageInfo.hasPreviousPage ?? false,
    loadingEarlier: networkStatus === NetworkStatus.fetchMore,
    loading: loading && !page,
    error: page ? undefined : error,
    earlier,
    newer,
    /** Of what nobody reads: turns far above, which come again by scrolling there, and what others have replaced. */
    letGo,
    refetch,
  };
};
