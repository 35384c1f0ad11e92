import { DbError } from "@roseram/db";
import type {
  createDeletedProjectStore,
  createProjectCommands,
  createProjectStore,
  createVersionStore,
} from "@roseram/db";
import { accountGone } from "@roseram/schema";
import type { ProjectsPort } from "@roseram/schema";
import { projectTopic, viewerTopic } from "../event-log.ts";
import type { EventLog } from "../event-log.ts";
import { inputHash } from "../input-hash.ts";
import { topicUpdates } from "../topic-updates.ts";
import { type Documents, readSite } from "./read-site.ts";

export interface ProjectsOptions {
  readonly store: ReturnType<typeof createProjectStore>;
  readonly deleted: ReturnType<typeof createDeletedProjectStore>;
  readonly versions: ReturnType<typeof createVersionStore>;
  readonly commands: ReturnType<typeof createProjectCommands>;
  readonly eventLog: EventLog;
  /** Whose projects these are: their list changes with each of them. */
  readonly viewerId: string;
  readonly maxFileBytes: number;
  readonly documents: Documents;
}

/** The rows are written first; then whoever watches the project, or the person's list, is woken and reads them. */
export function createProjects(options: ProjectsOptions): ProjectsPort {
  const { store, deleted, versions, commands, eventLog, maxFileBytes, documents } = options;
  const touched = <Outcome extends string>(outcome: Outcome, projectId: string | null): Outcome => {
    if (outcome === "OK" && projectId !== null) {
      eventLog.touch(projectTopic(projectId));
      eventLog.touch(viewerTopic(options.viewerId));
    }
    return outcome;
  };

  return {
    find: store.find,
    list: store.list,
    stats: store.stats,
    code: store.code,
    version: versions.find,
    versions: versions.list,
    versionCode: versions.code,

    async create({ idempotencyKey: key, ...input }) {
      try {
        const made = await commands.create({ ...input, ...keyed(key, input) });
        touched(made.outcome, made.projectId);
        return made;
      } catch (error) {
        // The owner is all that a new project refers to.
        throw error instanceof DbError && error.code === "NOT_FOUND" ? accountGone() : error;
      }
    },

    async duplicate({ idempotencyKey: key, ...input }) {
      const made = await commands.duplicate({ ...input, ...keyed(key, input) });
      touched(made.outcome, made.projectId);
      return made;
    },

    async update(id, changes) {
      return touched(await store.update(id, changes), id);
    },

    async remove(id) {
      return touched(await commands.remove(id), id);
    },

    deleted: deleted.list,

    async restore(id) {
      return touched(await commands.restore(id), id);
    },

    async purge(id) {
      return touched(await commands.purge(id), id);
    },

    async saveCode(input) {
      const { outcome, versionId } = await commands.saveCode(input);
      return { outcome: touched(outcome, input.projectId), versionId, projectId: input.projectId };
    },

    async importCode({ projectId, fileName, content, baseVersionId }) {
      const site = readSite({ name: fileName, content }, maxFileBytes, documents);
      if ("refused" in site) return { outcome: "REFUSED", ...site.refused };
      const { outcome, versionId } = await commands.importCode({
        projectId,
        code: site.code,
        baseVersionId,
      });
      return { outcome: touched(outcome, projectId), versionId, projectId, leftOut: site.leftOut };
    },

    async restoreVersion(id) {
      const version = await versions.find(id);
      if (version === null) return { outcome: "NOT_FOUND", versionId: null, projectId: null };
      const { outcome, versionId } = await commands.restoreVersion(id);
      return { outcome: touched(outcome, version.projectId), versionId, projectId: version.projectId };
    },

    updates: (projectId) =>
      topicUpdates(
        eventLog,
        projectTopic(projectId),
        projectId,
        async () => (await store.find(projectId)) !== null,
      ),
  };
}

const keyed = (key: string | null, input: Parameters<typeof inputHash>[0]) => ({
  key,
  inputHash: key === null ? null : inputHash(input),
});
