import { expect, test } from "vitest";
import { ID, follow, run, signedIn } from "../testing.ts";
import type { Integration } from "./integration.type.ts";
import type { DeviceState, ProviderSettings } from "./integrations.port.ts";

const TIME = "2026-11-22T10:16:06.326+00:00";
const integration = (changes: Partial<Integration> = {}): Integration => ({
  id: ID,
  provider: "github",
  isActive: true,
  createdAt: TIME,
  updatedAt: TIME,
  metadata: {
    account: "ada",
    scopes: ["repo"],
    last4: "wxyz",
    expiresAt: null,
    validatedAt: TIME,
    invalidReason: null,
    notice: null,
  },
  ...changes,
});
const settings = (changes: Partial<ProviderSettings> = {}): ProviderSettings => ({
  type: "github",
  localAllowed: true,
  deviceFlow: false,
  tokenUrl: "https://github.com/settings/tokens/new",
  permissions: ["repo"],
  ...changes,
});
const exists = () => Promise.resolve(true);

test("an account shows what is known of its token, and never the token", async () => {
  const context = signedIn({
    account: { exists },
    integrations: { list: () => Promise.resolve([integration()]) },
  });
  const { data } = await run(
    "{ viewer { integrations { provider account scopes last4 isActive expiresAt invalidReason notice metadata } } }",
    context,
  );
  expect(data).toEqual({
    viewer: {
      integrations: [
        {
          provider: "GITHUB",
          account: "ada",
          scopes: ["repo"],
          last4: "wxyz",
          isActive: true,
          expiresAt: null,
          invalidReason: null,
          notice: null,
          metadata: { ...integration().metadata },
        },
      ],
    },
  });
});

test.each([
  ["an account that works", [integration()], true, "REMOTE"],
  ["an account that stopped working", [integration({ isActive: false })], true, "REMOTE"],
  ["no account where this machine may be used", [], true, "LOCAL"],
  ["no account where it may not", [], false, null],
  ["an account at another provider only", [integration({ provider: "netlify" })], true, "LOCAL"],
])(
  "with %s deployProject takes the target that the provider names",
  async (_name, list, localAllowed, target) => {
    const context = signedIn({
      account: { exists },
      integrations: { list: () => Promise.resolve(list), providers: [settings({ localAllowed })] },
    });
    expect((await run("{ viewer { providers { type target } } }", context)).data).toEqual({
      viewer: { providers: [{ type: "GITHUB", target }] },
    });
  },
);

const CONNECT = `mutation { connectIntegration(input: { provider: GITHUB, token: " ghp_secret " }) {
  integration { account } viewer { integrations { account } } userErrors { code field message } } }`;

test("connectIntegration hands the token on as it was typed, and answers with the account", async () => {
  const tokens: string[] = [];
  const context = signedIn({
    integrations: {
      connect: (_provider, token) => (tokens.push(token), Promise.resolve({ outcome: "OK" as const })),
      list: () => Promise.resolve([integration()]),
    },
  });
  expect((await run(CONNECT, context)).data).toEqual({
    connectIntegration: {
      integration: { account: "ada" },
      viewer: { integrations: [{ account: "ada" }] },
      userErrors: [],
    },
  });
  expect(tokens).toEqual([" ghp_secret "]);
});

test.each(["TOKEN_INVALID", "PROVIDER_UNREACHABLE", "RATE_LIMITED", "INVALID"] as const)(
  "a token that was not connected says %s, and is not repeated",
  async (code) => {
    const refused = { outcome: "REFUSED" as const, code, message: "Nothing was changed." };
    const context = signedIn({
      integrations: { connect: () => Promise.resolve(refused), list: () => Promise.resolve([]) },
    });
    const answer = await run(CONNECT, context);
    expect(answer.data).toEqual({
      connectIntegration: {
        integration: null,
        viewer: { integrations: [] },
        userErrors: [{ code, field: ["token"], message: "Nothing was changed." }],
      },
    });
    expect(JSON.stringify(answer)).not.toContain("ghp_secret");
  },
);

test("disconnectIntegration answers with the provider; one that is not connected is NOT_FOUND", async () => {
  const disconnect =
    "mutation { disconnectIntegration(input: { provider: NETLIFY }) { provider userErrors { code } } }";
  const gone = signedIn({ integrations: { disconnect: () => Promise.resolve("OK") } });
  expect((await run(disconnect, gone)).data).toEqual({
    disconnectIntegration: { provider: "NETLIFY", userErrors: [] },
  });
  const none = signedIn({ integrations: { disconnect: () => Promise.resolve("NOT_FOUND") } });
  expect((await run(disconnect, none)).errors).toEqual(["NOT_FOUND: There is nothing with this id."]);
});

const device: DeviceState = {
  id: ID,
  userCode: "ABCD-1234",
  verificationUri: "https://github.com/login/device",
  expiresAt: TIME,
  status: "waiting",
  message: null,
};

test("a connection by a code shows the code, and says why there is none", async () => {
  const begin =
    "mutation { connectGithubDevice { deviceConnection { userCode status } userErrors { code field } } }";
  const begun = signedIn({
    integrations: { connectGithubDevice: () => Promise.resolve({ outcome: "OK", connection: device }) },
  });
  expect((await run(begin, begun)).data).toEqual({
    connectGithubDevice: {
      deviceConnection: { userCode: "ABCD-1234", status: "WAITING" },
      userErrors: [],
    },
  });
  const refused = { outcome: "REFUSED" as const, code: "PROVIDER_UNREACHABLE" as const, message: "Later." };
  const away = signedIn({ integrations: { connectGithubDevice: () => Promise.resolve(refused) } });
  expect((await run(begin, away)).data).toEqual({
    connectGithubDevice: {
      deviceConnection: null,
      userErrors: [{ code: "PROVIDER_UNREACHABLE", field: null }],
    },
  });
});

test("a connection by a code is followed to its end", async () => {
  const context = signedIn({
    integrations: {
      deviceUpdates: () =>
        Promise.resolve(
          (async function* () {
            yield device;
            yield { ...device, status: "connected" as const };
          })(),
        ),
    },
  });
  const { events } = await follow(
    `subscription { deviceConnectionUpdated(id: "${ID}") { status } }`,
    context,
  );
  expect(events).toEqual(["WAITING", "CONNECTED"].map((status) => ({ deviceConnectionUpdated: { status } })));
});
