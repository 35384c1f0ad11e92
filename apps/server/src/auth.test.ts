import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createAuth } from "./auth.ts";
import { ServiceError } from "./errors.ts";
import { createAccessTokens } from "./partners/access-tokens.ts";

const SECRET = "a-secret-of-at-least-thirty-two-characters";
const ID = "7e7e2b44-6a3c-4d4f-9d1c-0a2b3c4d5e6f";
const claims = { role: "authenticated", email: "a@example.org" };
const key = (text: string) => new TextEncoder().encode(text);

const sign = (
  payload: object,
  options: { secret?: string; exp?: string | number; aud?: string; sub?: string } = {},
) =>
  new SignJWT({ ...payload })
    .setProtectedHeader({ alg: "HS256" })
    .setSubject(options.sub ?? ID)
    .setAudience(options.aud ?? "authenticated")
    .setExpirationTime(options.exp ?? "1h")
    .sign(key(options.secret ?? SECRET));

const apiToken = (token: string) =>
  Promise.reject(new ServiceError("UNAUTHENTICATED", `asked for ${token.slice(0, 8)}`));
const GONE = "00000000-6a3c-4d4f-9d1c-0a2b3c4d5e6f";
const accountExists = async (userId: string) => userId !== GONE;
const auth = createAuth({ jwtSecret: SECRET, supabaseUrl: null, apiToken, accountExists });

describe("a token of a shared secret", () => {
  it("tells who it belongs to", async () => {
    const token = await sign(claims);
    expect(await auth.verify(`Bearer ${token}`)).toMatchObject({ id: ID, email: "a@example.org", token });
  });

  it("is optional", async () => {
    expect(await auth.verify(undefined)).toBe(null);
  });

  it.each([
    ["of another secret", () => sign(claims, { secret: "another-secret-of-thirty-two-characters!" })],
    ["that has expired", () => sign(claims, { exp: Math.floor(Date.now() / 1000) - 10 })],
    ["for another audience", () => sign(claims, { aud: "other" })],
    ["of the service", () => sign({ ...claims, role: "service_role" })],
    ["of nobody", () => sign(claims, { sub: "nobody" })],
    ["that is no token", async () => "garbage"],
    [
      "that claims to need no signature",
      async () => `${btoa('{"alg":"none"}')}.${btoa(JSON.stringify({ ...claims, sub: ID }))}.`,
    ],
  ])("is refused %s", async (_name, token) => {
    await expect(auth.verify(`Bearer ${await token()}`)).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
  });

  it("that has expired says that its account is gone, if it was good once", async () => {
    const expired = { exp: Math.floor(Date.now() / 1000) - 10 };
    const verify = async (...token: Parameters<typeof sign>) =>
      auth.verify(`Bearer ${await sign(...token)}`).catch((error: unknown) => error);
    expect(await verify(claims, { ...expired, sub: GONE })).toMatchObject({
      code: "UNAUTHENTICATED",
      reason: "ACCOUNT_DELETED",
    });
    const secret = "another-secret-of-thirty-two-characters!";
    const others = [
      await verify(claims, expired),
      await verify(claims, { ...expired, sub: GONE, secret }),
      await verify(claims, { ...expired, sub: GONE, aud: "other" }),
      await verify({ ...claims, role: "service_role" }, { ...expired, sub: GONE }),
    ];
    for (const other of others) {
      expect(other).toMatchObject({ code: "UNAUTHENTICATED" });
      expect(other).not.toHaveProperty("reason");
    }
  });

  it("that has expired is just that while the accounts are out of reach", async () => {
    const away = createAuth({
      jwtSecret: SECRET,
      supabaseUrl: null,
      apiToken,
      accountExists: () => Promise.reject(new Error("away")),
    });
    const token = await sign(claims, { exp: Math.floor(Date.now() / 1000) - 10, sub: GONE });
    await expect(away.verify(`Bearer ${token}`)).rejects.toThrow("The token has expired");
  });

  it("is refused when it was made for the database in the name of an API token", async () => {
    const tokens = createAccessTokens({ key: { secret: SECRET }, issuer: null });
    const made = await tokens.renewed({ id: ID, email: "a@example.org" }, ID)();
    await expect(auth.verify(`Bearer ${made}`)).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
  });

  it("that is an API token is looked up instead", async () => {
    await expect(auth.verify("Bearer rsr_0123456789")).rejects.toThrow("asked for rsr_0123");
    const found = { id: ID, email: null, token: "t", expiresAt: null, apiToken: { id: ID, scopes: [] } };
    const other = createAuth({
      jwtSecret: SECRET,
      supabaseUrl: null,
      apiToken: () => Promise.resolve(found),
      accountExists,
    });
    expect(await other.verify("bearer rsr_0123456789")).toBe(found);
  });

  it.each(["Bearer", "Bearer ", "Basic abc", "abc", 5, {}])("is refused in the form %j", async (header) => {
    await expect(auth.verify(header)).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
  });
});

describe("a token of the project's own keys", () => {
  const issued = async (privateKey: CryptoKey, issuer: string) =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: "ES256", kid: "k" })
      .setSubject(ID)
      .setAudience("authenticated")
      .setIssuer(issuer)
      .setExpirationTime("1h")
      .sign(privateKey);
  const server = createServer((_request, response) => {
    void exported.then((keys) =>
      response.setHeader("content-type", "application/json").end(JSON.stringify(keys)),
    );
  });
  const pair = generateKeyPair("ES256");
  const exported = pair.then(async ({ publicKey }) => ({
    keys: [{ ...(await exportJWK(publicKey)), kid: "k", alg: "ES256" }],
  }));
  let url = "";

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    url = `http://127.0.0.1:${port}`;
  });
  afterAll(() => void server.close());

  it("is verified by the published keys", async () => {
    const { privateKey } = await pair;
    const remote = createAuth({ jwtSecret: null, supabaseUrl: url, apiToken, accountExists });
    expect(await remote.verify(`Bearer ${await issued(privateKey, `${url}/auth/v1`)}`)).toMatchObject({
      id: ID,
    });
  });

  it("is refused from another issuer, by another key, or signed with the wrong kind of secret", async () => {
    const { privateKey } = await pair;
    const remote = createAuth({ jwtSecret: null, supabaseUrl: url, apiToken, accountExists });
    const other = await generateKeyPair("ES256");
    for (const token of [
      await issued(privateKey, "https://evil"),
      await issued(other.privateKey, `${url}/auth/v1`),
      await sign(claims),
    ])
      await expect(remote.verify(`Bearer ${token}`)).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
  });

  it.each([
    ["an error", 503, "{}"],
    ["a page", 200, "<html>"],
  ])("cannot be judged while the keys are answered with %s", async (_what, status, body) => {
    const { privateKey } = await pair;
    const broken = createServer((_request, response) => response.writeHead(status).end(body));
    await new Promise<void>((resolve) => broken.listen(0, "127.0.0.1", resolve));
    const { port } = broken.address() as AddressInfo;
    const supabaseUrl = `http://127.0.0.1:${port}`;
    await expect(
      createAuth({ jwtSecret: null, supabaseUrl, apiToken, accountExists }).verify(
        `Bearer ${await issued(privateKey, `${supabaseUrl}/auth/v1`)}`,
      ),
    ).rejects.toMatchObject({ code: "UNAVAILABLE" });
    broken.close();
  });

  it("cannot be judged while the keys are out of reach", async () => {
    const { privateKey } = await pair;
    const remote = createAuth({
      jwtSecret: null,
      supabaseUrl: "http://127.0.0.1:9",
      apiToken,
      accountExists,
    });
    await expect(
      remote.verify(`Bearer ${await issued(privateKey, "http://127.0.0.1:9/auth/v1")}`),
    ).rejects.toMatchObject({
      code: "UNAVAILABLE",
    });
  });
});
