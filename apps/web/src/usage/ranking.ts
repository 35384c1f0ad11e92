export interface RankedRow {
  readonly key: string;
  readonly name: string;
  readonly tokens: number;
  readonly requests: number;
  readonly cost: { readonly amount: number; readonly currency: string } | null | undefined;
}

export interface Order {
  readonly by: "name" | "requests" | "cost" | "tokens";
  readonly up: boolean;
}

/** Names begin with A, figures with the largest; the same column again turns round. */
export const nextOrder = (order: Order | null, by: Order["by"]): Order =>
  order?.by === by ? { by, up: !order.up } : { by, up: by === "name" };

const figureOf = (row: RankedRow, by: Exclude<Order["by"], "name">): number =>
  by === "cost" ? (row.cost?.amount ?? -1) : row[by];

const byName = (a: RankedRow, b: RankedRow): number => a.name.localeCompare(b.name, "en", { numeric: true });

/** In this order; what is equal stands by name. */
export const sorted = <Row extends RankedRow>(rows: readonly Row[], order: Order | null): readonly Row[] => {
  if (!order) return rows;
  const { by, up } = order;
  const turn = up ? 1 : -1;
  return rows.toSorted((a, b) =>
    by === "name" ? turn * byName(a, b) : turn * (figureOf(a, by) - figureOf(b, by)) || byName(a, b),
  );
};
