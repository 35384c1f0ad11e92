import type { Params } from "../http/router.ts";
import type { Objects } from "./objects.ts";
import { emptyRepository, notFound, quotaExceeded } from "./refusals.ts";
import type { Repositories, Repository } from "./repositories.ts";
import type { Urls } from "./urls.ts";

/** What a route of the GitHub API works with: one person's view of it. */
export interface Github {
  readonly login: string;
  readonly repositories: Repositories;
  readonly urls: Urls;
}

export interface Opened {
  readonly repository: Repository;
  readonly objects: Objects;
}

/** A neighbour's repository and one that does not exist give the same answer. */
export function opened({ login, repositories }: Github, params: Params): Opened {
  const owner = params.get("owner");
  const repository = owner.toLowerCase() === login ? repositories.find(login, params.get("repo")) : null;
  if (repository === null) throw notFound();
  return { repository, objects: repositories.objects(repository) };
}

/** The Git Data API refuses a repository without commits. */
export async function openedWithCommits(github: Github, params: Params): Promise<Opened> {
  const found = opened(github, params);
  if ((await found.objects.refs()).length === 0) throw emptyRepository();
  return found;
}

/** One writer at a time, on the repository as it is once it is this one's turn. */
export function changing<T>(github: Github, params: Params, work: (found: Opened) => Promise<T>): Promise<T> {
  const { repository } = opened(github, params);
  return github.repositories.locked(repository.key, () => work(opened(github, params)));
}

export async function spend(github: Github, repository: Repository, bytes: number): Promise<void> {
  // Headers, and the block that a small file takes on the disk.
  if (!(await github.repositories.spend(repository, bytes + 4096))) throw quotaExceeded();
}

export const touched = (repository: Repository): Repository => {
  const now = new Date().toISOString();
  return { ...repository, pushedAt: now, updatedAt: now };
};
