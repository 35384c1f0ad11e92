import type { AccessToken } from "@roseram/db";
import type { ApiTokenUse, Context, Identity } from "@roseram/schema";
import type { Stores } from "./stores.ts";

/** A caller whose token was verified. */
export interface Caller {
  readonly token: AccessToken;
  readonly viewer: Identity;
  readonly apiToken: ApiTokenUse | null;
}

/** Who asks -> what they may use. Without a token only `viewer` answers; a bad token never gets this far. */
export const createContext = (stores: Stores, caller: Caller | null): Context =>
  caller === null ? { viewer: null } : stores.forViewer(caller);
