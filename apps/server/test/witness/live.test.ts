import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createGithubPublisher } from "../../src/deployments/github/publisher.ts";
import { createNetlifyPublisher } from "../../src/deployments/netlify/netlify-publisher.ts";
import { openTestForge, see, type TestForge } from "../../src/local/forge/test-forge.ts";
import { publishToGithub } from "./live-github.ts";
import { publishToNetlify } from "./live-netlify.ts";

/* What `npm run test:live` does with real accounts, done here with the forge: so that it works on the day it is needed. */

describe("the smoke test for real accounts", () => {
  let forge: TestForge;
  beforeAll(async () => {
    forge = await openTestForge();
  });
  afterAll(() => forge.end());

  it("publishes to GitHub, and takes its repository away again", async () => {
    const said: string[] = [];
    const access = { apiUrl: forge.forge.githubUrl, token: forge.forge.tokenFor("ada"), local: true };
    await publishToGithub({
      publisher: createGithubPublisher(),
      access,
      say: (line) => void said.push(line),
    });
    expect((await forge.octokit("ada").rest.repos.listForAuthenticatedUser()).data).toEqual([]);
    expect(said.at(-1)).toMatch(/is deleted again$/);
    expect(said.join("\n")).not.toContain(access.token);
  });

  it("says what it leaves behind where the token may not delete", async () => {
    const said: string[] = [];
    const access = { apiUrl: forge.forge.githubUrl, token: forge.forge.tokenFor("ada"), local: true };
    const body = { message: "Must have admin rights to Repository." };
    forge.forge.faults.push({ match: /^DELETE \/github\/repos/, status: 403, body });
    await publishToGithub({
      publisher: createGithubPublisher(),
      access,
      say: (line) => void said.push(line),
    });
    expect(said.at(-1)).toMatch(/LEFT BEHIND: GitHub answers 403/);
  });

  it("publishes to Netlify, and takes its site away again", async () => {
    const said: string[] = [];
    const { host, pathPrefix } = forge.forge.netlify;
    await publishToNetlify({
      publisher: createNetlifyPublisher(),
      access: { apiUrl: `http://${host}${pathPrefix}`, token: forge.forge.tokenFor("ada"), local: true },
      visit: async (address) => (await see(address)).body,
      say: (line) => void said.push(line),
    });
    expect(await forge.netlify("ada").listSites({})).toEqual([]);
    expect(said.at(-1)).toMatch(/is deleted again$/);
  });
});
