import { ApolloClient, ApolloLink, Observable, gql } from "@apollo/client";
import { expect, test } from "vitest";
import { createCache } from "../apollo.ts";
import { readLongList } from "./long-list.ts";

const which = { filter: {}, orderBy: { field: "NAME", direction: "ASC" } } as const;
const Names = gql`
  query Names($first: Int!, $after: String, $filter: ProjectFilter, $orderBy: ProjectOrder!) {
    projects(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
      edges {
        cursor
        node {
          id
          name
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`;
type Names = { projects: { edges: { node: { name: string } }[] } };

const nothing: object[] = [];
const project = (id: string, name: string) => ({
  __typename: "Project",
  id,
  name,
  status: "DRAFT",
  updatedAt: "2026-11-22T10:00:00Z",
  remoteImages: false,
  publications: nothing,
  latestDeployments: nothing,
  currentVersion: null,
  activeGeneration: null,
  stats: { __typename: "ProjectStats", messageCount: 0, totalTokens: 0 },
});
type Project = ReturnType<typeof project>;
const connection = (nodes: readonly Project[], hasNextPage: boolean) => ({
  projects: {
    __typename: "ProjectConnection",
    edges: nodes.map((node) => ({ __typename: "ProjectEdge", cursor: node.id, node })),
    pageInfo: { __typename: "PageInfo", endCursor: nodes.at(-1)?.id ?? null, hasNextPage },
  },
});
const many = (count: number, name: string) =>
  Array.from({ length: count }, (_, index) => project(`${index}`, `${name} ${index}`));

/** A server with these projects, a client that holds a list, and all lengths that this list ever had. */
const setUp = (server: readonly Project[], held: readonly Project[]) => {
  const asked: number[] = [];
  const link = new ApolloLink(({ variables }) => {
    const { first, after } = variables;
    asked.push(first);
    const from = server.findIndex(({ id }) => id === after) + 1;
    const data = connection(server.slice(from, from + first), from + first < server.length);
    return new Observable((observer) => {
      observer.next({ data });
      observer.complete();
    });
  });
  const client = new ApolloClient({ cache: createCache(), link, dataMasking: true });
  client.writeQuery({
    query: Names,
    variables: { ...which, first: held.length },
    data: connection(held, true),
  });
  const read = () => {
    const data = client.readQuery<Names>({ query: Names, variables: { ...which, first: 24 } });
    return data?.projects.edges.map(({ node }) => node.name) ?? [];
  };
  const lengths: number[] = [];
  client.cache.watch({
    query: Names,
    variables: { ...which, first: 24 },
    optimistic: false,
    immediate: true,
    callback: () => lengths.push(read().length),
  });
  return { client, asked, read, lengths };
};

test("a list longer than a page is read page by page, and changes in one piece", async () => {
  const { client, asked, read, lengths } = setUp(many(300, "new"), many(250, "old"));
  await readLongList(client, which, 250, 100);
  expect(asked).toEqual([100, 100, 50]);
  expect(read()).toEqual(many(250, "new").map(({ name }) => name));
  expect(lengths.every((length) => length === 250)).toBe(true);
});

test("a list that became shorter ends where the server's does, and what comes twice stands once", async () => {
  const server = [...many(120, "new"), project("3", "moved")];
  const { client, read } = setUp(server, many(250, "old"));
  await readLongList(client, which, 250, 100);
  expect(read()).toEqual(many(120, "new").map(({ name }) => name));
});
