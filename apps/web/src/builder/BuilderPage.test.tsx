import { ApolloClient, ApolloLink } from "@apollo/client";
import { ApolloProvider } from "@apollo/client/react";
import { RouterProvider, createMemoryHistory, createRootRoute, createRouter } from "@tanstack/react-router";
import { act, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { Observable, Subject, of } from "rxjs";
import { beforeAll, expect, test, vi } from "vitest";
import { type Api, ApiContext, type Connection, createCache } from "../apollo.ts";
import { SessionContext } from "../session/context.ts";
import type { Session } from "../session/session.ts";
import BuilderPage from "./BuilderPage.tsx";

beforeAll(() => {
  const observer = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
  vi.stubGlobal("ResizeObserver", observer);
  vi.stubGlobal("IntersectionObserver", observer);
  vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
  Element.prototype.scrollTo = () => {};
});

const code = (html: string) => ({ __typename: "GeneratedCode", html, css: "", javascript: "" });
const version = (number: number) => ({ __typename: "Version", id: `v${number}`, number });
const generation = (id: string, status: string, more: object = {}) => ({
  __typename: "Generation",
  id,
  status,
  mode: "BUILD",
  createdAt: "2026-01-01T10:00:00Z",
  finishedAt: null,
  stopRequested: false,
  continues: null,
  error: null,
  usage: null,
  report: null,
  baseVersion: version(1),
  version: null,
  ...more,
});
const message = (id: string, role: string, content: string, of_: object | null) => ({
  __typename: "ChatMessage",
  id,
  role,
  content,
  createdAt: "2026-01-01T10:00:00Z",
  generation: of_,
});

/** A server in a few lines: what it holds may be changed while a test runs. */
const world = () => {
  const held = {
    active: "g1" as string | null,
    current: 1,
    html: "<p>old</p>",
    messages: [message("m1", "USER", "make it green", generation("g1", "RUNNING"))],
    start: { text: "The header ", lastSeq: 4, html: "<p>o" },
    ended: generation("g1", "COMPLETED", {
      version: version(2),
      finishedAt: "2026-01-01T10:00:09Z",
    }) as object,
    down: false,
    /** An error of the API instead of the project. */
    refused: null as string | null,
    sendErrors: [] as { __typename: string; code: string; message: string }[],
  };
  const project = () => ({
    __typename: "Project",
    id: "p1",
    name: "Crumb & Co",
    status: "ACTIVE",
    updatedAt: "2026-01-01T10:00:00Z",
    lastGenerated: null,
    netlifyUrl: null,
    remoteImages: false,
    githubUrl: null,
    githubBranch: "main",
    latestDeployments: [],
    publications: [],
    code: code(held.html),
    currentVersion: version(held.current),
    activeGeneration: held.active ? { __typename: "Generation", id: held.active } : null,
    stats: { __typename: "ProjectStats", messageCount: 2 },
  });
  const sent: { name: string; variables: Record<string, unknown> }[] = [];
  const answers: Record<string, (variables: Record<string, unknown>) => unknown> = {
    BuilderProject: () => ({ project: project() }),
    Conversation: ({ after }) => {
      const from = after ? held.messages.findIndex((one) => one.id === after) + 1 : 0;
      const part = held.messages.slice(from);
      return {
        project: {
          __typename: "Project",
          id: "p1",
          messages: {
            __typename: "ChatMessageConnection",
            edges: part.map((node) => ({ __typename: "ChatMessageEdge", cursor: node.id, node })),
            pageInfo: {
              __typename: "PageInfo",
              startCursor: part[0]?.id ?? null,
              endCursor: part.at(-1)?.id ?? null,
              hasPreviousPage: false,
              hasNextPage: false,
            },
          },
        },
      };
    },
    GenerationStart: () => ({
      generation: {
        ...generation("g1", "RUNNING"),
        text: held.start.text,
        lastSeq: held.start.lastSeq,
        attempt: 1,
        code: code(held.start.html),
        baseVersion: { ...version(1), code: code("<p>old</p>") },
      },
    }),
    GenerationEnd: () => ({
      generation: {
        ...held.ended,
        message: { __typename: "ChatMessage", id: "m1", generation: { __typename: "Generation", id: "g1" } },
        project: project(),
      },
    }),
    AnswerCode: () => ({ generation: null }),
    SendMessage: () => ({
      sendMessage: {
        __typename: "SendMessagePayload",
        generation: null,
        message: null,
        userErrors: held.sendErrors,
      },
    }),
  };
  const link = new ApolloLink((operation) => {
    const name = operation.operationName ?? "";
    if (name === "BuilderProjectUpdated") return new Subject<never>();
    sent.push({ name, variables: operation.variables });
    const answer = answers[name];
    if (held.refused && name === "BuilderProject")
      return of({ errors: [{ message: "id must be a UUID", extensions: { code: held.refused } }] });
    if (held.down && name === "SendMessage")
      return new Observable((observer) => observer.error(new Error("offline")));
    if (!answer) return new Observable((observer) => observer.error(new Error(`no answer for ${name}`)));
    return of({ data: trusted<Record<string, unknown>>(answer(operation.variables)) });
  });
  const streams: { after: number; next: (event: object) => void }[] = [];
  const client = new ApolloClient({ cache: createCache(), link, dataMasking: true });
  let connection: Connection = { state: "connected", since: null };
  const listeners = new Set<() => void>();
  const connect = (since: number | null) => {
    connection = since === null ? { state: "connected", since } : { state: "lost", since };
    for (const listener of listeners) listener();
  };
  const api: Api = {
    client,
    subscribeWithCursor: (options) => {
      streams.push({
        after: options.variables.after ?? 0,
        next: (event) => options.next(trusted({ generationEvents: event })),
      });
      return () => {};
    },
    connection: () => connection,
    onConnection: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onReconnected: () => () => {},
    reconnectNow: () => {},
    stop: () => {},
  };
  return { held, api, client, streams, sent, connect };
};

/** What a fake answers has the type its document asks for. */
const trusted = <T,>(value: unknown): T => value as T;

const state = { status: "in", userId: "u1", email: "maria.adler@example.com", recovery: false } as const;
const session = trusted<Session>({ state: () => state, subscribe: () => () => {} });
const config = {
  supabaseUrl: "",
  supabasePublishableKey: "",
  embedded: true,
  deploys: { local: true },
  model: { name: "demo", demo: true },
};

const open = async (of_: ReturnType<typeof world>, first = "make it green") => {
  const root = createRootRoute({ component: () => <BuilderPage projectId="p1" /> });
  const router = createRouter({ routeTree: root, history: createMemoryHistory() });
  await act(async () => {
    render(
      <SessionContext value={{ session, config }}>
        <ApolloProvider client={of_.client}>
          <ApiContext value={of_.api}>
            <RouterProvider router={trusted<Parameters<typeof RouterProvider>[0]["router"]>(router)} />
          </ApiContext>
        </ApolloProvider>
      </SessionContext>,
    );
  });
  // The router says the title of a page too.
  await screen.findAllByText(first);
};

test("opened in the middle, the history and what has arrived are there, and the rest follows from there", async () => {
  const server = world();
  await open(server);
  await screen.findByText(/The header/);
  expect(server.streams.map((stream) => stream.after)).toEqual([4]);
  expect(screen.getByText("Writing v2")).toBeTruthy();
  server.streams[0]?.next({ __typename: "TextDelta", seq: 5, text: "turns green." });
  expect(await screen.findByText(/The header turns green\./)).toBeTruthy();
  expect(screen.getByRole("log").getAttribute("aria-live")).toBe("off");

  Object.assign(server.held, { active: null, current: 2, html: "<p>new</p>" });
  server.held.messages = [
    message("m1", "USER", "make it green", server.held.ended),
    message("m2", "ASSISTANT", "The header turns green.", server.held.ended),
  ];
  await act(async () => server.streams[0]?.next({ __typename: "GenerationFinished", seq: 6 }));
  expect(await screen.findByRole("button", { name: "v2" })).toBeTruthy();
  await waitFor(() => expect(screen.getByRole("log").getAttribute("aria-busy")).toBe("false"));
  // The whole answer comes into the log at once: it is not read out, the status says its end.
  expect(screen.getByRole("log").getAttribute("aria-live")).toBe("off");
  expect(screen.getAllByText("The header turns green.")).toHaveLength(1);
});

test("a request that is refused stays in the composer with the reason", async () => {
  const server = world();
  Object.assign(server.held, {
    active: null,
    messages: [message("m1", "USER", "make it green", null)],
    sendErrors: [{ __typename: "UserError", code: "GENERATION_RUNNING", message: "busy" }],
  });
  await open(server);
  const field = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Your request" });
  fireEvent.change(field, { target: { value: "next" } });
  await act(async () => void fireEvent.keyDown(field, { key: "Enter" }));
  expect(field.value).toBe("next");
  expect(screen.getByText(/One answer at a time/)).toBeTruthy();
});

test("a request that may have arrived is sent again as the same one", async () => {
  const server = world();
  Object.assign(server.held, {
    active: null,
    down: true,
    messages: [message("m1", "USER", "make it green", null)],
  });
  await open(server);
  const field = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Your request" });
  fireEvent.change(field, { target: { value: "next" } });
  await act(async () => void fireEvent.keyDown(field, { key: "Enter" }));
  expect(screen.getByText(/could not be reached/)).toBeTruthy();
  expect(field.value).toBe("next");
  server.held.down = false;
  await act(async () => void fireEvent.keyDown(field, { key: "Enter" }));
  expect(field.value).toBe("");
  const inputs = server.sent.flatMap(({ name, variables }) =>
    name === "SendMessage" ? [variables.input] : [],
  );
  expect(inputs).toHaveLength(2);
  expect(inputs[0]).toEqual(inputs[1]);
});

test("an answer that broke off says that the page is unchanged and offers to try again", async () => {
  const server = world();
  const failed = generation("g1", "FAILED", {
    error: { __typename: "GenerationError", code: "MODEL_AUTH", message: "401" },
  });
  Object.assign(server.held, { active: null, messages: [message("m1", "USER", "make it green", failed)] });
  await open(server);
  expect(await screen.findByText("The model refused the key.")).toBeTruthy();
  expect(screen.getByText("Check OPENAI_API_KEY; nothing was counted.")).toBeTruthy();
  expect(screen.getByRole("button", { name: "Try again" })).toBeTruthy();
});

test("trying again is the rose control until a request stands in the composer", async () => {
  const server = world();
  const failed = generation("g1", "FAILED", {
    error: { __typename: "GenerationError", code: "MODEL_AUTH", message: "401" },
  });
  Object.assign(server.held, { active: null, messages: [message("m1", "USER", "make it green", failed)] });
  localStorage.clear();
  await open(server);
  const again = await screen.findByRole("button", { name: "Try again" });
  expect(again.dataset.variant).toBe("rose");
  const field = screen.getByRole("textbox", { name: "Your request" });
  fireEvent.change(field, { target: { value: "make it blue" } });
  expect(again.dataset.variant).toBe("default");
  expect(screen.getByRole("button", { name: "Send" }).dataset.variant).toBe("rose");
});

test("an address that is no project's says so instead of the server's words", async () => {
  const server = world();
  server.held.refused = "BAD_USER_INPUT";
  await open(server, "There is no project here");
  expect(screen.queryByText(/UUID/)).toBeNull();
});

test("a connection that is lost while nothing is written does not say that writing goes on", async () => {
  const server = world();
  Object.assign(server.held, { active: null });
  await open(server);
  await act(async () => server.connect(Date.now() - 5000));
  expect(await screen.findByText(/Connection lost\. Your projects are kept/)).toBeTruthy();
  expect(screen.queryByText(/Writing goes on/)).toBeNull();
});

test("a connection that comes back is said, where its loss was", async () => {
  const server = world();
  await open(server);
  await act(async () => server.connect(Date.now() - 5000));
  expect(await screen.findByText(/Connection lost\. Writing goes on/)).toBeTruthy();
  await act(async () => server.connect(null));
  expect(screen.queryByText(/Connection lost/)).toBeNull();
  expect(await screen.findByText("Connected again. What changed meanwhile is being read.")).toBeTruthy();
});

test("edits that no version holds are there again in the same tab", async () => {
  const server = world();
  Object.assign(server.held, { active: null, messages: [message("m1", "USER", "make it green", null)] });
  const base = { html: "<p>old</p>", css: "", javascript: "" };
  sessionStorage.setItem(
    "roseram.edits.p1",
    JSON.stringify({
      code: { ...base, css: "p { color: green }" },
      base: { code: base, version: version(1) },
    }),
  );
  await open(server);
  expect(screen.getByRole("tab", { name: "Code" }).getAttribute("aria-selected")).toBe("true");
  expect(await screen.findByText("Edited, not saved")).toBeTruthy();
  expect(screen.getByRole("button", { name: "Save as version" }).dataset.variant).toBe("rose");
  sessionStorage.clear();
});
