import { createHash } from "node:crypto";
import type { RestEndpointMethodTypes } from "@octokit/rest";
import type { CommitObject } from "./objects.ts";
import type { Repository } from "./repositories.ts";
import type { Urls } from "./urls.ts";

type Data<
  Scope extends keyof RestEndpointMethodTypes,
  Method extends keyof RestEndpointMethodTypes[Scope],
> = RestEndpointMethodTypes[Scope][Method] extends { response: { data: infer Body } } ? Body : never;

export type UserBody = Data<"users", "getAuthenticated">;
export type RepositoryBody = Data<"repos", "get">;
export type OwnerBody = RepositoryBody["owner"];
export type RefBody = Data<"git", "getRef">;
export type CommitBody = Data<"git", "getCommit">;
export type TreeBody = Data<"git", "getTree">;
export type BlobBody = Data<"git", "getBlob">;
export type PagesBody = Data<"repos", "getPages">;
export type BuildBody = Data<"repos", "getLatestPagesBuild">;

/** Stable numbers for what has none here. */
export const numberOf = (text: string) =>
  Number.parseInt(createHash("sha256").update(text).digest("hex").slice(0, 8), 16);
const nodeId = (kind: string, text: string) => Buffer.from(`${kind}:${text}`).toString("base64url");

export function ownerBody(login: string, urls: Urls): OwnerBody {
  const url = urls.user(login);
  return {
    login,
    id: numberOf(login),
    node_id: nodeId("User", login),
    avatar_url: `${url}/avatar`,
    gravatar_id: "",
    url,
    html_url: url,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: "User",
    user_view_type: "public",
    site_admin: false,
  };
}

export function userBody(login: string, repositories: readonly Repository[], urls: Urls): UserBody {
  const hidden = repositories.filter((each) => each.private).length;
  // The namespace has no date of its own: its first repository's will do.
  const since = repositories.at(-1)?.createdAt ?? "2025-01-01T00:00:00Z";
  return {
    ...ownerBody(login, urls),
    type: "User",
    user_view_type: "private",
    name: null,
    company: null,
    blog: "",
    location: null,
    email: null,
    hireable: null,
    bio: null,
    twitter_username: null,
    public_repos: repositories.length - hidden,
    public_gists: 0,
    followers: 0,
    following: 0,
    created_at: seconds(since),
    updated_at: seconds(repositories[0]?.updatedAt ?? since),
    private_gists: 0,
    total_private_repos: hidden,
    owned_private_repos: hidden,
    disk_usage: 0,
    collaborators: 0,
    two_factor_authentication: false,
    plan: { name: "local", space: 0, private_repos: 10_000, collaborators: 0 },
  };
}

export function repositoryBody(repository: Repository, urls: Urls): RepositoryBody {
  const { owner, name, key } = repository;
  const url = urls.repository(repository);
  const html = urls.html(repository);
  return {
    id: numberOf(key),
    node_id: nodeId("Repository", key),
    name,
    full_name: `${owner}/${name}`,
    owner: ownerBody(owner, urls),
    private: repository.private,
    visibility: repository.private ? "private" : "public",
    html_url: html,
    description: repository.description,
    fork: false,
    url,
    archive_url: `${url}/{archive_format}{/ref}`,
    assignees_url: `${url}/assignees{/user}`,
    blobs_url: `${url}/git/blobs{/sha}`,
    branches_url: `${url}/branches{/branch}`,
    collaborators_url: `${url}/collaborators{/collaborator}`,
    comments_url: `${url}/comments{/number}`,
    commits_url: `${url}/commits{/sha}`,
    compare_url: `${url}/compare/{base}...{head}`,
    contents_url: `${url}/contents/{+path}`,
    contributors_url: `${url}/contributors`,
    deployments_url: `${url}/deployments`,
    downloads_url: `${url}/downloads`,
    events_url: `${url}/events`,
    forks_url: `${url}/forks`,
    git_commits_url: `${url}/git/commits{/sha}`,
    git_refs_url: `${url}/git/refs{/sha}`,
    git_tags_url: `${url}/git/tags{/sha}`,
    git_url: `${html}.git`,
    issue_comment_url: `${url}/issues/comments{/number}`,
    issue_events_url: `${url}/issues/events{/number}`,
    issues_url: `${url}/issues{/number}`,
    keys_url: `${url}/keys{/key_id}`,
    labels_url: `${url}/labels{/name}`,
    languages_url: `${url}/languages`,
    merges_url: `${url}/merges`,
    milestones_url: `${url}/milestones{/number}`,
    notifications_url: `${url}/notifications{?since,all,participating}`,
    pulls_url: `${url}/pulls{/number}`,
    releases_url: `${url}/releases{/id}`,
    ssh_url: `${html}.git`,
    stargazers_url: `${url}/stargazers`,
    statuses_url: `${url}/statuses/{sha}`,
    subscribers_url: `${url}/subscribers`,
    subscription_url: `${url}/subscription`,
    tags_url: `${url}/tags`,
    teams_url: `${url}/teams`,
    trees_url: `${url}/git/trees{/sha}`,
    clone_url: `${html}.git`,
    mirror_url: null,
    hooks_url: `${url}/hooks`,
    svn_url: html,
    homepage: repository.homepage,
    language: null,
    forks_count: 0,
    stargazers_count: 0,
    watchers_count: 0,
    size: 0,
    default_branch: repository.defaultBranch,
    open_issues_count: 0,
    is_template: false,
    topics: [],
    has_issues: false,
    has_projects: false,
    has_wiki: false,
    has_pages: repository.pages !== null,
    has_downloads: false,
    has_discussions: false,
    archived: false,
    disabled: false,
    pushed_at: seconds(repository.pushedAt),
    created_at: seconds(repository.createdAt),
    updated_at: seconds(repository.updatedAt),
    permissions: { admin: true, maintain: true, push: true, triage: true, pull: true },
    allow_forking: true,
    // A repository's own settings, as GitHub has them at first, though nobody merges here.
    allow_auto_merge: false,
    allow_merge_commit: true,
    allow_rebase_merge: true,
    allow_squash_merge: true,
    delete_branch_on_merge: false,
    subscribers_count: 0,
    network_count: 0,
    license: null,
    forks: 0,
    open_issues: 0,
    watchers: 0,
    web_commit_signoff_required: false,
  };
}

export function refBody(repository: Repository, ref: string, oid: string, urls: Urls): RefBody {
  const url = urls.repository(repository);
  return {
    ref,
    node_id: nodeId("Ref", `${repository.key}:${ref}`),
    url: `${url}/git/${ref}`,
    object: { type: "commit", sha: oid, url: `${url}/git/commits/${oid}` },
  };
}

export function commitBody(
  repository: Repository,
  sha: string,
  commit: CommitObject,
  urls: Urls,
): CommitBody {
  const url = urls.repository(repository);
  return {
    sha,
    node_id: nodeId("Commit", sha),
    url: `${url}/git/commits/${sha}`,
    html_url: urls.commit(repository, sha),
    author: signature(commit.author),
    committer: signature(commit.committer),
    tree: { sha: commit.tree, url: `${url}/git/trees/${commit.tree}` },
    message: commit.message.replace(/\n$/, ""),
    parents: commit.parent.map((parent) => ({
      sha: parent,
      url: `${url}/git/commits/${parent}`,
      html_url: urls.commit(repository, parent),
    })),
    verification: { verified: false, reason: "unsigned", signature: null, payload: null, verified_at: null },
  };
}

const signature = ({ name, email, timestamp }: CommitObject["author"]) => ({
  name,
  email,
  date: seconds(new Date(timestamp * 1000).toISOString()),
});

export function pagesBody(
  repository: Repository,
  pages: NonNullable<Repository["pages"]>,
  urls: Urls,
): PagesBody {
  return {
    url: `${urls.repository(repository)}/pages`,
    status: "built",
    cname: null,
    custom_404: false,
    html_url: urls.pages(repository),
    build_type: "legacy",
    source: { branch: pages.branch, path: pages.path },
    public: true,
    https_enforced: false,
  };
}

export function buildBody(repository: Repository, commit: string, urls: Urls): BuildBody {
  return {
    url: `${urls.repository(repository)}/pages/builds/1`,
    status: "built",
    error: { message: null },
    pusher: ownerBody(repository.owner, urls),
    commit,
    duration: 0,
    created_at: seconds(repository.pushedAt),
    updated_at: seconds(repository.pushedAt),
  };
}

/** GitHub's times have no milliseconds. */
const seconds = (iso: string) => iso.replace(/\.\d+Z$/, "Z");
