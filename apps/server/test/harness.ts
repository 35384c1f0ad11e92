import { randomUUID } from "node:crypto";
import { type Client, createClient } from "graphql-ws";
import { WebSocket } from "ws";
import { createModel, type ModelOptions } from "../src/chat/model/model.ts";
import { parseEnv } from "../src/env.ts";
import { createServer, type RunningServer } from "../src/server.ts";
import { createFakeModel, type FakeModel } from "./fake-model.ts";

/** A whole server on a free port, an in-memory database and a model that does as it is told. */
export interface Bench {
  readonly server: RunningServer;
  readonly model: FakeModel;
  signUp(): Promise<Person>;
  stop(): Promise<void>;
}

export interface GraphqlError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: string; readonly requestId: string; readonly retryable: boolean };
}
export interface Answer {
  // What a test asks for decides its shape; the test asserts it.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly data: any;
  readonly errors?: readonly GraphqlError[];
}

export interface Person {
  readonly id: string;
  readonly email: string;
  readonly token: string;
  ask(query: string, variables?: Record<string, unknown>): Promise<Answer>;
  createProject(name?: string): Promise<string>;
  /** Sends a message and gives the generation's id. */
  send(projectId: string, content: string, mode?: "BUILD" | "DISCUSS"): Promise<string>;
  follow(generationId: string, after?: number): Follower;
  /** Everything from a cursor to the end. */
  events(generationId: string, after?: number): Promise<WireEvent[]>;
  generation(id: string): Promise<GenerationView>;
  subscribe(query: string, variables?: Record<string, unknown>): AsyncIterableIterator<Answer>;
  readonly socket: Client;
}

export interface WireEvent {
  readonly __typename: string;
  readonly seq: number;
  readonly text?: string;
  readonly file?: "HTML" | "CSS" | "JAVASCRIPT";
  readonly at?: number;
  readonly remove?: number;
  readonly reason?: string;
  readonly attempt?: number;
  readonly code?: View["code"];
  readonly generation?: { readonly status: string; readonly lastSeq: number };
}
export interface View {
  text: string;
  code: { html: string; css: string; javascript: string };
}
export interface GenerationView extends View {
  readonly status: string;
  readonly lastSeq: number;
  readonly attempt: number;
  readonly error: { readonly code: string; readonly message: string } | null;
  readonly answer: { readonly content: string } | null;
  readonly version: { readonly number: number; readonly code: View["code"] } | null;
  readonly usage: {
    readonly inputTokens: number;
    readonly outputTokens: number;
    readonly estimated: boolean;
  } | null;
}
export interface Follower extends AsyncIterableIterator<WireEvent> {
  /** Reads on until one matches. */
  until(matches: (event: WireEvent) => boolean): Promise<WireEvent[]>;
}

const EVENTS = `subscription ($id: ID!, $after: Int!) { generationEvents(generationId: $id, after: $after) {
  __typename seq
  ... on TextDelta { text } ... on CodeDelta { file text } ... on CodeReplaced { file text }
  ... on CodeSpliced { file at remove text }
  ... on GenerationSnapshot { reason attempt text code { html css javascript } }
  ... on GenerationFinished { generation { status lastSeq } } } }`;

const GENERATION = `query ($id: ID!) { generation(id: $id) { status lastSeq attempt text code { html css javascript }
  error { code message } answer { content } version { number code { html css javascript } }
  usage { inputTokens outputTokens estimated } } }`;

/** Applies events the way a client does. */
export function foldWire(events: readonly WireEvent[], start: View = emptyView()): View {
  let text = start.text;
  const code = { ...start.code };
  for (const event of events) {
    const part = event.text ?? "";
    const file = event.file === "HTML" ? "html" : event.file === "CSS" ? "css" : "javascript";
    if (event.__typename === "TextDelta") text += part;
    else if (event.__typename === "CodeDelta") code[file] += part;
    else if (event.__typename === "CodeReplaced") code[file] = part;
    else if (event.__typename === "CodeSpliced") {
      const at = event.at ?? 0;
      code[file] = code[file].slice(0, at) + part + code[file].slice(at + (event.remove ?? 0));
    } else if (event.__typename === "GenerationSnapshot") {
      text = part;
      Object.assign(code, event.code);
    }
  }
  return { text, code };
}

export function emptyView(): View {
  return { text: "", code: { html: "", css: "", javascript: "" } };
}

export async function openBench(variables: Record<string, string> = {}): Promise<Bench> {
  const model = await createFakeModel();
  const asked = { name: "fake", apiKey: "sk-fake-secret-0123456789", baseUrl: model.baseUrl };
  const { server, signUp, stop } = await openServer(asked, variables);
  return {
    server,
    model,
    signUp,
    async stop() {
      await stop();
      await model.close();
    },
  };
}

/** A server that asks a model at an address, with little patience. */
export async function openServer(
  model: Pick<ModelOptions, "name" | "apiKey" | "baseUrl">,
  variables: Record<string, string> = {},
): Promise<Omit<Bench, "model">> {
  const settings = parseEnv({
    PORT: "0",
    LOG_LEVEL: process.env["TEST_LOG_LEVEL"] ?? "silent",
    LIMIT_AUTH_PER_MINUTE: "1000",
    LIMIT_REQUESTS_PER_MINUTE: "1000",
    ...variables,
  });
  const server = await createServer({
    settings: { ...settings, dataDir: null },
    model: createModel({
      ...model,
      demo: false,
      stallMs: 400,
      firstByteMs: 1_500,
      wordlessMs: 2_500,
      retryBaseMs: 10,
      maxRetryWaitMs: 2_000,
    }),
  });
  const people: Person[] = [];
  return {
    server,
    async signUp() {
      const person = await signUp(server.url);
      people.push(person);
      return person;
    },
    async stop() {
      for (const person of people) await person.socket.dispose();
      await server.stop();
    },
  };
}

export async function signUp(url: string): Promise<Person> {
  const config: unknown = await (await fetch(`${url}/config.json`)).json();
  const apikey = fieldOf(config, "supabasePublishableKey");
  const email = `${randomUUID()}@example.org`;
  const response = await fetch(`${url}/auth/v1/signup`, {
    method: "POST",
    headers: { apikey, "content-type": "application/json" },
    body: JSON.stringify({ email, password: "correct horse battery" }),
  });
  const session: unknown = await response.json();
  if (!response.ok) throw new Error(`Sign-up failed: ${JSON.stringify(session)}`);
  return createPerson(
    url,
    fieldOf(session, "access_token"),
    fieldOf(Reflect.get(Object(session), "user"), "id"),
    email,
  );
}

export function createPerson(url: string, token: string, id = "", email = ""): Person {
  const socket = createClient({
    url: `${url.replace("http", "ws")}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    lazyCloseTimeout: 10_000,
    connectionParams: { authorization: `Bearer ${token}` },
  });
  const person: Person = {
    id,
    email,
    token,
    socket,
    ask: (query, variables) => graphql(url, token, query, variables),
    async createProject(name = "Crumb & Co") {
      const { data } = await person.ask(
        `mutation ($name: String!) { createProject(input: { name: $name }) { project { id } } }`,
        { name },
      );
      return data.createProject.project.id;
    },
    async send(projectId, content, mode = "BUILD") {
      const { data, errors } = await person.ask(
        `mutation ($projectId: ID!, $content: String!, $mode: GenerationMode!) {
           sendMessage(input: { projectId: $projectId, content: $content, mode: $mode }) { generation { id } userErrors { code } } }`,
        { projectId, content, mode },
      );
      const id: unknown = data?.sendMessage?.generation?.id;
      if (typeof id !== "string") throw new Error(`Not sent: ${JSON.stringify({ data, errors })}`);
      return id;
    },
    follow(generationId, after = 0) {
      const source = person.subscribe(EVENTS, { id: generationId, after });
      const events: Follower = {
        async next() {
          const result = await source.next();
          if (result.done) return { done: true, value: undefined };
          const { data, errors } = result.value;
          if (errors) throw Object.assign(new Error(errors[0]?.message), { errors });
          return { done: false, value: data.generationEvents };
        },
        async return() {
          await source.return?.();
          return { done: true, value: undefined };
        },
        [Symbol.asyncIterator]() {
          return this;
        },
        async until(matches) {
          const seen: WireEvent[] = [];
          for (;;) {
            const { done, value } = await events.next();
            if (done) throw new Error(`Ended without it: ${JSON.stringify(seen.slice(-3))}`);
            seen.push(value);
            if (matches(value)) return seen;
          }
        },
      };
      return events;
    },
    async events(generationId, after = 0) {
      const seen: WireEvent[] = [];
      for await (const event of person.follow(generationId, after)) seen.push(event);
      return seen;
    },
    async generation(id) {
      const { data, errors } = await person.ask(GENERATION, { id });
      if (!data?.generation) throw new Error(`No generation: ${JSON.stringify(errors)}`);
      return data.generation;
    },
    subscribe(query, variables) {
      return pulled(socket, query, variables);
    },
  };
  return person;
}

export async function graphql(
  url: string,
  token: string | null,
  query: string,
  variables?: Record<string, unknown>,
): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify({ query, variables }),
  });
  return readAnswer(response);
}

export async function readAnswer(response: Response): Promise<Answer> {
  const body: unknown = await response.json();
  return body as Answer;
}

/** graphql-ws as an iterator: errors of the operation are values, so that a test can look at them. */
function pulled(
  client: Client,
  query: string,
  variables?: Record<string, unknown>,
): AsyncIterableIterator<Answer> {
  const waiting: Answer[] = [];
  let wake: () => void = () => undefined;
  let ended = false;
  let failed: unknown = null;
  const leave = client.subscribe<unknown>(
    { query, variables: variables ?? null },
    {
      next(value) {
        waiting.push(value as Answer);
        wake();
      },
      error(error) {
        if (Array.isArray(error)) waiting.push({ data: null, errors: error as GraphqlError[] });
        else failed = error;
        ended = true;
        wake();
      },
      complete() {
        ended = true;
        wake();
      },
    },
  );
  return {
    async next() {
      for (;;) {
        const value = waiting.shift();
        if (value) return { done: false, value };
        if (failed) throw failed;
        if (ended) return { done: true, value: undefined };
        await new Promise<void>((resolve) => (wake = resolve));
      }
    },
    async return() {
      leave();
      ended = true;
      wake();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

function fieldOf(value: unknown, name: string): string {
  const field: unknown = Reflect.get(Object(value), name);
  if (typeof field !== "string") throw new Error(`No ${name} in ${JSON.stringify(value)}`);
  return field;
}
