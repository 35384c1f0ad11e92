import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestForge, see, type TestForge } from "../../local/forge/test-forge.ts";
import type { Access, Published } from "../publish.ts";
import { Killed, openTestProject, type Files, type TestDeployment, type TestProject } from "../test-work.ts";
import { createNetlifyPublisher } from "./netlify-publisher.ts";
import { slugOf } from "./site-name.ts";

let test: TestForge;
let onRequest: (line: string) => void = () => undefined;

beforeAll(async () => {
  test = await openTestForge({ onRequest: (line) => onRequest(line) });
});
afterAll(() => test.end());

const LIMITS = { pollMs: [1, 5], retryMs: [1, 1], shortestWaitMs: 1 } as const;
const publisher = createNetlifyPublisher(LIMITS);
/** A process that dies tries nothing again. */
const dying = createNetlifyPublisher({ ...LIMITS, retryMs: [] });
const access = (): Access => ({
  apiUrl: `http://${test.forge.netlify.host}${test.forge.netlify.pathPrefix}`,
  token: test.forge.tokenFor("ada"),
  local: true,
});

let count = 0;
function newProject(): TestProject & { readonly slug: string } {
  const name = `Killed ${++count} times`;
  return Object.assign(openTestProject({ type: "netlify", name, access }), { slug: slugOf(name) ?? "" });
}
/** Of its own for each deploy: what the account has already is never lacking. */
function newPage(): Files {
  const mark = `page ${++count}`;
  return { "index.html": mark, "styles.css": `/* ${mark} */`, "script.js": `// ${mark}` };
}

interface Scenario {
  readonly deployment: TestDeployment;
  /** Where the content shall be, and what it is. */
  readonly files: Files;
  readonly project: ReturnType<typeof newProject>;
  /** Sites and deploys that there are in the end. */
  readonly sites: number;
  readonly deploys: number;
  readonly isNew: boolean;
}

const SCENARIOS: Readonly<Record<string, () => Promise<Scenario>>> = {
  async "a first deploy"() {
    const [project, files] = [newProject(), newPage()];
    return { project, files, deployment: project.begin(files), sites: 1, deploys: 1, isNew: true };
  },
  async "a later deploy"() {
    const [project, files] = [newProject(), newPage()];
    await project.begin(newPage()).attempt(publisher);
    return { project, files, deployment: project.begin(files), sites: 1, deploys: 2, isNew: true };
  },
  async "a deploy of what is known already"() {
    const [project, files] = [newProject(), newPage()];
    await project.begin(files).attempt(publisher);
    await project.begin(newPage()).attempt(publisher);
    return { project, files, deployment: project.begin(files), sites: 1, deploys: 3, isNew: true };
  },
  async "a deploy of what is live already"() {
    const [project, files] = [newProject(), newPage()];
    await project.begin(files).attempt(publisher);
    return { project, files, deployment: project.begin(files), sites: 1, deploys: 1, isNew: false };
  },
  async "a deploy to a site that is gone"() {
    const [project, files] = [newProject(), newPage()];
    await project.begin(newPage()).attempt(publisher);
    await test.netlify("ada").deleteSite({ siteId: project.publication?.siteId ?? "" });
    return { project, files, deployment: project.begin(files), sites: 1, deploys: 1, isNew: true };
  },
  async "a deploy under another name"() {
    const [project, files] = [newProject(), newPage()];
    await project.begin(newPage()).attempt(publisher);
    const deployment = project.begin(files, { siteName: `${project.slug}-anew` });
    return { project, files, deployment, sites: 2, deploys: 1, isNew: true };
  },
  async "a draft"() {
    const [project, files] = [newProject(), newPage()];
    await project.begin(newPage()).attempt(publisher);
    return {
      project,
      files,
      deployment: project.begin(files, { draft: true }),
      sites: 1,
      deploys: 2,
      isNew: true,
    };
  },
  async "going back"() {
    const [project, files] = [newProject(), newPage()];
    const first = await project.begin(files).attempt(publisher);
    await project.begin(newPage()).attempt(publisher);
    const deployment = project.begin(files, { restoreDeployId: first.deployId ?? "" });
    return { project, files, deployment, sites: 1, deploys: 2, isNew: false };
  },
};

async function expectOne({ project, files, deployment, ...expected }: Scenario, published: Published) {
  for (const [path, content] of Object.entries(files))
    expect((await see(`${published.url}/${path}`)).body).toBe(content);
  const netlify = test.netlify("ada");
  const sites = (await netlify.listSites({ name: project.slug })).filter(({ name }) =>
    new RegExp(`^${project.slug}(-\\w{4})?$`).test(name ?? ""),
  );
  expect(sites).toHaveLength(expected.sites);
  const deploys = await netlify.listSiteDeploys({ siteId: project.publication?.siteId ?? "" });
  expect(deploys.map(({ state }) => state)).toEqual(Array(expected.deploys).fill("ready"));
  const own = deploys.filter(({ title }) => title === `roseram:${deployment.id}`);
  expect(own).toHaveLength(expected.isNew ? 1 : 0);
}

const died = (attempt: Promise<unknown>) =>
  attempt.then(
    () => expect.unreachable("It lived."),
    (error: unknown) => error,
  );

describe.each(Object.entries(SCENARIOS))("%s", (_name, begin) => {
  it("is one, killed before or after any step was stored", async () => {
    const whole = await begin();
    await whole.deployment.attempt(publisher);
    const steps = whole.deployment.brought.length;
    expect(steps).toBeGreaterThan(0);
    for (let at = 1; at <= steps; at++)
      for (const stored of [false, true]) {
        const scenario = await begin();
        const how = { dies: { at, stored } };
        expect(await died(scenario.deployment.attempt(publisher, how))).toBeInstanceOf(Killed);
        await expectOne(scenario, await scenario.deployment.attempt(publisher));
      }
  }, 60_000);

  it("is one, killed at any request, whether it was done or never came there", async () => {
    const lines: string[] = [];
    onRequest = (line) => void lines.push(line);
    const whole = await begin();
    lines.length = 0;
    await whole.deployment.attempt(publisher);
    const requests = lines.length;
    expect(requests).toBeGreaterThan(0);
    for (let at = 1; at <= requests; at++)
      for (const drop of [true, "answer"] as const) {
        onRequest = () => undefined;
        const scenario = await begin();
        let asked = 0;
        onRequest = (line) => {
          if (++asked === at) test.forge.faults.push({ match: line, drop });
        };
        expect(await died(scenario.deployment.attempt(dying))).toMatchObject({ code: "UNREACHABLE" });
        onRequest = () => undefined;
        await expectOne(scenario, await scenario.deployment.attempt(publisher));
      }
  }, 60_000);

  it("is one, killed at every step in turn", async () => {
    const scenario = await begin();
    let published: Published | null = null;
    for (let tries = 0; published === null; tries++) {
      expect(tries).toBeLessThan(20);
      // Each attempt comes one step further than the one before.
      published = await scenario.deployment
        .attempt(publisher, { dies: { at: Math.floor(tries / 2) + 1, stored: tries % 2 === 1 } })
        .catch((error: unknown) => {
          if (error instanceof Killed) return null;
          throw error;
        });
    }
    await expectOne(scenario, published);
  }, 60_000);
});
