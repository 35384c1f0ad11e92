// How long a deploy takes: first, changed and unchanged, by our publishers (3 and 60 files), and through the whole product from
// deployProject to SUCCESS over the subscription (3 files). Beside each, in the same run and against the same forge, the same
// requests by the vendors' clients with nothing around them. Requests are counted by the forge.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createGithubPublisher } from "../../apps/server/src/deployments/github/publisher.ts";
import { createNetlifyPublisher } from "../../apps/server/src/deployments/netlify/netlify-publisher.ts";
import { openTestProject } from "../../apps/server/src/deployments/test-work.ts";
import { createForge } from "../../apps/server/src/local/forge/forge.ts";
import { bareGithub, bareNetlify } from "./deploys/bare.mjs";
import { KINDS, print, siteOf, timed } from "./deploys/figures.mjs";
import { measureProduct } from "./deploys/through-product.mjs";

const ROUNDS = Number(process.env.ROUNDS ?? 7);

const PROVIDERS = {
  github: { name: "GitHub", publisher: createGithubPublisher(), bare: bareGithub },
  netlify: { name: "Netlify", publisher: createNetlifyPublisher(), bare: bareNetlify },
};

/** The publishers alone, on a forge of their own. */
const measurePublishers = async (type, count) => {
  const { publisher, bare } = PROVIDERS[type];
  const dataDir = mkdtempSync(join(tmpdir(), "roseram-bench-forge-"));
  const requests = { count: 0 };
  const forge = await createForge({
    dataDir,
    log: { warn() {}, error: console.error },
    onRequest: () => void (requests.count += 1),
  });
  const accessOf = (person) => ({
    apiUrl: type === "github" ? forge.githubUrl : `http://${forge.netlify.host}${forge.netlify.pathPrefix}`,
    token: forge.tokenFor(person),
    local: true,
  });
  const samples = [];
  try {
    const other = bare(accessOf("bare"));
    for (let round = 0; round < ROUNDS; round += 1) {
      const project = openTestProject({
        type,
        access: () => accessOf("ours"),
        name: `ours-${count}-${round}`,
      });
      const publishBare = other.place(`bare-${count}-${round}`);
      const first = siteOf(count, round);
      const changed = { ...first, "index.html": `${first["index.html"]}<p>Changed</p>` };
      const sites = { first, changed, unchanged: changed };
      for (const kind of KINDS) {
        const ours = () => project.begin(sites[kind]).attempt(publisher);
        const sides = [
          ["ours", ours],
          ["bare", () => publishBare(sites[kind])],
        ];
        // The one that goes second finds a warmer disk: they take turns.
        for (const [side, work] of round % 2 ? sides.reverse() : sides)
          samples.push({ side, kind, ...(await timed(requests, work)) });
      }
    }
  } finally {
    await forge.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
  return samples;
};

console.log(`Deploys to the local forge, ${ROUNDS} rounds`);
for (const [type, { name }] of Object.entries(PROVIDERS))
  for (const count of [3, 60])
    print(`${name}, publisher alone, ${count} files`, await measurePublishers(type, count));
for (const [type, samples] of Object.entries(await measureProduct(ROUNDS)))
  print(`${PROVIDERS[type].name}, through the product, 3 files`, samples);
