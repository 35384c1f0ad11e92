import type { CodeFile } from "@roseram/db";
import { PATH_OF_FILE } from "../site-paths.ts";

/** At the end of what is said of an answer that broke off. */
export const KEPT = "Your page is unchanged; what arrived is kept.";

/** The message that answers the person: the prose; without any, what changed; nothing if nothing arrived. */
export function answerOf(text: string, changed: readonly CodeFile[]): string | null {
  const prose = text.trim();
  if (prose !== "") return prose;
  const paths = changed.map((file) => PATH_OF_FILE[file]);
  const last = paths.pop();
  if (last === undefined) return null;
  return `Changed ${paths.length > 0 ? `${paths.join(", ")} and ${last}` : last}.`;
}
