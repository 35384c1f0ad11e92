import {
  createChatStore,
  createDeploymentStore,
  createProjectCommands,
  createProjectStore,
  createVersionStore,
  createViewerStore,
  deleteUser,
  userExists,
} from "@roseram/db";
import type { Clients, Direct } from "@roseram/db";
import { accountGone } from "@roseram/schema";
import type { ConversationPort, Identity, Limits, SignedIn } from "@roseram/schema";
import { ServiceError } from "./errors.ts";
import type { EventLog } from "./event-log.ts";
import { createProjects } from "./projects/projects.ts";
import { deleteAccount } from "./viewer/delete-account.ts";
import { exportAccount } from "./viewer/export-account.ts";

export interface StoresOptions {
  readonly clients: Clients;
  readonly direct: Direct;
  readonly limits: Limits;
  readonly eventLog: EventLog;
  /** The chat slice's actions, for one person. */
  chat(viewer: Identity): ConversationPort;
}

export type Stores = ReturnType<typeof createStores>;

/** The seam between what is asked for and what answers: libs/db and the slices become the schema's ports here. */
export function createStores({ clients, direct, limits, eventLog, chat }: StoresOptions) {
  const storesOf = (token: string) => {
    const user = clients.userClient(token);
    return {
      projects: createProjectStore(user),
      versions: createVersionStore(user),
      chat: createChatStore(user),
      deployments: createDeploymentStore(user),
      account: createViewerStore(user),
    };
  };

  return {
    /** The ports under this person's rights. One per operation: reads are batched within it, never remembered beyond. */
    forViewer(token: string, viewer: Identity): SignedIn {
      const stores = storesOf(token);
      const conversation = chat(viewer);
      return {
        viewer,
        limits,
        projects: createProjects({
          store: stores.projects,
          versions: stores.versions,
          commands: createProjectCommands(clients.serviceClient(), viewer.id, limits.projectsPerUser),
          eventLog,
        }),
        chat: {
          send: (input) => conversation.send(input),
          retry: (id) => conversation.retry(id),
          stop: (id) => conversation.stop(id),
          events: (id, after) => conversation.events(id, after),
          message: stores.chat.message,
          messages: stores.chat.messages,
          generation: stores.chat.generation,
          generationOf: stores.chat.generationOf,
          activeGeneration: stores.chat.activeGeneration,
          state: stores.chat.state,
          calls: notYet,
          prompt: notYet,
          promptTokens: notYet,
        },
        deployments: { find: stores.deployments.find, list: stores.deployments.list },
        account: {
          exists: () => userExists(direct, viewer.id),
          stats: stores.account.stats,
          models: [],
          preferences: notYet,
          updatePreferences: notYet,
          updates: notYet,
          remove: () =>
            deleteAccount({
              projectIds: stores.projects.ids,
              activeGenerations: stores.chat.activeGenerations,
              stop: (id) => conversation.stop(id),
              deleteUser: () => deleteUser(direct, viewer.id),
              eventLog,
            }),
        },
        usage: {
          summary: notYet,
          quota: notYet,
          errorLogs: notYet,
          errorLog: notYet,
          resolveError: notYet,
          reportPreviewError: notYet,
        },
      };
    },

    /** A zip archive of everything this person has, in pieces as it is made. */
    async exportOf(token: string, viewer: Identity): Promise<AsyncIterable<Uint8Array>> {
      if (!(await userExists(direct, viewer.id))) throw accountGone();
      const { projects, versions, chat: messages, deployments, account } = storesOf(token);
      return exportAccount(viewer, { projects, versions, messages: messages.messages, deployments, account });
    },
  };
}

/** What the schema names and the database does not hold yet. */
function notYet(): never {
  throw new ServiceError("UNAVAILABLE", "This is not open yet.");
}
