import type { ApolloClient } from "@apollo/client";
import { graphql } from "../__generated__/gql.ts";
import type { LongProjectsQuery, LongProjectsQueryVariables } from "../__generated__/graphql.ts";

// Unmasked: what is read here is put into the cache by hand.
const LongProjects = graphql(`
  query LongProjects($first: Int!, $after: String, $filter: ProjectFilter, $orderBy: ProjectOrder!) {
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
          ...ProjectCard_project @unmask
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

type Edge = LongProjectsQuery["projects"]["edges"][number];
type Which = Pick<LongProjectsQueryVariables, "filter" | "orderBy">;

/**
 * Reads a list anew that is longer than a page of the API, page by page, and puts it into the cache in one piece: page by page
 * it would become short under the eyes of whoever stands at its end.
 */
export async function readLongList(
  client: ApolloClient,
  { filter, orderBy }: Which,
  length: number,
  pageLength: number,
): Promise<void> {
  const which = { orderBy, ...(filter ? { filter } : {}) };
  // What moves up meanwhile comes twice: by its id it stands where it was first seen.
  const edges = new Map<string, Edge>();
  let after: string | null = null;
  let read: LongProjectsQuery["projects"] | undefined;
  do {
    const { data }: { data: LongProjectsQuery | undefined } = await client.query({
      query: LongProjects,
      variables: { ...which, first: Math.min(pageLength, length - edges.size), ...(after ? { after } : {}) },
      fetchPolicy: "no-cache",
    });
    read = data?.projects;
    if (!read) return;
    for (const edge of read.edges) if (!edges.has(edge.node.id)) edges.set(edge.node.id, edge);
    after = read.pageInfo.endCursor ?? null;
  } while (read.pageInfo.hasNextPage && edges.size < length);
  client.writeQuery({
    query: LongProjects,
    variables: { ...which, first: edges.size },
    data: { projects: { ...read, edges: [...edges.values()] } },
  });
}
