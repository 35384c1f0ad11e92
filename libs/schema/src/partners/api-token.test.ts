import { expect, test } from "vitest";
import { ID, run, signedIn } from "../testing.ts";
import type { ApiToken } from "./api-token.type.ts";
import type { CreatedApiToken, NewApiToken } from "./partners.port.ts";

const TIME = "2026-11-22T10:16:06.326+00:00";
const token = (changes: Partial<ApiToken> = {}): ApiToken => ({
  id: ID,
  name: "Nightly",
  last4: "wxyz",
  scopes: ["projects:read", "chat"],
  createdAt: TIME,
  expiresAt: null,
  lastUsedAt: null,
  revokedAt: null,
  ...changes,
});
const CREATE = `mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) {
  apiToken { name scopes } secret viewer { apiTokens { last4 } } userErrors { code field message } } }`;

/** A person whose tokens are made as told; what was asked for is kept. */
function partners(outcome: CreatedApiToken = { outcome: "OK", apiToken: token(), secret: "rsr_secret" }) {
  const asked: NewApiToken[] = [];
  const context = signedIn({
    account: { exists: () => Promise.resolve(true) },
    partners: {
      limit: 20,
      problem: outcome.outcome === "NOT_SET_UP" ? "Set SUPABASE_JWT_SECRET." : null,
      list: () => Promise.resolve([token()]),
      create: (input) => (asked.push(input), Promise.resolve(outcome)),
      revoke: (id) => Promise.resolve(id === ID ? token({ revokedAt: TIME }) : null),
    },
  });
  return { asked, context };
}

test("a token is listed with what is known of it", async () => {
  const { data } = await run(
    "{ viewer { apiTokenProblem apiTokens { id name last4 scopes createdAt expiresAt lastUsedAt revokedAt } } }",
    partners().context,
  );
  expect(data).toEqual({
    viewer: {
      apiTokenProblem: null,
      apiTokens: [
        {
          ...token(),
          scopes: ["PROJECTS_READ", "CHAT"],
          createdAt: "2026-11-22T10:16:06.326Z",
        },
      ],
    },
  });
});

test("createApiToken answers with the token and, this once, its secret", async () => {
  const { asked, context } = partners();
  const input = {
    name: " Nightly ",
    scopes: ["CHAT", "CHAT", "DEPLOY"],
    expiresAt: "2027-01-01T01:00:00+01:00",
  };
  expect((await run(CREATE, context, { input })).data).toEqual({
    createApiToken: {
      apiToken: { name: "Nightly", scopes: ["PROJECTS_READ", "CHAT"] },
      secret: "rsr_secret",
      viewer: { apiTokens: [{ last4: "wxyz" }] },
      userErrors: [],
    },
  });
  expect(asked).toEqual([
    { name: "Nightly", scopes: ["chat", "deploy"], expiresAt: "2027-01-01T00:00:00.000Z" },
  ]);
});

test.each([
  ["an empty name", { name: "  ", scopes: ["CHAT"] }, "REQUIRED", ["name"]],
  ["a name of 101 characters", { name: "x".repeat(101), scopes: ["CHAT"] }, "TOO_LONG", ["name"]],
  ["no scope", { name: "x", scopes: [] }, "REQUIRED", ["scopes"]],
])("createApiToken refuses %s before anything is made", async (_name, input, code, field) => {
  const { asked, context } = partners();
  expect((await run(CREATE, context, { input })).data).toMatchObject({
    createApiToken: { apiToken: null, secret: null, userErrors: [{ code, field }] },
  });
  expect(asked).toEqual([]);
});

test.each([
  ["LIMIT_REACHED", "LIMIT_REACHED", "You have 20 API tokens, which is the limit. Revoke one to make room."],
  ["EXPIRED", "INVALID", "This time is over already. Choose one that is still to come."],
  ["NOT_SET_UP", "NOT_SET_UP", "Set SUPABASE_JWT_SECRET."],
] as const)("what cannot be made is %s in words", async (outcome, code, message) => {
  const { context } = partners({ outcome });
  const input = { name: "x", scopes: ["CHAT"] };
  expect((await run(CREATE, context, { input })).data).toMatchObject({
    createApiToken: { apiToken: null, secret: null, userErrors: [{ code, message }] },
  });
});

test("revokeApiToken answers with the token as it is now; one that is not yours is NOT_FOUND", async () => {
  const revoke = (id: string) =>
    run(
      `mutation { revokeApiToken(input: { id: "${id}" }) { apiToken { revokedAt } userErrors { code } } }`,
      partners().context,
    );
  expect((await revoke(ID.toUpperCase())).data).toEqual({
    revokeApiToken: { apiToken: { revokedAt: "2026-11-22T10:16:06.326Z" }, userErrors: [] },
  });
  expect((await revoke("33333333-3333-4333-8333-333333333333")).errors).toEqual([
    "NOT_FOUND: There is nothing with this id.",
  ]);
  expect((await revoke("x")).errors).toEqual(["BAD_USER_INPUT: input.id must be a UUID."]);
});
