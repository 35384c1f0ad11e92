import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openTestForge, see, type TestForge } from "../../local/forge/test-forge.ts";
import type { Access } from "../publish.ts";
import { openTestProject, type Files } from "../test-work.ts";
import { createNetlifyPublisher } from "./netlify-publisher.ts";

let test: TestForge;
const requests: string[] = [];

beforeAll(async () => {
  test = await openTestForge({ onRequest: (line) => void requests.push(line) });
});
afterAll(() => test.end());
beforeEach(() => {
  requests.length = 0;
  test.forge.faults.length = 0;
});

const publisher = createNetlifyPublisher({ pollMs: [1, 10], retryMs: [1, 1, 1], shortestWaitMs: 1 });
const access = (userId = "ada"): Access => ({
  apiUrl: `http://${test.forge.netlify.host}${test.forge.netlify.pathPrefix}`,
  token: test.forge.tokenFor(userId),
  local: true,
});
let projects = 0;
const newProject = (name = `Site ${++projects}`) =>
  openTestProject({ type: "netlify", access: () => access(), name });

const PAGE: Files = { "index.html": "<h1>One</h1>", "styles.css": "h1{}", "script.js": "let a" };

describe("a deploy to Netlify", () => {
  it("makes the site, uploads the files and says where it is", async () => {
    const project = newProject("Crème & Co");
    const deployment = project.begin(PAGE);
    const published = await deployment.attempt(publisher);
    expect(published.url).toMatch(/^http:\/\/creme-co\.localhost:\d+$/);
    expect((await see(published.url)).body).toBe("<h1>One</h1>");
    expect(deployment.steps).toEqual([
      "Making the site creme-co",
      "Opening a deploy",
      "Comparing 3 files",
      "Uploading 3 files",
      "Published",
    ]);
  });

  it("sends what has changed, and nothing that has not", async () => {
    const project = newProject();
    await project.begin(PAGE).attempt(publisher);
    requests.length = 0;
    const changed = project.begin({ ...PAGE, "index.html": "<h1>Two</h1>" });
    const published = await changed.attempt(publisher);
    expect((await see(published.url)).body).toBe("<h1>Two</h1>");
    expect(changed.steps).toContain("Uploading 1 file");
    expect(requests).toHaveLength(4);

    requests.length = 0;
    const same = await project.begin({ ...PAGE, "index.html": "<h1>Two</h1>" }).attempt(publisher);
    expect(same).toMatchObject({ url: published.url, deployId: published.deployId });
    expect(requests).toHaveLength(1);
  });

  it("puts an earlier deploy back at once", async () => {
    const project = newProject();
    const first = await project.begin(PAGE).attempt(publisher);
    await project.begin({ "index.html": "<h1>Two</h1>" }).attempt(publisher);
    const { deployId } = first;
    const restored = await project.begin(PAGE, { restoreDeployId: deployId ?? "" }).attempt(publisher);
    expect(restored).toMatchObject({ url: first.url, deployId });
    expect((await see(first.url)).body).toBe("<h1>One</h1>");
  });

  it("publishes a draft at an address of its own, and leaves the site as it is", async () => {
    const project = newProject();
    const live = await project.begin(PAGE).attempt(publisher);
    const { publication } = project;
    const draft = await project.begin({ "index.html": "draft" }, { draft: true }).attempt(publisher);
    expect(draft.url).toContain(`//${draft.deployId}--`);
    expect((await see(draft.url)).body).toBe("draft");
    expect((await see(live.url)).body).toBe("<h1>One</h1>");
    expect(project.publication).toEqual(publication);
  });
});
