import { batchedById } from "./batch.ts";
import type { Client } from "./client.ts";
import { unwrap } from "./errors.ts";
import { projectLists } from "./lists.ts";
import { timeConditions } from "./pages.ts";

const DEPLOYMENT = `id, type, target, status, step, url, commitSha:commit_sha, deployId:deploy_id,
  errorMessage:error_message, createdAt:created_at, updatedAt:updated_at, projectId:project_id, versionId:version_id`;

export interface DeploymentRow {
  readonly id: string;
  readonly type: "github" | "netlify";
  readonly target: "remote" | "local";
  readonly status: "pending" | "in_progress" | "success" | "failed" | "cancelled";
  readonly step: string | null;
  readonly url: string | null;
  readonly commitSha: string | null;
  readonly deployId: string | null;
  readonly errorMessage: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly projectId: string;
  readonly versionId: string | null;
}

/** The generated types know no CHECK constraints. */
type Kind = Pick<DeploymentRow, "type" | "target" | "status">;

/** Reads with the person's own rights. Reads by id within one tick are one call. */
export function createDeploymentStore(user: Client) {
  const rows = batchedById(async (ids) =>
    unwrap(await user.from("deployments").select(DEPLOYMENT).in("id", ids).overrideTypes<Kind[]>()),
  );
  return {
    find: (id: string) => rows.load(id),

    /** Newest first. */
    list: projectLists<DeploymentRow>({
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
        for (const condition of timeConditions("created_at", false, stretch))
          query = query.or(condition, list);
        return unwrap(await query.overrideTypes<{ rows: Kind[] }[]>());
      },
      async count(projectIds) {
        return unwrap(
          await user
            .from("projects")
            .select("id, total:deployments!deployments_project_id_fkey(count)")
            .in("id", projectIds),
        );
      },
    }),
  };
}
