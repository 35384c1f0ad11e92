import { NetlifyAPI } from "netlify";
import { createForge } from "./forge.ts";
import { deployFiles, octokitOf, publish } from "./test-forge.ts";

// A process of its own for tests that kill it: publishes again and again, and says each step that was acknowledged.
const [, , dataDir = "", repo = "", siteId = ""] = process.argv;
const log = { warn: () => undefined, error: (fields: object) => console.error(fields) };
const forge = await createForge({ dataDir, log });
const octokit = octokitOf(forge, forge.tokenFor("ada"));
const netlify = new NetlifyAPI(forge.tokenFor("ada"), forge.netlify);
const at = { owner: forge.loginFor("ada"), repo };

for (let n = 1; ; n++) {
  const content = `${process.pid} ${n}`;
  const { commit } = await publish(
    octokit,
    at,
    { "index.html": content, "a/b.html": content },
    `Publish ${n}`,
  );
  console.log(`commit ${commit}`);
  await deployFiles(netlify, siteId, { "index.html": content, "copy.html": content });
  console.log(`deploy ${content}`);
}
