import { createLocalJWKSet, decodeProtectedHeader, exportJWK, generateKeyPair, jwtVerify } from "jose";
import { expect, test } from "vitest";
import { createAccessTokens } from "./access-tokens.ts";

const OWNER = { id: "7e7e2b44-6a3c-4d4f-9d1c-0a2b3c4d5e6f", email: "ada@example.org" };
const TOKEN_ID = "11111111-1111-4111-8111-111111111111";
const SECRET = "a-secret-of-at-least-thirty-two-characters";
const ISSUER = "https://abcd.supabase.co/auth/v1";

const claims = {
  sub: OWNER.id,
  role: "authenticated",
  aud: "authenticated",
  email: OWNER.email,
  rsr: TOKEN_ID,
};

test("a project with a shared secret is given tokens that its REST API takes: HS256, of the owner, five minutes long", async () => {
  const tokens = createAccessTokens({ key: { secret: SECRET }, issuer: ISSUER });
  const token = await tokens.renewed(OWNER, TOKEN_ID)();
  // As PostgREST verifies it: by the secret, with its audience.
  const { payload } = await jwtVerify(token, new TextEncoder().encode(SECRET), {
    algorithms: ["HS256"],
    audience: "authenticated",
    issuer: ISSUER,
  });
  expect(payload).toMatchObject(claims);
  expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(300);
});

test.each(["ES256", "RS256"] as const)(
  "a project with keys of its own is given tokens by the imported one: %s, by its kid",
  async (alg) => {
    const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
    const jwk = { ...(await exportJWK(privateKey)), kid: "imported", alg };
    const tokens = createAccessTokens({ key: { jwk }, issuer: ISSUER });
    const token = await tokens.renewed(OWNER, TOKEN_ID)();
    expect(decodeProtectedHeader(token)).toEqual({ alg, kid: "imported", typ: "JWT" });
    // The key set that Supabase publishes: public halves alone, found by kid.
    const published = createLocalJWKSet({
      keys: [{ ...(await exportJWK(publicKey)), kid: "imported", alg }],
    });
    const { payload } = await jwtVerify(token, published, { audience: "authenticated", issuer: ISSUER });
    expect(payload).toMatchObject(claims);
    const other = await generateKeyPair(alg, { extractable: true });
    const others = createLocalJWKSet({
      keys: [{ ...(await exportJWK(other.publicKey)), kid: "imported", alg }],
    });
    await expect(jwtVerify(token, others)).rejects.toThrow("signature verification failed");
  },
);

test("a token is used again until a minute before its end, and then renewed", async () => {
  let now = 1_800_000_000_000;
  const renewed = createAccessTokens({ key: { secret: SECRET }, issuer: null, now: () => now }).renewed(
    OWNER,
    TOKEN_ID,
  );
  const first = await renewed();
  now += 239_000;
  expect(await renewed()).toBe(first);
  now += 2_000;
  expect(await renewed()).not.toBe(first);
});

test("a key that cannot be used fails what is signed with it", async () => {
  const jwk = { kty: "EC", crv: "P-256", x: "x", y: "y", d: "d", kid: "k", alg: "ES256" };
  await expect(
    createAccessTokens({ key: { jwk }, issuer: null }).renewed(OWNER, TOKEN_ID)(),
  ).rejects.toThrow();
});
