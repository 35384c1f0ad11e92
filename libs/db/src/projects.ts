import { batchedById } from "./batch.ts";
import type { Client } from "./client.ts";
import { DbError, unwrap } from "./errors.ts";
import type { Code } from "./fold.ts";
import { outcomeOf } from "./outcome.ts";
import { comparisons, readSlice, timeConditions } from "./pages.ts";
import type { PageRequest, Position, Slice, Stretch } from "./pages.ts";

// The generated types know no CHECK constraints and call every column of a view nullable: said again where a row is read.
const PROJECT = `id, name, description, status, githubUrl:github_url, netlifyUrl:netlify_url,
  githubBranch:github_branch, createdAt:created_at, updatedAt:updated_at, lastGenerated:last_generated,
  currentVersionId:current_version_id, remoteImages:remote_images`;
const STATS = `id, messageCount:message_count, deploymentCount:deployment_count, totalTokens:total_tokens,
  lastInteraction:last_interaction`;

export type ProjectStatus = "draft" | "active" | "archived";

export interface ProjectRow {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly status: ProjectStatus;
  readonly githubUrl: string | null;
  readonly netlifyUrl: string | null;
  readonly githubBranch: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly lastGenerated: string | null;
  readonly currentVersionId: string | null;
  /** Whether the preview may load pictures from other hosts. */
  readonly remoteImages: boolean;
}
interface StatsRow {
  id: string;
  messageCount: number;
  deploymentCount: number;
  totalTokens: number;
  lastInteraction: string | null;
}
interface Selection {
  readonly status: ProjectStatus | null;
  readonly text: string | null;
}
interface Sort {
  readonly field: "updatedAt" | "createdAt" | "name";
  readonly direction: "asc" | "desc";
}
interface Changes {
  readonly name?: string;
  readonly description?: string | null;
  readonly status?: ProjectStatus;
  readonly githubBranch?: string;
  readonly remoteImages?: boolean;
}

interface WrittenCode {
  readonly projectId: string;
  readonly code: Code;
  /** The version that was looked at; null saves on top of whatever is current. */
  readonly baseVersionId: string | null;
}

const COLUMNS = { updatedAt: "updated_at", createdAt: "created_at", name: "name" } as const;
const NO_CODE: Code = { html: "", css: "", javascript: "" };

/** Reads and small changes, with the person's own rights. Reads by id within one tick are one call. */
export function createProjectStore(user: Client) {
  const rows = batchedById(async (ids) =>
    unwrap(
      await user.from("projects").select(PROJECT).in("id", ids).overrideTypes<{ status: ProjectStatus }[]>(),
    ),
  );
  const stats = batchedById(async (ids) =>
    unwrap(await user.from("project_stats").select(STATS).in("id", ids).overrideTypes<StatsRow[]>()),
  );
  const codes = batchedById(async (ids) =>
    unwrap(
      await user
        .from("projects")
        .select("id, code:generated_code")
        .in("id", ids)
        .overrideTypes<{ code: Code }[]>(),
    ),
  );

  return {
    find: (id: string) => rows.load(id),

    list: (selection: Selection, sort: Sort, page: PageRequest): Promise<Slice<ProjectRow>> =>
      readSlice(page, {
        read: (stretch) => (sort.field === "name" ? readByName : readByTime)(selection, sort, stretch),
        async count() {
          const counted = await matching(selection, { count: "exact", head: true });
          unwrap(counted);
          return counted.count ?? 0;
        },
      }),

    /** Of every project: an account holds no more than one answer does. */
    async ids(): Promise<readonly string[]> {
      return unwrap(await user.from("projects").select("id")).map(({ id }) => id);
    },

    async stats(id: string) {
      return (
        (await stats.load(id)) ?? {
          messageCount: 0,
          deploymentCount: 0,
          totalTokens: 0,
          lastInteraction: null,
        }
      );
    },

    async code(id: string): Promise<Code> {
      return (await codes.load(id))?.code ?? NO_CODE;
    },

    async update(id: string, changes: Changes): Promise<"OK" | "NOT_FOUND" | "ARCHIVED"> {
      const project = await rows.load(id);
      if (project === null) return "NOT_FOUND";
      const { name, description, githubBranch, remoteImages } = changes;
      const columns = {
        ...(name !== undefined && { name }),
        ...(description !== undefined && { description }),
        ...(githubBranch !== undefined && { github_branch: githubBranch }),
        ...(remoteImages !== undefined && { remote_images: remoteImages }),
        ...statusChange(project, changes.status),
      };
      if (Object.keys(columns).length === 0) return "OK";
      try {
        const updated = unwrap(await user.from("projects").update(columns).eq("id", id).select("id"));
        return updated.length === 0 ? "NOT_FOUND" : "OK";
      } catch (error) {
        if (error instanceof DbError && error.reason === "ARCHIVED") return "ARCHIVED";
        throw error;
      }
    },
  };

  function matching({ status, text }: Selection, options?: { count: "exact"; head: true }) {
    let query = user.from("projects").select(PROJECT, options);
    if (status !== null) query = query.eq("status", status);
    if (text !== null) query = query.or(`name.imatch.${literal(text)},description.imatch.${literal(text)}`);
    return query;
  }

  async function readByTime(selection: Selection, sort: Sort, stretch: Stretch): Promise<ProjectRow[]> {
    const column = COLUMNS[sort.field];
    const ascending = sort.direction === "asc";
    let query = matching(selection);
    for (const condition of timeConditions(column, ascending, stretch)) query = query.or(condition);
    const order = { ascending: ascending !== stretch.reversed };
    return unwrap(
      await query
        .order(column, order)
        .order("id", order)
        .limit(stretch.limit)
        .overrideTypes<{ status: ProjectStatus }[]>(),
    );
  }

  /**
   * A name may hold what PostgREST's logic syntax has no portable escape for, so "beyond this name, or at it and beyond
   * this id" is not one condition but neighbouring segments, each of plain filters, read at once and joined.
   */
  async function readByName(selection: Selection, sort: Sort, stretch: Stretch): Promise<ProjectRow[]> {
    const ascending = sort.direction === "asc";
    const order = { ascending: ascending !== stretch.reversed };
    const segments = nameSegments(ascending, stretch);
    if (stretch.reversed) segments.reverse();
    const parts = await Promise.all(
      segments.map(async (filters) => {
        let query = matching(selection);
        for (const { column, operator, value } of filters) query = query.filter(column, operator, value);
        return unwrap(
          await query
            .order("name", order)
            .order("id", order)
            .limit(stretch.limit)
            .overrideTypes<{ status: ProjectStatus }[]>(),
        );
      }),
    );
    return parts.flat().slice(0, stretch.limit);
  }
}

interface Filter {
  readonly column: "name" | "id";
  readonly operator: string;
  readonly value: string | number;
}

function nameSegments(ascending: boolean, { after, before, inclusive }: Stretch): Filter[][] {
  const compare = comparisons(ascending, inclusive);
  const name = (operator: string, { value }: Position): Filter => ({ column: "name", operator, value });
  const id = (operator: string, position: Position): Filter => ({
    column: "id",
    operator,
    value: position.id,
  });
  if (after !== null && before !== null && after.value === before.value) {
    return [[name("eq", after), id(compare.after, after), id(compare.before, before)]];
  }
  const between = [
    ...(after === null ? [] : [name(compare.beyond, after)]),
    ...(before === null ? [] : [name(compare.short, before)]),
  ];
  return [
    ...(after === null ? [] : [[name("eq", after), id(compare.after, after)]]),
    between,
    ...(before === null ? [] : [[name("eq", before), id(compare.before, before)]]),
  ];
}

/** A regular expression that matches this text, free of everything that has a meaning in one or in PostgREST's syntax. */
function literal(text: string): string {
  return text.replace(
    /[\u0000-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u007f]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** So many deleted projects are kept of each person, however few they may have at a time. */
const DELETED_KEPT = 200;

/** What the server does for a person: SQL functions that check the owner again, called with the service's rights. */
export function createProjectCommands(service: Client, userId: string, limit: number) {
  const write = async (operation: "save_code" | "import_code", input: WrittenCode) => {
    const { outcome, version_id } = unwrap(
      await service
        .rpc(operation, {
          p_user_id: userId,
          p_project_id: input.projectId,
          p_code: { ...input.code },
          ...given("p_base_version_id", input.baseVersionId),
        })
        .single(),
    );
    return {
      outcome: outcomeOf(outcome, ["OK", "NOT_FOUND", "ARCHIVED", "GENERATION_RUNNING", "CONFLICT"]),
      versionId: version_id,
    };
  };

  return {
    async create(input: {
      name: string;
      description: string | null;
      key: string | null;
      inputHash: string | null;
    }) {
      const { outcome, project_id } = unwrap(
        await service
          .rpc("create_project", {
            p_user_id: userId,
            p_name: input.name,
            ...given("p_description", input.description),
            p_limit: limit,
            ...given("p_idempotency_key", input.key),
            ...given("p_input_hash", input.inputHash),
          })
          .single(),
      );
      return {
        outcome: outcomeOf(outcome, ["OK", "LIMIT_REACHED", "IDEMPOTENCY_MISMATCH"]),
        projectId: project_id,
      };
    },

    async duplicate(input: {
      id: string;
      name: string | null;
      key: string | null;
      inputHash: string | null;
    }) {
      const { outcome, project_id } = unwrap(
        await service
          .rpc("duplicate_project", {
            p_user_id: userId,
            p_project_id: input.id,
            ...given("p_name", input.name),
            p_limit: limit,
            ...given("p_idempotency_key", input.key),
            ...given("p_input_hash", input.inputHash),
          })
          .single(),
      );
      return {
        outcome: outcomeOf(outcome, ["OK", "NOT_FOUND", "LIMIT_REACHED", "IDEMPOTENCY_MISMATCH"]),
        projectId: project_id,
      };
    },

    /** Puts it aside: from now on it is nobody's, until it is restored or purged. LIMIT_REACHED changes nothing. */
    async remove(id: string) {
      const { outcome } = unwrap(
        await service
          .rpc("delete_project", {
            p_user_id: userId,
            p_project_id: id,
            p_keep: Math.max(limit, DELETED_KEPT),
          })
          .single(),
      );
      return outcomeOf(outcome, ["OK", "NOT_FOUND", "LIMIT_REACHED"]);
    },

    /** Brings back what was deleted. OK also when it is back already. */
    async restore(id: string) {
      const { outcome } = unwrap(
        await service
          .rpc("restore_project", { p_user_id: userId, p_project_id: id, p_limit: limit })
          .single(),
      );
      return outcomeOf(outcome, ["OK", "NOT_FOUND", "LIMIT_REACHED"]);
    },

    /** Deletes for good what was deleted before, and nothing else. */
    async purge(id: string) {
      const { outcome } = unwrap(
        await service.rpc("purge_project", { p_user_id: userId, p_project_id: id }).single(),
      );
      return outcomeOf(outcome, ["OK", "NOT_FOUND"]);
    },

    saveCode: (input: WrittenCode) => write("save_code", input),

    /** Like saveCode, as a version that came from a file. */
    importCode: (input: WrittenCode) => write("import_code", input),

    async restoreVersion(versionId: string) {
      const { outcome, version_id } = unwrap(
        await service.rpc("restore_version", { p_user_id: userId, p_version_id: versionId }).single(),
      );
      return {
        outcome: outcomeOf(outcome, ["OK", "NOT_FOUND", "ARCHIVED", "GENERATION_RUNNING"]),
        versionId: version_id,
      };
    },
  };
}

/** An argument with a default is left out rather than sent as null. */
const given = <Name extends string>(name: Name, value: string | null) =>
  value === null ? {} : argument(name, value);
const argument = <Name extends string>(name: Name, value: string) =>
  ({ [name]: value }) as Record<Name, string>;

/** An archived project comes back as what its versions make it; of another one draft and active follow from them. */
function statusChange(project: ProjectRow, status: ProjectStatus | undefined): { status?: ProjectStatus } {
  if (status === undefined || (status === "archived") === (project.status === "archived")) return {};
  if (status === "archived") return { status };
  return { status: project.currentVersionId === null ? "draft" : "active" };
}
