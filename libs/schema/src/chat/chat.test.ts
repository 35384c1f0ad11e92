import { expect, test } from "vitest";
import {
  ID,
  OTHER_ID,
  follow,
  generation,
  message,
  project,
  run,
  signedIn,
  sliceOf,
  version,
} from "../testing.ts";
import type { ContinueOutcome, GenerationEventPayload } from "./chat.port.ts";

const send =
  "mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id } generation { id } userErrors { code field } } }";
const code = { html: "<p>", css: "", javascript: "" };

test("sendMessage builds by default and answers with the message and its generation", async () => {
  const asked: unknown[] = [];
  const context = signedIn({
    chat: {
      send: (input) => (
        asked.push(input),
        Promise.resolve({ outcome: "OK", messageId: ID, generationId: OTHER_ID })
      ),
      message: (id) => Promise.resolve(message({ id })),
      generation: (id) => Promise.resolve(generation({ id })),
    },
  });
  const { data } = await run(send, context, { input: { projectId: ID, content: " Hello " } });
  expect(data).toEqual({
    sendMessage: { message: { id: ID }, generation: { id: OTHER_ID }, userErrors: [] },
  });
  expect(asked).toEqual([{ projectId: ID, content: " Hello ", mode: "build", idempotencyKey: null }]);
});

test("while one runs, sendMessage saves nothing and shows the one that runs", async () => {
  const context = signedIn({
    chat: {
      send: () => Promise.resolve({ outcome: "GENERATION_RUNNING", messageId: ID, generationId: OTHER_ID }),
      generation: (id) => Promise.resolve(generation({ id })),
    },
  });
  expect((await run(send, context, { input: { projectId: ID, content: "x" } })).data).toEqual({
    sendMessage: {
      message: null,
      generation: { id: OTHER_ID },
      userErrors: [{ code: "GENERATION_RUNNING", field: null }],
    },
  });
});

test.each([
  ["", "REQUIRED"],
  [" \n", "REQUIRED"],
  ["x".repeat(21), "TOO_LONG"],
  ["a\u0000", "INVALID"],
])("sendMessage refuses %j", async (content, errorCode) => {
  expect((await run(send, signedIn(), { input: { projectId: ID, content } })).data).toEqual({
    sendMessage: { message: null, generation: null, userErrors: [{ code: errorCode, field: ["content"] }] },
  });
});

test("an unknown mode is refused by graphql, naming the field", async () => {
  const { errors } = await run(send, signedIn(), { input: { projectId: ID, content: "x", mode: "PAINT" } });
  expect(errors).toHaveLength(1);
  expect(errors[0]).toContain("input.mode");
});

test("text, code and lastSeq of one generation are one read", async () => {
  let reads = 0;
  const context = signedIn({
    chat: {
      generation: () => Promise.resolve(generation({ status: "running" })),
      state: () =>
        Promise.resolve({
          lastSeq: ++reads,
          text: `text ${reads}`,
          code: { ...code, html: `html ${reads}` },
        }),
    },
  });
  const source = `{ generation(id: "${ID}") { text lastSeq code { html } status stopRequested usage { totalTokens } error { code } } }`;
  expect((await run(source, context)).data).toEqual({
    generation: {
      text: "text 1",
      lastSeq: 1,
      code: { html: "html 1" },
      status: "RUNNING",
      stopRequested: false,
      usage: null,
      error: null,
    },
  });
  expect(reads).toBe(1);
});

test("a generation's references, usage and error come from its row", async () => {
  const row = generation({
    status: "failed",
    answerId: ID,
    baseVersionId: ID,
    versionId: OTHER_ID,
    retryOfId: OTHER_ID,
    stopRequestedAt: "2026-11-22T10:16:06Z",
    errorCode: "SOMETHING_NEW",
    errorMessage: "Try again.",
    inputTokens: 3,
    outputTokens: 4,
    usageEstimated: true,
  });
  const context = signedIn({
    chat: {
      generation: (id) => Promise.resolve(id === ID ? row : generation({ id })),
      message: (id) => Promise.resolve(message({ id })),
    },
    projects: { find: () => Promise.resolve(project()), version: (id) => Promise.resolve(version({ id })) },
  });
  const { data, errors } = await run(
    `{ generation(id: "${ID}") { project { id } message { id } answer { id } baseVersion { id } version { id } retryOf { id }
      stopRequested usage { inputTokens outputTokens totalTokens estimated } error { code message } } }`,
    context,
  );
  expect(errors).toEqual([]);
  expect(data).toEqual({
    generation: {
      project: { id: ID },
      message: { id: ID },
      answer: { id: ID },
      baseVersion: { id: ID },
      version: { id: OTHER_ID },
      retryOf: { id: OTHER_ID },
      stopRequested: true,
      usage: { inputTokens: 3, outputTokens: 4, totalTokens: 7, estimated: true },
      error: { code: "INTERNAL", message: "Try again." },
    },
  });
});

test("a message leads to its generation and the version that one made", async () => {
  const context = signedIn({
    projects: { find: () => Promise.resolve(project()), version: (id) => Promise.resolve(version({ id })) },
    chat: {
      messages: () => Promise.resolve(sliceOf([message(), message({ id: OTHER_ID, seq: 2 })])),
      generationOf: ({ id }) => Promise.resolve(id === ID ? generation({ versionId: OTHER_ID }) : null),
    },
  });
  const source = `{ project(id: "${ID}") { messages { nodes { role generation { id } version { id } } } } }`;
  expect((await run(source, context)).data).toEqual({
    project: {
      messages: {
        nodes: [
          { role: "USER", generation: { id: ID }, version: { id: OTHER_ID } },
          { role: "USER", generation: null, version: null },
        ],
      },
    },
  });
});

test("stopping and retrying answer with the generation, or NOT_FOUND", async () => {
  const context = signedIn({
    chat: {
      stop: (id) => Promise.resolve({ outcome: id === ID ? "OK" : "NOT_FOUND" }),
      retry: (id) =>
        Promise.resolve(
          id === ID
            ? { outcome: "OK", generationId: OTHER_ID }
            : { outcome: "NOT_FOUND", generationId: null },
        ),
      generation: (id) => Promise.resolve(generation({ id })),
    },
  });
  const call = (name: string, id: string) =>
    run(`mutation { ${name}(input: { id: "${id}" }) { generation { id } userErrors { code } } }`, context);
  expect((await call("stopGeneration", ID)).data).toEqual({
    stopGeneration: { generation: { id: ID }, userErrors: [] },
  });
  expect((await call("retryGeneration", ID)).data).toEqual({
    retryGeneration: { generation: { id: OTHER_ID }, userErrors: [] },
  });
  for (const name of ["stopGeneration", "retryGeneration"]) {
    expect((await call(name, OTHER_ID)).errors).toEqual(["NOT_FOUND: There is nothing with this id."]);
  }
});

test("going on answers with the new generation, or says why it is refused, with the version there is now", async () => {
  const asked: unknown[] = [];
  let next: ContinueOutcome = { outcome: "OK", generationId: OTHER_ID, versionId: null };
  const context = signedIn({
    chat: {
      continue: (input) => {
        asked.push(input);
        return Promise.resolve(next);
      },
      generation: (id) => Promise.resolve(generation({ id, continuesId: id === OTHER_ID ? ID : null })),
    },
    projects: { version: (id) => Promise.resolve(version({ id })) },
  });
  const call = () =>
    run(
      `mutation { continueGeneration(input: { id: "${ID}", idempotencyKey: "k" }) {
         generation { id continues { id continues { id } } } version { id } userErrors { code field } } }`,
      context,
    );
  expect((await call()).data).toEqual({
    continueGeneration: {
      generation: { id: OTHER_ID, continues: { id: ID, continues: null } },
      version: null,
      userErrors: [],
    },
  });
  expect(asked).toEqual([{ id: ID, idempotencyKey: "k" }]);
  next = { outcome: "CONFLICT", generationId: null, versionId: ID };
  expect((await call()).data).toEqual({
    continueGeneration: {
      generation: null,
      version: { id: ID },
      userErrors: [{ code: "CONFLICT", field: ["id"] }],
    },
  });
  next = { outcome: "NOTHING_KEPT", generationId: null, versionId: null };
  expect((await call()).data).toMatchObject({
    continueGeneration: { userErrors: [{ code: "INVALID", field: ["id"] }] },
  });
  next = { outcome: "NOT_FOUND", generationId: null, versionId: null };
  expect((await call()).errors).toEqual(["NOT_FOUND: There is nothing with this id."]);
});

test("every kind of event arrives as its type, and the cursor is handed on", async () => {
  const events: GenerationEventPayload[] = [
    { seq: 4, generationId: ID, kind: "snapshot", reason: "resumed", attempt: 1, text: "t", code },
    { seq: 5, generationId: ID, kind: "text", text: "hi" },
    { seq: 6, generationId: ID, kind: "code", file: "html", text: "<b>" },
    { seq: 7, generationId: ID, kind: "replace", file: "css", text: "p{}" },
    { seq: 8, generationId: ID, kind: "splice", file: "javascript", at: 1, remove: 2, text: "x" },
    { seq: 9, generationId: ID, kind: "finished" },
  ];
  const asked: unknown[] = [];
  const context = signedIn({
    chat: {
      events(id, after) {
        asked.push([id, after]);
        return (async function* () {
          yield* events;
        })();
      },
      generation: (id) => Promise.resolve(generation({ id, status: "completed" })),
    },
  });
  const source = `subscription { generationEvents(generationId: "${ID}", after: 3) { __typename seq generationId
    ... on GenerationSnapshot { reason attempt text code { html } }
    ... on TextDelta { text } ... on CodeDelta { file text } ... on CodeReplaced { file text }
    ... on CodeSpliced { file at remove text } ... on GenerationFinished { generation { status } } } }`;
  const received = (await follow(source, context)).events;
  const base = { generationId: ID };
  expect(received).toEqual(
    [
      {
        __typename: "GenerationSnapshot",
        seq: 4,
        ...base,
        reason: "RESUMED",
        attempt: 1,
        text: "t",
        code: { html: "<p>" },
      },
      { __typename: "TextDelta", seq: 5, ...base, text: "hi" },
      { __typename: "CodeDelta", seq: 6, ...base, file: "HTML", text: "<b>" },
      { __typename: "CodeReplaced", seq: 7, ...base, file: "CSS", text: "p{}" },
      { __typename: "CodeSpliced", seq: 8, ...base, file: "JAVASCRIPT", at: 1, remove: 2, text: "x" },
      { __typename: "GenerationFinished", seq: 9, ...base, generation: { status: "COMPLETED" } },
    ].map((generationEvents) => ({ generationEvents })),
  );
  expect(asked).toEqual([[ID, 3]]);
});

test("generationEvents refuses a negative cursor and an id that is no UUID", async () => {
  const ask = async (args: string) =>
    (await follow(`subscription { generationEvents(${args}) { seq } }`, signedIn())).errors;
  expect(await ask(`generationId: "${ID}", after: -1`)).toEqual(["BAD_USER_INPUT: after must be 0 or more."]);
  expect(await ask('generationId: "x"')).toEqual(["BAD_USER_INPUT: generationId must be a UUID."]);
});
