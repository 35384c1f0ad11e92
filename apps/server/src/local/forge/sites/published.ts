import { entryAt } from "../github/build-tree.ts";
import type { Repositories } from "../github/repositories.ts";
import { isLogin } from "../names.ts";
import type { Sites } from "../netlify/sites.ts";
import type { FindSite, Published } from "./site-server.ts";

/** Which files a name stands for: a site's published deploy, one deploy of it, or a person's Pages. */
export function createFindSite({
  sites,
  repositories,
}: {
  sites: Sites;
  repositories: Repositories;
}): FindSite {
  return async (label, segments) => {
    if (isLogin(label)) return pagesOf(label, segments[0]);
    const [, deployId, name] = /^(?:([0-9a-f]{24})--)?(.+)$/.exec(label) ?? [];
    const site = name === undefined ? null : sites.siteNamed(name);
    if (site === null) return null;
    return deployId === undefined ? deployed(site.publishedDeployId) : deployed(deployId, site.id);
  };

  /** By its own address a deploy is shown once it is ready, and only under the name of its site. */
  function deployed(deployId: string | null, siteId?: string): Published | null {
    const deploy = deployId === null ? null : sites.deploy(deployId);
    if (deploy?.files == null) return null;
    if (siteId !== undefined && (deploy.siteId !== siteId || deploy.state !== "ready")) return null;
    const files = new Map(Object.entries(deploy.files));
    return {
      depth: 0,
      async find(path) {
        const sha = files.get(path);
        const bytes = sha === undefined ? null : await sites.blobs.read(deploy.owner, sha);
        return sha === undefined || bytes === null ? null : { bytes, digest: sha };
      },
    };
  }

  async function pagesOf(login: string, name: string | undefined): Promise<Published | null> {
    const repository = name === undefined ? null : repositories.find(login, name);
    if (!repository?.pages) return null;
    const objects = repositories.objects(repository);
    const head = await objects.resolve(`refs/heads/${repository.pages.branch}`);
    const root = head === null ? null : ((await objects.commit(head))?.tree ?? null);
    if (root === null) return null;
    const folder = repository.pages.path === "/docs" ? "docs/" : "";
    return {
      depth: 1,
      async find(path) {
        const entry = await entryAt(objects, root, folder + path);
        // A symbolic link's content is a path; it is not followed, and not shown as a page.
        const plain = entry?.type === "blob" && entry.mode.startsWith("100");
        const bytes = entry && plain ? await objects.blob(entry.oid) : null;
        return entry === null || bytes === null ? null : { bytes, digest: entry.oid };
      },
    };
  }
}
