import type { ApiToken, ApiTokenScope } from "./api-token.type.ts";

export interface NewApiToken {
  /** 1 to 100 characters. */
  readonly name: string;
  readonly scopes: readonly ApiTokenScope[];
  /** ISO 8601; null: never. */
  readonly expiresAt: string | null;
}

export type CreatedApiToken =
  | { readonly outcome: "OK"; readonly apiToken: ApiToken; readonly secret: string }
  | { readonly outcome: "LIMIT_REACHED" | "EXPIRED" | "NOT_SET_UP" };

export interface PartnersPort {
  /** Why no API token works here, in words that name what the operator has to set; null if they do. */
  readonly problem: string | null;
  /** So many may a person have that are not revoked. */
  readonly limit: number;
  /** Those that are not revoked, the newest first. */
  list(): Promise<readonly ApiToken[]>;
  create(input: NewApiToken): Promise<CreatedApiToken>;
  /** It as it is now; null if there is none. What is open with it ends. */
  revoke(id: string): Promise<ApiToken | null>;
}
