import { batched, batchedById } from "./batch.ts";
import type { Client } from "./client.ts";
import { unwrap } from "./errors.ts";
import type { Code } from "./fold.ts";
import { projectLists } from "./lists.ts";
import { comparisons } from "./pages.ts";

const VERSION = `id, number, origin, createdAt:created_at, messageId:message_id, projectId:project_id`;

export interface VersionRow {
  readonly id: string;
  readonly number: number;
  readonly origin: "generation" | "manual" | "restore" | "duplicate" | "import";
  readonly createdAt: string;
  readonly messageId: string | null;
  readonly projectId: string;
}

/** The generated types know no CHECK constraints. */
type Origin = Pick<VersionRow, "origin">;
const NO_CODE: Code = { html: "", css: "", javascript: "" };

/** Reads with the person's own rights. Lists never carry code; reads by id within one tick are one call. */
export function createVersionStore(user: Client) {
  const rows = batchedById(async (ids) =>
    unwrap(await user.from("versions").select(VERSION).in("id", ids).overrideTypes<Origin[]>()),
  );
  const codes = batched<string, Code>(
    (id) => id,
    async (ids) => {
      const read = unwrap(
        await user.from("versions").select("id, code").in("id", ids).overrideTypes<{ code: Code }[]>(),
      );
      return new Map(read.map(({ id, code }) => [id, code]));
    },
    () => NO_CODE,
  );

  return {
    find: (id: string) => rows.load(id),
    code: (id: string) => codes.load(id),

    /** Oldest first. Numbers are unique within a project, so the number alone is the position. */
    list: projectLists<VersionRow>({
      async read(projectIds, { after, before, inclusive, reversed, limit }) {
        const compare = comparisons(true, inclusive);
        const list = { referencedTable: "rows" };
        let query = user
          .from("projects")
          .select(`id, rows:versions!versions_project_id_fkey(${VERSION})`)
          .in("id", projectIds)
          .order("number", { ...list, ascending: !reversed })
          .limit(limit, list);
        if (after !== null) query = query.filter("rows.number", compare.after, after.value);
        if (before !== null) query = query.filter("rows.number", compare.before, before.value);
        return unwrap(await query.overrideTypes<{ rows: Origin[] }[]>());
      },
      async count(projectIds) {
        return unwrap(
          await user
            .from("projects")
            .select("id, total:versions!versions_project_id_fkey(count)")
            .in("id", projectIds),
        );
      },
    }),
  };
}
