import { createClient, type SupabaseClient } from "@supabase/supabase-js";
import type { Database } from "./database.generated.ts";

export type Client = SupabaseClient<Database>;

/** A Supabase access token; one that is renewed while it is used is asked for at every call. */
export type AccessToken = string | (() => Promise<string>);

export interface Clients {
  /** Under Row Level Security, as the person whose access token this is. */
  userClient(token: AccessToken): Client;
  /** Around Row Level Security: for the server's own functions only. */
  serviceClient(): Client;
}

export interface ClientOptions {
  readonly url: string;
  readonly publishableKey: string;
  readonly secretKey: string;
  readonly fetch?: typeof globalThis.fetch;
}

/** A database that does not answer must not hold a request for ever. */
const TIMEOUT_MS = 30_000;

export function createClients({
  url,
  publishableKey,
  secretKey,
  fetch = globalThis.fetch,
}: ClientOptions): Clients {
  const patient: typeof globalThis.fetch = (input, init) =>
    fetch(input, { ...init, signal: init?.signal ?? AbortSignal.timeout(TIMEOUT_MS) });
  const auth = { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false };
  const service = createClient<Database>(url, secretKey, { auth, global: { fetch: patient } });
  return {
    // With accessToken the client builds no session machinery of its own: one is made per request.
    userClient: (token) =>
      createClient<Database>(url, publishableKey, {
        accessToken: typeof token === "string" ? () => Promise.resolve(token) : token,
        global: { fetch: patient },
      }),
    serviceClient: () => service,
  };
}
