import type { createDeploymentCommands, createDeploymentStore, DeploymentOptions } from "@roseram/db";
import { type EventLog, deploymentsTopic } from "../event-log.ts";
import { inputHash } from "../input-hash.ts";

type Store = ReturnType<typeof createDeploymentStore>;
type Commands = ReturnType<typeof createDeploymentCommands>;
type Asked = Awaited<ReturnType<Commands["deploy"]>>;

/** What a person asks for. null is left to the database: the target, and the current version. */
export interface DeployInput {
  readonly projectId: string;
  readonly type: "github" | "netlify";
  readonly target: "remote" | "local" | null;
  readonly versionId: string | null;
  readonly options: Omit<DeploymentOptions, "restoreDeployId" | "restoreDeploymentId">;
  /** An earlier deployment to Netlify that is put back: where it was, with its version. */
  readonly restoreDeploymentId: string | null;
  readonly idempotencyKey: string | null;
}

/** A person's own deployments. Every SQL function behind it checks the owner again. */
export interface Deploys {
  /** On DEPLOYMENT_RUNNING the one under way. NOT_FOUND is also what is somebody else's, or cannot be put back. */
  deploy(input: DeployInput): Promise<Asked>;
  /** One that has ended stays as it is. */
  cancel(id: string): Promise<"OK" | "NOT_FOUND">;
  /** A new deployment of the same version, to the same target and with the same options. */
  retry(id: string): Promise<Asked & { readonly outcome: Exclude<Asked["outcome"], "IDEMPOTENCY_MISMATCH"> }>;
}

export function createDeploys(deps: {
  store: Pick<Store, "find">;
  commands: Commands;
  log: Pick<EventLog, "touch">;
  /** Whether this machine itself may be published to. */
  allowLocal: boolean;
  /** Puts a deployment in the queue and wakes a worker. */
  enqueue: (deploymentId: string) => Promise<void>;
  /** Tells its worker of a cancellation, if it runs in this process. */
  cancelRunning: (deploymentId: string) => void;
}): Deploys {
  const { store, commands, log, allowLocal } = deps;

  /** The row is written; a queue that is away only means that the sweep enqueues it a little later. */
  const start = async (id: string, projectId: string) => {
    log.touch(deploymentsTopic(projectId));
    await deps.enqueue(id).catch(() => undefined);
  };

  return {
    async deploy({ idempotencyKey: key, ...input }) {
      const place =
        input.restoreDeploymentId === null ? input : await restored(input.restoreDeploymentId, input);
      if (typeof place === "string") return { outcome: place, deploymentId: null };
      const asked = await commands.deploy({
        projectId: input.projectId,
        type: input.type,
        target: place.target,
        versionId: place.versionId,
        options: place.options,
        allowLocal,
        key,
        inputHash: key === null ? null : inputHash({ ...input, options: { ...input.options } }),
      });
      if (asked.outcome === "OK" && asked.deploymentId !== null)
        await start(asked.deploymentId, input.projectId);
      return asked;
    },

    async cancel(id) {
      const { outcome } = await commands.cancel(id);
      if (outcome === "OK") {
        deps.cancelRunning(id);
        const row = await store.find(id);
        if (row) log.touch(deploymentsTopic(row.projectId));
      }
      return outcome;
    },

    async retry(id) {
      const asked = await commands.retry({ id, allowLocal });
      const row =
        asked.outcome === "OK" && asked.deploymentId !== null ? await store.find(asked.deploymentId) : null;
      if (row) await start(row.id, row.projectId);
      return asked;
    },
  };

  /** What putting an earlier deployment back means; or why that cannot be. */
  async function restored(
    id: string,
    { projectId, type, options }: Pick<DeployInput, "projectId" | "type" | "options">,
  ): Promise<
    (Pick<DeployInput, "target" | "versionId"> & { options: DeploymentOptions }) | "NOT_FOUND" | "NO_VERSION"
  > {
    const earlier = await store.find(id);
    if (earlier?.projectId !== projectId || earlier.type !== type) return "NOT_FOUND";
    const { status, deployId, target, versionId } = earlier;
    if (type !== "netlify" || status !== "success" || deployId === null) return "NOT_FOUND";
    // Without it the current version would be taken for the one that is put back.
    if (versionId === null) return "NO_VERSION";
    const { draft: _, ...place } = options;
    return { target, versionId, options: { ...place, restoreDeployId: deployId, restoreDeploymentId: id } };
  }
}
