import { expect, test } from "vitest";
import { ID, OTHER_ID, project, run, signedIn, sliceOf } from "../testing.ts";
import type { DeletedProject } from "./deleted-project.type.ts";

const deleted = (changes: Partial<DeletedProject> = {}): DeletedProject => ({
  id: ID,
  name: "Bakery",
  messageCount: 22,
  versionCount: 9,
  places: [],
  deletedAt: "2026-11-22T10:16:06.326123+00:00",
  ...changes,
});

test("deleted projects are listed page by page, with what they held and until when they are kept", async () => {
  const asked: unknown[] = [];
  const context = signedIn({
    projects: {
      deleted: (page) => {
        asked.push(page);
        return Promise.resolve(
          sliceOf([deleted({ places: [{ type: "netlify", target: "remote" }] }), deleted({ id: OTHER_ID })]),
        );
      },
    },
    account: { exists: () => Promise.resolve(true) },
  });
  const { data, errors } = await run(
    `{ viewer { deletedProjects(first: 2) { edges { cursor }
      nodes { id name messageCount versionCount places { type target } deletedAt keptUntil } } } }`,
    context,
  );
  expect(errors).toEqual([]);
  expect(data).toMatchObject({
    viewer: {
      deletedProjects: {
        nodes: [
          {
            id: ID,
            name: "Bakery",
            messageCount: 22,
            versionCount: 9,
            places: [{ type: "NETLIFY", target: "REMOTE" }],
            deletedAt: "2026-11-22T10:16:06.326Z",
            keptUntil: "2026-12-22T10:16:06.326Z",
          },
          { id: OTHER_ID, places: [] },
        ],
      },
    },
  });
  const { edges } = (data as { viewer: { deletedProjects: { edges: { cursor: string }[] } } }).viewer
    .deletedProjects;
  await run(
    `{ viewer { deletedProjects(first: 2, after: "${edges[1]?.cursor ?? ""}") { nodes { id } } } }`,
    context,
  );
  expect(asked).toEqual([
    { limit: 2, backward: false, after: null, before: null },
    {
      limit: 2,
      backward: false,
      after: { value: "2026-11-22T10:16:06.326123+00:00", id: OTHER_ID },
      before: null,
    },
  ]);
});

test("a restored project is answered as it is; of one too many the limit is told", async () => {
  const restore = `mutation { restoreProject(input: { id: "${ID}" }) { project { id } userErrors { code message } } }`;
  const back = signedIn({
    projects: { restore: () => Promise.resolve("OK"), find: (id) => Promise.resolve(project({ id })) },
  });
  expect((await run(restore, back)).data).toEqual({
    restoreProject: { project: { id: ID }, userErrors: [] },
  });
  const full = signedIn({ projects: { restore: () => Promise.resolve("LIMIT_REACHED") } });
  expect((await run(restore, full)).data).toEqual({
    restoreProject: {
      project: null,
      userErrors: [
        {
          code: "LIMIT_REACHED",
          message: "You have 3 projects, which is the limit. Delete one to make room.",
        },
      ],
    },
  });
});

test("where no more deleted projects can be kept the project stays, and what to do is told", async () => {
  const context = signedIn({ projects: { remove: () => Promise.resolve("LIMIT_REACHED") } });
  expect(
    (
      await run(
        `mutation { deleteProject(input: { id: "${ID}" }) { deletedProjectId userErrors { code message } } }`,
        context,
      )
    ).data,
  ).toEqual({
    deleteProject: {
      deletedProjectId: null,
      userErrors: [
        {
          code: "LIMIT_REACHED",
          message:
            "This project was not deleted: your deleted projects are as many as can be kept. Under Deleted, delete one for good or restore one, then try again.",
        },
      ],
    },
  });
});

test("deleting and deleting for good answer with the id", async () => {
  const context = signedIn({
    projects: { remove: () => Promise.resolve("OK"), purge: () => Promise.resolve("OK") },
  });
  for (const mutation of ["deleteProject", "purgeProject"])
    expect(
      (
        await run(
          `mutation { ${mutation}(input: { id: "${ID}" }) { deletedProjectId userErrors { code } } }`,
          context,
        )
      ).data,
    ).toEqual({ [mutation]: { deletedProjectId: ID, userErrors: [] } });
});
