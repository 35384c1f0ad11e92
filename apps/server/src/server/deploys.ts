import type { IntegrationsPort } from "@roseram/schema";

/** Where sites are published: the actions of the slice integrations, and what they stand on. */
export interface Deploys {
  integrationsFor(userId: string): Omit<IntegrationsPort, "list">;
  /** An account that is gone: its sites on this machine, and connections under way. */
  forget(userId: string): Promise<void>;
}

export function openDeploys(): Deploys {
  return {
    integrationsFor: () => ({
      providers: PROVIDERS,
      connect: () => Promise.resolve(notYet),
      disconnect: () => Promise.resolve("NOT_FOUND"),
      connectGithubDevice: () => Promise.resolve(notYet),
      deviceUpdates: () => Promise.reject(new Error("There are no connections by a code.")),
    }),
    forget: () => Promise.resolve(),
  };
}

const notYet = {
  outcome: "REFUSED",
  code: "INVALID",
  message: "Accounts cannot be connected to this server.",
} as const;

const PROVIDERS = [
  {
    type: "github",
    localAllowed: true,
    deviceFlow: false,
    tokenUrl: "https://github.com/settings/tokens/new?scopes=repo&description=Roseram%20Builder",
    permissions: ["repo"],
  },
  {
    type: "netlify",
    localAllowed: true,
    deviceFlow: false,
    tokenUrl: "https://app.netlify.com/user/applications/personal",
    permissions: ["The token has the rights of your whole account: Netlify has no smaller ones."],
  },
] as const;
