import { json, type Answer } from "./http/answers.ts";
import { configuredName } from "./http/hosts.ts";
import { listen, type Call, type Listener, type Respond } from "./http/listener.ts";
import { listenAt, readPorts, savePorts } from "./ports.ts";
import type { DurableFiles } from "./store/durable-files.ts";

const LOOPBACK = "127.0.0.1";

/** Of a logger, pino's included. */
export interface ForgeLog {
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** The listeners. The APIs never leave loopback; the sites are served where the operator says, and on loopback too. */
export async function bind(options: {
  folder: string;
  files: DurableFiles;
  host?: string;
  sitesName?: string | null;
  apiPort?: number;
  sitesPort?: number;
  log: ForgeLog;
  api: Respond;
  sites: Respond;
}): Promise<{ api: number; sites: number; close(): Promise<void> }> {
  const { log, host = LOOPBACK, sitesName = null } = options;
  const onError = (error: unknown, { method }: Call): Answer => {
    log.error({ err: error, method }, "the local forge could not answer");
    return json(500, { message: "Server Error", status: "500" });
  };
  const before = await readPorts(options.folder);
  const started: Listener[] = [];
  const close = async () => void (await Promise.all(started.map((each) => each.close())));
  try {
    const api = await listenAt(options.apiPort, before.api, (port) =>
      listen({
        host: LOOPBACK,
        port,
        hosts: (at) => ({ port: at, subdomains: false, configured: null }),
        respond: options.api,
        onError,
      }),
    );
    started.push(api);
    const sites = await listenAt(options.sitesPort, before.sites, (port) =>
      listenAlsoOnLoopback(
        (at, atPort) =>
          listen({
            host: at,
            port: atPort,
            hosts: (own) => ({ port: own, subdomains: true, configured: sitesName ?? configuredName(host) }),
            respond: options.sites,
            onError,
          }),
        { host, port },
      ),
    );
    started.push(sites);
    const ports = { api: api.port, sites: sites.port };
    // Only with both: a start that failed must not move the addresses of the one that runs.
    if (ports.api !== before.api || ports.sites !== before.sites)
      await savePorts(options.folder, options.files, ports);
    const moved = (["api", "sites"] as const).filter(
      (name) => ![undefined, ports[name]].includes(before[name]),
    );
    if (moved.length > 0)
      log.warn({ moved, before, ports }, "the local forge has moved: older addresses lead nowhere");
    return { ...ports, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** `<site>.localhost` is loopback wherever it is looked up, so sites are there whatever else they listen at. */
async function listenAlsoOnLoopback(
  listenAtHost: (host: string, port: number) => Promise<Listener>,
  { host, port }: { host: string; port: number },
): Promise<Listener> {
  const chosen = await listenAtHost(host, port);
  if ([LOOPBACK, "0.0.0.0", "::"].includes(chosen.address)) return chosen;
  try {
    const loopback = await listenAtHost(LOOPBACK, chosen.port);
    return { ...chosen, close: async () => void (await Promise.all([chosen.close(), loopback.close()])) };
  } catch (error) {
    await chosen.close();
    throw error;
  }
}
