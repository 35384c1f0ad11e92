import type { ApolloClient } from "@apollo/client";
import { useApolloClient } from "@apollo/client/react";
import { useEffect, useSyncExternalStore } from "react";
import { graphql } from "../__generated__/gql.ts";
import type { Code } from "../chat/fold.ts";

const versionCodes = graphql(`
  query VersionCodes($projectId: ID!, $last: Int!, $before: String) {
    project(id: $projectId) {
      id
      versions(last: $last, before: $before) {
        nodes {
          id
          code {
            html
            css
            javascript
          }
        }
        pageInfo {
          startCursor
          hasPreviousPage
        }
      }
    }
  }
`);

const PAGE = 10;

/** The code of versions, which never changes: read once, newest first, only as far back as someone looks. */
interface Store {
  readonly codes: Map<string, Code>;
  readonly listeners: Set<() => void>;
  /** The oldest page read so far, by project. */
  readonly reached: Map<string, { cursor: string | null; more: boolean }>;
  queue: Promise<void>;
  revision: number;
}
const stores = new WeakMap<ApolloClient, Store>();
const storeOf = (client: ApolloClient): Store => {
  const known = stores.get(client);
  if (known) return known;
  const made: Store = {
    codes: new Map(),
    listeners: new Set(),
    reached: new Map(),
    queue: Promise.resolve(),
    revision: 0,
  };
  stores.set(client, made);
  return made;
};

const readPage = async (client: ApolloClient, store: Store, projectId: string, before: string | null) => {
  const { data } = await client.query({
    query: versionCodes,
    variables: { projectId, last: PAGE, before },
    fetchPolicy: "no-cache",
  });
  const page = data?.project?.versions;
  for (const { id, code } of page?.nodes ?? []) store.codes.set(id, code);
  store.revision += 1;
  for (const listener of store.listeners) listener();
  return { cursor: page?.pageInfo.startCursor ?? null, more: page?.pageInfo.hasPreviousPage ?? false };
};

const ensure = (client: ApolloClient, projectId: string, ids: readonly string[]): void => {
  const store = storeOf(client);
  const missing = () => ids.some((id) => !store.codes.has(id));
  store.queue = store.queue.then(async () => {
    if (!missing()) return;
    const newest = await readPage(client, store, projectId, null);
    let reached = store.reached.get(projectId) ?? newest;
    while (missing() && reached.more && reached.cursor) {
      reached = await readPage(client, store, projectId, reached.cursor);
    }
    store.reached.set(projectId, reached);
  });
  // A version that could not be read is asked for again by whoever looks next.
  store.queue = store.queue.catch(() => {});
};

/** The code of each of these versions, as far as it has arrived. */
export const useVersionCodes = (projectId: string, ids: readonly string[]): ReadonlyMap<string, Code> => {
  const client = useApolloClient();
  const store = storeOf(client);
  useSyncExternalStore(
    (listener) => {
      store.listeners.add(listener);
      return () => store.listeners.delete(listener);
    },
    () => store.revision,
  );
  const wanted = ids.join(" ");
  useEffect(() => {
    if (wanted) ensure(client, projectId, wanted.split(" "));
  }, [client, projectId, wanted]);
  return store.codes;
};

export const useVersionCode = (projectId: string, id: string | null): Code | null => {
  const codes = useVersionCodes(projectId, id ? [id] : []);
  return id ? (codes.get(id) ?? null) : null;
};
