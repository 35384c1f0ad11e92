import type { createIntegrationCommands } from "@roseram/db";
import { type EventLog, viewerTopic } from "../event-log.ts";
import { scrub } from "../scrub.ts";
import { checkToken, PROVIDER_NAMES } from "./check-token.ts";
import { knownScopes, noticeOf, whyUseless } from "./permissions.ts";
import type { Keyring, Provider } from "./seal.ts";

/** Whose token it is, as the provider says. */
export interface Account {
  /** The login, or an e-mail address. */
  readonly name: string;
  /** null: the provider does not say. */
  readonly scopes: readonly string[] | null;
  /** ISO 8601; null: it does not expire, or the provider does not say. */
  readonly expiresAt: string | null;
}

/** The provider's answer, or in which way there was none. */
export type AccountAnswer =
  | { readonly account: Account }
  | {
      readonly refusal: {
        readonly code: "TOKEN_INVALID" | "RATE_LIMITED" | "UNREACHABLE" | "REFUSED";
        /** The provider's reason in words for the person. */
        readonly message: string;
        /** ISO 8601. */
        readonly retryAt: string | null;
      };
    };

export type AskAccount = (provider: Provider, token: string, signal: AbortSignal) => Promise<AccountAnswer>;

/** Nothing was changed; why, for the person. */
export interface Refused {
  readonly outcome: "REFUSED";
  readonly code: "INVALID" | "TOKEN_INVALID" | "PROVIDER_UNREACHABLE" | "RATE_LIMITED";
  readonly message: string;
}
export type Connected = { readonly outcome: "OK" } | Refused;

export interface Connecting {
  readonly userId: string;
  readonly keyring: Keyring;
  readonly ask: AskAccount;
  readonly commands: Pick<ReturnType<typeof createIntegrationCommands>, "save" | "remove">;
  readonly order: Order;
  readonly eventLog: EventLog;
  /** For how long the provider may think. */
  readonly patienceMs?: number;
}

const PATIENCE_MS = 20_000;
/** A shorter token would be given away by its end. */
const LAST4_FROM = 16;

/**
 * Asks the provider whose token it is, and keeps it sealed. Until the provider has said yes nothing changes, and then
 * everything does in one statement: whatever stops in between, what was connected before still is.
 */
export async function connectIntegration(
  provider: Provider,
  typed: string,
  connecting: Connecting,
  granted: { readonly expiresAt: string | null } = { expiresAt: null },
): Promise<Connected> {
  const { userId, keyring, commands, order, eventLog } = connecting;
  const checked = checkToken(provider, typed);
  if ("problem" in checked) return refused("INVALID", checked.problem);
  const { token } = checked;

  return order.run(userId, provider, async (isLatest) => {
    const answer = await answerOf(provider, token, connecting);
    if ("refusal" in answer) return refusedBy(provider, token, answer.refusal);
    const { account } = answer;
    const scopes = knownScopes(provider, token, account.scopes);
    const useless = whyUseless(provider, scopes);
    if (useless !== null) return refused("TOKEN_INVALID", useless);
    if (!isLatest()) return OK;
    await commands.save({
      provider,
      sealedToken: keyring.seal(token, { userId, provider }),
      metadata: {
        account: scrub(account.name, token, 320),
        scopes,
        last4: token.length < LAST4_FROM ? null : token.slice(-4),
        expiresAt: account.expiresAt ?? granted.expiresAt,
        validatedAt: new Date().toISOString(),
        invalidReason: null,
        notice: noticeOf(provider, scopes),
      },
    });
    eventLog.touch(viewerTopic(userId));
    return OK;
  });
}

/** Deletes the token. A connection that is still being checked is not made any more. */
export async function disconnectIntegration(
  provider: Provider,
  { userId, commands, order, eventLog }: Pick<Connecting, "userId" | "commands" | "order" | "eventLog">,
): Promise<"OK" | "NOT_FOUND"> {
  return order.run(userId, provider, async (isLatest) => {
    isLatest();
    const outcome = await commands.remove(provider);
    eventLog.touch(viewerTopic(userId));
    return outcome;
  });
}

/** A provider takes seconds to answer: what the person asked for last stands, in whichever order the answers come. */
export interface Order {
  /** `isLatest` is asked just before something is changed: false if what was asked for later has been done. */
  run<T>(userId: string, provider: Provider, work: (isLatest: () => boolean) => Promise<T>): Promise<T>;
}

export function createOrder(): Order {
  let turns = 0;
  const lines = new Map<string, { open: number; done: number }>();
  return {
    async run(userId, provider, work) {
      const key = `${provider} ${userId}`;
      const turn = ++turns;
      const line = lines.get(key) ?? { open: 0, done: 0 };
      lines.set(key, line);
      line.open += 1;
      try {
        return await work(() => {
          if (turn < line.done) return false;
          line.done = turn;
          return true;
        });
      } finally {
        line.open -= 1;
        if (line.open === 0) lines.delete(key);
      }
    },
  };
}

async function answerOf(provider: Provider, token: string, { ask, patienceMs }: Connecting) {
  const patience = AbortSignal.timeout(patienceMs ?? PATIENCE_MS);
  // Beside the signal: not every client listens to it.
  const late = new Promise<AccountAnswer>((resolve) =>
    patience.addEventListener("abort", () => resolve(SILENT), { once: true }),
  );
  try {
    return await Promise.race([ask(provider, token, patience), late]);
  } catch (error) {
    if (patience.aborted) return SILENT;
    // A defect of ours; its words may quote what was sent, and its cause goes no further.
    throw new Error(scrub(error instanceof Error ? error.message : String(error), token));
  }
}

const SILENT: AccountAnswer = { refusal: { code: "UNREACHABLE", message: "", retryAt: null } };

type Refusal = Extract<AccountAnswer, { refusal: unknown }>["refusal"];

function refusedBy(provider: Provider, token: string, refusal: Refusal): Refused {
  const name = PROVIDER_NAMES[provider];
  switch (refusal.code) {
    case "TOKEN_INVALID":
      return refused(
        "TOKEN_INVALID",
        `${name} does not accept this token. Nothing was changed. Copy it again, or make a new one on ${name}.`,
      );
    case "REFUSED":
      return refused("TOKEN_INVALID", `${scrub(refusal.message, token, 400)} Nothing was changed.`);
    case "RATE_LIMITED":
      return refused(
        "RATE_LIMITED",
        `${name} asks us to slow down, so the token was not checked. Nothing was changed; try again ${waitOf(refusal.retryAt)}.`,
      );
    case "UNREACHABLE":
      return refused(
        "PROVIDER_UNREACHABLE",
        `${name} could not be reached, so the token was not checked. Nothing was changed; try again in a moment.`,
      );
  }
}

const OK: Connected = { outcome: "OK" };
const refused = (code: Refused["code"], message: string): Refused => ({ outcome: "REFUSED", code, message });

function waitOf(retryAt: string | null): string {
  const seconds = retryAt === null ? NaN : (Date.parse(retryAt) - Date.now()) / 1000;
  if (!(seconds > 90)) return "in a minute";
  return `in ${Math.ceil(seconds / 60)} minutes`;
}
