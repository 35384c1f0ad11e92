import { inspect } from "node:util";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { openTestForge, type TestForge } from "../../local/forge/test-forge.ts";
import { CALL_LIMITS, type CallLimits, type RateLimitWatch } from "./calls.ts";
import { NetlifyFailure } from "./failure.ts";
import { createNetlifyClient } from "./netlify-client.ts";

let test: TestForge;
const requests: string[] = [];

beforeAll(async () => {
  test = await openTestForge({ onRequest: (line) => void requests.push(line) });
});
afterAll(() => test.end());
beforeEach(() => {
  requests.length = 0;
  test.forge.faults.length = 0;
});

const silent: RateLimitWatch = { waiting: async () => undefined, over: async () => undefined };
const QUICK = { retryMs: [1, 1], shortestWaitMs: 1 };

function clientWith(
  more: {
    limits?: Partial<CallLimits>;
    rateLimit?: RateLimitWatch;
    signal?: AbortSignal;
    token?: string;
    apiUrl?: string;
  } = {},
) {
  const { host, pathPrefix } = test.forge.netlify;
  return createNetlifyClient({
    access: {
      apiUrl: more.apiUrl ?? `http://${host}${pathPrefix}`,
      token: more.token ?? test.forge.tokenFor("ada"),
      local: true,
    },
    signal: more.signal ?? new AbortController().signal,
    limits: { ...CALL_LIMITS, ...QUICK, ...more.limits },
    rateLimit: more.rateLimit ?? silent,
  });
}

const caught = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => expect.unreachable("It did not fail."),
    (error: unknown) => error,
  );

const inAnHour = () => String(Math.floor(Date.now() / 1000) + 3600);
const limited = (reset: string) => ({
  match: "GET /netlify/api/v1/user",
  status: 429,
  headers: { "x-ratelimit-reset": reset },
});

describe("a request to Netlify", () => {
  it("that is limited for an hour ends at once, and says when it may be sent again", async () => {
    const reset = inAnHour();
    test.forge.faults.push(limited(reset));
    expect(await caught(clientWith().user())).toMatchObject({
      code: "LIMITED",
      retryAt: new Date(Number(reset) * 1000).toISOString(),
    });
    expect(requests).toHaveLength(1);
  });

  it("that is limited for a moment is sent again, and the wait is shown", async () => {
    const reset = String(Math.floor(Date.now() / 1000) - 5);
    test.forge.faults.push({ ...limited(reset), times: 2 });
    const shown: string[] = [];
    const rateLimit = {
      waiting: async (retryAt: string) => void shown.push(retryAt),
      over: async () => void shown.push("over"),
    };
    expect(await clientWith({ rateLimit }).user()).toMatchObject({ email: expect.stringContaining("@") });
    const until = new Date(Number(reset) * 1000).toISOString();
    expect(shown).toEqual([until, "over", until, "over"]);
    expect(requests).toHaveLength(3);
  });

  it.each(["soon", "0", "-1", "99999999999999", ""])(
    "that is limited until %j waits for a while that we choose",
    async (reset) => {
      test.forge.faults.push(limited(reset));
      const failure = await caught(clientWith({ limits: { longestWaitMs: 1 } }).user());
      expect(failure).toMatchObject({ code: "LIMITED", retryAt: null });
    },
  );

  it("that is limited again and again gives up", async () => {
    test.forge.faults.push({ ...limited("1500000000"), times: 100 });
    expect(await caught(clientWith({ limits: { waits: 3 } }).user())).toMatchObject({ code: "LIMITED" });
    expect(requests).toHaveLength(4);
  });

  it("waits with all others, once", async () => {
    test.forge.faults.push({ ...limited("1500000000"), times: 5 });
    let waits = 0;
    const open = Promise.withResolvers<void>();
    const rateLimit = {
      async waiting() {
        waits += 1;
        // All of them have been answered before the wait is over.
        if (requests.length >= 5) open.resolve();
        await open.promise;
      },
      over: async () => undefined,
    };
    const client = clientWith({ rateLimit });
    const asked = Promise.all(Array.from({ length: 5 }, () => client.user()));
    await until(() => test.forge.faults.length === 0);
    open.resolve();
    await asked;
    expect(waits).toBe(1);
    expect(requests).toHaveLength(10);
  });

  it("ends with what the showing of its wait throws: a cancellation", async () => {
    test.forge.faults.push(limited("1500000000"));
    const cancelled = new Error("cancelled");
    const rateLimit = { ...silent, waiting: () => Promise.reject(cancelled) };
    expect(await caught(clientWith({ rateLimit }).user())).toBe(cancelled);
  });

  it.each([
    ["a connection that breaks", { drop: true }],
    ["an answer that is lost", { drop: "answer" }],
    ["a server that is overloaded", { status: 503 }],
    ["a gateway's time-out", { status: 504, body: "<html>" }],
    ["a request time-out", { status: 408 }],
  ] as const)("is sent again after %s", async (_name, fault) => {
    test.forge.faults.push({ match: "GET", times: 2, ...fault });
    expect(await clientWith().user()).toMatchObject({ email: expect.stringContaining("@") });
    expect(requests).toHaveLength(3);
  });

  it.each([
    ["breaks", { drop: true }, "UNREACHABLE"],
    ["is overloaded", { status: 500 }, "REFUSED"],
  ] as const)("is not sent for ever when all %s", async (_name, fault, code) => {
    test.forge.faults.push({ match: "GET", times: 100, ...fault });
    expect(await caught(clientWith().user())).toMatchObject({ code, passing: true });
    expect(requests).toHaveLength(3);
  });

  it.each([400, 401, 403, 404, 422])("is not sent again after %d", async (status) => {
    test.forge.faults.push({ match: "GET", status, body: { message: "No" } });
    expect(await caught(clientWith().user())).toMatchObject({ code: "REFUSED", status, message: "No" });
    expect(requests).toHaveLength(1);
  });

  it("that nobody answers ends by our own timer", async () => {
    test.forge.faults.push({ match: "GET", delayMs: 60_000 });
    const failure = await caught(clientWith({ limits: { callMs: 20, retryMs: [] } }).user());
    expect(failure).toMatchObject({ code: "UNREACHABLE", message: "no answer" });
  });

  it("ends with its signal's reason: while it is under way, while it waits, and before it is sent", async () => {
    const stop = new AbortController();
    const reason = new Error("stopped");
    test.forge.faults.push({ match: "GET", delayMs: 60_000 });
    const underWay = caught(clientWith({ signal: stop.signal }).user());
    await until(() => requests.length === 1);
    stop.abort(reason);
    expect(await underWay).toBe(reason);
    expect(await caught(clientWith({ signal: stop.signal }).user())).toBe(reason);
    expect(requests).toHaveLength(1);

    const later = new AbortController();
    test.forge.faults.push(limited(String(Math.floor(Date.now() / 1000) + 60)));
    const rateLimit = { ...silent, waiting: async () => later.abort(reason) };
    expect(await caught(clientWith({ signal: later.signal, rateLimit }).user())).toBe(reason);
  });

  it("whose answer is not of the API is a failure of the network", async () => {
    test.forge.faults.push({ match: "GET", status: 200, body: "Sign in to the hotel's network" });
    expect(await caught(clientWith().user())).toMatchObject({ code: "UNREACHABLE" });
    test.forge.faults.push({ match: "GET", status: 200, body: { id: 7 } });
    expect(await caught(clientWith().site("x"))).toMatchObject({ code: "UNREACHABLE" });
  });

  it("keeps the token to itself, whatever goes wrong", async () => {
    const token = test.forge.tokenFor("ada");
    const faults = [
      { drop: true },
      { status: 500 },
      { status: 401 },
      limited(inAnHour()),
      { status: 200, body: 7 },
    ];
    for (const fault of faults) {
      test.forge.faults.push({ times: 3, ...fault, match: "GET" });
      const failure = await caught(clientWith().user());
      expect(failure).toBeInstanceOf(NetlifyFailure);
      expect(inspect(failure, { depth: null, showHidden: true }) + JSON.stringify(failure)).not.toContain(
        token,
      );
      test.forge.faults.length = 0;
    }
  });

  it("with a token that no header can hold is refused like a wrong one", async () => {
    expect(await caught(clientWith({ token: "clé\n€" }).user())).toMatchObject({
      code: "REFUSED",
      status: 401,
    });
    expect(requests).toHaveLength(0);
  });

  it("goes to a machine that is not there, and says so", async () => {
    const client = clientWith({ apiUrl: "http://127.0.0.1:9/api/v1", limits: { retryMs: [] } });
    expect(await caught(client.user())).toMatchObject({ code: "UNREACHABLE" });
  });

  it("names an id as one part of the address, whatever is in it", async () => {
    await caught(clientWith().deploy("../../user?x", "a/b#$&"));
    expect(requests).toEqual([`GET /netlify/api/v1/sites/..%2F..%2Fuser%3Fx/deploys/a%2Fb%23%24%26`]);
  });
});

/** The forge counts a request when it comes, which nothing here can await. */
const until = (holds: () => boolean) => vi.waitFor(() => expect(holds()).toBe(true), { interval: 1 });
