import { randomBytes } from "node:crypto";
import type { SealedToken } from "@roseram/db";
import { expect, test } from "vitest";
import { resealTokens } from "./reseal-tokens.ts";
import { createKeyring } from "./seal.ts";

const newKey = () => randomBytes(32).toString("base64");
const userId = "11111111-1111-4111-8111-111111111111";
const idOf = (index: number) => `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`;

/** The rows, as the database keeps them. `before` runs ahead of each write. */
function open(rows: readonly SealedToken[], before: (id: string, writes: number) => void = () => undefined) {
  const stored = new Map(rows.map((row) => [row.id, row]));
  let writes = 0;
  return {
    stored,
    async sealedOtherwise(keyId: string, { after, limit }: { after: string | null; limit: number }) {
      return [...stored.values()]
        .filter(({ id, sealed }) => !sealed.startsWith(`v1:${keyId}:`) && (after === null || id > after))
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .slice(0, limit);
    },
    async reseal(id: string, from: string, to: string): Promise<"OK" | "CHANGED"> {
      before(id, ++writes);
      const row = stored.get(id);
      if (row?.sealed !== from) return "CHANGED";
      stored.set(id, { ...row, sealed: to });
      return "OK";
    },
  };
}

const rowsOf = (key: string, count: number): SealedToken[] =>
  Array.from({ length: count }, (_, index) => {
    const provider = index % 2 === 0 ? "github" : "netlify";
    const sealed = createKeyring([key]).seal(`token ${index}`, { userId, provider });
    return { id: idOf(index), userId, provider, sealed };
  });

test("every token is sealed with the first key, over many pages, and still opens", async () => {
  const [old, next] = [newKey(), newKey()];
  const tokens = open(rowsOf(old, 250));
  expect(await resealTokens(tokens, createKeyring([next, old]))).toEqual({
    resealed: 250,
    unopened: [],
    left: 0,
  });
  const alone = createKeyring([next]);
  for (const [index, row] of [...tokens.stored.values()].entries())
    expect(alone.open(row.sealed, row)).toBe(`token ${index}`);
  expect(await resealTokens(tokens, alone)).toEqual({ resealed: 0, unopened: [], left: 0 });
});

test("whenever it is cut off every token opens, and the next run goes on", async () => {
  const [old, next] = [newKey(), newKey()];
  const keyring = createKeyring([next, old]);
  const tokens = open(rowsOf(old, 20), (_id, writes) => {
    if (writes === 8) throw new Error("cut off");
  });
  await expect(resealTokens(tokens, keyring)).rejects.toThrow("cut off");
  const anew = [...tokens.stored.values()].filter(({ sealed }) => sealed.startsWith(`v1:${keyring.keyId}:`));
  expect(anew).toHaveLength(7);
  for (const [index, row] of [...tokens.stored.values()].entries())
    expect(keyring.open(row.sealed, row)).toBe(`token ${index}`);
  expect(await resealTokens(tokens, keyring)).toEqual({ resealed: 13, unopened: [], left: 0 });
});

test("a token that no key opens is named, left as it is, and keeps nobody else from being sealed", async () => {
  const [lost, old, next] = [newKey(), newKey(), newKey()];
  const rows = rowsOf(old, 3);
  const [foreign] = rowsOf(lost, 1);
  const [moved] = rows;
  if (!foreign || !moved) throw new Error("No rows.");
  const tokens = open([
    ...rows,
    { ...foreign, id: idOf(100) },
    // Another person's, put into this row.
    { ...moved, id: idOf(101), userId: "22222222-2222-4222-8222-222222222222" },
    { ...foreign, id: idOf(102), sealed: "ghp_never_sealed" },
  ]);
  const done = await resealTokens(tokens, createKeyring([next, old]));
  expect(done).toMatchObject({ resealed: 3, left: 0 });
  expect(done.unopened.map((row) => Reflect.get(row, "id"))).toEqual([idOf(100), idOf(101), idOf(102)]);
  expect(tokens.stored.get(idOf(100))?.sealed).toBe(foreign.sealed);
});

test("an account that is connected anew meanwhile keeps its new token", async () => {
  const [old, next] = [newKey(), newKey()];
  const keyring = createKeyring([next, old]);
  const mine = { userId, provider: "github" } as const;
  const tokens = open(rowsOf(old, 1), (id, writes) => {
    // By a server that does not know the new key yet.
    const sealed = createKeyring([old]).seal("a newer token", mine);
    if (writes === 1) tokens.stored.set(id, { id, ...mine, sealed });
  });
  expect(await resealTokens(tokens, keyring)).toEqual({ resealed: 1, unopened: [], left: 0 });
  const row = tokens.stored.get(idOf(0));
  expect(createKeyring([next]).open(row?.sealed ?? "", mine)).toBe("a newer token");
});

test("a server that seals with an old key again and again is noticed, and not raced for ever", async () => {
  const [old, next] = [newKey(), newKey()];
  const mine = { userId, provider: "github" } as const;
  const tokens = open(rowsOf(old, 1), (id) => {
    tokens.stored.set(id, { id, ...mine, sealed: createKeyring([old]).seal("again", mine) });
  });
  expect(await resealTokens(tokens, createKeyring([next, old]))).toEqual({
    resealed: 0,
    unopened: [],
    left: 1,
  });
});
