import { beforeAll, describe, expect, it } from "vitest";
import { addPerson, anonymous, service, sql, type Person } from "./database.ts";

describe("usage_limits", () => {
  let owner: Person;
  let stranger: Person;
  beforeAll(async () => {
    owner = await addPerson();
    stranger = await addPerson();
    await sql("insert into public.usage_limits (user_id, requests_per_minute) values ($1, 5)", owner.id);
  });

  it("are seen by the person they are for and by nobody else", async () => {
    const select = "select requests_per_minute, tokens_per_month from public.usage_limits";
    expect(await owner.query(select)).toEqual([{ requests_per_minute: 5, tokens_per_month: null }]);
    expect(await stranger.query(select)).toEqual([]);
    expect(await anonymous.attempt(select)).toBe("42501");
    expect(await service.attempt(`${select} where user_id = $1`, owner.id)).toBe(1);
  });

  it("cannot be set, raised or dropped by the person", async () => {
    for (const caller of [owner, stranger, anonymous]) {
      expect(await caller.attempt("insert into public.usage_limits (user_id) values ($1)", stranger.id)).toBe(
        "42501",
      );
      expect(await caller.attempt("update public.usage_limits set requests_per_minute = 0")).toBe("42501");
      expect(await caller.attempt("delete from public.usage_limits")).toBe("42501");
    }
  });

  it("are set by the server, and never negative", async () => {
    const set = "update public.usage_limits set tokens_per_month = $1 where user_id = $2 returning user_id";
    expect(await service.attempt(set, 1000, owner.id)).toBe(1);
    expect(await service.attempt(set, -1, owner.id)).toBe("23514");
  });
});
