import { beforeAll, describe, expect, it } from "vitest";
import { addFinished, addPerson, anonymous, service, type Person } from "./database.ts";

describe("api_usage", () => {
  let owner: Person;
  let stranger: Person;
  beforeAll(async () => {
    owner = await addPerson();
    stranger = await addPerson();
    await addFinished(owner);
  });

  it("is seen by the person it counts for and by nobody else", async () => {
    const select =
      "select endpoint, tokens_used, request_duration_ms, status_code from public.api_usage where user_id = $1";
    expect(await owner.query(select, owner.id)).toEqual([
      { endpoint: "chat.build", tokens_used: 30, request_duration_ms: 1500, status_code: 200 },
    ]);
    expect(await stranger.query(select, owner.id)).toEqual([]);
    expect(await anonymous.attempt(select, owner.id)).toBe("42501");
    expect(await service.attempt(select, owner.id)).toBe(1);
  });

  it("cannot be added to, lowered or forgotten by the person", async () => {
    for (const caller of [owner, stranger, anonymous]) {
      expect(
        await caller.attempt("insert into public.api_usage (user_id, endpoint) values ($1, 'x')", owner.id),
      ).toBe("42501");
      expect(
        await caller.attempt("update public.api_usage set tokens_used = 0 where user_id = $1", owner.id),
      ).toBe("42501");
      expect(await caller.attempt("delete from public.api_usage where user_id = $1", owner.id)).toBe("42501");
    }
    expect(
      await service.attempt(
        "insert into public.api_usage (user_id, endpoint, tokens_used) values ($1, 'x', -5)",
        owner.id,
      ),
    ).toBe("23514");
  });

  it("is one row for a call, with an end exactly when it ended", async () => {
    const update = (set: string) =>
      service.attempt(`update public.api_usage set ${set} where user_id = $1`, owner.id);
    expect(await update("outcome = 'open'")).toBe("23514");
    expect(await update("finished_at = null")).toBe("23514");
    expect(await update("outcome = 'unheard of'")).toBe("23514");
    expect(await update("reserved_tokens = 1")).toBe("23514");
    expect(await update("cost = 1")).toBe("23514");
    expect(await update("purpose = 'other'")).toBe("23514");
    expect(
      await service.attempt(
        `insert into public.api_usage (user_id, endpoint, generation_id, attempt, call)
         select user_id, endpoint, generation_id, attempt, call from public.api_usage where user_id = $1`,
        owner.id,
      ),
    ).toBe("23505");
  });
});
