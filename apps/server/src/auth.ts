import { createRemoteJWKSet, decodeProtectedHeader, errors, type JWTPayload, jwtVerify } from "jose";
import type { AccessToken } from "@roseram/db";
import { accountGone, type ApiTokenUse } from "@roseram/schema";
import { ServiceError } from "./errors.ts";
import { API_TOKEN_CLAIM } from "./partners/access-tokens.ts";
import { isApiToken } from "./partners/secret.ts";
import type { SignIn } from "./partners/sign-in.ts";

/** Who a token belongs to, and until when: Unix seconds, null for ever. */
export interface Verified {
  readonly id: string;
  readonly email: string | null;
  /** What the database takes. Of an API token another one, which is renewed while it is used. */
  readonly token: AccessToken;
  readonly expiresAt: number | null;
  /** null: a session of a person. */
  readonly apiToken: ApiTokenUse | null;
}

export interface Auth {
  /** null without a token; UNAUTHENTICATED for one that is expired, malformed or forged. Never anonymous instead. */
  verify(authorization: unknown): Promise<Verified | null>;
}

/**
 * Sessions are verified here, without a request per request: by the shared secret, or by the project's public keys. API
 * tokens are looked up.
 */
export function createAuth(options: {
  jwtSecret: string | null;
  supabaseUrl: string | null;
  apiToken: SignIn;
  accountExists(userId: string): Promise<boolean>;
}): Auth {
  const secret = options.jwtSecret === null ? null : new TextEncoder().encode(options.jwtSecret);
  const issuer = options.supabaseUrl === null ? null : `${options.supabaseUrl}/auth/v1`;
  const keys = issuer === null ? null : createRemoteJWKSet(new URL(`${issuer}/.well-known/jwks.json`));

  return {
    async verify(authorization) {
      if (authorization === undefined || authorization === null || authorization === "") return null;
      const token =
        typeof authorization === "string" ? /^Bearer +(\S+)$/i.exec(authorization)?.[1] : undefined;
      if (token === undefined) throw refused('The authorization must be "Bearer" and a token.');
      if (isApiToken(token)) return options.apiToken(token);
      const payload = await verified(token);
      // Ours, for the database alone: it has the owner's rights without the scopes.
      if (API_TOKEN_CLAIM in payload) throw refused("The token is not valid. Sign in again.");
      const { sub, exp } = payload;
      if (
        typeof sub !== "string" ||
        !UUID.test(sub) ||
        typeof exp !== "number" ||
        payload["role"] !== "authenticated"
      )
        throw refused("The token is not one of a signed-in person.");
      const email = typeof payload["email"] === "string" && payload["email"] !== "" ? payload["email"] : null;
      return { id: sub, email, token, expiresAt: exp, apiToken: null };
    },
  };

  async function verified(token: string): Promise<JWTPayload> {
    try {
      const { alg } = decodeProtectedHeader(token);
      if (alg === "HS256" && secret)
        return (await jwtVerify(token, secret, { algorithms: ["HS256"], audience: "authenticated" })).payload;
      if ((alg === "ES256" || alg === "RS256") && keys && issuer)
        return (
          await jwtVerify(token, keys, { algorithms: ["ES256", "RS256"], audience: "authenticated", issuer })
        ).payload;
    } catch (error) {
      if (error instanceof errors.JWTExpired) {
        if (await isOfDeleted(error.payload)) throw accountGone();
        throw refused("The token has expired. Sign in again.");
      }
      // The keys could not be fetched: that says nothing about the token.
      if (isUnreachable(error))
        throw new ServiceError("UNAVAILABLE", "Signing in cannot be checked at the moment. Try again.");
    }
    throw refused("The token is not valid. Sign in again.");
  }

  /** Of a token that was good once: a device that slept through the deletion of its account is told of it. */
  async function isOfDeleted({ sub, role }: JWTPayload): Promise<boolean> {
    if (role !== "authenticated" || sub === undefined || !UUID.test(sub)) return false;
    return !(await options.accountExists(sub).catch(() => true));
  }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** jose has no class of its own for keys that were answered with an error, or with something else. */
function isUnreachable(error: unknown): boolean {
  if (error instanceof TypeError) return /fetch/i.test(error.message);
  return (
    error instanceof errors.JWKSTimeout ||
    (error instanceof errors.JOSEError && error.code === errors.JOSEError.code)
  );
}

function refused(message: string): ServiceError {
  return new ServiceError("UNAUTHENTICATED", message);
}
