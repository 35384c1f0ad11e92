import { beforeAll, describe, expect, it } from "vitest";
import { addPerson, anonymous, service, sql, type Person } from "./database.ts";

describe("user_integrations", () => {
  let owner: Person;
  let stranger: Person;
  beforeAll(async () => {
    owner = await addPerson();
    stranger = await addPerson();
    await sql(
      "insert into public.user_integrations (user_id, provider, token_encrypted) values ($1, 'github', 'sealed')",
      owner.id,
    );
  });

  it("show their owner everything but the token", async () => {
    const select = "select provider, metadata, is_active from public.user_integrations where user_id = $1";
    expect(await owner.query(select, owner.id)).toEqual([
      { provider: "github", metadata: {}, is_active: true },
    ]);
    expect(await stranger.query(select, owner.id)).toEqual([]);
    expect(await anonymous.attempt(select, owner.id)).toBe("42501");
  });

  it("give the token, even encrypted, to the server only", async () => {
    for (const caller of [owner, stranger, anonymous]) {
      expect(await caller.attempt("select token_encrypted from public.user_integrations")).toBe("42501");
      expect(await caller.attempt("select * from public.user_integrations")).toBe("42501");
      // Neither through a filter nor through an order.
      expect(
        await caller.attempt("select id from public.user_integrations where token_encrypted like 's%'"),
      ).toBe("42501");
      expect(await caller.attempt("select id from public.user_integrations order by token_encrypted")).toBe(
        "42501",
      );
    }
    expect(
      await service.attempt(
        "select token_encrypted from public.user_integrations where user_id = $1",
        owner.id,
      ),
    ).toBe(1);
  });

  it("are written by the server only", async () => {
    for (const caller of [owner, stranger, anonymous]) {
      expect(
        await caller.attempt(
          "insert into public.user_integrations (user_id, provider, token_encrypted) values ($1, 'netlify', 'x')",
          owner.id,
        ),
      ).toBe("42501");
      expect(
        await caller.attempt(
          "update public.user_integrations set token_encrypted = 'x' where user_id = $1",
          owner.id,
        ),
      ).toBe("42501");
      expect(await caller.attempt("delete from public.user_integrations where user_id = $1", owner.id)).toBe(
        "42501",
      );
    }
  });
});
