/**
 * Which names a listener answers to. A web page can give a name of its own the address 127.0.0.1 (DNS rebinding) and
 * would then read what is here; its Host header still tells.
 */
export interface Hosts {
  readonly port: number;
  /** The name that the operator chose, beside those of loopback. */
  readonly configured: string | null;
  readonly subdomains: boolean;
}

export type HostName = { readonly label: string | null };

/** Null for a name that is not ours; `label` is x of x.localhost. */
export function hostName(header: string | undefined, hosts: Hosts): HostName | null {
  const [, name, port] = /^(\[[0-9a-f:.]+\]|[^:\s]+)(?::(\d{1,5}))?$/i.exec(header ?? "") ?? [];
  if (name === undefined || Number(port ?? "80") !== hosts.port) return null;
  const lower = name.toLowerCase();
  if (["127.0.0.1", "localhost", "[::1]", hosts.configured].includes(lower)) return { label: null };
  const label = hosts.subdomains ? /^([a-z0-9-]{1,63})\.localhost$/.exec(lower)?.[1] : undefined;
  return label === undefined ? null : { label };
}

/** A name people reach it by, or null for loopback and for "any address". */
export function configuredName(host: string): string | null {
  if (["127.0.0.1", "localhost", "::1", "0.0.0.0", "::", ""].includes(host)) return null;
  return host.includes(":") ? `[${host.toLowerCase()}]` : host.toLowerCase();
}

/**
 * Where sites are shown by path, or null where `<site>.localhost` is: that name means each machine itself, so it is of no use
 * to whoever is to reach this one by another.
 */
export function nameForSites(host: string, publicUrl: string | null): string | null {
  const anyAddress = ["0.0.0.0", "::"].includes(host);
  const name = anyAddress && publicUrl !== null ? new URL(publicUrl).hostname : configuredName(host);
  return name === null || /^(127\..*|localhost|\[::1\])$/.test(name) ? null : name;
}
