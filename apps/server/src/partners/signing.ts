import type { AccessToken } from "@roseram/db";
import { type AccessTokens, createAccessTokens, type SigningKey } from "./access-tokens.ts";

const NOBODY = "00000000-0000-0000-0000-000000000000";
const NO_KEY =
  "API tokens are not set up on this server. Its operator has to set SUPABASE_SIGNING_KEY, or SUPABASE_JWT_SECRET for a project with a shared secret.";

/** What signs for API tokens, or why none works here, in words that name what the operator has to set. */
export type Signing =
  | { readonly accessTokens: AccessTokens; readonly problem: null }
  | { readonly accessTokens: null; readonly problem: string };

/**
 * Of a real Supabase: the key that was imported for this, before the secret of old. Tried out once, because only the
 * project knows which keys it takes.
 */
export async function openSigning(options: {
  readonly signingKey: Extract<SigningKey, { jwk: unknown }>["jwk"] | null;
  readonly jwtSecret: string | null;
  readonly issuer: string;
  /** Whether the database takes this access token. */
  accepts(token: AccessToken): Promise<boolean>;
}): Promise<Signing> {
  const { signingKey, jwtSecret, issuer, accepts } = options;
  const key: SigningKey | null =
    signingKey !== null ? { jwk: signingKey } : jwtSecret !== null ? { secret: jwtSecret } : null;
  if (key === null) return { accessTokens: null, problem: NO_KEY };
  const accessTokens = createAccessTokens({ key, issuer });
  const accepted = await accepts(accessTokens.renewed({ id: NOBODY, email: null }, NOBODY)).catch(
    () => false,
  );
  if (accepted) return { accessTokens, problem: null };
  const name = "jwk" in key ? "SUPABASE_SIGNING_KEY" : "SUPABASE_JWT_SECRET";
  return {
    accessTokens: null,
    problem: `API tokens are off: the Supabase project does not accept what ${name} signs. Its operator has to set the key that the project knows.`,
  };
}
