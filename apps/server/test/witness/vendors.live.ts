import { describe, it } from "vitest";
import { createGithubPublisher } from "../../src/deployments/github/publisher.ts";
import { createNetlifyPublisher } from "../../src/deployments/netlify/netlify-publisher.ts";
import { publishToGithub } from "./live-github.ts";
import { publishToNetlify } from "./live-netlify.ts";

/* Run by `npm run test:live` alone, with tokens of real accounts. */

const {
  ROSERAM_LIVE_GITHUB_TOKEN: github,
  ROSERAM_LIVE_GITHUB_API_URL: githubUrl = "https://api.github.com",
  ROSERAM_LIVE_NETLIFY_TOKEN: netlify,
  ROSERAM_LIVE_NETLIFY_API_URL: netlifyUrl = "https://api.netlify.com/api/v1",
} = process.env;

const say = (line: string) => void process.stdout.write(`live: ${line}\n`);

describe("with a real account", () => {
  it.skipIf(!github)("publishes to GitHub", async () => {
    const access = { apiUrl: githubUrl, token: github ?? "", local: false };
    await publishToGithub({ publisher: createGithubPublisher(), access, say });
  });

  it.skipIf(!netlify)("publishes to Netlify", async () => {
    await publishToNetlify({
      publisher: createNetlifyPublisher(),
      access: { apiUrl: netlifyUrl, token: netlify ?? "", local: false },
      visit: async (address) => (await fetch(address, { cache: "no-store" })).text(),
      say,
    });
  });
});
