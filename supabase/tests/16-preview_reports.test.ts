import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { addPerson, anonymous, one, type Person, service, sql } from "./database.ts";

describe("preview_reports", () => {
  let owner: Person;
  let stranger: Person;
  beforeAll(async () => {
    stranger = await addPerson();
  });
  beforeEach(async () => {
    owner = await addPerson();
  });
  const take = (person = owner, perMinute = 3) =>
    one<{ outcome: string; frees_at: string | null }>(
      "select * from public.take_report($1, $2)",
      person.id,
      perMinute,
    );
  const age = (interval: string) =>
    sql(
      `update public.preview_reports set times = array(select t - interval '${interval}' from unnest(times) t)
       where user_id = $1`,
      owner.id,
    );

  it("are the server's alone", async () => {
    await take();
    for (const caller of [owner, stranger, anonymous]) {
      expect(await caller.attempt("select * from public.preview_reports")).toBe("42501");
      expect(await caller.attempt("update public.preview_reports set times = '{}'")).toBe("42501");
      expect(await caller.attempt("delete from public.preview_reports")).toBe("42501");
      expect(await caller.attempt("select * from public.take_report($1, 1)", owner.id)).toBe("42501");
    }
    expect(await service.attempt("select * from public.preview_reports where user_id = $1", owner.id)).toBe(
      1,
    );
  });

  it("let so many through in a minute, however many come at once, and each person has a minute of their own", async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => take()));
    expect(answers.filter(({ outcome }) => outcome === "OK")).toHaveLength(3);
    expect((await take(stranger)).outcome).toBe("OK");
  });

  it("say when the oldest one is a minute old, and let the next one through then", async () => {
    await take();
    await age("40 seconds");
    await take();
    await take();
    const { frees_at } = await one<{ frees_at: string }>(
      "select times[1] + interval '1 minute' as frees_at from public.preview_reports where user_id = $1",
      owner.id,
    );
    expect(await take()).toEqual({ outcome: "RATE_LIMITED", frees_at });
    expect(await take()).toEqual({ outcome: "RATE_LIMITED", frees_at });
    await age("20 seconds");
    expect((await take()).outcome).toBe("OK");
    expect((await take()).outcome).toBe("RATE_LIMITED");
  });

  it("keep no more than a minute", async () => {
    for (let turn = 0; turn < 5; turn += 1) {
      await take();
      await take();
      await age("1 minute");
    }
    expect(
      await one("select cardinality(times) as held from public.preview_reports where user_id = $1", owner.id),
    ).toEqual({ held: 2 });
  });

  it("are not kept of somebody who is not there", async () => {
    await expect(take({ ...owner, id: randomUUID() })).rejects.toMatchObject({ code: "23503" });
    await take();
    await sql("delete from auth.users where id = $1", owner.id);
    expect(await sql("select 1 from public.preview_reports where user_id = $1", owner.id)).toEqual([]);
  });
});
