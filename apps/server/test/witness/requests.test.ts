import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createGithubPublisher } from "../../src/deployments/github/publisher.ts";
import { createNetlifyPublisher } from "../../src/deployments/netlify/netlify-publisher.ts";
import { openTestProject } from "../../src/deployments/test-work.ts";
import { openTestForge, type TestForge } from "../../src/local/forge/test-forge.ts";

/* Each request is a wait, and providers count them: what a deploy costs is written down here, and does not creep up. */

const publishers = {
  github: createGithubPublisher(),
  netlify: createNetlifyPublisher({ pollMs: [1, 10] }),
};

let forge: TestForge;
let requests = 0;
beforeAll(async () => {
  forge = await openTestForge({ onRequest: () => void (requests += 1) });
});
afterAll(() => forge.end());

/** No content twice: what Netlify has of an account is not sent again. */
const siteOf = (name: string, count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => [
      at === 0 ? "index.html" : `page-${at}.html`,
      `<h1>${name} ${at}</h1>`,
    ]),
  );

describe("the requests to the provider", () => {
  it.each([
    { type: "github" as const, files: 3, first: 8, changed: 7, unchanged: 5 },
    { type: "github" as const, files: 60, first: 8, changed: 7, unchanged: 5 },
    // Who it is, the site, the deploy, its list of files, each file, and whether it is ready.
    { type: "netlify" as const, files: 3, first: 5 + 3, changed: 3 + 1, unchanged: 1 },
    { type: "netlify" as const, files: 60, first: 5 + 60, changed: 3 + 1, unchanged: 1 },
  ])(
    "of a deploy to $type of $files files are $first, with one file changed $changed, with none $unchanged",
    async ({ type, files, ...expected }) => {
      const { githubUrl, netlify, tokenFor } = forge.forge;
      const apiUrl = type === "github" ? githubUrl : `http://${netlify.host}${netlify.pathPrefix}`;
      const access = { apiUrl, token: tokenFor("ada"), local: true };
      const project = openTestProject({ type, access: () => access, name: `${type}-${files}` });
      const count = async (site: Readonly<Record<string, string>>) => {
        const before = requests;
        await project.begin(site).attempt(publishers[type]);
        return requests - before;
      };
      const site = siteOf(`${type} ${files}`, files);
      const other = { ...site, "index.html": `<h1>${type} ${files} changed</h1>` };
      expect({
        first: await count(site),
        changed: await count(other),
        unchanged: await count(other),
      }).toEqual(expected);
    },
  );
});
