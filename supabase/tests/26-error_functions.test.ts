import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { addFinished, addPerson, addProject, one, type Person, sql } from "./database.ts";

interface Recorded {
  outcome: string;
  id: string;
  occurrences: number;
}
interface Where {
  project?: string | null;
  generation?: string | null;
  version?: string | null;
  source?: string;
  message?: string;
}

describe("functions of errors", () => {
  let owner: Person;
  beforeEach(async () => {
    owner = await addPerson();
  });
  const record = (fingerprint: string, where: Where = {}, person = owner) =>
    one<Recorded>(
      "select * from public.record_error($1, $2, 'INTERNAL', $3, $4, $5, $6, $7, 'at x', '{}', 'request-1')",
      person.id,
      where.source ?? "server",
      where.message ?? "It broke.",
      fingerprint,
      where.project ?? null,
      where.generation ?? null,
      where.version ?? null,
    );
  const entries = () =>
    sql<{ error_message: string; occurrences: number; resolved: boolean }>(
      "select error_message, occurrences, resolved from public.error_logs where user_id = $1 order by last_seen_at, id",
      owner.id,
    );
  const resolve = async (person: Person, id: string) =>
    (await one<{ outcome: string }>("select * from public.resolve_error($1, $2)", person.id, id)).outcome;

  it("fold the same fault into one entry, however many come at once", async () => {
    const project = await addProject(owner);
    const answers = await Promise.all(Array.from({ length: 20 }, () => record("same", { project })));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(answers.map(({ occurrences }) => occurrences).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 1),
    );
    expect(await entries()).toEqual([{ error_message: "It broke.", occurrences: 20, resolved: false }]);
  });

  it("keep apart what happened in another project, elsewhere or to somebody else", async () => {
    const project = await addProject(owner);
    const other = await addPerson();
    const ids = [
      await record("same", { project }),
      await record("same", { project: await addProject(owner) }),
      await record("same"),
      await record("same", { project, source: "preview" }),
      await record("other", { project }),
      await record("same", {}, other),
    ].map(({ id }) => id);
    expect(new Set(ids).size).toBe(6);
  });

  it("let projects with the same fault be deleted", async () => {
    await record("same", { project: await addProject(owner) });
    await record("same", { project: await addProject(owner) });
    await record("same");
    await owner.query("delete from public.projects");
    expect(await entries()).toHaveLength(3);
  });

  it("say where it happened, of what is the person's alone", async () => {
    const mine = await addFinished(owner);
    const stranger = await addPerson();
    const place = { project: mine.projectId, generation: mine.generation_id, version: mine.version_id };
    const { id } = await record("placed", place);
    expect(
      await one(
        "select project_id, generation_id, version_id, reference from public.error_logs where id = $1",
        id,
      ),
    ).toEqual({
      project_id: mine.projectId,
      generation_id: mine.generation_id,
      version_id: mine.version_id,
      reference: "request-1",
    });
    const theirs = await addProject(stranger);
    expect((await record("x", { project: mine.projectId }, stranger)).outcome).toBe("NOT_FOUND");
    expect((await record("x", { ...place, project: theirs }, stranger)).outcome).toBe("NOT_FOUND");
    expect((await record("x", { project: theirs, version: mine.version_id }, stranger)).outcome).toBe(
      "NOT_FOUND",
    );
    expect((await record("x", { project: randomUUID() })).outcome).toBe("NOT_FOUND");
    expect(await sql("select 1 from public.error_logs where user_id = $1", stranger.id)).toEqual([]);
  });

  it("count the fault that ended a generation once, however often its end is noted", async () => {
    const { projectId: project, generation_id: generation } = await addFinished(owner);
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => record("ended", { project, generation })),
    );
    expect(answers.map(({ outcome }) => outcome).sort()).toEqual(["NOTED", "NOTED", "NOTED", "NOTED", "OK"]);
    const [first] = answers.filter(({ outcome }) => outcome === "OK");
    await resolve(owner, first?.id ?? "");
    expect((await record("ended", { project, generation })).outcome).toBe("NOTED");
    expect(await entries()).toEqual([{ error_message: "It broke.", occurrences: 1, resolved: true }]);
  });

  it("take a fault that comes after it was resolved as a new one", async () => {
    const { id } = await record("again");
    expect(await resolve(await addPerson(), id)).toBe("NOT_FOUND");
    expect(await resolve(owner, randomUUID())).toBe("NOT_FOUND");
    expect(await resolve(owner, id)).toBe("OK");
    expect(await resolve(owner, id)).toBe("OK");
    const next = await record("again");
    expect(next.occurrences).toBe(1);
    expect(next.id).not.toBe(id);
    expect(await resolve(owner, next.id)).toBe("OK");
  });

  it("keep 500 entries: the oldest resolved one goes first, then the oldest", async () => {
    await sql(
      `insert into public.error_logs (user_id, error_type, error_message, resolved, last_seen_at)
       select $1, 'INTERNAL', 'n' || n, n in (250, 251), now() - interval '1 day' + n * interval '1 second'
       from generate_series(1, 500) n`,
      owner.id,
    );
    const held = async () => new Set((await entries()).map(({ error_message }) => error_message));
    await record("a");
    expect([(await held()).size, (await held()).has("n250"), (await held()).has("n251")]).toEqual([
      500,
      false,
      true,
    ]);
    await record("b", { message: "b" });
    await record("c", { message: "c" });
    const left = await held();
    expect(["n251", "n1", "n2", "b", "c"].map((name) => left.has(name))).toEqual([
      false,
      false,
      true,
      true,
      true,
    ]);
    await record("c", { message: "c again" });
    expect((await entries()).length).toBe(500);
  });
});
