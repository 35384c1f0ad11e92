import { useCallback, useSyncExternalStore } from "react";
import type { DeploymentRow } from "./queries.ts";
import { type SeenSteps, type StepState, seeStep } from "./seen-steps.ts";

/*
 * The row of a deployment has the step it is at; the ones before are what this tab has seen of it. They are kept for the
 * tab's session, so that a reload in the middle shows the same. Whatever they say, the row has the last word.
 */
const KEY = "roseram.deploy-steps";
const KEPT = 6;

const listeners = new Set<() => void>();
let seen: ReadonlyMap<string, SeenSteps> | null = null;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;
const isStep = (value: unknown): value is SeenSteps["steps"][number] =>
  isObject(value) && typeof value.words === "string" && typeof value.at === "string";
const isSeen = (value: unknown): value is SeenSteps =>
  isObject(value) &&
  typeof value.attempt === "number" &&
  typeof value.whole === "boolean" &&
  (value.endedAt === null || typeof value.endedAt === "string") &&
  Array.isArray(value.steps) &&
  value.steps.every(isStep);

const kept = (): ReadonlyMap<string, SeenSteps> => {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? "[]");
    if (!Array.isArray(stored)) return new Map();
    return new Map(
      stored.flatMap((entry: unknown): [string, SeenSteps][] => {
        if (!Array.isArray(entry)) return [];
        const [id, steps]: unknown[] = entry;
        return typeof id === "string" && isSeen(steps) ? [[id, steps]] : [];
      }),
    );
  } catch {
    return new Map();
  }
};

const all = (): ReadonlyMap<string, SeenSteps> => (seen ??= kept());

/** Takes in what the row says now. */
export const seeDeployment = (deployment: DeploymentRow): void => {
  const row: StepState & { id: string } = {
    ...deployment,
    step: deployment.step ?? null,
    retryAt: deployment.retryAt ?? null,
    finishedAt: deployment.finishedAt ?? null,
  };
  const before = all().get(row.id) ?? null;
  const ended = row.status !== "PENDING" && row.status !== "IN_PROGRESS";
  // One that had ended before anybody looked has no steps to tell.
  if (before === null && ended) return;
  const next = seeStep(before, row);
  if (next === before) return;
  seen = new Map([...[...all()].filter(([id]) => id !== row.id).slice(1 - KEPT), [row.id, next]]);
  try {
    sessionStorage.setItem(KEY, JSON.stringify([...seen]));
  } catch {
    // A full or forbidden storage: the steps last as long as the page.
  }
  for (const listener of listeners) listener();
};

/** For tests: a tab that has seen nothing yet. */
export const forgetSteps = (): void => {
  seen = null;
  sessionStorage.removeItem(KEY);
};

export const useSeenSteps = (id: string): SeenSteps | null => {
  const subscribe = useCallback((listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, []);
  return useSyncExternalStore(subscribe, () => all().get(id) ?? null);
};
