import type { createApiTokenCommands, createApiTokenStore } from "@roseram/db";
import { accountGone, type PartnersPort } from "@roseram/schema";
import { createSecret } from "./secret.ts";

export const API_TOKENS_PER_PERSON = 20;

/** A person's API tokens. */
export function createApiTokens(options: {
  readonly store: Pick<ReturnType<typeof createApiTokenStore>, "list" | "find">;
  readonly commands: ReturnType<typeof createApiTokenCommands>;
  /** Why none works here. */
  readonly problem: string | null;
  /** The person's list is another one now. */
  readonly changed: () => void;
  /** What is open with a token that was revoked ends. */
  readonly revoked: () => void;
}): PartnersPort {
  const { store, commands, problem, changed, revoked } = options;
  return {
    problem,
    limit: API_TOKENS_PER_PERSON,
    list: () => store.list(),

    async create({ name, scopes, expiresAt }) {
      if (problem !== null) return { outcome: "NOT_SET_UP" };
      const { secret, digest, last4 } = createSecret();
      const input = { name, scopes, expiresAt, last4, tokenHash: digest, limit: API_TOKENS_PER_PERSON };
      const created = await commands.create(input);
      if (created.outcome !== "OK") return { outcome: created.outcome };
      changed();
      const apiToken = await store.find(created.id);
      if (apiToken === null) throw accountGone();
      return { outcome: "OK", apiToken, secret };
    },

    async revoke(id) {
      if ((await commands.revoke(id)) === "NOT_FOUND") return null;
      changed();
      revoked();
      return store.find(id);
    },
  };
}
