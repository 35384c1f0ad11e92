import { importJWK, type JWK, SignJWT } from "jose";

/** What the database's access tokens are signed with: the project's shared secret, or a private key that it knows. */
export type SigningKey =
  | { readonly secret: string }
  /** With `kid` and `alg`, as Supabase publishes the public half of it. */
  | { readonly jwk: JWK & { readonly kid: string; readonly alg: string } };

export interface Owner {
  readonly id: string;
  readonly email: string | null;
}

/** An access token of this person, always one that is good for a minute at least. */
export type Renewed = () => Promise<string>;

/** The API token's id: what it signed is told from a session by it. */
export const API_TOKEN_CLAIM = "rsr";
const LIFETIME_SECONDS = 300;
const RENEWED_BEFORE_SECONDS = 60;

/**
 * Signs access tokens of people in whose name an API token acts, as Supabase Auth would: Row Level Security sees the owner.
 * They are short-lived, and never leave the server.
 */
export function createAccessTokens(options: { key: SigningKey; issuer: string | null; now?: () => number }) {
  const { key, issuer, now = Date.now } = options;
  const seconds = () => Math.floor(now() / 1000);
  const header = "jwk" in key ? { alg: key.jwk.alg, kid: key.jwk.kid } : { alg: "HS256" };
  const signing =
    "jwk" in key ? importJWK(key.jwk, key.jwk.alg) : Promise.resolve(new TextEncoder().encode(key.secret));
  // A key that cannot be imported fails what is signed with it, not the process.
  signing.catch(() => undefined);

  async function sign(owner: Owner, apiTokenId: string, at: number): Promise<string> {
    const token = new SignJWT({
      role: "authenticated",
      email: owner.email ?? "",
      [API_TOKEN_CLAIM]: apiTokenId,
    })
      .setProtectedHeader({ ...header, typ: "JWT" })
      .setSubject(owner.id)
      .setAudience("authenticated")
      .setIssuedAt(at)
      .setExpirationTime(at + LIFETIME_SECONDS);
    if (issuer !== null) token.setIssuer(issuer);
    return token.sign(await signing);
  }

  return {
    renewed(owner: Owner, apiTokenId: string): Renewed {
      let current: { readonly token: Promise<string>; readonly until: number } | null = null;
      return () => {
        const at = seconds();
        if (current === null || current.until - at < RENEWED_BEFORE_SECONDS)
          current = { token: sign(owner, apiTokenId, at), until: at + LIFETIME_SECONDS };
        return current.token;
      };
    },
  };
}

export type AccessTokens = ReturnType<typeof createAccessTokens>;
