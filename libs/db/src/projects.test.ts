import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openStores } from "../test/stores.ts";
import type { Opened, Person } from "../test/stores.ts";
import type { PageRequest, Position, Slice } from "./pages.ts";
import { createProjectCommands, createProjectStore } from "./projects.ts";
import type { ProjectRow } from "./projects.ts";
import { createVersionStore } from "./versions.ts";

const UNKNOWN = "99999999-9999-4999-8999-999999999999";
const ALL = { status: null, text: null } as const;
const BY_NAME = { field: "name", direction: "asc" } as const;
const NEWEST = { field: "updatedAt", direction: "desc" } as const;
const CODE = { html: "<p>", css: "p{}", javascript: "1" };

let db: Opened;
let ada: Person;
let eve: Person;
beforeAll(async () => {
  db = await openStores();
  ada = await db.signUp("ada@example.com");
  eve = await db.signUp("eve@example.com");
});
beforeEach(() => db.direct.query("delete from public.projects"));
afterAll(() => db.close());

const storeOf = (person: Person) => createProjectStore(person.client);
const page = (changes: Partial<PageRequest> = {}): PageRequest => ({
  limit: 100,
  backward: false,
  after: null,
  before: null,
  ...changes,
});

/** Projects of these names, made one after another; returns their ids. */
async function add(names: readonly string[], owner = ada): Promise<string[]> {
  const rows = await db.direct.query<{ id: string }>(
    `insert into public.projects (user_id, name, created_at, updated_at)
     select $1, t.name, timestamptz '2026-01-01T00:00:00.123456Z' + t.n * interval '1 microsecond',
       timestamptz '2026-01-01T00:00:00.123456Z' + t.n * interval '1 microsecond'
     from unnest($2::text[]) with ordinality as t (name, n) returning id`,
    [owner.id, names],
  );
  return rows.map(({ id }) => id);
}
const numbered = (count: number) => Array.from({ length: count }, (_, i) => `Project ${i}`);
const namesOf = ({ rows }: Slice<ProjectRow>) => rows.map(({ name }) => name);

type Read = (page: PageRequest) => Promise<Slice<ProjectRow>>;
type ValueOf = (row: ProjectRow) => Position;
const updated: ValueOf = ({ updatedAt: value, id }) => ({ value, id });
const named: ValueOf = ({ name: value, id }) => ({ value, id });

/** Page after page to the end, from the start or from the end; `between` runs after each page. */
async function walk(
  read: Read,
  position: ValueOf,
  limit: number,
  backward = false,
  between?: (step: number) => Promise<unknown>,
) {
  const seen: ProjectRow[] = [];
  let cursor: Position | null = null;
  for (let step = 0; step < 100; step++) {
    const slice: Slice<ProjectRow> = await read(
      page({ limit, backward, [backward ? "before" : "after"]: cursor }),
    );
    if (backward) seen.unshift(...slice.rows);
    else seen.push(...slice.rows);
    const edge = backward ? slice.rows[0] : slice.rows.at(-1);
    const more = backward ? await slice.hasPrevious() : await slice.hasNext();
    if (!more || edge === undefined) return seen;
    cursor = position(edge);
    await between?.(step);
  }
  throw new Error("The walk does not end.");
}

test("a person finds their own projects; a foreign id and an unknown one are the same", async () => {
  const [own] = await add(["Mine"]);
  const [foreign] = await add(["Theirs"], eve);
  const store = storeOf(ada);
  expect(await store.find(own ?? "")).toMatchObject({ name: "Mine", status: "draft", githubBranch: "main" });
  expect(await store.find(foreign ?? "")).toBeNull();
  expect(await store.find(UNKNOWN)).toBeNull();
  expect(namesOf(await store.list(ALL, NEWEST, page()))).toEqual(["Mine"]);
  expect(await store.update(foreign ?? "", { name: "x" })).toBe("NOT_FOUND");
  expect(await store.update(UNKNOWN, { name: "x" })).toBe("NOT_FOUND");
  expect(await storeOf(eve).find(foreign ?? "")).toMatchObject({ name: "Theirs" });
});

test.each([
  "100%",
  "a_b",
  'say "hi"',
  "back\\slash",
  "(1), two",
  "star*",
  "日本",
  "naïve",
  "😀",
  "a.b+c?",
  "{x}",
])("the text filter finds %s literally, in name or description, whatever the case", async (text) => {
  const [, described] = await add([
    `Site ${text.toUpperCase()} end`,
    "Other",
    "axb 100 say hi 1 two star ab",
  ]);
  await db.direct.query("update public.projects set description = $2 where id = $1", [
    described,
    `about ${text}`,
  ]);
  const found = namesOf(await storeOf(ada).list({ status: null, text }, BY_NAME, page()));
  expect(found).toEqual(["Other", `Site ${text.toUpperCase()} end`]);
});

test("the status filter and the count agree", async () => {
  const [first] = await add(numbered(5));
  await storeOf(ada).update(first ?? "", { status: "archived" });
  const archived = await storeOf(ada).list(
    { status: "archived", text: "PROJECT" },
    NEWEST,
    page({ limit: 1 }),
  );
  expect([archived.rows.length, await archived.total()]).toEqual([1, 1]);
  const drafts = await storeOf(ada).list({ status: "draft", text: null }, NEWEST, page({ limit: 2 }));
  expect([drafts.rows.length, await drafts.total()]).toEqual([2, 4]);
});

test.each([
  ["updatedAt", "desc"],
  ["updatedAt", "asc"],
  ["createdAt", "desc"],
] as const)(
  "pages of %s %s meet without gap or repeat, a microsecond apart, from both ends",
  async (field, direction) => {
    await add(numbered(11));
    const read: Read = (asked) => storeOf(ada).list(ALL, { field, direction }, asked);
    const position: ValueOf = (row) => ({ value: row[field], id: row.id });
    const expected = direction === "asc" ? numbered(11) : numbered(11).reverse();
    for (const limit of [1, 3, 10, 11, 12]) {
      expect((await walk(read, position, limit)).map(({ name }) => name)).toEqual(expected);
      expect((await walk(read, position, limit, true)).map(({ name }) => name)).toEqual(expected);
    }
  },
);

test("equal times are told apart by id", async () => {
  await add(numbered(9));
  await db.direct.query("alter table public.projects disable trigger projects_set_updated_at");
  await db.direct.query("update public.projects set updated_at = '2026-02-01T00:00:00Z'");
  await db.direct.query("alter table public.projects enable trigger projects_set_updated_at");
  const read: Read = (asked) => storeOf(ada).list(ALL, NEWEST, asked);
  const seen = await walk(read, updated, 2);
  expect(new Set(seen.map(({ id }) => id)).size).toBe(9);
  expect(seen).toEqual(await walk(read, updated, 2, true));
});

test.each(["asc", "desc"] as const)(
  "names of any text and many of the same are walked in order, %s",
  async (direction) => {
    const names = ["b", "b", "b", 'a "quoted", (1)', "a\\b", "ä", "B", "50%_x", "*", "日本", "b", "😀", "."];
    await add(names);
    const read: Read = (asked) => storeOf(ada).list(ALL, { field: "name", direction }, asked);
    const whole = (await read(page())).rows.map(({ id }) => id);
    expect(whole).toHaveLength(names.length);
    for (const limit of [1, 2, 5, 13]) {
      expect((await walk(read, named, limit)).map(({ id }) => id)).toEqual(whole);
      expect((await walk(read, named, limit, true)).map(({ id }) => id)).toEqual(whole);
    }
  },
);

test("between two cursors lies exactly what is between them", async () => {
  await add(["a", "b", "b", "b", "c", "d"]);
  const rows = (await storeOf(ada).list(ALL, BY_NAME, page())).rows;
  const between = async (from: number, to: number, changes: Partial<PageRequest> = {}) => {
    const [after, before] = [rows[from], rows[to]];
    if (after === undefined || before === undefined) throw new Error("There are six.");
    const slice = await storeOf(ada).list(
      ALL,
      BY_NAME,
      page({ after: named(after), before: named(before), ...changes }),
    );
    return slice.rows.map((row) => rows.findIndex(({ id }) => id === row.id));
  };
  expect(await between(0, 5)).toEqual([1, 2, 3, 4]);
  expect(await between(1, 3)).toEqual([2]);
  expect(await between(2, 5, { limit: 1 })).toEqual([3]);
  expect(await between(0, 4, { limit: 2, backward: true })).toEqual([2, 3]);
  expect(await between(3, 4)).toEqual([]);
});

test("while projects are added, deleted and changed, no page skips or repeats one that stays put", async () => {
  const ids = await add(numbered(12));
  const read: Read = (asked) => storeOf(ada).list(ALL, NEWEST, asked);
  const seen = await walk(read, updated, 3, false, async (step) => {
    await db.direct.query("insert into public.projects (user_id, name) values ($1, $2)", [
      ada.id,
      `New ${step}`,
    ]);
    // The row of the cursor itself goes, and one that was seen comes to the front.
    await db.direct.query("delete from public.projects where id = $1", [ids[11 - (step * 3 + 2)]]);
    await db.direct.query("update public.projects set name = name where id = $1", [ids[11 - step * 3]]);
  });
  expect(seen.map(({ name }) => name)).toEqual(numbered(12).reverse());
});

test("whether there is more is right on both sides, also when the cursor's row was deleted", async () => {
  const ids = await add(numbered(5));
  const store = storeOf(ada);
  const sides = async (asked: Partial<PageRequest>) => {
    const slice = await store.list(ALL, { field: "createdAt", direction: "asc" }, page(asked));
    return [await slice.hasPrevious(), slice.rows.length, await slice.hasNext()];
  };
  const { rows } = await store.list(ALL, { field: "createdAt", direction: "asc" }, page());
  const at = (index: number): Position => ({
    value: rows[index]?.createdAt ?? "",
    id: rows[index]?.id ?? "",
  });
  expect(await sides({})).toEqual([false, 5, false]);
  expect(await sides({ limit: 2 })).toEqual([false, 2, true]);
  expect(await sides({ limit: 2, after: at(0) })).toEqual([true, 2, true]);
  expect(await sides({ limit: 4, after: at(0) })).toEqual([true, 4, false]);
  expect(await sides({ limit: 2, backward: true })).toEqual([true, 2, false]);
  expect(await sides({ limit: 2, backward: true, before: at(4) })).toEqual([true, 2, true]);
  expect(await sides({ limit: 4, backward: true, before: at(4) })).toEqual([false, 4, true]);
  expect(await sides({ after: at(4) })).toEqual([true, 0, false]);
  await db.direct.query("delete from public.projects where id = any($1)", [[ids[0], ids[4]]]);
  expect(await sides({ after: at(0) })).toEqual([false, 3, false]);
  expect(await sides({ backward: true, before: at(4) })).toEqual([false, 3, false]);
});

test("a page of projects with stats is two calls, whether five or fifty, and fetches no code", async () => {
  await add(numbered(60));
  for (const limit of [5, 50, 100]) {
    const store = storeOf(ada);
    db.calls();
    const { rows } = await store.list(ALL, NEWEST, page({ limit }));
    const stats = await Promise.all(rows.map(({ id }) => store.stats(id)));
    expect(stats[0]).toMatchObject({
      messageCount: 0,
      deploymentCount: 0,
      totalTokens: 0,
      lastInteraction: null,
    });
    const calls = db.calls();
    expect(calls).toHaveLength(2);
    expect(calls.filter((address) => address.includes("code"))).toEqual([]);
  }
});

test("reads of one tick are one call; a later read sees what changed since", async () => {
  const [first = "", second = ""] = await add(["One", "Two"]);
  const store = storeOf(ada);
  db.calls();
  await Promise.all([store.find(first), store.find(second), store.find(first), store.find(UNKNOWN)]);
  expect(db.calls()).toHaveLength(1);
  await store.update(first, { name: "Uno" });
  expect(await store.find(first)).toMatchObject({ name: "Uno" });
});

test("an archived project is read-only until another status brings it back as what its versions make it", async () => {
  const [id = ""] = await add(["Shop"]);
  const store = storeOf(ada);
  expect(await store.update(id, { status: "active" })).toBe("OK");
  expect(await store.find(id)).toMatchObject({ status: "draft" });
  expect(await store.update(id, { status: "archived" })).toBe("OK");
  expect(await store.update(id, { name: "x" })).toBe("ARCHIVED");
  expect(await store.update(id, { status: "archived" })).toBe("OK");
  expect(await store.update(id, { status: "active" })).toBe("OK");
  expect(await store.find(id)).toMatchObject({ name: "Shop", status: "draft" });
  await createProjectCommands(db.service, ada.id, 9).saveCode({
    projectId: id,
    code: CODE,
    baseVersionId: null,
  });
  expect(await store.find(id)).toMatchObject({ remoteImages: false });
  expect(await store.update(id, { remoteImages: true })).toBe("OK");
  expect(await store.find(id)).toMatchObject({ remoteImages: true });
  await store.update(id, { status: "archived" });
  expect(await store.update(id, { remoteImages: false })).toBe("ARCHIVED");
  await store.update(id, { status: "draft" });
  expect(await store.find(id)).toMatchObject({ status: "active" });
});

test("the same creation twice at once is one project; another input with its key is refused", async () => {
  const commands = createProjectCommands(db.service, ada.id, 200);
  const input = { name: "Bakery", description: null, key: "k1", inputHash: "h1" };
  const [one, two] = await Promise.all([commands.create(input), commands.create(input)]);
  expect(one).toEqual(two);
  expect(one.outcome).toBe("OK");
  expect((await storeOf(ada).list(ALL, NEWEST, page())).rows).toHaveLength(1);
  expect(await commands.create({ ...input, inputHash: "h2" })).toEqual({
    outcome: "IDEMPOTENCY_MISMATCH",
    projectId: null,
  });
});

test("the limit of projects holds for new ones and copies", async () => {
  const commands = createProjectCommands(db.service, ada.id, 2);
  const input = { name: "Bakery", description: "Bread", key: null, inputHash: null };
  const { projectId } = await commands.create(input);
  const copy = await commands.duplicate({ id: projectId ?? "", name: null, key: null, inputHash: null });
  expect(await storeOf(ada).find(copy.projectId ?? "")).toMatchObject({
    name: "Bakery copy",
    description: "Bread",
  });
  expect((await commands.create(input)).outcome).toBe("LIMIT_REACHED");
  const refused = await commands.duplicate({ id: projectId ?? "", name: "x", key: null, inputHash: null });
  expect(refused).toEqual({ outcome: "LIMIT_REACHED", projectId: null });
});

test("a foreign project or version and an unknown one get the same answer to every command", async () => {
  const [foreign = ""] = await add(["Theirs"], eve);
  const theirs = createProjectCommands(db.service, eve.id, 9);
  const { versionId } = await theirs.saveCode({ projectId: foreign, code: CODE, baseVersionId: null });
  const commands = createProjectCommands(db.service, ada.id, 9);
  const answers = async (projectId: string, version: string) => [
    await commands.duplicate({ id: projectId, name: null, key: null, inputHash: null }),
    await commands.saveCode({ projectId, code: CODE, baseVersionId: null }),
    await commands.importCode({ projectId, code: CODE, baseVersionId: null }),
    await commands.restoreVersion(version),
    await storeOf(ada).code(projectId),
    await createVersionStore(ada.client).find(version),
    await createVersionStore(ada.client).code(version),
    (await createVersionStore(ada.client).list(projectId, page())).rows,
  ];
  expect(await answers(foreign, versionId ?? "")).toEqual(await answers(UNKNOWN, UNKNOWN));
});

test("saving makes versions, unchanged code makes none, a stale base is told the newer one", async () => {
  const [id = ""] = await add(["Shop"]);
  const commands = createProjectCommands(db.service, ada.id, 9);
  const save = (html: string, baseVersionId: string | null) =>
    commands.saveCode({ projectId: id, code: { ...CODE, html }, baseVersionId });
  const first = await save("one", null);
  expect(await save("one", first.versionId)).toEqual(first);
  const second = await save("two", first.versionId);
  expect(await save("three", first.versionId)).toEqual({ outcome: "CONFLICT", versionId: second.versionId });
  const imported = { projectId: id, code: { ...CODE, html: "three" }, baseVersionId: first.versionId };
  expect(await commands.importCode(imported)).toEqual({ outcome: "CONFLICT", versionId: second.versionId });
  expect((await commands.importCode({ ...imported, baseVersionId: second.versionId })).outcome).toBe("OK");
  const restored = await commands.restoreVersion(first.versionId ?? "");
  const versions = createVersionStore(ada.client);
  expect((await versions.list(id, page())).rows.map(({ number, origin }) => [number, origin])).toEqual([
    [1, "manual"],
    [2, "manual"],
    [3, "import"],
    [4, "restore"],
  ]);
  expect(await versions.code(restored.versionId ?? "")).toEqual({ ...CODE, html: "one" });
  expect(await storeOf(ada).code(id)).toEqual({ ...CODE, html: "one" });
  expect(await storeOf(ada).find(id)).toMatchObject({
    currentVersionId: restored.versionId,
    status: "active",
  });
});

test("the versions of many projects are one call, five or fifty, without code, and page by page from both ends", async () => {
  const ids = await add(numbered(50));
  await db.direct.query(
    `insert into public.versions (project_id, number, origin, code)
     select p.id, n, 'manual', $1::text::jsonb from public.projects p, generate_series(1, 7) n`,
    [JSON.stringify(CODE)],
  );
  for (const count of [5, 50]) {
    const versions = createVersionStore(ada.client);
    db.calls();
    const slices = await Promise.all(
      ids.slice(0, count).map((id) => versions.list(id, page({ limit: 2, backward: true }))),
    );
    expect(slices.map(({ rows }) => rows.map(({ number }) => number))).toEqual(
      Array.from({ length: count }, () => [6, 7]),
    );
    const calls = db.calls();
    expect(calls).toHaveLength(1);
    expect(calls[0]).not.toContain("code");
    await Promise.all(slices.map((slice) => slice.total()));
    expect(db.calls()).toHaveLength(1);
    await Promise.all(slices.map((slice) => slice.hasPrevious()));
    expect(db.calls()).toEqual([]);
  }
  const versions = createVersionStore(ada.client);
  const [id = ""] = ids;
  const first = await versions.list(id, page({ limit: 3 }));
  const last = first.rows.at(-1);
  const next = await versions.list(
    id,
    page({ limit: 3, after: { value: last?.number ?? 0, id: last?.id ?? "" } }),
  );
  expect([
    next.rows.map(({ number }) => number),
    await next.hasPrevious(),
    await next.hasNext(),
    await next.total(),
  ]).toEqual([[4, 5, 6], true, true, 7]);
});
