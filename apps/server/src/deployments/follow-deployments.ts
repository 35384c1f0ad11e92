import type { createDeploymentStore, DeploymentRow } from "@roseram/db";
import { ServiceError } from "../errors.ts";
import { closeOnLeave, deploymentsTopic, type EventLog, leavable, projectTopic } from "../event-log.ts";

/** The table is looked at without a wake too: another instance may be the one that writes. */
const LOOK_MS = { underWay: 5_000, idle: 15_000 };

type Store = Pick<ReturnType<typeof createDeploymentStore>, "latest" | "find">;

/**
 * A project's latest deployment of each type at once, then each as it changes; ends when the project is gone. Every row is
 * read with the person's own rights, each time: what was deleted and a lost right end it alike.
 */
export async function followDeployments(
  projectId: string,
  deps: {
    readonly store: Store;
    readonly exists: () => Promise<boolean>;
    readonly log: EventLog;
    readonly lookMs?: typeof LOOK_MS;
  },
): Promise<AsyncIterableIterator<DeploymentRow>> {
  const { store, exists, log, lookMs = LOOK_MS } = deps;
  // Watched before it is read: a change in between wakes the subscriber.
  const watch = log.watch([deploymentsTopic(projectId), projectTopic(projectId)]);
  try {
    if (!(await exists())) throw new ServiceError("NOT_FOUND", "There is nothing with this id.");
  } catch (error) {
    watch.close();
    throw error;
  }
  return leavable((signal) => {
    closeOnLeave(watch, signal);
    return changes();
  });

  async function* changes(): AsyncGenerator<DeploymentRow, void, undefined> {
    const shown = new Map<DeploymentRow["type"], DeploymentRow>();
    try {
      for (;;) {
        for (const row of await changed(shown)) {
          shown.set(row.type, row);
          yield row;
        }
        if (watch.closed) return;
        await watch.woken([...shown.values()].some(isUnderWay) ? lookMs.underWay : lookMs.idle);
        if (watch.closed || !(await exists())) return;
      }
    } finally {
      watch.close();
    }
  }

  /** What is not as it was shown. One that ended just before the next one began is shown ended first. */
  async function changed(shown: ReadonlyMap<DeploymentRow["type"], DeploymentRow>): Promise<DeploymentRow[]> {
    const latest = await store.latest(projectId);
    const rows = await Promise.all(
      latest.map(async (row) => {
        const before = shown.get(row.type);
        const left =
          before && before.id !== row.id && isUnderWay(before) ? await store.find(before.id) : null;
        return left ? [left, row] : [row];
      }),
    );
    return rows.flat().filter((row) => JSON.stringify(row) !== JSON.stringify(shown.get(row.type)));
  }
}

const isUnderWay = ({ status }: DeploymentRow) => status === "pending" || status === "in_progress";
