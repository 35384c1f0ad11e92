import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { closeOnLeave, type EventLog, leavable } from "../event-log.ts";
import type { Connected, Refused } from "./connect.ts";

/*
 * Connecting without a token to paste: the person types a code on the provider's page (RFC 8628), and this process asks, as
 * often as the provider allows, whether that was done. What is under way is held here alone: the code that opens
 * the account must not be written down anywhere, so a restart loses it, and says so.
 */

/** What a person sees of it. */
export interface DeviceConnection {
  readonly id: string;
  readonly status: "waiting" | "connected" | "denied" | "expired" | "failed";
  /** To be typed at `verificationUri`. Both are empty when the connection is not known. */
  readonly userCode: string;
  readonly verificationUri: string;
  /** ISO 8601. */
  readonly expiresAt: string;
  /** Why it has not worked, and what to do. */
  readonly message: string | null;
}

/** The provider's side of it. */
export interface DeviceFlow {
  begin(signal: AbortSignal): Promise<DeviceCode | { readonly refusal: BeginRefusal }>;
  poll(deviceCode: string, signal: AbortSignal): Promise<DeviceAnswer>;
}

export interface DeviceCode {
  /** Opens the account once the person has agreed: a secret. */
  readonly deviceCode: string;
  readonly userCode: string;
  readonly verificationUri: string;
  readonly expiresInSeconds: number;
  readonly intervalSeconds: number;
}

export interface BeginRefusal {
  readonly code: "RATE_LIMITED" | "PROVIDER_UNREACHABLE" | "INVALID";
  /** For the person. */
  readonly message: string;
}

export type DeviceAnswer =
  | { readonly is: "pending" }
  /** `intervalSeconds`: null is five seconds more than before. */
  | { readonly is: "slow-down"; readonly intervalSeconds: number | null }
  | { readonly is: "granted"; readonly token: string; readonly expiresInSeconds: number | null }
  | { readonly is: "denied" }
  | { readonly is: "expired" }
  /** No answer, or none that says anything: to be asked again. */
  | { readonly is: "unreachable" }
  /** It will never be granted. */
  | { readonly is: "failed"; readonly message: string };

export interface DeviceConnections {
  /** The one under way, or a new one. */
  begin(userId: string): Promise<Begun>;
  /** As it is, then each change; ends with the connection. What is not known, or another person's, has failed. */
  updates(userId: string, id: string): AsyncIterableIterator<DeviceConnection>;
  forget(userId: string): void;
  stop(): void;
}

type Begun = { readonly outcome: "OK"; readonly connection: DeviceConnection } | Refused;

interface Held {
  connection: DeviceConnection;
  readonly userId: string;
  readonly leave: AbortController;
}

const topicOf = (id: string) => `device:${id}`;

/** Of everybody together: each is asked about again and again. */
const MAX_WAITING = 500;
/** Ended ones, for whoever still looks at them. */
const MAX_ENDED = 500;
const PATIENCE_MS = 20_000;
const LONGEST_SECONDS = 1_800;
const LONGEST_PAUSE_SECONDS = 60;
const CONNECT_TRIES = 3;

export function createDeviceConnections(options: {
  readonly flow: DeviceFlow;
  /** Keeps the token that was granted. */
  readonly connect: (
    userId: string,
    token: string,
    granted: { readonly expiresAt: string | null },
  ) => Promise<Connected>;
  readonly eventLog: EventLog;
  readonly onError: (error: unknown) => void;
  /** For tests: rejects when aborted. */
  readonly wait?: (seconds: number, signal: AbortSignal) => Promise<unknown>;
  readonly now?: () => number;
}): DeviceConnections {
  const { flow, connect, eventLog, onError, now = Date.now } = options;
  const wait =
    options.wait ??
    ((seconds: number, signal: AbortSignal) => pause(seconds * 1_000, undefined, { signal, ref: false }));
  const held = new Map<string, Held>();
  /** One at a time for each person: clicked twice, or in two tabs, it is the same code. */
  const beginning = new Map<string, Promise<Begun>>();
  const all = new AbortController();

  const waitingOf = (userId: string) =>
    [...held.values()].find((each) => each.userId === userId && each.connection.status === "waiting");

  return {
    async begin(userId) {
      const waiting = waitingOf(userId);
      if (waiting) return { outcome: "OK", connection: waiting.connection };
      const begun = beginning.get(userId) ?? start(userId).finally(() => beginning.delete(userId));
      beginning.set(userId, begun);
      return begun;
    },
    updates(userId, id) {
      return leavable(async function* (signal) {
        const watch = eventLog.watch([topicOf(id)]);
        closeOnLeave(watch, signal);
        try {
          while (!watch.closed) {
            const found = held.get(id);
            if (found?.userId !== userId) {
              yield lost(id);
              return;
            }
            yield found.connection;
            if (found.connection.status !== "waiting") return;
            await watch.woken();
          }
        } finally {
          watch.close();
        }
      });
    },
    forget(userId) {
      for (const [id, each] of held)
        if (each.userId === userId) {
          each.leave.abort();
          held.delete(id);
          eventLog.touch(topicOf(id));
        }
    },
    stop() {
      all.abort();
      held.clear();
    },
  };

  async function start(userId: string): Promise<Begun> {
    const waiting = [...held.values()].filter(({ connection }) => connection.status === "waiting");
    if (waiting.length >= MAX_WAITING) return TOO_MANY;
    const code = await flow.begin(AbortSignal.any([all.signal, AbortSignal.timeout(PATIENCE_MS)]));
    if ("refusal" in code) return { outcome: "REFUSED", ...code.refusal };
    const seconds = Math.min(Math.max(code.expiresInSeconds, 1), LONGEST_SECONDS);
    const expiresAt = now() + seconds * 1_000;
    const connection: DeviceConnection = {
      id: randomUUID(),
      status: "waiting",
      userCode: code.userCode,
      verificationUri: code.verificationUri,
      expiresAt: new Date(expiresAt).toISOString(),
      message: null,
    };
    const entry: Held = { connection, userId, leave: new AbortController() };
    held.set(connection.id, entry);
    void follow(entry, code, expiresAt)
      .catch((error: unknown) => {
        if (entry.leave.signal.aborted || all.signal.aborted) return null;
        onError(error);
        return FAILED;
      })
      .then((ending) => ending && end(entry, ending));
    return { outcome: "OK", connection };
  }

  /** Asks until it is decided, and no more often than the provider allows. */
  async function follow(entry: Held, code: DeviceCode, expiresAt: number): Promise<Ending> {
    const signal = AbortSignal.any([entry.leave.signal, all.signal]);
    let interval = Math.max(code.intervalSeconds, 1);
    let pauseSeconds = interval;
    for (;;) {
      await wait(pauseSeconds, signal);
      if (now() >= expiresAt) return EXPIRED;
      const answer = await flow.poll(
        code.deviceCode,
        AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]),
      );
      switch (answer.is) {
        case "pending":
          pauseSeconds = interval;
          break;
        case "slow-down":
          interval = Math.max(interval, answer.intervalSeconds ?? interval + 5);
          pauseSeconds = interval;
          break;
        case "unreachable":
          pauseSeconds = Math.max(interval, Math.min(pauseSeconds * 2, LONGEST_PAUSE_SECONDS));
          break;
        case "denied":
          return DENIED;
        case "expired":
          return EXPIRED;
        case "failed":
          return { status: "failed", message: answer.message };
        case "granted":
          return keep(entry, answer, interval, signal);
      }
    }
  }

  async function keep(
    { userId }: Held,
    granted: Extract<DeviceAnswer, { is: "granted" }>,
    interval: number,
    signal: AbortSignal,
  ): Promise<Ending> {
    const expiresAt =
      granted.expiresInSeconds === null
        ? null
        : new Date(now() + granted.expiresInSeconds * 1_000).toISOString();
    for (let tries = 1; ; tries += 1) {
      signal.throwIfAborted();
      const connected = await connect(userId, granted.token, { expiresAt });
      if (connected.outcome === "OK") return CONNECTED;
      const again = connected.code === "PROVIDER_UNREACHABLE" || connected.code === "RATE_LIMITED";
      if (!again || tries === CONNECT_TRIES) return { status: "failed", message: connected.message };
      await wait(interval, signal);
    }
  }

  function end(entry: Held, ending: Ending): void {
    const { id } = entry.connection;
    if (held.get(id) !== entry) return;
    entry.connection = { ...entry.connection, ...ending };
    // Behind the others: what ended first is forgotten first.
    held.delete(id);
    held.set(id, entry);
    const ended = [...held].filter(([, { connection }]) => connection.status !== "waiting");
    for (const [old] of ended.slice(0, Math.max(0, ended.length - MAX_ENDED))) held.delete(old);
    eventLog.touch(topicOf(id));
  }
}

const TOO_MANY: Refused = {
  outcome: "REFUSED",
  code: "RATE_LIMITED",
  message: "Many people are connecting just now. Try again in a few minutes, or paste a token.",
};

type Ending = Pick<DeviceConnection, "status" | "message">;
const CONNECTED: Ending = { status: "connected", message: null };
const DENIED: Ending = {
  status: "denied",
  message: "The connection was declined on GitHub. Nothing was changed. Begin again if that was not meant.",
};
const EXPIRED: Ending = {
  status: "expired",
  message: "The code was not used in time. Nothing was changed. Begin again to get a new one.",
};
const FAILED: Ending = {
  status: "failed",
  message: "Connecting failed on our side. Nothing was changed. Begin again.",
};

export const lost = (id: string): DeviceConnection => ({
  id,
  status: "failed",
  userCode: "",
  verificationUri: "",
  expiresAt: new Date().toISOString(),
  message: "This connection is not known any more: the server was restarted meanwhile. Begin again.",
});
