import type { VersionRef } from "../builder/bench.ts";

/** The page a request works on that is sent again: the one before the answer it had, or the one there is now. */
export type StartsFrom = "before" | "now";

/** The last request on its way to being sent again in other words. What else was typed waits in the draft. */
export interface Edit {
  readonly messageId: string;
  readonly text: string;
  readonly from: StartsFrom;
}

interface Answered {
  readonly baseVersion?: VersionRef | null;
  readonly version?: VersionRef | null;
}

/** The page before the answer, where there is one to go back to: an answer that made no version left it as it was. */
export const pageBefore = (
  generation: Answered | null | undefined,
  current: VersionRef | null,
): VersionRef | null => {
  const before = generation?.version ? (generation.baseVersion ?? null) : null;
  return before && current && before.id !== current.id ? before : null;
};

/** Whoever changed or restored the page after the answer means that page; otherwise the answer is what is taken back. */
export const startsFrom = (
  generation: Answered | null | undefined,
  current: VersionRef | null,
): StartsFrom =>
  pageBefore(generation, current) && generation?.version?.id === current?.id ? "before" : "now";

/** Reads what this browser kept; anything else than an edit is none. */
export const readEdit = (stored: string): Edit | null => {
  try {
    const kept: unknown = JSON.parse(stored);
    if (typeof kept !== "object" || kept === null) return null;
    if (!("messageId" in kept) || !("text" in kept) || !("from" in kept)) return null;
    const { messageId, text, from } = kept;
    if (typeof messageId !== "string" || typeof text !== "string") return null;
    return from === "before" || from === "now" ? { messageId, text, from } : null;
  } catch {
    return null;
  }
};
