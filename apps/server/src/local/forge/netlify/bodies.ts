import type { NetlifyAPI } from "netlify";
import { contentType } from "../sites/content-types.ts";
import type { Deploy, Site, Sites } from "./sites.ts";

export type SiteBody = Awaited<ReturnType<NetlifyAPI["getSite"]>>;
export type DeployBody = Awaited<ReturnType<NetlifyAPI["getDeploy"]>>;
export type FileBody = Awaited<ReturnType<NetlifyAPI["uploadDeployFile"]>>;
export type UserBody = Awaited<ReturnType<NetlifyAPI["getCurrentUser"]>>;

export type SiteUrl = (label: string) => string;

export function userBody(login: string, sites: Sites): UserBody & { slug: string } {
  const own = sites.sitesOf(login);
  return {
    id: login,
    uid: login,
    slug: login,
    full_name: login,
    avatar_url: "",
    email: `${login}@users.noreply.localhost`,
    affiliate_id: "",
    site_count: own.length,
    created_at: own.at(-1)?.createdAt ?? "2025-01-01T00:00:00.000Z",
    last_login: new Date().toISOString(),
    login_providers: [],
    onboarding_progress: {},
  };
}

export function accountBody(login: string, sites: Sites) {
  const { full_name: name, created_at: createdAt } = userBody(login, sites);
  return {
    id: login,
    name,
    slug: login,
    type: "PERSONAL",
    owner_ids: [login],
    roles_allowed: ["Owner"],
    created_at: createdAt,
    updated_at: createdAt,
  };
}

export function siteBody(site: Site, sites: Sites, siteUrl: SiteUrl): SiteBody {
  const url = bare(siteUrl(site.name));
  const published = site.publishedDeployId === null ? null : sites.deploy(site.publishedDeployId);
  return {
    id: site.id,
    state: "current",
    plan: "local",
    name: site.name,
    custom_domain: "",
    domain_aliases: [],
    url,
    ssl_url: url,
    admin_url: url,
    deploy_url: published ? bare(siteUrl(`${published.id}--${site.name}`)) : url,
    created_at: site.createdAt,
    updated_at: site.updatedAt,
    user_id: site.owner,
    ssl: false,
    force_ssl: false,
    managed_dns: false,
    account_id: site.owner,
    account_name: site.owner,
    account_slug: site.owner,
    build_settings: {},
    processing_settings: { html: { pretty_urls: true } },
    prevent_non_git_prod_deploys: false,
    ...(published ? { published_deploy: deployBody(published, site, [], siteUrl) } : {}),
  };
}

export function deployBody(
  deploy: Deploy,
  site: Site,
  required: readonly string[],
  siteUrl: SiteUrl,
): DeployBody {
  const url = bare(siteUrl(site.name));
  const own = bare(siteUrl(`${deploy.id}--${site.name}`));
  return {
    id: deploy.id,
    site_id: site.id,
    user_id: deploy.owner,
    build_id: "",
    state: deploy.state,
    name: site.name,
    url,
    ssl_url: url,
    admin_url: url,
    deploy_url: own,
    deploy_ssl_url: own,
    draft: deploy.draft,
    required: [...required],
    required_functions: [],
    error_message: deploy.errorMessage ?? "",
    branch: deploy.branch,
    commit_ref: "",
    commit_url: "",
    skipped: false,
    created_at: deploy.createdAt,
    updated_at: deploy.updatedAt,
    ...(deploy.publishedAt === null ? {} : { published_at: deploy.publishedAt }),
    title: deploy.title ?? "",
    context: deploy.draft ? "deploy-preview" : "production",
    locked: deploy.locked,
    review_url: "",
    framework: "",
  };
}

export function fileBody(path: string, sha: string, size: number): FileBody {
  return { id: `/${path}`, path: `/${path}`, sha, mime_type: contentType(path), size };
}

/** Netlify's addresses end without a slash. */
const bare = (url: string) => url.replace(/\/$/, "");
