import type { Repository } from "./repositories.ts";

/** Every address that the answers carry. None of them looks like github.com. */
export interface Urls {
  api(path: string): string;
  user(login: string): string;
  repository(repository: Repository): string;
  html(repository: Repository): string;
  commit(repository: Repository, sha: string): string;
  /** A file as it stands in a commit, and nothing else. */
  raw(repository: Repository, commit: string, path: string): string;
  pages(repository: Repository): string;
}

export const encoded = (path: string) => path.split("/").map(encodeURIComponent).join("/");

export function createUrls(options: { origin: string; siteUrl: (label: string) => string }): Urls {
  const api = (path: string) => `${options.origin}/github${path}`;
  const html = ({ key, name }: Repository) => `${options.origin}/git/${key}/${name}`;
  return {
    api,
    user: (login) => api(`/users/${login}`),
    repository: ({ owner, name }) => api(`/repos/${owner}/${name}`),
    html,
    commit: (repository, sha) => `${html(repository)}/commit/${sha}`,
    raw: (repository, commit, path) => `${html(repository)}/raw/${commit}/${encoded(path)}`,
    pages: ({ owner, name }) => `${options.siteUrl(owner)}${name}/`,
  };
}
