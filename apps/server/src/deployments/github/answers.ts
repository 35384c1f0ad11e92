import { z } from "zod";

/* Of what GitHub answers, the few fields that are used; anything else is not GitHub. */

export interface Place {
  readonly owner: string;
  readonly repo: string;
}
export interface User {
  readonly id: number;
  readonly login: string;
  /** Headers, as GitHub writes them. */
  readonly scopes: string | null;
  readonly expiration: string | null;
}
export interface Repository extends Place {
  readonly url: string;
  readonly description: string | null;
  readonly defaultBranch: string;
  readonly hasPages: boolean;
  readonly archived: boolean;
  readonly mayWrite: boolean;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
}
export interface Commit {
  readonly sha: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly message: string;
  /** Milliseconds since 1970; 0 if it does not say. */
  readonly committedAt: number;
}
export interface TreeEntry {
  readonly path: string;
  /** null removes it, which fails if it is not there. */
  readonly content: string | null;
}
export interface Pages {
  readonly url: string | null;
  /** null: built by a workflow, not from a branch. */
  readonly source: { readonly branch: string; readonly path: string } | null;
}
export interface Build {
  readonly commit: string | null;
  readonly status: string;
}

const sha = z.string().regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/);
const webAddress = z
  .string()
  .regex(/^https?:\/\//i)
  .max(2048);
export const user = z
  .object({
    data: z.object({ id: z.number(), login: z.string().min(1) }),
    scopes: z.string().nullable(),
    expiration: z.string().nullable(),
  })
  .transform((it): User => ({ ...it.data, scopes: it.scopes, expiration: it.expiration }));
export const repository = z
  .object({
    name: z.string().min(1),
    owner: z.object({ login: z.string().min(1) }),
    html_url: webAddress,
    description: z.string().nullish(),
    default_branch: z.string().min(1).catch("main"),
    has_pages: z.boolean().catch(false),
    archived: z.boolean().catch(false),
    permissions: z.object({ push: z.boolean() }).optional().catch(undefined),
    created_at: z.string().catch(""),
  })
  .transform((it): Repository => ({
    owner: it.owner.login,
    repo: it.name,
    url: it.html_url,
    description: it.description ?? null,
    defaultBranch: it.default_branch,
    hasPages: it.has_pages,
    archived: it.archived,
    mayWrite: it.permissions?.push ?? true,
    createdAt: Date.parse(it.created_at) || 0,
  }));
export const ref = z.object({ object: z.object({ sha }) }).transform((it) => it.object.sha);
export const commit = z
  .object({
    sha,
    tree: z.object({ sha }),
    message: z.string(),
    parents: z.array(z.object({ sha })),
    committer: z.object({ date: z.string() }).nullish().catch(null),
  })
  .transform((it): Commit => ({
    sha: it.sha,
    tree: it.tree.sha,
    parents: it.parents.map((each) => each.sha),
    message: it.message,
    committedAt: Date.parse(it.committer?.date ?? "") || 0,
  }));
export const made = z.object({ sha }).transform((it) => it.sha);
export const listing = z
  .object({ tree: z.array(z.object({ path: z.string(), type: z.string(), sha: z.string() })) })
  .transform(
    (it) => new Map(it.tree.filter(({ type }) => type !== "tree").map((each) => [each.path, each.sha])),
  );
export const pages = z
  .object({
    html_url: webAddress.nullish().catch(null),
    build_type: z.string().nullish(),
    source: z.object({ branch: z.string(), path: z.string() }).nullish().catch(null),
  })
  .transform((it): Pages => ({
    url: it.html_url ?? null,
    source: it.build_type === "workflow" ? null : (it.source ?? null),
  }));
export const build = z
  .object({
    commit: z.string().nullish(),
    status: z.string(),
  })
  .transform((it): Build => ({
    commit: it.commit ?? null,
    status: it.status,
  }));
