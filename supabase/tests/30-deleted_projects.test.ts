import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import {
  addFinished,
  addPerson,
  addProject,
  anonymous,
  append,
  begin,
  beginCall,
  code,
  makeOld,
  one,
  save,
  send,
  service,
  sql,
  text,
  type Person,
} from "./database.ts";

const outcomeOf = async (statement: string, ...params: unknown[]) =>
  (await one<{ outcome: string }>(statement, ...params)).outcome;
const remove = (person: Person, id: string, keep = 200) =>
  outcomeOf("select * from public.delete_project($1, $2, $3)", person.id, id, keep);
const restore = (person: Person, id: string, limit = 200) =>
  outcomeOf("select * from public.restore_project($1, $2, $3)", person.id, id, limit);
const purge = (person: Person, id: string) =>
  outcomeOf("select * from public.purge_project($1, $2)", person.id, id);
const exists = async (id: string) =>
  (await sql("select id from public.projects where id = $1", id)).length > 0;
const idsOf = async (person: Person) =>
  (await person.query<{ id: string }>("select id from public.projects")).map(({ id }) => id);

/** A project with a row in every table that hangs on projects. */
const addFull = async (person: Person) => {
  const { projectId, generation_id, version_id } = await addFinished(person);
  await sql(
    `insert into public.deployments (project_id, user_id, type, target, version_id, status, finished_at)
     values ($1, $2, 'netlify', 'local', $3, 'success', now())`,
    projectId,
    person.id,
    version_id,
  );
  await sql(
    "insert into public.publications (project_id, type, target) values ($1, 'netlify', 'local')",
    projectId,
  );
  await sql("select * from public.record_error($1, 'server', 'X', 'x', 'x', $2)", person.id, projectId);
  return { projectId, generationId: generation_id };
};

/** What a person reads of a project, in each table and view that people may read, found in the catalogue. */
const seenBy = async (person: Person, projectId: string): Promise<Record<string, number>> => {
  const readable = await sql<{ name: string; columns: string[] }>(
    `select c.relname::text as name, array_agg(a.attname::text) as columns
     from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v') and a.attnum > 0 and not a.attisdropped
       and has_column_privilege('authenticated', c.oid, a.attnum, 'select')
     group by 1 order by 1`,
  );
  const seen: Record<string, number> = {};
  for (const { name, columns } of readable) {
    const place = columns.includes("project_id")
      ? "project_id = $1"
      : columns.includes("generation_id")
        ? "generation_id = any($1)"
        : ["projects", "project_stats"].includes(name)
          ? "id = $1"
          : null;
    if (place === null) continue;
    const of = place.includes("any") ? await generationsOf(projectId) : projectId;
    const [row] = await person.query<{ n: number }>(
      `select count(*)::int as n from public.${name} where ${place}`,
      of,
    );
    seen[name] = row?.n ?? 0;
  }
  return seen;
};
const generationsOf = async (projectId: string) =>
  (await sql<{ id: string }>("select id from public.generations where project_id = $1", projectId)).map(
    ({ id }) => id,
  );

describe("a project that was deleted", () => {
  let owner: Person;
  let stranger: Person;
  beforeAll(async () => {
    owner = await addPerson();
    stranger = await addPerson();
  });

  it("is seen by nobody in any table, and by its owner again when it is restored", async () => {
    const { projectId } = await addFull(owner);
    const before = await seenBy(owner, projectId);
    for (const table of [
      "api_usage",
      "chat_messages",
      "deployments",
      "error_logs",
      "generation_events",
      "generation_prompts",
      "generations",
      "project_stats",
      "projects",
      "publications",
      "versions",
    ])
      expect({ table, seen: before[table] !== undefined && before[table] > 0 }).toEqual({
        table,
        seen: true,
      });

    expect(await remove(owner, projectId)).toBe("OK");
    for (const [table, rows] of Object.entries(await seenBy(owner, projectId)))
      // What was used and what failed stays the person's own, as after any deletion.
      expect({ table, rows }).toEqual({
        table,
        rows: ["api_usage", "error_logs"].includes(table) ? before[table] : 0,
      });
    for (const rows of Object.values(await seenBy(stranger, projectId))) expect(rows).toBe(0);

    expect(await restore(owner, projectId)).toBe("OK");
    expect(await seenBy(owner, projectId)).toEqual(before);
    for (const rows of Object.values(await seenBy(stranger, projectId))) expect(rows).toBe(0);
  });

  it("counts in no figure of its owner", async () => {
    const person = await addPerson();
    const { projectId } = await addFull(person);
    const figures = () =>
      person.query("select total_projects, netlify_deployments, total_prompts from public.user_stats");
    const before = await figures();
    await remove(person, projectId);
    expect(await figures()).toEqual([{ total_projects: 0, netlify_deployments: 0, total_prompts: 0 }]);
    await restore(person, projectId);
    expect(await figures()).toEqual(before);
  });

  it("is not there for any function that a person's request calls", async () => {
    const { projectId, generationId } = await addFull(owner);
    const { id: versionId } = await one<{ id: string }>(
      "select id from public.versions where project_id = $1",
      projectId,
    );
    const { id: deploymentId } = await one<{ id: string }>(
      "select id from public.deployments where project_id = $1",
      projectId,
    );
    await remove(owner, projectId);
    const calls: [string, ...unknown[]][] = [
      ["select * from public.delete_project($1, $2)", owner.id, projectId],
      ["select * from public.duplicate_project($1, $2)", owner.id, projectId],
      ["select * from public.send_message($1, $2, 'x', 'build', 'm')", owner.id, projectId],
      ["select * from public.continue_generation($1, $2, 'm')", owner.id, generationId],
      ["select * from public.retry_generation($1, $2, 'm')", owner.id, generationId],
      ["select * from public.stop_generation($1, $2)", owner.id, generationId],
      ["select * from public.restore_version($1, $2)", owner.id, versionId],
      ["select * from public.deploy_project($1, $2, 'github')", owner.id, projectId],
      ["select * from public.retry_deployment($1, $2)", owner.id, deploymentId],
      ["select * from public.cancel_deployment($1, $2)", owner.id, deploymentId],
      ["select * from public.record_error($1, 'preview', 'X', 'x', 'y', $2)", owner.id, projectId],
    ];
    for (const [statement, ...params] of calls)
      expect({ statement, outcome: await outcomeOf(statement, ...params) }).toEqual({
        statement,
        outcome: "NOT_FOUND",
      });
    expect((await save(owner, projectId, "<p>new</p>")).outcome).toBe("NOT_FOUND");
  });

  it("is not there for a request made again with the key it was made with, until it is restored", async () => {
    const id = await addProject(owner);
    const ended = async (statement: string, ...params: unknown[]) => {
      const { generation_id } = await one<{ generation_id: string }>(statement, ...params);
      await begin(generation_id);
      await append(generation_id, 1, 2, text("Half of it"));
      await one(
        "select outcome from public.complete_generation($1, 1, 'cancelled', 'Half of it', $2, 'Half of it')",
        generation_id,
        JSON.stringify(code("")),
      );
      return generation_id;
    };
    const sending = "select * from public.send_message($1, $2, 'x', 'build', 'm', 'key', 'hash')";
    const continuing = "select * from public.continue_generation($1, $2, 'm', 'key', 'hash')";
    const deploying =
      "select * from public.deploy_project($1, $2, 'netlify', 'local', null, '{}', true, 'key', 'hash')";
    const sent = await ended(sending, owner.id, id);
    await ended(continuing, owner.id, sent);
    await save(owner, id, "<p>one</p>");
    await one(deploying, owner.id, id);
    const again = async () => [
      await outcomeOf(sending, owner.id, id),
      await outcomeOf(continuing, owner.id, sent),
      await outcomeOf(deploying, owner.id, id),
    ];
    expect(await again()).toEqual(["OK", "OK", "OK"]);
    await remove(owner, id);
    expect(await again()).toEqual(["NOT_FOUND", "NOT_FOUND", "NOT_FOUND"]);
    await restore(owner, id);
    expect(await again()).toEqual(["OK", "OK", "OK"]);
  });

  it("is deleted, restored and deleted for good by its owner only", async () => {
    const { projectId } = await addFull(owner);
    expect(await remove(stranger, projectId)).toBe("NOT_FOUND");
    // Only what was deleted before goes for good.
    expect(await purge(owner, projectId)).toBe("NOT_FOUND");
    expect(await remove(owner, projectId)).toBe("OK");
    expect(await restore(stranger, projectId)).toBe("NOT_FOUND");
    expect(await purge(stranger, projectId)).toBe("NOT_FOUND");
    expect(await exists(projectId)).toBe(true);
    expect(await purge(owner, projectId)).toBe("OK");
    expect(await exists(projectId)).toBe(false);
    expect(await purge(owner, projectId)).toBe("NOT_FOUND");
    expect(await restore(owner, projectId)).toBe("NOT_FOUND");
    for (const call of [remove, restore, purge]) expect(await call(owner, randomUUID())).toBe("NOT_FOUND");
  });

  it("cannot be made, taken over or brought back past the functions", async () => {
    const id = await addProject(owner);
    for (const change of [`deleted_by = '${owner.id}'`, "deleted_at = now()", "user_id = null"])
      for (const caller of [owner, stranger, anonymous])
        expect(await caller.attempt(`update public.projects set ${change} where id = $1`, id)).toBe("42501");
    await remove(owner, id);
    for (const caller of [owner, stranger]) {
      expect(
        await caller.attempt("update public.projects set name = 'x' where id = $1 returning id", id),
      ).toBe(0);
      expect(await caller.attempt("delete from public.projects where id = $1 returning id", id)).toBe(0);
    }
    expect(
      await owner.attempt("insert into public.projects (user_id, name) values (null, 'nobody''s')"),
    ).toBe("42501");
  });

  it("is nobody's and somebody's to bring back, never both and never neither", async () => {
    const id = await addProject(owner);
    for (const change of [
      "user_id = null",
      `deleted_by = '${owner.id}', deleted_at = now()`,
      `user_id = null, deleted_by = '${owner.id}'`,
      "deleted_at = now()",
    ])
      expect(await service.attempt(`update public.projects set ${change} where id = $1`, id)).toBe("23514");
  });

  it("comes back to where it stood: its last change is not the deletion", async () => {
    const id = await addProject(owner);
    await makeOld("projects", "id", id);
    const changed = () => one("select updated_at from public.projects where id = $1", id);
    const before = await changed();
    await remove(owner, id);
    await restore(owner, id);
    expect(await changed()).toEqual(before);
  });

  it("may have been archived, and comes back archived", async () => {
    const id = await addProject(owner);
    await owner.query("update public.projects set status = 'archived' where id = $1", id);
    expect(await remove(owner, id)).toBe("OK");
    expect(await restore(owner, id)).toBe("OK");
    expect(await owner.query("select status from public.projects where id = $1", id)).toEqual([
      { status: "archived" },
    ]);
  });

  it("makes room in the account, and needs room to come back", async () => {
    const person = await addPerson();
    const [first, second] = [await addProject(person), await addProject(person)];
    await remove(person, first);
    expect(await restore(person, first, 1)).toBe("LIMIT_REACHED");
    expect(await idsOf(person)).toEqual([second]);
    expect(await restore(person, first, 2)).toBe("OK");
    // The answer of the first may have been lost.
    expect(await restore(person, first, 2)).toBe("OK");
  });

  it("comes back once when room for one is asked for many times at once", async () => {
    const person = await addPerson();
    const ids = await Promise.all(Array.from({ length: 6 }, () => addProject(person)));
    for (const id of ids) await remove(person, id);
    const outcomes = await Promise.all(ids.map((id) => restore(person, id, 2)));
    expect(outcomes.filter((outcome) => outcome === "OK")).toHaveLength(2);
    expect(await idsOf(person)).toHaveLength(2);
  });

  it("is one of so many: of the empty ones the oldest go, what holds a version or a message stays", async () => {
    const person = await addPerson();
    const setAside = async (id: string, keep: number) => {
      expect(await remove(person, id, keep)).toBe("OK");
      await sql(
        "update public.projects set deleted_at = deleted_at - interval '1 hour' where deleted_by = $1",
        person.id,
      );
      return id;
    };
    const [saved, asked] = [await addProject(person), await addProject(person)];
    await save(person, saved, "<p>one</p>");
    await send(person, asked);
    const ids = [await setAside(saved, 4), await setAside(asked, 4)];
    for (let n = 0; n < 4; n += 1) ids.push(await setAside(await addProject(person), 4));
    expect(await Promise.all(ids.map(exists))).toEqual([true, true, false, false, true, true]);
  });

  it("is refused where as many with something in them are kept as may be: nothing changes", async () => {
    const person = await addPerson();
    const [kept, empty] = [await addFull(person), await addProject(person)];
    await remove(person, kept.projectId, 2);
    await remove(person, empty, 2);
    const id = await addProject(person);
    await send(person, id);
    const [before] = await sql("select * from public.projects where id = $1", id);
    // The empty one alone would not make room enough, so it stays as well.
    expect(await remove(person, id, 1)).toBe("LIMIT_REACHED");
    expect(await sql("select * from public.projects where id = $1", id)).toEqual([before]);
    expect(
      await sql("select status, stop_requested_at from public.generations where project_id = $1", id),
    ).toEqual([{ status: "queued", stop_requested_at: null }]);
    expect(await Promise.all([kept.projectId, empty].map(exists))).toEqual([true, true]);
    expect(await purge(person, kept.projectId)).toBe("OK");
    expect(await remove(person, id, 1)).toBe("OK");
    expect(await exists(empty)).toBe(false);
  });

  it("goes for good at once where it is empty and there is no room: it would be the first to go", async () => {
    const person = await addPerson();
    const [kept, empty] = [await addFull(person), await addProject(person)];
    await remove(person, kept.projectId, 1);
    expect(await remove(person, empty, 1)).toBe("OK");
    expect(await Promise.all([kept.projectId, empty].map(exists))).toEqual([true, false]);
    expect(await idsOf(person)).toEqual([]);
  });

  it("finds room for one when many are deleted at once", async () => {
    const person = await addPerson();
    const ids = await Promise.all(Array.from({ length: 6 }, () => addProject(person)));
    for (const id of ids) await save(person, id, "<p>one</p>");
    const outcomes = await Promise.all(ids.map((id) => remove(person, id, 1)));
    expect(outcomes.toSorted()).toEqual([...Array<string>(5).fill("LIMIT_REACHED"), "OK"]);
    expect(await idsOf(person)).toHaveLength(5);
  });

  it("ends the answer that was being written, as a stop would: what was shown is kept, its worker is refused", async () => {
    const id = await addProject(owner);
    const { generation_id } = await send(owner, id);
    await begin(generation_id);
    await beginCall(generation_id, 1, { reserve: 100 });
    await append(generation_id, 1, 1, text("Half of it"));
    expect(await remove(owner, id)).toBe("OK");
    expect((await append(generation_id, 1, 2, text(" and more"))).outcome).toBe("FENCED");
    expect((await begin(generation_id)).outcome).toBe("ENDED");
    expect(
      await one("select outcome, counted from public.api_usage where generation_id = $1", generation_id),
    ).toEqual({ outcome: "stopped", counted: true });
    await restore(owner, id);
    expect(
      await owner.query("select status, text from public.generations where id = $1", generation_id),
    ).toEqual([{ status: "cancelled", text: "Half of it" }]);
    expect(
      await owner.query(
        "select role, content from public.chat_messages where project_id = $1 order by seq",
        id,
      ),
    ).toEqual([
      { role: "user", content: "A page, please" },
      { role: "assistant", content: "Half of it" },
    ]);
    // Nothing of it is under way any more.
    expect((await send(owner, id, "Again")).outcome).toBe("OK");
  });

  it("ends an answer that nobody began to write", async () => {
    const id = await addProject(owner);
    const { generation_id } = await send(owner, id);
    await remove(owner, id);
    expect(await one("select status from public.generations where id = $1", generation_id)).toEqual({
      status: "cancelled",
    });
    expect(
      (await sql<{ id: string }>("select id from public.claimable_generations()")).map((row) => row.id),
    ).not.toContain(generation_id);
  });

  it("ends a deployment that waits; one under way is told, and its worker ends it", async () => {
    const { projectId } = await addFinished(owner);
    const deploy = async (type: string) =>
      (
        await one<{ deployment_id: string }>(
          "select * from public.deploy_project($1, $2, $3, 'local', null, '{}', true)",
          owner.id,
          projectId,
          type,
        )
      ).deployment_id;
    const [waiting, running] = [await deploy("github"), await deploy("netlify")];
    await one("select * from public.begin_deployment($1, 3)", running);
    await remove(owner, projectId);
    const status = (id: string) =>
      one("select status, cancel_requested_at is not null as told from public.deployments where id = $1", id);
    expect(await status(waiting)).toEqual({ status: "cancelled", told: true });
    expect(await status(running)).toEqual({ status: "in_progress", told: true });
    expect(await one("select * from public.advance_deployment($1, 1)", running)).toEqual({
      outcome: "OK",
      cancel_requested: true,
    });
    // It was live already: that is what it is when the project comes back.
    expect(
      await outcomeOf(
        "select * from public.finish_deployment($1, 1, 'success', 'https://tide.example.test')",
        running,
      ),
    ).toBe("OK");
    await restore(owner, projectId);
    expect(await owner.query("select netlify_url from public.projects where id = $1", projectId)).toEqual([
      { netlify_url: "https://tide.example.test" },
    ]);
  });

  it("goes with the account of who deleted it", async () => {
    const person = await addPerson();
    const { projectId } = await addFull(person);
    await remove(person, projectId);
    await sql("delete from auth.users where id = $1", person.id);
    expect(await exists(projectId)).toBe(false);
  });

  it("is kept for its days and no longer; what was used in it stays counted", async () => {
    const person = await addPerson();
    const [fresh, old] = [await addFull(person), await addFull(person)];
    const kept = await addProject(person);
    for (const { projectId } of [fresh, old]) await remove(person, projectId);
    await sql(
      "update public.projects set deleted_at = now() - interval '31 days' where id = $1",
      old.projectId,
    );
    await sql(
      "update public.projects set deleted_at = now() - interval '29 days' where id = $1",
      fresh.projectId,
    );
    const used = () =>
      sql(
        "select project_id, requests, tokens from public.usage_sums($1, current_date - 1, current_date + 1, 'project')",
        person.id,
      );
    const before = await used();
    expect(before).toMatchObject([{ project_id: null, requests: 2 }]);
    const { deleted_projects } = await one<{ deleted_projects: number }>(
      "select deleted_projects from public.delete_expired(24, 400, 90, 30, 30)",
    );
    expect(Number(deleted_projects)).toBeGreaterThanOrEqual(1);
    expect(await Promise.all([fresh.projectId, old.projectId, kept].map(exists))).toEqual([
      true,
      false,
      true,
    ]);
    expect(await used()).toEqual(before);
  });
});
