import { type DeploymentOptions, readDeploymentOptions } from "./deployment-options.ts";
import type { DeploymentRow } from "./deployments.ts";
import type { Direct } from "./direct.ts";
import { rethrowDirect } from "./errors.ts";
import type { Code } from "./fold.ts";
import type { Publication, PublicationPatch } from "./publications.ts";
import type { SealedToken } from "./sealed-tokens.ts";
import { storableJson, storableText } from "./stored-text.ts";

/** The worker's side of a deployment. */

export interface StoredDeployment {
  readonly id: string;
  readonly projectId: string;
  readonly userId: string;
  readonly type: DeploymentRow["type"];
  readonly target: DeploymentRow["target"];
  readonly status: DeploymentRow["status"];
  readonly attempt: number;
  readonly cancelRequested: boolean;
}

/** What a deployment publishes, where, and how far its earlier attempts came. */
export interface DeploymentInput {
  readonly id: string;
  readonly projectId: string;
  readonly userId: string;
  readonly type: DeploymentRow["type"];
  readonly target: DeploymentRow["target"];
  /** ISO 8601: the same for every attempt, so that the same commit is made again. */
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly projectName: string;
  /** The project's setting. */
  readonly githubBranch: string;
  readonly version: { readonly id: string; readonly number: number; readonly code: Code };
  readonly options: DeploymentOptions;
  readonly state: Readonly<Record<string, unknown>>;
  /** The place of this project, type and target; null before anything is known of it. */
  readonly publication: Publication | null;
  /** The last deployment that succeeded there, drafts apart. */
  readonly published: {
    readonly id: string;
    readonly contentDigest: string | null;
    readonly url: string | null;
    readonly commitSha: string | null;
    readonly deployId: string | null;
  } | null;
  /** The owner's, for this provider; null on this machine, or if it was removed. */
  readonly token: (SealedToken & { readonly isActive: boolean }) | null;
}

export interface DeploymentBegun {
  readonly outcome: "STARTED" | "CANCELLED" | "EXHAUSTED" | "ENDED" | "NOT_FOUND";
  readonly attempt: number;
  readonly cancelRequested: boolean;
}

interface AttemptKey {
  /** The deployment's. */
  readonly id: string;
  readonly attempt: number;
}

export interface DeploymentProgress extends AttemptKey {
  /** For the person; null is a sign of life. */
  readonly step: string | null;
  /** A JSON merge patch (RFC 7396): null removes. */
  readonly state?: Readonly<Record<string, unknown>>;
  readonly publication?: PublicationPatch;
  readonly contentDigest?: string;
  /** While the step waits for the provider, ISO 8601; gone with the next step. */
  readonly retryAt?: string;
}

export interface DeploymentEnd extends AttemptKey {
  readonly status: "success" | "failed" | "cancelled";
  readonly url: string | null;
  readonly commitSha: string | null;
  /** The commit as a page of the provider. */
  readonly commitUrl?: string | null;
  readonly deployId: string | null;
  readonly error: {
    readonly code: string;
    /** For the person, scrubbed by the caller. */
    readonly message: string;
    readonly retryable: boolean;
    readonly retryAt: string | null;
    /** A page of the provider where it can be put right. */
    readonly helpUrl?: string | null;
  } | null;
  readonly publication: PublicationPatch | null;
  /** What the person should know of a success: that the site had to be made again, say. */
  readonly notice?: string;
}

export type Deployments = ReturnType<typeof createDeployments>;

export function createDeployments({ query: send }: Pick<Direct, "query">) {
  const query = <Row extends object>(sql: string, params?: readonly unknown[]): Promise<Row[]> =>
    send<Row>(sql, params).catch(rethrowDirect);
  return {
    async find(id: string): Promise<StoredDeployment | null> {
      const [row] = await query<StoredDeployment>(
        `select id, project_id as "projectId", user_id as "userId", type, target, status, attempt,
           cancel_requested_at is not null as "cancelRequested"
         from public.deployments where id = $1`,
        [id],
      );
      return row ?? null;
    },

    /** null when the project was deleted. */
    async findInput(id: string): Promise<DeploymentInput | null> {
      const [row] = await query<Omit<DeploymentInput, "options"> & { options: unknown }>(
        `select d.id, d.project_id as "projectId", d.user_id as "userId", d.type, d.target,
           d.created_at as "createdAt", d.started_at as "startedAt",
           p.name as "projectName", p.github_branch as "githubBranch", d.options, d.state,
           jsonb_build_object('id', v.id, 'number', v.number, 'code', v.code) as version,
           case when x.project_id is not null then jsonb_build_object(
             'account', x.account, 'owner', x.owner, 'repository', x.repository, 'branch', x.branch,
             'siteId', x.site_id, 'siteName', x.site_name, 'url', x.url, 'files', x.files,
             'createdByUs', x.created_by_us) end as publication,
           case when l.id is not null then jsonb_build_object(
             'id', l.id, 'contentDigest', l.content_digest, 'url', l.url, 'commitSha', l.commit_sha,
             'deployId', l.deploy_id) end as published,
           case when i.id is not null then jsonb_build_object(
             'id', i.id, 'userId', i.user_id, 'provider', i.provider, 'sealed', i.token_encrypted,
             'isActive', i.is_active) end as token
         from public.deployments d
         join public.projects p on p.id = d.project_id
         join public.versions v on v.id = d.version_id
         left join public.publications x
           on x.project_id = d.project_id and x.type = d.type and x.target = d.target
         left join public.deployments l on l.id = x.deployment_id
         left join public.user_integrations i
           on i.user_id = d.user_id and i.provider = d.type and d.target = 'remote'
         where d.id = $1`,
        [id],
      );
      return row ? { ...row, options: readDeploymentOptions(row.options) } : null;
    },

    /**
     * CANCELLED (its project was archived while it waited) and EXHAUSTED have ended it. STARTED with `cancelRequested`:
     * the person cancelled while nobody worked on it, and the worker finds out whether it is published already.
     */
    async begin(id: string, maxAttempts: number): Promise<DeploymentBegun> {
      const [row] = await query<DeploymentBegun>(
        `select outcome, coalesce(attempt, 0) as attempt, cancel_requested as "cancelRequested"
         from public.begin_deployment($1, $2)`,
        [id, maxAttempts],
      );
      return row ?? { outcome: "NOT_FOUND", attempt: 0, cancelRequested: false };
    },

    /** Stores what a step brought, before the next one. FENCED: this attempt must not go on. */
    async advance(
      input: DeploymentProgress,
    ): Promise<{ outcome: "OK" | "FENCED"; cancelRequested: boolean }> {
      const [row] = await query<{ outcome: "OK" | "FENCED"; cancelRequested: boolean }>(
        `select outcome, cancel_requested as "cancelRequested"
         from public.advance_deployment($1, $2, $3, $4::text::jsonb, $5::text::jsonb, $6, $7)`,
        [
          input.id,
          input.attempt,
          input.step === null ? null : storableText(input.step),
          json(input.state),
          json(input.publication),
          input.contentDigest ?? null,
          input.retryAt ?? null,
        ],
      );
      return row ?? { outcome: "FENCED", cancelRequested: false };
    },

    /**
     * The end, the place and the project's address, in one transaction. What was published is a success, also when it
     * was cancelled meanwhile.
     */
    async finish(input: DeploymentEnd): Promise<"OK" | "FENCED"> {
      const [row] = await query<{ outcome: "OK" | "FENCED" }>(
        `select outcome
         from public.finish_deployment($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::text::jsonb, $11, $12, $13, $14)`,
        [
          input.id,
          input.attempt,
          input.status,
          text(input.url),
          text(input.commitSha),
          text(input.deployId),
          input.error?.code ?? null,
          text(input.error?.message ?? null),
          input.error?.retryable ?? false,
          json(input.publication),
          input.error?.retryAt ?? null,
          text(input.notice ?? null),
          text(input.commitUrl ?? null),
          text(input.error?.helpUrl ?? null),
        ],
      );
      return row?.outcome ?? "FENCED";
    },

    async claimable(): Promise<string[]> {
      const rows = await query<{ id: string }>(`select id from public.claimable_deployments()`);
      return rows.map(({ id }) => id);
    },

    /** All that have not ended, whoever works on them: for a start after which nobody else can. */
    async unfinished(): Promise<string[]> {
      const rows = await query<{ id: string }>(
        `select id from public.deployments where status in ('pending', 'in_progress') order by created_at`,
      );
      return rows.map(({ id }) => id);
    },
  };
}

const text = (value: string | null) => (value === null ? null : storableText(value));
const json = (value: object | null | undefined) =>
  value === null || value === undefined ? null : JSON.stringify(storableJson(value));
