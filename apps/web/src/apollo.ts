import { ApolloClient, ApolloLink, CombinedGraphQLErrors, HttpLink, InMemoryCache } from "@apollo/client";
import type {
  ErrorLike,
  FieldMergeFunction,
  OperationVariables,
  Reference,
  TypedDocumentNode,
} from "@apollo/client";
import { ServerError } from "@apollo/client/errors";
import { SetContextLink } from "@apollo/client/link/context";
import { ErrorLink } from "@apollo/client/link/error";
import { GraphQLWsLink } from "@apollo/client/link/subscriptions";
import { isSubscriptionOperation, print, relayStylePagination } from "@apollo/client/utilities";
import type { FormattedExecutionResult } from "graphql";
import { createClient } from "graphql-ws";
import { createContext, use, useSyncExternalStore } from "react";
import { Observable, Subject, from, switchMap, tap, throwError } from "rxjs";
import { begunAgain, liveViews } from "./live-views.ts";
import type { Session } from "./session/session.ts";

/** idle: nobody listens, so there is no socket. lost: somebody does, and there is none since `since`. */
export type Connection =
  | { state: "idle" | "connected"; since: null }
  | { state: "lost"; /** Milliseconds since 1970. */ since: number };

export type CursorSubscription<Data, Variables extends OperationVariables & { after?: number | null }> = {
  query: TypedDocumentNode<Data, Variables>;
  /** `after` is where to begin; it moves on by itself. */
  variables: Variables;
  /** The event's place in the stream. Events at or before the last one are dropped. */
  seq: (data: Data) => number;
  /** The closing event may carry the place of the last one; it is delivered all the same. */
  closes?: (data: Data) => boolean;
  next: (data: Data) => void;
  error?: (error: ErrorLike) => void;
  complete?: () => void;
};

export type Api = {
  client: ApolloClient;
  /** Listens to a numbered stream; after a lost connection it goes on behind the last event seen. Returns how to end it. */
  subscribeWithCursor<Data, Variables extends OperationVariables & { after?: number | null }>(
    options: CursorSubscription<Data, Variables>,
  ): () => void;
  connection(): Connection;
  onConnection(listener: () => void): () => void;
  /** The socket is back after a loss, or a view was begun again: what is not a numbered stream may have been missed. */
  onReconnected(listener: () => void): () => void;
  /** Does not wait for the next automatic try. */
  reconnectNow(): void;
  stop(): void;
};

type Options = {
  session: Pick<Session, "token" | "refresh" | "expire" | "onTokenChange">;
  /** Whose client it is. */
  userId: string;
  origin?: string;
  fetcher?: typeof fetch;
  webSocketImpl?: unknown;
};

/** A place has no id: within a project it is known by its provider and target, and screens ask for different parts of it. */
const mergePlaces: FieldMergeFunction<readonly Reference[]> = (
  known = [],
  incoming,
  { readField, mergeObjects },
) => {
  const name = (place: Reference) => `${readField("type", place)} ${readField("target", place)}`;
  return incoming.map((place) => {
    const before = known.find((one) => name(one) === name(place));
    return before ? mergeObjects(before, place) : place;
  });
};

/** Lists that grow page by page; a filter or an order of its own is a list of its own. */
export const createCache = () =>
  new InMemoryCache({
    possibleTypes: {
      GenerationEvent: [
        "CodeDelta",
        "CodeReplaced",
        "CodeSpliced",
        "GenerationFinished",
        "GenerationSnapshot",
        "TextDelta",
      ],
    },
    typePolicies: {
      Query: { fields: { projects: relayStylePagination(["filter", "orderBy"]) } },
      Project: {
        fields: {
          messages: relayStylePagination(),
          versions: relayStylePagination(),
          deployments: relayStylePagination(["filter"]),
          publications: { merge: mergePlaces },
          code: { merge: true },
        },
      },
      Viewer: {
        fields: {
          errorLogs: relayStylePagination(["filter"]),
          // Who only counts them asks from the end: that is no page of the list.
          deletedProjects: relayStylePagination(["last"]),
          // A preference that was taken away must not come back from what was known before.
          preferences: { merge: false },
          // A place or an account that went must not come back either.
          providers: { merge: false },
          integrations: { merge: false },
          apiTokens: { merge: false },
          quota: { merge: true },
          stats: { merge: true },
        },
      },
      // There is one of each for the person whose cache this is.
      Provider: { keyFields: ["type"] },
      Deployment: { fields: { options: { merge: true } } },
      GeneratedCode: { keyFields: false },
      ProjectStats: { keyFields: false },
    },
  });

export const isUnauthenticated = (error: unknown): boolean =>
  (CombinedGraphQLErrors.is(error) &&
    error.errors.some((each) => each.extensions?.code === "UNAUTHENTICATED")) ||
  (ServerError.is(error) && error.statusCode === 401);

/** No session of this account can be renewed anywhere. */
const isAccountGone = (error: unknown): boolean =>
  CombinedGraphQLErrors.is(error) &&
  error.errors.some((each) => each.extensions?.reason === "ACCOUNT_DELETED");

/** The close code for a token that is not, or no longer, good. */
const refusedCode = 4403;
/** Longer each time up to five seconds: a server that is back is noticed soon, and not by everyone at once. */
const backOff = (attempt: number) => Math.min(1000 * 2 ** attempt, 4000) * (0.75 + Math.random() / 2);

/** One client per signed-in person: its cache and its socket end with the session, so nobody meets another's data. */
export function createApi({
  session,
  userId,
  origin = location.origin,
  fetcher,
  webSocketImpl,
}: Options): Api {
  const listeners = new Set<() => void>();
  const reconnected = new Set<() => void>();
  let connection: Connection = { state: "idle", since: null };
  const set = (next: Connection) => {
    if (next.state === connection.state) return;
    const back = connection.state === "lost" && next.state === "connected";
    connection = next;
    for (const listener of listeners) listener();
    if (back) readAnew();
  };
  const readAnew = () => {
    for (const listener of reconnected) listener();
    // What could not be read while nobody was there loads by itself; where somebody asked already, it is one request.
    for (const query of client.getObservableQueries())
      if (query.getCurrentResult().error) void query.refetch().catch(() => {});
  };

  let endWait = () => {};
  /** For what waits by itself. */
  const hurry = new Subject<void>();
  const stopped = new Subject<void>();
  const wake = () => {
    endWait();
    hurry.next();
  };
  let awaitingPong: ReturnType<typeof setTimeout> | undefined;
  /** Once is a token that ended; twice in a row is one the server does not take. */
  let refusals = 0;
  const onRefused = () => {
    refusals += 1;
    if (refusals !== 2) return;
    void session.refresh().then((refreshed) => {
      if (refreshed === "refused") return session.expire();
      // Auth was away: the next refusal asks it again.
      if (refreshed === "unreachable") refusals = 1;
    });
  };
  /** A socket closed on purpose, to come back with a newer token, is back at once. */
  let renewing = false;
  const socket = createClient({
    url: `${origin.replace(/^http/, "ws")}/graphql`,
    connectionParams: async () => {
      const token = await session.token();
      return token ? { authorization: `Bearer ${token}` } : {};
    },
    lazyCloseTimeout: 3000,
    keepAlive: 12_000,
    retryAttempts: Infinity,
    shouldRetry: () => true,
    retryWait: (attempt) => {
      if (renewing) {
        renewing = false;
        return Promise.resolve();
      }
      return new Promise((resolve) => {
        const timer = setTimeout(resolve, backOff(attempt));
        endWait = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    },
    ...(webSocketImpl ? { webSocketImpl } : {}),
    on: {
      connected: () => {
        refusals = 0;
        set({ state: "connected", since: null });
      },
      closed: (event) => {
        clearTimeout(awaitingPong);
        if (event instanceof Object && "code" in event && event.code === refusedCode) onRefused();
        const wanted = event instanceof Object && "code" in event && event.code === 1000;
        if (wanted) set({ state: "idle", since: null });
        else set({ state: "lost", since: Date.now() });
      },
      error: () => set({ state: "lost", since: Date.now() }),
      ping: (received) => {
        // A dead connection says nothing: no answer to a ping in five seconds counts as closed.
        if (!received) awaitingPong = setTimeout(() => socket.terminate(), 5000);
      },
      pong: (received) => {
        if (received) clearTimeout(awaitingPong);
      },
    },
  });
  const stopTokens = session.onTokenChange(() => {
    if (connection.state !== "connected") return wake();
    renewing = true;
    socket.terminate();
  });
  const online = () => wake();
  window.addEventListener("online", online);
  // A tab that nobody saw may have been asleep, its timers with it.
  const visible = () => {
    if (document.visibilityState === "visible") wake();
  };
  document.addEventListener("visibilitychange", visible);
  // The device knows before the socket notices. A server on this very machine is back at once all the same.
  const offline = () => {
    if (connection.state !== "connected") return;
    renewing = true;
    socket.terminate();
  };
  window.addEventListener("offline", offline);

  const authorize = new SetContextLink(async (previous) => {
    const token = await session.token();
    return token ? { headers: { ...previous.headers, authorization: `Bearer ${token}` } } : {};
  });
  const renew = new ErrorLink(({ error, operation, forward }) => {
    if (!isUnauthenticated(error)) return;
    if (isAccountGone(error)) {
      void session.expire({ deletedUserId: userId });
      return;
    }
    return from(session.refresh()).pipe(
      tap((refreshed) => refreshed === "refused" && void session.expire()),
      switchMap((refreshed) =>
        refreshed === "renewed" ? forward(operation).pipe(tap(endIfRefused)) : throwError(() => error),
      ),
    );
  });
  /** A new token did not help either. */
  const endIfRefused = {
    next: (result: ApolloLink.Result) => {
      if (result.errors && isUnauthenticated(new CombinedGraphQLErrors(result))) void session.expire();
    },
    error: (last: unknown) => {
      if (isUnauthenticated(last)) void session.expire();
    },
  };
  const http = new HttpLink({ uri: `${origin}/graphql`, ...(fetcher ? { fetch: fetcher } : {}) });
  const link = ApolloLink.split(
    ({ query }) => isSubscriptionOperation(query),
    ApolloLink.from([renew, liveViews({ onGap: readAnew, hurry, stopped }), new GraphQLWsLink(socket)]),
    ApolloLink.from([renew, authorize, http]),
  );
  const client = new ApolloClient({ link, cache: createCache(), dataMasking: true });

  return {
    client,
    subscribeWithCursor(options) {
      let last = options.variables.after ?? 0;
      // graphql-ws sends this same object again after a reconnect: the cursor in it must be the newest.
      const payload = {
        query: print(client.cache.transformDocument(options.query)),
        variables: { ...options.variables, after: last },
      };
      const stream = new Observable<SocketResult>((observer) =>
        socket.subscribe(payload, {
          next: (result) => observer.next(result),
          error: (failure) => observer.error(errorOf(failure)),
          complete: () => observer.complete(),
        }),
      );
      const listening = stream
        .pipe(begunAgain({ lasting: false, failureOf: failureIn, onGap: () => {}, hurry, stopped }))
        .subscribe({
          next(result) {
            const failure = failureIn(result);
            if (failure) return options.error?.(failure);
            const data = trusted<Parameters<typeof options.next>[0] | null | undefined>(result.data);
            if (data == null) return;
            const seq = options.seq(data);
            if (seq <= last && !options.closes?.(data)) return;
            payload.variables.after = last = Math.max(last, seq);
            options.next(data);
          },
          error: (failure: ErrorLike) => options.error?.(failure),
          complete: () => options.complete?.(),
        });
      return () => listening.unsubscribe();
    },
    connection: () => connection,
    onConnection: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onReconnected: (listener) => {
      reconnected.add(listener);
      return () => reconnected.delete(listener);
    },
    reconnectNow: () => wake(),
    stop() {
      stopped.next();
      stopTokens();
      window.removeEventListener("online", online);
      document.removeEventListener("visibilitychange", visible);
      window.removeEventListener("offline", offline);
      clearTimeout(awaitingPong);
      // It may still be connecting; that it comes to nothing is what is wanted.
      void Promise.resolve(socket.dispose()).catch(() => {});
      socket.terminate();
      client.stop();
      void client.clearStore();
    },
  };
}

/** The server's answer has the type its document says; nothing else checks it on this way. */
const trusted = <Data>(data: unknown): Data => data as Data;

type SocketResult = FormattedExecutionResult<Record<string, unknown>, unknown>;
const failureIn = ({ errors }: SocketResult): ErrorLike | null =>
  errors ? new CombinedGraphQLErrors({ errors }) : null;

function errorOf(failure: unknown): ErrorLike {
  if (failure instanceof Error) return failure;
  if (Array.isArray(failure)) return new CombinedGraphQLErrors({ errors: failure });
  const code = failure instanceof Object && "code" in failure ? ` (${String(failure.code)})` : "";
  return new Error(`The connection was refused${code}.`);
}

export const ApiContext = createContext<Api | null>(null);

export function useApi(): Api {
  const api = use(ApiContext);
  if (!api) throw new Error("ApiContext is missing above this component.");
  return api;
}

export function useConnection(): Connection {
  const api = useApi();
  return useSyncExternalStore(api.onConnection, api.connection);
}
