import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Config } from "../config.ts";
import { createSession } from "./session.ts";
import type { Session } from "./session.ts";

const config: Config = {
  supabaseUrl: "https://db.example",
  supabasePublishableKey: "sb_publishable_test",
  embedded: false,
  deploys: { local: false },
  model: { name: "any", demo: false },
};
const key = "roseram.session";
const maria = { id: "11111111-1111-4111-8111-111111111111", email: "maria@crumb.example" };

const encode = (value: object) =>
  btoa(JSON.stringify(value)).replace(/=+$/, "").replace(/\+/g, "-").replace(/\//g, "_");
let made = 0;
const sessionOf = (user: { id: string; email: string }, seconds = 3600) => {
  const expires = Math.floor(Date.now() / 1000) + seconds;
  made += 1;
  return {
    access_token: `${encode({ alg: "HS256" })}.${encode({ sub: user.id, exp: expires, n: made })}.c2ln`,
    token_type: "bearer",
    expires_in: seconds,
    expires_at: expires,
    refresh_token: `refresh-${made}`,
    user: {
      ...user,
      aud: "authenticated",
      app_metadata: {},
      user_metadata: {},
      created_at: "2026-01-01T00:00:00Z",
    },
  };
};
const store = (value: object) => localStorage.setItem(key, JSON.stringify(value));

type Answer = { status?: number; body: object } | "unreachable";
/** Auth as a list of answers; what was asked is kept. */
function fakeAuth(answers: Record<string, Answer>) {
  const asked: { path: string; body: Record<string, unknown> }[] = [];
  const fetcher: typeof fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : String(input));
    const path = url.pathname + url.search;
    const body: Record<string, unknown> = typeof init?.body === "string" ? JSON.parse(init.body) : {};
    asked.push({ path: url.origin + path, body });
    const answer = Object.entries(answers).find(([start]) => path.startsWith(start))?.[1];
    if (!answer || answer === "unreachable") throw new TypeError("fetch failed");
    return Response.json(answer.body, { status: answer.status ?? 200 });
  };
  return { fetcher, asked };
}

let open: Session[] = [];
const start = async (options: { fetcher?: typeof fetch; config?: Config; origin?: string } = {}) => {
  const session = await createSession({ config, patienceMs: 200, fetcher: fakeAuth({}).fetcher, ...options });
  open.push(session);
  return session;
};

beforeEach(() => {
  // Auth's client warns when there are several of it, as there are here, one after the other.
  vi.spyOn(console, "warn").mockImplementation(() => {});
  localStorage.clear();
  history.replaceState(null, "", "/");
});
afterEach(() => {
  for (const session of open) session.stop();
  open = [];
});

describe("a stored session", () => {
  test("that is good signs in without asking Auth", async () => {
    const held = sessionOf(maria);
    store(held);
    const { fetcher, asked } = fakeAuth({});
    const session = await start({ fetcher });
    expect(session.state()).toEqual({ status: "in", userId: maria.id, email: maria.email, recovery: false });
    expect(await session.token()).toBe(held.access_token);
    expect(asked).toEqual([]);
  });

  test("that is about to end is renewed before anything uses it", async () => {
    const held = sessionOf(maria, 20);
    store(held);
    const renewed = sessionOf(maria);
    const { fetcher, asked } = fakeAuth({ "/auth/v1/token": { body: renewed } });
    const session = await start({ fetcher });
    expect(await session.token()).toBe(renewed.access_token);
    expect(asked.map((each) => each.body)).toEqual([{ refresh_token: held.refresh_token }]);
  });

  test("that Auth no longer knows leads to the door", async () => {
    store(sessionOf(maria, -10));
    const { fetcher } = fakeAuth({
      "/auth/v1/token": { status: 400, body: { error_code: "session_not_found", msg: "Session not found" } },
    });
    const session = await start({ fetcher });
    expect(session.state().status).toBe("out");
    expect(await session.token()).toBeNull();
    expect(localStorage.getItem(key)).toBeNull();
  });

  test("stays while Auth cannot be reached", async () => {
    const held = sessionOf(maria, 60);
    store(held);
    const session = await start({ fetcher: fakeAuth({ "/auth/v1/token": "unreachable" }).fetcher });
    expect(session.state().status).toBe("in");
    expect(await session.token()).toBe(held.access_token);
  });

  test("that cannot be read counts as none", async () => {
    localStorage.setItem(key, "{broken");
    expect((await start()).state().status).toBe("out");
  });
});

describe("other tabs", () => {
  const tell = (value: string | null) => {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
    window.dispatchEvent(new StorageEvent("storage", { key, newValue: value }));
  };

  test("signing out there signs out here", async () => {
    store(sessionOf(maria));
    const session = await start();
    tell(null);
    expect(session.state()).toEqual({ status: "out", expired: true });
  });

  test("another person there is another person here", async () => {
    store(sessionOf(maria));
    const session = await start();
    const states: unknown[] = [];
    session.subscribe(() => states.push(session.state()));
    tell(
      JSON.stringify(sessionOf({ id: "22222222-2222-4222-8222-222222222222", email: "jo@crumb.example" })),
    );
    expect(states).toEqual([expect.objectContaining({ email: "jo@crumb.example" })]);
  });

  test("a token renewed there is told here, the first one is not", async () => {
    store(sessionOf(maria));
    const session = await start();
    let told = 0;
    session.onTokenChange(() => (told += 1));
    tell(localStorage.getItem(key));
    expect(told).toBe(0);
    tell(JSON.stringify(sessionOf(maria)));
    expect(told).toBe(1);
  });
});

describe("signing in and out", () => {
  test("a wrong pair is one sentence under both fields", async () => {
    const { fetcher } = fakeAuth({
      "/auth/v1/token": {
        status: 400,
        body: { error_code: "invalid_credentials", msg: "Invalid login credentials" },
      },
    });
    const session = await start({ fetcher });
    const { problem } = await session.signIn("maria@crumb.example", "wrong");
    expect(problem).toEqual({
      code: "invalid_credentials",
      field: null,
      message: "E-mail and password do not match. Check both, or make an account.",
    });
  });

  test("an unreachable Auth says that nothing was changed", async () => {
    const session = await start();
    const { problem } = await session.signIn("maria@crumb.example", "correct horse");
    expect(problem?.message).toContain("could not be reached");
  });

  test("an account that waits for its e-mail is told apart from one that is open", async () => {
    const waiting = await start({
      fetcher: fakeAuth({ "/auth/v1/signup": { body: { id: maria.id, email: maria.email } } }).fetcher,
    });
    expect(await waiting.signUp(maria.email, "correct horse")).toEqual({ problem: null, confirm: true });
    expect(waiting.state().status).toBe("out");

    const opened = await start({
      fetcher: fakeAuth({ "/auth/v1/signup": { body: sessionOf(maria) } }).fetcher,
    });
    expect(await opened.signUp(maria.email, "correct horse")).toEqual({ problem: null, confirm: false });
    expect(opened.state().status).toBe("in");
  });

  test("signing out ends the session here even if the server cannot be told", async () => {
    store(sessionOf(maria));
    const session = await start({ fetcher: fakeAuth({ "/auth/v1/logout": "unreachable" }).fetcher });
    await session.signOut();
    expect(session.state()).toEqual({ status: "out", expired: false, left: true });
    expect(localStorage.getItem(key)).toBeNull();
  });

  test("a session the server refuses is ended, and says that it was not the person", async () => {
    store(sessionOf(maria));
    const session = await start({ fetcher: fakeAuth({ "/auth/v1/logout": { body: {} } }).fetcher });
    await session.expire();
    expect(session.state()).toEqual({ status: "out", expired: true });
  });

  test("an account deleted in another tab is told from a session that ended, in whichever order they are heard", async () => {
    const inOtherTab = (name: string, value: string | null) => {
      if (value === null) localStorage.removeItem(name);
      else localStorage.setItem(name, value);
      window.dispatchEvent(new StorageEvent("storage", { key: name }));
    };
    const gone = { status: "out", expired: true, deleted: true };
    store(sessionOf(maria));
    const told = await start();
    inOtherTab("roseram.deleted-account", maria.id);
    inOtherTab(key, null);
    expect(told.state()).toEqual(gone);

    localStorage.removeItem("roseram.deleted-account");
    store(sessionOf(maria));
    const refused = await start();
    inOtherTab(key, null);
    expect(refused.state()).toEqual({ status: "out", expired: true });
    inOtherTab("roseram.deleted-account", maria.id);
    expect(refused.state()).toEqual(gone);
  });

  test("an account that is found deleted is told as that, until somebody signs in", async () => {
    store(sessionOf(maria));
    const auth = fakeAuth({ "/auth/v1/logout": { body: {} }, "/auth/v1/token": { body: sessionOf(maria) } });
    const session = await start({ fetcher: auth.fetcher });
    await session.expire({ deletedUserId: maria.id });
    expect(session.state()).toEqual({ status: "out", expired: true, deleted: true });
    await session.signIn(maria.email, "correct horse");
    expect(session.state().status).toBe("in");
    await session.expire();
    expect(session.state()).toEqual({ status: "out", expired: true });
  });

  test("a device that slept through the deletion of its account asks the API why its session is over", async () => {
    store(sessionOf(maria));
    const gone = { extensions: { code: "UNAUTHENTICATED", reason: "ACCOUNT_DELETED" } };
    const { fetcher } = fakeAuth({
      "/auth/v1/logout": { body: {} },
      "/graphql": { status: 401, body: { errors: [gone] } },
    });
    const session = await start({ fetcher });
    await session.expire();
    await vi.waitFor(() => expect(session.state()).toEqual({ status: "out", expired: true, deleted: true }));
  });

  test("a session that only ended stays one, whatever the API says of its token", async () => {
    store(sessionOf(maria));
    const expired = { extensions: { code: "UNAUTHENTICATED" } };
    const { fetcher, asked } = fakeAuth({
      "/auth/v1/logout": { body: {} },
      "/graphql": { status: 401, body: { errors: [expired] } },
    });
    const session = await start({ fetcher });
    await session.expire();
    await vi.waitFor(() => expect(asked.some(({ path }) => path.endsWith("/graphql"))).toBe(true));
    expect(session.state()).toEqual({ status: "out", expired: true });
    expect(localStorage.getItem("roseram.deleted-account")).toBeNull();
  });

  test("news of another account's deletion signs nobody out", async () => {
    store(sessionOf(maria));
    const session = await start();
    await session.expire({ deletedUserId: "22222222-2222-4222-8222-222222222222" });
    expect(session.state().status).toBe("in");
    expect(localStorage.getItem("roseram.deleted-account")).toBeNull();
  });

  test("embedded, Auth is asked at the address the page came from", async () => {
    const { fetcher, asked } = fakeAuth({ "/auth/v1/token": { body: sessionOf(maria) } });
    const session = await start({
      fetcher,
      origin: "http://localhost:4000",
      config: { ...config, supabaseUrl: "http://127.0.0.1:4000", embedded: true },
    });
    await session.signIn(maria.email, "correct horse");
    expect(asked[0]?.path).toBe("http://localhost:4000/auth/v1/token?grant_type=password");
  });
});

test("a used-up e-mail link says so, and leaves the address clean", async () => {
  history.replaceState(null, "", "/reset-password#error=access_denied&error_code=otp_expired");
  const session = await start();
  expect(session.linkProblem?.message).toBe("This link is used up or too old. Ask for a new one.");
  expect(location.hash).toBe("");
});
