import { exportJWK, generateKeyPair, jwtVerify } from "jose";
import { expect, test } from "vitest";
import { openSigning } from "./signing.ts";

const jwtSecret = "a-secret-of-at-least-thirty-two-characters";
const issuer = "https://abcd.supabase.co/auth/v1";
const jwk = async () => {
  const { privateKey } = await generateKeyPair("ES256", { extractable: true });
  return { ...(await exportJWK(privateKey)), kid: "imported", alg: "ES256" };
};
const accepts = () => Promise.resolve(true);

test("without a key and without a secret there are no API tokens, and both variables are named", async () => {
  const { accessTokens, problem } = await openSigning({ signingKey: null, jwtSecret: null, issuer, accepts });
  expect(accessTokens).toBeNull();
  expect(problem).toMatch(/SUPABASE_SIGNING_KEY.*SUPABASE_JWT_SECRET/);
});

test("the imported key signs before the secret of old, which the project may have put away", async () => {
  const algorithms: unknown[] = [];
  const options = {
    issuer,
    jwtSecret,
    accepts: async (token: string | (() => Promise<string>)) => {
      const text = typeof token === "string" ? token : await token();
      algorithms.push(JSON.parse(Buffer.from(text.split(".")[0] ?? "", "base64url").toString()).alg);
      return true;
    },
  };
  expect((await openSigning({ ...options, signingKey: await jwk() })).problem).toBeNull();
  expect((await openSigning({ ...options, signingKey: null })).problem).toBeNull();
  expect(algorithms).toEqual(["ES256", "HS256"]);
});

test("what is tried out is nobody's token, of the right issuer", async () => {
  let tried = "";
  await openSigning({
    signingKey: null,
    jwtSecret,
    issuer,
    accepts: async (token) => ((tried = typeof token === "string" ? token : await token()), true),
  });
  const { payload } = await jwtVerify(tried, new TextEncoder().encode(jwtSecret), { issuer });
  expect(payload.sub).toBe("00000000-0000-0000-0000-000000000000");
});

test("a key that the project does not know is named, and switches API tokens off instead of failing them one by one", async () => {
  const refusing = { issuer, jwtSecret, accepts: () => Promise.resolve(false) };
  expect((await openSigning({ ...refusing, signingKey: null })).problem).toContain("SUPABASE_JWT_SECRET");
  expect((await openSigning({ ...refusing, signingKey: await jwk() })).problem).toContain(
    "SUPABASE_SIGNING_KEY",
  );
});

test("a key that cannot sign is one that the project does not know", async () => {
  const signingKey = { kty: "EC", crv: "P-256", x: "x", y: "y", d: "d", kid: "k", alg: "ES256" };
  const { problem } = await openSigning({
    signingKey,
    jwtSecret: null,
    issuer,
    accepts: async (token) => (typeof token === "string" ? true : (await token()) !== ""),
  });
  expect(problem).toContain("SUPABASE_SIGNING_KEY");
});
