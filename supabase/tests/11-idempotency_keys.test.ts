import { beforeAll, describe, expect, it } from "vitest";
import { addPerson, addProject, anonymous, one, send, service, type Person } from "./database.ts";

describe("idempotency_keys", () => {
  let owner: Person;
  beforeAll(async () => {
    owner = await addPerson();
    await send(owner, await addProject(owner), "x", "key-1", "hash");
  });

  it("are the server's alone", async () => {
    for (const caller of [owner, anonymous]) {
      expect(await caller.attempt("select key from public.idempotency_keys")).toBe("42501");
      expect(
        await caller.attempt(
          "insert into public.idempotency_keys (user_id, operation, key, input_hash) values ($1, 'send_message', 'k', 'h')",
          owner.id,
        ),
      ).toBe("42501");
      expect(await caller.attempt("update public.idempotency_keys set result = '{}'")).toBe("42501");
      expect(await caller.attempt("delete from public.idempotency_keys")).toBe("42501");
    }
    expect(
      await service.attempt("select key from public.idempotency_keys where user_id = $1", owner.id),
    ).toBe(1);
  });

  it("go with their person", async () => {
    await service.query("select 1");
    const leaving = await addPerson();
    await send(leaving, await addProject(leaving), "x", "key-1", "hash");
    await one("delete from auth.users where id = $1 returning id", leaving.id);
    expect(
      await service.attempt("select key from public.idempotency_keys where user_id = $1", leaving.id),
    ).toBe(0);
    expect(await service.attempt("select id from public.projects where user_id = $1", leaving.id)).toBe(0);
  });
});
