import type { Direct } from "./direct.ts";
import { rethrowDirect } from "./errors.ts";
import type { Provider } from "./integrations.ts";

/** A provider's token as it is stored, with what it is bound to. */
export interface SealedToken {
  /** The integration's. */
  readonly id: string;
  readonly userId: string;
  readonly provider: Provider;
  readonly sealed: string;
}

/** The tokens of everybody, for sealing them with another key. */
export function createSealedTokens({ query: send }: Pick<Direct, "query">) {
  return {
    /** Those that this key has not sealed, by id. The last id of a page leads to the next one. */
    async sealedOtherwise(
      keyId: string,
      { after, limit }: { after: string | null; limit: number },
    ): Promise<SealedToken[]> {
      return send<SealedToken>(
        `select id, user_id as "userId", provider, token_encrypted as sealed
         from public.integrations_to_reseal($1, $2, $3)`,
        [keyId, limit, after],
      ).catch(rethrowDirect);
    },

    /** How many this key has sealed. */
    async countSealed(keyId: string): Promise<number> {
      const [row] = await send<{ count: number }>(
        `select count(*)::int as count from public.user_integrations
         where starts_with(token_encrypted, 'v1:' || $1 || ':')`,
        [keyId],
      ).catch(rethrowDirect);
      return row?.count ?? 0;
    },

    /** CHANGED, and nothing is written, if the token was replaced or removed since `from` was read. */
    async reseal(id: string, from: string, to: string): Promise<"OK" | "CHANGED"> {
      const [row] = await send<{ outcome: "OK" | "CHANGED" }>(
        `select outcome from public.reseal_integration($1, $2, $3)`,
        [id, from, to],
      ).catch(rethrowDirect);
      return row?.outcome ?? "CHANGED";
    },
  };
}
