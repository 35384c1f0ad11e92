import { chmod, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { takeFault, type Fault } from "./faults.ts";
import { createGithubApi } from "./github/api.ts";
import { createClone } from "./github/clone.ts";
import { openRepositories } from "./github/repositories.ts";
import { createUrls } from "./github/urls.ts";
import { json, text, type Answer } from "./http/answers.ts";
import { configuredName } from "./http/hosts.ts";
import { listen, type Call, type Listener } from "./http/listener.ts";
import { LIMITS, type Limits } from "./limits.ts";
import { createNetlifyApi } from "./netlify/api.ts";
import { openSites } from "./netlify/sites.ts";
import { openOwners } from "./owners.ts";
import { openPorts } from "./ports.ts";
import { createFindSite } from "./sites/published.ts";
import { createSiteServer } from "./sites/site-server.ts";
import { openDurableFiles, type DurableFiles } from "./store/durable-files.ts";

export type { Fault } from "./faults.ts";

/** Of a logger, pino's included. */
export interface ForgeLog {
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

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
  log: ForgeLog;
  limits?: Partial<Limits>;
  /** Told of each request to the APIs, before anything is done with it: "METHOD /path". */
  onRequest?: (line: string) => void;
  /** For tests: what stands between the forge and its disk. */
  disk?: (files: DurableFiles) => DurableFiles;
}): Promise<Forge> {
  const { log, host = "127.0.0.1", onRequest = () => undefined, disk = (files) => files } = options;
  const limits = { ...LIMITS, ...options.limits };
  const folder = join(options.dataDir, "forge");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
  const files = disk(await openDurableFiles(join(folder, "temporary")));
  const onDamaged = (path: string) =>
    log.error({ path }, "a file of the local forge cannot be read and was set aside");
  const owners = await openOwners(folder, files);
  const repositories = await openRepositories(join(folder, "github"), files, limits, onDamaged);
  const sites = await openSites(join(folder, "netlify"), files, limits, onDamaged);
  const listenAt = await openPorts(folder, files);

  let apiPort = 0;
  let sitesPort = 0;
  const origin = () => `http://127.0.0.1:${apiPort}`;
  const sitesUrl = (label: string) => `http://${label}.localhost:${sitesPort}/`;

  const github = createGithubApi({ owners, repositories, urls: createUrls({ origin, siteUrl: sitesUrl }) });
  const netlify = createNetlifyApi({
    owners,
    sites,
    siteUrl: sitesUrl,
    apiUrl: (path) => `${origin()}${NETLIFY_PREFIX}${path}`,
  });
  const clone = createClone({ repositories });
  const siteServer = createSiteServer(createFindSite({ sites, repositories }));
  const faults: Fault[] = [];

  async function api(call: Call): Promise<Answer | null> {
    const line = `${call.method} ${call.path}`;
    onRequest(line);
    const fault = takeFault(faults, line);
    if (fault?.delayMs) await wait(fault.delayMs, undefined, { signal: call.left }).catch(() => undefined);
    if (fault?.drop === true) return null;
    if (fault?.status !== undefined) return json(fault.status, fault.body ?? {}, fault.headers);
    const answer = await dispatched(call);
    return fault?.drop === "answer" ? null : answer;
  }

  async function dispatched(call: Call): Promise<Answer> {
    const below = (prefix: string) =>
      call.path.startsWith(`${prefix}/`) ? call.path.slice(prefix.length) : null;
    const [toGithub, toNetlify, toGit] = [below("/github"), below(NETLIFY_PREFIX), below("/git")];
    if (toGithub !== null) return github(call, toGithub);
    if (toNetlify !== null) return netlify(call, toNetlify);
    if (toGit !== null) return clone(call, toGit);
    return text(404, "Not found.\n");
  }

  const onError = (error: unknown, { method }: Call): Answer => {
    log.error({ err: error, method }, "the local forge could not answer");
    return json(500, { message: "Server Error", status: "500" });
  };
  const hosts = (port: number, subdomains: boolean) => ({
    port,
    subdomains,
    configured: subdomains ? configuredName(host) : null,
  });

  const started: Listener[] = [];
  try {
    const apis = await listenAt("api", options.apiPort, (port) =>
      listen({ host: "127.0.0.1", port, hosts: (at) => hosts(at, false), respond: api, onError }),
    );
    started.push(apis);
    apiPort = apis.port;
    const served = await listenAt("sites", options.sitesPort, (port) =>
      listen({ host, port, hosts: (at) => hosts(at, true), respond: siteServer, onError }),
    );
    started.push(served);
    sitesPort = served.port;
  } catch (error) {
    await Promise.all(started.map((each) => each.close()));
    throw error;
  }

  return {
    githubUrl: `${origin()}/github`,
    netlify: { scheme: "http", host: `127.0.0.1:${apiPort}`, pathPrefix: NETLIFY_PREFIX },
    sitesUrl,
    tokenFor: owners.tokenFor,
    loginFor: owners.loginFor,
    async forget(userId) {
      const login = owners.loginFor(userId);
      await repositories.locked(login, async () => {
        for (const each of repositories.of(login))
          await repositories.locked(each.key, () => repositories.remove(each));
      });
      for (const each of sites.sitesOf(login)) await sites.locked(each.id, () => sites.removeSite(each));
      await sites.sweep();
    },
    faults,
    async close() {
      await Promise.all(started.map((each) => each.close()));
    },
  };
}
