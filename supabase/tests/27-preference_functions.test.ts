import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { addPerson, one, type Person, sql } from "./database.ts";

const patched = async (target: unknown, patch: unknown) =>
  (
    await one<{ merged: unknown }>(
      "select public.merge_patch($1::text::jsonb, $2::text::jsonb) as merged",
      JSON.stringify(target),
      JSON.stringify(patch),
    )
  ).merged;

// The examples of RFC 7396, appendix A.
describe("merge_patch", () => {
  it.each([
    [{ a: "b" }, { a: "c" }, { a: "c" }],
    [{ a: "b" }, { b: "c" }, { a: "b", b: "c" }],
    [{ a: "b" }, { a: null }, {}],
    [{ a: "b", b: "c" }, { a: null }, { b: "c" }],
    [{ a: ["b"] }, { a: "c" }, { a: "c" }],
    [{ a: "c" }, { a: ["b"] }, { a: ["b"] }],
    [{ a: { b: "c" } }, { a: { b: "d", c: null } }, { a: { b: "d" } }],
    [{ a: [{ b: "c" }] }, { a: [1] }, { a: [1] }],
    [
      ["a", "b"],
      ["c", "d"],
      ["c", "d"],
    ],
    [{ a: "b" }, ["c"], ["c"]],
    [{ a: "foo" }, "bar", "bar"],
    [{ e: null }, { a: 1 }, { e: null, a: 1 }],
    [[1, 2], { a: "b", c: null }, { a: "b" }],
    [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
  ])("makes of %j and %j %j", async (target, patch, merged) => {
    expect(await patched(target, patch)).toEqual(merged);
  });
});

describe("merge_preferences", () => {
  let owner: Person;
  beforeEach(async () => {
    owner = await addPerson();
  });
  const merge = (patch: object) =>
    one<{ outcome: string; preferences: Record<string, unknown> | null }>(
      "select * from public.merge_preferences($1, $2)",
      owner.id,
      JSON.stringify(patch),
    );
  const stored = () =>
    sql<{ preferences: Record<string, unknown> }>(
      "select preferences from public.user_preferences where user_id = $1",
      owner.id,
    );

  it("saves the first ones, and merges those that follow", async () => {
    expect(await merge({ theme: "dark", nothing: null })).toEqual({
      outcome: "OK",
      preferences: { theme: "dark" },
    });
    expect(await merge({ theme: null, editor: { wrap: true } })).toEqual({
      outcome: "OK",
      preferences: { editor: { wrap: true } },
    });
  });

  it("loses none of many changes that come at once, the first of all included", async () => {
    const names = Array.from({ length: 20 }, (_, index) => `setting${index}`);
    await Promise.all(names.map((name) => merge({ [name]: 1, nested: { [name]: 1 } })));
    const [row] = await stored();
    expect(Object.keys(row?.preferences ?? {}).sort()).toEqual([...names, "nested"].sort());
    expect(Object.keys(Object(row?.preferences["nested"])).sort()).toEqual([...names].sort());
  });

  it("changes nothing when it would grow beyond 64 kB", async () => {
    expect((await merge({ a: "x".repeat(65_536) })).outcome).toBe("TOO_LARGE");
    expect(await stored()).toEqual([]);
    await merge({ a: "x".repeat(40_000) });
    expect((await merge({ b: "x".repeat(40_000) })).outcome).toBe("TOO_LARGE");
    expect(Object.keys((await stored())[0]?.preferences ?? {})).toEqual(["a"]);
    expect((await merge({ a: null, b: "x".repeat(40_000) })).outcome).toBe("OK");
  });

  it("keeps what the person wrote past the server", async () => {
    await owner.query(
      "insert into public.user_preferences (user_id, preferences) values ($1, '{\"own\":1}')",
      owner.id,
    );
    expect((await merge({ theme: "dark" })).preferences).toEqual({ own: 1, theme: "dark" });
  });

  it("does nothing for somebody who is not there", async () => {
    await expect(sql("select * from public.merge_preferences($1, '{}')", randomUUID())).rejects.toMatchObject(
      { code: "23503" },
    );
  });
});
