import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { inspect } from "node:util";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { createGithubPublisher } from "./github/publisher.ts";
import { createNetlifyPublisher } from "./netlify/netlify-publisher.ts";
import { ProviderError } from "./provider-error.ts";
import { openTestProject } from "./test-work.ts";

/*
 * A provider that answers whatever it likes, with the token in every corner. By nothing that it says may the token come out of
 * a publisher, or go to another address.
 */

/** Without the beginning by which such words are known: only who knows it can take it out. */
const TOKEN = "0123456789abcdefXYZ9876543210fedcbaZYX01234567";

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

let provider: Listening;
let elsewhere: Listening;
let answer: Answer;
let carriedAway: string[];
let asked: string[];
const printed: unknown[] = [];

beforeAll(async () => {
  provider = await listen((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    request.resume();
    answer(request, response);
  });
  elsewhere = await listen((request, response) => {
    carriedAway.push(`${request.method} ${request.url} ${JSON.stringify(request.headers)}`);
    request.on("data", (data) => carriedAway.push(String(data)));
    response.writeHead(200, { "content-type": "application/json" }).end("{}");
  });
});
afterAll(async () => {
  await provider.close();
  await elsewhere.close();
});
beforeEach(() => {
  [carriedAway, asked] = [[], []];
  printed.length = 0;
  for (const level of ["debug", "info", "log", "warn", "error"] as const)
    vi.spyOn(console, level).mockImplementation((...words) => void printed.push(words));
});
afterEach(() => vi.restoreAllMocks());

const PUBLISHERS = {
  github: createGithubPublisher({
    patience: {
      requestMs: 2_000,
      retryMs: 1,
      retries: 1,
      settleMs: [],
      buildMs: [],
      rateLimits: 0,
      wait: async () => undefined,
    },
  }),
  netlify: createNetlifyPublisher({
    callMs: 2_000,
    retryMs: [1],
    waits: 0,
    shortestWaitMs: 1,
    pollMs: [1, 1],
  }),
};

const json = (status: number, body: unknown, headers: Record<string, string> = {}): Answer => {
  return (_request, response) =>
    void response
      .writeHead(status, { "content-type": "application/json", ...headers })
      .end(JSON.stringify(body));
};
const everywhere = {
  message: `Bad credentials: ${TOKEN}`,
  error: `bearer ${TOKEN}`,
  code: TOKEN,
  errors: { subdomain: [`must not be ${TOKEN}`], [TOKEN]: [TOKEN] },
  documentation_url: `https://evil.example/${TOKEN}`,
};
const HEADERS = {
  "x-github-sso": `required; url=https://evil.example/?${TOKEN}`,
  "x-accepted-github-permissions": `contents=write,${TOKEN}=write`,
  "x-oauth-scopes": TOKEN,
  "retry-after": "3600",
};

const ANSWERS: readonly (readonly [string, Answer])[] = [
  ...[400, 401, 402, 403, 404, 408, 409, 413, 422, 429, 451, 500, 503].map(
    (status) => [`${status} with the token in every corner`, json(status, everywhere, HEADERS)] as const,
  ),
  [
    "422 with errors in GitHub's form",
    json(422, { message: TOKEN, errors: [{ message: `name already exists ${TOKEN}` }, TOKEN] }),
  ],
  ["a page that quotes the token", text(403, `<h1>Blocked by Acme Proxy: ${TOKEN}</h1>`)],
  ["plain words that quote the token", text(403, `Blocked: ${TOKEN}`)],
  ["200 with something else", json(200, { token: TOKEN, id: { nested: TOKEN } })],
  ["200 with broken JSON", text(200, `{"login": "${TOKEN}`, "application/json")],
  [
    "an answer that breaks off",
    (_request, response) => {
      response.writeHead(200, { "content-type": "application/json", "content-length": "1000" });
      response.write(`{"login":"${TOKEN}`, () => response.destroy());
    },
  ],
  ["a connection that breaks", (request) => void request.socket.destroy()],
];

describe.each(["github", "netlify"] as const)("%s", (type) => {
  const publisher = PUBLISHERS[type];
  const access = () => ({ apiUrl: `${provider.url}/api`, token: TOKEN, local: false });

  /** All that comes out of a publisher, looked at to its bottom. */
  async function everythingOf(): Promise<{ readonly errors: unknown[]; readonly out: string }> {
    const errors = [];
    const signal = new AbortController().signal;
    errors.push(await publisher.account(access(), signal).catch((error: unknown) => error));
    const deployment = openTestProject({ type, access }).begin({ "index.html": "<p>mine" });
    errors.push(await deployment.attempt(publisher).catch((error: unknown) => error));
    await deployment.abandon(publisher).catch((error: unknown) => errors.push(error));
    const { steps, brought, state } = deployment;
    const whole = { depth: Infinity, showHidden: true, getters: true, maxStringLength: Infinity } as const;
    return { errors, out: inspect([errors, steps, brought, state, printed], whole) };
  }

  it.each(ANSWERS)("that answers %s gets an error told that does not hold it", async (_what, how) => {
    answer = how;
    const { errors, out } = await everythingOf();
    expect(asked).not.toEqual([]);
    expect(errors[0]).toBeInstanceOf(ProviderError);
    expect(errors[1]).toBeInstanceOf(ProviderError);
    expect(out).not.toContain(TOKEN);
  });

  it.each([301, 302, 303, 307, 308])(
    "that sends on to another address (%i) is not followed",
    async (status) => {
      answer = (_request, response) =>
        void response.writeHead(status, { location: `${elsewhere.url}/collect` }).end();
      const { errors, out } = await everythingOf();
      expect(errors[0]).toMatchObject({ code: "UNREACHABLE" });
      expect(errors[1]).toMatchObject({ code: "UNREACHABLE" });
      expect(carriedAway).toEqual([]);
      expect(out).not.toContain(TOKEN);
    },
  );

  it("that sends on and on is left", async () => {
    answer = (_request, response) =>
      void response.writeHead(302, { location: `${provider.url}/api/again` }).end();
    const { errors } = await everythingOf();
    expect(errors[0]).toMatchObject({ code: "UNREACHABLE" });
    expect(asked.length).toBeLessThan(40);
  });

  it("that answers without end is not read without end", async () => {
    let sent = 0;
    answer = (_request, response) => {
      response.writeHead(200, { "content-type": "application/json" });
      const more = () => {
        for (; !response.destroyed; sent += 1)
          if (!response.write(FILLER)) return void response.once("drain", more);
      };
      more();
    };
    const account = await publisher
      .account(access(), new AbortController().signal)
      .catch((error: unknown) => error);
    expect(account).toMatchObject({ code: "UNREACHABLE" });
    expect(sent * FILLER.length).toBeLessThan(200 * 1024 * 1024);
  });
});

it("a repository that was renamed is found at the same address's other path", async () => {
  answer = (request, response) => {
    if (request.url === "/api/user") return void response.writeHead(307, { location: "/api/users/7" }).end();
    expect(request.headers.authorization).toContain(TOKEN);
    json(200, { id: 7, login: "ada" })(request, response);
  };
  const access = { apiUrl: `${provider.url}/api`, token: TOKEN, local: false };
  expect(await PUBLISHERS.github.account(access, new AbortController().signal)).toMatchObject({
    name: "ada",
  });
});

const FILLER = Buffer.alloc(1024 * 1024, " ");

function text(status: number, body: string, type = "text/html"): Answer {
  return (_request, response) => void response.writeHead(status, { "content-type": type }).end(body);
}

interface Listening {
  readonly url: string;
  close(): Promise<void>;
}

async function listen(respond: Answer): Promise<Listening> {
  const server: Server = createServer(respond);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("No port.");
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
