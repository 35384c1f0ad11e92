import { batched } from "./batch.ts";
import type { Client } from "./client.ts";
import { unwrap } from "./errors.ts";
import { lenientReader } from "./lenient-reader.ts";
import { outcomeOf } from "./outcome.ts";
import { storableJson, storableText } from "./stored-text.ts";

// Every column but the token, which people have no right to read, not even sealed.
const INTEGRATION = "id, provider, metadata, isActive:is_active, createdAt:created_at, updatedAt:updated_at";

export type Provider = "github" | "netlify";

/** What is known of a connected account beside its token. */
export interface IntegrationMetadata {
  /** The login or e-mail address at the provider. */
  readonly account: string | null;
  /** null: the provider does not say. */
  readonly scopes: readonly string[] | null;
  /** The last characters of the token. */
  readonly last4: string | null;
  /** ISO 8601; null: it does not expire, or the provider does not say. */
  readonly expiresAt: string | null;
  readonly validatedAt: string | null;
  /** Why it stopped working. */
  readonly invalidReason: string | null;
  /** What the person should know of a token that was accepted. */
  readonly notice: string | null;
}

export interface IntegrationRow {
  readonly id: string;
  readonly provider: Provider;
  readonly metadata: IntegrationMetadata;
  readonly isActive: boolean;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** What is missing or no such value is null: rows may be older than this program. */
export function readIntegrationMetadata(json: unknown): IntegrationMetadata {
  const read = lenientReader(json);
  const scopes = read.value("scopes");
  return {
    account: read.text("account", 320) ?? null,
    scopes: Array.isArray(scopes) ? scopes.filter((scope) => typeof scope === "string") : null,
    last4: read.text("last4", 4) ?? null,
    expiresAt: read.text("expiresAt", 40) ?? null,
    validatedAt: read.text("validatedAt", 40) ?? null,
    invalidReason: read.text("invalidReason", 500) ?? null,
    notice: read.text("notice", 500) ?? null,
  };
}

/** Reads with the person's own rights. Reads within one tick are one call. */
export function createIntegrationStore(user: Client) {
  const accounts = batched<"all", readonly IntegrationRow[]>(
    (all) => all,
    async () => new Map([["all", await read()]]),
    () => [],
  );
  const read = async (): Promise<readonly IntegrationRow[]> => {
    const rows = unwrap(
      await user
        .from("user_integrations")
        .select(INTEGRATION)
        .order("provider")
        .overrideTypes<{ provider: Provider; metadata: unknown }[]>(),
    );
    return rows.map((row) => ({ ...row, metadata: readIntegrationMetadata(row.metadata) }));
  };
  const list = () => accounts.load("all");
  return {
    list,
    async find(provider: Provider): Promise<IntegrationRow | null> {
      return (await list()).find((row) => row.provider === provider) ?? null;
    },
  };
}

/** What the server does for a person, with the service's rights. */
export function createIntegrationCommands(service: Client, userId: string) {
  return {
    /** Connects, or connects anew: the account is active again. The token comes sealed. */
    async save(input: { provider: Provider; sealedToken: string; metadata: IntegrationMetadata }) {
      const { outcome, id } = unwrap(
        await service
          .rpc("save_integration", {
            p_user_id: userId,
            p_provider: input.provider,
            p_token_encrypted: input.sealedToken,
            p_metadata: storableJson(input.metadata),
          })
          .single(),
      );
      return { outcome: outcomeOf(outcome, ["OK"]), id };
    },

    async remove(provider: Provider): Promise<"OK" | "NOT_FOUND"> {
      const { outcome } = unwrap(
        await service.rpc("delete_integration", { p_user_id: userId, p_provider: provider }).single(),
      );
      return outcomeOf(outcome, ["OK", "NOT_FOUND"]);
    },

    /**
     * The provider refused the token. NOT_FOUND, and nothing changed, if this sealed token is not the stored one: the
     * person may have connected anew meanwhile.
     */
    async deactivate(input: {
      provider: Provider;
      sealedToken: string;
      reason: string;
    }): Promise<"OK" | "NOT_FOUND"> {
      const { outcome } = unwrap(
        await service
          .rpc("deactivate_integration", {
            p_user_id: userId,
            p_provider: input.provider,
            p_reason: storableText(input.reason),
            p_token_encrypted: input.sealedToken,
          })
          .single(),
      );
      return outcomeOf(outcome, ["OK", "NOT_FOUND"]);
    },
  };
}
