import { describe, expect, it } from "vitest";
import { addPerson, database } from "./database.ts";

describe("direct SQL", () => {
  it("gives times in ISO 8601 and big integers as numbers", async () => {
    const direct = await database();
    expect(
      await direct.query(
        "select '2026-11-22 10:16:06.326123+00'::timestamptz as at, 5::bigint as n, $1::jsonb as code",
        [JSON.stringify({ html: "x" })],
      ),
    ).toEqual([{ at: "2026-11-22T10:16:06.326123+00:00", n: 5, code: { html: "x" } }]);
  });

  it("runs a batch and gives the rows of all its statements", async () => {
    expect(await (await database()).execute("select 1 as a; select 2 as b;")).toEqual([{ a: 1 }, { b: 2 }]);
  });

  it("leaves no transaction open when a batch fails in one", async () => {
    const direct = await database();
    for (let tries = 0; tries < 12; tries += 1)
      await expect(direct.execute("begin; select no_such_column; commit;")).rejects.toThrow();
    expect(await direct.query("select 1 as one")).toEqual([{ one: 1 }]);
  });

  it("commits a transaction as a whole or not at all", async () => {
    const direct = await database();
    const person = await addPerson();
    const insert = "insert into public.projects (user_id, name) values ($1, 'x') returning name";
    await expect(
      direct.transaction(async (query) => {
        await query(insert, [person.id]);
        await query("select no_such_column");
      }),
    ).rejects.toThrow();
    expect(await direct.transaction((query) => query(insert, [person.id]))).toEqual([{ name: "x" }]);
    expect(
      await direct.query("select count(*) as n from public.projects where user_id = $1", [person.id]),
    ).toEqual([{ n: 1 }]);
  });
});
