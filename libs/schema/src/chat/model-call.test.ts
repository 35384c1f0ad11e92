import { expect, test } from "vitest";
import { ID, OTHER_ID, generation, project, run, signedIn } from "../testing.ts";
import type { ModelCallId } from "./chat.port.ts";
import type { GenerationReport } from "./generation-report.type.ts";
import type { ModelCall } from "./model-call.type.ts";

const call = (changes: Partial<ModelCall>): ModelCall => ({
  attempt: 1,
  number: 1,
  purpose: "answer",
  status: "ok",
  inputTokens: 100,
  outputTokens: 20,
  estimated: false,
  durationMs: 1_500,
  generationId: ID,
  ...changes,
});

test("what was sent for a generation is the first call of its last attempt", async () => {
  const asked: ModelCallId[] = [];
  const context = signedIn({
    chat: {
      generation: (id) => Promise.resolve(generation({ id, attempt: id === ID ? 2 : 0 })),
      prompt: (id) => {
        asked.push(id);
        return Promise.resolve([{ role: "system", content: "Be brief." } as const]);
      },
    },
  });
  const ask = async (id: string) =>
    (await run(`{ generation(id: "${id}") { prompt { role content } } }`, context)).data;
  expect(await ask(ID)).toEqual({ generation: { prompt: [{ role: "SYSTEM", content: "Be brief." }] } });
  // One that waits has been sent nothing.
  expect(await ask(OTHER_ID)).toEqual({ generation: { prompt: [] } });
  expect(asked).toEqual([{ generationId: ID, attempt: 2, number: 1 }]);
});

test("every call shows how it ended, and its own prompt", async () => {
  const context = signedIn({
    chat: {
      generation: () => Promise.resolve(generation()),
      calls: () =>
        Promise.resolve([
          call({ status: "lost", inputTokens: null, outputTokens: null, durationMs: null }),
          call({ attempt: 2, purpose: "repair", number: 2, estimated: true }),
        ]),
      prompt: ({ attempt, number }) =>
        Promise.resolve([{ role: "user", content: `${attempt}.${number}` } as const]),
    },
  });
  const source = `{ generation(id: "${ID}") { calls { attempt number purpose status inputTokens outputTokens estimated durationMs
    prompt { content } } } }`;
  expect((await run(source, context)).data).toEqual({
    generation: {
      calls: [
        {
          attempt: 1,
          number: 1,
          purpose: "ANSWER",
          status: "LOST",
          inputTokens: null,
          outputTokens: null,
          estimated: false,
          durationMs: null,
          prompt: [{ content: "1.1" }],
        },
        {
          attempt: 2,
          number: 2,
          purpose: "REPAIR",
          status: "OK",
          inputTokens: 100,
          outputTokens: 20,
          estimated: true,
          durationMs: 1_500,
          prompt: [{ content: "2.2" }],
        },
      ],
    },
  });
});

test("a report says how edits landed and what changed; an old generation has none", async () => {
  const report: GenerationReport = {
    blocks: 3,
    applied: 3,
    steps: { exact: 2, trailingSpace: 0, indentation: 1, unicode: 0 },
    wholeFiles: 0,
    calls: 2,
    repairs: 1,
    continues: 0,
    changedLines: { added: 4, removed: 2 },
    files: [{ file: "css", added: 4, removed: 2 }],
    warnings: [{ code: "MISSING_ID", file: "javascript", message: "No element has the id start." }],
  };
  const context = signedIn({
    chat: { generation: (id) => Promise.resolve(generation({ id, report: id === ID ? report : null })) },
  });
  const ask = async (id: string) =>
    (
      await run(
        `{ generation(id: "${id}") { report { blocks applied steps { exact trailingSpace indentation unicode } wholeFiles calls
          repairs continues changedLines { added removed } files { file added removed } warnings { code file message } } } }`,
        context,
      )
    ).data;
  expect(await ask(ID)).toEqual({
    generation: {
      report: {
        ...report,
        files: [{ file: "CSS", added: 4, removed: 2 }],
        warnings: [{ code: "MISSING_ID", file: "JAVASCRIPT", message: "No element has the id start." }],
      },
    },
  });
  expect(await ask(OTHER_ID)).toEqual({ generation: { report: null } });
});

test("the tokens of a prompt are estimated for building, unless another mode is asked for", async () => {
  const asked: unknown[] = [];
  const context = signedIn({
    projects: { find: () => Promise.resolve(project()) },
    chat: { promptTokens: (id, mode) => (asked.push([id, mode]), Promise.resolve(1_234)) },
  });
  const source = `{ project(id: "${ID}") { promptTokens discussing: promptTokens(mode: DISCUSS) } }`;
  expect((await run(source, context)).data).toEqual({
    project: { promptTokens: 1_234, discussing: 1_234 },
  });
  expect(asked).toEqual([
    [ID, "build"],
    [ID, "discuss"],
  ]);
});
