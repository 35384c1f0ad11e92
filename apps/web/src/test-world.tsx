import { ApolloClient, ApolloLink } from "@apollo/client";
import { ApolloProvider } from "@apollo/client/react";
import { RouterProvider, createMemoryHistory, createRootRoute, createRouter } from "@tanstack/react-router";
import { act, render } from "@testing-library/react";
import type { ReactNode } from "react";
import { Observable, Subject, of } from "rxjs";
import { type Api, ApiContext, createCache } from "./apollo.ts";
import { SessionContext } from "./session/context.ts";
import type { Session } from "./session/session.ts";

/** What a fake answers has the type its document asks for. */
const trusted = <T,>(value: unknown): T => value as T;

type Variables = Record<string, unknown>;
/** The API as one function per operation: its data, or an error. An operation without one is out of reach. */
export type Answers = Record<string, (variables: Variables) => object>;
export interface Asked {
  readonly name: string;
  readonly variables: Variables;
}

export const apiError = (code: string, message: string, more: object = {}) => ({
  errors: [{ message, extensions: { code, ...more } }],
});

const state = { status: "in", userId: "u1", email: "maria.adler@example.com", recovery: false } as const;
const session = trusted<Session>({
  state: () => state,
  subscribe: () => () => {},
  token: async () => "token",
});

/** Shows a part of the app to somebody who is signed in, with a server of a few lines behind it. */
export const show = async (part: ReactNode, answers: Answers, { demo = true } = {}) => {
  const asked: Asked[] = [];
  const subscriptions = new Map<string, Subject<ApolloLink.Result>>();
  const link = new ApolloLink((operation) => {
    const name = operation.operationName ?? "";
    const answer = answers[name];
    if (!answer && /Updated$|Events$/.test(name)) {
      const subject = new Subject<ApolloLink.Result>();
      subscriptions.set(name, subject);
      return subject;
    }
    asked.push({ name, variables: operation.variables });
    if (!answer) return new Observable((observer) => observer.error(new TypeError("Failed to fetch")));
    const given = answer(operation.variables);
    return of(trusted<ApolloLink.Result>("errors" in given ? given : { data: given }));
  });
  const client = new ApolloClient({ cache: createCache(), link, dataMasking: true });
  const api = trusted<Api>({
    client,
    connection: () => connected,
    onConnection: () => () => {},
    onReconnected: () => () => {},
  });
  const config = {
    supabaseUrl: "",
    supabasePublishableKey: "",
    embedded: true,
    model: { name: "gpt-5-mini", demo },
    deploys: { local: true, siteAddress: "http://builder.lan:4001/<site>/" },
  };
  const root = createRootRoute({ component: () => <>{part}</>, notFoundComponent: () => <p>Elsewhere</p> });
  const router = createRouter({ routeTree: root, history: createMemoryHistory() });
  const view = await act(async () =>
    render(
      <SessionContext value={{ session, config }}>
        <ApolloProvider client={client}>
          <ApiContext value={api}>
            <RouterProvider router={trusted<Parameters<typeof RouterProvider>[0]["router"]>(router)} />
          </ApiContext>
        </ApolloProvider>
      </SessionContext>,
    ),
  );
  return {
    view,
    asked,
    client,
    router,
    /** Sends an event to those who listen. */
    publish: (name: string, data: object) =>
      act(async () => subscriptions.get(name)?.next(trusted<ApolloLink.Result>({ data }))),
  };
};
const connected = { state: "connected", since: null } as const;

export const viewer = (more: object) => ({ viewer: { __typename: "Viewer", id: "u1", ...more } });
