/** Where a row stands in an order: the value it is sorted by, and its id for rows with equal values. */
export interface Position {
  readonly value: string | number;
  readonly id: string;
}

/** `limit` rows strictly between two positions, from the start or (backward) from the end. */
export interface PageRequest {
  readonly limit: number;
  readonly backward: boolean;
  readonly after: Position | null;
  readonly before: Position | null;
}

export interface Slice<Row> {
  readonly rows: readonly Row[];
  hasPrevious(): Promise<boolean>;
  hasNext(): Promise<boolean>;
  total(): Promise<number>;
}

/** A stretch of an order, as the list shows it: `after` is nearer its start. */
export interface Stretch {
  readonly after: Position | null;
  readonly before: Position | null;
  /** Whether the rows at the ends belong to it. */
  readonly inclusive: boolean;
  /** Read from its end, last row first. */
  readonly reversed: boolean;
  readonly limit: number;
}

export interface Source<Row> {
  read(stretch: Stretch): Promise<readonly Row[]>;
  count(): Promise<number>;
}

/**
 * Keyset pages: one row more than asked for tells whether there is more on the far side. On the near side, rows lie
 * at or beyond the cursor unless they were deleted meanwhile, so it is looked at, but only if somebody asks.
 */
export async function readSlice<Row>(page: PageRequest, source: Source<Row>): Promise<Slice<Row>> {
  const { limit, backward, after, before } = page;
  const read = await source.read({ after, before, inclusive: false, reversed: backward, limit: limit + 1 });
  const more = read.length > limit;
  const rows = read.slice(0, limit);
  if (backward) rows.reverse();
  const exists = async (ends: { after: Position | null; before: Position | null }) =>
    (await source.read({ ...ends, inclusive: true, reversed: false, limit: 1 })).length > 0;
  return {
    rows,
    async hasNext() {
      if (!backward && more) return true;
      return before !== null && exists({ after: before, before: null });
    },
    async hasPrevious() {
      if (backward && more) return true;
      return after !== null && exists({ after: null, before: after });
    },
    total: () => source.count(),
  };
}

/** The comparison that means "later in the list", for a list whose values ascend or descend. */
export const comparisons = (ascending: boolean, inclusive: boolean) => {
  const e = inclusive ? "e" : "";
  return ascending
    ? ({ after: `gt${e}`, before: `lt${e}`, beyond: "gt", short: "lt" } as const)
    : ({ after: `lt${e}`, before: `gt${e}`, beyond: "lt", short: "gt" } as const);
};

/** PostgREST's logic for "beyond this time, or at it and beyond this id". Values are times and UUIDs: nothing to escape. */
export function timeConditions(
  column: string,
  ascending: boolean,
  { after, before, inclusive }: Stretch,
): string[] {
  const compare = comparisons(ascending, inclusive);
  const condition = (strictly: string, orEqual: string, { value, id }: Position) =>
    `${column}.${strictly}."${value}",and(${column}.eq."${value}",id.${orEqual}.${id})`;
  return [
    ...(after === null ? [] : [condition(compare.beyond, compare.after, after)]),
    ...(before === null ? [] : [condition(compare.short, compare.before, before)]),
  ];
}
