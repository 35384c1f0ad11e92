import type { UserStats } from "./viewer.type.ts";

/** What is wrong with one preference; `path` leads to it. */
export interface PreferenceProblem {
  readonly code: "INVALID" | "TOO_LONG";
  readonly path: readonly string[];
  readonly message: string;
}

export interface ViewerPort {
  /** A token outlives its account by up to an hour. */
  exists(): Promise<boolean>;
  stats(): Promise<UserStats>;
  /** The names that may be preferred; the first is used without a preference. */
  readonly models: readonly string[];
  preferences(): Promise<Record<string, unknown>>;
  /** Merges what is given into what is there; null removes. With any problem nothing is changed. */
  updatePreferences(patch: unknown): Promise<readonly PreferenceProblem[]>;
  /** Once per change of preferences, usage or errors from now on; ends when the account is deleted. */
  updates(): Promise<AsyncIterable<unknown>>;
  /** Stops what runs and deletes the account with everything in it. */
  remove(): Promise<void>;
}
