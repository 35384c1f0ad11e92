import { expect, test } from "vitest";
import { encodeCursor } from "../pages/cursor.ts";
import { ID, OTHER_ID, generation, project, run, signedIn, sliceOf, version } from "../testing.ts";
import { ERROR_ORDER } from "./error-log.type.ts";
import type { ErrorLog } from "./error-log.type.ts";

const exists = () => Promise.resolve(true);
const TIME = "2026-11-22T10:16:06.326+00:00";

const error = (changes: Partial<ErrorLog> = {}): ErrorLog => ({
  id: ID,
  type: "INTERNAL",
  source: "server",
  message: "Something went wrong.",
  context: { operation: "sendMessage" },
  count: 2,
  resolved: false,
  reference: OTHER_ID,
  createdAt: TIME,
  lastSeenAt: TIME,
  projectId: ID,
  generationId: null,
  versionId: null,
  ...changes,
});

const report =
  "mutation ($input: ReportPreviewErrorInput!) { reportPreviewError(input: $input) { errorLog { id count } userErrors { code field } } }";

test("an error shows what it is and leads to where it happened", async () => {
  const context = signedIn({
    account: { exists },
    usage: {
      errorLogs: () =>
        Promise.resolve(
          sliceOf([error(), error({ projectId: null, generationId: ID, versionId: OTHER_ID })]),
        ),
    },
    projects: { find: () => Promise.resolve(project()), version: (id) => Promise.resolve(version({ id })) },
    chat: { generation: (id) => Promise.resolve(generation({ id })) },
  });
  const { data, errors } = await run(
    `{ viewer { errorLogs { nodes { type source message context count resolved reference createdAt lastSeenAt
      project { name } generation { id } version { id } } } } }`,
    context,
  );
  expect(errors).toEqual([]);
  const row = {
    type: "INTERNAL",
    source: "SERVER",
    message: "Something went wrong.",
    context: { operation: "sendMessage" },
    count: 2,
    resolved: false,
    reference: OTHER_ID,
    createdAt: "2026-11-22T10:16:06.326Z",
    lastSeenAt: "2026-11-22T10:16:06.326Z",
  };
  expect(data).toEqual({
    viewer: {
      errorLogs: {
        nodes: [
          { ...row, project: { name: "Bakery" }, generation: null, version: null },
          { ...row, project: null, generation: { id: ID }, version: { id: OTHER_ID } },
        ],
      },
    },
  });
});

test("errors are asked for by everything the filter names, after a time and an id", async () => {
  const asked: unknown[] = [];
  const position = { value: TIME, id: ID };
  const context = signedIn({
    account: { exists },
    usage: {
      errorLogs: (selection, { after }) => (asked.push([selection, after]), Promise.resolve(sliceOf([]))),
    },
  });
  await run("{ viewer { errorLogs { nodes { id } } } }", context);
  await run(
    `{ viewer { errorLogs(after: "${encodeCursor(ERROR_ORDER, position)}",
      filter: { resolved: false, projectId: "${ID}", source: PREVIEW, type: "PREVIEW_ERROR" }) { nodes { id } } } }`,
    context,
  );
  expect(asked).toEqual([
    [{ resolved: null, projectId: null, source: null, type: null }, null],
    [{ resolved: false, projectId: ID, source: "preview", type: "PREVIEW_ERROR" }, position],
  ]);
});

test.each([
  ['projectId: "7"', "BAD_USER_INPUT: filter.projectId must be a UUID."],
  [`type: "${"x".repeat(101)}"`, "BAD_USER_INPUT: filter.type must be at most 100 characters of plain text."],
])("a filter with %.20s is refused", async (filter, expected) => {
  const source = `{ viewer { errorLogs(filter: { ${filter} }) { nodes { id } } } }`;
  expect((await run(source, signedIn({ account: { exists } }))).errors).toEqual([expected]);
});

test("resolving answers with the error, or NOT_FOUND", async () => {
  const context = signedIn({
    usage: {
      resolveError: (id) => Promise.resolve(id === ID ? "OK" : "NOT_FOUND"),
      errorLog: (id) => Promise.resolve(error({ id, resolved: true })),
    },
  });
  const resolve = (id: string) =>
    run(
      `mutation { resolveErrorLog(input: { id: "${id}" }) { errorLog { id resolved } userErrors { code } } }`,
      context,
    );
  expect((await resolve(ID)).data).toEqual({
    resolveErrorLog: { errorLog: { id: ID, resolved: true }, userErrors: [] },
  });
  expect((await resolve(OTHER_ID)).errors).toEqual(["NOT_FOUND: There is nothing with this id."]);
});

test("a page's error answers with the entry it was folded into, or NOT_FOUND", async () => {
  const asked: unknown[] = [];
  const context = signedIn({
    usage: {
      reportPreviewError: (input) => {
        asked.push(input);
        return Promise.resolve(
          input.projectId === ID
            ? { outcome: "OK", errorLogId: OTHER_ID }
            : { outcome: "NOT_FOUND", errorLogId: null },
        );
      },
      errorLog: (id) => Promise.resolve(error({ id, count: 3 })),
    },
  });
  const message = "x is not defined";
  expect((await run(report, context, { input: { projectId: ID, message } })).data).toEqual({
    reportPreviewError: { errorLog: { id: OTHER_ID, count: 3 }, userErrors: [] },
  });
  const foreign = { projectId: OTHER_ID, versionId: ID, message, line: 7 };
  expect((await run(report, context, { input: foreign })).errors).toEqual([
    "NOT_FOUND: There is nothing with this id.",
  ]);
  expect(asked).toEqual([{ projectId: ID, versionId: null, message, line: null }, foreign]);
});

test("a page's error without words, or in a line that is none, is not noted", async () => {
  const input = { projectId: ID, message: " " };
  expect((await run(report, signedIn(), { input })).data).toEqual({
    reportPreviewError: { errorLog: null, userErrors: [{ code: "REQUIRED", field: ["message"] }] },
  });
  expect((await run(report, signedIn(), { input: { projectId: ID, message: "x", line: 0 } })).errors).toEqual(
    ["BAD_USER_INPUT: input.line must be 1 or more."],
  );
});
