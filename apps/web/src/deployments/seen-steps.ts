/** One step of a deployment as it was seen here. */
export interface SeenStep {
  readonly words: string;
  /** When the row first had it: ISO 8601, by the server's clock. */
  readonly at: string;
}

export interface SeenSteps {
  /** An attempt that takes over begins its story anew. */
  readonly attempt: number;
  readonly steps: readonly SeenStep[];
  /** Seen from its beginning: only then is it known how long the first step took. */
  readonly whole: boolean;
  /** When it ended, if that was seen. */
  readonly endedAt: string | null;
}

/** What the row says of a deployment at one moment. */
export interface StepState {
  readonly status: "PENDING" | "IN_PROGRESS" | "SUCCESS" | "FAILED" | "CANCELLED";
  readonly step: string | null;
  /** While it waits for the provider, its step says so. */
  readonly retryAt: string | null;
  readonly attempt: number;
  readonly updatedAt: string;
  readonly finishedAt: string | null;
}

export const seeStep = (seen: SeenSteps | null, row: StepState): SeenSteps => {
  const { attempt, step } = row;
  const same = seen !== null && seen.attempt === attempt;
  const from: SeenSteps = same
    ? seen
    : {
        attempt,
        steps: [],
        whole: row.status === "PENDING" || (seen !== null && attempt === seen.attempt + 1),
        endedAt: null,
      };
  if (row.status !== "PENDING" && row.status !== "IN_PROGRESS")
    return from.endedAt === null ? { ...from, endedAt: row.finishedAt ?? row.updatedAt } : from;
  // Waiting is no step: the one that waits goes on afterwards.
  if (step === null || row.retryAt !== null || row.status === "PENDING") return from;
  const last = from.steps.at(-1);
  if (last?.words === step) return from;
  return { ...from, steps: [...from.steps, { words: step, at: row.updatedAt }] };
};

export interface ShownStep {
  readonly words: string;
  readonly state: "done" | "now" | "failed" | "stopped";
  /** Milliseconds; null while it lasts, or where its beginning or its end was not seen. */
  readonly took: number | null;
}

const LAST = { PENDING: "now", IN_PROGRESS: "now", FAILED: "failed", CANCELLED: "stopped" } as const;

/** The steps as they hang on the stem; the last one is where it is now, or where it failed. */
export const shownSteps = (seen: SeenSteps, status: StepState["status"]): readonly ShownStep[] =>
  seen.steps.map(({ words, at }, index) => {
    const next = seen.steps[index + 1]?.at ?? seen.endedAt;
    const last = index === seen.steps.length - 1;
    const known = next !== null && (index > 0 || seen.whole);
    return {
      words,
      state: !last || status === "SUCCESS" ? "done" : LAST[status],
      took: known ? Math.max(0, Date.parse(next) - Date.parse(at)) : null,
    };
  });
