import { batched } from "./batch.ts";
import { readSlice, type PageRequest, type Slice, type Stretch } from "./pages.ts";

/** The rows of several projects at once; projects that are not there are left out. */
export interface ListReader<Row> {
  read(
    projectIds: readonly string[],
    stretch: Stretch,
  ): Promise<readonly { id: string; rows: readonly Row[] }[]>;
  count(
    projectIds: readonly string[],
  ): Promise<readonly { id: string; total: readonly { count: number }[] }[]>;
}

/** A list below each project of a page: the same page of all of them is one call, whatever their number. */
export function projectLists<Row>(reader: ListReader<Row>) {
  const rows = batched<{ id: string; stretch: Stretch }, readonly Row[]>(
    ({ id, stretch }) => `${id} ${JSON.stringify(stretch)}`,
    async (keys) => {
      const pages = new Map<string, { stretch: Stretch; ids: string[] }>();
      for (const { id, stretch } of keys) {
        const name = JSON.stringify(stretch);
        const page = pages.get(name) ?? { stretch, ids: [] };
        page.ids.push(id);
        pages.set(name, page);
      }
      const found = await Promise.all(
        [...pages].map(async ([name, { stretch, ids }]) => {
          const lists = await reader.read(ids, stretch);
          return lists.map((list): [string, readonly Row[]] => [`${list.id} ${name}`, list.rows]);
        }),
      );
      return new Map(found.flat());
    },
    () => [],
  );
  const counts = batched<string, number>(
    (id) => id,
    async (ids) => new Map((await reader.count(ids)).map(({ id, total }) => [id, total[0]?.count ?? 0])),
    () => 0,
  );
  return (projectId: string, page: PageRequest): Promise<Slice<Row>> =>
    readSlice(page, {
      read: (stretch) => rows.load({ id: projectId, stretch }),
      count: () => counts.load(projectId),
    });
}
