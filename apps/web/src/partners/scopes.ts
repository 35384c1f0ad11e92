import type { ApiTokenScope } from "../__generated__/graphql.ts";

/** In the order in which they are shown: what looks before what changes. */
export const SCOPES: readonly ApiTokenScope[] = [
  "PROJECTS_READ",
  "PROJECTS_WRITE",
  "CHAT",
  "DEPLOY",
  "ACCOUNT_READ",
];

export type Lifetime = "30" | "90" | "365" | "never";

export const endOf = (lifetime: Lifetime, now: Date): string | null =>
  lifetime === "never" ? null : new Date(now.getTime() + Number(lifetime) * 86_400_000).toISOString();

/** A command that works with these scopes, as it is pasted into a terminal. */
export function tryCommand(origin: string, secret: string, scopes: readonly ApiTokenScope[]): string {
  const query = scopes.includes("PROJECTS_READ")
    ? "{ projects(first: 5) { nodes { id name status } } }"
    : "{ viewer { id } }";
  return [
    `curl -s ${origin}/graphql`,
    `-H 'authorization: Bearer ${secret}'`,
    `-H 'content-type: application/json'`,
    `-d '${JSON.stringify({ query })}'`,
  ].join(" \\\n  ");
}
