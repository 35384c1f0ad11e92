import type { Client } from "./client.ts";
import type { Direct } from "./direct.ts";
import { rethrowDirect, unwrap } from "./errors.ts";

const STATS = `totalProjects:total_projects, githubDeployments:github_deployments,
  netlifyDeployments:netlify_deployments, totalPrompts:total_prompts, lastActivity:last_activity`;

export interface UserStatsRow {
  readonly totalProjects: number;
  readonly githubDeployments: number;
  readonly netlifyDeployments: number;
  readonly totalPrompts: number;
  readonly lastActivity: string | null;
}

/** Reads with the person's own rights. */
export function createViewerStore(user: Client) {
  return {
    async stats(): Promise<UserStatsRow> {
      return unwrap(await user.from("user_stats").select(STATS).single().overrideTypes<UserStatsRow>());
    },
  };
}

/** Supabase's REST API does not show the accounts. */
export async function userExists(direct: Direct, userId: string): Promise<boolean> {
  const found = await direct
    .query("select 1 as found from auth.users where id = $1", [userId])
    .catch(rethrowDirect);
  return found.length > 0;
}

/**
 * What is being published for this person. Also of projects that were deleted: a worker may be at it still, and the person's
 * own rights show nothing of those.
 */
export async function deploymentsUnderWay(
  direct: Direct,
  userId: string,
): Promise<readonly { readonly id: string }[]> {
  return direct
    .query<{ id: string }>(
      "select id from public.deployments where user_id = $1 and status in ('pending', 'in_progress')",
      [userId],
    )
    .catch(rethrowDirect);
}

/**
 * Accounts are Supabase Auth's. Everything of ours hangs on them and goes along; only errors would be left without their
 * person, and they are about that person's pages.
 */
export async function deleteUser(direct: Direct, userId: string): Promise<void> {
  await direct
    .query(
      `with errors as (delete from public.error_logs where user_id = $1)
       delete from auth.users where id = $1`,
      [userId],
    )
    .catch(rethrowDirect);
}
