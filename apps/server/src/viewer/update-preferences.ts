import type { createPreferenceCommands } from "@roseram/db";
import type { PreferenceProblem } from "@roseram/schema";
import { type EventLog, viewerTopic } from "../event-log.ts";
import { checkPreferences } from "./preferences.ts";

/** Merges a patch into what a person set, or says what is wrong with it; other tabs are told. */
export async function updatePreferences(
  patch: unknown,
  options: {
    readonly userId: string;
    readonly models: readonly string[];
    readonly commands: Pick<ReturnType<typeof createPreferenceCommands>, "merge">;
    readonly eventLog: EventLog;
  },
): Promise<readonly PreferenceProblem[]> {
  const checked = checkPreferences(patch, options.models);
  if ("problems" in checked) return checked.problems;
  const { outcome } = await options.commands.merge(checked.patch);
  if (outcome === "TOO_LARGE")
    return [{ code: "TOO_LONG", path: [], message: "Preferences take up to 64 kB together. Shorten them." }];
  options.eventLog.touch(viewerTopic(options.userId));
  return [];
}
