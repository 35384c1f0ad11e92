import { AuthClient } from "@supabase/auth-js";

export type Auth = InstanceType<typeof AuthClient>;

type Options = {
  url: string;
  publishableKey: string;
  storageKey: string;
  storage: Pick<Storage, "getItem" | "setItem" | "removeItem">;
  fetcher?: typeof fetch | undefined;
};

/** Supabase Auth's own client. It weighs more than the page that asks for it, so it is fetched when there is work for it. */
export const createAuth = ({ url, publishableKey, storageKey, storage, fetcher }: Options): Auth =>
  new AuthClient({
    url,
    headers: { apikey: publishableKey },
    storageKey,
    storage,
    flowType: "implicit",
    autoRefreshToken: true,
    persistSession: true,
    detectSessionInUrl: true,
    ...(fetcher ? { fetch: fetcher } : {}),
  });
