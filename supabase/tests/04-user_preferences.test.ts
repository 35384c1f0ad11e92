import { beforeAll, describe, expect, it } from "vitest";
import { addPerson, anonymous, makeOld, one, service, type Person } from "./database.ts";

describe("user_preferences", () => {
  let owner: Person;
  let stranger: Person;
  const upsert = `insert into public.user_preferences (user_id, preferences) values ($1, $2)
    on conflict (user_id) do update set user_id = excluded.user_id, preferences = excluded.preferences returning id`;
  beforeAll(async () => {
    owner = await addPerson();
    stranger = await addPerson();
  });

  it("are saved by their owner, the first time and again", async () => {
    expect(await owner.attempt(upsert, owner.id, '{"theme":"dark"}')).toBe(1);
    expect(await owner.attempt(upsert, owner.id, '{"theme":"light"}')).toBe(1);
    expect(await owner.query("select preferences from public.user_preferences")).toEqual([
      { preferences: { theme: "light" } },
    ]);
  });

  it("are nobody else's", async () => {
    await owner.query(upsert, owner.id, "{}");
    const select = "select id from public.user_preferences where user_id = $1";
    expect(await stranger.query(select, owner.id)).toEqual([]);
    expect(await anonymous.attempt(select, owner.id)).toBe("42501");
    expect(await service.attempt(select, owner.id)).toBe(1);
    expect(await stranger.attempt(upsert, owner.id, "{}")).toBe("42501");
    expect(
      await stranger.attempt(
        "update public.user_preferences set preferences = '{}' where user_id = $1 returning id",
        owner.id,
      ),
    ).toBe(0);
    expect(
      await stranger.attempt("delete from public.user_preferences where user_id = $1 returning id", owner.id),
    ).toBe(0);
    expect(await anonymous.attempt(upsert, owner.id, "{}")).toBe("42501");
  });

  it("cannot be given away or dated back", async () => {
    await owner.query(upsert, owner.id, "{}");
    expect(await owner.attempt("update public.user_preferences set user_id = $1", stranger.id)).toBe("42501");
    expect(await owner.attempt("update public.user_preferences set updated_at = now()")).toBe("42501");
  });

  it("are an object of at most 64 kB", async () => {
    expect(await owner.attempt(upsert, owner.id, "[]")).toBe("23514");
    expect(await owner.attempt(upsert, owner.id, JSON.stringify({ big: "x".repeat(65_536) }))).toBe("23514");
  });

  it("note the time of a change", async () => {
    await owner.query(upsert, owner.id, "{}");
    await makeOld("user_preferences", "user_id", owner.id);
    await owner.query(upsert, owner.id, '{"later":true}');
    expect(
      await one(
        "select updated_at > now() - interval '1 hour' as moved from public.user_preferences where user_id = $1",
        owner.id,
      ),
    ).toEqual({ moved: true });
  });
});
