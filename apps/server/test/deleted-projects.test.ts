import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Bench, openBench, type Person } from "./harness.ts";

let bench: Bench;
let ada: Person;
let eve: Person;
beforeAll(async () => {
  bench = await openBench({ LIMIT_PROJECTS_PER_USER: "3", LIMIT_DELETED_PROJECT_DAYS: "7" });
  [ada, eve] = [await bench.signUp(), await bench.signUp()];
});
afterAll(() => bench.stop());

const change = (person: Person, mutation: "deleteProject" | "restoreProject" | "purgeProject", id: string) =>
  person.ask(
    `mutation ($id: ID!) { ${mutation}(input: { id: $id }) { userErrors { code }
      ${mutation === "restoreProject" ? "project { id name }" : "deletedProjectId"} } }`,
    { id },
  );
const codeOf = async (answer: ReturnType<Person["ask"]>) => (await answer).errors?.[0]?.extensions.code;
const deletedOf = async (person: Person) =>
  (
    await person.ask(
      `{ viewer { deletedProjects { totalCount nodes { id name messageCount versionCount places { type } deletedAt keptUntil } } } }`,
    )
  ).data.viewer.deletedProjects;

/** A project with an answer and the version that came of it. */
async function newSite(person: Person, name: string) {
  const projectId = await person.createProject(name);
  await person.ask(
    `mutation ($id: ID!) { saveCode(input: { projectId: $id, code: { html: "<h1>Tide</h1>", css: "", javascript: "" } }) { version { id } } }`,
    { id: projectId },
  );
  bench.model.next((call) => {
    call.text("A question first.");
    call.end();
  });
  const generationId = await person.send(projectId, "A page", "DISCUSS");
  await person.events(generationId);
  const { data } = await person.ask(`query ($id: ID!) { project(id: $id) { currentVersion { id } } }`, {
    id: projectId,
  });
  const versionId: string = data.project.currentVersion.id;
  return { projectId, generationId, versionId };
}

const downloaded = async (person: Person, versionId: string) =>
  (
    await fetch(`${bench.server.url}/versions/${versionId}/export.zip`, {
      headers: { authorization: `Bearer ${person.token}` },
    })
  ).status;

describe("a deleted project", () => {
  it("answers as if it had never been, and as it was when it is restored", async () => {
    const { projectId, generationId, versionId } = await newSite(ada, "Tidewater");
    const everything = () =>
      ada.ask(
        `query ($id: ID!, $generation: ID!) {
           project(id: $id) { id name code { html } messages { totalCount } versions { totalCount } stats { messageCount } }
           generation(id: $generation) { id status text prompt { content } }
           projects { totalCount }
           viewer { stats { totalProjects totalPrompts } } }`,
        { id: projectId, generation: generationId },
      );
    const before = (await everything()).data;
    expect(before).toMatchObject({ project: { name: "Tidewater" }, projects: { totalCount: 1 } });

    expect((await change(ada, "deleteProject", projectId)).data).toEqual({
      deleteProject: { deletedProjectId: projectId, userErrors: [] },
    });
    expect((await everything()).data).toEqual({
      project: null,
      generation: null,
      projects: { totalCount: 0 },
      viewer: { stats: { totalProjects: 0, totalPrompts: 0 } },
    });
    expect(await downloaded(ada, versionId)).toBe(404);
    await expect(ada.follow(generationId).next()).rejects.toMatchObject({
      errors: [{ extensions: { code: "NOT_FOUND" } }],
    });
    for (const followed of ["projectUpdated", "deploymentUpdated"]) {
      const { value } = await ada
        .subscribe(`subscription ($id: ID!) { ${followed}(projectId: $id) { id } }`, { id: projectId })
        .next();
      expect(value.errors[0].extensions.code).toBe("NOT_FOUND");
    }
    for (const mutation of [
      `sendMessage(input: { projectId: "${projectId}", content: "x" }) { userErrors { code } }`,
      `stopGeneration(input: { id: "${generationId}" }) { userErrors { code } }`,
      `retryGeneration(input: { id: "${generationId}" }) { userErrors { code } }`,
      `restoreVersion(input: { versionId: "${versionId}" }) { userErrors { code } }`,
      `duplicateProject(input: { id: "${projectId}" }) { userErrors { code } }`,
      `deployProject(input: { projectId: "${projectId}", type: NETLIFY }) { userErrors { code } }`,
      `deleteProject(input: { id: "${projectId}" }) { userErrors { code } }`,
    ])
      expect({ mutation, code: await codeOf(ada.ask(`mutation { ${mutation} }`)) }).toEqual({
        mutation,
        code: "NOT_FOUND",
      });

    const { nodes, totalCount } = await deletedOf(ada);
    expect(totalCount).toBe(1);
    expect(nodes).toMatchObject([
      { id: projectId, name: "Tidewater", messageCount: 2, versionCount: 1, places: [] },
    ]);
    expect(Date.parse(nodes[0].keptUntil) - Date.parse(nodes[0].deletedAt)).toBe(7 * 86_400_000);

    expect((await change(ada, "restoreProject", projectId)).data).toEqual({
      restoreProject: { project: { id: projectId, name: "Tidewater" }, userErrors: [] },
    });
    expect((await everything()).data).toEqual(before);
    expect(await downloaded(ada, versionId)).toBe(200);
    expect((await deletedOf(ada)).totalCount).toBe(0);
    await change(ada, "deleteProject", projectId);
  });

  it("is nobody else's to see, restore or delete for good", async () => {
    const projectId = await ada.createProject("Hers");
    expect(await codeOf(change(eve, "deleteProject", projectId))).toBe("NOT_FOUND");
    await change(ada, "deleteProject", projectId);
    expect((await deletedOf(eve)).totalCount).toBe(0);
    expect(await codeOf(change(eve, "restoreProject", projectId))).toBe("NOT_FOUND");
    expect(await codeOf(change(eve, "purgeProject", projectId))).toBe("NOT_FOUND");
    expect((await change(ada, "restoreProject", projectId)).errors).toBe(undefined);
    await change(ada, "deleteProject", projectId);
  });

  it("is gone for good when that is asked for, and only then", async () => {
    const projectId = await eve.createProject("Short-lived");
    expect(await codeOf(change(eve, "purgeProject", projectId))).toBe("NOT_FOUND");
    await change(eve, "deleteProject", projectId);
    expect((await change(eve, "purgeProject", projectId)).data).toEqual({
      purgeProject: { deletedProjectId: projectId, userErrors: [] },
    });
    expect((await deletedOf(eve)).totalCount).toBe(0);
    expect(await codeOf(change(eve, "restoreProject", projectId))).toBe("NOT_FOUND");
  });

  it("makes room, and comes back where there is room", async () => {
    const person = await bench.signUp();
    const [first] = [
      await person.createProject("1"),
      await person.createProject("2"),
      await person.createProject("3"),
    ];
    await change(person, "deleteProject", first);
    await person.createProject("4");
    expect((await change(person, "restoreProject", first)).data).toEqual({
      restoreProject: { project: null, userErrors: [{ code: "LIMIT_REACHED" }] },
    });
  });

  it("stops the answer that is being written, its stream and its model; the words stay for a return", async () => {
    const projectId = await ada.createProject("Stopped");
    const gone = Promise.withResolvers<void>();
    bench.model.next(async (call) => {
      call.text("Half of ");
      await call.gone;
      gone.resolve();
    });
    const generationId = await ada.send(projectId, "A page");
    const live = ada.follow(generationId);
    await live.next();
    await change(ada, "deleteProject", projectId);
    await expect(live.next()).rejects.toMatchObject({ errors: [{ extensions: { code: "NOT_FOUND" } }] });
    await gone.promise;
    await change(ada, "restoreProject", projectId);
    expect(await ada.generation(generationId)).toMatchObject({
      status: "CANCELLED",
      answer: { content: "Half of " },
    });
    const events = await ada.events(generationId);
    expect(events.at(-1)).toMatchObject({ __typename: "GenerationFinished" });
  });

  it("has the code written anew when its answer is gone on with, although only the words of it came back", async () => {
    const projectId = await ada.createProject("Gone on with");
    const page =
      '<!doctype html>\n<html lang="en">\n<head><title>Tide</title></head>\n<body><h1>Tide</h1></body>\n</html>\n';
    const block = `@@roseram:NONCE file path="index.html"\n${page}@@roseram:NONCE end\n`;
    bench.model.next(async (call) => {
      call.text(`Here it is.\n\n${block}`);
      call.text("\nIt is open now");
      // A model that falls silent is given up.
      const talking = setInterval(() => call.text(", and now"), 50);
      await call.gone;
      clearInterval(talking);
    });
    const earlier = await ada.send(projectId, "A page");
    const live = ada.follow(earlier);
    let heard = "";
    await live.until(({ text = "" }) => (heard += text).includes("open now"));
    await change(ada, "deleteProject", projectId);
    await change(ada, "restoreProject", projectId);
    const left = await ada.generation(earlier);
    expect(left).toMatchObject({ status: "CANCELLED", code: { html: "" } });
    expect(left.text).toContain("It is open now");

    bench.model.next((call) => {
      call.text(block);
      call.end();
    });
    const { data } = await ada.ask(
      `mutation ($id: ID!) { continueGeneration(input: { id: $id }) { generation { id } userErrors { code } } }`,
      { id: earlier },
    );
    const now: string = data.continueGeneration.generation.id;
    await ada.events(now);
    const asked = bench.model.requests.at(-1)?.messages.at(-1)?.content;
    expect(asked).toContain(`You had said:\n${left.text}`);
    expect(asked).not.toContain("repeating how it broke off");
    expect(await ada.generation(now)).toMatchObject({
      status: "COMPLETED",
      version: { number: 1 },
      code: { html: page },
      text: left.text,
    });
  });

  it("is not named by a key that made it: the same request again finds nothing", async () => {
    const make = () =>
      eve.ask(`mutation { createProject(input: { name: "Once", idempotencyKey: "k" }) { project { id } } }`);
    const projectId: string = (await make()).data.createProject.project.id;
    const send = () =>
      eve.ask(
        `mutation ($id: ID!) { sendMessage(input: { projectId: $id, content: "Hi", mode: DISCUSS, idempotencyKey: "s" }) { generation { id } } }`,
        { id: projectId },
      );
    bench.model.next((call) => {
      call.text("Hi.");
      call.end();
    });
    const sent = (await send()).data.sendMessage.generation.id;
    await eve.events(sent);
    await change(eve, "deleteProject", projectId);
    expect(await codeOf(make())).toBe("NOT_FOUND");
    expect(await codeOf(send())).toBe("NOT_FOUND");
    await change(eve, "restoreProject", projectId);
    expect((await send()).data.sendMessage.generation.id).toBe(sent);
  });
});
