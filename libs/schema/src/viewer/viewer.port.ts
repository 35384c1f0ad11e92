import type { UserStats } from "./viewer.type.ts";

export interface ViewerPort {
  /** A token outlives its account by up to an hour. */
  exists(): Promise<boolean>;
  stats(): Promise<UserStats>;
  /** Stops what runs and deletes the account with everything in it. */
  remove(): Promise<void>;
}
