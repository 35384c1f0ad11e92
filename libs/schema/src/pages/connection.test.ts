import { expect, test } from "vitest";
import { ID, OTHER_ID, project, run, signedIn, sliceOf } from "../testing.ts";
import { decodeCursor, encodeCursor } from "./cursor.ts";
import type { PageRequest } from "./connection.ts";

const order = { name: "projects.updatedAt.desc", value: "time" } as const;

async function request(args: string): Promise<PageRequest | string[]> {
  let asked: PageRequest | null = null;
  const context = signedIn({
    projects: {
      list(_selection, _sort, page) {
        asked = page;
        return Promise.resolve(sliceOf([]));
      },
    },
  });
  const { errors } = await run(`{ projects${args} { nodes { id } } }`, context);
  return asked ?? errors;
}

test("twenty from the start, when nothing is asked for", async () => {
  expect(await request("")).toEqual({ limit: 20, backward: false, after: null, before: null });
});

test("first reads from the start and last from the end, up to 100", async () => {
  expect(await request("(first: 100)")).toMatchObject({ limit: 100, backward: false });
  expect(await request("(last: 1)")).toMatchObject({ limit: 1, backward: true });
});

test.each([
  ["(first: 1, last: 1)", "Give first or last, not both."],
  ["(first: 0)", "first must be between 1 and 100."],
  ["(first: -1)", "first must be between 1 and 100."],
  ["(first: 101)", "first must be between 1 and 100."],
  ["(last: 0)", "last must be between 1 and 100."],
  ["(last: 101)", "last must be between 1 and 100."],
  ['(after: "not a cursor")', "after is not a cursor of this API."],
  ['(before: "")', "before is not a cursor of this API."],
  [`(after: "${btoa("[1,2]")}")`, "after is not a cursor of this API."],
  [`(after: "${btoa('{"a":1}')}")`, "after is not a cursor of this API."],
  [`(after: "${"A".repeat(5000)}")`, "after is not a cursor of this API."],
  [
    `(after: "${encodeCursor({ name: "projects.name.asc", value: "text" }, { value: "x", id: ID })}")`,
    "after is a cursor of another order. Start again without it.",
  ],
  [
    `(before: "${encodeCursor(order, { value: 'x",id.gt.0', id: ID })}")`,
    "before is not a cursor of this API.",
  ],
  [
    `(before: "${encodeCursor(order, { value: "2026-11-22T10:16:06Z", id: "1),x" })}")`,
    "before is not a cursor of this API.",
  ],
])("%s is refused by name", async (args, message) => {
  expect(await request(args)).toEqual([`BAD_USER_INPUT: ${message}`]);
});

test("cursors carry microseconds and any name unchanged", () => {
  const time = { value: "2026-11-22T10:16:06.326123+00:00", id: ID };
  expect(decodeCursor(order, encodeCursor(order, time), "after")).toEqual(time);
  const names = { name: "projects.name.asc", value: "text" } as const;
  const name = { value: 'Bäckerei "Crumb & Co" 🥐 \\ (1), 日本'.repeat(5), id: OTHER_ID };
  const cursor = encodeCursor(names, name);
  expect(cursor).toMatch(/^[A-Za-z0-9_-]+$/);
  expect(decodeCursor(names, cursor, "after")).toEqual(name);
});

test("a page's edges, nodes and ends agree", async () => {
  const rows = [project(), project({ id: OTHER_ID, name: "Shop" })];
  const context = signedIn({
    projects: { list: () => Promise.resolve(sliceOf(rows, { hasNext: () => Promise.resolve(true) })) },
  });
  const { data } = await run(
    "{ projects { nodes { id } edges { cursor node { name } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }",
    context,
  );
  const [first, last] = rows.map(({ updatedAt: value, id }) => encodeCursor(order, { value, id }));
  expect(data).toEqual({
    projects: {
      nodes: [{ id: ID }, { id: OTHER_ID }],
      edges: [
        { cursor: first, node: { name: "Bakery" } },
        { cursor: last, node: { name: "Shop" } },
      ],
      pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: first, endCursor: last },
    },
  });
});

test("an empty page has no cursors", async () => {
  const context = signedIn({ projects: { list: () => Promise.resolve(sliceOf([])) } });
  expect((await run("{ projects { pageInfo { startCursor endCursor } } }", context)).data).toEqual({
    projects: { pageInfo: { startCursor: null, endCursor: null } },
  });
});

test("counting and looking around happen only when asked for", async () => {
  const calls: string[] = [];
  const context = signedIn({
    projects: {
      list: () =>
        Promise.resolve({
          rows: [],
          hasNext: () => (calls.push("next"), Promise.resolve(false)),
          hasPrevious: () => (calls.push("previous"), Promise.resolve(false)),
          total: () => (calls.push("total"), Promise.resolve(7)),
        }),
    },
  });
  await run("{ projects { nodes { id } } }", context);
  expect(calls).toEqual([]);
  const { data } = await run("{ projects { totalCount pageInfo { hasNextPage } } }", context);
  expect(calls.sort()).toEqual(["next", "total"]);
  expect(data).toMatchObject({ projects: { totalCount: 7 } });
});
