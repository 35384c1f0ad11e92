import { isReference } from "@apollo/client";
import type { ApolloCache, Reference } from "@apollo/client";

type Edge = { node: Reference };
type List = { edges?: readonly Edge[]; totalCount?: number };

/** The filter is part of a list's key in the cache: `projects:{"filter":{"status":"ACTIVE"},...}`. */
function statusOfList(storeFieldName: string): string | null {
  const json = storeFieldName.slice(storeFieldName.indexOf(":") + 1);
  if (!json.startsWith("{")) return null;
  const args: unknown = JSON.parse(json);
  if (typeof args !== "object" || args === null || !("filter" in args)) return null;
  const { filter } = args;
  return typeof filter === "object" &&
    filter !== null &&
    "status" in filter &&
    typeof filter.status === "string"
    ? filter.status
    : null;
}

/** A project with a new status leaves the lists of the old one. */
export function leaveLists(cache: ApolloCache, id: string, status: string): void {
  cache.modify<{ projects: List }>({
    id: "ROOT_QUERY",
    fields: {
      projects(list, { storeFieldName, readField }) {
        const wanted = statusOfList(storeFieldName);
        if (wanted === null || wanted === status || isReference(list)) return list;
        const edges = list.edges?.filter((edge) => readField("id", edge.node) !== id);
        if (!edges || edges.length === list.edges?.length) return list;
        return { ...list, edges, ...(list.totalCount ? { totalCount: list.totalCount - 1 } : {}) };
      },
    },
  });
}

/** It leaves those lists, and the lists of the new status are asked for again. */
export function moveBetweenLists(cache: ApolloCache, id: string, status: string): void {
  leaveLists(cache, id, status);
  cache.modify({
    id: "ROOT_QUERY",
    fields: {
      projects: (list: unknown, { storeFieldName, DELETE }): unknown =>
        statusOfList(storeFieldName) === status ? DELETE : list,
    },
  });
}

/** A deleted project leaves every list at once; an edge without its node is skipped when a list is read. */
export function forgetProject(cache: ApolloCache, id: string): void {
  const key = cache.identify({ __typename: "Project", id });
  if (!key) return;
  cache.evict({ id: key });
  cache.gc();
}

/** A deleted one that was restored, or is gone for good, leaves the list of those. */
export function forgetDeleted(cache: ApolloCache, id: string): void {
  const key = cache.identify({ __typename: "DeletedProject", id });
  if (key) cache.evict({ id: key });
}
