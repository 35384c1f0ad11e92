import { randomBytes } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { createEventLog, viewerTopic } from "../event-log.ts";
import {
  type Account,
  type AccountAnswer,
  connectIntegration,
  type Connecting,
  createOrder,
  disconnectIntegration,
} from "./connect.ts";
import { createKeyring, type Provider } from "./seal.ts";

const USER = "7b0e7d4e-6f1b-4a5e-8a7d-2b1f0f6f1a11";
const TOKEN = "ghp_0123456789abcdef0123456789abcdefWXYZ";
const keyring = createKeyring([randomBytes(32).toString("base64")]);
type Saved = Parameters<Connecting["commands"]["save"]>[0];

let stored: Map<Provider, Saved>;
let asked: string[];
let touched: number;
let connecting: Connecting;

const account = (changes: Partial<Account> = {}): AccountAnswer => ({
  account: { name: "ada", scopes: ["repo"], expiresAt: null, ...changes },
});
const refusing = (
  code: "TOKEN_INVALID" | "RATE_LIMITED" | "UNREACHABLE" | "REFUSED",
  retryAt: string | null = null,
) => ({ refusal: { code, message: `The provider said ${TOKEN}.`, retryAt } }) satisfies AccountAnswer;

/** A store of one person that lives as long as the test, and a provider that answers as it is told. */
function open(answer: AccountAnswer | (() => Promise<AccountAnswer>)): Connecting {
  stored = new Map();
  asked = [];
  touched = 0;
  const eventLog = createEventLog();
  const touch = eventLog.touch.bind(eventLog);
  eventLog.touch = (topic) => {
    if (topic === viewerTopic(USER)) touched += 1;
    touch(topic);
  };
  return {
    userId: USER,
    keyring,
    eventLog,
    order: createOrder(),
    ask(_provider, token) {
      asked.push(token);
      return typeof answer === "function" ? answer() : Promise.resolve(answer);
    },
    commands: {
      async save(input) {
        stored.set(input.provider, input);
        return { outcome: "OK", id: "i" };
      },
      remove: async (provider) => (stored.delete(provider) ? "OK" : "NOT_FOUND"),
    },
  };
}
beforeEach(() => (connecting = open(account())));

describe("a token that the provider accepts", () => {
  it("is stored sealed for its owner, with what is known of it, and other tabs are told", async () => {
    const before = Date.now();
    connecting = open(account({ expiresAt: "2027-01-01T00:00:00Z" }));
    expect(await connectIntegration("github", ` ${TOKEN}\n`, connecting)).toEqual({ outcome: "OK" });
    expect(asked).toEqual([TOKEN]);
    const saved = stored.get("github");
    expect(saved?.metadata).toEqual({
      account: "ada",
      scopes: ["repo"],
      last4: "WXYZ",
      expiresAt: "2027-01-01T00:00:00Z",
      validatedAt: expect.any(String),
      invalidReason: null,
      notice: null,
    });
    expect(Date.parse(saved?.metadata.validatedAt ?? "")).toBeGreaterThanOrEqual(before);
    expect(JSON.stringify(saved)).not.toContain(TOKEN);
    expect(keyring.open(saved?.sealedToken ?? "", { userId: USER, provider: "github" })).toBe(TOKEN);
    expect(touched).toBe(1);
  });

  it.each([
    ["github", TOKEN, ["public_repo"], ["public_repo"], "public repositories only"],
    ["github", "github_pat_11ABCDEFG0_abcdef", null, null, "Contents (write)"],
    ["github", "github_pat_11ABCDEFG0_abcdef", [], null, "Contents (write)"],
    ["github", "ghu_0123456789abcdef0123456789", [], null, "Contents (write)"],
    ["netlify", "nfp_0123456789abcdef0123", null, null, "whole account"],
  ] as const)("of %s (%s, scopes %j) says what it may do", async (provider, token, scopes, kept, words) => {
    connecting = open(account({ scopes }));
    await connectIntegration(provider, token, connecting);
    expect(stored.get(provider)?.metadata).toMatchObject({
      scopes: kept,
      notice: expect.stringContaining(words),
    });
  });

  it.each([[["gist", "read:user"]], [[]]])(
    "but may publish nothing (scopes %j) is not stored; the scope that is missing is named",
    async (scopes) => {
      connecting = open(account({ scopes }));
      const connected = await connectIntegration("github", TOKEN, connecting);
      expect(connected).toMatchObject({
        code: "TOKEN_INVALID",
        message: expect.stringMatching(/scope repo \(or public_repo/),
      });
      expect(stored.size).toBe(0);
    },
  );

  it("and is short gives nothing of itself away", async () => {
    await connectIntegration("netlify", "0123456789ab", connecting);
    expect(stored.get("netlify")?.metadata.last4).toBeNull();
  });
});

describe("without the provider's yes", () => {
  it.each([
    [refusing("TOKEN_INVALID"), "TOKEN_INVALID", "does not accept this token"],
    [refusing("UNREACHABLE"), "PROVIDER_UNREACHABLE", "could not be reached"],
    [refusing("RATE_LIMITED"), "RATE_LIMITED", "in a minute"],
    [
      refusing("RATE_LIMITED", new Date(Date.now() + 29.5 * 60_000).toISOString()),
      "RATE_LIMITED",
      "in 30 minutes",
    ],
    [refusing("REFUSED"), "TOKEN_INVALID", "The provider said ***"],
  ] as const)("%j nothing changes, and the answer is its own", async (answer, code, words) => {
    connecting = open(answer);
    stored.set("github", { provider: "github", sealedToken: "earlier", metadata: metadataOf("earlier") });
    const connected = await connectIntegration("github", TOKEN, connecting);
    expect(connected).toEqual({ outcome: "REFUSED", code, message: expect.stringContaining(words) });
    expect(JSON.stringify(connected)).not.toContain(TOKEN);
    expect(JSON.stringify(connected)).toContain("Nothing was changed");
    expect(stored.get("github")?.sealedToken).toBe("earlier");
    expect(touched).toBe(0);
  });

  it("a client that never answers, and listens to nobody, is given up on", async () => {
    connecting = { ...open(() => new Promise(() => undefined)), patienceMs: 1 };
    expect(await connectIntegration("github", TOKEN, connecting)).toMatchObject({
      code: "PROVIDER_UNREACHABLE",
    });
  });

  it("what nobody planned fails without its cause, and without the token", async () => {
    connecting = open(() =>
      Promise.reject(Object.assign(new Error(`no header ${TOKEN}`), { data: { Authorization: TOKEN } })),
    );
    const thrown = await connectIntegration("github", TOKEN, connecting).catch((error: unknown) => error);
    expect(thrown).toEqual(new Error("no header ***"));
    expect(thrown).not.toHaveProperty("data");
    expect(thrown).not.toHaveProperty("cause");
  });
});

describe("a token that is none", () => {
  it("is sent nowhere", async () => {
    for (const typed of ["", "two words", "nfp_0123456789abcdef0123"])
      expect(await connectIntegration("github", typed, connecting)).toMatchObject({ code: "INVALID" });
    expect(asked).toEqual([]);
    expect(stored.size).toBe(0);
  });
});

describe("what was asked for last stands", () => {
  const late = () => {
    const answers = [Promise.withResolvers<AccountAnswer>(), Promise.withResolvers<AccountAnswer>()] as const;
    const left = [...answers];
    connecting = open(() => left.shift()?.promise ?? Promise.reject(new Error("Not asked.")));
    return answers;
  };

  it.each([[[0, 1]], [[1, 0]]])(
    "when two connect at once and are answered in the order %j",
    async (order) => {
      const answers = late();
      const both = [
        connectIntegration("github", `${TOKEN}-first`, connecting),
        connectIntegration("github", `${TOKEN}-second`, connecting),
      ];
      for (const index of order) {
        answers[index]?.resolve(account({ name: index === 0 ? "first" : "second" }));
        await both[index];
      }
      expect(await Promise.all(both)).toEqual([{ outcome: "OK" }, { outcome: "OK" }]);
      expect(stored.get("github")?.metadata.account).toBe("second");
    },
  );

  it("and a later one that is refused takes nothing from an earlier one", async () => {
    const [first, second] = late();
    const both = [
      connectIntegration("github", `${TOKEN}-first`, connecting),
      connectIntegration("github", `${TOKEN}-second`, connecting),
    ];
    second.resolve(refusing("TOKEN_INVALID"));
    await both[1];
    first.resolve(account({ name: "first" }));
    expect(await both[0]).toEqual({ outcome: "OK" });
    expect(stored.get("github")?.metadata.account).toBe("first");
  });

  it("so a person who disconnects is not connected by an answer that comes later", async () => {
    const [first] = late();
    const connected = connectIntegration("github", TOKEN, connecting);
    expect(await disconnectIntegration("github", connecting)).toBe("NOT_FOUND");
    first.resolve(account());
    await connected;
    expect(stored.size).toBe(0);
  });

  it("and the other provider's account is nobody's rival", async () => {
    const [first] = late();
    const connected = connectIntegration("netlify", "nfp_0123456789abcdef0123", connecting);
    await disconnectIntegration("github", connecting);
    first.resolve(account());
    await connected;
    expect([...stored.keys()]).toEqual(["netlify"]);
  });
});

it("disconnecting deletes the token, and tells other tabs", async () => {
  await connectIntegration("github", TOKEN, connecting);
  expect(await disconnectIntegration("github", connecting)).toBe("OK");
  expect(stored.size).toBe(0);
  expect(await disconnectIntegration("github", connecting)).toBe("NOT_FOUND");
  expect(touched).toBe(3);
});

function metadataOf(name: string): Saved["metadata"] {
  return {
    account: name,
    scopes: null,
    last4: null,
    expiresAt: null,
    validatedAt: null,
    invalidReason: null,
    notice: null,
  };
}
