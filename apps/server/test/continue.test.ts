import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createLocalModel, type Fault, type LocalModel } from "../src/local/model/server.ts";
import { type Bench, foldWire, openServer, type Person, type View, type WireEvent } from "./harness.ts";

/* Answers that were stopped or broke off, and what going on with them makes of them. The model is the demo model. */

let model: LocalModel;
let bench: Omit<Bench, "model">;
let ada: Person;
let eve: Person;

const ASKED = "a bakery called Crumb & Co";
/** In the middle of a file, and so often that it is not gone on with of itself any more. */
const CUTS = [2_000, 500, 500].map((afterChars): Fault => ({ kind: "cut", afterChars }));

interface Continued {
  readonly generation: { readonly id: string; readonly continues: { readonly id: string } | null } | null;
  readonly version: { readonly number: number } | null;
  readonly userErrors: readonly { readonly code: string }[];
}
interface Ended extends View {
  readonly id: string;
  readonly status: string;
  readonly error: { readonly code: string } | null;
  readonly version: { readonly number: number } | null;
  readonly report: { readonly continues: number; readonly calls: number } | null;
  readonly answer: { readonly id: string; readonly content: string } | null;
  readonly calls: readonly {
    readonly purpose: string;
    readonly prompt: readonly { readonly content: string }[];
  }[];
}

beforeAll(async () => {
  model = await createLocalModel({ charsPerSecond: 0 });
  bench = await openServer(
    { name: model.model, apiKey: model.apiKey, baseUrl: model.baseUrl },
    { LIMIT_REQUESTS_PER_MINUTE: "0" },
  );
  [ada, eve] = [await bench.signUp(), await bench.signUp()];
  flawless = await ended(await ada.send(await ada.createProject(), ASKED));
  expect(flawless).toMatchObject({ status: "COMPLETED", version: { number: 1 } });
});
afterAll(async () => {
  await bench.stop();
  await model.close();
});

/** What the model answers when nothing goes wrong. */
let flawless: Ended;

async function ended(id: string): Promise<Ended> {
  await ada.events(id);
  const { data } = await ada.ask(
    `query ($id: ID!) { generation(id: $id) { id status text code { html css javascript } error { code } version { number } report { continues calls }
       answer { id content } calls { purpose prompt { content } } } }`,
    { id },
  );
  return data.generation;
}

/** Sends a message to a model that makes these mistakes. */
async function send(projectId: string, content: string, ...faults: Fault[]): Promise<Ended> {
  model.faults.push(...faults);
  return ended(await ada.send(projectId, content));
}

async function goOn(
  id: string,
  { person = ada, key }: { person?: Person; key?: string } = {},
): Promise<Continued> {
  const { data, errors } = await person.ask(
    `mutation ($id: ID!, $key: String) { continueGeneration(input: { id: $id, idempotencyKey: $key }) {
       generation { id continues { id } } version { number } userErrors { code } } }`,
    { id, key },
  );
  if (errors) throw new Error(errors[0]?.extensions.code);
  return data.continueGeneration;
}

const said = async (projectId: string) => {
  const { data } = await ada.ask(
    `query ($id: ID!) { project(id: $id) { messages { nodes { role content generation { id } } } currentVersion { number } } }`,
    { id: projectId },
  );
  return data.project;
};

/** One that broke off in the middle of a file. */
async function broken(): Promise<{ projectId: string; earlier: Ended }> {
  const projectId = await ada.createProject();
  const earlier = await send(projectId, ASKED, ...CUTS);
  expect(earlier).toMatchObject({ status: "INCOMPLETE", version: null });
  expect(earlier.code).not.toEqual(flawless.code);
  return { projectId, earlier };
}

const purposes = ({ calls }: Ended) => calls.map(({ purpose }) => purpose);

describe("an answer that broke off", () => {
  it("is gone on with from the very byte: one answer, one version, the same page as without the cut", async () => {
    const { projectId, earlier } = await broken();
    const { generation, userErrors } = await goOn(earlier.id);
    expect({ continues: generation?.continues, userErrors }).toEqual({
      continues: { id: earlier.id },
      userErrors: [],
    });
    const events: WireEvent[] = await ada.events(generation?.id ?? "");
    const now = await ended(generation?.id ?? "");
    expect(now).toMatchObject({ status: "COMPLETED", error: null, version: { number: 1 } });
    expect(now.code).toEqual(flawless.code);
    expect(now.text).toBe(flawless.text);
    expect(purposes(now)).toEqual(["CONTINUE"]);
    expect(now.report).toEqual({ continues: 0, calls: 1 });
    expect(events[0]).toMatchObject({
      seq: 1,
      __typename: "GenerationSnapshot",
      reason: "CONTINUED",
      code: earlier.code,
    });
    expect(foldWire(events)).toEqual({ text: now.text, code: now.code });
    // What the earlier one was stays; what it said is one message with what was added.
    expect(await ended(earlier.id)).toMatchObject({
      status: "INCOMPLETE",
      text: earlier.text,
      code: earlier.code,
    });
    const { messages, currentVersion } = await said(projectId);
    expect(currentVersion).toEqual({ number: 1 });
    expect(messages.nodes).toMatchObject([
      { role: "USER", content: ASKED, generation: { id: now.id } },
      { role: "ASSISTANT", content: flawless.answer?.content, generation: { id: now.id } },
    ]);
    expect(now.answer?.id).toBe(earlier.answer?.id);
  });

  it("can break off again and be gone on with again", async () => {
    const { earlier } = await broken();
    model.faults.push({ kind: "cut", afterChars: 700 }, { kind: "cut", afterChars: 500 });
    const second = await ended((await goOn(earlier.id)).generation?.id ?? "");
    expect(second).toMatchObject({ status: "INCOMPLETE", version: null });
    expect(second.code).not.toEqual(earlier.code);
    const third = await ended((await goOn(second.id)).generation?.id ?? "");
    expect(third).toMatchObject({ status: "COMPLETED", version: { number: 1 } });
    expect(third.code).toEqual(flawless.code);
  });

  it("that cannot be gone on with now keeps what it had", async () => {
    const { projectId, earlier } = await broken();
    model.faults.push({ kind: "status", status: 401 });
    const now = await ended((await goOn(earlier.id)).generation?.id ?? "");
    expect(now).toMatchObject({ status: "INCOMPLETE", error: { code: "MODEL_AUTH" }, version: null });
    expect({ text: now.text, code: now.code }).toEqual({ text: earlier.text, code: earlier.code });
    expect((await said(projectId)).messages.nodes).toHaveLength(2);
  });

  it("is finished from what was made of it, where no byte is known to go on from", async () => {
    const projectId = await ada.createProject();
    await send(projectId, ASKED);
    const sorry: Fault = { kind: "raw", text: "No.\n" };
    const earlier = await send(projectId, "dark mode", { kind: "miss" }, sorry, sorry);
    expect(earlier).toMatchObject({ status: "INCOMPLETE", error: { code: "EDIT_FAILED" } });
    const now = await ended((await goOn(earlier.id)).generation?.id ?? "");
    expect(now).toMatchObject({ status: "COMPLETED", version: { number: 2 }, text: earlier.text });
    expect(now.calls[0]?.prompt.at(-1)?.content).toContain("The files above are as far as it came");
    expect(now.code).toEqual(
      (
        await (async () => {
          const other = await ada.createProject();
          await send(other, ASKED);
          return send(other, "dark mode");
        })()
      ).code,
    );
  });

  it("is gone on with once, however often and whenever it is asked for with one key", async () => {
    const { earlier } = await broken();
    const [one, two] = await Promise.all([
      goOn(earlier.id, { key: "again" }),
      goOn(earlier.id, { key: "again" }),
    ]);
    expect(two).toEqual(one);
    await ended(one.generation?.id ?? "");
    expect(await goOn(earlier.id, { key: "again" })).toEqual(one);
    const { earlier: other } = await broken();
    await expect(goOn(other.id, { key: "again" })).rejects.toThrow("CONFLICT");
  });
});

describe("going on is refused, and changes nothing", () => {
  it("where the page has gone on since: the payload has the current version", async () => {
    const { projectId, earlier } = await broken();
    await ada.ask(
      `mutation ($id: ID!) { saveCode(input: { projectId: $id, code: { html: "<p>", css: "", javascript: "" } }) { version { id } } }`,
      { id: projectId },
    );
    expect(await goOn(earlier.id)).toMatchObject({
      generation: null,
      version: { number: 1 },
      userErrors: [{ code: "CONFLICT" }],
    });
  });

  it("where the conversation has gone on since, or it was gone on with already", async () => {
    const { projectId, earlier } = await broken();
    const { generation } = await goOn(earlier.id);
    await ended(generation?.id ?? "");
    expect((await goOn(earlier.id)).userErrors).toMatchObject([{ code: "CONFLICT" }]);
    const discussed = await ada.ask(
      `mutation ($id: ID!) { sendMessage(input: { projectId: $id, content: "Hm", mode: DISCUSS }) { generation { id } } }`,
      { id: projectId },
    );
    await ended(discussed.data.sendMessage.generation.id);
    expect((await goOn(generation?.id ?? "")).userErrors).toMatchObject([{ code: "INVALID" }]);
  });

  it("where it is complete, or nothing of it was kept", async () => {
    expect((await goOn(flawless.id)).userErrors).toMatchObject([{ code: "INVALID" }]);
    const refused = await send(await ada.createProject(), ASKED, { kind: "status", status: 401 });
    expect(refused.status).toBe("FAILED");
    expect((await goOn(refused.id)).userErrors).toMatchObject([{ code: "INVALID" }]);
  });

  it("while an answer is written: the payload has the one that runs", async () => {
    const { earlier } = await broken();
    model.faults.push({ kind: "slow", charsPerSecond: 400 });
    const { generation } = await goOn(earlier.id);
    expect(await goOn(earlier.id)).toMatchObject({
      generation,
      userErrors: [{ code: "GENERATION_RUNNING" }],
    });
    await ada.ask(`mutation ($id: ID!) { stopGeneration(input: { id: $id }) { generation { id } } }`, {
      id: generation?.id,
    });
    const stopped = await ended(generation?.id ?? "");
    expect(stopped.status).toBe("CANCELLED");
    expect(stopped.text.startsWith(earlier.text)).toBe(true);
  });

  it("to somebody else, as if there were none", async () => {
    const { earlier } = await broken();
    await expect(goOn(earlier.id, { person: eve })).rejects.toThrow("NOT_FOUND");
  });
});
