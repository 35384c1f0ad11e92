import { randomBytes } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { addPerson, anonymous, byApiToken, one, service, sql, type Person } from "./database.ts";

const hash = () => randomBytes(32).toString("hex");
const COLUMNS = "id, user_id, name, last4, scopes, created_at, expires_at, last_used_at, revoked_at";

describe("api_tokens", () => {
  let owner: Person;
  let stranger: Person;
  let digest: string;
  beforeAll(async () => {
    owner = await addPerson();
    stranger = await addPerson();
    digest = hash();
    await sql(
      "insert into public.api_tokens (user_id, name, token_hash, last4, scopes) values ($1, 'Nightly', $2, 'wxyz', '{chat}')",
      owner.id,
      digest,
    );
  });

  it("show their owner everything but the digest, and others nothing", async () => {
    const select = `select ${COLUMNS} from public.api_tokens where user_id = $1`;
    expect(await owner.query(select, owner.id)).toMatchObject([
      { name: "Nightly", last4: "wxyz", scopes: ["chat"], expires_at: null },
    ]);
    expect(await stranger.query(select, owner.id)).toEqual([]);
    expect(await anonymous.attempt(select, owner.id)).toBe("42501");
    expect(await service.attempt(select, owner.id)).toBe(1);
  });

  it("are not seen by a request that came with one of them", async () => {
    const select = "select id from public.api_tokens";
    expect(await owner.query(select)).toHaveLength(1);
    expect(await byApiToken(owner).query(select)).toEqual([]);
  });

  it("keep their digest from people, also through a filter or an order", async () => {
    for (const caller of [owner, stranger, anonymous])
      for (const statement of [
        "select token_hash from public.api_tokens",
        "select * from public.api_tokens",
        "select id from public.api_tokens where token_hash like 'a%'",
        "select id from public.api_tokens order by token_hash",
      ])
        expect(await caller.attempt(statement)).toBe("42501");
  });

  it("are written by the server only: another's digest would be another's way in", async () => {
    for (const caller of [owner, stranger, anonymous]) {
      expect(
        await caller.attempt(
          "insert into public.api_tokens (user_id, name, token_hash, last4, scopes) values ($1, 'x', $2, 'abcd', '{chat}')",
          owner.id,
          hash(),
        ),
      ).toBe("42501");
      expect(await caller.attempt("update public.api_tokens set revoked_at = null")).toBe("42501");
      expect(await caller.attempt("delete from public.api_tokens")).toBe("42501");
      expect(await caller.attempt("select * from public.use_api_token($1)", digest)).toBe("42501");
    }
  });

  it("hold a digest, a name and known scopes, or nothing", async () => {
    const insert = (changes: { name?: string; digest?: string; last4?: string; scopes?: string }) =>
      service.attempt(
        "insert into public.api_tokens (user_id, name, token_hash, last4, scopes) values ($1, $2, $3, $4, $5) returning id",
        owner.id,
        changes.name ?? "x",
        changes.digest ?? hash(),
        changes.last4 ?? "abcd",
        changes.scopes ?? "{chat}",
      );
    expect(await insert({})).toBe(1);
    expect(await insert({ digest })).toBe("23505");
    expect(await insert({ digest: "rsr_secret" })).toBe("23514");
    expect(await insert({ name: "   " })).toBe("23514");
    expect(await insert({ name: "x".repeat(101) })).toBe("22001");
    expect(await insert({ last4: "abcde" })).toBe("23514");
    expect(await insert({ scopes: "{}" })).toBe("23514");
    expect(await insert({ scopes: "{chat,admin}" })).toBe("23514");
    expect(await insert({ scopes: "{chat,null}" })).toBe("23514");
  });
});

describe("functions of API tokens", () => {
  let owner: Person;
  beforeEach(async () => {
    owner = await addPerson();
  });
  const create = (token: string, { limit = 3, expires = null as string | null, person = owner } = {}) =>
    one<{ outcome: string; id: string | null }>(
      "select * from public.create_api_token($1, 'Nightly', $2, 'wxyz', '{chat,deploy}', $3, $4)",
      person.id,
      token,
      limit,
      expires,
    );
  const use = (token: string) =>
    sql<{ id: string; user_id: string; scopes: string[] }>("select * from public.use_api_token($1)", token);
  const revoke = async (id: string | null, person = owner) =>
    (await one<{ outcome: string }>("select * from public.revoke_api_token($1, $2)", person.id, id)).outcome;
  const held = (id: string | null) =>
    one<{ last_used_at: string | null; revoked_at: string | null }>(
      "select last_used_at, revoked_at from public.api_tokens where id = $1",
      id,
    );

  it("make so many for each person, and count those that were revoked no more", async () => {
    const first = await create(hash());
    await create(hash());
    expect(await create(hash(), { limit: 2 })).toEqual({ outcome: "LIMIT_REACHED", id: null });
    expect((await create(hash(), { limit: 2, person: await addPerson() })).outcome).toBe("OK");
    await revoke(first.id);
    expect((await create(hash(), { limit: 2 })).outcome).toBe("OK");
  });

  it("make so many also when they are asked for at once", async () => {
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => create(hash())));
    expect(outcomes.filter(({ outcome }) => outcome === "OK")).toHaveLength(3);
  });

  it("remember the newest fifty that were revoked", async () => {
    await sql(
      `insert into public.api_tokens (user_id, name, token_hash, last4, scopes, revoked_at)
       select $1::uuid, 'Old ' || n, encode(sha256(($1::uuid::text || n)::bytea), 'hex'), 'abcd', '{chat}', now() - n * interval '1 day'
       from generate_series(1, 60) n`,
      owner.id,
    );
    await create(hash());
    const left = await sql<{ name: string }>(
      "select name from public.api_tokens where user_id = $1 and revoked_at is not null order by revoked_at",
      owner.id,
    );
    expect([left.length, left[0]?.name]).toEqual([50, "Old 50"]);
  });

  it("let a token be used that is neither revoked nor expired", async () => {
    const [good, gone, late] = [hash(), hash(), hash()];
    const { id } = await create(good);
    expect(await use(good)).toMatchObject([{ id, user_id: owner.id, scopes: ["chat", "deploy"] }]);
    const { id: goneId } = await create(gone);
    await revoke(goneId);
    const { id: lateId } = await create(late, { expires: "2999-01-01T00:00:00Z" });
    expect(await use(late)).toHaveLength(1);
    await sql("update public.api_tokens set expires_at = now() where id = $1", lateId);
    for (const token of [gone, late, hash()]) expect(await use(token)).toEqual([]);
  });

  it("refuse to make one that has expired", async () => {
    expect(await create(hash(), { expires: "2020-01-01T00:00:00Z" })).toEqual({
      outcome: "EXPIRED",
      id: null,
    });
  });

  it("note a use once a minute", async () => {
    const token = hash();
    const { id } = await create(token);
    expect(await held(id)).toMatchObject({ last_used_at: null });
    await use(token);
    const first = (await held(id)).last_used_at;
    await use(token);
    expect(await held(id)).toMatchObject({ last_used_at: first });
    await sql(
      "update public.api_tokens set last_used_at = last_used_at - interval '61 seconds' where id = $1",
      id,
    );
    await use(token);
    expect((await held(id)).last_used_at).not.toBe(first);
  });

  it("revoke a token of its owner alone, and keep since when", async () => {
    const { id } = await create(hash());
    expect(await revoke(id, await addPerson())).toBe("NOT_FOUND");
    expect(await held(id)).toMatchObject({ revoked_at: null });
    expect(await revoke(id)).toBe("OK");
    const { revoked_at } = await held(id);
    expect(await revoke(id)).toBe("OK");
    expect(await held(id)).toMatchObject({ revoked_at });
  });

  it("leave nothing of an account that is deleted", async () => {
    const token = hash();
    await create(token);
    await sql("delete from auth.users where id = $1", owner.id);
    expect(await use(token)).toEqual([]);
  });
});
