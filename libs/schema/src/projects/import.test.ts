import { expect, test } from "vitest";
import { ID, OTHER_ID, project, run, signedIn, version } from "../testing.ts";
import type { ImportOutcome, ProjectChanges } from "./projects.port.ts";

const mutation =
  "mutation ($input: ImportCodeInput!) { importCode(input: $input) { version { id origin } project { id } leftOut userErrors { code field message } } }";
const input = { projectId: ID, fileName: "site.zip", content: "UEs=" };

const answering = (imported: ImportOutcome, asked: unknown[] = []) =>
  signedIn({
    projects: {
      importCode: (file) => (asked.push(file), Promise.resolve(imported)),
      version: (id) => Promise.resolve(version({ id, origin: "import" })),
      find: () => Promise.resolve(project()),
    },
  });

test("importCode answers with the version and what was left out", async () => {
  const asked: unknown[] = [];
  const context = answering(
    { outcome: "OK", versionId: OTHER_ID, projectId: ID, leftOut: ["logo.png"] },
    asked,
  );
  expect((await run(mutation, context, { input })).data).toEqual({
    importCode: {
      version: { id: OTHER_ID, origin: "IMPORT" },
      project: { id: ID },
      leftOut: ["logo.png"],
      userErrors: [],
    },
  });
  expect(asked).toEqual([{ ...input, baseVersionId: null }]);
});

test("a file that cannot be used is refused in words", async () => {
  const context = answering({ outcome: "REFUSED", code: "INVALID", message: "There is no index.html." });
  expect((await run(mutation, context, { input })).data).toEqual({
    importCode: {
      version: null,
      project: null,
      leftOut: [],
      userErrors: [{ code: "INVALID", field: ["content"], message: "There is no index.html." }],
    },
  });
});

test("a stale base is a CONFLICT that carries the newer version", async () => {
  const context = answering({ outcome: "CONFLICT", versionId: OTHER_ID, projectId: ID, leftOut: [] });
  const { data } = await run(mutation, context, { input: { ...input, baseVersionId: ID } });
  expect(data).toMatchObject({
    importCode: { version: { id: OTHER_ID }, userErrors: [{ code: "CONFLICT", field: ["baseVersionId"] }] },
  });
});

test("somebody else's project is NOT_FOUND", async () => {
  const context = answering({ outcome: "NOT_FOUND", versionId: null, projectId: ID, leftOut: [] });
  expect((await run(mutation, context, { input })).errors).toEqual([
    "NOT_FOUND: There is nothing with this id.",
  ]);
});

test.each([
  [{ content: "" }, { code: "REQUIRED", field: ["content"] }],
  [{ fileName: " " }, { code: "REQUIRED", field: ["fileName"] }],
  [{ fileName: "x".repeat(256) }, { code: "TOO_LONG", field: ["fileName"] }],
])("importCode refuses %.30j before anything is read", async (change, expected) => {
  const { data } = await run(mutation, signedIn(), { input: { ...input, ...change } });
  expect(data).toMatchObject({ importCode: { version: null, leftOut: [], userErrors: [expected] } });
});

test("remote pictures are allowed per project; null is not an answer", async () => {
  const changes: ProjectChanges[] = [];
  const context = signedIn({
    projects: {
      update: (_id, change) => (changes.push(change), Promise.resolve("OK")),
      find: () => Promise.resolve(project({ remoteImages: true })),
    },
  });
  const update = (value: boolean | null) =>
    run(
      "mutation ($input: UpdateProjectInput!) { updateProject(input: $input) { project { remoteImages } userErrors { code field } } }",
      context,
      { input: { id: ID, remoteImages: value } },
    );
  expect((await update(true)).data).toEqual({
    updateProject: { project: { remoteImages: true }, userErrors: [] },
  });
  expect((await update(null)).data).toEqual({
    updateProject: { project: null, userErrors: [{ code: "REQUIRED", field: ["remoteImages"] }] },
  });
  expect(changes).toEqual([{ remoteImages: true }]);
});
