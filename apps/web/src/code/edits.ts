import type { VersionRef } from "../builder/bench.ts";
import type { Code } from "../chat/fold.ts";

/** Code that somebody changed, and what it was changed from. */
export interface Edits {
  readonly code: Code;
  readonly base: { readonly code: Code; readonly version: VersionRef | null };
}

const keyOf = (projectId: string) => `roseram.edits.${projectId}`;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;
const isCode = (value: unknown): value is Code =>
  isObject(value) && [value.html, value.css, value.javascript].every((text) => typeof text === "string");
const isVersion = (value: unknown): value is VersionRef | null =>
  value === null || (isObject(value) && typeof value.id === "string" && typeof value.number === "number");
const isEdits = (value: unknown): value is Edits =>
  isObject(value) &&
  isCode(value.code) &&
  isObject(value.base) &&
  isCode(value.base.code) &&
  isVersion(value.base.version);

/** What this tab holds that no version does: there after a reload, and after a session that ended. */
export const keptEdits = (projectId: string): Edits | null => {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(projectId)) ?? "null");
    return isEdits(kept) ? kept : null;
  } catch {
    return null;
  }
};

/** Storage may be full or forbidden: then the edits live as long as the page does. */
export const keepEdits = (projectId: string, edits: Edits | null): void => {
  try {
    if (edits) sessionStorage.setItem(keyOf(projectId), JSON.stringify(edits));
    else sessionStorage.removeItem(keyOf(projectId));
  } catch {
    // What was kept before stays: older edits are more than none.
  }
};

/** The editor that is open on a project: it answers the edits that were in it. */
type Open = (edits: Edits) => Edits | null;
const editors = new Map<string, Open>();

export const openFor = (projectId: string, open: Open): (() => void) => {
  editors.set(projectId, open);
  return () => {
    if (editors.get(projectId) === open) editors.delete(projectId);
  };
};

/** Puts edits where the person finds them: into the open editor, or there when one opens. What they replace is answered. */
export const putBack = (projectId: string, edits: Edits): { opened: boolean; instead: Edits | null } => {
  const open = editors.get(projectId);
  const instead = open ? open(edits) : keptEdits(projectId);
  keepEdits(projectId, edits);
  return { opened: open !== undefined, instead };
};
