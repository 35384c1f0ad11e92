import DataLoader from "dataloader";

/** A UUID takes 37 characters in an address, and proxies cut addresses at 8 kB. */
const MAX_IDS = 100;

export interface Batch<Key, Value> {
  load(key: Key): Promise<Value>;
}

/**
 * Keys asked for in the same tick become one database call. Nothing is remembered beyond it: a mutation, or the next
 * event of a subscription, must see what was written since.
 */
export function batched<Key, Value>(
  idOf: (key: Key) => string,
  read: (keys: readonly Key[]) => Promise<ReadonlyMap<string, Value>>,
  missing: (key: Key) => Value,
): Batch<Key, Value> {
  return new DataLoader<Key, Value>(
    async (keys) => {
      const unique = [...new Map(keys.map((key) => [idOf(key), key])).values()];
      const parts = await Promise.all(chunks(unique).map(read));
      return keys.map((key) => {
        const id = idOf(key);
        const part = parts.find((found) => found.has(id));
        return part?.get(id) ?? missing(key);
      });
    },
    { cache: false },
  );
}

export const batchedById = <Row extends { readonly id: string }>(
  read: (ids: readonly string[]) => Promise<readonly Row[]>,
): Batch<string, Row | null> =>
  batched<string, Row | null>(
    (id) => id,
    async (ids) => new Map((await read(ids)).map((row) => [row.id, row])),
    () => null,
  );

function chunks<T>(items: readonly T[]): T[][] {
  const parts: T[][] = [];
  for (let start = 0; start < items.length; start += MAX_IDS) parts.push(items.slice(start, start + MAX_IDS));
  return parts;
}
