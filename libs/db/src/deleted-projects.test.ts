import { afterAll, beforeAll, expect, test } from "vitest";
import { openStores } from "../test/stores.ts";
import type { Opened, Person } from "../test/stores.ts";
import { createDeletedProjectStore, type DeletedProjectRow } from "./deleted-projects.ts";
import type { PageRequest } from "./pages.ts";
import { createProjectCommands, createProjectStore } from "./projects.ts";

const UNKNOWN = "99999999-9999-4999-8999-999999999999";
let db: Opened;
let ada: Person;
let eve: Person;
beforeAll(async () => {
  db = await openStores();
  ada = await db.signUp("ada@example.com");
  eve = await db.signUp("eve@example.com");
});
afterAll(() => db.close());

const page = (changes: Partial<PageRequest> = {}): PageRequest => ({
  limit: 3,
  backward: false,
  after: null,
  before: null,
  ...changes,
});
const positionOf = ({ deletedAt: value, id }: DeletedProjectRow) => ({ value, id });
const commandsOf = (person: Person) => createProjectCommands(db.service, person.id, 200);
const deletedOf = (person: Person) => createDeletedProjectStore(db.direct, person.id);

test("deleted projects are listed newest first, page by page in both directions, ties by id", async () => {
  await db.direct.query(
    `insert into public.projects (name, deleted_by, deleted_at)
     select 'Project ' || n, $1, timestamptz '2026-01-01T00:00:00.123456Z' + (n / 2) * interval '1 microsecond'
     from generate_series(0, 7) n`,
    [ada.id],
  );
  const store = deletedOf(ada);
  const all = (await store.list(page({ limit: 100 }))).rows;
  expect(all).toHaveLength(8);
  expect(all.map(({ deletedAt }) => deletedAt)).toEqual(
    all
      .map(({ deletedAt }) => deletedAt)
      .toSorted()
      .toReversed(),
  );

  const forward: DeletedProjectRow[] = [];
  let slice = await store.list(page());
  for (;;) {
    forward.push(...slice.rows);
    const last = slice.rows.at(-1);
    if (!last || !(await slice.hasNext())) break;
    slice = await store.list(page({ after: positionOf(last) }));
    expect(await slice.hasPrevious()).toBe(true);
  }
  expect(forward).toEqual(all);

  const end = await store.list(page({ backward: true }));
  expect(end.rows).toEqual(all.slice(-3));
  const [first] = end.rows;
  if (!first) throw new Error("The list is empty.");
  expect((await store.list(page({ backward: true, before: positionOf(first) }))).rows).toEqual(
    all.slice(2, 5),
  );
  expect(await end.total()).toBe(8);
  expect((await deletedOf(eve).list(page())).rows).toEqual([]);
  expect(await (await deletedOf(eve).list(page())).total()).toBe(0);
});

test("more deleted projects are kept than one may have at a time", async () => {
  const eves = createProjectCommands(db.service, eve.id, 1);
  const ids: string[] = [];
  for (const name of ["One", "Two"]) {
    const { projectId } = await eves.create({ name, description: null, key: null, inputHash: null });
    if (projectId === null) throw new Error("It was not made.");
    expect(await eves.remove(projectId)).toBe("OK");
    ids.push(projectId);
  }
  for (const id of ids) expect(await eves.purge(id)).toBe("OK");
});

test("a deleted project is listed with what it held and where it was published, until it is restored or purged", async () => {
  const commands = commandsOf(eve);
  const { projectId } = await commands.create({
    name: "Tide",
    description: null,
    key: null,
    inputHash: null,
  });
  if (projectId === null) throw new Error("It was not made.");
  await commands.saveCode({
    projectId,
    code: { html: "<p>", css: "", javascript: "" },
    baseVersionId: null,
  });
  await db.direct.query(
    "insert into public.publications (project_id, type, target) values ($1, 'netlify', 'local'), ($1, 'github', 'remote')",
    [projectId],
  );
  expect(await commandsOf(ada).remove(projectId)).toBe("NOT_FOUND");
  expect(await commands.remove(projectId)).toBe("OK");
  expect(await commands.remove(projectId)).toBe("NOT_FOUND");
  expect(await createProjectStore(eve.client).find(projectId)).toBeNull();
  expect((await deletedOf(eve).list(page())).rows).toMatchObject([
    {
      id: projectId,
      name: "Tide",
      messageCount: 0,
      versionCount: 1,
      places: [
        { type: "github", target: "remote" },
        { type: "netlify", target: "local" },
      ],
    },
  ]);
  expect(await commandsOf(ada).restore(projectId)).toBe("NOT_FOUND");
  expect(await commands.restore(projectId)).toBe("OK");
  expect((await deletedOf(eve).list(page())).rows).toEqual([]);
  expect(await createProjectStore(eve.client).find(projectId)).toMatchObject({ name: "Tide" });
  expect(await commands.purge(projectId)).toBe("NOT_FOUND");
  await commands.remove(projectId);
  expect(await commands.purge(projectId)).toBe("OK");
  expect(await commands.restore(projectId)).toBe("NOT_FOUND");
  expect(await commands.purge(UNKNOWN)).toBe("NOT_FOUND");
});
