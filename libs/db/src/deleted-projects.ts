import type { Direct } from "./direct.ts";
import { rethrowDirect } from "./errors.ts";
import { type PageRequest, type Position, readSlice, type Slice, type Stretch } from "./pages.ts";
import type { PublicationRow } from "./publications.ts";

/** What is left to see of a project that was deleted and can still come back. */
export interface DeletedProjectRow {
  readonly id: string;
  readonly name: string;
  readonly deletedAt: string;
  readonly messageCount: number;
  readonly versionCount: number;
  /** Places that were made for it. They stay. */
  readonly places: readonly Pick<PublicationRow, "type" | "target">[];
}

/** Over direct SQL: nobody has a right to these rows, so nothing that asks with a person's rights finds them. */
export function createDeletedProjectStore({ query: send }: Pick<Direct, "query">, userId: string) {
  return {
    /** What was deleted last comes first. */
    list: (page: PageRequest): Promise<Slice<DeletedProjectRow>> =>
      readSlice(page, {
        read: (stretch) => {
          const { conditions, values } = between(stretch);
          const direction = stretch.reversed ? "asc" : "desc";
          return send<DeletedProjectRow>(
            `select p.id, p.name, p.deleted_at as "deletedAt",
               (select count(*) from public.chat_messages m where m.project_id = p.id) as "messageCount",
               (select count(*) from public.versions v where v.project_id = p.id) as "versionCount",
               coalesce((
                 select jsonb_agg(jsonb_build_object('type', x.type, 'target', x.target) order by x.type, x.target desc)
                 from public.publications x where x.project_id = p.id
               ), '[]'::jsonb) as places
             from public.projects p
             where p.deleted_by = $1 ${conditions}
             order by p.deleted_at ${direction}, p.id ${direction}
             limit $2`,
            [userId, stretch.limit, ...values],
          ).catch(rethrowDirect);
        },
        async count() {
          const [row] = await send<{ total: number }>(
            "select count(*) as total from public.projects where deleted_by = $1",
            [userId],
          ).catch(rethrowDirect);
          return row?.total ?? 0;
        },
      }),
  };
}

/** Newest first: what comes after a row was deleted before it. */
function between({ after, before, inclusive }: Stretch): { conditions: string; values: unknown[] } {
  const e = inclusive ? "=" : "";
  const ends: [string, Position][] = [
    ...(after === null ? [] : [[`<${e}`, after] satisfies [string, Position]]),
    ...(before === null ? [] : [[`>${e}`, before] satisfies [string, Position]]),
  ];
  return {
    conditions: ends
      .map(
        ([compare], at) =>
          `and (p.deleted_at, p.id) ${compare} ($${2 * at + 3}::text::timestamptz, $${2 * at + 4}::text::uuid)`,
      )
      .join(" "),
    values: ends.flatMap(([, { value, id }]) => [value, id]),
  };
}
