import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { addPerson, makeOld, one, sql, type Person } from "./database.ts";

interface Integration {
  id: string;
  token_encrypted: string;
  metadata: object;
  is_active: boolean;
}

describe("functions of integrations", () => {
  let owner: Person;
  beforeEach(async () => {
    owner = await addPerson();
  });
  const save = (person: Person, token: string, metadata: object = {}, provider = "github") =>
    one<{ outcome: string; id: string }>(
      "select * from public.save_integration($1, $2, $3, $4)",
      person.id,
      provider,
      token,
      JSON.stringify(metadata),
    );
  const remove = async (person: Person, provider = "github") =>
    (await one<{ outcome: string }>("select * from public.delete_integration($1, $2)", person.id, provider))
      .outcome;
  const deactivate = async (person: Person, token: string | null = null) =>
    (
      await one<{ outcome: string }>(
        "select * from public.deactivate_integration($1, 'github', 'Expired.', $2)",
        person.id,
        token,
      )
    ).outcome;
  const reseal = async (id: string, from: string, to: string) =>
    (await one<{ outcome: string }>("select * from public.reseal_integration($1, $2, $3)", id, from, to))
      .outcome;
  const held = (person = owner) =>
    sql<Integration>(
      "select id, token_encrypted, metadata, is_active from public.user_integrations where user_id = $1 order by provider",
      person.id,
    );

  it("keep one account for each provider, active again when it is connected anew", async () => {
    const { id } = await save(owner, "v1:a:1", { account: "ada" });
    await save(owner, "v1:a:2", {}, "netlify");
    await deactivate(owner);
    expect(await held()).toMatchObject([
      { is_active: false, metadata: { account: "ada", invalidReason: "Expired." } },
      { is_active: true, metadata: {} },
    ]);
    expect(await save(owner, "v1:a:3", { account: "eve" })).toEqual({ outcome: "OK", id });
    expect(await held()).toMatchObject([
      { id, token_encrypted: "v1:a:3", is_active: true, metadata: { account: "eve" } },
      { token_encrypted: "v1:a:2" },
    ]);
  });

  it("forget an account, of its owner alone", async () => {
    await save(owner, "v1:a:1");
    expect(await remove(await addPerson())).toBe("NOT_FOUND");
    expect(await remove(owner, "netlify")).toBe("NOT_FOUND");
    expect(await remove(owner)).toBe("OK");
    expect(await held()).toEqual([]);
    expect(await deactivate(owner)).toBe("NOT_FOUND");
  });

  it("do not deactivate an account that was connected anew meanwhile", async () => {
    await save(owner, "v1:a:old");
    await save(owner, "v1:a:new");
    expect(await deactivate(owner, "v1:a:old")).toBe("NOT_FOUND");
    expect(await held()).toMatchObject([{ is_active: true }]);
    expect(await deactivate(owner, "v1:a:new")).toBe("OK");
    expect(await held()).toMatchObject([{ is_active: false }]);
  });

  it("take no metadata that is not an object or has no end", async () => {
    const insert = (metadata: string) =>
      sql("select public.save_integration($1, 'github', 'x', $2)", owner.id, metadata).then(
        () => "saved",
        (error: unknown) => (error instanceof Error ? Reflect.get(error, "code") : null),
      );
    expect(await insert('"text"')).toBe("23514");
    expect(await insert(JSON.stringify({ account: "a".repeat(20_000) }))).toBe("23514");
    expect(await insert("{}")).toBe("saved");
  });

  it("find the tokens that a key has not sealed, page after page, whatever their form", async () => {
    const people = await Promise.all(Array.from({ length: 5 }, () => addPerson()));
    const key = randomUUID();
    const tokens = [`v1:${key}:x`, `v1:${key}x:x`, "v1:old:x", "of the founding days", `v2:${key}:x`];
    for (const [index, person] of people.entries()) await save(person, tokens[index] ?? "");
    const found: string[] = [];
    for (let after: string | null = null; ;) {
      const page: { id: string; user_id: string; token_encrypted: string }[] = await sql(
        "select * from public.integrations_to_reseal($1, 2, $2)",
        key,
        after,
      );
      found.push(
        ...page
          .filter(({ user_id }) => people.some(({ id }) => id === user_id))
          .map(({ token_encrypted }) => token_encrypted),
      );
      after = page.at(-1)?.id ?? null;
      if (after === null) break;
    }
    expect(found.sort()).toEqual(tokens.slice(1).sort());
  });

  it("seal anew only what is still the same token, and that is no change of the account", async () => {
    const { id } = await save(owner, "v1:old:x");
    await makeOld("user_integrations", "id", id);
    const answers = await Promise.all([
      reseal(id, "v1:old:x", "v1:new:1"),
      reseal(id, "v1:old:x", "v1:new:2"),
    ]);
    expect(answers.sort()).toEqual(["CHANGED", "OK"]);
    expect(
      await one(
        "select updated_at < now() - interval '1 hour' as old from public.user_integrations where id = $1",
        id,
      ),
    ).toEqual({ old: true });
    await save(owner, "v1:new:3");
    expect(await reseal(id, "v1:old:x", "v1:new:4")).toBe("CHANGED");
    expect(await reseal(randomUUID(), "v1:old:x", "v1:new:4")).toBe("CHANGED");
    expect(await held()).toMatchObject([{ token_encrypted: "v1:new:3", is_active: true }]);
  });
});
