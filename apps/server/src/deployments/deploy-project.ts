import type { createDeploymentCommands, createDeploymentStore, DeploymentOptions } from "@roseram/db";
import { deploymentsTopic, type EventLog } from "../event-log.ts";
import { inputHash } from "../input-hash.ts";

type Commands = ReturnType<typeof createDeploymentCommands>;
type Reads = Pick<ReturnType<typeof createDeploymentStore>, "find">;

/** What a person asks for. null is left to the database: the target, and the current version. */
export interface DeployInput {
  readonly projectId: string;
  readonly type: "github" | "netlify";
  readonly target: "remote" | "local" | null;
  readonly versionId: string | null;
  readonly options: DeploymentOptions;
  readonly idempotencyKey: string | null;
}

export type Deploys = ReturnType<typeof createDeploys>;

/** What a person may do with deployments. Every SQL function behind it checks the owner again. */
export function createDeploys(deps: {
  store: Reads;
  commands: Commands;
  log: Pick<EventLog, "touch">;
  /** Whether this machine itself may be published to. */
  allowLocal: boolean;
  /** Puts a deployment in the queue and wakes a worker. */
  enqueue: (deploymentId: string) => Promise<void>;
  /** Tells its worker of a cancellation, if it runs in this process. */
  cancelRunning: (deploymentId: string) => void;
}) {
  const { store, commands, log, allowLocal } = deps;

  /** The row is written; a queue that is away only means that the sweep enqueues it a little later. */
  const start = async (deploymentId: string, projectId: string) => {
    log.touch(deploymentsTopic(projectId));
    await deps.enqueue(deploymentId).catch(() => undefined);
  };

  return {
    async deploy({ idempotencyKey: key, ...input }: DeployInput) {
      const asked = await commands.deploy({
        ...input,
        allowLocal,
        key,
        inputHash: key === null ? null : inputHash({ ...input, options: { ...input.options } }),
      });
      if (asked.outcome === "OK" && asked.deploymentId !== null)
        await start(asked.deploymentId, input.projectId);
      return asked;
    },

    /** A waiting one has ended at once; one under way ends as soon as its worker knows whether it is published already. */
    async cancel(id: string) {
      const { outcome } = await commands.cancel(id);
      if (outcome === "OK") {
        deps.cancelRunning(id);
        const row = await store.find(id);
        if (row) log.touch(deploymentsTopic(row.projectId));
      }
      return outcome;
    },

    async retry(id: string) {
      const asked = await commands.retry({ id, allowLocal });
      if (asked.outcome !== "OK" || asked.deploymentId === null) return asked;
      const row = await store.find(asked.deploymentId);
      if (row) await start(row.id, row.projectId);
      return asked;
    },
  };
}
