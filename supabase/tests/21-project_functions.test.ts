import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import {
  addFinished,
  addPerson,
  addProject,
  code,
  complete,
  begin,
  one,
  save,
  send,
  sql,
  type Person,
} from "./database.ts";

interface Made {
  outcome: string;
  project_id: string | null;
}
const create = (person: Person, name: string, limit = 200, key: string | null = null, hash = "h") =>
  one<Made>(
    "select * from public.create_project($1, $2, null, $3, $4, $5)",
    person.id,
    name,
    limit,
    key,
    hash,
  );
const duplicate = (
  person: Person,
  id: string,
  name: string | null = null,
  limit = 200,
  key: string | null = null,
) =>
  one<Made>(
    "select * from public.duplicate_project($1, $2, $3, $4, $5, 'h')",
    person.id,
    id,
    name,
    limit,
    key,
  );
const restore = (person: Person, versionId: string) =>
  one<{ outcome: string; version_id: string | null }>(
    "select * from public.restore_version($1, $2)",
    person.id,
    versionId,
  );
const versions = (projectId: string) =>
  sql<{ number: number; origin: string; html: string }>(
    "select number, origin, code ->> 'html' as html from public.versions where project_id = $1 order by number",
    projectId,
  );
const projectOf = (id: string) =>
  one<{ name: string; status: string; html: string; current: number | null; last_generated: string | null }>(
    `select p.name, p.status, p.generated_code ->> 'html' as html, p.last_generated,
       (select v.number from public.versions v where v.id = p.current_version_id) as current
     from public.projects p where p.id = $1`,
    id,
  );

describe("functions of projects", () => {
  let owner: Person;
  let stranger: Person;
  beforeAll(async () => {
    owner = await addPerson();
    stranger = await addPerson();
  });

  describe("create_project", () => {
    it("makes a draft, up to the limit", async () => {
      const person = await addPerson();
      const made = await create(person, "First", 1);
      expect(made.outcome).toBe("OK");
      expect(await projectOf(String(made.project_id))).toMatchObject({
        name: "First",
        status: "draft",
        current: null,
      });
      expect(await create(person, "Second", 1)).toEqual({ outcome: "LIMIT_REACHED", project_id: null });
    });

    it("does not pass the limit when asked many times at once", async () => {
      const person = await addPerson();
      const made = await Promise.all(Array.from({ length: 8 }, (_, at) => create(person, `n${at}`, 3)));
      expect(made.filter(({ outcome }) => outcome === "OK")).toHaveLength(3);
    });

    it("gives a key's result again, also when sent twice at once, and refuses the key for anything else", async () => {
      const [first, second] = await Promise.all([
        create(owner, "Once", 200, "create-1"),
        create(owner, "Once", 200, "create-1"),
      ]);
      expect(first.outcome).toBe("OK");
      expect(second).toEqual(first);
      expect(await create(owner, "Other", 200, "create-1", "other")).toEqual({
        outcome: "IDEMPOTENCY_MISMATCH",
        project_id: null,
      });
      expect((await create(stranger, "Once", 200, "create-1")).project_id).not.toBe(first.project_id);
    });

    it("keeps no key of a refusal, and forgets a key after a day", async () => {
      const person = await addPerson();
      expect((await create(person, "x", 0, "later")).outcome).toBe("LIMIT_REACHED");
      const made = await create(person, "x", 5, "later");
      expect(made.outcome).toBe("OK");
      await sql(
        "update public.idempotency_keys set created_at = now() - interval '25 hours' where user_id = $1",
        person.id,
      );
      expect((await create(person, "x", 5, "later")).project_id).not.toBe(made.project_id);
    });
  });

  describe("duplicate_project", () => {
    it("copies the name, the description and the code, and nothing else", async () => {
      const source = await addFinished(owner, "<p>copied</p>");
      await sql(
        "update public.projects set description = 'About', github_url = 'https://example.test', github_branch = 'site' where id = $1",
        source.projectId,
      );
      await sql(
        "insert into public.publications (project_id, type, target, repository) values ($1, 'github', 'remote', 'bakery')",
        source.projectId,
      );
      await sql(
        "insert into public.deployments (project_id, user_id, type) values ($1, $2, 'github')",
        source.projectId,
        owner.id,
      );
      const made = await duplicate(owner, source.projectId);
      expect(made.outcome).toBe("OK");
      expect(
        await one(
          "select name, description, status, github_url, github_branch, generated_code from public.projects where id = $1",
          made.project_id,
        ),
      ).toEqual({
        name: "A bakery copy",
        description: "About",
        status: "active",
        github_url: null,
        github_branch: "main",
        generated_code: code("<p>copied</p>"),
      });
      expect(await versions(String(made.project_id))).toEqual([
        { number: 1, origin: "duplicate", html: "<p>copied</p>" },
      ]);
      expect(
        await sql(
          `select 'message' as kept from public.chat_messages where project_id = $1
           union all select 'publication' from public.publications where project_id = $1
           union all select 'deployment' from public.deployments where project_id = $1`,
          made.project_id,
        ),
      ).toEqual([]);
    });

    it("takes a name, cuts a long one, and copies a draft without a version", async () => {
      const draft = await addProject(owner, "n".repeat(255));
      expect((await projectOf(String((await duplicate(owner, draft)).project_id))).name).toBe(
        `${"n".repeat(250)} copy`,
      );
      const named = await duplicate(owner, draft, "Mine");
      expect(await projectOf(String(named.project_id))).toMatchObject({
        name: "Mine",
        status: "draft",
        current: null,
      });
      expect(await versions(String(named.project_id))).toEqual([]);
    });

    it("knows nothing of other people's projects, minds the limit and repeats by key", async () => {
      const source = await addProject(owner);
      expect((await duplicate(stranger, source)).outcome).toBe("NOT_FOUND");
      expect((await duplicate(owner, randomUUID())).outcome).toBe("NOT_FOUND");
      expect((await duplicate(owner, source, null, 1)).outcome).toBe("LIMIT_REACHED");
      const [first, second] = await Promise.all([
        duplicate(owner, source, null, 200, "dup"),
        duplicate(owner, source, null, 200, "dup"),
      ]);
      expect(second).toEqual(first);
    });
  });

  describe("save_code", () => {
    it("makes the next version and puts it on the project", async () => {
      const project = await addProject(owner);
      const first = await save(owner, project, "one");
      const second = await save(owner, project, "two", first.version_id);
      expect([first.outcome, second.outcome]).toEqual(["OK", "OK"]);
      expect(await versions(project)).toEqual([
        { number: 1, origin: "manual", html: "one" },
        { number: 2, origin: "manual", html: "two" },
      ]);
      expect(await projectOf(project)).toMatchObject({
        status: "active",
        html: "two",
        current: 2,
        last_generated: null,
      });
    });

    it("refuses a base that is no longer current and names the newer version", async () => {
      const project = await addProject(owner);
      const first = await save(owner, project, "one");
      const second = await save(owner, project, "two", first.version_id);
      expect(await save(owner, project, "three", first.version_id)).toEqual({
        outcome: "CONFLICT",
        version_id: second.version_id,
      });
      expect(await versions(project)).toHaveLength(2);
    });

    it("lets one of two saves on the same base win", async () => {
      const project = await addProject(owner);
      const { version_id } = await save(owner, project, "one");
      const outcomes = await Promise.all([
        save(owner, project, "two", version_id),
        save(owner, project, "three", version_id),
      ]);
      expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(["CONFLICT", "OK"]);
    });

    it("makes no version of unchanged code, so a lost answer can be asked for again", async () => {
      const project = await addProject(owner);
      const first = await save(owner, project, "one");
      const second = await save(owner, project, "two", first.version_id);
      expect(await save(owner, project, "two", first.version_id)).toEqual(second);
      expect(await versions(project)).toHaveLength(2);
    });

    it("waits for a generation, respects an archive, and knows nothing of other people's projects", async () => {
      const project = await addProject(owner);
      expect((await save(stranger, project, "x")).outcome).toBe("NOT_FOUND");
      const sent = await send(owner, project);
      expect((await save(owner, project, "x")).outcome).toBe("GENERATION_RUNNING");
      await begin(sent.generation_id);
      await complete(sent.generation_id, 1, "made");
      await sql("update public.projects set status = 'archived' where id = $1", project);
      expect((await save(owner, project, "x")).outcome).toBe("ARCHIVED");
      expect(await projectOf(project)).toMatchObject({ html: "made", current: 1 });
    });
  });

  describe("import_code", () => {
    const importCode = (person: Person, projectId: string, html: string, base: string | null = null) =>
      one<{ outcome: string; version_id: string | null }>(
        "select * from public.import_code($1, $2, $3, $4)",
        person.id,
        projectId,
        JSON.stringify(code(html)),
        base,
      );

    it("is a save whose version says that it came from a file", async () => {
      const project = await addProject(owner);
      const first = await save(owner, project, "one");
      expect((await importCode(owner, project, "two", first.version_id)).outcome).toBe("OK");
      expect(await versions(project)).toEqual([
        { number: 1, origin: "manual", html: "one" },
        { number: 2, origin: "import", html: "two" },
      ]);
      expect(await projectOf(project)).toMatchObject({ html: "two", current: 2, last_generated: null });
    });

    it("is refused as a save is", async () => {
      const project = await addProject(owner);
      const first = await save(owner, project, "one");
      const second = await save(owner, project, "two");
      expect(await importCode(owner, project, "three", first.version_id)).toEqual({
        outcome: "CONFLICT",
        version_id: second.version_id,
      });
      expect(await importCode(owner, project, "two", first.version_id)).toEqual(second);
      expect((await importCode(stranger, project, "x")).outcome).toBe("NOT_FOUND");
      const sent = await send(owner, project);
      expect((await importCode(owner, project, "x")).outcome).toBe("GENERATION_RUNNING");
      await sql("select * from public.stop_generation($1, $2)", owner.id, sent.generation_id);
      await sql("update public.projects set status = 'archived' where id = $1", project);
      expect((await importCode(owner, project, "x")).outcome).toBe("ARCHIVED");
      expect(await versions(project)).toHaveLength(2);
    });
  });

  describe("restore_version", () => {
    it("is a new version with the old code", async () => {
      const project = await addProject(owner);
      const first = await save(owner, project, "one");
      await save(owner, project, "two");
      const restored = await restore(owner, String(first.version_id));
      expect(restored.outcome).toBe("OK");
      expect(await versions(project)).toEqual([
        { number: 1, origin: "manual", html: "one" },
        { number: 2, origin: "manual", html: "two" },
        { number: 3, origin: "restore", html: "one" },
      ]);
      expect(await projectOf(project)).toMatchObject({ html: "one", current: 3 });
    });

    it("waits for a generation, respects an archive, and knows nothing of other people's versions", async () => {
      const project = await addProject(owner);
      const { version_id } = await save(owner, project, "one");
      const id = String(version_id);
      expect((await restore(stranger, id)).outcome).toBe("NOT_FOUND");
      expect((await restore(owner, randomUUID())).outcome).toBe("NOT_FOUND");
      const sent = await send(owner, project);
      expect((await restore(owner, id)).outcome).toBe("GENERATION_RUNNING");
      await sql("select * from public.stop_generation($1, $2)", owner.id, sent.generation_id);
      await sql("update public.projects set status = 'archived' where id = $1", project);
      expect((await restore(owner, id)).outcome).toBe("ARCHIVED");
    });
  });
});
