import type { Client } from "./client.ts";
import type { Direct } from "./direct.ts";
import { rethrowDirect, unwrap } from "./errors.ts";
import { outcomeOf } from "./outcome.ts";

// Every column but the digest, which people have no right to read.
const API_TOKEN =
  "id, name, last4, scopes, createdAt:created_at, expiresAt:expires_at, lastUsedAt:last_used_at, revokedAt:revoked_at";

export const API_TOKEN_SCOPES = [
  "projects:read",
  "projects:write",
  "chat",
  "deploy",
  "account:read",
] as const;
export type ApiTokenScope = (typeof API_TOKEN_SCOPES)[number];

export interface ApiTokenRow {
  readonly id: string;
  readonly name: string;
  readonly last4: string;
  readonly scopes: readonly ApiTokenScope[];
  readonly createdAt: string;
  /** ISO 8601; null: never. */
  readonly expiresAt: string | null;
  readonly lastUsedAt: string | null;
  readonly revokedAt: string | null;
}

/** Reads with the person's own rights; a request that came with an API token sees none. */
export function createApiTokenStore(user: Client) {
  const rows = () => user.from("api_tokens").select(API_TOKEN);
  const newestFirst = { ascending: false };
  return {
    /** What was revoked is left out, what expired is not. The newest first. */
    async list(): Promise<readonly ApiTokenRow[]> {
      return unwrap(
        await rows()
          .is("revoked_at", null)
          .order("created_at", newestFirst)
          .order("id", newestFirst)
          .overrideTypes<ApiTokenRow[], { merge: false }>(),
      );
    },
    /** What was revoked is among them, as far as it is remembered. */
    async all(): Promise<readonly ApiTokenRow[]> {
      return unwrap(
        await rows()
          .order("created_at", newestFirst)
          .order("id", newestFirst)
          .overrideTypes<ApiTokenRow[], { merge: false }>(),
      );
    },
    async find(id: string): Promise<ApiTokenRow | null> {
      return unwrap(await rows().eq("id", id).maybeSingle().overrideTypes<ApiTokenRow, { merge: false }>());
    },
  };
}

/** What the server does for a person, with the service's rights. */
export function createApiTokenCommands(service: Client, userId: string) {
  return {
    /** `limit` is of those that are not revoked. */
    async create(input: {
      name: string;
      tokenHash: string;
      last4: string;
      scopes: readonly ApiTokenScope[];
      expiresAt: string | null;
      limit: number;
    }): Promise<
      | { readonly outcome: "OK"; readonly id: string }
      | { readonly outcome: "LIMIT_REACHED" | "EXPIRED"; readonly id: null }
    > {
      const { outcome, id } = unwrap(
        await service
          .rpc("create_api_token", {
            p_user_id: userId,
            p_name: input.name,
            p_token_hash: input.tokenHash,
            p_last4: input.last4,
            p_scopes: [...input.scopes],
            p_limit: input.limit,
            ...(input.expiresAt === null ? {} : { p_expires_at: input.expiresAt }),
          })
          .single(),
      );
      const known = outcomeOf(outcome, ["OK", "LIMIT_REACHED", "EXPIRED"]);
      return known === "OK" ? { outcome: known, id } : { outcome: known, id: null };
    },

    async revoke(id: string): Promise<"OK" | "NOT_FOUND"> {
      const { outcome } = unwrap(
        await service.rpc("revoke_api_token", { p_user_id: userId, p_id: id }).single(),
      );
      return outcomeOf(outcome, ["OK", "NOT_FOUND"]);
    },
  };
}

/** A token that may be used now, and whose it is. */
export interface UsedApiToken {
  readonly id: string;
  readonly userId: string;
  readonly email: string | null;
  readonly scopes: readonly ApiTokenScope[];
  readonly expiresAt: string | null;
}

// Supabase Auth's table has this column, the embedded one's has not. An account that is banned signs in with nothing.
const MAY_SIGN_IN = "coalesce((to_jsonb(u) ->> 'banned_until')::timestamptz <= now(), true)";

/**
 * Whether the database takes the access token that this client sends. One that cannot be asked is taken to: what is
 * known is refused, not what is not.
 */
export async function isAccepted(user: Client): Promise<boolean> {
  const { error, status } = await user.from("projects").select("id").limit(1);
  return !(error !== null && (status === 401 || /^PGRST30\d$/.test(error.code)));
}

/** For whoever lets programs in: there is nobody yet whose rights a read could have. */
export function createApiTokenReader(direct: Direct) {
  return {
    /** null: unknown, revoked or expired, or its account is gone or banned. Notes that it was used. */
    async use(tokenHash: string): Promise<UsedApiToken | null> {
      const [found] = await direct
        .query<UsedApiToken>(
          `select t.id, t.user_id as "userId", nullif(u.email, '') as email, t.scopes, t.expires_at as "expiresAt"
           from public.use_api_token($1) t join auth.users u on u.id = t.user_id where ${MAY_SIGN_IN}`,
          [tokenHash],
        )
        .catch(rethrowDirect);
      return found ?? null;
    },

    /** Those of the given ones that may still be used. */
    async usable(ids: readonly string[]): Promise<ReadonlySet<string>> {
      const rows = await direct
        .query<{ id: string }>(
          `select t.id from public.api_tokens t join auth.users u on u.id = t.user_id
           where t.id = any($1) and t.revoked_at is null and (t.expires_at is null or t.expires_at > now())
             and ${MAY_SIGN_IN}`,
          [[...ids]],
        )
        .catch(rethrowDirect);
      return new Set(rows.map(({ id }) => id));
    },
  };
}
