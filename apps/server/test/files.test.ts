import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Bench, openBench, type Person } from "./harness.ts";

let bench: Bench;
let ada: Person;
let eve: Person;

beforeAll(async () => {
  bench = await openBench();
  [ada, eve] = [await bench.signUp(), await bench.signUp()];
});
afterAll(() => bench.stop());

const IMPORT = `mutation ($input: ImportCodeInput!) { importCode(input: $input) {
  version { id number origin code { html css javascript } } project { id status } leftOut userErrors { code field message } } }`;
const base64 = (bytes: Uint8Array | string) => Buffer.from(bytes).toString("base64");
const imported = async (person: Person, input: object) => person.ask(IMPORT, { input });
const download = (id: string, token: string | null) =>
  fetch(`${bench.server.url}/versions/${id}/export.zip`, {
    headers: token === null ? {} : { authorization: `Bearer ${token}` },
  });

it("a version leaves as a zip and comes back as the same site", async () => {
  const projectId = await ada.createProject('Café "Über" \u202e Co');
  const code = { html: "<p>Grüezi \u{1F338}</p>\r\n", css: "p { color: red }", javascript: "" };
  const saved = await ada.ask(
    `mutation ($id: ID!, $code: GeneratedCodeInput!) { saveCode(input: { projectId: $id, code: $code }) { version { id } } }`,
    { id: projectId, code },
  );
  const id: string = saved.data.saveCode.version.id;
  const response = await download(id, ada.token);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("application/zip");
  expect(response.headers.get("content-disposition")).toBe(
    `attachment; filename="cafe-uber-co-v1.zip"; filename*=UTF-8''cafe-uber-co-v1.zip`,
  );
  const zip = new Uint8Array(await response.arrayBuffer());
  expect(Object.entries(unzipSync(zip)).map(([path, bytes]) => [path, strFromU8(bytes)])).toEqual([
    ["index.html", code.html],
    ["styles.css", code.css],
    ["script.js", ""],
  ]);

  const copy = await ada.createProject();
  const { data } = await imported(ada, { projectId: copy, fileName: "site.zip", content: base64(zip) });
  expect(data.importCode).toMatchObject({
    version: { number: 1, origin: "IMPORT" },
    project: { id: copy, status: "ACTIVE" },
    leftOut: [],
    userErrors: [],
  });
});

it("the name of a project in another script is in the download's name", async () => {
  const projectId = await ada.createProject("日本語");
  const { data } = await imported(ada, { projectId, fileName: "a.html", content: base64("<p>x</p>") });
  const response = await download(data.importCode.version.id, ada.token);
  expect(response.headers.get("content-disposition")).toBe(
    `attachment; filename="___-v1.zip"; filename*=UTF-8''${encodeURIComponent("日本語")}-v1.zip`,
  );
});

it("nobody else's version leaves, and an unknown one looks the same", async () => {
  const projectId = await ada.createProject();
  const { data } = await imported(ada, { projectId, fileName: "a.html", content: base64("<p>secret</p>") });
  const answers = [];
  for (const id of [data.importCode.version.id, eve.id, "nonsense", "..%2f.."]) {
    const response = await download(id, eve.token);
    const { errors } = JSON.parse(await response.text()) as { errors: { message: string }[] };
    answers.push([response.status, errors[0]?.message]);
  }
  expect(new Set(answers.map((one) => JSON.stringify(one)))).toEqual(
    new Set([JSON.stringify([404, "There is nothing with this id."])]),
  );
  expect((await download(data.importCode.version.id, null)).status).toBe(401);
  expect((await download(data.importCode.version.id, "forged")).status).toBe(401);
});

it("a page becomes three files, and an archive's other files are named", async () => {
  const projectId = await ada.createProject();
  const html = `<!doctype html><html><head><title>x</title><style>p { color: red }</style></head><body><p>Hi</p><script>let a = 1;</script></body></html>`;
  const alone = (await imported(ada, { projectId, fileName: "page.html", content: base64(html) })).data
    .importCode;
  expect(alone.version.code.css).toContain("p { color: red }");
  expect(alone.version.code.javascript).toContain("let a = 1;");
  expect(alone.version.code.html).not.toContain("color: red");

  const zip = zipSync({
    "site/index.html": strToU8('<link rel="stylesheet" href="css/main.css"><p>Hi</p>'),
    "site/css/main.css": strToU8("p { color: blue }"),
    "site/logo.png": new Uint8Array([1, 2, 3]),
  });
  const packed = (await imported(ada, { projectId, fileName: "x", content: base64(zip) })).data.importCode;
  expect(packed).toMatchObject({
    version: { number: 2, origin: "IMPORT", code: { css: "p { color: blue }" } },
    leftOut: ["site/logo.png"],
  });
  expect(packed.version.code.html).toContain('href="styles.css"');
});

it("a stale base is a conflict that carries the newer version, and nothing is overwritten", async () => {
  const projectId = await ada.createProject();
  const send = async (text: string, baseVersionId: string | null = null) =>
    (await imported(ada, { projectId, fileName: "a.html", content: base64(text), baseVersionId })).data
      .importCode;
  const first = await send("<p>one</p>");
  const second = await send("<p>two</p>", first.version.id);
  expect(second).toMatchObject({ version: { number: 2 }, userErrors: [] });
  expect(await send("<p>three</p>", first.version.id)).toMatchObject({
    version: { id: second.version.id, number: 2 },
    userErrors: [{ code: "CONFLICT", field: ["baseVersionId"] }],
  });
});

it("what is no site is refused in words, and somebody else's project is not there", async () => {
  const projectId = await ada.createProject();
  const refused = async (bytes: Uint8Array | string) =>
    (await imported(ada, { projectId, fileName: "a.zip", content: base64(bytes) })).data.importCode;
  for (const bytes of [
    "Dear all",
    zipSync({ "a.txt": strToU8("x") }),
    zipSync({ "../index.html": strToU8("<p>") }),
  ])
    expect(await refused(bytes)).toMatchObject({
      version: null,
      userErrors: [{ code: "INVALID", field: ["content"], message: expect.stringMatching(/\.$/) }],
    });
  const bomb = zipSync({ "index.html": strToU8("<p>"), "a.bin": new Uint8Array(4_000_000) });
  expect((await refused(bomb)).userErrors[0].message).toMatch(/^The archive is too large/);
  const files = { fileName: "a.html", content: base64("<p>mine</p>") };
  for (const id of [projectId, eve.id])
    expect((await imported(eve, { projectId: id, ...files })).errors?.[0]).toMatchObject({
      message: "There is nothing with this id.",
      extensions: { code: "NOT_FOUND" },
    });
});

it("remote pictures are off until they are allowed, project by project", async () => {
  const projectId = await ada.createProject();
  const update = (person: Person, remoteImages: boolean) =>
    person.ask(
      `mutation ($id: ID!, $on: Boolean!) { updateProject(input: { id: $id, remoteImages: $on }) { project { remoteImages } } }`,
      { id: projectId, on: remoteImages },
    );
  const seen = async () =>
    (await ada.ask(`query ($id: ID!) { project(id: $id) { remoteImages } }`, { id: projectId })).data.project;
  expect(await seen()).toEqual({ remoteImages: false });
  expect((await update(eve, true)).errors?.[0]?.extensions.code).toBe("NOT_FOUND");
  expect((await update(ada, true)).data.updateProject.project).toEqual({ remoteImages: true });
  expect(await seen()).toEqual({ remoteImages: true });
});
