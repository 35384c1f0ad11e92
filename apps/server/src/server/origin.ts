import { isIP } from "node:net";
import { isLoopback } from "../env.ts";

/*
 * Who may talk to this server from a browser. Two attacks: a page elsewhere opens a socket (CORS does not cover
 * sockets), and a name elsewhere is pointed at this address (DNS rebinding), so that it passes as same origin.
 */

export interface OriginRules {
  /** Whether a request with this Host header is meant for us. */
  hostAllowed(host: string | undefined): boolean;
  /** Whether a browser's page with this Origin may open a socket here; programs send none. */
  originAllowed(origin: string | undefined, host: string | undefined): boolean;
}

export function createOriginRules(options: {
  /** Only where the server stands on a person's own machine can a rebound name reach it. */
  checkHost: boolean;
  listenHost: string;
  publicUrl: string | null;
}): OriginRules {
  const publicHost = options.publicUrl === null ? null : new URL(options.publicUrl).host;
  const open = !isLoopback(options.listenHost);

  return {
    hostAllowed(host) {
      if (!options.checkHost) return true;
      if (host === undefined) return false;
      if (host === publicHost) return true;
      const name = nameOf(host);
      if (name === null) return false;
      // A rebound name is a name; an address typed as such cannot be one.
      return (
        isLoopback(name) || name === options.listenHost || (open && isIP(name.replace(/^\[|\]$/g, "")) !== 0)
      );
    },
    originAllowed(origin, host) {
      if (origin === undefined) return true;
      if (!URL.canParse(origin)) return false;
      const from = new URL(origin).host;
      return from === host || from === publicHost;
    },
  };
}

function nameOf(host: string): string | null {
  const url = `http://${host}`;
  return URL.canParse(url) ? new URL(url).hostname : null;
}
