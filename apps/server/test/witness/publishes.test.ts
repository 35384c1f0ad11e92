import { afterAll, beforeAll, describe, it } from "vitest";
import { openTestForge, type TestForge } from "../../src/local/forge/test-forge.ts";
import { startEmulate, type Stand } from "./emulate.ts";
import { githubPublishes, type GithubStand } from "./github-publishes.ts";

/* The same publishes, against the forge and against an imitation of GitHub that nobody here wrote. */

describe("a publish to the forge", () => {
  let forge: TestForge;
  beforeAll(async () => {
    forge = await openTestForge();
  });
  afterAll(() => forge.end());
  const stand = (): GithubStand => ({
    access: { apiUrl: forge.forge.githubUrl, token: forge.forge.tokenFor("ada"), local: true },
    owner: forge.forge.loginFor("ada"),
  });

  it.each(githubPublishes)("$name", ({ run }) => run(stand()));
});

describe("a publish to emulate", () => {
  let emulate: Stand;
  beforeAll(async () => {
    emulate = await startEmulate();
  });
  afterAll(() => emulate.close());
  const stand = (): GithubStand => ({
    access: { apiUrl: emulate.url, token: emulate.token, local: true },
    owner: emulate.login,
  });
  /** Release 0.12.2 has no Pages, takes objects into an empty repository, any token for its first user's, and forgets old names. */
  const lacking = ["pages", "empty-repositories", "tokens", "renames"];

  it.each(githubPublishes.filter(({ needs }) => needs === undefined || !lacking.includes(needs)))(
    "$name",
    ({ run }) => run(stand()),
  );
});
