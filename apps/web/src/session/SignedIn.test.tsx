import { RouterProvider, createMemoryHistory, createRootRoute, createRouter } from "@tanstack/react-router";
import { act, render } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Config } from "../config.ts";
import { SessionContext } from "./context.ts";
import { createSession } from "./session.ts";
import type { Session } from "./session.ts";
import SignedIn from "./SignedIn.tsx";

const config: Config = {
  supabaseUrl: "https://db.example",
  supabasePublishableKey: "sb_publishable_test",
  embedded: false,
  deploys: { local: false },
  model: { name: "any", demo: false },
};
const maria = { id: "11111111-1111-4111-8111-111111111111", email: "maria@crumb.example" };
const jo = { id: "22222222-2222-4222-8222-222222222222", email: "jo@crumb.example" };
const sessionOf = (user: typeof maria) =>
  JSON.stringify({
    access_token: "token",
    refresh_token: "refresh",
    expires_at: Math.floor(Date.now() / 1000) + 3600,
    user,
  });

/** A socket that stays on its way: what comes over it is no matter here. */
class NoSocket {
  close() {}
}

let session: Session;
const expired = vi.fn();
/** The session as it is, and whether anything behind the door ended it. */
const watched = (of: Session): Session => ({
  ...of,
  expire: (how) => {
    expired(how);
    return of.expire(how);
  },
});

beforeEach(async () => {
  vi.stubGlobal("WebSocket", NoSocket);
  localStorage.setItem("roseram.session", sessionOf(maria));
  const fetcher: typeof fetch = () => Promise.reject(new TypeError("Failed to fetch"));
  vi.stubGlobal("fetch", fetcher);
  session = await createSession({ config, fetcher });
  const router = createRouter({
    routeTree: createRootRoute({ component: SignedIn, notFoundComponent: () => null }),
    history: createMemoryHistory(),
  });
  const value = { session: watched(session), config };
  await act(async () => {
    render(
      <SessionContext value={value}>
        <RouterProvider<typeof router> router={router} />
      </SessionContext>,
    );
  });
});
afterEach(() => {
  session.stop();
  expired.mockClear();
  vi.unstubAllGlobals();
  localStorage.clear();
});

const remembered = () => localStorage.getItem("roseram.deleted-account");

test("who signs out is not told that the account was deleted, nor whoever comes next", async () => {
  await act(() => session.signOut());
  expect(session.state()).toEqual({ status: "out", expired: false, left: true });
  expect(expired).not.toHaveBeenCalled();
  expect(remembered()).toBeNull();
});

test("a session that ended is said to have ended, not that the account was deleted", async () => {
  await act(async () => {
    localStorage.removeItem("roseram.session");
    window.dispatchEvent(new StorageEvent("storage", { key: "roseram.session" }));
  });
  expect(session.state()).toEqual({ status: "out", expired: true });
  expect(expired).not.toHaveBeenCalled();
  expect(remembered()).toBeNull();
});

test("another person who signs in stays signed in", async () => {
  await act(async () => {
    localStorage.setItem("roseram.session", sessionOf(jo));
    window.dispatchEvent(new StorageEvent("storage", { key: "roseram.session" }));
  });
  expect(session.state()).toMatchObject({ status: "in", userId: jo.id });
  expect(expired).not.toHaveBeenCalled();
  expect(remembered()).toBeNull();
});
