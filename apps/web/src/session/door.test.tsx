import { RouterProvider, createMemoryHistory } from "@tanstack/react-router";
import { act, fireEvent, render, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { createAppRouter } from "../app.tsx";
import type { Config } from "../config.ts";
import { SessionContext } from "./context.ts";
import type { Session, SessionState } from "./session.ts";

const config: Config = {
  supabaseUrl: "",
  supabasePublishableKey: "",
  embedded: true,
  deploys: { local: true },
  model: { name: "demo", demo: true },
};
const fine = { problem: null } as const;

function fakeSession(
  over: Partial<Session> = {},
  state: SessionState = { status: "out", expired: false },
): Session {
  return {
    state: () => state,
    subscribe: () => () => {},
    token: async () => null,
    refresh: async () => "refused",
    expire: async () => {},
    onTokenChange: () => () => {},
    prepare: () => {},
    signIn: async () => fine,
    signUp: async () => ({ problem: null, confirm: false }),
    resendConfirmation: async () => fine,
    sendReset: async () => fine,
    changePassword: async () => fine,
    signOut: async () => {},
    linkProblem: null,
    stop: () => {},
    ...over,
  };
}

async function show(path: string, session: Session, settings = config) {
  const router = createAppRouter(session, createMemoryHistory({ initialEntries: [path] }));
  await act(async () => {
    render(
      <SessionContext value={{ session, config: settings }}>
        <RouterProvider router={router} />
      </SessionContext>,
    );
  });
  // Pages come in chunks of their own.
  await screen.findByRole("heading", { level: 1 });
  return router;
}
const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const press = (name: string) => act(async () => fireEvent.click(screen.getByRole("button", { name })));

test("a page that needs a session leads to the door and keeps the way back", async () => {
  const router = await show("/settings?x=1", fakeSession());
  expect(router.state.location.pathname).toBe("/sign-in");
  expect(router.state.location.search).toEqual({ next: "/settings?x=1" });
});

test("a wrong pair is said once, under both fields, and what was typed stays", async () => {
  const message = "E-mail and password do not match. Check both, or make an account.";
  const signIn = vi.fn(async () => ({ problem: { code: "invalid_credentials", field: null, message } }));
  await show("/sign-in", fakeSession({ signIn }));
  type("E-mail", " maria@crumb.example ");
  type("Password", "wrong");
  await press("Sign in");
  expect(signIn).toHaveBeenCalledWith("maria@crumb.example", "wrong");
  expect(screen.getByRole("alert").textContent).toBe(message);
  expect(screen.getByLabelText("Password")).toHaveProperty("value", "wrong");
  expect(document.activeElement).toBe(screen.getByLabelText("Password"));
});

test("an address that is none is not sent", async () => {
  const signIn = vi.fn(async () => fine);
  await show("/sign-in", fakeSession({ signIn }));
  type("E-mail", "maria");
  await press("Sign in");
  expect(signIn).not.toHaveBeenCalled();
  const field = screen.getByLabelText("E-mail");
  expect(field.getAttribute("aria-invalid")).toBe("true");
  expect(document.getElementById(field.getAttribute("aria-describedby") ?? "")?.textContent).toBe(
    "This is not an e-mail address.",
  );
  expect(document.activeElement).toBe(field);
});

test("who was signed out by the server is told that the work is kept", async () => {
  await show("/sign-in", fakeSession({}, { status: "out", expired: true }));
  expect(screen.getByRole("status").textContent).toContain("Your work is kept");
});

test("whose account was deleted in another tab is not told that the work is kept", async () => {
  await show("/sign-in", fakeSession({}, { status: "out", expired: true, deleted: true }));
  expect(screen.getByRole("status").textContent).toContain("This account was deleted.");
  expect(screen.queryByText(/Your work is kept/)).toBeNull();
  expect(screen.getByRole("button", { name: "Sign in" })).toBeTruthy();
});

test("the rule for passwords stands there before typing, and a short one is not sent", async () => {
  const signUp = vi.fn(async () => ({ problem: null, confirm: false }) as const);
  await show("/sign-up", fakeSession({ signUp }));
  expect(screen.getByText(/8 characters or more/)).toBeTruthy();
  type("E-mail", "maria@crumb.example");
  type("Password", "short");
  await press("Make an account");
  expect(signUp).not.toHaveBeenCalled();
  expect(screen.getByRole("alert").textContent).toBe("8 characters or more; this has 5.");
});

test("an account that waits for its e-mail says where the link went", async () => {
  await show("/sign-up", fakeSession({ signUp: async () => ({ problem: null, confirm: true }) }));
  type("E-mail", "maria@crumb.example");
  type("Password", "correct horse");
  await press("Make an account");
  expect(screen.getByRole("heading", { name: "Check your e-mail" })).toBeTruthy();
  expect(screen.getByRole("status").textContent).toContain("maria@crumb.example");
});

test("a server without e-mail says so instead of asking for an address", async () => {
  await show("/forgot-password", fakeSession());
  await screen.findByRole("heading", { name: "No e-mail from here" });
  expect(screen.queryByLabelText("E-mail")).toBeNull();
});

test("a reset link leads to a new password before anything else", async () => {
  const state = { status: "in", userId: "1", email: "maria@crumb.example", recovery: true } as const;
  const router = await show("/", fakeSession({}, state), { ...config, embedded: false });
  expect(router.state.location.pathname).toBe("/reset-password");
  await screen.findByRole("heading", { name: "New password" });
});

test("an unknown address is a page with a way on", async () => {
  await show("/nowhere", fakeSession());
  expect(screen.getByRole("heading", { name: "There is no page at this address" })).toBeTruthy();
  expect(screen.getByRole("link", { name: "Go to projects" })).toBeTruthy();
});
