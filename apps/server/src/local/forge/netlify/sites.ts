import { randomBytes, randomUUID } from "node:crypto";
import { join } from "node:path";
import { z } from "zod";
import { isSiteName } from "../names.ts";
import type { Limits } from "../limits.ts";
import { openBlobs, isSha1, type Blobs } from "../store/blobs.ts";
import { openDocuments } from "../store/documents.ts";
import type { DurableFiles } from "../store/durable-files.ts";
import { createLocks } from "../store/locks.ts";

const siteShape = z.object({
  id: z.string(),
  owner: z.string(),
  name: z.string().refine(isSiteName),
  publishedDeployId: z.string().nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
});

const deployShape = z.object({
  id: z.string().regex(/^[0-9a-f]{24}$/),
  siteId: z.string(),
  owner: z.string(),
  title: z.string().nullable(),
  branch: z.string(),
  state: z.enum(["new", "preparing", "prepared", "uploading", "ready", "error"]),
  errorMessage: z.string().nullable(),
  draft: z.boolean(),
  locked: z.boolean(),
  /** Path without a leading slash to SHA-1; null until the caller has said. */
  files: z.record(z.string(), z.string().refine(isSha1)).nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
  publishedAt: z.string().nullable(),
});

export type Site = Readonly<z.infer<typeof siteShape>>;
export type Deploy = Readonly<z.infer<typeof deployShape>>;

export interface Sites {
  readonly limits: Limits;
  readonly blobs: Pick<Blobs, "read" | "has">;
  /** False if the owner has no room left. */
  store(owner: string, bytes: Uint8Array): Promise<boolean>;
  site(id: string): Site | null;
  siteNamed(name: string): Site | null;
  /** Latest first. */
  sitesOf(owner: string): Site[];
  deploy(id: string): Deploy | null;
  /** Latest first. */
  deploysOf(siteId: string): Deploy[];
  createSite(owner: string, name: string): Promise<Site>;
  saveSite(site: Site): Promise<Site>;
  removeSite(site: Site): Promise<void>;
  createDeploy(site: Site, asked: Pick<Deploy, "title" | "branch" | "draft">): Promise<Deploy>;
  saveDeploy(deploy: Deploy): Promise<Deploy>;
  removeDeploy(deploy: Deploy): Promise<void>;
  /** Removes the files of an owner who has no sites any more. */
  forgetOwner(owner: string): Promise<void>;
  locked<T>(key: string, work: () => Promise<T>): Promise<T>;
}

export async function openSites(
  folder: string,
  files: DurableFiles,
  limits: Limits,
  onDamaged: (path: string) => void,
): Promise<Sites> {
  const open = { files, onDamaged };
  const sites = await openDocuments({ folder: join(folder, "sites"), shape: siteShape, ...open });
  const deploys = await openDocuments({ folder: join(folder, "deploys"), shape: deployShape, ...open });
  const blobs = await openBlobs(join(folder, "blobs"), files);
  const locks = createLocks();

  // A site goes first, then its deploys: those without one are what a stop left behind.
  // What a damaged document named cannot be known, so then nothing is cleared.
  const clear = !sites.damaged && !deploys.damaged;
  if (clear) for (const each of deploys.all()) if (!sites.get(each.siteId)) await deploys.remove(each.id);

  // The site is written before its deploy: a stop between the two leaves one that is published and not yet called so.
  for (const { publishedDeployId } of sites.all()) {
    const deploy = publishedDeployId === null ? undefined : deploys.get(publishedDeployId);
    if (deploy && deploy.state !== "ready") {
      const publishedAt = deploy.publishedAt ?? deploy.updatedAt;
      await deploys.put(deploy.id, { ...deploy, state: "ready", publishedAt });
    }
  }

  async function sweep(): Promise<void> {
    if (!clear) return;
    const named = () =>
      new Set(
        deploys
          .all()
          .flatMap(({ owner, files: all }) => Object.values(all ?? {}).map((sha) => `${owner}/${sha}`)),
      );
    const before = named();
    // Looked up anew for what would go: a deploy may have come to name it since.
    await blobs.sweep((owner, sha) => before.has(`${owner}/${sha}`) || named().has(`${owner}/${sha}`));
  }
  await sweep();

  const now = () => new Date().toISOString();
  let latest = 0;
  /** Ids sort by time, and never two alike: so do the lists. */
  const deployId = () => {
    latest = Math.max(Date.now(), latest + 1);
    return latest.toString(16).padStart(12, "0") + randomBytes(6).toString("hex");
  };
  const deploysOf = (siteId: string) =>
    deploys
      .all()
      .filter((each) => each.siteId === siteId)
      .sort((a, b) => (a.id < b.id ? 1 : -1));

  return {
    limits,
    blobs,
    async store(owner, bytes) {
      const fits = async () => (await blobs.size(owner)) + bytes.length <= limits.siteBytesPerOwner;
      if (!(await fits())) {
        // Deploys that are gone may have left files.
        await sweep();
        if (!(await fits())) return false;
      }
      await blobs.write(owner, bytes);
      return true;
    },
    deploysOf,
    site: (id) => sites.get(id) ?? null,
    siteNamed: (name) => sites.all().find((each) => each.name === name) ?? null,
    sitesOf: (owner) =>
      sites
        .all()
        .filter((each) => each.owner === owner)
        .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1)),
    deploy: (id) => deploys.get(id) ?? null,
    async createSite(owner, name) {
      const site = {
        id: randomUUID(),
        owner,
        name,
        publishedDeployId: null,
        createdAt: now(),
        updatedAt: now(),
      };
      await sites.put(site.id, site);
      return site;
    },
    async saveSite(site) {
      const saved = { ...site, updatedAt: now() };
      await sites.put(site.id, saved);
      return saved;
    },
    async removeSite(site) {
      await sites.remove(site.id);
      for (const each of deploysOf(site.id)) await deploys.remove(each.id);
    },
    async createDeploy(site, asked) {
      const old = deploysOf(site.id).filter(({ id, locked }) => id !== site.publishedDeployId && !locked);
      for (const each of old.slice(limits.deploysPerSite - 1)) await deploys.remove(each.id);
      const deploy: Deploy = {
        ...asked,
        id: deployId(),
        siteId: site.id,
        owner: site.owner,
        state: "new",
        errorMessage: null,
        locked: false,
        files: null,
        createdAt: now(),
        updatedAt: now(),
        publishedAt: null,
      };
      await deploys.put(deploy.id, deploy);
      return deploy;
    },
    async saveDeploy(deploy) {
      const saved = { ...deploy, updatedAt: now() };
      await deploys.put(deploy.id, saved);
      return saved;
    },
    removeDeploy: (deploy) => deploys.remove(deploy.id),
    forgetOwner: (owner) => blobs.removeOwner(owner),
    locked: (key, work) => locks.run(key, work),
  };
}
