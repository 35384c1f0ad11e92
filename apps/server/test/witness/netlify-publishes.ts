import { createNetlifyPublisher } from "../../src/deployments/netlify/netlify-publisher.ts";
import type { Access } from "../../src/deployments/publish.ts";
import { openTestProject, type Files } from "../../src/deployments/test-work.ts";

/* Our own publisher's ways through Netlify's API, for whoever holds them against a description of it. */

const publisher = createNetlifyPublisher({ pollMs: [1, 10], retryMs: [1, 1, 1], shortestWaitMs: 1 });
const page: Files = { "index.html": "<h1>One</h1>", "styles.css": "h1{}", "script.js": "1" };
const many: Files = Object.fromEntries(
  Array.from({ length: 120 }, (_, at) => [`page-${at}.html`, `<h1>${at}</h1>`]),
);

export interface Publish {
  readonly name: string;
  run(access: Access): Promise<void>;
}

let projects = 0;
const newProject = (access: Access, name = `Published ${++projects}`) =>
  openTestProject({ type: "netlify", access: () => access, name });

export const netlifyPublishes: readonly Publish[] = [
  {
    name: "whose token it is",
    run: async (access) => void (await publisher.account(access, AbortSignal.timeout(30_000))),
  },
  {
    name: "a first, a changed and an unchanged publish",
    async run(access) {
      const project = newProject(access);
      await project.begin(page).attempt(publisher);
      await project.begin({ ...page, "index.html": "<h1>Two</h1>" }).attempt(publisher);
      await project.begin({ ...page, "index.html": "<h1>Two</h1>" }).attempt(publisher);
    },
  },
  {
    name: "a draft, and an earlier deploy put back",
    async run(access) {
      const project = newProject(access);
      const first = await project.begin(page).attempt(publisher);
      await project.begin({ "index.html": "draft" }, { draft: true }).attempt(publisher);
      await project.begin({ "index.html": "<h1>Two</h1>" }).attempt(publisher);
      await project.begin(page, { restoreDeployId: first.deployId ?? "" }).attempt(publisher);
    },
  },
  {
    name: "more files than are compared at once",
    async run(access) {
      await newProject(access).begin(many).attempt(publisher);
    },
  },
  {
    name: "a name that is taken, so that another is found",
    async run(access) {
      await newProject(access, "Taken").begin(page).attempt(publisher);
      await newProject(access, "Taken").begin(page).attempt(publisher);
    },
  },
  {
    name: "an attempt that died, gone on with; and one that was cancelled, taken back",
    async run(access) {
      const project = newProject(access);
      const killed = project.begin(page);
      await killed.attempt(publisher, { dies: { at: 3, stored: true } }).catch(() => undefined);
      await killed.attempt(publisher);
      const cancelled = project.begin({ "index.html": "<h1>Never</h1>" });
      await cancelled.attempt(publisher, { dies: { at: 2, stored: true } }).catch(() => undefined);
      await cancelled.abandon(publisher);
    },
  },
];
