import { AuthClient } from "@supabase/auth-js";
import type { Session as AuthSession } from "@supabase/auth-js";
import type { Config } from "../config.ts";
import { problemOf } from "./problems.ts";
import type { Problem } from "./problems.ts";

export type SessionState =
  | { status: "out"; /** Signed out by the server, not by the person. */ expired: boolean }
  | {
      status: "in";
      userId: string;
      email: string;
      /** Came by a reset link: choose a password first. */ recovery: boolean;
    };

export type Outcome<More = object> = ({ problem: null } & More) | { problem: Problem };

export type Session = {
  state(): SessionState;
  subscribe(listener: () => void): () => void;
  /** A token that is valid now, refreshed where needed; null when signed out. */
  token(): Promise<string | null>;
  /** Asks for a new token although this one looks valid. False when there is none to be had. */
  refresh(): Promise<boolean>;
  /** The server no longer takes the session: sign out here and say so. */
  expire(): Promise<void>;
  /** Called with every new token but the first. */
  onTokenChange(listener: () => void): () => void;
  signIn(email: string, password: string): Promise<Outcome>;
  /** `confirm`: the account waits for the link in an e-mail. */
  signUp(email: string, password: string): Promise<Outcome<{ confirm: boolean }>>;
  resendConfirmation(email: string): Promise<Outcome>;
  sendReset(email: string): Promise<Outcome>;
  changePassword(password: string): Promise<Outcome>;
  signOut(): Promise<void>;
  /** What was wrong with the e-mail link that opened this page, if one did. */
  linkProblem: Problem | null;
  stop(): void;
};

type Options = {
  config: Config;
  origin?: string;
  fetcher?: typeof fetch;
  storage?: Pick<Storage, "getItem" | "setItem" | "removeItem">;
};

const fine = { problem: null } as const;

/** Supabase Auth, and nothing else of Supabase: sign-in, its refresh, and the e-mail links. Resolves once a stored session is read. */
export async function createSession({
  config,
  origin = location.origin,
  fetcher,
  storage,
}: Options): Promise<Session> {
  // Embedded, Auth is mounted on the server's own address, whatever name the person reached it by.
  const base = config.embedded ? origin : config.supabaseUrl.replace(/\/+$/, "");
  const fragment = new URLSearchParams(location.hash.slice(1));
  const linkCode = fragment.get("error_code") ?? fragment.get("error");

  const auth = new AuthClient({
    url: `${base}/auth/v1`,
    headers: { apikey: config.supabasePublishableKey },
    storageKey: "roseram.session",
    flowType: "implicit",
    autoRefreshToken: true,
    persistSession: true,
    detectSessionInUrl: true,
    ...(fetcher ? { fetch: fetcher } : {}),
    ...(storage ? { storage } : {}),
  });

  const listeners = new Set<() => void>();
  const tokenListeners = new Set<() => void>();
  let current: SessionState = { status: "out", expired: false };
  let token: string | null = null;
  let leaving = false;

  const apply = (next: AuthSession | null, recovery: boolean) => {
    const before = current;
    if (next) {
      const same = before.status === "in" && before.userId === next.user.id;
      const changed = same && token !== null && token !== next.access_token;
      token = next.access_token;
      const kept = same && before.recovery;
      current = {
        status: "in",
        userId: next.user.id,
        email: next.user.email ?? "",
        recovery: recovery || kept,
      };
      if (changed) for (const listener of tokenListeners) listener();
    } else {
      token = null;
      current = { status: "out", expired: before.status === "in" ? !leaving : before.expired };
    }
    if (JSON.stringify(before) !== JSON.stringify(current)) for (const listener of listeners) listener();
  };

  const { data } = auth.onAuthStateChange((event, next) => {
    if (event !== "INITIAL_SESSION") apply(next, event === "PASSWORD_RECOVERY");
  });
  const stored = await auth.getSession();
  apply(stored.data.session, fragment.get("type") === "recovery");
  if (linkCode) history.replaceState(history.state, "", location.pathname + location.search);

  return {
    state: () => current,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onTokenChange: (listener) => {
      tokenListeners.add(listener);
      return () => tokenListeners.delete(listener);
    },
    linkProblem: linkCode ? problemOf({ code: linkCode }) : null,
    async token() {
      const { data } = await auth.getSession();
      return data.session?.access_token ?? null;
    },
    async refresh() {
      const { data, error } = await auth.refreshSession();
      return !error && data.session !== null;
    },
    async expire() {
      leaving = false;
      await auth.signOut({ scope: "local" });
    },
    async signIn(email, password) {
      const { error } = await auth.signInWithPassword({ email, password });
      return error ? { problem: problemOf(error) } : fine;
    },
    async signUp(email, password) {
      const { data, error } = await auth.signUp({
        email,
        password,
        options: { emailRedirectTo: `${origin}/` },
      });
      return error ? { problem: problemOf(error) } : { problem: null, confirm: data.session === null };
    },
    async resendConfirmation(email) {
      const { error } = await auth.resend({
        type: "signup",
        email,
        options: { emailRedirectTo: `${origin}/` },
      });
      return error ? { problem: problemOf(error) } : fine;
    },
    async sendReset(email) {
      const { error } = await auth.resetPasswordForEmail(email, { redirectTo: `${origin}/reset-password` });
      return error ? { problem: problemOf(error) } : fine;
    },
    async changePassword(password) {
      const { error } = await auth.updateUser({ password });
      if (error) return { problem: problemOf(error) };
      if (current.status === "in" && current.recovery) {
        current = { ...current, recovery: false };
        for (const listener of listeners) listener();
      }
      return fine;
    },
    async signOut() {
      leaving = true;
      // The session on this device ends even if the server cannot be told.
      await auth.signOut({ scope: "local" });
      leaving = false;
    },
    stop() {
      data.subscription.unsubscribe();
      void auth.stopAutoRefresh();
    },
  };
}
