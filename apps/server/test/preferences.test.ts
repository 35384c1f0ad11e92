import { afterAll, beforeAll, expect, it } from "vitest";
import { answer, page } from "./fake-model.ts";
import { type Bench, createPerson, openBench, type Person } from "./harness.ts";

let bench: Bench;
let ada: Person;
let eve: Person;

beforeAll(async () => {
  bench = await openBench({
    OPENAI_API_KEY: "sk-fake",
    OPENAI_MODEL: "large",
    OPENAI_MODELS: "small",
  });
  [ada, eve] = [await bench.signUp(), await bench.signUp()];
});
afterAll(() => bench.stop());

const UPDATED = `subscription { viewerUpdated { id preferences } }`;
const set = async (person: Person, preferences: unknown) =>
  (
    await person.ask(
      `mutation ($preferences: JSON!) { updatePreferences(input: { preferences: $preferences }) {
         viewer { preferences } userErrors { code field message } } }`,
      { preferences },
    )
  ).data.updatePreferences;

it("preferences are merged, two tabs never undo each other, and null removes", async () => {
  expect((await set(ada, { theme: "dark", editor: { fontSize: 13 } })).userErrors).toEqual([]);
  await Promise.all([set(ada, { editor: { wrap: true } }), set(ada, { chatWidth: 400 })]);
  expect((await set(ada, { theme: null })).viewer.preferences).toEqual({
    editor: { fontSize: 13, wrap: true },
    chatWidth: 400,
  });
  expect((await eve.ask("{ viewer { preferences } }")).data.viewer.preferences).toEqual({});
});

it("what is no preference is refused with its place, and nothing is changed", async () => {
  const before = (await ada.ask("{ viewer { preferences } }")).data.viewer.preferences;
  expect(await set(ada, { tone: "formal", editor: { fontSize: 99 }, sound: true })).toEqual({
    viewer: null,
    userErrors: [
      {
        code: "INVALID",
        field: ["preferences", "editor", "fontSize"],
        message: "Choose a whole number from 11 to 20.",
      },
      { code: "INVALID", field: ["preferences", "sound"], message: "There is no such preference." },
    ],
  });
  expect((await ada.ask("{ viewer { preferences } }")).data.viewer.preferences).toEqual(before);
});

it("every open tab of a person is told at once, and nobody else's", async () => {
  const otherTab = createPerson(bench.server.url, ada.token);
  const tabs = [ada, otherTab].map((tab) => tab.subscribe(UPDATED));
  const stranger = eve.subscribe(UPDATED);
  const news = [...tabs, stranger].map((tab) => tab.next());
  // A subscription of the same socket that has answered shows that the ones before it are watched.
  for (const person of [ada, otherTab, eve]) await person.subscribe("{ viewer { id } }").next();

  await set(ada, { previewWidth: "phone" });
  for (const told of news.slice(0, 2)) {
    const { value } = await told;
    expect(value.data.viewerUpdated).toMatchObject({ id: ada.id, preferences: { previewWidth: "phone" } });
  }
  await set(eve, { previewWidth: "tablet" });
  expect((await news[2])?.value.data.viewerUpdated).toEqual({
    id: eve.id,
    preferences: { previewWidth: "tablet" },
  });
  for (const tab of [...tabs, stranger]) await tab.return?.();
  await otherTab.socket.dispose();
});

it("the preferred model answers, of those that are offered", async () => {
  const projectId = await ada.createProject();
  const modelOf = async (id: string) =>
    (await ada.ask(`query ($id: ID!) { generation(id: $id) { model } }`, { id })).data.generation.model;
  const send = async () => {
    bench.model.next(answer(page("Page")));
    const id = await ada.send(projectId, "Hello");
    await ada.events(id);
    return id;
  };
  expect((await ada.ask("{ viewer { models } }")).data.viewer.models).toEqual(["large", "small"]);
  expect(await modelOf(await send())).toBe("large");
  await set(ada, { model: "small" });
  const chosen = await send();
  expect(await modelOf(chosen)).toBe("small");
  expect(bench.model.requests.at(-1)).toMatchObject({ model: "small" });
  expect((await set(ada, { model: "huge" })).userErrors).toMatchObject([{ field: ["preferences", "model"] }]);
  const { data } = await ada.ask(`{ viewer { usage { models { model requests } } } }`);
  expect(data.viewer.usage.models).toHaveLength(2);
});

it("the tokens of a prompt are told before it is sent, and grow with the page and the conversation", async () => {
  const projectId = await ada.createProject();
  const tokens = async () =>
    (
      await ada.ask(
        `query ($id: ID!) { project(id: $id) { build: promptTokens discuss: promptTokens(mode: DISCUSS) } }`,
        { id: projectId },
      )
    ).data.project;
  const before = await tokens();
  expect(before.build).toBeGreaterThan(before.discuss);
  bench.model.next(answer(page("A page with a long title")));
  await ada.events(await ada.send(projectId, "Hello"));
  const after = await tokens();
  expect(after.build).toBeGreaterThan(before.build + 50);
  const sent =
    bench.model.requests.at(-1)?.messages.reduce((sum, { content }) => sum + content.length, 0) ?? 0;
  // Of the request that was sent: its prompt was what was told before, and a word of its own.
  expect(before.build).toBeGreaterThan(sent / 8);
  expect(before.build).toBeLessThan(sent / 2);
});
