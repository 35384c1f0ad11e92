import type { Config } from "../config.ts";
import type { Auth } from "./auth.ts";
import { problemOf } from "./problems.ts";
import type { Problem } from "./problems.ts";

export type SessionState =
  | {
      status: "out";
      /** Signed out by the server or in another tab, not by the person here. */
      expired: boolean;
      /** Signed out by the person here: whoever comes next does not begin where they stopped. */
      left?: true;
      /** The account was deleted, in another tab or on another device. */
      deleted?: true;
    }
  | {
      status: "in";
      userId: string;
      email: string;
      /** Came by a reset link: a new password comes first. */
      recovery: boolean;
    };

/** refused: the session is over. unreachable: nobody could say. */
export type Refreshed = "renewed" | "refused" | "unreachable";

export type Outcome<More = object> = ({ problem: null } & More) | { problem: Problem };

export type Session = {
  state(): SessionState;
  subscribe(listener: () => void): () => void;
  /** A token that is valid now, refreshed where needed; null when signed out. */
  token(): Promise<string | null>;
  /** Asks for a new token although this one looks valid. */
  refresh(): Promise<Refreshed>;
  /** The server no longer takes the session, or that account is gone: sign out here and say so. */
  expire(how?: { deletedUserId: string }): Promise<void>;
  /** Called with every new token of the same person. */
  onTokenChange(listener: () => void): () => void;
  /** Fetches what signing in needs, ahead of the click. */
  prepare(): void;
  signIn(email: string, password: string): Promise<Outcome>;
  /** `confirm`: the account waits for the link in an e-mail. */
  signUp(email: string, password: string): Promise<Outcome<{ confirm: boolean }>>;
  resendConfirmation(email: string): Promise<Outcome>;
  sendReset(email: string): Promise<Outcome>;
  changePassword(password: string): Promise<Outcome>;
  /** `deleted`: the account is gone, and the other tabs are told so. */
  signOut(how?: { deleted: boolean }): Promise<void>;
  /** What was wrong with the e-mail link that opened this page, if one did. */
  linkProblem: Problem | null;
  stop(): void;
};

type Options = {
  config: Config;
  origin?: string;
  fetcher?: typeof fetch;
  storage?: Pick<Storage, "getItem" | "setItem" | "removeItem">;
  /** How long a page waits for a token to be renewed; Auth's client itself tries for half a minute. */
  patienceMs?: number;
};

type Stored = { token: string; expiresAt: number; userId: string; email: string };

const storageKey = "roseram.session";
/** The account that was deleted in this browser last: its other tabs have no other way to know why they were signed out. */
const deletedKey = "roseram.deleted-account";
/** Supabase's client refreshes this long before the end; until then the stored token is good as it is. */
const marginMs = 90_000;
const fine = { problem: null } as const;
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

/** The session as Supabase's client stores it; null if there is none, or none that can be read. */
function parseStored(text: string | null): Stored | null {
  if (!text) return null;
  try {
    const value: unknown = JSON.parse(text);
    if (!isObject(value) || !isObject(value.user)) return null;
    const { access_token: token, expires_at: expires, user } = value;
    if (typeof token !== "string" || typeof expires !== "number" || typeof user.id !== "string") return null;
    return {
      token,
      expiresAt: expires * 1000,
      userId: user.id,
      email: typeof user.email === "string" ? user.email : "",
    };
  } catch {
    return null;
  }
}

const saysDeleted = (answer: unknown): boolean =>
  isObject(answer) &&
  Array.isArray(answer.errors) &&
  answer.errors.some(
    (error: unknown) =>
      isObject(error) && isObject(error.extensions) && error.extensions.reason === "ACCOUNT_DELETED",
  );

/**
 * Supabase Auth, and nothing else of Supabase. What is stored decides who is signed in, so that a page with a good
 * session, in any number of tabs, starts without Auth's client; that comes when a token has to be made or ended.
 */
export async function createSession({
  config,
  origin = location.origin,
  fetcher,
  storage = localStorage,
  patienceMs = 4000,
}: Options): Promise<Session> {
  // Embedded, Auth is mounted on the server's own address, whatever name the person reached it by.
  const base = config.embedded ? origin : config.supabaseUrl.replace(/\/+$/, "");
  const fragment = new URLSearchParams(location.hash.slice(1));
  const linkCode = fragment.get("error_code") ?? fragment.get("error");
  const byLink = linkCode !== null || fragment.has("access_token");

  const listeners = new Set<() => void>();
  const tokenListeners = new Set<() => void>();
  let current: SessionState = { status: "out", expired: false };
  let token: string | null = null;
  let lastUserId: string | null = null;
  let leaving = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const read = () => parseStored(storage.getItem(storageKey));
  const fresh = (stored: Stored) => stored.expiresAt - Date.now() > marginMs;

  const isDeleted = () => lastUserId !== null && storage.getItem(deletedKey) === lastUserId;
  const signedOut = (): SessionState => {
    if (leaving) return { status: "out", expired: false, left: true };
    return { status: "out", expired: true, ...(isDeleted() ? { deleted: true } : {}) };
  };

  const apply = (next: Stored | null, recovery = false) => {
    const before = current;
    clearTimeout(timer);
    if (next) {
      const same = before.status === "in" && before.userId === next.userId;
      // What was said of an account before somebody signed in must not be said of how this session ends.
      if (!same) storage.removeItem(deletedKey);
      const renewed = same && token !== null && token !== next.token;
      token = next.token;
      lastUserId = next.userId;
      current = {
        status: "in",
        userId: next.userId,
        email: next.email,
        recovery: recovery || (same && before.recovery),
      };
      // Supabase's client keeps itself fresh from there on.
      if (!loading)
        timer = setTimeout(() => void load(), Math.max(0, next.expiresAt - Date.now() - marginMs));
      if (renewed) for (const listener of tokenListeners) listener();
    } else {
      const last = token;
      token = null;
      current = before.status === "out" ? before : signedOut();
      if (last && current.status === "out" && current.expired && !current.deleted) void askWhy(last);
    }
    if (JSON.stringify(before) !== JSON.stringify(current)) for (const listener of listeners) listener();
  };

  let loading: Promise<Auth> | undefined;
  const load = (): Promise<Auth> => {
    clearTimeout(timer);
    loading ??= import("./auth.ts").then(({ createAuth }) => {
      const auth = createAuth({
        url: `${base}/auth/v1`,
        publishableKey: config.supabasePublishableKey,
        storageKey,
        storage,
        fetcher,
      });
      auth.onAuthStateChange((event) => apply(read(), event === "PASSWORD_RECOVERY"));
      return auth;
    });
    // A chunk that did not come may come the next time.
    loading.catch(() => (loading = undefined));
    return loading;
  };
  const attempt = async <More = object>(
    work: (auth: Auth) => Promise<Outcome<More>>,
  ): Promise<Outcome<More>> => {
    try {
      return await work(await load());
    } catch {
      return { problem: problemOf({ code: "unreachable" }) };
    }
  };

  const otherTab = (event: StorageEvent) => {
    if (event.key === storageKey || event.key === null) apply(read());
    if (event.key === deletedKey) sayDeleted();
  };
  /** The server may have ended the session here before it was known why. */
  const sayDeleted = () => {
    if (current.status !== "out" || !current.expired || !isDeleted()) return;
    current = signedOut();
    for (const listener of listeners) listener();
  };
  window.addEventListener("storage", otherTab);
  /** Auth says of a deleted account only that its session is over. The API knows it by a token that was good once. */
  const askWhy = async (last: string) => {
    const userId = lastUserId;
    try {
      const response = await (fetcher ?? fetch)(`${origin}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", authorization: `Bearer ${last}` },
        body: JSON.stringify({ query: "{ viewer { id } }" }),
      });
      const deleted = saysDeleted(await response.json());
      // Somebody else may have signed in meanwhile.
      if (!deleted || userId === null || userId !== lastUserId) return;
      storage.setItem(deletedKey, userId);
      sayDeleted();
    } catch {
      // Nobody could say: then it stays a session that is over.
    }
  };

  /** Renews what is about to end. When that takes long, what is held must do: the server has the last word. */
  const renewSoon = async (): Promise<void> => {
    const renewing = load().then((auth) => auth.getSession());
    let patience: ReturnType<typeof setTimeout> | undefined;
    const enough = new Promise((resolve) => (patience = setTimeout(resolve, patienceMs)));
    await Promise.race([renewing.catch(() => {}), enough]);
    clearTimeout(patience);
  };

  const stored = read();
  if (byLink || (stored && !fresh(stored))) await renewSoon();
  // A session that could not be refreshed because Auth is away is still the person's.
  apply(read(), fragment.get("type") === "recovery" && linkCode === null);
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
    prepare: () => void load().catch(() => {}),
    async token() {
      const held = read();
      if (!held) return null;
      if (!fresh(held)) await renewSoon();
      return read()?.token ?? null;
    },
    async refresh() {
      try {
        const { data, error } = await (await load()).refreshSession();
        if (data.session) return "renewed";
        return error && problemOf(error).code === "unreachable" ? "unreachable" : "refused";
      } catch {
        return "unreachable";
      }
    },
    async expire(how) {
      if (how) {
        // Heard late: somebody else is signed in by now.
        if (how.deletedUserId !== lastUserId) return;
        storage.setItem(deletedKey, how.deletedUserId);
        sayDeleted();
      }
      leaving = false;
      await (await load()).signOut({ scope: "local" });
    },
    signIn: (email, password) =>
      attempt(async (auth) => {
        const { error } = await auth.signInWithPassword({ email, password });
        return error ? { problem: problemOf(error) } : fine;
      }),
    signUp: (email, password) =>
      attempt<{ confirm: boolean }>(async (auth) => {
        const { data, error } = await auth.signUp({
          email,
          password,
          options: { emailRedirectTo: `${origin}/` },
        });
        return error ? { problem: problemOf(error) } : { problem: null, confirm: data.session === null };
      }),
    resendConfirmation: (email) =>
      attempt(async (auth) => {
        const { error } = await auth.resend({
          type: "signup",
          email,
          options: { emailRedirectTo: `${origin}/` },
        });
        return error ? { problem: problemOf(error) } : fine;
      }),
    sendReset: (email) =>
      attempt(async (auth) => {
        const { error } = await auth.resetPasswordForEmail(email, { redirectTo: `${origin}/reset-password` });
        return error ? { problem: problemOf(error) } : fine;
      }),
    changePassword: (password) =>
      attempt(async (auth) => {
        const { error } = await auth.updateUser({ password });
        if (error) return { problem: problemOf(error) };
        if (current.status === "in" && current.recovery) {
          current = { ...current, recovery: false };
          for (const listener of listeners) listener();
        }
        return fine;
      }),
    async signOut({ deleted } = { deleted: false }) {
      leaving = true;
      try {
        if (deleted && current.status === "in") storage.setItem(deletedKey, current.userId);
        // The session on this device ends even if the server cannot be told.
        await (await load()).signOut({ scope: "local" });
      } catch {
        storage.removeItem(storageKey);
        apply(null);
      } finally {
        leaving = false;
      }
    },
    stop() {
      clearTimeout(timer);
      window.removeEventListener("storage", otherTab);
      void loading?.then((auth) => auth.stopAutoRefresh());
    },
  };
}
