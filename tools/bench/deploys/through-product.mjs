import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openOwners } from "../../../apps/server/src/local/forge/owners.ts";
import { createDurableFiles } from "../../../apps/server/src/local/forge/store/durable-files.ts";
import { createProject, signUp, startProduct } from "../product.mjs";
import { bareGithub, bareNetlify } from "./bare.mjs";
import { KINDS } from "./figures.mjs";

const SAVE = `mutation ($input: SaveCodeInput!) { saveCode(input: $input) { version { id } userErrors { message } } }`;
const DEPLOY = `mutation ($input: DeployProjectInput!) {
  deployProject(input: $input) { deployment { id } userErrors { code message } }
}`;
const UPDATES = `subscription ($projectId: ID!) { deploymentUpdated(projectId: $projectId) { id status errorMessage } }`;

const codeOf = (text) => ({
  html: `<!doctype html><title>Bench</title><link rel="stylesheet" href="styles.css"><h1>${text}</h1><script src="script.js"></script>`,
  css: "h1 { color: green }",
  javascript: "console.log(1);",
});
const filesOf = ({ html, css, javascript }) => ({
  "index.html": html,
  "styles.css": css,
  "script.js": javascript,
});

/** From deployProject to SUCCESS over the subscription, beside the bare calls to the same forge, in the same process. */
export const measureProduct = async (rounds) => {
  const dataDir = mkdtempSync(join(tmpdir(), "roseram-bench-deploys-"));
  const product = await startProduct({ ROSERAM_DATA_DIR: dataDir });
  const samples = { github: [], netlify: [] };
  try {
    const bare = await bareClients(dataDir);
    const person = await signUp(product.url);
    for (let round = 0; round < rounds; round += 1)
      for (const type of ["github", "netlify"]) {
        const ours = await publisherOf(person, `Ours ${type} ${round}`, type);
        const publishBare = bare[type].place(`bare-${round}`);
        const changed = codeOf(`${type} ${round} changed`);
        const codes = { first: codeOf(`${type} ${round}`), changed, unchanged: changed };
        for (const kind of KINDS) {
          await ours.save(codes[kind]);
          for (const [side, work] of [
            ["ours", ours.deploy],
            ["bare", () => publishBare(filesOf(codes[kind]))],
          ]) {
            const begun = performance.now();
            await work();
            samples[type].push({ side, kind, ms: performance.now() - begun });
          }
        }
        await ours.end();
      }
    person.close();
  } finally {
    await product.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
  return samples;
};

/** The product's own forge, as another of its people: its tokens are made from the one secret of its folder. */
const bareClients = async (dataDir) => {
  const folder = join(dataDir, "forge");
  const { api } = JSON.parse(readFileSync(join(folder, "ports.json"), "utf8"));
  const owners = await openOwners(folder, createDurableFiles(join(folder, "temporary")));
  const access = (path) => ({ apiUrl: `http://127.0.0.1:${api}${path}`, token: owners.tokenFor("bare") });
  return { github: bareGithub(access("/github")), netlify: bareNetlify(access("/netlify/api/v1")) };
};

const publisherOf = async (person, name, type) => {
  const projectId = await createProject(person, name);
  const updates = person.subscribe(UPDATES, { projectId })[Symbol.asyncIterator]();
  return {
    async save(code) {
      const { saveCode } = await person.query(SAVE, { input: { projectId, code } });
      if (saveCode.userErrors.length > 0) throw new Error(JSON.stringify(saveCode.userErrors));
    },
    async deploy() {
      const input = { projectId, type: type.toUpperCase() };
      const { deployProject } = await person.query(DEPLOY, { input });
      if (!deployProject.deployment) throw new Error(JSON.stringify(deployProject.userErrors));
      for (;;) {
        const { value, done } = await updates.next();
        if (done || value.errors) throw new Error(`No more updates: ${JSON.stringify(value)}`);
        const { id, status, errorMessage } = value.data.deploymentUpdated;
        if (id !== deployProject.deployment.id) continue;
        if (status === "SUCCESS") return;
        if (status === "FAILED" || status === "CANCELLED") throw new Error(`${status}: ${errorMessage}`);
      }
    },
    end: () => updates.return(),
  };
};
