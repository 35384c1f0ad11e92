import type { Context, Identity } from "@roseram/schema";
import type { Stores } from "./stores.ts";

/** A caller whose token was verified. */
export interface Caller {
  readonly token: string;
  readonly viewer: Identity;
}

/** Who asks -> what they may use. Without a token only `viewer` answers; a bad token never gets this far. */
export const createContext = (stores: Stores, caller: Caller | null): Context =>
  caller === null ? { viewer: null } : stores.forViewer(caller.token, caller.viewer);
