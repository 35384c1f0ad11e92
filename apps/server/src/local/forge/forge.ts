import { chmod, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { bind, type ForgeLog } from "./bind.ts";
import { withFaults, type Fault } from "./faults.ts";
import { createGithubApi } from "./github/api.ts";
import { createClone } from "./github/clone.ts";
import { createUrls } from "./github/urls.ts";
import { text, type Answer } from "./http/answers.ts";
import type { Call } from "./http/listener.ts";
import { LIMITS, type Limits } from "./limits.ts";
import { createNetlifyApi } from "./netlify/api.ts";
import type { Owners } from "./owners.ts";
import { createFindSite } from "./sites/published.ts";
import { createSiteServer } from "./sites/site-server.ts";
import { clearTemporary, createDurableFiles, type DurableFiles } from "./store/durable-files.ts";
import { openStores } from "./stores.ts";

export type { Fault } from "./faults.ts";

export type { ForgeLog } from "./bind.ts";

export { nameForSites } from "./http/hosts.ts";

export { forgetUnopened } from "./stores.ts";

export interface Forge {
  /** For Octokit's `baseUrl`. */
  readonly githubUrl: string;
  /** For NetlifyAPI's options. */
  readonly netlify: { readonly scheme: "http"; readonly host: string; readonly pathPrefix: string };
  /** Where a site is seen, with a slash at the end; `<deploy>--<site>` for a draft. */
  sitesUrl(site: string): string;
  /** Opens both APIs as this person, and nobody else's repositories and sites. */
  tokenFor(userId: string): string;
  loginFor(userId: string): string;
  /** Removes all that this person has here: to be called when their account goes. */
  forget(userId: string): Promise<void>;
  readonly faults: Fault[];
  close(): Promise<void>;
}

const NETLIFY_PREFIX = "/netlify/api/v1";

/**
 * What stands in for GitHub and Netlify: their APIs over git repositories and files in the data folder, on a listener of
 * its own, and the sites that were published on another. The clients are the vendors'; only the address differs.
 */
export async function createForge(options: {
  dataDir: string;
  /** Left out or 0: a free one, and the same again at the next start if it is still free. */
  apiPort?: number;
  sitesPort?: number;
  /** Where sites are served; the APIs never leave loopback. */
  host?: string;
  /** The host that sites are shown at, by path. Left out or null: each at a name of its own, <site>.localhost. */
  sitesName?: string | null;
  log: ForgeLog;
  limits?: Partial<Limits>;
  /** Told of each request to the APIs, before anything is done with it: "METHOD /path". */
  onRequest?: (line: string) => void;
  /** For tests: what stands between the forge and its disk. */
  disk?: (files: DurableFiles) => DurableFiles;
}): Promise<Forge> {
  const { log, disk = (files) => files } = options;
  const folder = join(options.dataDir, "forge");
  const temporary = join(folder, "temporary");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
  const files = disk(createDurableFiles(temporary));

  const faults: Fault[] = [];
  const opening = Promise.withResolvers<Opened>();
  opening.promise.catch(() => undefined);
  // The ports come first: who does not get them is the second on this folder, and must not clear away what the
  // first is writing. Until all is open, requests wait.
  const ports = await bind({
    ...options,
    folder,
    files,
    api: withFaults({
      faults,
      onRequest: options.onRequest ?? (() => undefined),
      respond: async (call) => (await opening.promise).api(call),
    }),
    sites: async (call) => (await opening.promise).sites(call),
  });
  const origin = `http://127.0.0.1:${ports.api}`;
  const { sitesName = null } = options;
  const sitesUrl = (label: string) =>
    sitesName === null
      ? `http://${label}.localhost:${ports.sites}/`
      : `http://${sitesName}:${ports.sites}/${label}/`;

  try {
    await clearTemporary(temporary);
    const opened = await open({
      log,
      folder,
      files,
      origin,
      sitesUrl,
      limits: { ...LIMITS, ...options.limits },
    });
    opening.resolve(opened);
    return {
      githubUrl: `${origin}/github`,
      netlify: { scheme: "http", host: `127.0.0.1:${ports.api}`, pathPrefix: NETLIFY_PREFIX },
      sitesUrl,
      tokenFor: opened.owners.tokenFor,
      loginFor: opened.owners.loginFor,
      forget: opened.forget,
      faults,
      close: ports.close,
    };
  } catch (error) {
    opening.reject(error);
    await ports.close();
    throw error;
  }
}

interface Opened {
  readonly owners: Owners;
  readonly api: (call: Call) => Promise<Answer>;
  readonly sites: (call: Call) => Promise<Answer>;
  forget(userId: string): Promise<void>;
}

/** The stores, and what answers from them. */
async function open(options: {
  log: ForgeLog;
  folder: string;
  files: DurableFiles;
  origin: string;
  sitesUrl: (label: string) => string;
  limits: Limits;
}): Promise<Opened> {
  const { origin, sitesUrl } = options;
  const { owners, repositories, sites, forget } = await openStores(options);

  const urls = createUrls({ origin, siteUrl: sitesUrl });
  const github = createGithubApi({ owners, repositories, urls });
  const apiUrl = (path: string) => `${origin}${NETLIFY_PREFIX}${path}`;
  const netlify = createNetlifyApi({ owners, sites, siteUrl: sitesUrl, apiUrl });
  const clone = createClone({ repositories, urls });
  return {
    owners,
    forget,
    async api(call) {
      const below = (prefix: string) =>
        call.path.startsWith(`${prefix}/`) ? call.path.slice(prefix.length) : null;
      const [toGithub, toNetlify, toGit] = [below("/github"), below(NETLIFY_PREFIX), below("/git")];
      if (toGithub !== null) return github(call, toGithub);
      if (toNetlify !== null) return netlify(call, toNetlify);
      if (toGit !== null) return clone(call, toGit);
      return text(404, "Not found.\n");
    },
    sites: createSiteServer(createFindSite({ sites, repositories })),
  };
}
