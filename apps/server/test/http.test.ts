import { type IncomingMessage, request as httpRequest } from "node:http";
import { SignJWT } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RawData, WebSocket } from "ws";
import { answer } from "./fake-model.ts";
import { type Bench, createPerson, graphql, openBench, type Person, readAnswer } from "./harness.ts";

let bench: Bench;
let ada: Person;
let url: string;

beforeAll(async () => {
  bench = await openBench({ LIMIT_SUBSCRIPTIONS_PER_SOCKET: "5", LIMIT_SOCKETS_PER_USER: "3" });
  ada = await bench.signUp();
  url = bench.server.url;
});
afterAll(() => bench.stop());

const VIEWER = `{ viewer { id email } }`;

function post(body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
}

/** fetch does not let a program choose the Host header. */
function withHost(host: string, path: string): Promise<IncomingMessage> {
  const target = new URL(path, url);
  return new Promise((resolve, reject) => {
    httpRequest(target, { headers: { host } }, (response) => {
      response.resume();
      resolve(response);
    })
      .on("error", reject)
      .end();
  });
}
const statusWithHost = async (host: string, path: string) => (await withHost(host, path)).statusCode;
const headersWithHost = async (host: string, path: string) => (await withHost(host, path)).headers;

interface Closed {
  readonly code: number;
  readonly reason: string;
}

function open(options: { origin?: string; protocol?: string; headers?: Record<string, string> } = {}) {
  const socket = new WebSocket(
    `${url.replace("http", "ws")}/graphql`,
    options.protocol ?? "graphql-transport-ws",
    {
      ...(options.origin ? { origin: options.origin } : {}),
      ...(options.headers ? { headers: options.headers } : {}),
    },
  );
  const messages: { type: string; id?: string; payload?: unknown }[] = [];
  const waiting: ((message: { type: string; id?: string; payload?: unknown }) => void)[] = [];
  socket.on("message", (data: RawData) => {
    const message: unknown = JSON.parse(String(data));
    const typed = message as { type: string };
    const next = waiting.shift();
    if (next) next(typed);
    else messages.push(typed);
  });
  return {
    socket,
    opened: new Promise<void>((resolve, reject) => {
      socket.once("open", () => resolve());
      socket.once("error", reject);
    }),
    closed: new Promise<Closed>((resolve) =>
      socket.once("close", (code: number, reason: Buffer) => resolve({ code, reason: String(reason) })),
    ),
    send: (message: object) => socket.send(JSON.stringify(message)),
    next: () =>
      new Promise<{ type: string; id?: string; payload?: unknown }>((resolve) => {
        const message = messages.shift();
        if (message) resolve(message);
        else waiting.push(resolve);
      }),
  };
}

describe("who asks", () => {
  it("is nobody without a token: viewer is null, everything else is refused", async () => {
    expect((await graphql(url, null, VIEWER)).data).toEqual({ viewer: null });
    const { errors } = await graphql(
      url,
      null,
      `
        {
          projects {
            nodes {
              id
            }
          }
        }
      `,
    );
    expect(errors?.[0]?.extensions).toMatchObject({ code: "UNAUTHENTICATED", retryable: false });
    const created = await graphql(
      url,
      null,
      `
        mutation {
          createProject(input: { name: "x" }) {
            project {
              id
            }
          }
        }
      `,
    );
    expect(created.errors?.[0]?.extensions.code).toBe("UNAUTHENTICATED");
  });

  it("is the token's person", async () => {
    expect((await ada.ask(VIEWER)).data.viewer).toEqual({ id: ada.id, email: ada.email });
  });

  it.each([
    ["garbage", "garbage"],
    ["a forged token", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl"],
    [
      "a token without a signature",
      `${btoa('{"alg":"none"}')}.${btoa('{"sub":"1","role":"service_role"}')}.`,
    ],
  ])("is never anonymous with %s", async (_name, token) => {
    const { data, errors } = await graphql(url, token, VIEWER);
    expect(data?.viewer).toBe(undefined);
    expect(errors?.[0]?.extensions.code).toBe("UNAUTHENTICATED");
    const modern = await post(
      { query: VIEWER },
      { authorization: `Bearer ${token}`, accept: "application/graphql-response+json" },
    );
    expect(modern.status).toBe(401);
  });

  it("is refused on a socket with a bad token, by 4403", async () => {
    const socket = open();
    await socket.opened;
    socket.send({ type: "connection_init", payload: { authorization: "Bearer garbage" } });
    expect((await socket.closed).code).toBe(4403);
  });

  it("may be nobody on a socket, and then sees nothing", async () => {
    const socket = open();
    await socket.opened;
    socket.send({ type: "connection_init" });
    expect((await socket.next()).type).toBe("connection_ack");
    socket.send({
      id: "1",
      type: "subscribe",
      payload: { query: `subscription { projectUpdated(projectId: "${ada.id}") { id } }` },
    });
    expect(JSON.stringify(await socket.next())).toContain("UNAUTHENTICATED");
    socket.socket.close();
  });
});

describe("what is refused", () => {
  const codeOf = async (response: Response) => (await readAnswer(response)).errors?.[0]?.extensions.code;

  it.each([
    ["what is not GraphQL", { query: "{ viewer {" }],
    ["an unknown field", { query: "{ viewer { passwrd } }" }],
    ["an unknown enum value", { query: `{ projects(filter: { status: GONE }) { nodes { id } } }` }],
    [
      "a variable of the wrong type",
      { query: `query ($id: ID!) { project(id: $id) { id } }`, variables: { id: {} } },
    ],
    ["an id that is no UUID", { query: `{ project(id: "7") { id } }` }],
    [
      "too many aliases",
      { query: `{ ${Array.from({ length: 16 }, (_, n) => `a${n}: __typename`).join(" ")} }` },
    ],
    ["too many tokens", { query: `{ ${"__typename ".repeat(1_100)} }` }],
    ["a subscription by POST", { query: `subscription { projectUpdated(projectId: "x") { id } }` }],
    ["no query at all", {}],
  ])("%s, as the sender's mistake, without a hint at the schema or the machine", async (_name, body) => {
    const response = await post(body, { authorization: `Bearer ${ada.token}` });
    const text = await response.clone().text();
    expect(await codeOf(response)).toBe("BAD_USER_INPUT");
    expect(text).not.toMatch(/did you mean|node_modules|\.ts:|stacktrace|select /i);
  });

  it("by a status that says so, not as a failure of the server", async () => {
    const statuses = async (query: string, accept: string, headers = {}) =>
      (await post({ query }, { accept, ...headers })).status;
    const signedIn = { authorization: `Bearer ${ada.token}` };
    const modern = "application/graphql-response+json";
    const subscription = `subscription { projectUpdated(projectId: "${ada.id}") { id } }`;
    expect(await statuses(subscription, "application/json", signedIn)).toBe(200);
    expect(await statuses(subscription, modern, signedIn)).toBe(400);
    expect(await statuses("{ __schema { queryType { name } } }", "application/json")).toBe(200);
    expect(await statuses("{ __schema { queryType { name } } }", modern)).toBe(400);
    for (const path of ["/%", "/auth/v1/%E0%A4%A"]) {
      const response = await fetch(`${url}${path}`);
      expect([response.status, await codeOf(response)], path).toEqual([400, "BAD_USER_INPUT"]);
    }
  });

  it("a body that is no JSON, and one that is too large", async () => {
    const broken = await post("{nonsense");
    expect(broken.status).toBe(400);
    expect(await codeOf(broken)).toBe("BAD_USER_INPUT");
    const large = await post({ query: VIEWER, variables: { x: "y".repeat(9_000_000) } });
    expect(large.status).toBe(413);
    expect((await readAnswer(large)).errors?.[0]?.message).toMatch(/larger than 7\.0 MB/);
  });

  it("a form of another site (CSRF), and a batch", async () => {
    const form = await fetch(`${url}/graphql`, {
      method: "POST",
      headers: { "content-type": "text/plain" },
      body: JSON.stringify({ query: VIEWER }),
    });
    expect(form.ok).toBe(false);
    const batch = await post([{ query: VIEWER }, { query: VIEWER }]);
    expect((await readAnswer(batch)).data).toBe(undefined);
  });

  it("a query by GET is answered to whoever is signed in, a mutation is not", async () => {
    const get = (query: string, headers = {}) =>
      fetch(`${url}/graphql?query=${encodeURIComponent(query)}`, { headers });
    const signedIn = { authorization: `Bearer ${ada.token}` };
    expect((await readAnswer(await get("{ viewer { id } }", signedIn))).data).toEqual({
      viewer: { id: ada.id },
    });
    expect((await get("{ viewer { id } }")).status).toBe(400);
    const mutation = `mutation { createProject(input: { name: "x" }) { project { id } } }`;
    expect((await get(mutation, signedIn)).status).toBe(405);
  });

  it("inspecting the schema without signing in; signed in it is allowed", async () => {
    const query = `{ __schema { queryType { name } } }`;
    expect((await graphql(url, null, query)).errors?.[0]?.extensions.code).toBe("UNAUTHENTICATED");
    expect((await ada.ask(query)).data.__schema.queryType.name).toBe("Query");
    expect(await (await fetch(`${url}/schema.graphql`)).text()).toContain("type Query");
  });

  it("a message that is empty or too long, naming field and limit", async () => {
    const projectId = await ada.createProject();
    const send = async (content: string) =>
      (
        await ada.ask(
          `mutation ($projectId: ID!, $content: String!) { sendMessage(input: { projectId: $projectId, content: $content }) {
           generation { id } userErrors { code field message } } }`,
          { projectId, content },
        )
      ).data.sendMessage;
    expect(await send("   ")).toMatchObject({
      generation: null,
      userErrors: [{ code: "REQUIRED", field: ["content"] }],
    });
    const long = await send("x".repeat(200_000));
    expect(long).toMatchObject({ generation: null, userErrors: [{ code: "TOO_LONG", field: ["content"] }] });
    expect(long.userErrors[0].message).toMatch(/32,?000/);
  });

  it("each error carries the request's id", async () => {
    const response = await post({ query: "{ nope }" });
    const { errors } = await readAnswer(response);
    expect(errors?.[0]?.extensions.requestId).toBe(response.headers.get("x-request-id"));
  });
});

describe("a socket", () => {
  it("is not for pages of other sites, nor for other paths or protocols", async () => {
    await expect(open({ origin: "https://evil.example" }).opened).rejects.toThrow("403");
    await expect(open({ headers: { host: "evil.example" } }).opened).rejects.toThrow("421");
    await open({ origin: url }).opened;
    const old = open({ protocol: "graphql-ws" });
    await expect(old.opened).rejects.toThrow();
  });

  it("closes on what is no message, and on what is too large", async () => {
    const odd = open();
    await odd.opened;
    odd.socket.send("nonsense");
    expect((await odd.closed).code).toBe(4400);
    const large = open();
    await large.opened;
    large.socket.on("error", () => undefined);
    large.socket.send("x".repeat(1_100_000));
    expect([1006, 1009]).toContain((await large.closed).code);
    const early = open();
    await early.opened;
    early.send({ id: "1", type: "subscribe", payload: { query: VIEWER } });
    expect((await early.closed).code).toBe(4401);
  });

  it("holds a bounded number of operations, and a person a bounded number of sockets", async () => {
    const person = await bench.signUp();
    const projectId = await person.createProject();
    const socket = open();
    await socket.opened;
    socket.send({ type: "connection_init", payload: { authorization: `Bearer ${person.token}` } });
    await socket.next();
    const payload = { query: `subscription { projectUpdated(projectId: "${projectId}") { id } }` };
    for (let n = 0; n < 6; n += 1) socket.send({ id: `${n}`, type: "subscribe", payload });
    let refused: unknown;
    while (refused === undefined) {
      const message = await socket.next();
      if (message.type === "error") refused = message.payload;
    }
    expect(refused).toMatchObject([{ extensions: { code: "RATE_LIMITED", retryable: true, retryAfter: 1 } }]);

    const codes: number[] = [];
    const others = [open(), open(), open()];
    for (const other of others) {
      await other.opened;
      other.send({ type: "connection_init", payload: { authorization: `Bearer ${person.token}` } });
      const first = await Promise.race([other.next(), other.closed]);
      if ("code" in first) codes.push(first.code);
    }
    expect(codes).toEqual([4429]);
    for (const { socket: each } of [socket, ...others]) each.terminate();
  });

  it("leaves no subscriber behind when it closes, also in the middle of subscribing", async () => {
    const person = await bench.signUp();
    const projectId = await person.createProject();
    const subscribers = async () =>
      Number(/^roseram_subscribers (\d+)$/m.exec(await (await fetch(`${url}/metrics`)).text())?.[1]);
    const before = await subscribers();
    for (let n = 0; n < 20; n += 1) {
      const socket = open();
      await socket.opened;
      socket.send({ type: "connection_init", payload: { authorization: `Bearer ${person.token}` } });
      await socket.next();
      socket.send({
        id: "1",
        type: "subscribe",
        payload: { query: `subscription { projectUpdated(projectId: "${projectId}") { id } }` },
      });
      // A ping is answered after what came before it: half of them leave while they are subscribing.
      if (n % 2 === 0) {
        socket.send({ type: "ping" });
        await socket.next();
      }
      socket.socket.terminate();
      await socket.closed;
    }
    // The server hears of the last closings a moment later: ask until it has.
    await expect.poll(subscribers, { timeout: 5_000 }).toBe(before);
  });
});

describe("server-sent events", () => {
  const stream = (query: string, token: string | null, variables: object = {}) =>
    fetch(`${url}/graphql/stream`, {
      method: "POST",
      headers: {
        accept: "text/event-stream",
        "content-type": "application/json",
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
      body: JSON.stringify({ query, variables }),
    });
  const EVENTS = `subscription ($id: ID!) { generationEvents(generationId: $id) { __typename seq } }`;

  it("carry a generation to its end", async () => {
    const projectId = await ada.createProject();
    bench.model.next(answer("Hello."));
    const id = await ada.send(projectId, "Hi");
    const text = await (await stream(EVENTS, ada.token, { id })).text();
    expect(text).toContain('"TextDelta"');
    expect(text.trim().split("\n\n").at(-1)).toMatch(/^event: complete/);
    expect(text).toContain('"GenerationFinished"');
  });

  it("end with the error of a stranger, of nobody, of a bad operation, all in one shape", async () => {
    const projectId = await ada.createProject();
    const id = await ada.send(projectId, "Hi");
    const eve = await bench.signUp();
    expect(await (await stream(EVENTS, eve.token, { id })).text()).toContain('"code":"NOT_FOUND"');
    expect(await (await stream(EVENTS, null, { id })).text()).toContain('"code":"UNAUTHENTICATED"');
    expect(await (await stream("{ nope }", ada.token)).text()).toContain('"code":"BAD_USER_INPUT"');
    const bad = await stream(EVENTS, "garbage", { id });
    expect(bad.status).toBe(401);
    expect((await readAnswer(bad)).errors?.[0]?.extensions.code).toBe("UNAUTHENTICATED");
  });
});

describe("a request for server-sent events", () => {
  const sse = (init: RequestInit & { headers?: Record<string, string> }, search = "") =>
    fetch(`${url}/graphql/stream${search}`, {
      method: "POST",
      ...init,
      headers: { accept: "text/event-stream", authorization: `Bearer ${ada.token}`, ...init.headers },
    });
  const json = { "content-type": "application/json" };

  it("reserves nothing, and is refused in the API's own shape", async () => {
    for (const [name, response] of Object.entries({
      "a reservation": await sse({ method: "PUT", headers: { accept: "*/*" } }),
      "the end of one": await sse({ method: "DELETE" }, "?operationId=1"),
      "another type": await sse({ body: "{}", headers: { "content-type": "text/plain" } }),
      "no JSON": await sse({ body: "{", headers: json }),
      "no query": await sse({ body: "{}", headers: json }),
      "variables that are none": await sse({
        body: JSON.stringify({ query: VIEWER, variables: "x" }),
        headers: json,
      }),
      "variables in the address that are none": await sse(
        { method: "GET" },
        `?query=${encodeURIComponent(VIEWER)}&variables=%7B`,
      ),
      "another answer": await sse({
        body: JSON.stringify({ query: VIEWER }),
        headers: { ...json, accept: "text/html" },
      }),
    })) {
      expect(response.status, name).toBe(400);
      expect((await readAnswer(response)).errors?.[0]?.extensions, name).toMatchObject({
        code: "BAD_USER_INPUT",
        requestId: response.headers.get("x-request-id"),
      });
    }
    const large = JSON.stringify({ query: VIEWER, variables: { x: "y".repeat(9_000_000) } });
    expect((await sse({ body: large, headers: json })).status).toBe(413);
  });

  it("is answered by GET too, but changes nothing that way", async () => {
    const get = async (query: string) =>
      (await sse({ method: "GET" }, `?query=${encodeURIComponent(query)}`)).text();
    expect(await get(VIEWER)).toContain(ada.id);
    const answer = await get(`mutation { createProject(input: { name: "By GET" }) { project { id } } }`);
    expect(answer).toContain('"code":"BAD_USER_INPUT"');
    expect(JSON.stringify((await ada.ask(`{ projects { nodes { name } } }`)).data)).not.toContain("By GET");
  });

  it("is refused beyond the connections that a person may hold", async () => {
    const person = await bench.signUp();
    const query = `subscription { projectUpdated(projectId: "${await person.createProject()}") { id } }`;
    const leave = new AbortController();
    const follow = () =>
      sse({
        body: JSON.stringify({ query }),
        headers: { ...json, authorization: `Bearer ${person.token}` },
        signal: leave.signal,
      });
    for (let n = 0; n < 3; n += 1) expect((await follow()).status).toBe(200);
    const refused = await follow();
    expect(refused.status).toBe(429);
    expect((await readAnswer(refused)).errors?.[0]?.extensions).toMatchObject({
      code: "RATE_LIMITED",
      retryAfter: 1,
    });
    leave.abort();
  });

  it("may accept other types as well", async () => {
    const body = JSON.stringify({ query: VIEWER });
    for (const accept of ["*/*", "text/event-stream, application/json"])
      expect(await (await sse({ body, headers: { ...json, accept } })).text()).toContain(ada.id);
  });
});

describe("the embedded Auth", () => {
  it("is all that can be reached of the embedded Supabase", async () => {
    const config: unknown = await (await fetch(`${url}/config.json`)).json();
    expect(config).toMatchObject({
      supabaseUrl: url,
      embedded: true,
      model: { name: "fake", demo: false },
      deploys: {
        local: true,
        siteAddress: expect.stringMatching(/^http:\/\/<site>\.localhost:\d+\/$/) as unknown,
      },
    });
    for (const path of [
      "/rest/v1/projects",
      "/auth/v1/../../rest/v1/projects",
      "/auth/v1/%2e%2e/%2e%2e/rest/v1/projects",
      "/auth/v1/admin/users",
      "/auth/v1/%61dmin/users",
    ]) {
      const response = await fetch(`${url}${path}`, {
        headers: { accept: "*/*", authorization: `Bearer ${ada.token}` },
      });
      expect(response.status, path).toBe(404);
    }
  });

  it.each([
    ["an address that is no text", { email: {}, password: "correct horse" }, /email must be a text/],
    ["a password that is no text", { email: "a@example.org", password: 12345678 }, /password must be a text/],
    ["a long address", { email: `${"a".repeat(5_000)}@example.org`, password: "correct horse" }, /255/],
    ["a text that cannot be saved", { email: "a\0@example.org", password: "correct horse" }, /U\+0000/],
    ["something that is no object", null, /JSON object/],
  ])("refuses %s by name", async (_what, body, words) => {
    const { supabasePublishableKey: apikey } = (await (await fetch(`${url}/config.json`)).json()) as {
      supabasePublishableKey: string;
    };
    const response = await fetch(`${url}/auth/v1/signup`, {
      method: "POST",
      headers: { apikey, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      error_code: "validation_failed",
      msg: expect.stringMatching(words),
    });
  });

  it("says what is wrong with a password", async () => {
    const response = await fetch(`${url}/auth/v1/token?grant_type=password`, {
      method: "POST",
      headers: { "content-type": "application/json", apikey: "sb_publishable_wrong" },
      body: "{}",
    });
    expect(response.ok).toBe(false);
  });
});

it("guessing passwords is slowed down, per address; renewing a session is not", async () => {
  const slow = await openBench({ LIMIT_AUTH_PER_MINUTE: "3" });
  const auth = (path: string) =>
    fetch(`${slow.server.url}/auth/v1/${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: "{}",
    });
  const statuses = [];
  for (let n = 0; n < 5; n += 1) statuses.push((await auth("token?grant_type=password")).status);
  expect(statuses.slice(0, 3)).not.toContain(429);
  expect(statuses.slice(3)).toEqual([429, 429]);
  const refused = await auth("signup");
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(await refused.json()).toMatchObject({ error_code: "over_request_rate_limit" });
  expect((await auth("token?grant_type=refresh_token")).status).not.toBe(429);
  await slow.stop();
});

describe("the addresses", () => {
  it("answer only to the machine's own names", async () => {
    expect(await statusWithHost("evil.example", "/config.json")).toBe(421);
    expect(await statusWithHost("evil.example", "/graphql")).toBe(421);
    expect(await statusWithHost(`localhost:${new URL(url).port}`, "/config.json")).toBe(200);
  });

  it("tell whether it lives and is ready", async () => {
    expect((await fetch(`${url}/livez`)).status).toBe(200);
    expect(await (await fetch(`${url}/readyz`)).json()).toEqual({
      requests: true,
      jobs: true,
      database: true,
    });
    expect(await (await fetch(`${url}/metrics`)).text()).toContain("roseram_sockets");
  });

  it("carry the same headers on every answer, also on refusals", async () => {
    const wanted = ["referrer-policy", "x-content-type-options", "content-security-policy"];
    for (const path of ["/", "/preview-frame", "/nothing.txt", "/graphql/stream", "/auth/v1/user"]) {
      const { headers } = await fetch(`${url}${path}`);
      expect(
        wanted.filter((name) => !headers.has(name)),
        path,
      ).toEqual([]);
    }
    expect(Object.keys(await headersWithHost("evil.example", "/"))).toEqual(expect.arrayContaining(wanted));
  });

  it("carry a strict policy, and none of it weakens the preview's", async () => {
    const policy = (await fetch(`${url}/livez`)).headers.get("content-security-policy") ?? "";
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    const frame = await fetch(`${url}/preview-frame`);
    expect(frame.headers.get("content-security-policy")).toMatch(
      /^sandbox allow-scripts allow-forms; default-src 'none'/,
    );
    expect(frame.headers.get("content-security-policy")).not.toContain("allow-same-origin");
  });

  it("let a page load pictures from elsewhere only where that is asked for, and nothing else ever", async () => {
    const policyOf = async (query: string) =>
      (await fetch(`${url}/preview-frame${query}`)).headers.get("content-security-policy") ?? "";
    const [own, remote] = [await policyOf(""), await policyOf("?images=1")];
    expect(own).toContain("; img-src data: blob:; ");
    expect(remote).toBe(own.replace("img-src data: blob:;", "img-src data: blob: https:;"));
    for (const other of ["?images=0", "?images=", "?images=1&images=1", "?IMAGES=1", "?images[]=1"])
      expect(await policyOf(other), other).toBe(own);
    const connectionsOf = async (query: string) =>
      (await fetch(`${url}/preview-frame${query}`)).headers.get("connection-allowlist");
    expect(await connectionsOf("")).toBe("(response-origin)");
    expect(await connectionsOf("?images=1")).toBe('(response-origin "https://*:*")');
  });

  it("send someone who typed /graphql to the playground", async () => {
    const response = await fetch(`${url}/graphql`, { redirect: "manual", headers: { accept: "text/html" } });
    expect([response.status, response.headers.get("location")]).toEqual([303, "/playground"]);
  });

  it("give a person their data, and nobody else's", async () => {
    const response = await fetch(`${url}/account/export.zip`, {
      headers: { authorization: `Bearer ${ada.token}` },
    });
    expect(response.headers.get("content-type")).toBe("application/zip");
    expect(
      Buffer.from(await response.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe("PK");
    expect((await fetch(`${url}/account/export.zip`)).status).toBe(401);
  });
});

it("a subscriber with a bad token learns it from the close code", async () => {
  const nobody = createPerson(url, "garbage");
  await expect(
    nobody.subscribe(`subscription { projectUpdated(projectId: "x") { id } }`).next(),
  ).rejects.toMatchObject({ code: 4403 });
  await nobody.socket.dispose();
});

it("a token signed with another secret is refused", async () => {
  const forged = await new SignJWT({ role: "authenticated" })
    .setProtectedHeader({ alg: "HS256" })
    .setSubject(ada.id)
    .setAudience("authenticated")
    .setExpirationTime("1h")
    .sign(new TextEncoder().encode("a-guessed-secret-of-thirty-two-characters"));
  expect((await graphql(url, forged, VIEWER)).errors?.[0]?.extensions.code).toBe("UNAUTHENTICATED");
});
