import type { UserStats } from "./viewer.type.ts";

export interface ViewerPort {
  stats(): Promise<UserStats>;
  /** Stops what runs and deletes the account with everything in it. */
  remove(): Promise<void>;
}
