import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ForgeLog } from "./bind.ts";
import { openRepositories, type Repositories } from "./github/repositories.ts";
import { LIMITS, type Limits } from "./limits.ts";
import { openSites, type Sites } from "./netlify/sites.ts";
import { openOwners, type Owners } from "./owners.ts";
import { codeOf, createDurableFiles, type DurableFiles } from "./store/durable-files.ts";

/** What is kept in the folder. */
export interface Stores {
  readonly owners: Owners;
  readonly repositories: Repositories;
  readonly sites: Sites;
  /** Removes all that this person has here. */
  forget(userId: string): Promise<void>;
}

export async function openStores(options: {
  folder: string;
  files: DurableFiles;
  limits: Limits;
  log: ForgeLog;
}): Promise<Stores> {
  const { folder, files, limits, log } = options;
  const onDamaged = (path: string) =>
    log.error({ path }, "a file of the local forge cannot be read and was set aside");
  const owners = await openOwners(folder, files);
  const repositories = await openRepositories(join(folder, "github"), files, limits, onDamaged);
  const sites = await openSites(join(folder, "netlify"), files, limits, onDamaged);
  return {
    owners,
    repositories,
    sites,
    async forget(userId) {
      const login = owners.loginFor(userId);
      await repositories.locked(login, async () => {
        for (const each of repositories.of(login))
          await repositories.locked(each.key, () => repositories.remove(each));
      });
      for (const each of sites.sitesOf(login)) await sites.locked(each.id, () => sites.removeSite(each));
      await sites.forgetOwner(login);
    },
  };
}

/**
 * The same where no forge is open, as when the operator has turned it off: the folder of an earlier start may hold what the
 * person published. Only theirs goes, and whoever is unknown stays: the folder may serve another database too.
 */
export async function forgetUnopened(dataDir: string, userId: string, log: ForgeLog): Promise<void> {
  const folder = join(dataDir, "forge");
  if (!(await wasUsed(folder))) return;
  const files = createDurableFiles(join(folder, "temporary"));
  const stores = await openStores({ folder, files, limits: LIMITS, log });
  await stores.forget(userId);
}

/** Without its secret nothing was ever published in it. */
async function wasUsed(folder: string): Promise<boolean> {
  try {
    await readFile(join(folder, "secret"));
    return true;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return false;
    throw error;
  }
}
