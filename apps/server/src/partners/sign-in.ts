import type { createApiTokenReader } from "@roseram/db";
import type { Verified } from "../auth.ts";
import { ServiceError } from "../errors.ts";
import type { AccessTokens } from "./access-tokens.ts";
import { digestOfToken } from "./secret.ts";

export type SignIn = (token: string) => Promise<Verified>;

/**
 * Whoever shows an API token acts as its owner, within its scopes. Looked up at every request, so that a revoked one is
 * refused at once. One answer for all that is refused.
 */
export function createApiTokenSignIn(
  reader: Pick<ReturnType<typeof createApiTokenReader>, "use">,
  accessTokens: AccessTokens | null,
): SignIn {
  return async (token) => {
    if (accessTokens === null)
      throw new ServiceError(
        "UNAUTHENTICATED",
        "This server takes no API tokens: its operator has not set them up.",
      );
    const digest = digestOfToken(token);
    const found = digest === null ? null : await reader.use(digest);
    if (found === null)
      throw new ServiceError(
        "UNAUTHENTICATED",
        "The API token is not valid: it was revoked, has expired, or was not copied whole.",
      );
    const { id, userId, email, scopes, expiresAt } = found;
    return {
      id: userId,
      email,
      token: accessTokens.renewed({ id: userId, email }, id),
      expiresAt: expiresAt === null ? null : Date.parse(expiresAt) / 1000,
      apiToken: { id, scopes },
    };
  };
}
