import {
  type Clients,
  createDeployments,
  createIntegrationCommands,
  type Deployments,
  type Direct,
  type SealedToken,
} from "@roseram/db";
import type { IntegrationsPort } from "@roseram/schema";
import type { Logger } from "pino";
import type { Places } from "../deployments/access.ts";
import { createGithubDeviceFlow } from "../deployments/github/device-flow.ts";
import { createGithubPublisher } from "../deployments/github/publisher.ts";
import { createNetlifyPublisher } from "../deployments/netlify/netlify-publisher.ts";
import { createDeploymentRunner, type DeploymentRunner } from "../deployments/run-deployment.ts";
import type { Settings } from "../env.ts";
import type { EventLog } from "../event-log.ts";
import { createIntegrations } from "../integrations/integrations.ts";
import { createKeyring, type Keyring, SealError } from "../integrations/seal.ts";
import type { Forge } from "../local/forge/forge.ts";
import type { ErrorRecorder } from "../usage/error-recorder.ts";
import type { Closing } from "./closing.ts";
import { loadEncryptionKeys } from "./encryption-keys.ts";
import { forgetPublished, openLocalForge } from "./local-forge.ts";
import { providerAccounts } from "./provider-accounts.ts";
import { providerSettings } from "./provider-settings.ts";

/*
 * Where sites are published: the providers, what stands in for them on this machine, the keys of people's tokens, and what
 * works on a deployment. Real and stand-in are the same clients; only the address and the token differ.
 */

export interface Deploys {
  readonly deployments: Deployments;
  readonly runner: DeploymentRunner;
  /** null where nothing may be published to this machine. */
  readonly local: { readonly sitesUrl: string } | null;
  integrationsFor(userId: string): Omit<IntegrationsPort, "list">;
  /** All that is kept of a person outside the database goes. Never fails. */
  forget(userId: string): Promise<void>;
}

export async function openDeploys(options: {
  settings: Pick<Settings, "supabase" | "host" | "publicUrl" | "deploys"> & {
    readonly dataDir: string | null;
  };
  clients: Clients;
  direct: Direct;
  eventLog: EventLog;
  errorRecorder: ErrorRecorder;
  onEnded: (type: "github" | "netlify", status: string) => void;
  logger: Logger;
  closing: Closing;
}): Promise<Deploys> {
  const { settings, clients, direct, eventLog, errorRecorder, logger, closing } = options;
  const { githubApiUrl, netlifyApiUrl, githubClientId, encryptionKeys } = settings.deploys;
  const keyring = createKeyring(
    loadEncryptionKeys({
      configured: encryptionKeys,
      // Several servers may share a real database, and no folder.
      dataDir: settings.supabase ? null : settings.dataDir,
    }),
  );
  const forge = await openLocalForge(settings, logger, closing);
  const apiUrls = { github: githubApiUrl, netlify: netlifyApiUrl };
  const publishers = { github: createGithubPublisher(), netlify: createNetlifyPublisher() };
  const commandsFor = (userId: string) => createIntegrationCommands(clients.serviceClient(), userId);

  const integrations = createIntegrations({
    keyring,
    ask: providerAccounts(publishers, apiUrls),
    commandsFor,
    deviceFlow:
      githubClientId === null
        ? null
        : createGithubDeviceFlow({ clientId: githubClientId, apiUrl: githubApiUrl }),
    eventLog,
    onError: (error) => logger.error({ err: error }, "connecting by a code failed"),
  });
  closing.push(() => integrations.stop());
  const providers = providerSettings(settings.deploys, {
    localAllowed: forge !== null,
    deviceFlow: integrations.hasDeviceFlow,
  });

  const deployments = createDeployments(direct);
  const runner = createDeploymentRunner({
    deployments,
    log: eventLog,
    logger,
    publishers,
    places: { remote: apiUrls, local: forge && localPlaces(forge), openToken: opening(keyring) },
    deactivate: ({ userId, ...token }) => commandsFor(userId).deactivate(token),
    noteFault: (fault) => errorRecorder.record(fault),
    onEnded: options.onEnded,
  });

  return {
    deployments,
    runner,
    local: forge && { sitesUrl: forge.sitesUrl("<site>") },
    integrationsFor: (userId) => ({ providers, ...integrations.forViewer(userId) }),
    async forget(userId) {
      integrations.forget(userId);
      // The account is gone by now, and its owner must not be told otherwise.
      await forgetPublished(forge, settings.dataDir, userId, logger).catch((error: unknown) => {
        logger.error({ err: error }, "the sites of an account that is gone could not be removed");
      });
    },
  };
}

function localPlaces({ githubUrl, netlify, tokenFor }: Forge): NonNullable<Places["local"]> {
  const { scheme, host, pathPrefix } = netlify;
  return { github: githubUrl, netlify: `${scheme}://${host}${pathPrefix}`, tokenFor };
}

const opening =
  (keyring: Keyring) =>
  ({ sealed, ...owner }: SealedToken): string | null => {
    try {
      return keyring.open(sealed, owner);
    } catch (error) {
      if (error instanceof SealError) return null;
      throw error;
    }
  };
