import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Logger } from "pino";
import type { Settings } from "../env.ts";
import type { Forge } from "../local/forge/forge.ts";
import type { Closing } from "./closing.ts";
import { StartError } from "./start-error.ts";

/**
 * What stands in for GitHub and Netlify on this machine, or null where the operator does without. Without a data folder, as
 * of a database in memory, it ends with the process. Throws StartError when its port is taken.
 */
export async function openLocalForge(
  settings: Pick<Settings, "host" | "publicUrl" | "deploys"> & { readonly dataDir: string | null },
  logger: Logger,
  closing: Closing,
): Promise<Forge | null> {
  const { local, sitesPort } = settings.deploys;
  if (!local) return null;
  const dataDir = settings.dataDir ?? (await temporaryFolder(closing));
  const { createForge, nameForSites } = await import("../local/forge/forge.ts");
  const { host, publicUrl } = settings;
  const sitesName = nameForSites(host, publicUrl);
  const forge = await createForge({ dataDir, sitesPort, host, sitesName, log: logger }).catch(
    (error: unknown) => {
      throw startErrorOf(error, sitesPort) ?? error;
    },
  );
  closing.push(() => forge.close());
  return forge;
}

/** All that a person has published on this machine goes, also what an earlier start has left and this one does not serve. */
export async function forgetPublished(
  forge: Forge | null,
  dataDir: string | null,
  userId: string,
  logger: Logger,
): Promise<void> {
  if (forge) return forge.forget(userId);
  if (dataDir === null) return;
  const { forgetUnopened } = await import("../local/forge/forge.ts");
  await forgetUnopened(dataDir, userId, logger);
}

async function temporaryFolder(closing: Closing): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "roseram-"));
  closing.push(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

function startErrorOf(error: unknown, sitesPort: number): StartError | null {
  if (!(error instanceof Error) || !("code" in error) || !("port" in error)) return null;
  if (error.port !== sitesPort) return null;
  const ways = "Set SITES_PORT to another port (published sites are served there), or LOCAL_DEPLOYS=0.";
  if (error.code === "EADDRINUSE")
    return new StartError(`Port ${sitesPort} is taken by another program. ${ways}`);
  if (error.code === "EACCES") return new StartError(`Port ${sitesPort} is not allowed for you. ${ways}`);
  return null;
}
