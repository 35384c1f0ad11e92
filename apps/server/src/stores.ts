import {
  createApiTokenCommands,
  createApiTokenStore,
  createChatStore,
  createDeletedProjectStore,
  createDeploymentCommands,
  createDeploymentStore,
  createErrorLogCommands,
  createErrorLogStore,
  createIntegrationStore,
  createModelCallStore,
  createPreferenceCommands,
  createPreferenceStore,
  createProjectCommands,
  createProjectStore,
  createUsageStore,
  createVersionStore,
  createViewerStore,
  deleteUser,
  deploymentsUnderWay,
  userExists,
} from "@roseram/db";
import type { AccessToken, Clients, Direct, Preferences, UsageLimits } from "@roseram/db";
import { accountGone } from "@roseram/schema";
import type { ConversationPort, Identity, IntegrationsPort, Limits, SignedIn } from "@roseram/schema";
import type { Caller } from "./context.ts";
import { nextPromptTokens } from "./chat/prompt/next-prompt.ts";
import { linkFiles, splitDocument } from "./chat/parse/split-document.ts";
import { createDeploys } from "./deployments/deploy-project.ts";
import { followDeployments } from "./deployments/follow-deployments.ts";
import { type EventLog, viewerTopic } from "./event-log.ts";
import { exportVersion } from "./projects/export-version.ts";
import { createProjects } from "./projects/projects.ts";
import { createApiTokens } from "./partners/api-tokens.ts";
import { topicUpdates } from "./topic-updates.ts";
import { createUsage } from "./usage/usage.ts";
import { deleteAccount } from "./viewer/delete-account.ts";
import { exportAccount } from "./viewer/export-account.ts";
import { updatePreferences } from "./viewer/update-preferences.ts";

export interface StoresOptions {
  readonly clients: Clients;
  readonly direct: Direct;
  readonly limits: Limits;
  readonly usageLimits: UsageLimits;
  /** The models that may be preferred, the one for everybody else first. */
  readonly models: readonly string[];
  /** What costs are shown in; null shows none. */
  readonly currency: string | null;
  readonly eventLog: EventLog;
  /** The chat slice's actions, for one person. */
  chat(viewer: Identity, preferences: () => Promise<Preferences>): ConversationPort;
  readonly deployments: Pick<Parameters<typeof createDeploys>[0], "allowLocal" | "enqueue" | "cancelRunning">;
  /** The integrations slice's. */
  integrations(viewer: Identity): Omit<IntegrationsPort, "list">;
  readonly apiTokens: {
    /** Why none works here. */
    readonly problem: string | null;
    /** What is open with a token that was revoked ends. */
    revoked(): void;
  };
  /** An account that is gone: what is kept of it outside the database goes too. */
  forget(userId: string): Promise<void>;
}

export type Stores = ReturnType<typeof createStores>;

/** The seam between what is asked for and what answers: libs/db and the slices become the schema's ports here. */
export function createStores(options: StoresOptions) {
  const { clients, direct, limits, usageLimits, models, currency, eventLog } = options;
  const storesOf = (token: AccessToken, userId: string) => {
    const user = clients.userClient(token);
    return {
      projects: createProjectStore(user),
      deletedProjects: createDeletedProjectStore(direct, userId),
      versions: createVersionStore(user),
      chat: createChatStore(user),
      modelCalls: createModelCallStore(user),
      deployments: createDeploymentStore(user),
      integrations: createIntegrationStore(user),
      account: createViewerStore(user),
      preferences: createPreferenceStore(user),
      errorLogs: createErrorLogStore(user),
      usage: createUsageStore(direct, userId),
      apiTokens: createApiTokenStore(user),
    };
  };

  return {
    /** The ports under this person's rights. One per operation: reads are batched within it, never remembered beyond. */
    forViewer({ token, viewer, apiToken }: Caller): SignedIn {
      const service = clients.serviceClient();
      const stores = storesOf(token, viewer.id);
      const conversation = options.chat(viewer, stores.preferences.get);
      const deploys = createDeploys({
        ...options.deployments,
        store: stores.deployments,
        commands: createDeploymentCommands(service, viewer.id),
        log: {
          // The person's list shows what is being published too.
          touch(topic) {
            eventLog.touch(topic);
            eventLog.touch(viewerTopic(viewer.id));
          },
        },
      });
      const connections = options.integrations(viewer);
      return {
        viewer,
        apiToken,
        limits,
        projects: createProjects({
          store: stores.projects,
          deleted: stores.deletedProjects,
          versions: stores.versions,
          commands: createProjectCommands(service, viewer.id, limits.projectsPerUser),
          eventLog,
          viewerId: viewer.id,
          maxFileBytes: limits.codeBytes,
          documents: { split: splitDocument, link: linkFiles },
        }),
        chat: {
          send: (input) => conversation.send(input),
          retry: (id) => conversation.retry(id),
          continue: (input) => conversation.continue(input),
          stop: (id) => conversation.stop(id),
          events: (id, after) => conversation.events(id, after),
          message: stores.chat.message,
          messages: stores.chat.messages,
          generation: stores.chat.generation,
          generationOf: stores.chat.generationOf,
          activeGeneration: stores.chat.activeGeneration,
          state: stores.chat.state,
          calls: stores.modelCalls.calls,
          prompt: stores.modelCalls.prompt,
          promptTokens: (projectId, mode) =>
            nextPromptTokens(projectId, mode, {
              project: stores.projects.find,
              code: stores.projects.code,
              messages: stores.chat.messages,
              preferences: stores.preferences.get,
            }),
        },
        deployments: {
          find: stores.deployments.find,
          list: stores.deployments.list,
          latest: stores.deployments.latest,
          publications: stores.deployments.publications,
          deploy: deploys.deploy,
          retry: deploys.retry,
          cancel: deploys.cancel,
          updates: (projectId) =>
            followDeployments(projectId, {
              store: stores.deployments,
              exists: async () => (await stores.projects.find(projectId)) !== null,
              log: eventLog,
            }),
        },
        integrations: {
          list: stores.integrations.list,
          providers: connections.providers,
          connect: (provider, token) => connections.connect(provider, token),
          disconnect: (provider) => connections.disconnect(provider),
          connectGithubDevice: () => connections.connectGithubDevice(),
          deviceUpdates: (id) => connections.deviceUpdates(id),
        },
        account: {
          exists: () => userExists(direct, viewer.id),
          stats: stores.account.stats,
          models,
          preferences: async () => ({ ...(await stores.preferences.get()) }),
          updatePreferences: (patch) =>
            updatePreferences(patch, {
              userId: viewer.id,
              models,
              commands: createPreferenceCommands(service, viewer.id),
              eventLog,
            }),
          updates: () =>
            topicUpdates(eventLog, viewerTopic(viewer.id), viewer.id, () => userExists(direct, viewer.id)),
          remove: () =>
            deleteAccount({
              userId: viewer.id,
              projectIds: stores.projects.ids,
              activeGenerations: stores.chat.activeGenerations,
              stop: (id) => conversation.stop(id),
              activeDeployments: () => deploymentsUnderWay(direct, viewer.id),
              cancelDeployment: options.deployments.cancelRunning,
              forget: () => options.forget(viewer.id),
              deleteUser: () => deleteUser(direct, viewer.id),
              eventLog,
            }),
        },
        usage: createUsage({
          userId: viewer.id,
          store: stores.usage,
          errors: stores.errorLogs,
          commands: createErrorLogCommands(service),
          limits: usageLimits,
          currency,
          eventLog,
        }),
        partners: createApiTokens({
          ...options.apiTokens,
          store: stores.apiTokens,
          commands: createApiTokenCommands(service, viewer.id),
          changed: () => eventLog.touch(viewerTopic(viewer.id)),
        }),
      };
    },

    /** A zip archive of everything this person has, in pieces as it is made. */
    async exportOf(token: AccessToken, viewer: Identity): Promise<AsyncIterable<Uint8Array>> {
      if (!(await userExists(direct, viewer.id))) throw accountGone();
      const { projects, versions, chat: messages, ...stores } = storesOf(token, viewer.id);
      const {
        account,
        deletedProjects,
        deployments,
        integrations,
        preferences,
        errorLogs,
        usage,
        apiTokens,
      } = stores;
      return exportAccount(viewer, {
        account,
        preferences,
        usage: { byDay: (period) => usage.byDay(period, currency) },
        errorLogs,
        projects,
        deletedProjects,
        versions,
        messages: messages.messages,
        deployments,
        integrations,
        apiTokens,
      });
    },

    /** The files of one version as a zip archive; null when it is not this person's, or is not at all. */
    versionOf: (token: AccessToken, viewer: Identity, id: string) =>
      exportVersion(id, storesOf(token, viewer.id)),
  };
}
