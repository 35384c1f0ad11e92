import { expect, test } from "vitest";
import { createAccessTokens } from "./access-tokens.ts";
import { createSecret } from "./secret.ts";
import { createApiTokenSignIn } from "./sign-in.ts";

const ID = "7e7e2b44-6a3c-4d4f-9d1c-0a2b3c4d5e6f";
const accessTokens = createAccessTokens({
  key: { secret: "a-secret-of-at-least-thirty-two-characters" },
  issuer: null,
});
const known = createSecret();
const asked: string[] = [];
const reader = {
  use: (digest: string) => {
    asked.push(digest);
    if (digest !== known.digest) return Promise.resolve(null);
    const expiresAt = "2027-01-01T00:00:00+00:00";
    return Promise.resolve({
      id: ID,
      userId: ID,
      email: "a@example.org",
      scopes: ["chat"] as const,
      expiresAt,
    });
  },
};

test("an API token is its owner within its scopes, and what the database is given is another token", async () => {
  const caller = await createApiTokenSignIn(reader, accessTokens)(known.secret);
  expect(caller).toMatchObject({
    id: ID,
    email: "a@example.org",
    expiresAt: Date.parse("2027-01-01T00:00:00Z") / 1000,
    apiToken: { id: ID, scopes: ["chat"] },
  });
  if (typeof caller.token === "string") throw new Error("A token that is not renewed.");
  expect(await caller.token()).toMatch(/^eyJ/);
  expect(JSON.stringify(caller)).not.toContain(known.secret);
});

test("an unknown one and one that was not copied whole get the same answer, and the latter is not looked up", async () => {
  asked.length = 0;
  const signIn = createApiTokenSignIn(reader, accessTokens);
  const refused = {
    code: "UNAUTHENTICATED",
    message: "The API token is not valid: it was revoked, has expired, or was not copied whole.",
  };
  await expect(signIn(createSecret().secret)).rejects.toMatchObject(refused);
  expect(asked).toHaveLength(1);
  await expect(signIn("rsr_x")).rejects.toMatchObject(refused);
  expect(asked).toHaveLength(1);
});

test("where nothing can be signed every one is refused, and says why", async () => {
  await expect(createApiTokenSignIn(reader, null)(known.secret)).rejects.toMatchObject({
    code: "UNAUTHENTICATED",
    message: expect.stringContaining("its operator has not set them up"),
  });
});
