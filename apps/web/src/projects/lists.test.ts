import { gql } from "@apollo/client";
import { describe, expect, test } from "vitest";
import { createCache } from "../apollo.ts";
import { forgetProject, moveBetweenLists } from "./lists.ts";

const Projects = gql`
  query Projects($after: String, $filter: ProjectFilter) {
    projects(first: 2, after: $after, filter: $filter, orderBy: { field: NAME }) {
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
      totalCount
    }
  }
`;
type Variables = { after?: string; filter?: { status?: string; text?: string } };

const page = (names: string[], hasNextPage: boolean, totalCount = 3) => ({
  projects: {
    __typename: "ProjectConnection",
    edges: names.map((name) => ({
      __typename: "ProjectEdge",
      cursor: `c-${name}`,
      node: { __typename: "Project", id: name, name },
    })),
    pageInfo: { __typename: "PageInfo", endCursor: `c-${names.at(-1)}`, hasNextPage },
    totalCount,
  },
});

function lists() {
  const cache = createCache();
  return {
    cache,
    write: (variables: Variables, data: object) => cache.writeQuery({ query: Projects, variables, data }),
    read: (variables: Variables) => {
      const data = cache.readQuery<ReturnType<typeof page>>({ query: Projects, variables });
      return data ? data.projects.edges.map((edge) => edge.node.name) : null;
    },
    total: (variables: Variables) =>
      cache.readQuery<ReturnType<typeof page>>({ query: Projects, variables })?.projects.totalCount,
  };
}

describe("the list of projects", () => {
  test("grows by its pages, and a new first page takes its place", () => {
    const { write, read } = lists();
    write({}, page(["a", "b"], true));
    write({ after: "c-b" }, page(["c"], false));
    expect(read({})).toEqual(["a", "b", "c"]);
    write({}, page(["z", "a"], true));
    expect(read({})).toEqual(["z", "a"]);
  });

  test("is another one with another filter", () => {
    const { write, read } = lists();
    write({}, page(["a", "b"], true));
    write({ filter: { text: "b" } }, page(["b"], false));
    expect(read({})).toEqual(["a", "b"]);
    expect(read({ filter: { text: "b" } })).toEqual(["b"]);
  });

  test("loses a deleted project everywhere", () => {
    const { cache, write, read } = lists();
    write({}, page(["a", "b"], false));
    write({ filter: { status: "ACTIVE" } }, page(["b"], false));
    forgetProject(cache, "b");
    expect(read({})).toEqual(["a"]);
    expect(read({ filter: { status: "ACTIVE" } })).toEqual([]);
  });

  test("moves an archived project: out of the active ones, into archived ones that are asked for again", () => {
    const { cache, write, read, total } = lists();
    write({}, page(["a", "b"], false));
    write({ filter: { status: "ACTIVE" } }, page(["a", "b"], false, 2));
    write({ filter: { status: "ARCHIVED" } }, page(["c"], false, 1));
    moveBetweenLists(cache, "a", "ARCHIVED");
    expect(read({})).toEqual(["a", "b"]);
    expect(read({ filter: { status: "ACTIVE" } })).toEqual(["b"]);
    expect(total({ filter: { status: "ACTIVE" } })).toBe(1);
    expect(read({ filter: { status: "ARCHIVED" } })).toBeNull();
  });
});
