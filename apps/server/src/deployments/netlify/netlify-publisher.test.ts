import { inspect } from "node:util";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { deployFiles, idOf, openTestForge, see, type TestForge } from "../../local/forge/test-forge.ts";
import { ProviderError } from "../provider-error.ts";
import type { Access } from "../publish.ts";
import { Cancelled, openTestProject, type Files } from "../test-work.ts";
import { createNetlifyPublisher } from "./netlify-publisher.ts";

let test: TestForge;
const requests: string[] = [];
let onRequest: (line: string) => void = () => undefined;

beforeAll(async () => {
  test = await openTestForge({
    onRequest(line) {
      requests.push(line.replace("/netlify/api/v1", ""));
      onRequest(line);
    },
  });
});
afterAll(() => test.end());
beforeEach(() => {
  requests.length = 0;
  test.forge.faults.length = 0;
  onRequest = () => undefined;
  PAGE = pageOf("One");
  CHANGED = { ...PAGE, "index.html": pageOf("Two")["index.html"] ?? "" };
});

const LIMITS = { pollMs: [1, 5], retryMs: [1, 1, 1], shortestWaitMs: 1 } as const;
const publisher = createNetlifyPublisher(LIMITS);
const access = (userId = "ada"): Access => ({
  apiUrl: `http://${test.forge.netlify.host}${test.forge.netlify.pathPrefix}`,
  token: test.forge.tokenFor(userId),
  local: true,
});
let projects = 0;
const newName = () => `Site ${++projects}`;
const newProject = (name = newName(), userId = "ada") =>
  openTestProject({ type: "netlify", name, access: () => access(userId) });

/** Other contents for each test: what an account has already is never lacking. */
let PAGE: Files = {};
let CHANGED: Files = {};
let contents = 0;
function pageOf(word: string): Files {
  const mark = `${word} ${++contents}`;
  return { "index.html": `<h1>${mark}</h1>`, "styles.css": `/* ${mark} */`, "script.js": `// ${mark}` };
}

const bodyAt = async (url: string) => (await see(url)).body;
const nameIn = (url: string) => new URL(url).hostname.replace(/\.localhost$/, "");
const deploysOf = async (siteId: string | null | undefined, userId = "ada") =>
  test.netlify(userId).listSiteDeploys({ siteId: siteId ?? "" });
const caught = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => expect.unreachable("It did not fail."),
    (error: unknown) => error,
  );

describe("a first deploy to Netlify", () => {
  it("makes the site, uploads the files and says where it is", async () => {
    const project = newProject("Crème & Co");
    const deployment = project.begin(PAGE);
    const published = await deployment.attempt(publisher);
    expect(published.url).toMatch(/^http:\/\/creme-co\.localhost:\d+$/);
    expect(published).toMatchObject({ commitSha: null, commitUrl: null, deployId: expect.any(String) });
    expect(published).not.toHaveProperty("notice");
    for (const [path, content] of Object.entries(PAGE))
      expect(await bodyAt(`${published.url}/${path}`)).toBe(content);
    expect(deployment.steps).toEqual([
      "Making the site creme-co",
      "Opening a deploy",
      "Comparing 3 files",
      "Uploading 3 files",
      "Published",
    ]);
    expect(project.publication).toEqual({
      account: expect.stringContaining("@"),
      owner: null,
      repository: null,
      branch: null,
      siteId: expect.any(String),
      siteName: "creme-co",
      url: published.url,
      files: ["index.html", "styles.css", "script.js"],
      createdByUs: true,
    });
  });

  it("stores the site's name before it is made, and the deploy's id before the files", async () => {
    const name = newName();
    const stored: unknown[] = [];
    const deployment = newProject(name).begin(PAGE);
    onRequest = (line) => {
      if (/^POST \S+\/sites$/.test(line)) stored.push(deployment.state["siteName"]);
      if (/^PUT /.test(line)) stored.push(deployment.state["deployId"]);
    };
    const { deployId } = await deployment.attempt(publisher);
    expect(stored).toEqual([name.toLowerCase().replace(" ", "-"), deployId, deployId, deployId, deployId]);
  });

  it("takes four letters more when the project's name is taken", async () => {
    const name = newName();
    const taken = await newProject(name, "bob").begin(PAGE).attempt(publisher);
    const published = await newProject(name).begin(CHANGED).attempt(publisher);
    expect(nameIn(published.url)).toMatch(/^site-\d+-[a-z0-9]{4}$/);
    expect(published.notice).toBe(
      `\`${nameIn(taken.url)}\` was not to be had, so the site is called \`${nameIn(published.url)}\`.`,
    );
    expect(await bodyAt(taken.url)).toBe(PAGE["index.html"]);
  });

  it("never takes the site of another project of the same person, though nothing is published there yet", async () => {
    const name = newName();
    const first = newProject(name);
    await first.begin(PAGE, { draft: true }).attempt(publisher);
    const second = newProject(name);
    await second.begin(PAGE).attempt(publisher);
    expect(second.publication?.siteId).not.toBe(first.publication?.siteId);
  });

  it("never takes it for a chosen name either, nor when the answer to the making was lost", async () => {
    const first = newProject();
    const draft = await first.begin(PAGE, { draft: true }).attempt(publisher);
    const siteName = first.publication?.siteName ?? "";
    const second = newProject();
    test.forge.faults.push({ match: /^POST \S+\/sites$/, drop: "answer" });
    expect(await caught(second.begin(CHANGED, { siteName }).attempt(publisher))).toMatchObject({
      code: "NAME_TAKEN",
      message: expect.stringContaining(`You have a site \`${siteName}\``),
    });
    expect(second.publication).toBeNull();
    expect(await bodyAt(draft.url)).toBe(PAGE["index.html"]);
  });

  it.each(["陶器", "localhost", "local-0123456789abcdef"])("finds a name for %j", async (name) => {
    const { url } = await newProject(name).begin(PAGE).attempt(publisher);
    expect(nameIn(url)).toMatch(/-[a-z0-9]{4}$/);
  });

  it("asks for another name when a chosen one is somebody else's, and suggests one", async () => {
    const siteName = nameIn((await newProject(newName(), "bob").begin(PAGE).attempt(publisher)).url);
    const project = newProject();
    const error = await caught(project.begin(PAGE, { siteName }).attempt(publisher));
    expect(error).toMatchObject({
      code: "NAME_TAKEN",
      message: expect.stringContaining(`\`${siteName}\` belongs to someone else`),
    });
    expect(project.publication).toBeNull();
  });

  it("asks for another name when a chosen one is the person's own site that shows something", async () => {
    const own = newProject();
    const siteName = nameIn((await own.begin(PAGE).attempt(publisher)).url);
    const error = await caught(newProject().begin(CHANGED, { siteName }).attempt(publisher));
    expect(error).toMatchObject({
      code: "NAME_TAKEN",
      message: expect.stringContaining(`You have a site \`${siteName}\` on this machine`),
    });
    expect(await bodyAt(own.publication?.url ?? "")).toBe(PAGE["index.html"]);
  });

  it("uses a chosen site of the person's own that is empty", async () => {
    const site = await test.netlify("ada").createSite({ body: { name: "made-by-hand" } });
    const project = newProject();
    await project.begin(PAGE, { siteName: "made-by-hand" }).attempt(publisher);
    expect(project.publication?.siteId).toBe(idOf(site));
  });

  it.each(["Not_A_Name", "a".repeat(50)])("says what is wrong with the chosen name %j", async (siteName) => {
    const error = await caught(newProject().begin(PAGE, { siteName }).attempt(publisher));
    expect(error).toMatchObject({ code: "NAME_INVALID", message: expect.stringContaining(siteName) });
  });

  it.each(["what?.html", "a#b.css"])("refuses the file %j before anything is asked", async (path) => {
    const error = await caught(
      newProject()
        .begin({ ...PAGE, [path]: "" })
        .attempt(publisher),
    );
    expect(error).toMatchObject({ code: "REJECTED", message: expect.stringContaining(path) });
    expect(requests).toEqual([]);
  });

  it("uploads files whatever their paths and contents are", async () => {
    const files = { "index.html": "ñ 😀", "js/app $& é.js": "$&", "empty.css": "", "copy.html": "ñ 😀" };
    const { url } = await newProject().begin(files).attempt(publisher);
    for (const [path, content] of Object.entries(files))
      expect(await bodyAt(`${url}/${path.split("/").map(encodeURIComponent).join("/")}`)).toBe(content);
    // Equal contents are one upload.
    expect(requests.filter((line) => line.includes("/files/"))).toHaveLength(3);
  });
});

describe("a later deploy to Netlify", () => {
  it("says it when nothing has changed, and makes no second deploy", async () => {
    const project = newProject();
    const first = await project.begin(PAGE).attempt(publisher);
    const again = await project.begin(PAGE).attempt(publisher);
    expect(again).toMatchObject({ url: first.url, deployId: first.deployId });
    expect(again.notice).toContain("Nothing has changed");
    expect(await deploysOf(project.publication?.siteId)).toHaveLength(1);
  });

  it("publishes the same content again when the site shows something else by now", async () => {
    const project = newProject();
    const first = await project.begin(PAGE).attempt(publisher);
    await deployFiles(test.netlify("ada"), project.publication?.siteId ?? "", { "index.html": "By hand" });
    const again = project.begin(PAGE);
    const published = await again.attempt(publisher);
    expect(published.deployId).not.toBe(first.deployId);
    expect(again.steps.join()).not.toContain("Uploading");
    expect(await bodyAt(first.url)).toBe(PAGE["index.html"]);
  });

  it("makes a deleted site again under its name, and says so", async () => {
    const project = newProject();
    const first = await project.begin(PAGE).attempt(publisher);
    await test.netlify("ada").deleteSite({ siteId: project.publication?.siteId ?? "" });
    for (const files of [PAGE, CHANGED]) {
      const again = await project.begin(files).attempt(publisher);
      expect(again.url).toBe(first.url);
      expect(again.notice).toBe(
        `The site \`${nameIn(first.url)}\` was no longer on this machine, so it was made again.`,
      );
      expect(await bodyAt(again.url)).toBe(files["index.html"]);
      await test.netlify("ada").deleteSite({ siteId: project.publication?.siteId ?? "" });
    }
  });

  it("makes a deleted site again under another name when somebody took it meanwhile", async () => {
    const project = newProject();
    const first = await project.begin(PAGE).attempt(publisher);
    await test.netlify("ada").deleteSite({ siteId: project.publication?.siteId ?? "" });
    await test.netlify("bob").createSite({ body: { name: nameIn(first.url) } });
    const again = await project.begin(CHANGED).attempt(publisher);
    expect(nameIn(again.url)).toMatch(new RegExp(`^${nameIn(first.url)}-[a-z0-9]{4}$`));
    expect(again.notice).toContain("its name is taken by now");
  });

  it("makes another site when the account has changed, and leaves the earlier one", async () => {
    const project = newProject();
    const first = await project.begin(PAGE).attempt(publisher);
    project.access = () => access("bob");
    const second = await project.begin(CHANGED).attempt(publisher);
    expect(second.url).not.toBe(first.url);
    expect(second.notice).toMatch(
      new RegExp(
        `belongs to another account now, .*@.*The earlier one, \`${nameIn(first.url)}\`, stays online`,
      ),
    );
    expect(await bodyAt(first.url)).toBe(PAGE["index.html"]);
    expect(await bodyAt(second.url)).toBe(CHANGED["index.html"]);
    // The next one knows its place.
    expect(await project.begin(PAGE).attempt(publisher)).toMatchObject({ url: second.url });
  });

  it("goes to another site when another name is chosen, and leaves the earlier one", async () => {
    const project = newProject();
    const first = await project.begin(PAGE).attempt(publisher);
    const siteName = `${nameIn(first.url)}-anew`;
    const second = await project.begin(CHANGED, { siteName }).attempt(publisher);
    expect(nameIn(second.url)).toBe(siteName);
    expect(second.notice).toContain(`The earlier one, \`${nameIn(first.url)}\`, stays online`);
    expect(await bodyAt(first.url)).toBe(PAGE["index.html"]);
    expect(project.publication).toMatchObject({ siteName, url: second.url });
  });

  it("keeps the earlier place when the deploy to another one fails, and takes that one up at the next try", async () => {
    const project = newProject();
    const first = await project.begin(PAGE).attempt(publisher);
    const { publication } = project;
    const siteName = `${nameIn(first.url)}-anew`;
    test.forge.faults.push({ match: "/files/", status: 422, body: { message: "No" }, times: 9 });
    await caught(project.begin(CHANGED, { siteName }).attempt(publisher));
    expect(project.publication).toEqual(publication);
    test.forge.faults.length = 0;
    const second = await project.begin(CHANGED, { siteName }).attempt(publisher);
    expect(nameIn(second.url)).toBe(siteName);
  });

  it("follows a site that was renamed there", async () => {
    const project = newProject();
    await project.begin(PAGE).attempt(publisher);
    const siteId = project.publication?.siteId ?? "";
    await test.netlify("ada").updateSite({ siteId, body: { name: "renamed-there" } });
    const { url } = await project.begin(CHANGED).attempt(publisher);
    expect(nameIn(url)).toBe("renamed-there");
    expect(project.publication).toMatchObject({ siteId, siteName: "renamed-there", url });
  });
});

describe("a draft", () => {
  it("has an address of its own, and leaves the site as it is", async () => {
    const project = newProject();
    const live = await project.begin(PAGE).attempt(publisher);
    const { publication, published } = project;
    const draft = await project.begin(CHANGED, { draft: true, siteName: "not-now" }).attempt(publisher);
    expect(nameIn(draft.url)).toBe(`${draft.deployId}--${nameIn(live.url)}`);
    expect(await bodyAt(draft.url)).toBe(CHANGED["index.html"]);
    expect(await bodyAt(live.url)).toBe(PAGE["index.html"]);
    expect(project).toMatchObject({ publication, published });
  });

  it("of what is live already is a draft all the same", async () => {
    const project = newProject();
    const live = await project.begin(PAGE).attempt(publisher);
    const draft = await project.begin(PAGE, { draft: true }).attempt(publisher);
    expect(draft.deployId).not.toBe(live.deployId);
    expect(await bodyAt(draft.url)).toBe(PAGE["index.html"]);
  });

  it("comes before the site shows anything, if it is the first; the site is kept for what comes", async () => {
    const project = newProject();
    const draft = await project.begin(PAGE, { draft: true }).attempt(publisher);
    expect(await bodyAt(draft.url)).toBe(PAGE["index.html"]);
    expect(project.publication).toMatchObject({ url: null, files: [], createdByUs: true });
    const live = await project.begin(PAGE).attempt(publisher);
    expect(nameIn(draft.url)).toBe(`${draft.deployId}--${nameIn(live.url)}`);
  });
});

describe("going back", () => {
  it("puts an earlier deploy back at once, without a new one", async () => {
    const project = newProject();
    const first = await project.begin(PAGE).attempt(publisher);
    await project.begin(CHANGED).attempt(publisher);
    requests.length = 0;
    const restoreDeployId = first.deployId ?? "";
    const deployment = project.begin(PAGE, { restoreDeployId });
    expect(await deployment.attempt(publisher)).toMatchObject({ url: first.url, deployId: restoreDeployId });
    expect(await bodyAt(first.url)).toBe(PAGE["index.html"]);
    expect(requests).toHaveLength(1);
    // What is live again is known: publishing it once more changes nothing.
    expect(await project.begin(PAGE).attempt(publisher)).toMatchObject({ deployId: restoreDeployId });
  });

  it.each([
    ["a deploy that is gone", async () => "0".repeat(24)],
    [
      "a deploy of another site",
      async () => (await newProject().begin(PAGE).attempt(publisher)).deployId ?? "",
    ],
  ])("to %s is refused clearly", async (_name, deployIdOf) => {
    const project = newProject();
    const live = await project.begin(PAGE).attempt(publisher);
    const restoreDeployId = await deployIdOf();
    expect(await caught(project.begin(PAGE, { restoreDeployId }).attempt(publisher))).toMatchObject({
      code: "NOT_FOUND",
      message: expect.stringContaining("Publish its version again instead"),
    });
    expect(await bodyAt(live.url)).toBe(PAGE["index.html"]);
  });

  it("is refused clearly for a project without a site", async () => {
    const error = await caught(newProject().begin(PAGE, { restoreDeployId: "d" }).attempt(publisher));
    expect(error).toMatchObject({ code: "NOT_FOUND" });
    expect(requests).toEqual([]);
  });
});

describe("a deploy that fails", () => {
  it("tells why, when Netlify ends it", async () => {
    const project = newProject();
    await project.begin(PAGE).attempt(publisher);
    const words = `Build failed: ${test.forge.tokenFor("ada")} ${"x".repeat(3000)}`;
    test.forge.faults.push({
      match: /^GET \S+\/deploys\/\w+$/,
      status: 200,
      body: { id: "d1", state: "error", error_message: words },
    });
    const error = await caught(project.begin(CHANGED).attempt(publisher));
    expect(error).toMatchObject({
      code: "REJECTED",
      message: expect.stringContaining("rejected the deploy: “Build failed: ***"),
    });
    expect(error instanceof Error && error.message.length).toBeLessThan(400);
  });

  it.each([
    [{ status: 401, body: { code: 401, message: "Access Denied" } }, "TOKEN_INVALID"],
    [{ status: 403 }, "PERMISSION_MISSING"],
    [{ status: 422, body: { errors: { base: ["has exceeded the limit"] } } }, "REJECTED"],
    [{ status: 500, times: 20 }, "UNREACHABLE"],
    [{ drop: true, times: 20 }, "UNREACHABLE"],
    [{ status: 429, headers: { "x-ratelimit-reset": "3900000000" } }, "RATE_LIMITED"],
  ] as const)("for %j is %s, and what was live stays", async (fault, code) => {
    const project = newProject();
    const live = await project.begin(PAGE).attempt(publisher);
    for (const match of [/^POST \S+\/deploys$/, /^PUT \S+\/deploys\/\w+$/]) {
      test.forge.faults.push({ match, ...fault });
      const error = await caught(project.begin(CHANGED).attempt(publisher));
      test.forge.faults.length = 0;
      expect(error).toBeInstanceOf(ProviderError);
      expect(error).toMatchObject({ code });
      expect(inspect(error, { depth: null, showHidden: true })).not.toContain(test.forge.tokenFor("ada"));
      expect(await bodyAt(live.url)).toBe(PAGE["index.html"]);
    }
  });

  it("because the site is locked to an earlier deploy says so, and goes on once it is unlocked", async () => {
    const project = newProject();
    const live = await project.begin(PAGE).attempt(publisher);
    const locked = { deployId: live.deployId ?? "" };
    await test.netlify("ada").lockDeploy(locked);
    expect(await caught(project.begin(CHANGED).attempt(publisher))).toMatchObject({
      code: "REJECTED",
      retryable: true,
      message: expect.stringContaining("is locked to an earlier deploy on this machine"),
    });
    expect(await bodyAt(live.url)).toBe(PAGE["index.html"]);
    // A draft is not held back by it, and what is live already is live.
    await project.begin(CHANGED, { draft: true }).attempt(publisher);
    expect(await project.begin(PAGE).attempt(publisher)).toMatchObject(locked);

    await test.netlify("ada").unlockDeploy(locked);
    await project.begin(CHANGED).attempt(publisher);
    expect(await bodyAt(live.url)).toBe(CHANGED["index.html"]);
  });

  it("stops sending the other files when one is refused", async () => {
    const files = Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`${n}.css`, `${n}`]));
    test.forge.faults.push({ match: "/files/", status: 422, body: { message: "No room" }, times: 40 });
    const error = await caught(newProject().begin(files).attempt(publisher));
    expect(error).toMatchObject({ code: "REJECTED", message: expect.stringContaining("No room") });
    expect(requests.filter((line) => line.includes("/files/")).length).toBeLessThanOrEqual(5);
  });

  it("shows a rate limit while it waits, once for all uploads, and goes on after it", async () => {
    const deployment = newProject().begin(PAGE);
    test.forge.faults.push({
      match: "/files/",
      status: 429,
      headers: { "x-ratelimit-reset": "1500000000" },
      times: 3,
    });
    const published = await deployment.attempt(publisher);
    expect(await bodyAt(published.url)).toBe(PAGE["index.html"]);
    const waits = deployment.brought.filter(({ retryAt }) => retryAt === "2017-07-14T02:40:00.000Z");
    expect(waits.length).toBeGreaterThan(0);
    const at = deployment.steps.indexOf("The site server on this machine asks to slow down");
    expect(deployment.steps[at - 1]).toBe("Uploading 3 files");
    expect(deployment.steps[at + 1]).toBe("Uploading 3 files");
  });

  it("makes one deploy, though the answer to its making was lost", async () => {
    const project = newProject();
    await project.begin(PAGE).attempt(publisher);
    test.forge.faults.push({ match: /^POST \S+\/deploys$/, drop: "answer", times: 2 });
    await project.begin(CHANGED).attempt(publisher);
    expect(await deploysOf(project.publication?.siteId)).toHaveLength(2);
  });

  it("makes one site, though the answer to its making was lost", async () => {
    const before = (await test.netlify("ada").listSites()).length;
    test.forge.faults.push({ match: /^POST \S+\/sites$/, drop: "answer" });
    const { notice } = await newProject().begin(PAGE).attempt(publisher);
    expect(notice).toBeUndefined();
    expect(await test.netlify("ada").listSites()).toHaveLength(before + 1);
  });
});

describe("the call that makes it live", () => {
  const OPEN = expect.stringContaining("may go live all the same");
  const UNCHANGED = expect.stringContaining("Nothing that visitors see was changed");

  it.each([
    [
      "all its answers are lost",
      { drop: "answer" as const, times: 4 },
      { code: "UNREACHABLE", message: OPEN },
    ],
    ["it is refused", { status: 422, body: { message: "No." } }, { code: "REJECTED", message: UNCHANGED }],
  ])("leaves open what became of a known site only if %s", async (_, fault, told) => {
    await newProject().begin(PAGE).attempt(publisher);
    test.forge.faults.push({ match: /^PUT \S+\/deploys\/\w+$/, ...fault });
    const error = await caught(newProject().begin(PAGE).attempt(publisher));
    expect(error).toMatchObject(told);
  });

  it("is not yet the one that says what is lacking", async () => {
    test.forge.faults.push({ match: "/files/", status: 422, body: { message: "No." } });
    expect(await caught(newProject().begin(PAGE).attempt(publisher))).toMatchObject({ message: UNCHANGED });
  });

  it("leaves open whether an earlier deploy is back", async () => {
    const project = newProject();
    const first = await project.begin(PAGE).attempt(publisher);
    await project.begin(CHANGED).attempt(publisher);
    test.forge.faults.push({ match: /\/restore$/, drop: "answer", times: 4 });
    const back = project.begin(PAGE, { restoreDeployId: first.deployId ?? "" });
    expect(await caught(back.attempt(publisher))).toMatchObject({ code: "UNREACHABLE", message: OPEN });
    expect(await bodyAt(first.url)).toBe(PAGE["index.html"]);
  });

  it.each([
    ["not reached", { drop: true, times: 4 }, "UNREACHABLE"],
    ["refusing to say", { status: 422 }, "REJECTED"],
  ])("may have gone through before an interruption, if Netlify is %s then", async (_, fault, code) => {
    const deployment = newProject().begin(PAGE);
    await caught(deployment.attempt(publisher, { dies: { at: 5, stored: false } }));
    test.forge.faults.push({ match: "GET", ...fault });
    const error = await caught(deployment.attempt(publisher));
    expect(error).toMatchObject({ code, message: OPEN });
    test.forge.faults.length = 0;
    expect(await bodyAt((await deployment.attempt(publisher)).url)).toBe(PAGE["index.html"]);
  });

  it("is not cut short by a cancellation after a rate limit either", async () => {
    await newProject().begin(PAGE).attempt(publisher);
    const headers = { "x-ratelimit-reset": "1500000000" };
    test.forge.faults.push({ match: /^PUT \S+\/deploys\/\w+$/, status: 429, headers });
    const deployment = newProject().begin(PAGE);
    await deployment.attempt(publisher);
    const at = deployment.steps.lastIndexOf("Comparing 3 files");
    expect(deployment.steps[at - 1]).toBe("The site server on this machine asks to slow down");
    expect(deployment.brought[at]).toEqual({ publishing: true });
  });
});

describe("time", () => {
  const slow = (state: string) => ({
    match: /^GET \S+\/deploys\/\w+$/,
    status: 200,
    body: { id: "d1", state, required: [] },
    times: 4,
  });

  it("is waited until the deploy is ready, whatever it is called until then", async () => {
    for (const state of ["uploaded", "processing", "a state of tomorrow"]) {
      const page = pageOf(state);
      const deployment = newProject().begin(page);
      test.forge.faults.push(slow(state));
      const { url } = await deployment.attempt(publisher);
      expect(await bodyAt(url)).toBe(page["index.html"]);
      expect(deployment.steps.filter((step) => step === "Waiting until it is live")).toHaveLength(1);
    }
  });

  it("that is over after the upload leaves it open whether it goes live", async () => {
    const late = new AbortController();
    test.forge.faults.push({ ...slow("processing"), times: 1e6 });
    const attempt = caught(newProject().begin(PAGE).attempt(publisher, { signal: late.signal }));
    await vi.waitFor(() => expect(requests.at(-1)).toMatch(/^GET .*deploys/), { interval: 1 });
    late.abort(new Error("late"));
    expect(await attempt).toMatchObject({
      code: "TIMED_OUT",
      message: expect.stringContaining("still being processed"),
    });
  });

  it("that is over before the upload ends it with the reason", async () => {
    const late = new AbortController();
    const reason = new Error("late");
    onRequest = (line) => {
      if (/^POST \S+\/deploys$/.test(line)) late.abort(reason);
    };
    expect(await caught(newProject().begin(PAGE).attempt(publisher, { signal: late.signal }))).toBe(reason);
  });

  it("is not lost on a hundred files: what they are is worked out there", async () => {
    const files = Object.fromEntries(Array.from({ length: 101 }, (_, n) => [`${n}.html`, `Page ${n}`]));
    const { url } = await newProject().begin(files).attempt(publisher);
    expect(await bodyAt(`${url}/100.html`)).toBe("Page 100");
  });
});

describe("a cancellation", () => {
  it("in time takes back the deploy", async () => {
    const project = newProject();
    const live = await project.begin(PAGE).attempt(publisher);
    const deployment = project.begin(CHANGED);
    onRequest = (line) => {
      if (/^PUT \S+\/deploys\/\w+$/.test(line)) deployment.cancelled = true;
    };
    expect(await caught(deployment.attempt(publisher))).toBeInstanceOf(Cancelled);
    // Called once more to find out: it is not live.
    expect(await caught(deployment.attempt(publisher))).toBeInstanceOf(Cancelled);
    await deployment.abandon(publisher);
    const [newest] = await deploysOf(project.publication?.siteId);
    expect(newest).toMatchObject({ title: `roseram:${deployment.id}`, state: "error" });
    expect(await bodyAt(live.url)).toBe(PAGE["index.html"]);
  });

  it("before the deploy's id was stored takes it back too", async () => {
    const project = newProject();
    await project.begin(PAGE).attempt(publisher);
    const deployment = project.begin(CHANGED);
    onRequest = (line) => {
      if (/^POST \S+\/deploys$/.test(line)) test.forge.faults.push({ match: line, drop: "answer" });
    };
    await caught(deployment.attempt(createNetlifyPublisher({ ...LIMITS, retryMs: [] })));
    deployment.cancelled = true;
    expect(await caught(deployment.attempt(publisher))).toBeInstanceOf(Cancelled);
    await deployment.abandon(publisher);
    expect((await deploysOf(project.publication?.siteId)).map(({ state }) => state)).toEqual([
      "error",
      "ready",
    ]);
  });

  it("that comes when it is live is too late: the same call finds out", async () => {
    const project = newProject();
    await project.begin(PAGE).attempt(publisher);
    const deployment = project.begin(CHANGED);
    await caught(deployment.attempt(publisher, { dies: { at: 4, stored: false } }));
    expect(await bodyAt(project.publication?.url ?? "")).toBe(CHANGED["index.html"]);
    deployment.cancelled = true;
    const published = await deployment.attempt(publisher);
    expect(await bodyAt(published.url)).toBe(CHANGED["index.html"]);
    await deployment.abandon(publisher);
    expect(await bodyAt(published.url)).toBe(CHANGED["index.html"]);
  });

  it("is not lost on a rate limit, nor does one hide what is live", async () => {
    const project = newProject();
    const deployment = project.begin(PAGE);
    await caught(deployment.attempt(publisher, { dies: { at: 5, stored: false } }));
    deployment.cancelled = true;
    const headers = { "x-ratelimit-reset": "1500000000" };
    test.forge.faults.push({ match: /^GET \S+\/deploys\/\w+$/, status: 429, headers });
    const published = await deployment.attempt(publisher);
    expect(await bodyAt(published.url)).toBe(PAGE["index.html"]);
    expect(deployment.steps.at(-1)).toBe("Published");
  });

  it("of going back that came too late says that it is back", async () => {
    const project = newProject();
    const first = await project.begin(PAGE).attempt(publisher);
    await project.begin(CHANGED).attempt(publisher);
    const back = project.begin(PAGE, { restoreDeployId: first.deployId ?? "" });
    await caught(back.attempt(publisher, { dies: { at: 2, stored: false } }));
    back.cancelled = true;
    expect(await back.attempt(publisher)).toMatchObject({ deployId: first.deployId, url: first.url });
  });

  it("before anything was asked asks nothing", async () => {
    const deployment = newProject().begin(PAGE);
    await deployment.abandon(publisher);
    expect(requests).toEqual([]);
  });
});

describe("the account of a token", () => {
  const signal = new AbortController().signal;

  it("is called by its address; what it may do and how long, Netlify does not say", async () => {
    expect(await publisher.account(access(), signal)).toEqual({
      name: `${test.forge.loginFor("ada")}@users.noreply.localhost`,
      scopes: null,
      expiresAt: null,
    });
  });

  it("is not there for a wrong token, which is not the same as a provider that is not reached", async () => {
    const wrong = publisher.account({ ...access(), token: "nfp_wrong" }, signal);
    expect(await caught(wrong)).toMatchObject({ code: "TOKEN_INVALID" });
    const nobody = publisher.account({ ...access(), apiUrl: "http://127.0.0.1:9" }, signal);
    expect(await caught(nobody)).toMatchObject({ code: "UNREACHABLE", retryable: true });
  });

  it("is not waited for longer than the signal, nor through a rate limit", async () => {
    test.forge.faults.push({ match: "/user", status: 429, headers: { "x-ratelimit-reset": "1500000000" } });
    expect(await caught(publisher.account(access(), signal))).toMatchObject({ code: "RATE_LIMITED" });
    expect(await caught(publisher.account(access(), AbortSignal.abort()))).toMatchObject({
      code: "UNREACHABLE",
    });
  });
});

describe("requests to Netlify", () => {
  const site = (files: number): Files =>
    Object.fromEntries(Array.from({ length: files }, (_, n) => [`page-${n}.html`, `Page ${n} of ${files}`]));

  it.each([
    // The account, the site, the deploy, its files, the uploads, and one look.
    { files: 3, first: 3 + 1 + 3 + 1, changed: 4, unchanged: 1 },
    { files: 60, first: 3 + 1 + 60 + 1, changed: 4, unchanged: 1 },
  ])("are $first, $changed and $unchanged for $files files", async ({ files, ...expected }) => {
    const project = newProject();
    const counted = async (content: Files) => {
      requests.length = 0;
      await project.begin(content).attempt(publisher);
      return requests.length;
    };
    const content = site(files);
    const changed = { ...content, "page-0.html": `Changed of ${files}` };
    expect({
      first: await counted(content),
      changed: await counted(changed),
      unchanged: await counted(changed),
    }).toEqual(expected);
  });
});
