import { expect, test } from "vitest";
import { ApiError } from "../api-error.ts";
import { ID, OTHER_ID, follow, project, run, signedIn, sliceOf, version } from "../testing.ts";
import type { ProjectChanges, ProjectsPort } from "./projects.port.ts";

const create =
  "mutation ($input: CreateProjectInput!) { createProject(input: $input) { project { id name } userErrors { code field message } } }";
const update =
  "mutation ($input: UpdateProjectInput!) { updateProject(input: $input) { project { name } userErrors { code field } } }";
const save =
  "mutation ($input: SaveCodeInput!) { saveCode(input: $input) { version { id } project { id } userErrors { code field } } }";
const code = { html: "<p>", css: "", javascript: "" };

test("projects are asked for by last change first, and filter and order are handed on", async () => {
  const asked: unknown[] = [];
  const context = signedIn({
    projects: { list: (...args) => (asked.push(args.slice(0, 2)), Promise.resolve(sliceOf([]))) },
  });
  await run("{ projects { nodes { id } } }", context);
  await run(
    '{ projects(filter: { status: ARCHIVED, text: "  Ba " }, orderBy: { field: NAME, direction: ASC }) { nodes { id } } }',
    context,
  );
  await run("{ projects(orderBy: {}) { nodes { id } } }", context);
  expect(asked).toEqual([
    [
      { status: null, text: null },
      { field: "updatedAt", direction: "desc" },
    ],
    [
      { status: "archived", text: "Ba" },
      { field: "name", direction: "asc" },
    ],
    [
      { status: null, text: null },
      { field: "updatedAt", direction: "desc" },
    ],
  ]);
});

test("a filter text of 201 characters is refused", async () => {
  const source = `{ projects(filter: { text: "${"é".repeat(201)}" }) { nodes { id } } }`;
  expect((await run(source, signedIn())).errors).toEqual([
    "BAD_USER_INPUT: filter.text must be at most 200 characters.",
  ]);
});

test("a project nobody has is null", async () => {
  const context = signedIn({ projects: { find: () => Promise.resolve(null) } });
  expect(await run(`{ project(id: "${ID}") { id } }`, context)).toEqual({
    data: { project: null },
    errors: [],
  });
});

test("a project's parts are read where they are asked for, and times come in UTC with milliseconds", async () => {
  const context = signedIn({
    projects: {
      find: (id) => Promise.resolve(project({ id, currentVersionId: OTHER_ID })),
      code: () => Promise.resolve(code),
      stats: () =>
        Promise.resolve({ messageCount: 1, deploymentCount: 0, totalTokens: 2, lastInteraction: null }),
      version: (id) => Promise.resolve(version({ id })),
      versions: () => Promise.resolve(sliceOf([version()])),
      versionCode: () => Promise.resolve(code),
    },
    chat: { activeGeneration: () => Promise.resolve(null), messages: () => Promise.resolve(sliceOf([])) },
    deployments: { list: () => Promise.resolve(sliceOf([])) },
  });
  const { data, errors } = await run(
    `{ project(id: "${ID}") { status createdAt code { html } stats { messageCount } currentVersion { id code { html } }
      versions { nodes { number origin } } activeGeneration { id } messages { nodes { id } } deployments { nodes { id } } } }`,
    context,
  );
  expect(errors).toEqual([]);
  expect(data).toEqual({
    project: {
      status: "DRAFT",
      createdAt: "2026-11-22T10:16:06.326Z",
      code: { html: "<p>" },
      stats: { messageCount: 1 },
      currentVersion: { id: OTHER_ID, code: { html: "<p>" } },
      versions: { nodes: [{ number: 1, origin: "MANUAL" }] },
      activeGeneration: null,
      messages: { nodes: [] },
      deployments: { nodes: [] },
    },
  });
});

test("createProject trims the name, makes an empty description none, and answers with the project", async () => {
  const asked: unknown[] = [];
  const context = signedIn({
    projects: {
      create: (input) => (asked.push(input), Promise.resolve({ outcome: "OK", projectId: ID })),
      find: () => Promise.resolve(project()),
    },
  });
  const input = { name: "  Bakery ", description: " ", idempotencyKey: "k" };
  expect((await run(create, context, { input })).data).toEqual({
    createProject: { project: { id: ID, name: "Bakery" }, userErrors: [] },
  });
  expect(asked).toEqual([{ name: "Bakery", description: null, idempotencyKey: "k" }]);
});

test.each([
  [{ name: "   " }, [{ code: "REQUIRED", field: ["name"] }]],
  [{ name: "x".repeat(300) }, [{ code: "TOO_LONG", field: ["name"] }]],
  [{ name: "a\u0000b" }, [{ code: "INVALID", field: ["name"] }]],
  [{ name: "a\ud800" }, [{ code: "INVALID", field: ["name"] }]],
  [
    { name: "", description: "x".repeat(2001) },
    [
      { code: "REQUIRED", field: ["name"] },
      { code: "TOO_LONG", field: ["description"] },
    ],
  ],
])("createProject refuses %j in words, and nothing is created", async (input, expected) => {
  const { data } = await run(create, signedIn(), { input });
  expect(data).toMatchObject({ createProject: { project: null, userErrors: expected } });
});

test("a name of 255 emoji is short enough: characters count, not code units", async () => {
  const context = signedIn({
    projects: {
      create: () => Promise.resolve({ outcome: "OK", projectId: ID }),
      find: () => Promise.resolve(project()),
    },
  });
  const { data } = await run(create, context, { input: { name: "🥐".repeat(255) } });
  expect(data).toMatchObject({ createProject: { userErrors: [] } });
});

test("the limit of projects is told with its number", async () => {
  const context = signedIn({
    projects: { create: () => Promise.resolve({ outcome: "LIMIT_REACHED", projectId: null }) },
  });
  expect((await run(create, context, { input: { name: "x" } })).data).toMatchObject({
    createProject: {
      userErrors: [
        {
          code: "LIMIT_REACHED",
          message: "You have 3 projects, which is the limit. Delete one to make room.",
        },
      ],
    },
  });
});

test("an idempotency key used with another input is a CONFLICT, and one too long is the program's fault", async () => {
  const context = signedIn({
    projects: { create: () => Promise.resolve({ outcome: "IDEMPOTENCY_MISMATCH", projectId: null }) },
  });
  const { errors } = await run(create, context, { input: { name: "x", idempotencyKey: "k" } });
  expect(errors).toEqual([
    "CONFLICT: input.idempotencyKey was used before with another input. Use a new key.",
  ]);
  for (const idempotencyKey of ["", "k".repeat(256)]) {
    const refused = await run(create, signedIn(), { input: { name: "x", idempotencyKey } });
    expect(refused.errors).toEqual([
      "BAD_USER_INPUT: input.idempotencyKey must be 1 to 255 characters of plain text.",
    ]);
  }
});

test("a replayed creation of a project that was deleted since is NOT_FOUND", async () => {
  const context = signedIn({
    projects: {
      create: () => Promise.resolve({ outcome: "OK", projectId: ID }),
      find: () => Promise.resolve(null),
    },
  });
  expect((await run(create, context, { input: { name: "x" } })).errors).toEqual([
    "NOT_FOUND: There is nothing with this id.",
  ]);
});

test("updateProject changes what was given, leaves out what was not, and null removes a description", async () => {
  const asked: ProjectChanges[] = [];
  const context = signedIn({
    projects: {
      update: (_id, changes) => (asked.push(changes), Promise.resolve("OK")),
      find: () => Promise.resolve(project()),
    },
  });
  await run(update, context, { input: { id: ID, name: " New " } });
  await run(update, context, {
    input: { id: ID, description: null, status: "ARCHIVED", githubBranch: "gh-pages" },
  });
  expect(asked).toEqual([
    { name: "New" },
    { description: null, status: "archived", githubBranch: "gh-pages" },
  ]);
});

test.each([
  [{ name: null }, "REQUIRED", "name"],
  [{ status: null }, "REQUIRED", "status"],
  [{ githubBranch: null }, "REQUIRED", "githubBranch"],
  [{ githubBranch: "b".repeat(256) }, "TOO_LONG", "githubBranch"],
  ...["a b", "a..b", "/a", "a/", "a.lock", "-a", "a~1", "@", "a@{1}", "a//b", ".a", "a/.b", "a\\b"].map(
    (githubBranch) => [{ githubBranch }, "INVALID", "githubBranch"] as const,
  ),
] as const)("updateProject refuses %j", async (changes, errorCode, field) => {
  const { data } = await run(update, signedIn(), { input: { id: ID, ...changes } });
  expect(data).toEqual({
    updateProject: { project: null, userErrors: [{ code: errorCode, field: [field] }] },
  });
});

test("of an archived project the payload says so and shows it", async () => {
  const context = signedIn({
    projects: { update: () => Promise.resolve("ARCHIVED"), find: () => Promise.resolve(project()) },
  });
  expect((await run(update, context, { input: { id: ID, name: "x" } })).data).toEqual({
    updateProject: { project: { name: "Bakery" }, userErrors: [{ code: "ARCHIVED", field: null }] },
  });
});

test("what is not there is NOT_FOUND in every mutation on projects", async () => {
  const gone: Partial<ProjectsPort> = {
    update: () => Promise.resolve("NOT_FOUND"),
    remove: () => Promise.resolve("NOT_FOUND"),
    restore: () => Promise.resolve("NOT_FOUND"),
    purge: () => Promise.resolve("NOT_FOUND"),
    duplicate: () => Promise.resolve({ outcome: "NOT_FOUND", projectId: null }),
    saveCode: () => Promise.resolve({ outcome: "NOT_FOUND", versionId: null, projectId: ID }),
    restoreVersion: () => Promise.resolve({ outcome: "NOT_FOUND", versionId: null, projectId: null }),
  };
  for (const call of [
    `updateProject(input: { id: "${ID}", name: "x" })`,
    `deleteProject(input: { id: "${ID}" })`,
    `restoreProject(input: { id: "${ID}" })`,
    `purgeProject(input: { id: "${ID}" })`,
    `duplicateProject(input: { id: "${ID}" })`,
    `saveCode(input: { projectId: "${ID}", code: { html: "", css: "", javascript: "" } })`,
    `restoreVersion(input: { versionId: "${ID}" })`,
  ]) {
    const { errors } = await run(
      `mutation { ${call} { userErrors { code } } }`,
      signedIn({ projects: gone }),
    );
    expect(errors, call).toEqual(["NOT_FOUND: There is nothing with this id."]);
  }
});

test("saveCode refuses files above the limit of bytes, by file", async () => {
  const input = { projectId: ID, code: { html: "x".repeat(11), css: "éééééé", javascript: "0123456789" } };
  expect((await run(save, signedIn(), { input })).data).toEqual({
    saveCode: {
      version: null,
      project: null,
      userErrors: [
        { code: "TOO_LONG", field: ["code", "html"] },
        { code: "TOO_LONG", field: ["code", "css"] },
      ],
    },
  });
});

test("a stale base is a CONFLICT that carries the newer version", async () => {
  const context = signedIn({
    projects: {
      saveCode: () => Promise.resolve({ outcome: "CONFLICT", versionId: OTHER_ID, projectId: ID }),
      version: (id) => Promise.resolve(version({ id })),
      find: () => Promise.resolve(project()),
    },
  });
  const input = { projectId: ID, code, baseVersionId: ID };
  expect((await run(save, context, { input })).data).toEqual({
    saveCode: {
      version: { id: OTHER_ID },
      project: { id: ID },
      userErrors: [{ code: "CONFLICT", field: ["baseVersionId"] }],
    },
  });
});

test("projectUpdated sends the project as it is each time, and refuses what is not there", async () => {
  let name = 0;
  const context = signedIn({
    projects: {
      async updates(id) {
        if (id !== ID) throw new ApiError("NOT_FOUND", "There is nothing with this id.");
        return (async function* () {
          yield id;
          yield id;
        })();
      },
      find: () => Promise.resolve(project({ name: `Name ${++name}` })),
    },
  });
  expect(
    (await follow(`subscription { projectUpdated(projectId: "${ID}") { name } }`, context)).events,
  ).toEqual([{ projectUpdated: { name: "Name 1" } }, { projectUpdated: { name: "Name 2" } }]);
  const refused = await follow(`subscription { projectUpdated(projectId: "${OTHER_ID}") { name } }`, context);
  expect(refused.errors).toEqual(["NOT_FOUND: There is nothing with this id."]);
  const malformed = await follow('subscription { projectUpdated(projectId: "x") { name } }', context);
  expect(malformed.errors).toEqual(["BAD_USER_INPUT: projectId must be a UUID."]);
});
