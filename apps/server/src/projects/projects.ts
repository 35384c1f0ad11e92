import { DbError } from "@roseram/db";
import type { createProjectCommands, createProjectStore, createVersionStore } from "@roseram/db";
import { accountGone } from "@roseram/schema";
import type { ProjectsPort } from "@roseram/schema";
import { ServiceError } from "../errors.ts";
import { projectTopic } from "../event-log.ts";
import type { EventLog } from "../event-log.ts";
import { inputHash } from "../input-hash.ts";
import { projectUpdates } from "./project-updates.ts";

export interface ProjectsOptions {
  readonly store: ReturnType<typeof createProjectStore>;
  readonly versions: ReturnType<typeof createVersionStore>;
  readonly commands: ReturnType<typeof createProjectCommands>;
  readonly eventLog: EventLog;
}

/** The rows are written first; then whoever watches the project is woken and reads them. */
export function createProjects({ store, versions, commands, eventLog }: ProjectsOptions): ProjectsPort {
  const touched = <Outcome extends string>(outcome: Outcome, projectId: string | null): Outcome => {
    if (outcome === "OK" && projectId !== null) eventLog.touch(projectTopic(projectId));
    return outcome;
  };

  return {
    async find(id) {
      const found = await store.find(id);
      return found && { ...found, remoteImages: false };
    },
    async list(selection, sort, page) {
      const slice = await store.list(selection, sort, page);
      return { ...slice, rows: slice.rows.map((row) => ({ ...row, remoteImages: false })) };
    },
    importCode: notYet,
    stats: store.stats,
    code: store.code,
    version: versions.find,
    versions: versions.list,
    versionCode: versions.code,

    async create({ idempotencyKey: key, ...input }) {
      try {
        return await commands.create({ ...input, ...keyed(key, input) });
      } catch (error) {
        // The owner is all that a new project refers to.
        throw error instanceof DbError && error.code === "NOT_FOUND" ? accountGone() : error;
      }
    },

    duplicate: ({ idempotencyKey: key, ...input }) => commands.duplicate({ ...input, ...keyed(key, input) }),

    async update(id, changes) {
      return touched(await store.update(id, changes), id);
    },

    async remove(id) {
      const removed = await store.remove(id);
      if (removed) touched("OK", id);
      return removed;
    },

    async saveCode(input) {
      const { outcome, versionId } = await commands.saveCode(input);
      return { outcome: touched(outcome, input.projectId), versionId, projectId: input.projectId };
    },

    async restoreVersion(id) {
      const version = await versions.find(id);
      if (version === null) return { outcome: "NOT_FOUND", versionId: null, projectId: null };
      const { outcome, versionId } = await commands.restoreVersion(id);
      return { outcome: touched(outcome, version.projectId), versionId, projectId: version.projectId };
    },

    updates: (projectId) =>
      projectUpdates(eventLog, projectId, async () => (await store.find(projectId)) !== null),
  };
}

function notYet(): never {
  throw new ServiceError("UNAVAILABLE", "Importing is not open yet.");
}

const keyed = (key: string | null, input: Parameters<typeof inputHash>[0]) => ({
  key,
  inputHash: key === null ? null : inputHash(input),
});
