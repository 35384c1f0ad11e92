import { beforeAll, describe, expect, it } from "vitest";
import {
  addFinished,
  addPerson,
  addProject,
  anonymous,
  makeOld,
  one,
  service,
  sql,
  type Person,
} from "./database.ts";

describe("projects", () => {
  let owner: Person;
  let stranger: Person;
  let id: string;
  beforeAll(async () => {
    owner = await addPerson();
    stranger = await addPerson();
    id = await addProject(owner);
  });

  it("are seen by their owner and by nobody else", async () => {
    const select = "select id from public.projects where id = $1";
    expect(await owner.query(select, id)).toEqual([{ id }]);
    expect(await stranger.query(select, id)).toEqual([]);
    expect(await anonymous.attempt(select, id)).toBe("42501");
    expect(await service.query(select, id)).toEqual([{ id }]);
  });

  it("are made for oneself only", async () => {
    const insert = "insert into public.projects (user_id, name) values ($1, 'x') returning id";
    expect(await owner.attempt(insert, owner.id)).toBe(1);
    expect(await stranger.attempt(insert, owner.id)).toBe("42501");
    expect(await anonymous.attempt(insert, owner.id)).toBe("42501");
  });

  it("are renamed and archived by their owner only", async () => {
    const rename =
      "update public.projects set name = 'Mine', description = 'd', github_branch = 'site' where id = $1 returning id";
    expect(await stranger.attempt(rename, id)).toBe(0);
    expect(await anonymous.attempt(rename, id)).toBe("42501");
    expect(await owner.attempt(rename, id)).toBe(1);
  });

  it("show pictures of other hosts by their owner's word only, and none at first", async () => {
    const project = await addProject(owner);
    const allow = "update public.projects set remote_images = true where id = $1 returning remote_images";
    expect(await one("select remote_images from public.projects where id = $1", project)).toEqual({
      remote_images: false,
    });
    expect(await stranger.attempt(allow, project)).toBe(0);
    expect(await anonymous.attempt(allow, project)).toBe("42501");
    expect(await owner.query(allow, project)).toEqual([{ remote_images: true }]);
    expect(
      await owner.attempt(
        "insert into public.projects (user_id, name, remote_images) values ($1, 'x', true)",
        owner.id,
      ),
    ).toBe("42501");
  });

  it.each([
    ["generated_code", `'{"html":"forged","css":"","javascript":""}'`],
    ["last_generated", "now()"],
    ["updated_at", "now()"],
    ["created_at", "now()"],
    ["github_url", "'https://example.test'"],
    ["netlify_url", "'https://example.test'"],
    ["current_version_id", "null"],
    ["user_id", "gen_random_uuid()"],
    ["id", "gen_random_uuid()"],
  ])("refuse their owner's own %s", async (column, value) => {
    expect(await owner.attempt(`update public.projects set ${column} = ${value} where id = $1`, id)).toBe(
      "42501",
    );
    if (column === "user_id") return;
    const insert = `insert into public.projects (user_id, name, ${column}) values ($1, 'x', ${value})`;
    expect(await owner.attempt(insert, owner.id)).toBe("42501");
  });

  it("are deleted by their owner only, with everything in them", async () => {
    const finished = await addFinished(owner);
    const remove = "delete from public.projects where id = $1 returning id";
    expect(await stranger.attempt(remove, finished.projectId)).toBe(0);
    expect(await anonymous.attempt(remove, finished.projectId)).toBe("42501");
    expect(await owner.attempt(remove, finished.projectId)).toBe(1);
    for (const table of ["chat_messages", "versions", "generations", "deployments"])
      expect(await sql(`select id from public.${table} where project_id = $1`, finished.projectId)).toEqual(
        [],
      );
    expect(
      await sql("select seq from public.generation_events where generation_id = $1", finished.generation_id),
    ).toEqual([]);
  });

  it("refuse a blank name, a long description and other code than three texts", async () => {
    expect(await owner.attempt("update public.projects set name = E' \\t\\n' where id = $1", id)).toBe(
      "23514",
    );
    expect(await owner.attempt("update public.projects set name = repeat('n', 256) where id = $1", id)).toBe(
      "22001",
    );
    expect(
      await owner.attempt("update public.projects set description = repeat('d', 2001) where id = $1", id),
    ).toBe("23514");
    for (const wrong of [
      '"text"',
      "[]",
      "{}",
      '{"html":"","css":""}',
      '{"html":"","css":"","javascript":1}',
      '{"html":"","css":"","javascript":"","other":""}',
    ])
      expect(
        await service.attempt("update public.projects set generated_code = $2 where id = $1", id, wrong),
      ).toBe("23514");
  });

  it("are active exactly when they have a version", async () => {
    expect(await owner.attempt("update public.projects set status = 'active' where id = $1", id)).toBe(
      "23514",
    );
    const finished = await addFinished(owner);
    expect(
      await owner.attempt("update public.projects set status = 'draft' where id = $1", finished.projectId),
    ).toBe("23514");
  });

  it("accept nothing but another status while they are archived", async () => {
    const archived = await addProject(owner);
    await owner.query("update public.projects set status = 'archived' where id = $1", archived);
    for (const caller of [owner, service])
      expect(await caller.attempt("update public.projects set name = 'New' where id = $1", archived)).toBe(
        "P0001",
      );
    expect(
      await owner.attempt("update public.projects set remote_images = true where id = $1", archived),
    ).toBe("P0001");
    expect(
      await owner.attempt(
        "update public.projects set status = 'draft', name = 'New' where id = $1",
        archived,
      ),
    ).toBe("P0001");
    expect(
      await owner.attempt("update public.projects set status = 'draft' where id = $1 returning id", archived),
    ).toBe(1);
    expect(
      await owner.attempt("update public.projects set name = 'New' where id = $1 returning id", archived),
    ).toBe(1);
  });

  it("note the time of a change", async () => {
    await makeOld("projects", "id", id);
    await owner.query("update public.projects set name = 'Later' where id = $1", id);
    expect(
      await one(
        "select updated_at > now() - interval '1 hour' as moved from public.projects where id = $1",
        id,
      ),
    ).toEqual({ moved: true });
  });

  it("are at most a thousand a person, in one statement too", async () => {
    const collector = await addPerson();
    const insert =
      "insert into public.projects (user_id, name) select $1, 'x' from generate_series(1, $2::int) returning id";
    expect(await collector.attempt(insert, collector.id, 1001)).toBe("P0001");
    expect(await collector.attempt(insert, collector.id, 1000)).toBe(1000);
    expect(await collector.attempt(insert, collector.id, 1)).toBe("P0001");
    expect(await owner.attempt(insert, owner.id, 1)).toBe(1);
  });
});
