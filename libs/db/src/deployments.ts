import { batched, batchedById } from "./batch.ts";
import type { Client } from "./client.ts";
import type { DeploymentOptions } from "./deployment-options.ts";
import { unwrap } from "./errors.ts";
import { projectLists } from "./lists.ts";
import { outcomeOf } from "./outcome.ts";
import { type PageRequest, type Slice, timeConditions } from "./pages.ts";
import type { PublicationRow } from "./publications.ts";
import { storableJson } from "./stored-text.ts";

const DEPLOYMENT = `id, type, target, status, step, url, commitSha:commit_sha, commitUrl:commit_url,
  deployId:deploy_id, helpUrl:help_url, errorCode:error_code, errorMessage:error_message, retryable, retryAt:retry_at, notice, attempt, options,
  createdAt:created_at, updatedAt:updated_at, startedAt:started_at, finishedAt:finished_at,
  cancelRequestedAt:cancel_requested_at, projectId:project_id, versionId:version_id, retryOfId:retry_of`;
const PUBLICATION = `projectId:project_id, type, target, account, owner, repository, branch, siteId:site_id,
  siteName:site_name, url, files, createdByUs:created_by_us, deploymentId:deployment_id, updatedAt:updated_at`;

export interface DeploymentRow {
  readonly id: string;
  readonly type: "github" | "netlify";
  readonly target: "remote" | "local";
  readonly status: "pending" | "in_progress" | "success" | "failed" | "cancelled";
  readonly step: string | null;
  readonly url: string | null;
  readonly commitSha: string | null;
  /** The commit as a page of the provider. */
  readonly commitUrl: string | null;
  readonly deployId: string | null;
  readonly errorCode: string | null;
  readonly errorMessage: string | null;
  /** A page of the provider where the failure can be put right. */
  readonly helpUrl: string | null;
  /** Whether trying again can help. */
  readonly retryable: boolean;
  /** When the provider lets it be tried again. */
  readonly retryAt: string | null;
  /** What the person should know of a success. */
  readonly notice: string | null;
  readonly attempt: number;
  readonly options: DeploymentOptions;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  readonly cancelRequestedAt: string | null;
  readonly projectId: string;
  readonly versionId: string | null;
  /** The deployment that is tried again, if this is a retry. */
  readonly retryOfId: string | null;
}

/** null is any. */
export interface DeploymentSelection {
  readonly type: DeploymentRow["type"] | null;
  readonly status: DeploymentRow["status"] | null;
  readonly target: DeploymentRow["target"] | null;
}

/** The generated types know no CHECK constraints. */
type Kind = Pick<DeploymentRow, "type" | "target" | "status" | "options">;
type Place = Pick<PublicationRow, "type" | "target" | "files">;

const EVERY_DEPLOYMENT: DeploymentSelection = { type: null, status: null, target: null };

/** Reads with the person's own rights. Reads of one kind within one tick are one call. */
export function createDeploymentStore(user: Client) {
  const rows = batchedById(async (ids) =>
    unwrap(await user.from("deployments").select(DEPLOYMENT).in("id", ids).overrideTypes<Kind[]>()),
  );
  const latest = batched<string, readonly DeploymentRow[]>(
    (projectId) => projectId,
    async (projectIds) => {
      const newestOf = { ascending: false };
      const projects = unwrap(
        await user
          .from("projects")
          .select(
            `id, github:deployments!deployments_project_id_fkey(${DEPLOYMENT}),
             netlify:deployments!deployments_project_id_fkey(${DEPLOYMENT})`,
          )
          .in("id", projectIds)
          .eq("github.type", "github")
          .eq("netlify.type", "netlify")
          .order("created_at", { ...newestOf, referencedTable: "github" })
          .order("id", { ...newestOf, referencedTable: "github" })
          .limit(1, { referencedTable: "github" })
          .order("created_at", { ...newestOf, referencedTable: "netlify" })
          .order("id", { ...newestOf, referencedTable: "netlify" })
          .limit(1, { referencedTable: "netlify" })
          .overrideTypes<{ github: Kind[]; netlify: Kind[] }[]>(),
      );
      return new Map(projects.map(({ id, github, netlify }) => [id, [...github, ...netlify]]));
    },
    () => [],
  );
  const publications = batched<string, readonly PublicationRow[]>(
    (projectId) => projectId,
    async (projectIds) => {
      const found = unwrap(
        await user
          .from("publications")
          .select(PUBLICATION)
          .in("project_id", projectIds)
          .order("type")
          .order("target", { ascending: false })
          .overrideTypes<Place[]>(),
      );
      return Map.groupBy(found, ({ projectId }) => projectId);
    },
    () => [],
  );
  const lists = new Map<string, ReturnType<typeof projectLists<DeploymentRow>>>();

  return {
    find: (id: string): Promise<DeploymentRow | null> => rows.load(id),

    /** The newest of each type that there is one of. */
    latest: (projectId: string) => latest.load(projectId),

    /** Where it is published, or may be once the deployment under way has ended. */
    publications: (projectId: string) => publications.load(projectId),

    /** Newest first. */
    list(
      projectId: string,
      page: PageRequest,
      selection: DeploymentSelection = EVERY_DEPLOYMENT,
    ): Promise<Slice<DeploymentRow>> {
      const name = JSON.stringify([selection.type, selection.status, selection.target]);
      const list = lists.get(name) ?? listOf(user, selection);
      lists.set(name, list);
      return list(projectId, page);
    },
  };
}

function listOf(user: Client, selection: DeploymentSelection) {
  const filters = [
    ["type", selection.type],
    ["status", selection.status],
    ["target", selection.target],
  ] as const;
  return projectLists<DeploymentRow>({
    async read(projectIds, stretch) {
      const list = { referencedTable: "rows" };
      const order = { ...list, ascending: stretch.reversed };
      let query = user
        .from("projects")
        .select(`id, rows:deployments!deployments_project_id_fkey(${DEPLOYMENT})`)
        .in("id", projectIds)
        .order("created_at", order)
        .order("id", order)
        .limit(stretch.limit, list);
      for (const [column, value] of filters)
        if (value !== null) query = query.filter(`rows.${column}`, "eq", value);
      for (const condition of timeConditions("created_at", false, stretch)) query = query.or(condition, list);
      return unwrap(await query.overrideTypes<{ rows: Kind[] }[]>());
    },
    async count(projectIds) {
      let query = user
        .from("projects")
        .select("id, total:deployments!deployments_project_id_fkey(count)")
        .in("id", projectIds);
      for (const [column, value] of filters)
        if (value !== null) query = query.filter(`total.${column}`, "eq", value);
      return unwrap(await query);
    },
  });
}

const REFUSALS = [
  "NOT_FOUND",
  "ARCHIVED",
  "NO_VERSION",
  "DEPLOYMENT_RUNNING",
  "NO_INTEGRATION",
  "INTEGRATION_INACTIVE",
  "LOCAL_NOT_ALLOWED",
] as const;

/** What the server does for a person: SQL functions that check the owner again, called with the service's rights. */
export function createDeploymentCommands(service: Client, userId: string) {
  return {
    /**
     * Without a target: the provider if an account is connected, whether its token works or not, else this machine where that is allowed.
     * Without a version: the current one. On DEPLOYMENT_RUNNING `deploymentId` is the one under way; NOT_FOUND is also
     * a version of another project.
     */
    async deploy(input: {
      projectId: string;
      type: DeploymentRow["type"];
      target: DeploymentRow["target"] | null;
      versionId: string | null;
      options: DeploymentOptions;
      allowLocal: boolean;
      key: string | null;
      inputHash: string | null;
    }) {
      const { outcome, deployment_id } = unwrap(
        await service
          .rpc("deploy_project", {
            p_user_id: userId,
            p_project_id: input.projectId,
            p_type: input.type,
            p_options: storableJson(input.options),
            p_allow_local: input.allowLocal,
            ...(input.target !== null && { p_target: input.target }),
            ...(input.versionId !== null && { p_version_id: input.versionId }),
            ...(input.key !== null && { p_idempotency_key: input.key }),
            ...(input.inputHash !== null && { p_input_hash: input.inputHash }),
          })
          .single()
          .overrideTypes<{ outcome: string; deployment_id: string | null }, { merge: false }>(),
      );
      return {
        outcome: outcomeOf(outcome, ["OK", "IDEMPOTENCY_MISMATCH", ...REFUSALS]),
        deploymentId: deployment_id,
      };
    },

    /** `ended` is false while its worker still has to notice; a deployment that has ended stays as it is. */
    async cancel(id: string) {
      const { outcome, ended } = unwrap(
        await service.rpc("cancel_deployment", { p_user_id: userId, p_deployment_id: id }).single(),
      );
      return { outcome: outcomeOf(outcome, ["OK", "NOT_FOUND"]), ended };
    },

    /** A new deployment of the same version, to the same target and with the same options. */
    async retry(input: { id: string; allowLocal: boolean }) {
      const { outcome, deployment_id } = unwrap(
        await service
          .rpc("retry_deployment", {
            p_user_id: userId,
            p_deployment_id: input.id,
            p_allow_local: input.allowLocal,
          })
          .single()
          .overrideTypes<{ outcome: string; deployment_id: string | null }, { merge: false }>(),
      );
      return { outcome: outcomeOf(outcome, ["OK", ...REFUSALS]), deploymentId: deployment_id };
    },
  };
}
